/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-detail-pane-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-lock-bar.h"
#include "malbild-remove.h"

/* So far one can go back. */
#define HISTORY_MAX 50

static void
open_record (MalbildDetailPane *self,
             MalbildRecord     *record)
{
  self->opening = TRUE;
  malbild_context_set_record (self->context, record);
  self->opening = FALSE;
  malbild_detail_pane_update_actions (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) record = malbild_store_get (malbild_context_get_store (self->context), g_variant_get_int64 (parameter), &error);

  if (record == NULL || record == self->record)
    {
      if (error != NULL)
        malbild_context_report (self->context, error);
      return;
    }

  if (self->record != NULL)
    g_queue_push_head (&self->history, g_object_ref (self->record));
  if (g_queue_get_length (&self->history) > HISTORY_MAX)
    g_object_unref (g_queue_pop_tail (&self->history));
  open_record (self, record);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);

  while (!g_queue_is_empty (&self->history))
    {
      g_autoptr(MalbildRecord) record = g_queue_pop_head (&self->history);

      if (malbild_record_get_removed (record))
        continue;
      open_record (self, record);
      return;
    }
  malbild_detail_pane_update_actions (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(MalbildRecord) record = self->record != NULL ? g_object_ref (self->record) : NULL;

  if (record == NULL)
    return;
  if (malbild_goal_is_decided (record))
    {
      malbild_context_message (self->context, _("A decided goal is closed, not removed: set its status to closed"), FALSE);
      return;
    }
  if (malbild_remove_record (self->context, record))
    back_action (widget, NULL, NULL);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);

  if (self->record != NULL)
    malbild_context_show_place (self->context, g_str_equal (name, "detail.thread") ? "thread" : "history", self->record);
}

static void
new_wording_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(MalbildRecord) draft = malbild_lock_add_wording (self->context, self->record);

  if (draft == NULL)
    return;
  gtk_widget_activate_action (widget, "detail.open", "x", malbild_record_get_key (draft));
  malbild_detail_pane_focus_field (self, "text");
}

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  MalbildRecord *goal_set = malbild_record_find_owner (self->record, &malbild_goal_set_kind);

  if (goal_set != NULL)
    malbild_lock_set_archived (self->context, goal_set, TRUE);
}

void
malbild_detail_pane_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "detail.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "detail.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "detail.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "detail.thread", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "detail.new-wording", NULL, new_wording_action);
  gtk_widget_class_install_action (widget_class, "detail.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "detail.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "detail.back", NULL);
}

void
malbild_detail_pane_update_actions (MalbildDetailPane *self)
{
  MalbildStore *store = self->context != NULL ? malbild_context_get_store (self->context) : NULL;
  gboolean writable = self->record != NULL && !malbild_store_get_read_only (store);
  gboolean open = writable && !malbild_store_is_locked (store, self->record, NULL, NULL);
  gboolean decided = open && malbild_record_is_kind (self->record, &malbild_wording_kind) &&
                     malbild_store_is_locked (store, self->record, "text", NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.archive", open && malbild_record_is_kind (self->record, &malbild_goal_set_kind));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.new-wording", decided);
  gtk_widget_set_visible (self->back, !g_queue_is_empty (&self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.back", !g_queue_is_empty (&self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.remove", open && !decided && !malbild_record_is_kind (self->record, &malbild_municipality_kind));
}
