/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-facts.h"

#include "malbild-choices.h"
#include "malbild-store-private.h"
#include "malbild-text.h"
#include "malbild-thread.h"

struct _MalbildBodyFacts {
  GHashTable *bodies;   /* key -> MalbildBodyTally */
  GHashTable *supports; /* key of a goal -> MalbildSupportTally */
  guint       n_alone;
};

/* ?1 is the goal set. Each gives a key and what is counted of it. */
static const char goals_sql[] =
  "SELECT responsible, count (*) FROM goal WHERE goal_set = ?1 AND status <> 3 AND responsible IS NOT NULL GROUP BY responsible";

static const char targets_sql[] =
  "SELECT g.responsible, count (DISTINCT t.key), count (DISTINCT CASE t.level WHEN 0 THEN t.key END) "
  "FROM goal g JOIN contribution c ON c.goal = g.key JOIN goal t ON t.key = c.contributes_to "
  "WHERE g.goal_set = ?1 AND g.status <> 3 AND g.responsible IS NOT NULL GROUP BY g.responsible";

static const char directives_sql[] =
  "SELECT d.body, count (*) FROM directive d JOIN goal g ON g.key = d.goal "
  "WHERE g.goal_set = ?1 AND g.status <> 3 AND d.body IS NOT NULL GROUP BY d.body";

static const char assignments_sql[] =
  "SELECT body, count (*) FROM assignment WHERE goal_set = ?1 AND state NOT IN (2, 4) AND body IS NOT NULL GROUP BY body";

static const char supports_sql[] =
  "SELECT t.key, count (DISTINCT g.key), count (DISTINCT CASE WHEN b.type IN (1, 3) THEN b.key END), "
  "count (DISTINCT CASE b.type WHEN 4 THEN b.key END), count (DISTINCT b.key) "
  "FROM goal t JOIN contribution c ON c.contributes_to = t.key JOIN goal g ON g.key = c.goal LEFT JOIN body b ON b.key = g.responsible "
  "WHERE t.goal_set = ?1 AND g.status <> 3 GROUP BY t.key";

G_STATIC_ASSERT (MALBILD_GOAL_OVERARCHING == 0 && MALBILD_GOAL_CLOSED == 3);
G_STATIC_ASSERT (MALBILD_ACTIVITY_DONE == 2 && MALBILD_ACTIVITY_WITHDRAWN == 4);
G_STATIC_ASSERT (MALBILD_BODY_EXECUTIVE_BOARD == 1 && MALBILD_BODY_BOARD == 3 && MALBILD_BODY_COMPANY == 4);

/* The tally of @key, made where there is none yet. */
static gpointer
get_tally (GHashTable *tallies,
           gint64      key,
           gsize       size)
{
  gpointer tally = g_hash_table_lookup (tallies, &key);

  if (tally == NULL)
    {
      tally = g_malloc0 (size);
      g_hash_table_insert (tallies, g_memdup2 (&key, sizeof key), tally);
    }
  return tally;
}

static MalbildBodyTally *
get_body (MalbildBodyFacts *self,
          gint64            key)
{
  return get_tally (self->bodies, key, sizeof (MalbildBodyTally));
}

static guint
get_count (MalbildStatement *statement,
           int               column)
{
  return (guint) malbild_statement_get_integer (statement, column);
}

static void
take_goals (MalbildBodyFacts *self,
            gint64            key,
            MalbildStatement *statement)
{
  get_body (self, key)->n_goals = get_count (statement, 1);
}

static void
take_targets (MalbildBodyFacts *self,
              gint64            key,
              MalbildStatement *statement)
{
  get_body (self, key)->n_targets = get_count (statement, 1);
  get_body (self, key)->n_overarching = get_count (statement, 2);
}

static void
take_directives (MalbildBodyFacts *self,
                 gint64            key,
                 MalbildStatement *statement)
{
  get_body (self, key)->n_directives = get_count (statement, 1);
}

static void
take_assignments (MalbildBodyFacts *self,
                  gint64            key,
                  MalbildStatement *statement)
{
  get_body (self, key)->n_assignments = get_count (statement, 1);
}

static void
take_support (MalbildBodyFacts *self,
              gint64            key,
              MalbildStatement *statement)
{
  MalbildSupportTally *tally = get_tally (self->supports, key, sizeof *tally);

  tally->n_goals = get_count (statement, 1);
  tally->n_boards = get_count (statement, 2);
  tally->n_companies = get_count (statement, 3);
  tally->n_others = get_count (statement, 4) - tally->n_boards - tally->n_companies;
}

static const struct {
  const char *sql;
  void      (*take) (MalbildBodyFacts *self, gint64 key, MalbildStatement *statement);
} passes[] = {
  { goals_sql,       take_goals },
  { targets_sql,     take_targets },
  { directives_sql,  take_directives },
  { assignments_sql, take_assignments },
  { supports_sql,    take_support },
};

static gboolean
read_pass (MalbildBodyFacts  *self,
           guint              pass,
           MalbildStore      *store,
           gint64             goal_set,
           GError           **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (store), error, passes[pass].sql, "i", goal_set);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    passes[pass].take (self, malbild_statement_get_integer (statement, 0), statement);
  return step == MALBILD_STEP_DONE;
}

/* Which gaps there are is for the golden thread to say. */
static gboolean
read_gaps (MalbildBodyFacts  *self,
           MalbildStore      *store,
           MalbildRecord     *goal_set,
           GError           **error)
{
  g_autoptr (GHashTable) idle = malbild_thread_read_gap (store, goal_set, MALBILD_GAP_BODIES, error);
  g_autoptr (GHashTable) alone = idle != NULL ? malbild_thread_read_gap (store, goal_set, MALBILD_GAP_CONTRIBUTION, error) : NULL;
  GHashTableIter iter;
  gpointer key;

  if (alone == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, idle);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    get_body (self, *(gint64 *) key)->is_idle = TRUE;
  self->n_alone = g_hash_table_size (alone);
  g_hash_table_iter_init (&iter, alone);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    ((MalbildSupportTally *) get_tally (self->supports, *(gint64 *) key, sizeof (MalbildSupportTally)))->is_alone = TRUE;
  return TRUE;
}

MalbildBodyFacts *
malbild_body_facts_read (MalbildStore   *store,
                         MalbildRecord  *goal_set,
                         GError        **error)
{
  g_autoptr (MalbildBodyFacts) self = g_new0 (MalbildBodyFacts, 1);

  self->bodies = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->supports = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    if (!read_pass (self, i, store, malbild_record_get_key (goal_set), error))
      return NULL;
  return read_gaps (self, store, goal_set, error) ? g_steal_pointer (&self) : NULL;
}

void
malbild_body_facts_free (MalbildBodyFacts *self)
{
  g_hash_table_unref (self->bodies);
  g_hash_table_unref (self->supports);
  g_free (self);
}

const MalbildBodyTally *
malbild_body_facts_get_body (const MalbildBodyFacts *self,
                             MalbildRecord          *body)
{
  static const MalbildBodyTally nothing = { 0 };
  gint64 key = malbild_record_get_key (body);
  const MalbildBodyTally *tally = g_hash_table_lookup (self->bodies, &key);

  return tally != NULL ? tally : &nothing;
}

const MalbildSupportTally *
malbild_body_facts_get_support (const MalbildBodyFacts *self,
                                MalbildRecord          *goal)
{
  static const MalbildSupportTally nothing = { 0 };
  gint64 key = malbild_record_get_key (goal);
  const MalbildSupportTally *tally = g_hash_table_lookup (self->supports, &key);

  return tally != NULL ? tally : &nothing;
}

guint
malbild_body_facts_count_alone (const MalbildBodyFacts *self)
{
  return self->n_alone;
}

gboolean
malbild_body_facts_touched (const MalbildChanges *changes)
{
  static const struct {
    const MalbildKind *kind;
    const char        *field;
  } parts[] = {
    { &malbild_goal_kind, "goal-set" }, { &malbild_goal_kind, "level" }, { &malbild_goal_kind, "status" }, { &malbild_goal_kind, "responsible" },
    { &malbild_contribution_kind, "goal" }, { &malbild_contribution_kind, "contributes-to" },
    { &malbild_body_kind, "type" }, { &malbild_body_kind, "municipality" },
    { &malbild_directive_kind, "goal" }, { &malbild_directive_kind, "body" },
    { &malbild_assignment_kind, "goal-set" }, { &malbild_assignment_kind, "body" }, { &malbild_assignment_kind, "state" },
    { &malbild_goal_set_kind, "municipality" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (malbild_changes_has_field (changes, parts[i].kind, parts[i].field))
      return TRUE;
  return FALSE;
}

GPtrArray *
malbild_store_list_officials (MalbildStore *store,
                              const char   *text,
                              guint         limit)
{
  /* What many goals share is folded once. */
  static const char sql[] =
    "SELECT min (trim (name)) FROM (SELECT DISTINCT official AS name FROM goal WHERE official IS NOT NULL) "
    "WHERE instr (malbild_fold (name), ?1) > 0 GROUP BY malbild_fold (trim (name)) ORDER BY malbild_sort_key (trim (name)) LIMIT ?2";
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *folded = malbild_text_fold (stripped);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (store), names);

  statement = malbild_db_query (malbild_store_get_db (store), &error, sql, "ti", folded, (gint64) limit);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    g_ptr_array_add (names, g_strdup (malbild_statement_get_text (statement, 0)));
  if (error != NULL)
    g_warning ("Could not list officials: %s", error->message);
  return names;
}
