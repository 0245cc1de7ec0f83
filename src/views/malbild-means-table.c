/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-table-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-outline.h"

/* Of so many rows it is kept which are open: going through more than these would take longer than a frame. */
#define MAX_KEPT_OPEN 500

enum {
  TREE_CHANGED,
  ROWS_CHANGED,
  COLUMNS_CHANGED,
  FIGURES_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildMeansTable, malbild_means_table, G_TYPE_OBJECT)

static void
drop_tree (MalbildMeansTable *self)
{
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (self->tree, self);
  g_clear_object (&self->tree);
}

static void figures_cb (gpointer result, const GError *error, gpointer user_data);

static void
malbild_means_table_dispose (GObject *object)
{
  MalbildMeansTable *self = MALBILD_MEANS_TABLE (object);

  g_clear_pointer (&self->aside, malbild_aside_free);
  drop_tree (self);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_means_table_parent_class)->dispose (object);
}

static void
malbild_means_table_finalize (GObject *object)
{
  MalbildMeansTable *self = MALBILD_MEANS_TABLE (object);

  g_clear_pointer (&self->figures, malbild_means_figures_free);
  g_array_unref (self->years);
  g_array_unref (self->columns);
  g_hash_table_unref (self->of_goals);

  G_OBJECT_CLASS (malbild_means_table_parent_class)->finalize (object);
}

static void
malbild_means_table_class_init (MalbildMeansTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_means_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = malbild_means_table_finalize;

  signals[TREE_CHANGED] = g_signal_new ("tree-changed", MALBILD_TYPE_MEANS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ROWS_CHANGED] = g_signal_new ("rows-changed", MALBILD_TYPE_MEANS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", MALBILD_TYPE_MEANS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FIGURES_CHANGED] = g_signal_new ("figures-changed", MALBILD_TYPE_MEANS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
malbild_means_table_init (MalbildMeansTable *self)
{
  self->part = MALBILD_MEANS_ALL_PARTS;
  self->aside = malbild_aside_new (malbild_means_figures_read, malbild_means_figures_free, figures_cb, self);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->columns = g_array_new (FALSE, FALSE, sizeof (MalbildMeansColumn));
  self->of_goals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
}

MalbildMeansTable *
malbild_means_table_new (void)
{
  return g_object_new (MALBILD_TYPE_MEANS_TABLE, NULL);
}

static void
add_year (GArray *years,
          int     year)
{
  guint i;

  for (i = 0; i < years->len && g_array_index (years, int, i) < year; i++)
    ;
  if (years->len >= MALBILD_MEANS_MAX_YEARS || (i < years->len && g_array_index (years, int, i) == year))
    return;
  g_array_insert_val (years, i, year);
}

/* Those of the term first: there may be any others in a file. */
static GArray *
list_years (MalbildMeansTable *self)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));
  MalbildPeriod term = { 0, 0 };

  if (self->goal_set != NULL)
    term = malbild_record_get_period (self->goal_set, "valid");
  if (term.start != 0 && term.end != 0)
    for (int year = malbild_date_get_year (term.start); year <= malbild_date_get_year (term.end) && years->len < MALBILD_MEANS_MAX_YEARS; year++)
      add_year (years, year);
  for (guint i = 0; self->figures != NULL && i < self->figures->sums->len; i++)
    add_year (years, g_array_index (self->figures->sums, MalbildMeansSum, i).year);
  if (years->len == 0)
    add_year (years, malbild_date_get_year (malbild_today ()));
  return years;
}

static void
add_column (MalbildMeansTable *self,
            int                year,
            int                part)
{
  MalbildMeansColumn column = { year, part };

  g_array_append_val (self->columns, column);
}

static void
make_columns (MalbildMeansTable *self)
{
  g_array_set_size (self->columns, 0);
  if (self->year != MALBILD_MEANS_ALL_YEARS)
    for (int part = 0; part < MALBILD_N_MEANS_PARTS; part++)
      add_column (self, self->year, part);
  else
    for (guint i = 0; i < self->years->len; i++)
      add_column (self, g_array_index (self->years, int, i), self->part);
  add_column (self, self->year, self->year != MALBILD_MEANS_ALL_YEARS ? MALBILD_MEANS_ALL_PARTS : self->part);
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

/* Columns come and go with the years that there are. */
static void
update_years (MalbildMeansTable *self)
{
  g_autoptr (GArray) years = list_years (self);

  if (self->columns->len > 0 && years->len == self->years->len && memcmp (years->data, self->years->data, years->len * sizeof (int)) == 0)
    return;
  g_array_set_size (self->years, 0);
  g_array_append_vals (self->years, years->data, years->len);
  make_columns (self);
}

static void
items_changed_cb (MalbildMeansTable *self,
                  guint              position,
                  guint              removed,
                  guint              added)
{
  g_signal_emit (self, signals[ROWS_CHANGED], 0, position, removed, added);
}

/* What was opened and closed by hand stays so. */
static void
make_tree (MalbildMeansTable *self,
           GHashTable        *open)
{
  guint n_former = malbild_means_table_get_n_rows (self);

  drop_tree (self);
  if (self->goal_set != NULL)
    {
      self->tree = malbild_means_tree_new (self->store, self->goal_set, self->filter, self->year);
      if (open != NULL)
        malbild_tree_set_open (self->tree, MAX_KEPT_OPEN, open);
      g_signal_connect_swapped (self->tree, "items-changed", G_CALLBACK (items_changed_cb), self);
    }
  g_signal_emit (self, signals[TREE_CHANGED], 0);
  items_changed_cb (self, 0, n_former, malbild_means_table_get_n_rows (self));
}

static void
make_tree_anew (MalbildMeansTable *self)
{
  g_autoptr (GHashTable) open = self->tree != NULL ? malbild_tree_dup_open (self->tree, MAX_KEPT_OPEN) : NULL;

  make_tree (self, open);
}

void
malbild_means_table_set_goal_set (MalbildMeansTable *self,
                                  MalbildStore      *store,
                                  MalbildRecord     *goal_set)
{
  g_return_if_fail (MALBILD_IS_MEANS_TABLE (self));

  malbild_aside_stop (self->aside);
  g_clear_pointer (&self->figures, malbild_means_figures_free);
  g_hash_table_remove_all (self->of_goals);
  g_set_object (&self->store, store);
  g_set_object (&self->goal_set, goal_set);
  self->year = MALBILD_MEANS_ALL_YEARS;
  self->part = MALBILD_MEANS_ALL_PARTS;
  g_array_set_size (self->columns, 0);
  update_years (self);
  make_tree (self, NULL);
}

void
malbild_means_table_show (MalbildMeansTable *self,
                          int                year,
                          int                part)
{
  gboolean other_lines = self->year != year;

  g_return_if_fail (MALBILD_IS_MEANS_TABLE (self));

  if (self->year == year && self->part == part)
    return;
  self->year = year;
  self->part = part;
  make_columns (self);
  if (other_lines)
    make_tree_anew (self);
}

void
malbild_means_table_set_filter (MalbildMeansTable  *self,
                                MalbildMeansFilter  filter)
{
  g_return_if_fail (MALBILD_IS_MEANS_TABLE (self));

  if (self->filter == filter)
    return;
  self->filter = filter;
  make_tree_anew (self);
}

static void
figures_cb (gpointer      result,
            const GError *error,
            gpointer      user_data)
{
  MalbildMeansTable *self = user_data;

  if (result == NULL)
    {
      g_warning ("Could not sum means: %s", error->message);
      return;
    }
  g_clear_pointer (&self->figures, malbild_means_figures_free);
  self->figures = result;
  update_years (self);
  g_signal_emit (self, signals[FIGURES_CHANGED], 0);
}

void
malbild_means_table_refresh (MalbildMeansTable *self)
{
  g_return_if_fail (MALBILD_IS_MEANS_TABLE (self));

  g_hash_table_remove_all (self->of_goals);
  if (self->goal_set == NULL)
    return;
  update_years (self);
  g_signal_emit (self, signals[FIGURES_CHANGED], 0);
  malbild_aside_start (self->aside, self->store, self->goal_set);
}

MalbildStore *
malbild_means_table_get_store (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  return self->store;
}

MalbildRecord *
malbild_means_table_get_goal_set (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  return self->goal_set;
}

MalbildMeansFilter
malbild_means_table_get_filter (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), MALBILD_MEANS_USUAL);

  return self->filter;
}

int
malbild_means_table_get_year (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), MALBILD_MEANS_ALL_YEARS);

  return self->year;
}

GtkTreeListModel *
malbild_means_table_get_tree (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  return self->tree;
}

gboolean
malbild_means_table_has_means (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), FALSE);

  return self->figures == NULL || self->figures->sums->len > 0;
}

guint
malbild_means_table_get_n_gaps (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), 0);

  return self->figures != NULL ? self->figures->n_gaps : 0;
}

const int *
malbild_means_table_get_years (MalbildMeansTable *self,
                               guint             *n_years)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  *n_years = self->years->len;
  return (const int *) (void *) self->years->data;
}

const MalbildMeansColumn *
malbild_means_table_get_columns (MalbildMeansTable *self,
                                 guint             *n_columns)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  *n_columns = self->columns->len;
  return (const MalbildMeansColumn *) (void *) self->columns->data;
}

char *
malbild_means_table_dup_title (MalbildMeansTable *self,
                               guint              column)
{
  const MalbildMeansColumn *shown;

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  shown = &g_array_index (self->columns, MalbildMeansColumn, column);
  /* Translators: the heading of the column that sums the others of its row. */
  if (column + 1 == self->columns->len)
    return g_strdup (C_("means", "Sum"));
  if (self->year == MALBILD_MEANS_ALL_YEARS)
    return malbild_date_format (malbild_date_new_year (shown->year));
  return g_strdup (_(malbild_means_part_field (shown->part)->label));
}

guint
malbild_means_table_get_n_rows (MalbildMeansTable *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), 0);

  return self->tree != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->tree)) : 0;
}

GtkTreeListRow *
malbild_means_table_dup_row (MalbildMeansTable *self,
                             guint              row)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (self), NULL);

  return self->tree != NULL ? gtk_tree_list_model_get_row (self->tree, row) : NULL;
}

MalbildRecord *
malbild_means_table_dup_record (MalbildMeansTable *self,
                                guint              row)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self, row);
  gpointer item = malbild_outline_get_item (shown);

  return MALBILD_IS_RECORD (item) ? g_object_ref (item) : NULL;
}
