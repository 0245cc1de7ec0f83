/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decisions-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-approve-dialog.h"
#include "malbild-decision-rows.h"
#include "malbild-query.h"
#include "malbild-timeline-edit.h"

/* So many decisions are shown at most, the newest. */
#define MAX_DECISIONS 200

/* What is out of date on screen. */
enum {
  STALE_DECISIONS = 1 << 0,
  STALE_RECORD    = 1 << 1,
};

struct _MalbildDecisionsView {
  MalbildPlace parent_instance;

  GHashTable *open;
  GtkWidget  *stack;
  GtkWidget  *awaits_part;
  GtkWidget  *awaits;
  GtkWidget  *decisions_part;
  GtkWidget  *decisions;
  GtkWidget  *none;
};

G_DEFINE_FINAL_TYPE (MalbildDecisionsView, malbild_decisions_view, MALBILD_TYPE_PLACE)

static void
clear (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static gboolean
is_open (MalbildDecisionsView *self,
         gint64                key)
{
  return g_hash_table_contains (self->open, &key);
}

static void
expanded_cb (GtkWidget            *row,
             GParamSpec           *pspec,
             MalbildDecisionsView *self)
{
  gint64 key = malbild_decision_row_get_key (row);

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->open, g_memdup2 (&key, sizeof key));
  else
    g_hash_table_remove (self->open, &key);
}

/* A row stays open while what it shows is read anew. */
static void
append (MalbildDecisionsView *self,
        GtkWidget            *list,
        GtkWidget            *row)
{
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  if (!ADW_IS_EXPANDER_ROW (row))
    return;
  if (is_open (self, malbild_decision_row_get_key (row)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

static gboolean
show_awaiting (MalbildDecisionsView *self)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  g_autoptr (GPtrArray) rows = malbild_decision_rows_new_awaiting (context);

  clear (self->awaits);
  for (guint i = 0; i < rows->len; i++)
    append (self, self->awaits, g_ptr_array_index (rows, i));
  gtk_widget_set_visible (self->awaits_part, rows->len > 0);
  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.approve", rows->len > 0);
  return rows->len > 0;
}

static gboolean
show_decisions (MalbildDecisionsView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_place_get_store (place), &malbild_decision_kind);
  guint n_decisions;

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (place));
  malbild_query_order_by (query, "date", TRUE);
  malbild_query_limit (query, MAX_DECISIONS);
  n_decisions = g_list_model_get_n_items (G_LIST_MODEL (query));
  clear (self->decisions);
  for (guint i = 0; i < n_decisions; i++)
    {
      g_autoptr (MalbildRecord) decision = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (decision != NULL)
        append (self, self->decisions, malbild_decision_rows_new_decision (malbild_place_get_context (place), decision));
    }
  gtk_widget_set_visible (self->decisions, n_decisions > 0);
  gtk_widget_set_visible (self->none, n_decisions == 0);
  return n_decisions > 0;
}

/* The decision that was chosen elsewhere is opened, and brought into sight. */
static void
show_record (MalbildDecisionsView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));

  if (record == NULL || !malbild_record_is_kind (record, &malbild_decision_kind))
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (self->decisions); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (malbild_decision_row_get_key (row) == malbild_record_get_key (record))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static void
malbild_decisions_view_refresh (MalbildPlace *place,
                                guint         stale)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (place);

  if ((stale & STALE_DECISIONS) != 0)
    {
      gboolean awaiting = show_awaiting (self);
      gboolean decided = show_decisions (self);

      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), awaiting || decided ? "parts" : "empty");
    }
  show_record (self);
}

static guint
malbild_decisions_view_records_changed (MalbildPlace         *place,
                                        const MalbildChanges *changes)
{
  const MalbildKind *const kinds[] = {
    &malbild_decision_kind, &malbild_goal_kind, &malbild_goal_area_kind, &malbild_programme_kind, &malbild_wording_kind,
    &malbild_milestone_kind, &malbild_directive_kind, &malbild_assignment_kind, &malbild_body_kind,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (malbild_changes_has_field (changes, kinds[i], NULL))
      return STALE_DECISIONS;
  return 0;
}

static void
malbild_decisions_view_record_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_RECORD);
}

static void
malbild_decisions_view_goal_set_changed (MalbildPlace *place)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (place);

  g_hash_table_remove_all (self->open);
  clear (self->awaits);
  clear (self->decisions);
}

static void
approve_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  if (malbild_place_get_goal_set (place) != NULL)
    malbild_approve_present (widget, malbild_place_get_context (place), NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  if (malbild_place_get_goal_set (place) != NULL)
    malbild_timeline_add_decision (malbild_place_get_context (place));
}

static void
malbild_decisions_view_dispose (GObject *object)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DECISIONS_VIEW);
  g_clear_pointer (&self->open, g_hash_table_unref);

  G_OBJECT_CLASS (malbild_decisions_view_parent_class)->dispose (object);
}

static void
malbild_decisions_view_class_init (MalbildDecisionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_decisions_view_dispose;
  place_class->goal_set_changed = malbild_decisions_view_goal_set_changed;
  place_class->record_changed = malbild_decisions_view_record_changed;
  place_class->records_changed = malbild_decisions_view_records_changed;
  place_class->refresh = malbild_decisions_view_refresh;

  gtk_widget_class_install_action (widget_class, "decisions.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "decisions.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-decisions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, awaits_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, awaits);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, decisions_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, decisions);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, none);
}

static void
malbild_decisions_view_init (MalbildDecisionsView *self)
{
  self->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.add", TRUE);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
}
