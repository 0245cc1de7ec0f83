/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-area-split-dialog.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-area-changes.h"
#include "malbild-row-parts.h"

/* More than these would be a new set of areas. */
#define PARTS_MAX 6

struct _MalbildAreaSplitDialog {
  AdwWindow parent_instance;

  MalbildContext *context;
  MalbildRecord  *area;
  GPtrArray      *heads;
  guint          *places;    /* which part each of them goes to */
  GPtrArray      *choosers;
  guint           n_parts;
  gboolean        syncing;
  GtkWidget      *parts;
  GtkWidget      *goals_title;
  GtkWidget      *goals;
  GtkWidget      *message;
};

G_DEFINE_FINAL_TYPE (MalbildAreaSplitDialog, malbild_area_split_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
get_entry (MalbildAreaSplitDialog *self,
           guint                   part,
           gboolean                number)
{
  GtkWidget *row = gtk_widget_get_first_child (self->parts);

  while (part-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return number ? gtk_widget_get_first_child (row) : gtk_widget_get_last_child (row);
}

static const char *
get_text (MalbildAreaSplitDialog *self,
          guint                   part,
          gboolean                number)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (self, part, number)));
}

/* What a part is called in the list of places: its title, or its place in the order as long as it has none. */
static char *
dup_part_name (MalbildAreaSplitDialog *self,
               guint                   part)
{
  g_autofree char *title = g_strstrip (g_strdup (get_text (self, part, FALSE)));

  return *title != '\0' ? g_steal_pointer (&title) : g_strdup_printf (_("New area %u"), part + 1);
}

static gboolean
is_complete (MalbildAreaSplitDialog *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      g_autofree char *title = g_strstrip (g_strdup (get_text (self, i, FALSE)));

      if (*title == '\0')
        return FALSE;
    }
  return TRUE;
}

/* The parts changed: the lists of places follow, and what was chosen stays. */
static void
parts_changed_cb (MalbildAreaSplitDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->n_parts; i++)
    gtk_string_list_take (names, dup_part_name (self, i));
  self->syncing = TRUE;
  for (guint i = 0; i < self->choosers->len; i++)
    {
      gtk_drop_down_set_model (self->choosers->pdata[i], G_LIST_MODEL (names));
      gtk_drop_down_set_selected (self->choosers->pdata[i], self->places[i]);
    }
  self->syncing = FALSE;
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "area.split", is_complete (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "area.add-part", self->n_parts < PARTS_MAX);
}

static GtkWidget *
new_entry (MalbildAreaSplitDialog *self,
           const char             *text,
           const char             *hint,
           char                   *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (parts_changed_cb), self);
  g_free (name);
  return entry;
}

static void
add_part (MalbildAreaSplitDialog *self,
          const char             *number)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  guint part = ++self->n_parts;
  GtkWidget *number_entry = new_entry (self, number, _("Number"), g_strdup_printf (_("Number of new area %u"), part));
  GtkWidget *title_entry = new_entry (self, "", _("Name"), g_strdup_printf (_("Title of new area %u"), part));

  gtk_editable_set_width_chars (GTK_EDITABLE (number_entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (number_entry), 8);
  gtk_widget_set_hexpand (title_entry, TRUE);
  gtk_box_append (GTK_BOX (row), number_entry);
  gtk_box_append (GTK_BOX (row), title_entry);
  gtk_box_append (GTK_BOX (self->parts), row);
}

static void
add_part_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MalbildAreaSplitDialog *self = MALBILD_AREA_SPLIT_DIALOG (widget);

  add_part (self, "");
  parts_changed_cb (self);
  gtk_widget_grab_focus (get_entry (self, self->n_parts - 1, FALSE));
}

static void
place_chosen_cb (GtkDropDown            *chooser,
                 GParamSpec             *pspec,
                 MalbildAreaSplitDialog *self)
{
  guint goal;

  if (!self->syncing && g_ptr_array_find (self->choosers, chooser, &goal))
    self->places[goal] = gtk_drop_down_get_selected (chooser);
}

static void
add_goal (MalbildAreaSplitDialog *self,
          MalbildRecord          *goal)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *title = malbild_record_dup_title (goal);
  g_autofree char *name = g_strdup_printf (_("Where “%s” goes"), title);
  g_autoptr(GtkStringList) none = gtk_string_list_new (NULL);
  GtkWidget *label = malbild_row_parts_new_label (title, NULL);
  GtkWidget *chooser = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&none)), NULL);

  malbild_access_set_up_drop_down (chooser, name);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (chooser, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (chooser, 180, -1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), chooser);
  gtk_widget_add_css_class (line, "framing-row");
  gtk_list_box_append (GTK_LIST_BOX (self->goals), malbild_row_parts_new_row (line, NULL));
  g_ptr_array_add (self->choosers, chooser);
  g_signal_connect (chooser, "notify::selected", G_CALLBACK (place_chosen_cb), self);
}

static void
set_area (MalbildAreaSplitDialog *self,
          MalbildContext         *context,
          MalbildRecord          *area)
{
  g_autofree char *title = malbild_record_dup_title (area);
  g_autofree char *heading = g_strdup_printf (_("Split “%s”"), title);

  self->context = g_object_ref (context);
  self->area = g_object_ref (area);
  self->heads = malbild_area_list_heads (malbild_context_get_store (context), area);
  self->places = g_new0 (guint, self->heads->len);
  gtk_window_set_title (GTK_WINDOW (self), heading);
  for (guint i = 0; i < self->heads->len; i++)
    add_goal (self, self->heads->pdata[i]);
  gtk_widget_set_visible (self->goals, self->heads->len > 0);
  gtk_widget_set_visible (self->goals_title, self->heads->len > 0);
  add_part (self, malbild_record_get_text (area, "number"));
  add_part (self, "");
  parts_changed_cb (self);
}

static void
split_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildAreaSplitDialog *self = MALBILD_AREA_SPLIT_DIALOG (widget);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) malbild_area_part_free);
  g_autofree char *title = malbild_record_dup_title (self->area);
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < self->n_parts; i++)
    g_ptr_array_add (parts, malbild_area_part_new (get_text (self, i, TRUE), get_text (self, i, FALSE)));
  for (guint i = 0; i < self->heads->len; i++)
    g_ptr_array_add (((MalbildAreaPart *) parts->pdata[self->places[i]])->goals, g_object_ref (self->heads->pdata[i]));
  if (!malbild_area_split (malbild_context_get_store (self->context), self->area, parts, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->message), error->message);
      gtk_widget_set_visible (self->message, TRUE);
      return;
    }

  message = g_strdup_printf (ngettext ("“%s” was split into %u area", "“%s” was split into %u areas", self->n_parts), title, self->n_parts);
  malbild_context_message (self->context, message, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
malbild_area_split_dialog_dispose (GObject *object)
{
  MalbildAreaSplitDialog *self = MALBILD_AREA_SPLIT_DIALOG (object);

  g_ptr_array_set_size (self->choosers, 0);
  g_clear_pointer (&self->heads, g_ptr_array_unref);
  g_clear_object (&self->area);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_area_split_dialog_parent_class)->dispose (object);
}

static void
malbild_area_split_dialog_finalize (GObject *object)
{
  MalbildAreaSplitDialog *self = MALBILD_AREA_SPLIT_DIALOG (object);

  g_ptr_array_unref (self->choosers);
  g_free (self->places);

  G_OBJECT_CLASS (malbild_area_split_dialog_parent_class)->finalize (object);
}

static void
malbild_area_split_dialog_class_init (MalbildAreaSplitDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_area_split_dialog_dispose;
  object_class->finalize = malbild_area_split_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "area.split", NULL, split_action);
  gtk_widget_class_install_action (widget_class, "area.add-part", NULL, add_part_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-area-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaSplitDialog, parts);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaSplitDialog, goals_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaSplitDialog, goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaSplitDialog, message);
}

static void
malbild_area_split_dialog_init (MalbildAreaSplitDialog *self)
{
  self->choosers = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
malbild_area_split_dialog_present (GtkWidget      *widget,
                                   MalbildContext *context,
                                   MalbildRecord  *area)
{
  MalbildAreaSplitDialog *self = g_object_new (MALBILD_TYPE_AREA_SPLIT_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  set_area (self, context, area);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (get_entry (self, 0, FALSE));
}
