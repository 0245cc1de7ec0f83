/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decision-row.h"

#include "malbild-decision-group.h"
#include "malbild-list-access.h"
#include "malbild-outline.h"

struct _MalbildDecisionRow {
  GtkWidget parent_instance;

  MalbildDecisionGroup *group;
  gulong                handler;

  GtkWidget *expander;
  GtkWidget *title;  /* of a group */
  GtkWidget *record;
};

G_DEFINE_FINAL_TYPE (MalbildDecisionRow, malbild_decision_row, GTK_TYPE_WIDGET)

static void
update_title (MalbildDecisionRow *self)
{
  g_autofree char *title = NULL;

  if (self->group == NULL)
    return;
  g_object_get (self->group, "title", &title, NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  malbild_list_access_set_label (GTK_WIDGET (self), title);
}

static void
set_group (MalbildDecisionRow   *self,
           MalbildDecisionGroup *group)
{
  if (self->group != NULL)
    g_clear_signal_handler (&self->handler, self->group);
  g_set_object (&self->group, group);
  if (group != NULL)
    self->handler = g_signal_connect_swapped (group, "notify::title", G_CALLBACK (update_title), self);
  update_title (self);
}

static void
malbild_decision_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_decision_row_parent_class)->root (widget);
  update_title (MALBILD_DECISION_ROW (widget));
}

static void
malbild_decision_row_dispose (GObject *object)
{
  MalbildDecisionRow *self = MALBILD_DECISION_ROW (object);

  if (self->expander != NULL)
    malbild_decision_row_set_row (self, NULL);
  g_clear_pointer (&self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_decision_row_parent_class)->dispose (object);
}

static void
malbild_decision_row_class_init (MalbildDecisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_decision_row_dispose;
  widget_class->root = malbild_decision_row_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
malbild_decision_row_init (MalbildDecisionRow *self)
{
}

GtkWidget *
malbild_decision_row_new (const MalbildRecordRowFuncs *funcs)
{
  MalbildDecisionRow *self = g_object_new (MALBILD_TYPE_DECISION_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (box), self->title);
  self->record = malbild_record_row_new (funcs);
  gtk_widget_set_hexpand (self->record, TRUE);
  gtk_box_append (GTK_BOX (box), self->record);
  self->expander = gtk_tree_expander_new ();
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
malbild_decision_row_set_row (MalbildDecisionRow *self,
                              GtkTreeListRow     *row)
{
  gpointer item = malbild_outline_get_item (row);
  gboolean group = MALBILD_IS_DECISION_GROUP (item);

  g_return_if_fail (MALBILD_IS_DECISION_ROW (self));

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  gtk_widget_set_visible (self->title, group);
  gtk_widget_set_visible (self->record, !group);
  malbild_record_row_set_record (MALBILD_RECORD_ROW (self->record), group ? NULL : item);
  set_group (self, group ? item : NULL);
}

MalbildRecord *
malbild_decision_row_get_record (MalbildDecisionRow *self)
{
  g_return_val_if_fail (MALBILD_IS_DECISION_ROW (self), NULL);

  return malbild_record_row_get_record (MALBILD_RECORD_ROW (self->record));
}

void
malbild_decision_row_update (MalbildDecisionRow *self)
{
  g_return_if_fail (MALBILD_IS_DECISION_ROW (self));

  if (self->group == NULL)
    malbild_record_row_update (MALBILD_RECORD_ROW (self->record));
}
