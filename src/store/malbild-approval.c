/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approval.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-error.h"
#include "malbild-goal.h"
#include "malbild-store-private.h"

MalbildRecord *
malbild_approval_dup_latest_wording (MalbildStore  *store,
                                     MalbildRecord *goal)
{
  g_autoptr (GError) error = NULL;
  MalbildRecord *wording = NULL;
  gint64 key = 0;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), NULL);

  if (malbild_db_get_integer (malbild_store_get_db (store), &key, &error,
                              "SELECT key FROM wording WHERE goal = ?1 ORDER BY position DESC, key DESC LIMIT 1", "i",
                              malbild_record_get_key (goal)) && key != 0)
    wording = malbild_store_get (store, key, &error);
  if (error != NULL)
    g_warning ("Could not read the wordings of a goal: %s", error->message);
  return wording;
}

static gboolean
is_undecided (MalbildRecord *wording)
{
  return wording != NULL && malbild_record_get_choice (wording, "status") != MALBILD_WORDING_DECIDED;
}

gboolean
malbild_approval_awaits (MalbildStore  *store,
                         MalbildRecord *record)
{
  int status;

  g_return_val_if_fail (MALBILD_IS_STORE (store), FALSE);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), FALSE);

  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return malbild_record_get_choice (record, "status") == MALBILD_AREA_HYPOTHESIS;
  if (!malbild_record_is_kind (record, &malbild_goal_kind) && !malbild_record_is_kind (record, &malbild_programme_kind))
    return FALSE;
  status = malbild_record_get_choice (record, "status");
  if (status == MALBILD_GOAL_DECIDED && malbild_record_is_kind (record, &malbild_goal_kind))
    {
      g_autoptr (MalbildRecord) wording = malbild_approval_dup_latest_wording (store, record);

      return is_undecided (wording);
    }
  return status == MALBILD_GOAL_DRAFT || status == MALBILD_GOAL_PROPOSED;
}

static gboolean
decide (MalbildRecord  *record,
        int             status,
        MalbildRecord  *decision,
        GError        **error)
{
  return malbild_record_set_ref (record, "decision", decision, error) &&
         malbild_record_set_choice (record, "status", status, error);
}

/* The status comes last: with it the wording is locked. */
static gboolean
decide_wording (MalbildRecord  *wording,
                MalbildRecord  *decision,
                GError        **error)
{
  MalbildRecord *body = malbild_record_get_ref (decision, "body");
  MalbildDate date = malbild_record_get_date (decision, "date");
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = date };

  if (body != NULL && !malbild_record_set_ref (wording, "body", body, error))
    return FALSE;
  if (date != 0 && !malbild_record_set (wording, malbild_kind_get_field (&malbild_wording_kind, "date"), &cell, error))
    return FALSE;
  return decide (wording, MALBILD_WORDING_DECIDED, decision, error);
}

static gboolean
approve_goal (MalbildStore     *store,
              MalbildRecord    *goal,
              MalbildRecord    *decision,
              MalbildApproval  *approval,
              GError          **error)
{
  g_autoptr (MalbildRecord) wording = malbild_approval_dup_latest_wording (store, goal);
  gboolean reworded = is_undecided (wording);
  int status = malbild_record_get_choice (goal, "status");
  gboolean before = status == MALBILD_GOAL_DECIDED && malbild_record_get_ref (goal, "decision") != NULL;

  if (status == MALBILD_GOAL_CLOSED || (before && !reworded))
    {
      approval->n_left++;
      return TRUE;
    }
  if (!before && !decide (goal, MALBILD_GOAL_DECIDED, decision, error))
    return FALSE;
  if (reworded && !decide_wording (wording, decision, error))
    return FALSE;
  approval->n_goals += !before;
  approval->n_wordings += reworded;
  approval->n_without_wording += wording == NULL;
  approval->n_internal += malbild_goal_level_is_internal (malbild_record_get_choice (goal, "level"));
  return TRUE;
}

static gboolean
approve_record (MalbildStore     *store,
                MalbildRecord    *record,
                MalbildRecord    *decision,
                MalbildApproval  *approval,
                GError          **error)
{
  gboolean area = malbild_record_is_kind (record, &malbild_goal_area_kind);
  int decided = area ? (int) MALBILD_AREA_DECIDED : (int) MALBILD_GOAL_DECIDED;
  int over = area ? (int) MALBILD_AREA_REPLACED : (int) MALBILD_GOAL_CLOSED;
  int status;

  if (malbild_record_get_ref (record, "goal-set") != malbild_record_get_ref (decision, "goal-set"))
    {
      g_autofree char *title = malbild_record_dup_title (record);

      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” belongs to another goal set than the decision."), title);
      return FALSE;
    }
  if (malbild_record_is_kind (record, &malbild_goal_kind))
    return approve_goal (store, record, decision, approval, error);

  status = malbild_record_get_choice (record, "status");
  if (status == over || (status == decided && malbild_record_get_ref (record, "decision") != NULL))
    {
      approval->n_left++;
      return TRUE;
    }
  if (!decide (record, decided, decision, error))
    return FALSE;
  approval->n_areas += area;
  approval->n_programmes += !area;
  return TRUE;
}

static gboolean
approve_all (MalbildStore     *store,
             GPtrArray        *records,
             MalbildRecord    *decision,
             MalbildApproval  *approval,
             GError          **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!approve_record (store, g_ptr_array_index (records, i), decision, approval, error))
      return FALSE;
  return TRUE;
}

/* What the edit is called: by the decision's title, whichever way it comes. */
static char *
dup_label (MalbildRecord           *decision,
           const MalbildAssignment *values,
           gsize                    n_values)
{
  g_autofree char *title = decision != NULL ? malbild_record_dup_title (decision) : NULL;

  for (gsize i = 0; title == NULL && i < n_values; i++)
    if (g_str_equal (values[i].field, "title"))
      title = g_strdup (values[i].cell.text);
  /* Translators: %s is the title of a decision. */
  return g_strdup_printf (_("Approve by “%s”"), title != NULL ? title : "");
}

MalbildRecord *
malbild_approve (MalbildStore             *store,
                 MalbildRecord            *decision,
                 const MalbildAssignment  *values,
                 gsize                     n_values,
                 GPtrArray                *records,
                 MalbildApproval          *approval,
                 GError                  **error)
{
  g_autoptr (MalbildRecord) used = NULL;
  g_autofree char *label = NULL;
  MalbildApproval done = { 0 };

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (decision == NULL || malbild_record_is_kind (decision, &malbild_decision_kind), NULL);
  g_return_val_if_fail (records != NULL, NULL);

  label = dup_label (decision, values, n_values);
  if (!malbild_store_begin (store, label, error))
    return NULL;
  used = decision != NULL ? g_object_ref (decision) : malbild_store_add (store, &malbild_decision_kind, values, n_values, error);
  if (!malbild_store_end (store, used != NULL && approve_all (store, records, used, &done, error), error))
    return NULL;
  if (approval != NULL)
    *approval = done;
  return g_steal_pointer (&used);
}

MalbildQuery *
malbild_approval_query_undecided (MalbildStore      *store,
                                  MalbildRecord     *goal_set,
                                  const MalbildKind *kind)
{
  MalbildQuery *query = malbild_query_new (store, kind);
  guint mask = kind == &malbild_goal_area_kind ? 1u << MALBILD_AREA_HYPOTHESIS : 1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED;

  malbild_query_where_ref (query, "goal-set", goal_set);
  malbild_query_where_choice (query, "status", mask);
  return query;
}

G_STATIC_ASSERT (MALBILD_GOAL_DECIDED == 2 && MALBILD_WORDING_DECIDED == 2);

/* For its wording a goal awaits a decision if the last one is not decided. */
static gboolean
reworded_concerns (const MalbildChanges *changes,
                   guint                 data)
{
  return malbild_changes_has_field (changes, &malbild_goal_kind, "status") || malbild_changes_has_field (changes, &malbild_goal_kind, "position") ||
         malbild_changes_has_field (changes, &malbild_wording_kind, "status") || malbild_changes_has_field (changes, &malbild_wording_kind, "position");
}

MalbildKeyList *
malbild_approval_list_reworded (MalbildStore  *store,
                                MalbildRecord *goal_set)
{
  static const char sql[] =
    "SELECT g.key FROM goal g WHERE g.goal_set = ?1 AND g.status = 2 AND 2 <> "
    "(SELECT w.status FROM wording w WHERE w.goal = g.key ORDER BY w.position DESC, w.key DESC LIMIT 1) "
    "ORDER BY g.position, g.key";
  gint64 key = malbild_record_get_key (goal_set);

  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  return malbild_key_list_new (store, sql, &key, 1, reworded_concerns, 0);
}

guint
malbild_approval_count_awaiting (MalbildStore  *store,
                                 MalbildRecord *goal_set)
{
  static const MalbildKind *const kinds[] = { &malbild_programme_kind, &malbild_goal_area_kind, &malbild_goal_kind };
  g_autoptr (MalbildKeyList) reworded = malbild_approval_list_reworded (store, goal_set);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (reworded));

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (MalbildQuery) query = malbild_approval_query_undecided (store, goal_set, kinds[i]);

      n += malbild_query_count (query);
    }
  return n;
}

gboolean
malbild_approval_concerns (const MalbildChanges *changes)
{
  return reworded_concerns (changes, 0) || malbild_changes_has_field (changes, &malbild_goal_area_kind, "status") ||
         malbild_changes_has_field (changes, &malbild_programme_kind, "status");
}
