/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-approve-dialog.h"
#include "malbild-access.h"
#include "malbild-goals-view-private.h"
#include "malbild-remove.h"
#include "malbild-text.h"

/* What a copied row holds, in this order. */
static const char *const copied_fields[] = {
  "area", "number", "title", "level", "responsible", "official", "valid", "status",
};

static void
append_cell (GString    *text,
             const char *value,
             gboolean    last)
{
  malbild_text_append_table_cell (text, value);
  g_string_append_c (text, last ? '\n' : '\t');
}

static char *
dup_sdg_codes (MalbildStore  *store,
               MalbildRecord *goal)
{
  g_autoptr(MalbildQuery) links = malbild_query_new (store, &malbild_sdg_link_kind);
  GString *codes = g_string_new (NULL);
  guint n_links;

  malbild_query_where_ref (links, "goal", goal);
  n_links = g_list_model_get_n_items (G_LIST_MODEL (links));
  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr(MalbildRecord) link = g_list_model_get_item (G_LIST_MODEL (links), i);

      g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", malbild_record_get_text (link, "code"));
    }
  return g_string_free (codes, FALSE);
}

static char *
format_goals (MalbildStore *store,
              GPtrArray    *goals)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (copied_fields); i++)
    append_cell (text, _(malbild_kind_get_field (&malbild_goal_kind, copied_fields[i])->label), FALSE);
  append_cell (text, _("Agenda 2030"), TRUE);

  for (guint i = 0; i < goals->len; i++)
    {
      MalbildRecord *goal = g_ptr_array_index (goals, i);
      g_autofree char *codes = dup_sdg_codes (store, goal);

      for (gsize j = 0; j < G_N_ELEMENTS (copied_fields); j++)
        {
          g_autofree char *value = malbild_record_format (goal, malbild_kind_get_field (&malbild_goal_kind, copied_fields[j]));

          append_cell (text, value, FALSE);
        }
      append_cell (text, codes, TRUE);
    }
  return g_string_free (text, FALSE);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(GPtrArray) goals = malbild_selection_dup_records (self->selection, &malbild_goal_kind);
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  if (goals->len == 0)
    return;

  text = format_goals (malbild_place_get_store (MALBILD_PLACE (self)), goals);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  message = g_strdup_printf (ngettext ("%u goal copied", "%u goals copied", goals->len), goals->len);
  malbild_context_message (malbild_place_get_context (MALBILD_PLACE (self)), message, FALSE);
}

static guint
count_decided (GPtrArray *records)
{
  guint n_decided = 0;

  for (guint i = 0; i < records->len; i++)
    n_decided += malbild_goal_is_decided (g_ptr_array_index (records, i));
  return n_decided;
}

static void
offer_to_close (MalbildGoalsView *self,
                guint             n_decided)
{
  g_autofree char *message = NULL;

  message = g_strdup_printf (ngettext ("%u goal was decided: it is closed, not removed.",
                                       "%u goals were decided: they are closed, not removed.", n_decided), n_decided);
  gtk_label_set_label (GTK_LABEL (self->offer_label), message);
  malbild_access_set_tooltip (self->offer_label, message);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->offer), TRUE);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(GPtrArray) records = malbild_selection_dup_records (self->selection, NULL);

  if (count_decided (records) > 0)
    offer_to_close (self, count_decided (records));
  else
    malbild_remove_records (malbild_place_get_context (MALBILD_PLACE (self)), records);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(GPtrArray) goals = malbild_selection_dup_records (self->selection, &malbild_goal_kind);
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = MALBILD_GOAL_CLOSED };
  g_autofree char *message = NULL;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->offer), FALSE);
  for (guint i = goals->len; i > 0; i--)
    if (!malbild_goal_is_decided (g_ptr_array_index (goals, i - 1)))
      g_ptr_array_remove_index (goals, i - 1);
  if (!malbild_set_all (malbild_place_get_context (MALBILD_PLACE (self)), goals, _("Close goal"), "status", &cell))
    return;

  message = g_strdup_printf (ngettext ("%u goal closed", "%u goals closed", goals->len), goals->len);
  malbild_context_message (malbild_place_get_context (MALBILD_PLACE (self)), message, TRUE);
}

static void
approve_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(GPtrArray) records = malbild_selection_dup_records (self->selection, NULL);

  malbild_approve_present (widget, malbild_place_get_context (MALBILD_PLACE (self)), records);
}

static void
mine_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (MALBILD_GOALS_VIEW (widget)->filter_bar, "filter.mine", NULL);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (MALBILD_GOALS_VIEW (widget)->offer), FALSE);
}

/* Another place shows what it has to say of the goal. */
static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  static const char *const places[][2] = { { "goals.thread", "thread" }, { "goals.history", "history" }, { "goals.contributors", "bodies" } };
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (widget));
  g_autoptr (MalbildRecord) record = NULL;

  g_set_object (&record, malbild_context_get_record (context));
  for (gsize i = 0; record != NULL && i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i][0], name))
      malbild_context_show_place (context, places[i][1], record);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "goals.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "goals.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "goals.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "goals.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "goals.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "goals.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "goals.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "goals.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "goals.menu", NULL);
}

void
malbild_goals_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "goals.add", NULL, malbild_goals_view_add);
  gtk_widget_class_install_action (widget_class, "goals.add-area", NULL, malbild_goals_view_add_area);
  gtk_widget_class_install_action (widget_class, "goals.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "goals.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "goals.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "goals.dismiss-offer", NULL, dismiss_action);
  gtk_widget_class_install_action (widget_class, "goals.move-up", NULL, malbild_goals_view_move_up);
  gtk_widget_class_install_action (widget_class, "goals.move-down", NULL, malbild_goals_view_move_down);
  gtk_widget_class_install_action (widget_class, "goals.move-to-area", NULL, malbild_goals_view_move_to_area);
  gtk_widget_class_install_action (widget_class, "goals.move-to-goal", NULL, malbild_goals_view_move_to_goal);
  gtk_widget_class_install_action (widget_class, "goals.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "goals.history", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "goals.thread", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "goals.contributors", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "goals.mine", NULL, mine_action);
  gtk_widget_class_install_action (widget_class, "goals.menu", NULL, malbild_goals_view_popup_menu);
  add_bindings (widget_class);
}

void
malbild_goals_view_update_actions (MalbildGoalsView *self)
{
  static const char *const on_records[] = { "goals.copy", "goals.history", "goals.thread", "goals.contributors" };
  static const char *const edits[] = { "goals.approve", "goals.remove", "goals.move-to-area", "goals.move-to-goal", "goals.close" };
  MalbildPlace *place = MALBILD_PLACE (self);
  guint n_selected = self->selection != NULL ? malbild_selection_count (self->selection) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (on_records); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_records[i], n_selected > 0);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    malbild_place_enable_edit (place, edits[i], n_selected > 0);
  malbild_place_enable_edit (place, "goals.move-up", n_selected == 1);
  malbild_place_enable_edit (place, "goals.move-down", n_selected == 1);
  malbild_place_enable_edit (place, "goals.add", self->outline != NULL);
  malbild_place_enable_edit (place, "goals.add-area", self->outline != NULL);
}
