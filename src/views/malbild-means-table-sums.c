/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-table-private.h"
#include "malbild-outline.h"

/* The sums of so many goals are kept: far more than can be seen. */
#define MAX_KEPT 500

static MalbildMeansRowType
type_of_item (gpointer item)
{
  if (item == NULL)
    return MALBILD_MEANS_ROW_FOOT;
  if (MALBILD_IS_RECORD (item) && malbild_record_is_kind (item, &malbild_means_kind))
    return MALBILD_MEANS_ROW_LINE;
  if (MALBILD_IS_RECORD (item) && malbild_record_is_kind (item, &malbild_goal_kind))
    return MALBILD_MEANS_ROW_GOAL;
  return MALBILD_MEANS_ROW_GROUP;
}

MalbildMeansRowType
malbild_means_table_get_type_of (MalbildMeansTable *self,
                                 guint              row)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self, row);

  return type_of_item (malbild_outline_get_item (shown));
}

/* Which group of the sums a row is: what is neither counts as an area. */
static gint64
group_of (gpointer item)
{
  if (MALBILD_IS_RECORD (item))
    return malbild_record_get_key (item);
  switch (malbild_group_get_role (item))
    {
    case MALBILD_GROUP_INTERNAL:
      return MALBILD_MEANS_INTERNAL;
    case MALBILD_GROUP_NO_GOAL:
      return MALBILD_MEANS_NO_GOAL;
    case MALBILD_GROUP_WITHOUT_AREA:
    case MALBILD_GROUP_PROCESS:
    default:
      return MALBILD_MEANS_WITHOUT_AREA;
    }
}

static GArray *
get_sums_of_goal (MalbildMeansTable *self,
                  MalbildRecord     *goal)
{
  gint64 key = malbild_record_get_key (goal);
  GArray *sums = g_hash_table_lookup (self->of_goals, &key);

  if (sums != NULL)
    return sums;
  if (g_hash_table_size (self->of_goals) >= MAX_KEPT)
    g_hash_table_remove_all (self->of_goals);
  sums = malbild_store_sum_means_of_goal (self->store, goal);
  g_hash_table_insert (self->of_goals, g_memdup2 (&key, sizeof key), sums);
  return sums;
}

/* What there is in a row and a year (or all of them). */
static void
sum_row (MalbildMeansTable *self,
         gpointer           item,
         int                year,
         MalbildMeansSum   *sum)
{
  MalbildMeansRowType type = type_of_item (item);
  GArray *sums = self->figures != NULL ? self->figures->sums : NULL;
  gint64 group = type == MALBILD_MEANS_ROW_GROUP ? group_of (item) : 0;

  malbild_means_sum_init (sum, group, year);
  if (type == MALBILD_MEANS_ROW_LINE)
    {
      MalbildMeansSum line;

      malbild_means_sum_of_line (&line, item);
      if (year == MALBILD_MEANS_ALL_YEARS || line.year == year)
        *sum = line;
      return;
    }
  if (type == MALBILD_MEANS_ROW_GOAL)
    {
      sums = get_sums_of_goal (self, item);
      group = malbild_record_get_key (item);
    }
  for (guint i = 0; sums != NULL && i < sums->len; i++)
    {
      const MalbildMeansSum *one = &g_array_index (sums, MalbildMeansSum, i);

      if ((type == MALBILD_MEANS_ROW_FOOT || one->group == group) && (year == MALBILD_MEANS_ALL_YEARS || one->year == year))
        malbild_means_sum_add (sum, one);
    }
}

gint64
malbild_means_table_get_sum (MalbildMeansTable *self,
                             guint              row,
                             guint              column,
                             MalbildMeansSum   *sum)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self, row);
  const MalbildMeansColumn *where;

  g_return_val_if_fail (column < self->columns->len, MALBILD_NO_INTEGER);

  where = &g_array_index (self->columns, MalbildMeansColumn, column);
  sum_row (self, malbild_outline_get_item (shown), where->year, sum);
  return where->part != MALBILD_MEANS_ALL_PARTS ? sum->parts[where->part] : malbild_means_sum_total (sum);
}

guint
malbild_means_table_count_lines (MalbildMeansTable *self,
                                 guint              row,
                                 gboolean           all_years)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self, row);
  MalbildMeansSum sum;

  sum_row (self, malbild_outline_get_item (shown), all_years ? MALBILD_MEANS_ALL_YEARS : self->year, &sum);
  return sum.n_lines;
}
