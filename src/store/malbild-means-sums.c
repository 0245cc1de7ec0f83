/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-sums.h"

#include "malbild-goal.h"
#include "malbild-store-private.h"

G_STATIC_ASSERT (MALBILD_GOAL_FINANCIAL == 3 && MALBILD_GOAL_EMPLOYER == 4);
G_STATIC_ASSERT (MALBILD_MEANS_INTERNAL == -1 && MALBILD_MEANS_NO_GOAL == -2 && MALBILD_AMOUNT_UNIT == 1000000000);

/* Dates are kept as YYYYMMDDp. */
#define YEAR "m.year / 100000"

/* Thousand millions and what is over are summed apart, so that SQLite never meets a number that is too large for it. */
#define HALVES(part) "sum (m." part " / 1000000000), sum (m." part " % 1000000000)"
#define SUMS "count (*), " HALVES ("operations") ", " HALVES ("investment") ", " HALVES ("maintenance")

void
malbild_means_sum_init (MalbildMeansSum *self,
                        gint64           group,
                        int              year)
{
  *self = (MalbildMeansSum) { .group = group, .year = year };
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    self->parts[i] = MALBILD_NO_INTEGER;
}

void
malbild_means_sum_add (MalbildMeansSum       *self,
                       const MalbildMeansSum *other)
{
  self->n_lines += other->n_lines;
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    self->parts[i] = malbild_amount_add (self->parts[i], other->parts[i]);
}

gint64
malbild_means_sum_total (const MalbildMeansSum *self)
{
  gint64 total = MALBILD_NO_INTEGER;

  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    total = malbild_amount_add (total, self->parts[i]);
  return total;
}

/* Group, year, lines, and two halves a part. */
static void
read_sum (MalbildStatement *statement,
          GArray           *sums)
{
  MalbildMeansSum sum;

  malbild_means_sum_init (&sum, malbild_statement_get_integer (statement, 0), (int) malbild_statement_get_integer (statement, 1));
  sum.n_lines = (guint) malbild_statement_get_integer (statement, 2);
  for (int i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    if (!malbild_statement_is_null (statement, 3 + 2 * i))
      sum.parts[i] = malbild_amount_join (malbild_statement_get_integer (statement, 3 + 2 * i),
                                          malbild_statement_get_integer (statement, 4 + 2 * i));
  g_array_append_val (sums, sum);
}

static GArray *
read_sums (MalbildStore *self,
           const char   *sql,
           gint64        of)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (MalbildMeansSum));
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (self), &error, sql, "i", of);

  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    read_sum (statement, sums);
  if (error != NULL)
    g_warning ("Could not sum means: %s", error->message);
  return sums;
}

GArray *
malbild_store_sum_means (MalbildStore  *self,
                         MalbildRecord *goal_set)
{
  static const char sql[] =
    "SELECT CASE WHEN g.level IN (3, 4) THEN -1 ELSE ifnull (g.area, 0) END AS part, " YEAR " AS y, " SUMS
    " FROM goal g JOIN means m ON m.goal = g.key WHERE g.goal_set = ?1 GROUP BY part, y "
    "UNION ALL SELECT -2, " YEAR " AS y, " SUMS " FROM means m WHERE m.goal_set = ?1 AND m.goal IS NULL GROUP BY y";

  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  return read_sums (self, sql, malbild_record_get_key (goal_set));
}

GArray *
malbild_store_sum_means_of_goal (MalbildStore  *self,
                                 MalbildRecord *goal)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), NULL);

  return read_sums (self, "SELECT m.goal, " YEAR " AS y, " SUMS " FROM means m WHERE m.goal = ?1 GROUP BY y", malbild_record_get_key (goal));
}

void
malbild_means_sum_of_line (MalbildMeansSum *self,
                           MalbildRecord   *line)
{
  g_return_if_fail (malbild_record_is_kind (line, &malbild_means_kind));

  malbild_means_sum_init (self, malbild_record_get_key (line), malbild_date_get_year (malbild_record_get_date (line, "year")));
  self->n_lines = 1;
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    self->parts[i] = malbild_record_get_integer (line, malbild_means_part_field (i)->name);
}

MalbildRecord *
malbild_store_find_means (MalbildStore  *self,
                          MalbildRecord *goal,
                          int            year,
                          guint         *n_lines)
{
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first = 0;

  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), NULL);

  *n_lines = 0;
  statement = malbild_db_query (malbild_store_get_db (self), &error,
                                "SELECT m.key FROM means m WHERE m.goal = ?1 AND " YEAR " = ?2 ORDER BY m.position, m.key LIMIT 2", "ii",
                                malbild_record_get_key (goal), (gint64) year);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    if ((*n_lines)++ == 0)
      first = malbild_statement_get_integer (statement, 0);
  if (error != NULL)
    g_warning ("Could not look for means: %s", error->message);
  return first != 0 ? malbild_store_get (self, first, NULL) : NULL;
}

gboolean
malbild_store_means_are_bare (MalbildStore  *self,
                              MalbildRecord *line)
{
  static const char sql[] =
    "SELECT m.operations IS NULL AND m.investment IS NULL AND m.maintenance IS NULL AND m.title IS NULL AND m.note IS NULL AND m.web_links IS NULL "
    "FROM means m WHERE m.key = ?1";
  g_autoptr (GError) error = NULL;
  gint64 bare = 0;

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);
  g_return_val_if_fail (malbild_record_is_kind (line, &malbild_means_kind), FALSE);

  if (!malbild_db_get_integer (malbild_store_get_db (self), &bare, &error, sql, "i", malbild_record_get_key (line)))
    g_warning ("Could not look at means: %s", error->message);
  return bare != 0;
}
