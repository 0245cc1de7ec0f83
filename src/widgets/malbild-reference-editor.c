/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-candidates.h"
#include "malbild-field-editor.h"
#include "malbild-record-picker.h"

/* Finds the record that a reference leads to, opens it, or makes a new one. */
struct _MalbildReferenceEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget     *button;
  GtkWidget     *label;
  GtkWidget     *open;
  GtkWidget     *picker;
  MalbildRecord *target;
  gulong         target_handler;
  char          *wanted;    /* what a record is called that is to be made, and led to, with the commit */
};

#define MALBILD_TYPE_REFERENCE_EDITOR (malbild_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildReferenceEditor, malbild_reference_editor, MALBILD, REFERENCE_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildReferenceEditor, malbild_reference_editor, MALBILD_TYPE_FIELD_EDITOR)

static void
show_title (MalbildReferenceEditor *self)
{
  g_autofree char *title = self->target != NULL ? malbild_record_dup_title (self->target) : g_strdup (self->wanted);

  gtk_label_set_label (GTK_LABEL (self->label), title != NULL ? title : _("None"));
  malbild_access_set_hint (self->button, title);
  gtk_widget_set_visible (self->open, self->target != NULL);
  if (title == NULL)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
  if (self->target != NULL)
    {
      g_autofree char *name = g_strdup_printf (_("Open “%s”"), title);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
set_target (MalbildReferenceEditor *self,
            MalbildRecord          *target)
{
  g_clear_pointer (&self->wanted, g_free);
  if (self->target != NULL)
    g_clear_signal_handler (&self->target_handler, self->target);
  g_set_object (&self->target, target);
  if (target != NULL)
    self->target_handler = g_signal_connect_swapped (target, "notify::display-title", G_CALLBACK (show_title), self);
}

static void
malbild_reference_editor_show (MalbildFieldEditor *editor)
{
  MalbildReferenceEditor *self = MALBILD_REFERENCE_EDITOR (editor);

  set_target (self, malbild_record_get_ref (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name));
  show_title (self);
}

/* The new record and the reference to it are one edit, and one undo. */
static gboolean
make_wanted (MalbildReferenceEditor *self,
             GError                **error)
{
  MalbildFieldEditor *editor = MALBILD_FIELD_EDITOR (self);
  MalbildStore *store = malbild_field_editor_get_store (editor);
  MalbildRecord *record = malbild_field_editor_get_record (editor);
  const MalbildField *field = malbild_field_editor_get_field (editor);
  g_autoptr(MalbildRecord) target = NULL;

  if (!malbild_store_begin (store, NULL, error))
    return FALSE;
  target = malbild_record_add_candidate (store, record, malbild_record_get_kind (record), field, NULL, self->wanted, error);
  if (!malbild_store_end (store, target != NULL && malbild_record_set_ref (record, field->name, target, error), error))
    return FALSE;
  set_target (self, target);
  return TRUE;
}

static gboolean
malbild_reference_editor_commit (MalbildFieldEditor *editor,
                                 GError            **error)
{
  MalbildReferenceEditor *self = MALBILD_REFERENCE_EDITOR (editor);

  if (self->wanted != NULL)
    return make_wanted (self, error);
  return malbild_record_set_ref (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name,
                                 self->target, error);
}

static GtkWidget *
malbild_reference_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_REFERENCE_EDITOR (editor)->button;
}

static void
picked_cb (MalbildReferenceEditor *self,
           MalbildRecord          *record)
{
  set_target (self, record);
  show_title (self);
  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static void
want (MalbildReferenceEditor *self,
      const char             *title)
{
  set_target (self, NULL);
  self->wanted = g_strdup (title);
  show_title (self);
  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
}

/* It is made by the commit, whose answer stands in the row like that to anything else that is typed. */
static void
create_cb (MalbildReferenceEditor *self,
           const char             *title)
{
  want (self, title);
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static char *
malbild_reference_editor_dup_draft (MalbildFieldEditor *editor)
{
  return g_strdup (MALBILD_REFERENCE_EDITOR (editor)->wanted);
}

static void
malbild_reference_editor_set_draft (MalbildFieldEditor *editor,
                                    const char         *draft)
{
  want (MALBILD_REFERENCE_EDITOR (editor), draft);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildReferenceEditor *self = data;
  MalbildFieldEditor *editor = data;
  const MalbildField *field = malbild_field_editor_get_field (editor);
  MalbildRecord *record = malbild_field_editor_get_record (editor);
  MalbildStore *store = malbild_field_editor_get_store (editor);
  g_autoptr(MalbildQuery) query = NULL;

  if (record == NULL)
    return;

  query = malbild_record_new_candidates (store, record, field->target, malbild_record_get_kind (record));
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (self->picker), query, field->required ? NULL : _("None"),
                                   malbild_record_can_add_candidate (store, record, malbild_record_get_kind (record), field, NULL));
}

static void
open_clicked_cb (MalbildReferenceEditor *self)
{
  if (self->target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (self->target));
}

static void
malbild_reference_editor_dispose (GObject *object)
{
  set_target (MALBILD_REFERENCE_EDITOR (object), NULL);

  G_OBJECT_CLASS (malbild_reference_editor_parent_class)->dispose (object);
}

static void
malbild_reference_editor_class_init (MalbildReferenceEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_reference_editor_dispose;
  editor_class->show = malbild_reference_editor_show;
  editor_class->commit = malbild_reference_editor_commit;
  editor_class->get_focus = malbild_reference_editor_get_focus;
  editor_class->dup_draft = malbild_reference_editor_dup_draft;
  editor_class->set_draft = malbild_reference_editor_set_draft;
}

static void
malbild_reference_editor_init (MalbildReferenceEditor *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);

  self->picker = malbild_record_picker_new ();
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "create", G_CALLBACK (create_cb), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->picker);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  /* The button keeps its child in a box of its own, in the middle; a value stands at the left. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->label), GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), popup_cb, self, NULL);

  self->open = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_set_parent (self->open, GTK_WIDGET (self));
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (open_clicked_cb), self);
}
