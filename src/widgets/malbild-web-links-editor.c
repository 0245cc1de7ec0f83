/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-field-editor.h"
#include "malbild-web-links.h"

/* Edits a list of addresses: a row for each, to open and to remove, and a line to add one. */
struct _MalbildWebLinksEditor {
  MalbildFieldEditor parent_instance;

  GPtrArray *links;
  GtkWidget *rows;
  GtkWidget *entry;
  GtkWidget *failure;
  gboolean   showing;
};

#define MALBILD_TYPE_WEB_LINKS_EDITOR (malbild_web_links_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildWebLinksEditor, malbild_web_links_editor, MALBILD, WEB_LINKS_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildWebLinksEditor, malbild_web_links_editor, MALBILD_TYPE_FIELD_EDITOR)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (MalbildWebLinksEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    gtk_label_set_label (GTK_LABEL (self->failure), error->message);
  gtk_widget_set_visible (self->failure, error != NULL);
}

static void
open_clicked_cb (MalbildWebLinksEditor *self,
                 GtkWidget             *button)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (button));

  g_app_info_launch_default_for_uri_async (g_object_get_data (G_OBJECT (button), "address"), G_APP_LAUNCH_CONTEXT (context), NULL,
                                           opened_cb, g_object_ref (self));
}

static void
remove_clicked_cb (MalbildWebLinksEditor *self,
                   GtkWidget             *button)
{
  gtk_widget_grab_focus (self->entry);
  g_ptr_array_remove_index (self->links, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position")));
  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *address)
{
  g_autofree char *name = g_strdup_printf (format, address);

  gtk_widget_add_css_class (button, "flat");
  malbild_access_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A person knows an address without what every one begins with. */
static const char *
shorten (const char *address)
{
  static const char *const usual[] = { "https://", "http://", "mailto:" };

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_has_prefix (address, usual[i]))
      return address + strlen (usual[i]);
  return address;
}

static GtkWidget *
create_row (MalbildWebLinksEditor *self,
            guint                  position)
{
  const char *address = g_ptr_array_index (self->links, position);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *open = gtk_button_new ();
  GtkWidget *label = gtk_label_new (shorten (address));
  GtkWidget *take_away = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_button_set_child (GTK_BUTTON (open), label);
  gtk_widget_set_hexpand (open, TRUE);
  gtk_widget_add_css_class (open, "link");
  gtk_widget_set_visible (take_away, !malbild_field_editor_get_read_only (MALBILD_FIELD_EDITOR (self)));
  /* Translators: %s is an address on the web, or of a mailbox */
  name_button (open, _("Open %s"), address);
  /* Translators: %s is an address on the web, or of a mailbox */
  name_button (take_away, _("Remove %s"), address);
  g_object_set_data_full (G_OBJECT (open), "address", g_strdup (address), g_free);
  g_object_set_data (G_OBJECT (take_away), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (take_away, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), open);
  gtk_box_append (GTK_BOX (row), take_away);
  return row;
}

static void
malbild_web_links_editor_show (MalbildFieldEditor *editor)
{
  MalbildWebLinksEditor *self = MALBILD_WEB_LINKS_EDITOR (editor);
  const char *value = malbild_record_get_text (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name);
  g_auto (GStrv) links = malbild_web_links_split (value);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  g_ptr_array_set_size (self->links, 0);
  for (guint i = 0; links[i] != NULL && *links[i] != '\0'; i++)
    {
      g_ptr_array_add (self->links, g_strdup (links[i]));
      gtk_box_append (GTK_BOX (self->rows), create_row (self, i));
    }
  gtk_widget_set_visible (self->rows, self->links->len > 0);
  /* To read, the addresses are enough; where there are none, the line says so. */
  gtk_widget_set_visible (self->entry, self->links->len == 0 || !malbild_field_editor_get_read_only (editor));
  gtk_widget_set_visible (self->failure, FALSE);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  self->showing = FALSE;
}

/* The rows that are shown, and what is being typed below them. */
static gboolean
malbild_web_links_editor_commit (MalbildFieldEditor *editor,
                                 GError            **error)
{
  MalbildWebLinksEditor *self = MALBILD_WEB_LINKS_EDITOR (editor);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < self->links->len; i++)
    g_string_append_printf (all, "%s ", (char *) g_ptr_array_index (self->links, i));
  g_string_append (all, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  return malbild_record_set_input (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor), all->str, error);
}

static GtkWidget *
malbild_web_links_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_WEB_LINKS_EDITOR (editor)->entry;
}

static void
malbild_web_links_editor_set_read_only (MalbildFieldEditor *editor,
                                        gboolean            read_only)
{
  GtkWidget *entry = MALBILD_WEB_LINKS_EDITOR (editor)->entry;

  gtk_editable_set_editable (GTK_EDITABLE (entry), !read_only);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), read_only ? "–" : _("Add an address, such as www.example.org"));
}

static char *
malbild_web_links_editor_dup_draft (MalbildFieldEditor *editor)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (MALBILD_WEB_LINKS_EDITOR (editor)->entry)));
}

static void
malbild_web_links_editor_set_draft (MalbildFieldEditor *editor,
                                    const char         *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (MALBILD_WEB_LINKS_EDITOR (editor)->entry), draft);
}

static void
changed_cb (MalbildWebLinksEditor *self)
{
  if (!self->showing)
    malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
}

static void
malbild_web_links_editor_finalize (GObject *object)
{
  g_ptr_array_unref (MALBILD_WEB_LINKS_EDITOR (object)->links);

  G_OBJECT_CLASS (malbild_web_links_editor_parent_class)->finalize (object);
}

static void
malbild_web_links_editor_class_init (MalbildWebLinksEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = malbild_web_links_editor_finalize;
  editor_class->show = malbild_web_links_editor_show;
  editor_class->commit = malbild_web_links_editor_commit;
  editor_class->get_focus = malbild_web_links_editor_get_focus;
  editor_class->set_read_only = malbild_web_links_editor_set_read_only;
  editor_class->dup_draft = malbild_web_links_editor_dup_draft;
  editor_class->set_draft = malbild_web_links_editor_set_draft;
}

static void
malbild_web_links_editor_init (MalbildWebLinksEditor *self)
{
  self->links = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  self->failure = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->failure), 0);
  gtk_label_set_wrap (GTK_LABEL (self->failure), TRUE);
  gtk_widget_add_css_class (self->failure, "caption");
  gtk_widget_add_css_class (self->failure, "error");
  gtk_widget_set_visible (self->failure, FALSE);
  gtk_widget_set_parent (self->failure, GTK_WIDGET (self));
  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add an address, such as www.example.org"));
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_URL);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (malbild_field_editor_done), self);
}
