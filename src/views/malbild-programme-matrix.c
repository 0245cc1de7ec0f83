/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-matrix.h"

#include <string.h>

#include "malbild-programme-cells.h"
#include "malbild-query.h"

/* What stands in one cell. */
typedef struct {
  gint64 first;
  guint  count;
} Cell;

struct _MalbildProgrammeMatrix {
  GObject parent_instance;

  MalbildStore *store;
  GArray       *rows;
  GArray       *columns;
  Cell         *cells;   /* row by row */
  guint         n_goals;
  guint         n_gaps;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildProgrammeMatrix, malbild_programme_matrix, G_TYPE_OBJECT)

static MalbildProgrammeRow *
get_row (MalbildProgrammeMatrix *self,
         guint                   i)
{
  return &g_array_index (self->rows, MalbildProgrammeRow, i);
}

static MalbildProgrammeColumn *
get_column (MalbildProgrammeMatrix *self,
            guint                   i)
{
  return &g_array_index (self->columns, MalbildProgrammeColumn, i);
}

static Cell *
get_cell (MalbildProgrammeMatrix *self,
          guint                   row,
          guint                   column)
{
  return &self->cells[(gsize) row * self->columns->len + column];
}

static void
clear (MalbildProgrammeMatrix *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  g_clear_pointer (&self->cells, g_free);
  self->n_goals = self->n_gaps = 0;
}

static void
read_columns (MalbildProgrammeMatrix *self,
              MalbildRecord          *goal_set,
              const MalbildKind      *kind)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (self->store, kind);
  const gint64 *keys;
  guint n_keys;

  malbild_query_where_ref (query, "goal-set", goal_set);
  keys = malbild_query_get_keys (query, &n_keys);
  for (guint i = 0; i < n_keys; i++)
    {
      MalbildProgrammeColumn column = { .key = keys[i] };

      g_array_append_val (self->columns, column);
    }
}

/* Goals come by area: where it is another one than before, a heading begins. */
static void
read_rows (MalbildProgrammeMatrix *self,
           MalbildRecord          *goal_set,
           gint64                  area)
{
  g_autoptr (GArray) goals = malbild_store_list_programme_goals (self->store, goal_set);
  gint64 last = MALBILD_PROGRAMME_ALL_AREAS;

  for (guint i = 0; i < goals->len; i++)
    {
      const MalbildProgrammeGoal *goal = &g_array_index (goals, MalbildProgrammeGoal, i);
      MalbildProgrammeRow heading = { .area = goal->area };
      MalbildProgrammeRow row = { .goal = goal->goal, .area = goal->area, .expected = goal->expected };

      if (area != MALBILD_PROGRAMME_ALL_AREAS && goal->area != area)
        continue;
      if (goal->area != last)
        g_array_append_val (self->rows, heading);
      last = goal->area;
      g_array_append_val (self->rows, row);
      self->n_goals++;
    }
}

/* Keys to positions, from 1: nothing is found as 0. */
static void
put (GHashTable   *positions,
     const gint64 *key,
     guint         position)
{
  g_hash_table_insert (positions, (gpointer) key, GUINT_TO_POINTER (position + 1));
}

static void
add_to_cell (MalbildProgrammeMatrix *self,
             GHashTable             *rows,
             GHashTable             *columns,
             gint64                  goal,
             gint64                  column,
             gint64                  clarification)
{
  guint i = GPOINTER_TO_UINT (g_hash_table_lookup (rows, &goal));
  guint k = GPOINTER_TO_UINT (g_hash_table_lookup (columns, &column));
  Cell *cell;

  if (i == 0 || k == 0)
    return;
  cell = get_cell (self, i - 1, k - 1);
  if (cell->count++ == 0)
    cell->first = clarification;
}

static void
read_cells (MalbildProgrammeMatrix *self,
            MalbildRecord          *goal_set)
{
  g_autoptr (GArray) cells = malbild_store_list_programme_cells (self->store, goal_set);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_int64_hash, g_int64_equal);

  self->cells = g_new0 (Cell, (gsize) self->rows->len * self->columns->len + 1);
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->goal != 0)
      put (rows, &get_row (self, i)->goal, i);
  for (guint i = 0; i < self->columns->len; i++)
    put (columns, &get_column (self, i)->key, i);
  for (guint i = 0; i < cells->len; i++)
    {
      const MalbildProgrammeCell *cell = &g_array_index (cells, MalbildProgrammeCell, i);

      add_to_cell (self, rows, columns, cell->goal, cell->target_group, cell->clarification);
      add_to_cell (self, rows, columns, cell->goal, cell->focus_area, cell->clarification);
    }
}

static void
count_gaps (MalbildProgrammeMatrix *self)
{
  MalbildProgrammeRow *heading = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildProgrammeRow *row = get_row (self, i);

      if (row->goal == 0)
        heading = row;
      for (guint k = 0; row->expected && k < self->columns->len; k++)
        if (get_cell (self, i, k)->count == 0)
          {
            row->n_gaps++;
            heading->n_gaps++;
            get_column (self, k)->n_gaps++;
            self->n_gaps++;
          }
    }
}

static void
malbild_programme_matrix_finalize (GObject *object)
{
  MalbildProgrammeMatrix *self = MALBILD_PROGRAMME_MATRIX (object);

  clear (self);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_programme_matrix_parent_class)->finalize (object);
}

static void
malbild_programme_matrix_class_init (MalbildProgrammeMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = malbild_programme_matrix_finalize;

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_PROGRAMME_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
malbild_programme_matrix_init (MalbildProgrammeMatrix *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (MalbildProgrammeRow));
  self->columns = g_array_new (FALSE, FALSE, sizeof (MalbildProgrammeColumn));
}

MalbildProgrammeMatrix *
malbild_programme_matrix_new (void)
{
  return g_object_new (MALBILD_TYPE_PROGRAMME_MATRIX, NULL);
}

/* What makes the grid: which rows and columns there are, whatever stands in them. */
static GArray *
dup_shape (MalbildProgrammeMatrix *self)
{
  GArray *shape = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 row[] = { get_row (self, i)->goal, get_row (self, i)->area };

      g_array_append_vals (shape, row, G_N_ELEMENTS (row));
    }
  for (guint i = 0; i < self->columns->len; i++)
    g_array_append_val (shape, get_column (self, i)->key);
  return shape;
}

void
malbild_programme_matrix_read (MalbildProgrammeMatrix  *self,
                               MalbildStore            *store,
                               MalbildRecord           *goal_set,
                               MalbildProgrammeColumns  columns,
                               gint64                   area)
{
  g_autoptr (GArray) former = NULL;
  g_autoptr (GArray) shape = NULL;
  guint n_former_columns;

  g_return_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self));

  former = dup_shape (self);
  n_former_columns = self->columns->len;
  clear (self);
  g_set_object (&self->store, store);
  if (store != NULL && goal_set != NULL)
    {
      if ((columns & MALBILD_PROGRAMME_TARGET_GROUPS) != 0)
        read_columns (self, goal_set, &malbild_target_group_kind);
      if ((columns & MALBILD_PROGRAMME_FOCUS_AREAS) != 0)
        read_columns (self, goal_set, &malbild_focus_area_kind);
      read_rows (self, goal_set, area);
      read_cells (self, goal_set);
      count_gaps (self);
    }
  shape = dup_shape (self);
  g_signal_emit (self, signals[CHANGED], 0, n_former_columns != self->columns->len || former->len != shape->len ||
                 (shape->len > 0 && memcmp (former->data, shape->data, shape->len * sizeof (gint64)) != 0));
}

MalbildStore *
malbild_programme_matrix_get_store (MalbildProgrammeMatrix *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), NULL);

  return self->store;
}

const MalbildProgrammeRow *
malbild_programme_matrix_get_rows (MalbildProgrammeMatrix *self,
                                   guint                  *n_rows)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), NULL);

  *n_rows = self->rows->len;
  return (const MalbildProgrammeRow *) (void *) self->rows->data;
}

const MalbildProgrammeColumn *
malbild_programme_matrix_get_columns (MalbildProgrammeMatrix *self,
                                      guint                  *n_columns)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), NULL);

  *n_columns = self->columns->len;
  return (const MalbildProgrammeColumn *) (void *) self->columns->data;
}

guint
malbild_programme_matrix_get_n_goals (MalbildProgrammeMatrix *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), 0);

  return self->n_goals;
}

guint
malbild_programme_matrix_get_n_gaps (MalbildProgrammeMatrix *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), 0);

  return self->n_gaps;
}

gint64
malbild_programme_matrix_get_cell (MalbildProgrammeMatrix *self,
                                   guint                   row,
                                   guint                   column,
                                   guint                  *n_more)
{
  const Cell *cell;

  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), 0);
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, 0);

  cell = get_cell (self, row, column);
  if (n_more != NULL)
    *n_more = cell->count > 1 ? cell->count - 1 : 0;
  return cell->first;
}

gboolean
malbild_programme_matrix_find (MalbildProgrammeMatrix *self,
                               gint64                  goal,
                               gint64                  column,
                               guint                  *row_position,
                               guint                  *column_position)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_MATRIX (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    for (guint k = 0; goal != 0 && get_row (self, i)->goal == goal && k < self->columns->len; k++)
      if (get_column (self, k)->key == column)
        {
          *row_position = i;
          *column_position = k;
          return TRUE;
        }
  return FALSE;
}
