/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-change-many.h"

#include <glib/gi18n-lib.h>

#include "malbild-candidates.h"
#include "malbild-choices.h"
#include "malbild-outline-selection.h"
#include "malbild-record-picker.h"
#include "malbild-remove.h"
#include "malbild-text.h"

struct _MalbildChangeMany {
  GtkWidget parent_instance;

  MalbildContext    *context;
  GtkSelectionModel *selection;
  GtkWidget         *revealer;
  GtkWidget         *count;
  GtkWidget         *responsible;
  GtkWidget         *area;
  GtkWidget         *valid;
  GtkWidget         *valid_popover;
  GtkWidget         *valid_entry;
  GtkWidget         *valid_message;
  GtkWidget         *status_popover;
  GtkWidget         *status_box;
};

G_DEFINE_FINAL_TYPE (MalbildChangeMany, malbild_change_many, GTK_TYPE_WIDGET)

static const MalbildField *
get_field (const char *name)
{
  return malbild_kind_get_field (&malbild_goal_kind, name);
}

static char *
dup_label (const char *field,
           guint       n_goals)
{
  return g_strdup_printf (ngettext ("Change %s of %u goal", "Change %s of %u goals", n_goals), _(get_field (field)->label), n_goals);
}

static void
tell (MalbildChangeMany *self,
      const char        *field,
      guint              n_goals)
{
  g_autofree char *message = g_strdup_printf (ngettext ("%s of %u goal changed", "%s of %u goals changed", n_goals),
                                              _(get_field (field)->label), n_goals);

  malbild_context_message (self->context, message, TRUE);
}

static void
change (MalbildChangeMany *self,
        const char        *field,
        const MalbildCell *cell)
{
  g_autoptr(GPtrArray) goals = malbild_selection_dup_records (self->selection, &malbild_goal_kind);
  g_autofree char *label = dup_label (field, goals->len);

  if (malbild_set_all (self->context, goals, label, field, cell))
    tell (self, field, goals->len);
}

static void
picked (MalbildChangeMany *self,
        const char        *field,
        MalbildRecord     *record)
{
  const MalbildAssignment value = MALBILD_SET_REF (field, record);

  change (self, field, &value.cell);
}

static void
responsible_picked_cb (MalbildChangeMany *self,
                       MalbildRecord     *record)
{
  picked (self, "responsible", record);
}

static void
area_picked_cb (MalbildChangeMany *self,
                MalbildRecord     *record)
{
  picked (self, "area", record);
}

/* One edit: the new one, and that all of them lead to it. */
static void
create (MalbildChangeMany *self,
        const char        *field,
        const char        *title)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autoptr(GPtrArray) goals = malbild_selection_dup_records (self->selection, &malbild_goal_kind);
  g_autofree char *label = dup_label (field, goals->len);
  g_autoptr(MalbildRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  if (malbild_store_begin (store, label, &error))
    {
      record = malbild_record_add_candidate (store, malbild_context_get_goal_set (self->context), &malbild_goal_kind,
                                             get_field (field), NULL, title, &error);
      if (record == NULL || !malbild_set_all (self->context, goals, label, field, &((MalbildAssignment) MALBILD_SET_REF (field, record)).cell))
        malbild_store_rollback (store);
      else if (malbild_store_commit (store, &error))
        tell (self, field, goals->len);
    }
  if (error != NULL)
    malbild_context_report (self->context, error);
}

static void
responsible_create_cb (MalbildChangeMany *self,
                       const char        *title)
{
  create (self, "responsible", title);
}

static void
area_create_cb (MalbildChangeMany *self,
                const char        *title)
{
  create (self, "area", title);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildChangeMany *self = data;
  GtkPopover *picker = gtk_menu_button_get_popover (button);
  MalbildStore *store = malbild_context_get_store (self->context);
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  const MalbildField *field = get_field (GTK_WIDGET (button) == self->area ? "area" : "responsible");
  g_autoptr(MalbildQuery) query = NULL;

  if (goal_set == NULL)
    return;

  query = malbild_record_new_candidates (store, goal_set, field->target, &malbild_goal_kind);
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), query, _("None"),
                                   malbild_record_can_add_candidate (store, goal_set, &malbild_goal_kind, field, NULL));
}

static void
valid_activate_cb (MalbildChangeMany *self)
{
  g_autofree char *storage = NULL;
  g_autoptr(GError) error = NULL;
  MalbildCell cell;
  gboolean read;

  read = malbild_field_read (get_field ("valid"), gtk_editable_get_text (GTK_EDITABLE (self->valid_entry)), &cell, &storage, &error);
  gtk_widget_set_visible (self->valid_message, !read);
  if (!read)
    {
      gtk_label_set_label (GTK_LABEL (self->valid_message), error->message);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self->valid_popover));
  change (self, "valid", &cell);
}

static void
status_clicked_cb (GtkWidget         *button,
                   MalbildChangeMany *self)
{
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "status")) };

  gtk_popover_popdown (GTK_POPOVER (self->status_popover));
  change (self, "status", &cell);
}

static void
add_statuses (MalbildChangeMany *self)
{
  for (int i = 0; malbild_goal_statuses[i].nick != NULL; i++)
    {
      g_autofree char *label = malbild_text_capitalize (_(malbild_goal_statuses[i].label));
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "status", GINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (status_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->status_box), button);
    }
}

static void
update (MalbildChangeMany *self)
{
  guint n = self->selection != NULL ? malbild_selection_count (self->selection) : 0;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
  if (n > 1)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("%u row selected", "%u rows selected", n), n);

      gtk_label_set_label (GTK_LABEL (self->count), label);
    }
}

static void
malbild_change_many_dispose (GObject *object)
{
  MalbildChangeMany *self = MALBILD_CHANGE_MANY (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_CHANGE_MANY);

  G_OBJECT_CLASS (malbild_change_many_parent_class)->dispose (object);
}

static void
malbild_change_many_class_init (MalbildChangeManyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_change_many_dispose;

  g_type_ensure (MALBILD_TYPE_RECORD_PICKER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /* Newer GTK lets only what is a group have a name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-change-many.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, revealer);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, count);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, responsible);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, area);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, valid);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, valid_popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, valid_entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, valid_message);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, status_popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildChangeMany, status_box);
  gtk_widget_class_bind_template_callback (widget_class, responsible_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, responsible_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, valid_activate_cb);
}

static void
malbild_change_many_init (MalbildChangeMany *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_statuses (self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->area), popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->responsible), popup_cb, self, NULL);
  update (self);
}

void
malbild_change_many_set_selection (MalbildChangeMany *self,
                                   MalbildContext    *context,
                                   GtkSelectionModel *selection)
{
  g_return_if_fail (MALBILD_IS_CHANGE_MANY (self));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->context, context);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (update), self);
      g_signal_connect_swapped (selection, "items-changed", G_CALLBACK (update), self);
    }
  update (self);
}
