/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-privacy.h"
#include "malbild-text.h"

/* Headings, folded and without hyphens, with what they mean. */
static const struct {
  const char     *heading;
  MalbildCsvRole  role;
} headings[] = {
  { "text", MALBILD_CSV_TEXT },
  { "inspel", MALBILD_CSV_TEXT },
  { "input", MALBILD_CSV_TEXT },
  { "inputs", MALBILD_CSV_TEXT },
  { "synpunkt", MALBILD_CSV_TEXT },
  { "synpunkter", MALBILD_CSV_TEXT },
  { "åsikt", MALBILD_CSV_TEXT },
  { "förslag", MALBILD_CSV_TEXT },
  { "kommentar", MALBILD_CSV_TEXT },
  { "comment", MALBILD_CSV_TEXT },
  { "svar", MALBILD_CSV_TEXT },
  { "answer", MALBILD_CSV_TEXT },
  { "fritext", MALBILD_CSV_TEXT },
  { "målgrupp", MALBILD_CSV_TARGET_GROUP },
  { "målgrupper", MALBILD_CSV_TARGET_GROUP },
  { "target group", MALBILD_CSV_TARGET_GROUP },
  { "targetgroup", MALBILD_CSV_TARGET_GROUP },
  { "grupp", MALBILD_CSV_TARGET_GROUP },
  { "group", MALBILD_CSV_TARGET_GROUP },
  { "tema", MALBILD_CSV_THEME },
  { "theme", MALBILD_CSV_THEME },
  { "ämne", MALBILD_CSV_THEME },
  { "topic", MALBILD_CSV_THEME },
  { "kategori", MALBILD_CSV_THEME },
  { "category", MALBILD_CSV_THEME },
  { "målområde", MALBILD_CSV_AREA },
  { "goal area", MALBILD_CSV_AREA },
  { "område", MALBILD_CSV_AREA },
  { "area", MALBILD_CSV_AREA },
  { "tillfälle", MALBILD_CSV_EVENT },
  { "dialogtillfälle", MALBILD_CSV_EVENT },
  { "dialogue event", MALBILD_CSV_EVENT },
  { "event", MALBILD_CSV_EVENT },
  { "möte", MALBILD_CSV_EVENT },
  { "meeting", MALBILD_CSV_EVENT },
  { "datum", MALBILD_CSV_RECEIVED },
  { "date", MALBILD_CSV_RECEIVED },
  { "received", MALBILD_CSV_RECEIVED },
  { "inkommet", MALBILD_CSV_RECEIVED },
  { "inkom", MALBILD_CSV_RECEIVED },
  { "mottaget", MALBILD_CSV_RECEIVED },
  { "tidsstämpel", MALBILD_CSV_RECEIVED },
  { "tidstämpel", MALBILD_CSV_RECEIVED },
  { "timestamp", MALBILD_CSV_RECEIVED },
  { "återkoppling", MALBILD_CSV_FEEDBACK },
  { "återkoppling till deltagarna", MALBILD_CSV_FEEDBACK },
  { "feedback", MALBILD_CSV_FEEDBACK },
  { "feedback to participants", MALBILD_CSV_FEEDBACK },
  { "besvarat", MALBILD_CSV_ANSWERED },
  { "answered", MALBILD_CSV_ANSWERED },
  { "anteckning", MALBILD_CSV_NOTE },
  { "note", MALBILD_CSV_NOTE },
};

/* Words in a heading that tell of who somebody is. */
static const char *const personal_words[] = {
  "namn", "förnamn", "efternamn", "name", "firstname", "lastname", "surname", "användarnamn", "username", "user", "användare",
  "epost", "epostadress", "mejl", "mejladress", "mail", "mailadress", "email",
  "telefon", "telefonnr", "telefonnummer", "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "phone", "tel", "tfn",
  "personnummer", "personnr", "pnr", "adress", "gatuadress", "hemadress", "address", "ip",
  "avsändare", "svarande", "respondent", "deltagare", "participant", "kontakt", "kontaktuppgifter", "contact",
};

typedef struct {
  guint   n_filled;
  guint   n_private;
  guint64 n_bytes;
} Survey;

static void
clear_column (gpointer column)
{
  g_free (((MalbildCsvColumn *) column)->heading);
}

static gboolean
is_personal (const char *heading)
{
  g_autofree char *blanks = g_strdup (heading);
  g_auto (GStrv) words = NULL;

  for (char *p = blanks; *p != '\0'; p++)
    if ((guchar) *p < 0x80 && !g_ascii_isalnum (*p))
      *p = ' ';
  words = g_strsplit (blanks, " ", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (personal_words); i++)
    if (g_strv_contains ((const char *const *) words, personal_words[i]))
      return TRUE;
  return FALSE;
}

static MalbildCsvRole
find_role (const char *heading)
{
  g_autofree char *folded = malbild_text_fold (heading);
  g_auto (GStrv) parts = g_strsplit (folded, "-", -1);
  g_autofree char *joined = g_strstrip (g_strjoinv ("", parts));
  gsize length = strlen (joined);

  if (length > 0 && joined[length - 1] == ':')
    joined[length - 1] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].heading, joined))
      return headings[i].role;
  return is_personal (joined) ? MALBILD_CSV_PERSONAL : MALBILD_CSV_UNKNOWN;
}

static GArray *
read_headings (MalbildCsv *csv)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (MalbildCsvColumn));
  gboolean taken[MALBILD_CSV_N_ROLES] = { FALSE };

  g_array_set_clear_func (columns, clear_column);
  for (guint i = 0; i < malbild_csv_get_n_cells (csv); i++)
    {
      MalbildCsvColumn column = { .heading = g_strdup (malbild_csv_get_cell (csv, i)) };

      column.role = find_role (column.heading);
      if (column.role > MALBILD_CSV_PERSONAL && taken[column.role])
        column.role = MALBILD_CSV_UNKNOWN;
      taken[column.role] = TRUE;
      g_array_append_val (columns, column);
    }
  return columns;
}

static gboolean
survey_cells (MalbildCsv  *csv,
              Survey      *surveys,
              guint        n_columns,
              GError     **error)
{
  GError *fault = NULL;

  while (malbild_csv_next (csv, &fault))
    for (guint i = 0; i < n_columns; i++)
      {
        const char *cell = malbild_csv_get_cell (csv, i);

        if (*cell == '\0')
          continue;
        surveys[i].n_filled++;
        surveys[i].n_private += malbild_privacy_find_types (cell) != 0;
        surveys[i].n_bytes += strlen (cell);
      }
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}

/* Where no heading says so: the column that has the most to say, and is said to be nothing else. */
static gboolean
guess_text (GArray       *columns,
            const Survey *surveys)
{
  MalbildCsvColumn *best = NULL;
  guint64 most = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      MalbildCsvColumn *column = &g_array_index (columns, MalbildCsvColumn, i);

      if (column->role != MALBILD_CSV_UNKNOWN || surveys[i].n_bytes <= most)
        continue;
      best = column;
      most = surveys[i].n_bytes;
    }
  if (best == NULL)
    return FALSE;
  best->role = MALBILD_CSV_TEXT;
  best->guessed = TRUE;
  return TRUE;
}

GArray *
malbild_csv_columns_read (MalbildCsv  *csv,
                          const char  *name,
                          GError     **error)
{
  g_autoptr (GArray) columns = NULL;
  g_autofree Survey *surveys = NULL;
  GError *fault = NULL;

  if (!malbild_csv_next (csv, &fault))
    {
      if (fault == NULL)
        fault = g_error_new (MALBILD_ERROR, MALBILD_ERROR_INVALID, _("%s:1: The table is empty."), name);
      g_propagate_error (error, fault);
      return NULL;
    }

  columns = read_headings (csv);
  surveys = g_new0 (Survey, MAX (columns->len, 1));
  if (!survey_cells (csv, surveys, columns->len, error))
    return NULL;
  for (guint i = 0; i < columns->len; i++)
    {
      MalbildCsvColumn *column = &g_array_index (columns, MalbildCsvColumn, i);

      if (column->role != MALBILD_CSV_TEXT && surveys[i].n_private * 2 > surveys[i].n_filled)
        column->role = MALBILD_CSV_PERSONAL;
    }
  if (malbild_csv_columns_find (columns, MALBILD_CSV_TEXT) < 0 && !guess_text (columns, surveys))
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                   _("%s:1: No column holds what was said. Give the one that does the heading “Input” and try again."), name);
      return NULL;
    }

  malbild_csv_rewind (csv);
  malbild_csv_next (csv, NULL);
  return g_steal_pointer (&columns);
}

int
malbild_csv_columns_find (GArray         *columns,
                          MalbildCsvRole  role)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, MalbildCsvColumn, i).role == role)
      return (int) i;
  return -1;
}
