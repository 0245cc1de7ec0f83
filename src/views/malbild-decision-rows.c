/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decision-rows.h"

#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-choices.h"
#include "malbild-decision-words.h"
#include "malbild-overview-parts.h"
#include "malbild-query.h"
#include "malbild-status-label.h"
#include "malbild-text.h"

#define KEY_KEY    "malbild-key"
#define RECORD_KEY "malbild-record"
#define READ_KEY   "malbild-read"

/* So many records are listed in a row at most. */
#define MAX_LISTED 100

/* What can be decided, and what says by which decision. */
static const MalbildKind *const decided_kinds[] = {
  &malbild_programme_kind, &malbild_goal_area_kind, &malbild_goal_kind, &malbild_wording_kind,
  &malbild_directive_kind, &malbild_assignment_kind, &malbild_milestone_kind,
};

gint64
malbild_decision_row_get_key (GtkWidget *row)
{
  const gint64 *key = g_object_get_data (G_OBJECT (row), KEY_KEY);

  return key != NULL ? *key : 0;
}

static void
set_key (GtkWidget *row,
         gint64     key)
{
  g_object_set_data_full (G_OBJECT (row), KEY_KEY, g_memdup2 (&key, sizeof key), g_free);
}

static void
activated_cb (GtkWidget      *row,
              MalbildContext *context)
{
  /* It may be about to be listed anew by what it leads to. */
  g_autoptr (GtkWidget) held = g_object_ref (row);
  MalbildRecord *record = g_object_get_data (G_OBJECT (row), RECORD_KEY);

  if (!malbild_record_get_removed (record))
    malbild_context_reveal (context, record, NULL);
}

static void
lead_to (GtkWidget      *row,
         MalbildContext *context,
         MalbildRecord  *record)
{
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (record), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), context, 0);
}

static GtkWidget *
new_record_row (MalbildContext *context,
                MalbildRecord  *record,
                gboolean        with_kind)
{
  MalbildStore *store = malbild_context_get_store (context);
  const MalbildKind *kind = malbild_record_get_kind (record);
  g_autofree char *title = malbild_record_dup_title (record);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", with_kind ? _(kind->label) : "", "title-lines", 2, NULL);
  GtkWidget *status = malbild_status_label_new (store);

  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), record);
  gtk_widget_set_valign (status, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), status);
  lead_to (row, context, record);
  return row;
}

static void
add_more_row (GtkWidget *expander,
              guint      n_more)
{
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", more, NULL));
}

static void
add_records (GtkWidget      *expander,
             MalbildContext *context,
             MalbildQuery   *query,
             gboolean        with_kind)
{
  guint n_records = malbild_query_count (query);

  malbild_query_limit (query, MAX_LISTED);
  for (guint i = 0; i < MIN (n_records, MAX_LISTED); i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (record != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), new_record_row (context, record, with_kind));
    }
  if (n_records > MAX_LISTED)
    add_more_row (expander, n_records - MAX_LISTED);
}

/* The parts of such a row have no names by themselves. */
static GtkWidget *
new_expander (gint64      key,
              const char *title,
              const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  g_autofree char *name = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);

  set_key (row, key);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_overview_name_expander (row, title, name);
  return row;
}

static MalbildQuery *
new_decided (MalbildContext    *context,
             const MalbildKind *kind,
             MalbildRecord     *decision)
{
  MalbildQuery *query = malbild_query_new (malbild_context_get_store (context), kind);

  malbild_query_where_ref (query, "decision", decision);
  return query;
}

/* What a decision is about is read when the row is opened. */
static void
decision_expanded_cb (GtkWidget      *row,
                      GParamSpec     *pspec,
                      MalbildContext *context)
{
  MalbildRecord *decision = g_object_get_data (G_OBJECT (row), RECORD_KEY);
  GtkWidget *open;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) || g_object_get_data (G_OBJECT (row), READ_KEY) != NULL)
    return;
  g_object_set_data (G_OBJECT (row), READ_KEY, row);
  open = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Show and change the decision"), NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (open), gtk_image_new_from_icon_name ("document-edit-symbolic"));
  lead_to (open, context, decision);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), open);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_kinds); i++)
    {
      g_autoptr (MalbildQuery) query = new_decided (context, decided_kinds[i], decision);

      add_records (row, context, query, TRUE);
    }
}

/* "Goals: 3 · Milestones: 1": the words of the tables, which need no grammar there. */
static char *
summarize (MalbildContext *context,
           MalbildRecord  *decision)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (decided_kinds); i++)
    {
      g_autoptr (MalbildQuery) query = new_decided (context, decided_kinds[i], decision);
      guint count = malbild_query_count (query);
      g_autofree char *part = g_strdup_printf ("%s: %u", _(decided_kinds[i]->label_plural), count);

      if (count > 0)
        malbild_text_append_part (text, MALBILD_TEXT_DOT, part);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_("Nothing is decided by it yet"));
}

GtkWidget *
malbild_decision_rows_new_decision (MalbildContext *context,
                                    MalbildRecord  *decision)
{
  g_autofree char *title = malbild_record_dup_title (decision);
  g_autofree char *details = malbild_decision_describe (decision, MALBILD_DECISION_DETAILS);
  g_autofree char *summary = summarize (context, decision);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", *details != '\0' ? details : _("No date yet"), summary);
  GtkWidget *row = new_expander (malbild_record_get_key (decision), title, subtitle);

  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (decision), g_object_unref);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (decision_expanded_cb), context, 0);
  return row;
}

/* What of a kind is undecided: its statuses are the first ones, up to the one that says decided. */
static MalbildQuery *
new_undecided (MalbildContext    *context,
               const MalbildKind *kind)
{
  MalbildQuery *query = malbild_query_new (malbild_context_get_store (context), kind);
  guint mask = kind == &malbild_goal_area_kind ? 1u << MALBILD_AREA_HYPOTHESIS : 1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED;

  malbild_query_where_ref (query, "goal-set", malbild_context_get_goal_set (context));
  malbild_query_where_choice (query, "status", mask);
  return query;
}

static void
awaiting_expanded_cb (GtkWidget      *row,
                      GParamSpec     *pspec,
                      MalbildContext *context)
{
  const MalbildKind *kind = malbild_kind_by_id ((guint) malbild_decision_row_get_key (row));
  g_autoptr (MalbildQuery) query = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) || g_object_get_data (G_OBJECT (row), READ_KEY) != NULL)
    return;
  g_object_set_data (G_OBJECT (row), READ_KEY, row);
  query = new_undecided (context, kind);
  add_records (row, context, query, FALSE);
}

static void
add_awaiting (GPtrArray         *rows,
              MalbildContext    *context,
              const MalbildKind *kind)
{
  g_autoptr (MalbildQuery) query = new_undecided (context, kind);
  guint count = malbild_query_count (query);
  g_autofree char *title = g_strdup_printf ("%s (%u)", _(kind->label_plural), count);
  GtkWidget *row;

  if (count == 0)
    return;
  if (kind == &malbild_programme_kind && count == 1)
    {
      g_autoptr (MalbildRecord) programme = g_list_model_get_item (G_LIST_MODEL (query), 0);

      g_ptr_array_add (rows, new_record_row (context, programme, TRUE));
      return;
    }
  row = new_expander (kind->id, title, "");
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (awaiting_expanded_cb), context, 0);
  g_ptr_array_add (rows, row);
}

/* Goals that are decided, and were worded anew since: there are few of them, so they are listed at once. */
static void
add_reworded (GPtrArray      *rows,
              MalbildContext *context)
{
  g_autoptr (GPtrArray) goals = malbild_approval_list_reworded (malbild_context_get_store (context),
                                                                malbild_context_get_goal_set (context), MAX_LISTED);
  g_autofree char *title = g_strdup_printf (_("New wordings of decided goals (%u)"), goals->len);
  GtkWidget *row;

  if (goals->len == 0)
    return;
  row = new_expander (malbild_wording_kind.id, title, "");
  for (guint i = 0; i < goals->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_record_row (context, g_ptr_array_index (goals, i), FALSE));
  g_ptr_array_add (rows, row);
}

GPtrArray *
malbild_decision_rows_new_awaiting (MalbildContext *context)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_return_val_if_fail (MALBILD_IS_CONTEXT (context), rows);

  add_awaiting (rows, context, &malbild_programme_kind);
  add_awaiting (rows, context, &malbild_goal_area_kind);
  add_awaiting (rows, context, &malbild_goal_kind);
  add_reworded (rows, context);
  return rows;
}
