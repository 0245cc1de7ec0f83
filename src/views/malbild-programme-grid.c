/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-grid.h"

#include <glib/gi18n-lib.h>

#include "malbild-programme-part.h"

/* How wide heads and columns are. */
#define MIN_HEAD_WIDTH   130
#define MAX_HEAD_WIDTH   260
#define MIN_COLUMN_WIDTH 170
#define MAX_COLUMN_WIDTH 340

/* So many lines of text each has room for; padding comes on top. */
#define CELL_LINES    4
#define HEAD_LINES    3
#define PART_PADDING  20

struct _MalbildProgrammeGrid {
  MalbildCellGrid parent_instance;

  MalbildProgrammeMatrix *matrix;
  gulong                  matrix_handler;
};

G_DEFINE_FINAL_TYPE (MalbildProgrammeGrid, malbild_programme_grid, MALBILD_TYPE_CELL_GRID)

static MalbildRecord *
dup_record (MalbildProgrammeGrid *self,
            gint64                key)
{
  return key > 0 ? malbild_store_get (malbild_programme_matrix_get_store (self->matrix), key, NULL) : NULL;
}

static char *
dup_title (MalbildRecord *record)
{
  return record != NULL ? malbild_record_dup_title (record) : g_strdup ("");
}

static char *
describe_number_of_gaps (guint n_gaps)
{
  return g_strdup_printf (ngettext ("◌ %u gap", "◌ %u gaps", n_gaps), n_gaps);
}

static char *
describe_gaps (guint n_gaps)
{
  return n_gaps > 0 ? describe_number_of_gaps (n_gaps) : g_strdup (_("✓ complete"));
}

/* Goals and areas have a number before their title, as a rule. */
static char *
dup_numbered (MalbildRecord *record)
{
  gboolean numbered = malbild_record_is_kind (record, &malbild_goal_kind) || malbild_record_is_kind (record, &malbild_goal_area_kind);
  const char *number = numbered ? malbild_record_get_text (record, "number") : "";
  g_autofree char *title = malbild_record_dup_title (record);

  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_steal_pointer (&title);
}

static void
bind_head (MalbildProgrammePart *part,
           MalbildRecord        *record,
           const char           *fallback,
           gboolean              expected,
           guint                 n_gaps)
{
  g_autofree char *title = record != NULL ? dup_numbered (record) : g_strdup (fallback);
  g_autofree char *note = expected ? describe_gaps (n_gaps) : NULL;
  g_autofree char *name = expected ? g_strdup_printf ("%s, %s", title, note) : g_strdup (title);

  malbild_programme_part_show (part, title, note, FALSE, name);
}

static void
bind_cell (MalbildProgrammeGrid *self,
           MalbildProgrammePart *part,
           guint                 row,
           guint                 column)
{
  guint n_rows, n_columns, n_more;
  const MalbildProgrammeRow *place = &malbild_programme_matrix_get_rows (self->matrix, &n_rows)[row];
  g_autoptr (MalbildRecord) goal = dup_record (self, place->goal);
  g_autoptr (MalbildRecord) group = dup_record (self, malbild_programme_matrix_get_columns (self->matrix, &n_columns)[column].key);
  g_autoptr (MalbildRecord) clarification = dup_record (self, malbild_programme_matrix_get_cell (self->matrix, row, column, &n_more));
  /* Translators: of a cell that need not be filled in. */
  const char *nothing = place->expected ? _("Gap") : C_("cell", "empty");
  const char *text = clarification != NULL ? malbild_record_get_text (clarification, "text") : nothing;
  g_autofree char *goal_title = dup_title (goal);
  g_autofree char *group_title = dup_title (group);
  /* Translators: a goal, a target group, and what the goal means for it. */
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), goal_title, group_title, text);
  g_autofree char *more = n_more > 0 ? g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more) : NULL;
  g_autofree char *gap = g_strdup_printf ("◌ %s", text);

  if (clarification != NULL)
    malbild_programme_part_show (part, text, more, FALSE, name);
  else
    malbild_programme_part_show (part, place->expected ? gap : "", _("Add"), place->expected, name);
}

static void
malbild_programme_grid_bind (MalbildCellGrid *grid,
                             MalbildCellPart *cell)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (grid);
  MalbildProgrammePart *part = MALBILD_PROGRAMME_PART (cell);
  int row = malbild_cell_part_get_row (cell);
  int column = malbild_cell_part_get_column (cell);
  guint n_rows, n_columns;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  const MalbildProgrammeColumn *columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);

  if (row >= (int) n_rows || column >= (int) n_columns)
    return;
  if (row >= 0 && column >= 0)
    bind_cell (self, part, row, column);
  else if (row >= 0)
    {
      g_autoptr (MalbildRecord) record = dup_record (self, rows[row].goal != 0 ? rows[row].goal : rows[row].area);

      bind_head (part, record, _("Without area"), rows[row].goal == 0 || rows[row].expected, rows[row].n_gaps);
    }
  else
    {
      g_autoptr (MalbildRecord) record = dup_record (self, columns[column].key);

      bind_head (part, record, "", TRUE, columns[column].n_gaps);
    }
}

static guint
malbild_programme_grid_count_rows (MalbildCellGrid *grid)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (grid);
  guint n_rows = 0;

  if (self->matrix != NULL)
    malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  return n_rows;
}

static guint
malbild_programme_grid_count_columns (MalbildCellGrid *grid)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (grid);
  guint n_columns = 0;

  if (self->matrix != NULL)
    malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  return n_columns;
}

static gboolean
malbild_programme_grid_is_heading (MalbildCellGrid *grid,
                                   guint            row)
{
  guint n_rows;

  return malbild_programme_matrix_get_rows (MALBILD_PROGRAMME_GRID (grid)->matrix, &n_rows)[row].goal == 0;
}

static int
malbild_programme_grid_count_lines (MalbildCellGrid *grid,
                                    guint            row)
{
  return malbild_programme_grid_is_heading (grid, row) ? 1 : CELL_LINES;
}

static void
malbild_programme_grid_measure_columns (MalbildCellGrid *grid,
                                        int              width,
                                        int             *head_width,
                                        int             *column_width)
{
  int n_columns = (int) malbild_programme_grid_count_columns (grid);

  *head_width = CLAMP (width * 28 / 100, MIN_HEAD_WIDTH, MAX_HEAD_WIDTH);
  *column_width = CLAMP (n_columns > 0 ? (width - *head_width) / n_columns : 0, MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH);
}

static void
malbild_programme_grid_dispose (GObject *object)
{
  malbild_programme_grid_set_matrix (MALBILD_PROGRAMME_GRID (object), NULL);

  G_OBJECT_CLASS (malbild_programme_grid_parent_class)->dispose (object);
}

static void
malbild_programme_grid_class_init (MalbildProgrammeGridClass *klass)
{
  MalbildCellGridClass *grid_class = MALBILD_CELL_GRID_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_grid_dispose;
  grid_class->part_type = MALBILD_TYPE_PROGRAMME_PART;
  grid_class->padding = PART_PADDING;
  grid_class->head_lines = HEAD_LINES;
  grid_class->count_rows = malbild_programme_grid_count_rows;
  grid_class->count_columns = malbild_programme_grid_count_columns;
  grid_class->count_lines = malbild_programme_grid_count_lines;
  grid_class->is_heading = malbild_programme_grid_is_heading;
  grid_class->measure_columns = malbild_programme_grid_measure_columns;
  grid_class->bind = malbild_programme_grid_bind;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "programmegrid");
}

static void
malbild_programme_grid_init (MalbildProgrammeGrid *self)
{
}

/* What is shown says what is there now. */
static void
matrix_changed_cb (MalbildProgrammeGrid *self,
                   gboolean              shape)
{
  guint n_gaps = malbild_programme_matrix_get_n_gaps (self->matrix);
  g_autofree char *gaps = describe_number_of_gaps (n_gaps);

  malbild_cell_grid_set_corner (MALBILD_CELL_GRID (self), gaps);
  if (shape)
    malbild_cell_grid_refresh (MALBILD_CELL_GRID (self));
  else
    malbild_cell_grid_rebind (MALBILD_CELL_GRID (self));
}

void
malbild_programme_grid_set_matrix (MalbildProgrammeGrid   *self,
                                   MalbildProgrammeMatrix *matrix)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_GRID (self));

  if (self->matrix == matrix)
    return;
  if (self->matrix != NULL)
    g_clear_signal_handler (&self->matrix_handler, self->matrix);
  g_set_object (&self->matrix, matrix);
  if (matrix == NULL)
    return;
  self->matrix_handler = g_signal_connect_swapped (matrix, "changed", G_CALLBACK (matrix_changed_cb), self);
  matrix_changed_cb (self, TRUE);
}
