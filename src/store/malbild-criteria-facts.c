/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-facts.h"

#include "malbild-criteria-rules.h"
#include "malbild-store-private.h"
#include "malbild-text.h"

enum {
  PART_GOALS,
  PART_AREAS,
  PART_WORDINGS,
  PART_CRITERIA,
  PART_COUNTS,
};

/* What is counted of each goal; a statement gives the goal and one or two numbers. */
#define COUNT_SQL(columns, tables) "SELECT x.goal, " columns " FROM " tables " JOIN goal g ON g.key = x.goal WHERE g.goal_set = ?1 GROUP BY x.goal"

static const struct {
  const MalbildKind *kind;
  MalbildGoalCount   first;
  guint              n_counts;
  const char        *sql;
} counts[] = {
  { &malbild_clarification_kind, MALBILD_COUNT_TARGET_GROUPS, 1, COUNT_SQL ("count (x.target_group)", "clarification x") },
  { &malbild_indicator_kind, MALBILD_COUNT_INDICATORS, 2, COUNT_SQL ("count (*), sum (x.baseline <> x.target)", "indicator x") },
  { &malbild_means_kind, MALBILD_COUNT_MEANS, 2, COUNT_SQL ("count (*), sum (x.maintenance IS NOT NULL)", "means x") },
  { &malbild_directive_kind, MALBILD_COUNT_DIRECTIVES, 2,
    /* The executive board is a board; council, committee and administration are none. */
    COUNT_SQL ("count (*), sum (b.type IN (1, 3, 4))", "directive x LEFT JOIN body b ON b.key = x.body") },
  { &malbild_contribution_kind, MALBILD_COUNT_CONTRIBUTIONS, 1, COUNT_SQL ("count (*)", "contribution x") },
  { &malbild_vision_link_kind, MALBILD_COUNT_VISIONS, 1, COUNT_SQL ("count (*)", "vision_link x") },
  { &malbild_value_link_kind, MALBILD_COUNT_VALUES, 1, COUNT_SQL ("count (*)", "value_link x") },
  { &malbild_sdg_link_kind, MALBILD_COUNT_SDGS, 1, COUNT_SQL ("count (*)", "sdg_link x") },
  { &malbild_succession_kind, MALBILD_COUNT_EARLIER, 1, COUNT_SQL ("count (*)", "succession x") },
};

G_STATIC_ASSERT (MALBILD_BODY_EXECUTIVE_BOARD == 1 && MALBILD_BODY_BOARD == 3 && MALBILD_BODY_COMPANY == 4);
G_STATIC_ASSERT (PART_COUNTS + G_N_ELEMENTS (counts) <= 32);

static void
goal_free (gpointer data)
{
  MalbildGoalFacts *goal = data;

  g_free (goal->title);
  g_free (goal->perspective);
  g_free (goal->wording);
  g_free (goal);
}

MalbildCriteriaFacts *
malbild_criteria_facts_new (MalbildStore  *store,
                            MalbildRecord *goal_set)
{
  MalbildCriteriaFacts *self = g_new0 (MalbildCriteriaFacts, 1);

  self->store = g_object_ref (store);
  self->goal_set = malbild_record_get_key (goal_set);
  self->goals = g_ptr_array_new_with_free_func (goal_free);
  self->by_key = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->areas = g_array_new (FALSE, FALSE, sizeof (MalbildShare));
  self->bodies = g_array_new (FALSE, FALSE, sizeof (MalbildShare));
  self->criteria = malbild_criteria_rules_new ();
  return self;
}

void
malbild_criteria_facts_free (MalbildCriteriaFacts *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->goals);
  g_array_unref (self->areas);
  g_array_unref (self->bodies);
  g_array_unref (self->criteria);
  g_object_unref (self->store);
  g_free (self);
}

guint
malbild_criteria_facts_touched (const MalbildChanges *changes)
{
  guint parts = 0;

  if (malbild_changes_has_field (changes, &malbild_goal_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_decision_kind, "together-with"))
    parts |= 1u << PART_GOALS;
  /* The order of goals follows that of areas; the counts of areas follow the goals. */
  if (malbild_changes_has_field (changes, &malbild_goal_area_kind, "position") ||
      malbild_changes_has_field (changes, &malbild_goal_area_kind, "status") ||
      malbild_changes_has_field (changes, &malbild_goal_area_kind, "goal-set"))
    parts |= 1u << PART_GOALS | 1u << PART_AREAS;
  if (malbild_changes_has_field (changes, &malbild_goal_set_kind, "valid") ||
      malbild_changes_has_field (changes, &malbild_goal_set_kind, "municipality"))
    parts |= 1u << PART_GOALS;
  if (malbild_changes_has_field (changes, &malbild_wording_kind, NULL))
    parts |= 1u << PART_WORDINGS;
  if (malbild_changes_has_field (changes, &malbild_criterion_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_override_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_judgement_kind, NULL))
    parts |= 1u << PART_CRITERIA;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (malbild_changes_has_field (changes, counts[i].kind, NULL) ||
        (counts[i].kind == &malbild_directive_kind && malbild_changes_has_field (changes, &malbild_body_kind, "type")))
      parts |= 1u << (PART_COUNTS + i);
  return parts;
}

static gboolean
read_set (MalbildCriteriaFacts  *self,
          GError               **error)
{
  MalbildDb *db = malbild_store_get_db (self->store);
  gint64 term = 0;
  gint64 earlier = 0;

  if (!malbild_db_get_integer (db, &term, error, "SELECT valid FROM goal_set WHERE key = ?1", "i", self->goal_set) ||
      !malbild_db_get_integer (db, &earlier, error,
                               "SELECT EXISTS (SELECT 1 FROM goal_set s JOIN goal_set o ON o.municipality = s.municipality AND o.valid < s.valid "
                               "JOIN goal g ON g.goal_set = o.key WHERE s.key = ?1)", "i", self->goal_set))
    return FALSE;
  self->set.term = malbild_period_unpack (term);
  self->set.has_earlier = earlier != 0;
  return TRUE;
}

static char *
fold_column (MalbildStatement *statement,
             int               column)
{
  const char *text = malbild_statement_get_text (statement, column);

  return text != NULL ? malbild_text_fold (text) : NULL;
}

static MalbildGoalFacts *
read_goal (MalbildStatement *statement)
{
  MalbildGoalFacts *goal = g_new0 (MalbildGoalFacts, 1);

  goal->key = malbild_statement_get_integer (statement, 0);
  goal->level = (MalbildGoalLevel) malbild_statement_get_integer (statement, 1);
  goal->area = malbild_statement_get_integer (statement, 2);
  goal->responsible = malbild_statement_get_integer (statement, 3);
  goal->valid = malbild_period_unpack (malbild_statement_get_integer (statement, 4));
  goal->decided = malbild_statement_get_integer (statement, 5) == MALBILD_GOAL_DECIDED;
  goal->with_budget = malbild_statement_get_integer (statement, 6) != 0;
  goal->maintenance = malbild_statement_get_integer (statement, 7) != 0;
  goal->title = fold_column (statement, 8);
  goal->perspective = fold_column (statement, 9);
  return goal;
}

/* What another part said of the goal stays. Returns whether it was there before. */
static gboolean
take_over (MalbildCriteriaFacts *self,
           MalbildGoalFacts     *goal)
{
  MalbildGoalFacts *before = g_hash_table_lookup (self->by_key, &goal->key);

  if (before == NULL)
    return FALSE;
  goal->wording = g_steal_pointer (&before->wording);
  memcpy (goal->counts, before->counts, sizeof goal->counts);
  return TRUE;
}

/* Returns in @news whether there are goals that were not there before: what else is said of them has to be read. */
static gboolean
read_goals (MalbildCriteriaFacts  *self,
            gboolean              *news,
            GError               **error)
{
  static const char sql[] =
    "SELECT g.key, g.level, g.area, g.responsible, g.valid, g.status, d.together_with IS NOT NULL, g.maintenance IS NOT NULL, "
    "g.title, g.citizen_perspective "
    "FROM goal g LEFT JOIN decision d ON d.key = g.decision LEFT JOIN goal_area a ON a.key = g.area "
    "WHERE g.goal_set = ?1 AND g.status <> ?2 ORDER BY a.position IS NULL, a.position, g.position, g.key";
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (goal_free);
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (self->store), error, sql, "ii",
                                                             self->goal_set, (gint64) MALBILD_GOAL_CLOSED);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    g_ptr_array_add (goals, read_goal (statement));
  if (step != MALBILD_STEP_DONE || !read_set (self, error))
    return FALSE;

  for (guint i = 0; i < goals->len; i++)
    *news |= !take_over (self, g_ptr_array_index (goals, i));
  g_hash_table_remove_all (self->by_key);
  g_ptr_array_unref (self->goals);
  self->goals = g_steal_pointer (&goals);
  for (guint i = 0; i < self->goals->len; i++)
    {
      MalbildGoalFacts *goal = g_ptr_array_index (self->goals, i);

      g_hash_table_insert (self->by_key, &goal->key, goal);
    }
  return TRUE;
}

static void
count_shares (MalbildCriteriaFacts *self)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) bodies = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->set.n_overarching = 0;
  for (guint i = 0; i < self->areas->len; i++)
    {
      MalbildShare *area = &g_array_index (self->areas, MalbildShare, i);

      area->count = 0;
      g_hash_table_insert (areas, &area->key, area);
    }
  g_array_set_size (self->bodies, 0);
  for (guint i = 0; i < self->goals->len; i++)
    {
      const MalbildGoalFacts *goal = g_ptr_array_index (self->goals, i);
      MalbildShare *area;

      if (goal->level == MALBILD_GOAL_OVERARCHING)
        {
          self->set.n_overarching++;
          area = g_hash_table_lookup (areas, &goal->area);
          if (area != NULL)
            area->count++;
        }
      else if (goal->responsible != 0 && (goal->level == MALBILD_GOAL_BOARD || goal->level == MALBILD_GOAL_COMPANY))
        {
          /* The bodies are in the order of their first goals; an index plus one, as zero is none. */
          guint index = GPOINTER_TO_UINT (g_hash_table_lookup (bodies, &goal->responsible));

          if (index == 0)
            {
              const MalbildShare share = { goal->responsible, 0 };

              g_array_append_val (self->bodies, share);
              index = self->bodies->len;
              g_hash_table_insert (bodies, (gpointer) &goal->responsible, GUINT_TO_POINTER (index));
            }
          g_array_index (self->bodies, MalbildShare, index - 1).count++;
        }
    }
}

static gboolean
read_areas (MalbildCriteriaFacts  *self,
            GError               **error)
{
  g_autoptr (MalbildStatement) statement =
    malbild_db_query (malbild_store_get_db (self->store), error,
                      "SELECT key FROM goal_area WHERE goal_set = ?1 AND status <> ?2 ORDER BY position, key", "ii",
                      self->goal_set, (gint64) MALBILD_AREA_REPLACED);
  MalbildStep step = MALBILD_STEP_ERROR;

  g_array_set_size (self->areas, 0);
  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      const MalbildShare area = { malbild_statement_get_integer (statement, 0), 0 };

      g_array_append_val (self->areas, area);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
read_wordings (MalbildCriteriaFacts  *self,
               GError               **error)
{
  /* The last of each goal comes last, and stays. */
  static const char sql[] =
    "SELECT w.goal, w.text FROM wording w JOIN goal g ON g.key = w.goal WHERE g.goal_set = ?1 ORDER BY w.goal, w.position, w.key";
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (self->store), error, sql, "i", self->goal_set);
  MalbildStep step = MALBILD_STEP_ERROR;

  for (guint i = 0; i < self->goals->len; i++)
    g_clear_pointer (&((MalbildGoalFacts *) g_ptr_array_index (self->goals, i))->wording, g_free);
  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);
      MalbildGoalFacts *goal = g_hash_table_lookup (self->by_key, &key);

      if (goal == NULL)
        continue;
      g_free (goal->wording);
      goal->wording = fold_column (statement, 1);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
read_counts (MalbildCriteriaFacts  *self,
             guint                  part,
             GError               **error)
{
  g_autoptr (MalbildStatement) statement =
    malbild_db_query (malbild_store_get_db (self->store), error, counts[part].sql, "i", self->goal_set);
  gsize size = counts[part].n_counts * sizeof (guint);
  MalbildStep step = MALBILD_STEP_ERROR;

  for (guint i = 0; i < self->goals->len; i++)
    memset (((MalbildGoalFacts *) g_ptr_array_index (self->goals, i))->counts + counts[part].first, 0, size);
  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);
      MalbildGoalFacts *goal = g_hash_table_lookup (self->by_key, &key);

      for (guint i = 0; goal != NULL && i < counts[part].n_counts; i++)
        goal->counts[counts[part].first + i] = (guint) malbild_statement_get_integer (statement, 1 + (int) i);
    }
  return step == MALBILD_STEP_DONE;
}

gboolean
malbild_criteria_facts_read (MalbildCriteriaFacts  *self,
                             guint                  parts,
                             GError               **error)
{
  gboolean news = FALSE;

  if ((parts & 1u << PART_GOALS) != 0 && !read_goals (self, &news, error))
    return FALSE;
  if (news)
    parts |= ~(1u << PART_GOALS | 1u << PART_CRITERIA);
  if ((parts & 1u << PART_AREAS) != 0 && !read_areas (self, error))
    return FALSE;
  if ((parts & (1u << PART_GOALS | 1u << PART_AREAS)) != 0)
    count_shares (self);
  if ((parts & 1u << PART_WORDINGS) != 0 && !read_wordings (self, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if ((parts & 1u << (PART_COUNTS + i)) != 0 && !read_counts (self, i, error))
      return FALSE;
  return (parts & 1u << PART_CRITERIA) == 0 || malbild_criteria_rules_read (self, error);
}
