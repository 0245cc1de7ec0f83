/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-rules.h"

#include "malbild-store-private.h"

static void
criterion_clear (gpointer data)
{
  MalbildCriterionFacts *criterion = data;

  g_strfreev (criterion->rule.vocabulary);
  g_clear_pointer (&criterion->remarks, g_hash_table_unref);
}

GArray *
malbild_criteria_rules_new (void)
{
  GArray *criteria = g_array_new (FALSE, TRUE, sizeof (MalbildCriterionFacts));

  g_array_set_clear_func (criteria, criterion_clear);
  return criteria;
}

static gint64
get_limit (MalbildStatement *statement,
           int               column)
{
  return malbild_statement_is_null (statement, column) ? MALBILD_NO_INTEGER : malbild_statement_get_integer (statement, column);
}

static gboolean
read_criteria (MalbildDb  *db,
               gint64      goal_set,
               GArray     *criteria,
               GError    **error)
{
  g_autoptr (MalbildStatement) statement =
    malbild_db_query (db, error, "SELECT key, checked_as, set_limit, area_limit, body_limit, vocabulary, off IS NOT NULL "
                                 "FROM criterion WHERE goal_set = ?1 ORDER BY position, key", "i", goal_set);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      MalbildCriterionFacts criterion = {
        .key = malbild_statement_get_integer (statement, 0),
        .off = malbild_statement_get_integer (statement, 6) != 0,
        .rule = {
          .check = (MalbildCriterionCheck) malbild_statement_get_integer (statement, 1),
          .set_limit = get_limit (statement, 2),
          .area_limit = get_limit (statement, 3),
          .body_limit = get_limit (statement, 4),
          .vocabulary = malbild_criteria_split_vocabulary (malbild_statement_get_text (statement, 5)),
        },
      };

      g_array_append_val (criteria, criterion);
    }
  return step == MALBILD_STEP_DONE;
}

static MalbildRemark *
take_remark (GArray *criteria,
             gint64  criterion,
             gint64  subject)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      MalbildCriterionFacts *facts = &g_array_index (criteria, MalbildCriterionFacts, i);
      MalbildRemark *remark;

      if (facts->key != criterion)
        continue;
      if (facts->remarks == NULL)
        facts->remarks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      remark = g_hash_table_lookup (facts->remarks, &subject);
      if (remark == NULL)
        {
          remark = g_new0 (MalbildRemark, 1);
          remark->verdict = -1;
          g_hash_table_insert (facts->remarks, g_memdup2 (&subject, sizeof subject), remark);
        }
      return remark;
    }
  return NULL;
}

/* Where there are several, the newest counts. */
static gboolean
read_overrides (MalbildDb  *db,
                gint64      goal_set,
                GArray     *criteria,
                GError    **error)
{
  g_autoptr (MalbildStatement) statement =
    malbild_db_query (db, error, "SELECT o.key, o.criterion, coalesce (o.goal, o.area, o.body, 0) "
                                 "FROM override o JOIN criterion c ON c.key = o.criterion WHERE c.goal_set = ?1 ORDER BY o.key", "i", goal_set);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      MalbildRemark *remark = take_remark (criteria, malbild_statement_get_integer (statement, 1), malbild_statement_get_integer (statement, 2));

      if (remark != NULL)
        remark->override = malbild_statement_get_integer (statement, 0);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
read_judgements (MalbildDb  *db,
                 gint64      goal_set,
                 GArray     *criteria,
                 GError    **error)
{
  g_autoptr (MalbildStatement) statement =
    malbild_db_query (db, error, "SELECT j.key, j.criterion, coalesce (j.goal, 0), j.verdict "
                                 "FROM judgement j JOIN criterion c ON c.key = j.criterion WHERE c.goal_set = ?1 ORDER BY j.key", "i", goal_set);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      MalbildRemark *remark = take_remark (criteria, malbild_statement_get_integer (statement, 1), malbild_statement_get_integer (statement, 2));

      if (remark == NULL)
        continue;
      remark->judgement = malbild_statement_get_integer (statement, 0);
      remark->verdict = (int) malbild_statement_get_integer (statement, 3);
    }
  return step == MALBILD_STEP_DONE;
}

gboolean
malbild_criteria_rules_read (MalbildCriteriaFacts  *facts,
                             GError               **error)
{
  static const gint64 whole = 0;
  MalbildDb *db = malbild_store_get_db (facts->store);
  g_autoptr (GArray) criteria = malbild_criteria_rules_new ();

  if (!read_criteria (db, facts->goal_set, criteria, error) ||
      !read_overrides (db, facts->goal_set, criteria, error) ||
      !read_judgements (db, facts->goal_set, criteria, error))
    return FALSE;
  for (guint i = 0; i < criteria->len; i++)
    {
      MalbildCriterionFacts *criterion = &g_array_index (criteria, MalbildCriterionFacts, i);
      const MalbildRemark *remark = criterion->remarks != NULL ? g_hash_table_lookup (criterion->remarks, &whole) : NULL;

      criterion->rule.judged_whole = remark != NULL && remark->judgement != 0;
    }
  g_array_unref (facts->criteria);
  facts->criteria = g_steal_pointer (&criteria);
  return TRUE;
}
