/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-means-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-text.h"

/* What a row is read from. */
typedef struct {
  MalbildCsv                   *csv;
  const MalbildCsvMeansColumns *columns;
  MalbildCsvTitles             *goals;
} Source;

static const char *
get_text (const Source        *source,
          MalbildCsvMeansRole  role)
{
  int column = source->columns->column[role];

  return column >= 0 ? malbild_csv_get_cell (source->csv, (guint) column) : "";
}

static const MalbildUuid *
find_one (const Source *source,
          const char   *asked)
{
  return *asked != '\0' && !malbild_csv_titles_is_ambiguous (source->goals, asked) ? malbild_csv_titles_find (source->goals, asked) : NULL;
}

/* A number that only counts the rows of a table is no number of a goal. */
static gboolean
check_same (const Source  *source,
            const char    *number,
            const char    *goal,
            GError       **error)
{
  const MalbildUuid *by_number = find_one (source, number);
  const MalbildUuid *by_title = find_one (source, goal);

  if (by_number == NULL || by_title == NULL || malbild_uuid_equal (by_number, by_title))
    return TRUE;
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” and “%s” are different goals."), number, goal);
  return FALSE;
}

/* By number where there is one, else by what the goal is called. */
static gboolean
find_goal (MalbildCsvMeansRow  *self,
           const Source        *source,
           GError             **error)
{
  const char *number = get_text (source, MALBILD_CSV_MEANS_NUMBER);
  const char *goal = get_text (source, MALBILD_CSV_MEANS_GOAL);
  const char *asked = *number != '\0' ? number : goal;

  if (*asked == '\0')
    return TRUE;
  if (!check_same (source, number, goal, error))
    return FALSE;
  if (*number != '\0' && *goal != '\0' &&
      (malbild_csv_titles_find (source->goals, number) == NULL || malbild_csv_titles_is_ambiguous (source->goals, number)))
    asked = goal;
  self->goal = malbild_csv_titles_find (source->goals, asked);
  if (self->goal == NULL)
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("There is no goal “%s”."), asked);
  else if (malbild_csv_titles_is_ambiguous (source->goals, asked))
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                 _("Several goals are called “%s”. Give the number and the title, as “1.1 Title”."), asked);
  else
    {
      self->goal_title = malbild_csv_titles_get_title (source->goals, self->goal);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_year (MalbildCsvMeansRow  *self,
           const Source        *source,
           GError             **error)
{
  const char *year = get_text (source, MALBILD_CSV_MEANS_YEAR);

  if (*year != '\0' && (malbild_date_parse (year, &self->year, NULL) || malbild_date_read (year, &self->year, NULL)))
    return TRUE;
  if (*year == '\0')
    g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("There is no year."));
  else
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” is no year. Write it as 2020."), year);
  return FALSE;
}

static gboolean
read_amounts (MalbildCsvMeansRow  *self,
              const Source        *source,
              GError             **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    {
      const MalbildField *field = malbild_means_part_field (i);
      g_autofree char *storage = NULL;
      MalbildCell cell;

      self->parts[i] = MALBILD_NO_INTEGER;
      if (!malbild_field_read (field, get_text (source, MALBILD_CSV_MEANS_OPERATIONS + i), &cell, &storage, error))
        {
          g_prefix_error (error, "%s: ", _(field->label));
          return FALSE;
        }
      if (cell.type != MALBILD_CELL_INTEGER)
        continue;
      self->parts[i] = cell.integer;
      any = TRUE;
    }
  if (!any)
    g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("There is no amount."));
  return any;
}

static gboolean
read_words (const Source         *source,
            MalbildCsvMeansRole   role,
            gboolean              paragraphs,
            char                **words,
            GError              **error)
{
  *words = malbild_text_clean (get_text (source, role), paragraphs, paragraphs ? MALBILD_PARAGRAPHS_MAX : MALBILD_TEXT_MAX, error);
  if (*words == NULL)
    return FALSE;
  if (**words == '\0')
    g_clear_pointer (words, g_free);
  return TRUE;
}

gboolean
malbild_csv_means_row_read (MalbildCsvMeansRow            *self,
                            MalbildCsv                    *csv,
                            const MalbildCsvMeansColumns  *columns,
                            MalbildCsvTitles              *goals,
                            GError                       **error)
{
  const Source source = { csv, columns, goals };

  *self = (MalbildCsvMeansRow) { .line = malbild_csv_get_line (csv) };
  return find_goal (self, &source, error) && read_year (self, &source, error) && read_amounts (self, &source, error) &&
         read_words (&source, MALBILD_CSV_MEANS_PURPOSE, FALSE, &self->purpose, error) &&
         read_words (&source, MALBILD_CSV_MEANS_NOTE, TRUE, &self->note, error);
}

void
malbild_csv_means_row_clear (MalbildCsvMeansRow *self)
{
  g_free (self->purpose);
  g_free (self->note);
}

char *
malbild_csv_means_row_describe (const MalbildCsvMeansRow *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *year = malbild_date_format (self->year);

  malbild_text_append_part (text, MALBILD_TEXT_DOT, self->goal_title != NULL ? self->goal_title : _("Tied to no goal"));
  malbild_text_append_part (text, MALBILD_TEXT_DOT, year);
  malbild_text_append_part (text, MALBILD_TEXT_DOT, self->purpose);
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    if (self->parts[i] != MALBILD_NO_INTEGER)
      {
        g_autofree char *amount = malbild_amount_format (self->parts[i]);
        g_autofree char *part = g_strdup_printf ("%s %s", _(malbild_means_part_field (i)->label), amount);

        malbild_text_append_part (text, MALBILD_TEXT_DOT, part);
      }
  return g_string_free (text, FALSE);
}
