/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-edit.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-integer.h"
#include "malbild-text.h"

/* What typing into a cell changes. */
typedef struct {
  MalbildRecord *goal;   /* NULL: the line is tied to none */
  MalbildRecord *line;   /* NULL: it has to be added */
  int            year;
  int            part;
} Target;

static void
target_clear (Target *target)
{
  g_clear_object (&target->goal);
  g_clear_object (&target->line);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_writable (MalbildMeansTable  *table,
                GError            **error)
{
  MalbildStore *store = malbild_means_table_get_store (table);

  if (malbild_store_get_read_only (store))
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY, _("The goal file is read-only."));
      return FALSE;
    }
  return !malbild_store_is_locked (store, malbild_means_table_get_goal_set (table), NULL, error);
}

static gboolean
find_line_of_goal (MalbildMeansTable  *table,
                   Target             *target,
                   GError            **error)
{
  guint n_lines;

  target->line = malbild_store_find_means (malbild_means_table_get_store (table), target->goal, target->year, &n_lines);
  if (n_lines < 2)
    return TRUE;
  return refuse (error, _("This is the sum of several lines. Press Enter to go to them."));
}

static gboolean
take_line (MalbildRecord  *line,
           Target         *target,
           GError        **error)
{
  MalbildRecord *goal = malbild_record_get_ref (line, "goal");
  int year = malbild_date_get_year (malbild_record_get_date (line, "year"));
  g_autofree char *message = NULL;

  target->line = g_object_ref (line);
  g_set_object (&target->goal, goal);
  if (year == target->year)
    return TRUE;
  message = g_strdup_printf (_("This line is of %d. Add another line for another year."), year);
  return refuse (error, message);
}

static gboolean
find_target (MalbildMeansTable  *table,
             guint               row,
             guint               column,
             Target             *target,
             GError            **error)
{
  guint n_columns;
  const MalbildMeansColumn *columns = malbild_means_table_get_columns (table, &n_columns);
  MalbildMeansRowType type = malbild_means_table_get_type_of (table, row);
  g_autoptr (MalbildRecord) record = malbild_means_table_dup_record (table, row);

  target->year = columns[column].year;
  target->part = columns[column].part;
  if (!check_writable (table, error))
    return FALSE;
  if (type == MALBILD_MEANS_ROW_GROUP || type == MALBILD_MEANS_ROW_FOOT || column + 1 == n_columns)
    return refuse (error, _("This is a sum. Amounts are given to goals and to lines of means."));
  if (target->part == MALBILD_MEANS_ALL_PARTS)
    return refuse (error, _("This is the sum of operations, investment, and maintenance. Press Enter to see them, or choose one of them above."));
  if (type == MALBILD_MEANS_ROW_LINE)
    return take_line (record, target, error);
  target->goal = g_steal_pointer (&record);
  return find_line_of_goal (table, target, error);
}

gboolean
malbild_means_can_type (MalbildMeansTable  *table,
                        guint               row,
                        guint               column,
                        GError            **reason)
{
  g_auto (Target) target = { NULL };

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), FALSE);

  return find_target (table, row, column, &target, reason);
}

gboolean
malbild_means_can_type_title (MalbildMeansTable  *table,
                              guint               row,
                              GError            **reason)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), FALSE);

  if (malbild_means_table_get_type_of (table, row) != MALBILD_MEANS_ROW_LINE)
    return refuse (reason, _("Amounts are typed into the columns of years or sorts of means."));
  return check_writable (table, reason);
}

char *
malbild_means_dup_typed (MalbildMeansTable *table,
                         guint              row,
                         int                column)
{
  g_autoptr (MalbildRecord) record = NULL;
  MalbildMeansSum sum;
  gint64 amount;

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), NULL);

  if (column < 0)
    {
      record = malbild_means_table_dup_record (table, row);
      return g_strdup (malbild_record_get_text (record, "title"));
    }
  amount = malbild_means_table_get_sum (table, row, (guint) column, &sum);
  return amount != MALBILD_NO_INTEGER ? malbild_integer_format (amount) : g_strdup ("");
}

static MalbildRecord *
add_line (MalbildStore             *store,
          MalbildRecord            *goal_set,
          MalbildRecord            *goal,
          int                       year,
          const MalbildAssignment  *amount,
          GError                  **error)
{
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", goal_set),
    MALBILD_SET_INTEGER ("year", malbild_date_new_year (year)),
    MALBILD_SET_REF ("goal", goal),
    amount != NULL ? *amount : (MalbildAssignment) { NULL },
  };

  return malbild_store_add (store, &malbild_means_kind, values, amount != NULL ? 4 : 3, error);
}

MalbildRecord *
malbild_means_add_line (MalbildStore   *store,
                        MalbildRecord  *goal_set,
                        MalbildRecord  *goal,
                        int             year,
                        GError        **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);

  return add_line (store, goal_set, goal, year, NULL, error);
}

/* One change or one new line; with a line that goes, both are one edit. */
static gboolean
set_amount (MalbildMeansTable  *table,
            Target             *target,
            const MalbildCell  *cell,
            GError            **error)
{
  MalbildStore *store = malbild_means_table_get_store (table);
  const MalbildField *field = malbild_means_part_field (target->part);
  const MalbildAssignment amount = { field->name, *cell };

  if (target->line != NULL)
    return malbild_record_set (target->line, field, cell, error) &&
           (cell->type != MALBILD_CELL_NONE || !malbild_store_means_are_bare (store, target->line) ||
            malbild_store_remove (store, target->line, NULL, error));
  if (cell->type == MALBILD_CELL_NONE)
    return TRUE;
  target->line = add_line (store, malbild_means_table_get_goal_set (table), target->goal, target->year, &amount, error);
  return target->line != NULL;
}

static gboolean
type_one (MalbildMeansTable  *table,
          guint               row,
          guint               column,
          const char         *input,
          GError            **error)
{
  g_auto (Target) target = { NULL };
  g_autofree char *storage = NULL;
  MalbildCell cell;

  return find_target (table, row, column, &target, error) &&
         malbild_field_read (malbild_means_part_field (target.part), input, &cell, &storage, error) &&
         set_amount (table, &target, &cell, error);
}

gboolean
malbild_means_type (MalbildMeansTable  *table,
                    guint               row,
                    guint               column,
                    const char         *input,
                    GError            **error)
{
  MalbildStore *store;

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), FALSE);

  /* Before an edit is begun: a file that cannot be written says so in its own words. */
  if (!malbild_means_can_type (table, row, column, error))
    return FALSE;
  store = malbild_means_table_get_store (table);
  return malbild_store_begin (store, NULL, error) && malbild_store_end (store, type_one (table, row, column, input, error), error);
}

gboolean
malbild_means_type_title (MalbildMeansTable  *table,
                          guint               row,
                          const char         *input,
                          GError            **error)
{
  g_autoptr (MalbildRecord) line = NULL;

  if (!malbild_means_can_type_title (table, row, error))
    return FALSE;
  line = malbild_means_table_dup_record (table, row);
  return malbild_record_set_input (line, malbild_kind_get_field (&malbild_means_kind, "title"), input, error);
}

/* What the table shows follows at the end of the edit: what is to be cleared is found before any of it is. */
static void
add_target (MalbildMeansTable *table,
            guint              row,
            guint              column,
            GHashTable        *parts,
            GArray            *targets)
{
  g_auto (Target) target = { NULL };
  MalbildMeansSum sum;
  guint known;

  if (malbild_means_table_get_sum (table, row, column, &sum) == MALBILD_NO_INTEGER || !find_target (table, row, column, &target, NULL) ||
      target.line == NULL)
    return;
  /* A goal with one line, and that line below it, are the same amount. */
  known = GPOINTER_TO_UINT (g_hash_table_lookup (parts, target.line));
  if ((known & 1u << target.part) != 0)
    return;
  g_hash_table_insert (parts, target.line, GUINT_TO_POINTER (known | 1u << target.part));
  g_array_append_val (targets, target);
  target = (Target) { NULL };
}

static gboolean
clear_all (MalbildMeansTable   *table,
           const GdkRectangle  *cells,
           guint               *n_cleared,
           GError             **error)
{
  const MalbildCell nothing = { .type = MALBILD_CELL_NONE };
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) targets = g_array_new (FALSE, FALSE, sizeof (Target));

  g_array_set_clear_func (targets, (GDestroyNotify) target_clear);
  for (int row = cells->y; row < cells->y + cells->height; row++)
    for (int column = MAX (cells->x, 0); column < cells->x + cells->width; column++)
      add_target (table, (guint) row, (guint) column, parts, targets);
  for (guint i = 0; i < targets->len; i++)
    if (!set_amount (table, &g_array_index (targets, Target, i), &nothing, error))
      return FALSE;
  *n_cleared = targets->len;
  return TRUE;
}

gboolean
malbild_means_clear (MalbildMeansTable   *table,
                     const GdkRectangle  *cells,
                     guint               *n_cleared,
                     GError             **error)
{
  MalbildStore *store;

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), FALSE);

  *n_cleared = 0;
  if (!check_writable (table, error))
    return FALSE;
  if ((guint64) cells->width * (guint64) cells->height > MALBILD_MEANS_MAX_PASTED)
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT, _("Nothing was cleared: it is more than %d cells. Clear it in parts."),
                   MALBILD_MEANS_MAX_PASTED);
      return FALSE;
    }
  store = malbild_means_table_get_store (table);
  return malbild_store_begin (store, _("Clear amounts"), error) && malbild_store_end (store, clear_all (table, cells, n_cleared, error), error);
}

/* Whether a line says what the columns say that it would be pasted into. */
static gboolean
is_headings (MalbildMeansTable *table,
             int                column,
             GStrv              cells)
{
  guint n_columns, n_same = 0;

  malbild_means_table_get_columns (table, &n_columns);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      int to = column + (int) i;
      g_autofree char *title = to >= 0 && to < (int) n_columns ? malbild_means_table_dup_title (table, (guint) to) : NULL;
      g_autofree char *folded = title != NULL ? malbild_text_fold (title) : NULL;
      g_autofree char *given = malbild_text_fold (cells[i]);

      if (to >= 0 && *given != '\0' && g_strcmp0 (folded, given) != 0)
        return FALSE;
      n_same += folded != NULL && *given != '\0';
    }
  return n_same > 0;
}

static gboolean
paste_cell (MalbildMeansTable  *table,
            guint               row,
            int                 column,
            const char         *input,
            GError            **error)
{
  guint n_columns;

  malbild_means_table_get_columns (table, &n_columns);
  if (column >= (int) n_columns)
    return refuse (error, _("There is no column for it in the table."));
  if (row >= malbild_means_table_get_n_rows (table))
    return refuse (error, _("There is no row for it in the table."));
  return type_one (table, row, (guint) column, input, error);
}

static gboolean
paste_all (MalbildMeansTable  *table,
           guint               row,
           int                 column,
           GPtrArray          *lines,
           guint              *n_set,
           GError            **error)
{
  guint n_headings = lines->len > 1 && is_headings (table, column, g_ptr_array_index (lines, 0)) ? 1 : 0;

  for (guint i = n_headings; i < lines->len; i++)
    {
      GStrv cells = g_ptr_array_index (lines, i);

      for (guint j = column < 0 ? 1 : 0; cells[j] != NULL; j++)
        {
          g_autofree char *bare = g_strstrip (g_strdup (cells[j]));

          if (*bare == '\0')
            continue;
          (*n_set)++;
          if (paste_cell (table, row + i - n_headings, column + (int) j, bare, error))
            continue;
          /* Translators: %u are a line and a cell of what was pasted, from 1; the sentence that follows says what is wrong there. */
          g_prefix_error (error, _("Nothing was pasted. Line %u, cell %u: "), i + 1, j + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_number (GPtrArray  *lines,
              GError    **error)
{
  guint64 n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_strv_length (g_ptr_array_index (lines, i));
  if (n <= MALBILD_MEANS_MAX_PASTED)
    return TRUE;
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT, _("Nothing was pasted: it is more than %d cells. Paste it in parts."),
               MALBILD_MEANS_MAX_PASTED);
  return FALSE;
}

gboolean
malbild_means_paste (MalbildMeansTable  *table,
                     guint               row,
                     int                 column,
                     GPtrArray          *lines,
                     guint              *n_set,
                     GError            **error)
{
  MalbildStore *store;

  g_return_val_if_fail (MALBILD_IS_MEANS_TABLE (table), FALSE);

  *n_set = 0;
  if (!check_writable (table, error) || !check_number (lines, error))
    return FALSE;
  store = malbild_means_table_get_store (table);
  return malbild_store_begin (store, _("Paste means"), error) &&
         malbild_store_end (store, paste_all (table, row, column, lines, n_set, error), error);
}

int
malbild_means_suggest_year (MalbildStore  *store,
                            MalbildRecord *goal_set,
                            MalbildRecord *goal)
{
  g_autoptr (GArray) sums = goal != NULL ? malbild_store_sum_means_of_goal (store, goal) : NULL;
  MalbildPeriod term = malbild_record_get_period (goal_set, "valid");
  int this_year = malbild_date_get_year (malbild_today ());
  int first = term.start != 0 ? malbild_date_get_year (term.start) : this_year;
  int last = term.end != 0 ? malbild_date_get_year (term.end) : MAX (first, this_year);
  int begin = CLAMP (this_year, first, last);

  /* From this year on, then what lies before it. */
  for (int i = 0; i <= MIN (last - first, MALBILD_MEANS_MAX_YEARS); i++)
    {
      int year = begin + i <= last ? begin + i : first + (begin + i - last - 1);
      gboolean taken = FALSE;

      for (guint j = 0; sums != NULL && j < sums->len; j++)
        taken |= g_array_index (sums, MalbildMeansSum, j).year == year;
      if (!taken)
        return year;
    }
  return begin;
}
