/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-means.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-csv-means-row.h"
#include "malbild-csv-means-there.h"
#include "malbild-error.h"
#include "malbild-limits.h"

#define ROWS_BETWEEN_LOOKS 256

struct _MalbildCsvMeans {
  MalbildUuid             set;
  MalbildCsvTitles       *goals;
  MalbildCsvMeansColumns *columns;
  MalbildCsvMeansThere   *there;
  GArray                 *rows;
  MalbildCsvMeansSummary  summary;
};

static void
tell (GPtrArray *told,
      char      *sentence)
{
  if (told->len < MALBILD_LIMIT_CSV_PREVIEW)
    g_ptr_array_add (told, sentence);
  else
    g_free (sentence);
}

static gboolean
is_empty (MalbildCsv *csv)
{
  for (guint i = 0; i < malbild_csv_get_n_cells (csv); i++)
    if (*malbild_csv_get_cell (csv, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
leave_out (MalbildCsvMeans *self,
           guint            line,
           const char      *reason)
{
  self->summary.n_left_out++;
  tell (self->summary.faults, g_strdup_printf (_("Line %u is left out: %s"), line, reason));
}

static void
take_row (MalbildCsv *csv,
          gpointer    data)
{
  MalbildCsvMeans *self = data;
  g_autoptr (GError) fault = NULL;
  MalbildCsvMeansRow row;

  if (is_empty (csv))
    return;
  if (malbild_csv_means_row_read (&row, csv, self->columns, self->goals, &fault))
    {
      malbild_csv_means_there_want (self->there, row.goal, malbild_date_get_year (row.year));
      g_array_append_val (self->rows, row);
      return;
    }
  leave_out (self, row.line, fault->message);
  malbild_csv_means_row_clear (&row);
}

/* Whether the line says what the row says; what the row leaves empty may be anything. */
static gboolean
says_so (const MalbildRow *there,
         const MalbildCsvMeansRow *row)
{
  const MalbildCell *note = malbild_csv_means_get_cell (there, "note");

  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    {
      const MalbildCell *cell = malbild_csv_means_get_cell (there, malbild_means_part_field (i)->name);

      if (row->parts[i] != MALBILD_NO_INTEGER && (cell->type != MALBILD_CELL_INTEGER || cell->integer != row->parts[i]))
        return FALSE;
    }
  return row->note == NULL || (note->type == MALBILD_CELL_TEXT && g_str_equal (note->text, row->note));
}

/* What becomes of a row, now that it is known what is there. */
static void
settle_row (MalbildCsvMeans *self,
            MalbildCsvMeansRow *row)
{
  int year = malbild_date_get_year (row->year);
  gboolean purposes = self->columns->column[MALBILD_CSV_MEANS_PURPOSE] >= 0;
  g_autofree char *what = malbild_csv_means_row_describe (row);

  if (!purposes && malbild_csv_means_there_count (self->there, row->goal, year) > 1)
    {
      leave_out (self, row->line, _("There are several lines of that goal and year; only a column of purposes would tell which is meant."));
      row->done = TRUE;
      return;
    }
  row->there = malbild_csv_means_there_take (self->there, row->goal, year, purposes ? (row->purpose != NULL ? row->purpose : "") : NULL);
  row->done = row->there != NULL && says_so (row->there, row);
  if (row->done)
    {
      self->summary.n_already++;
      tell (self->summary.lines, g_strdup_printf (_("Line %u is there already: %s"), row->line, what));
      return;
    }
  self->summary.n_untied += row->goal == NULL;
  if (row->there != NULL)
    {
      self->summary.n_changed++;
      tell (self->summary.lines, g_strdup_printf (_("Line %u changes what is there: %s"), row->line, what));
    }
  else
    {
      self->summary.n_new++;
      tell (self->summary.lines, g_strdup_printf (_("Line %u is new: %s"), row->line, what));
    }
}

static gboolean
check_columns (MalbildCsvMeans  *self,
               const char       *name,
               guint             line,
               GError          **error)
{
  const char *missing = NULL;

  for (guint i = 0; i < self->columns->other_units->len; i++)
    g_ptr_array_add (self->summary.remarks, g_strdup_printf (_("The column “%s” is left out: its amounts are not in thousands of kronor (tkr)."),
                                                             (const char *) g_ptr_array_index (self->columns->other_units, i)));
  for (guint i = 0; i < self->columns->left_out->len; i++)
    g_ptr_array_add (self->summary.remarks, g_strdup_printf (_("The column “%s” is left out: nothing is known of it."),
                                                             (const char *) g_ptr_array_index (self->columns->left_out, i)));
  if (self->columns->column[MALBILD_CSV_MEANS_YEAR] < 0)
    missing = _("No column says which year it is. Give it the heading “Year” and try again.");
  else if (self->columns->n_amounts == 0)
    missing = _("No column holds amounts in thousands of kronor. Give it the heading “Operations”, “Investment” or “Maintenance and management” and try again.");
  if (missing != NULL)
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, "%s:%u: %s", name, line, missing);
  return missing == NULL;
}

/* What spreadsheets copy has tabs between cells; commas may stand in numbers. */
static MalbildCsv *
open_table (const char  *text,
            const char  *name,
            GError     **error)
{
  const char *headings = text + strspn (text, "\r\n");
  gboolean tabs = memchr (headings, '\t', strcspn (headings, "\r\n")) != NULL;
  const guint8 *bytes = (const guint8 *) text;

  return tabs ? malbild_csv_new_cells (bytes, strlen (text), '\t', name, error) : malbild_csv_new (bytes, strlen (text), name, error);
}

gboolean
malbild_csv_means_is_table (const char *text)
{
  /* The headings are in the first line, and the rest may be long. */
  const char *headings = text + strspn (text, "\r\n");
  g_autofree char *first = g_strndup (headings, strcspn (headings, "\r\n"));
  g_autoptr (MalbildCsv) csv = open_table (first, "", NULL);
  g_autoptr (MalbildCsvMeansColumns) columns = NULL;

  if (csv == NULL || !malbild_csv_next (csv, NULL))
    return FALSE;
  columns = malbild_csv_means_columns_read (csv);
  return columns->n_known + columns->other_units->len >= 2;
}

static MalbildCsvMeans *
new_means (const MalbildUuid *set)
{
  MalbildCsvMeans *self = g_atomic_rc_box_new0 (MalbildCsvMeans);

  self->set = *set;
  self->there = malbild_csv_means_there_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (MalbildCsvMeansRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) malbild_csv_means_row_clear);
  self->summary.remarks = g_ptr_array_new_with_free_func (g_free);
  self->summary.faults = g_ptr_array_new_with_free_func (g_free);
  self->summary.lines = g_ptr_array_new_with_free_func (g_free);
  return self;
}

MalbildCsvMeans *
malbild_csv_means_read (const char           *text,
                        const char           *name,
                        MalbildReader        *reader,
                        const MalbildUuid    *set,
                        MalbildProgressFunc   progress,
                        gpointer              data,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (MalbildCsv) csv = open_table (text, name, error);
  g_autoptr (MalbildCsvMeans) self = new_means (set);
  GError *fault = NULL;
  gboolean there;

  if (csv == NULL)
    return NULL;
  while ((there = malbild_csv_next (csv, &fault)) && is_empty (csv))
    ;
  if (!there)
    {
      if (fault == NULL)
        fault = g_error_new (MALBILD_ERROR, MALBILD_ERROR_INVALID, _("%s:1: The table is empty."), name);
      g_propagate_error (error, fault);
      return NULL;
    }
  self->columns = malbild_csv_means_columns_read (csv);
  self->goals = malbild_csv_titles_new (reader, &malbild_goal_kind, set, error);
  if (self->goals == NULL || !check_columns (self, name, malbild_csv_get_line (csv), error) ||
      !malbild_csv_read_rows (csv, take_row, self, progress, data, cancellable, error) ||
      !malbild_csv_means_there_read (self->there, reader, set, error))
    return NULL;
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (i % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      settle_row (self, &g_array_index (self->rows, MalbildCsvMeansRow, i));
    }
  return g_steal_pointer (&self);
}

static void
clear_means (gpointer data)
{
  MalbildCsvMeans *self = data;

  g_clear_pointer (&self->goals, malbild_csv_titles_free);
  g_clear_pointer (&self->columns, malbild_csv_means_columns_free);
  malbild_csv_means_there_free (self->there);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->summary.remarks);
  g_ptr_array_unref (self->summary.faults);
  g_ptr_array_unref (self->summary.lines);
}

void
malbild_csv_means_unref (MalbildCsvMeans *self)
{
  g_atomic_rc_box_release_full (self, clear_means);
}

const MalbildCsvMeansSummary *
malbild_csv_means_get_summary (MalbildCsvMeans *self)
{
  return &self->summary;
}

static MalbildCell *
cell_of (MalbildRow *row,
         const char *name)
{
  return &row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, name))];
}

static void
set_text (MalbildRow *row,
          const char *name,
          const char *text)
{
  if (text != NULL)
    *cell_of (row, name) = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text };
}

static void
set_integer (MalbildRow *row,
             const char *name,
             gint64      integer)
{
  *cell_of (row, name) = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = integer };
}

/* A line that is there keeps what the table does not speak of. */
static gboolean
write_row (MalbildCsvMeans  *self,
           const MalbildCsvMeansRow *row,
           gint64            position,
           MalbildWriter    *writer,
           GError          **error)
{
  MalbildRow written = { .kind = &malbild_means_kind };

  if (row->there != NULL)
    written = *row->there;
  else
    {
      malbild_uuid_generate (&written.uuid);
      *cell_of (&written, "goal-set") = (MalbildCell) { .type = MALBILD_CELL_UUID, .uuid = self->set };
      set_integer (&written, "year", row->year);
      set_integer (&written, "position", position);
      set_text (&written, "title", row->purpose);
      if (row->goal != NULL)
        *cell_of (&written, "goal") = (MalbildCell) { .type = MALBILD_CELL_UUID, .uuid = *row->goal };
    }
  set_text (&written, "note", row->note);
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    if (row->parts[i] != MALBILD_NO_INTEGER)
      set_integer (&written, malbild_means_part_field (i)->name, row->parts[i]);
  return malbild_writer_put (writer, &written, error);
}

/* Goals are said to be there, once each. */
static gboolean
write_goal (GHashTable                *written,
            const MalbildCsvMeansRow  *row,
            MalbildWriter             *writer,
            GError                   **error)
{
  MalbildRow outside = { .kind = &malbild_goal_kind };

  if (row->goal == NULL || !g_hash_table_add (written, (gpointer) row->goal))
    return TRUE;
  outside.uuid = *row->goal;
  return malbild_writer_put_outside (writer, &outside, error);
}

gboolean
malbild_csv_means_write (MalbildCsvMeans      *self,
                         MalbildWriter        *writer,
                         MalbildProgressFunc   progress,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr (GHashTable) goals = g_hash_table_new (malbild_uuid_hash, malbild_uuid_equal);
  gint64 position = malbild_csv_means_there_get_last_position (self->there);

  g_return_val_if_fail (MALBILD_IS_WRITER (writer), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MalbildCsvMeansRow *row = &g_array_index (self->rows, MalbildCsvMeansRow, i);

      if (i % ROWS_BETWEEN_LOOKS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress ((double) i / (double) self->rows->len, data);
        }
      position += MALBILD_POSITION_STEP;
      if (!row->done && (!write_goal (goals, row, writer, error) || !write_row (self, row, position, writer, error)))
        return FALSE;
    }
  return TRUE;
}
