/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-section-private.h"

#include "malbild-keys.h"
#include "malbild-record-row.h"
#include "malbild-remove.h"

void
malbild_record_section_update_actions (MalbildRecordSection *self)
{
  gboolean chosen = malbild_record_section_is_writable (self)
                    && gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION;
  gboolean movable = chosen && self->movable && malbild_kind_get_order (self->kind) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record-section.remove", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record-section.move-up", movable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record-section.move-down", movable);
}

/* GTK lets the keyboard begin anew at the first row. */
static void
focus_row (MalbildRecordSection *self,
           MalbildRecord        *record)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (MALBILD_IS_RECORD_ROW (row) && malbild_record_row_get_record (MALBILD_RECORD_ROW (row)) == record &&
          gtk_widget_grab_focus (child))
        return;
    }
  gtk_widget_grab_focus (self->list);
}

/* The keyboard goes to the row that came into its place, or to where the next one is typed. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildRecordSection *self = MALBILD_RECORD_SECTION (widget);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (MalbildRecord) next = NULL;
  guint n_items;

  if (record == NULL || !malbild_remove_record (self->context, record))
    return;
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->query));
  if (n_items == 0)
    {
      gtk_widget_grab_focus (self->adding);
      return;
    }
  next = g_list_model_get_item (G_LIST_MODEL (self->query), MIN (position, n_items - 1));
  malbild_context_set_record (self->context, next);
  focus_row (self, next);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildRecordSection *self = MALBILD_RECORD_SECTION (widget);
  gboolean down = g_str_equal (name, "record-section.move-down");
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (MalbildRecord) neighbour = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  if (down || position > 0)
    neighbour = g_list_model_get_item (G_LIST_MODEL (self->selection), down ? position + 1 : position - 1);
  if (neighbour == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (!malbild_store_move (malbild_query_get_store (self->query), record, neighbour, down, &error))
    malbild_context_report (self->context, error);
  malbild_record_section_follow (self);
  focus_row (self, record);
}

void
malbild_record_section_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record-section.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "record-section.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "record-section.move-down", NULL, move_action);
}

/* At the list and not in the class: in the line below it, these keys belong to the text. */
void
malbild_record_section_add_keys (MalbildRecordSection *self)
{
  static const MalbildKey keys[] = {
    { "Delete|KP_Delete", "record-section.remove" },
    { "<Alt>Up", "record-section.move-up" },
    { "<Alt>Down", "record-section.move-down" },
  };

  malbild_keys_add (self->list, keys, G_N_ELEMENTS (keys));
}
