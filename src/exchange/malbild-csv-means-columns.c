/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-means-columns.h"

#include <string.h>

#include "malbild-text.h"

/* Headings, folded, without hyphens and without their unit, with what they mean. */
static const struct {
  const char          *heading;
  MalbildCsvMeansRole  role;
} headings[] = {
  { "mål", MALBILD_CSV_MEANS_GOAL },
  { "målet", MALBILD_CSV_MEANS_GOAL },
  { "goal", MALBILD_CSV_MEANS_GOAL },
  { "goals", MALBILD_CSV_MEANS_GOAL },
  { "kortnamn", MALBILD_CSV_MEANS_GOAL },
  { "short title", MALBILD_CSV_MEANS_GOAL },
  { "övergripande mål", MALBILD_CSV_MEANS_GOAL },
  { "overarching goal", MALBILD_CSV_MEANS_GOAL },
  { "nummer", MALBILD_CSV_MEANS_NUMBER },
  { "nr", MALBILD_CSV_MEANS_NUMBER },
  { "målnummer", MALBILD_CSV_MEANS_NUMBER },
  { "mål nr", MALBILD_CSV_MEANS_NUMBER },
  { "number", MALBILD_CSV_MEANS_NUMBER },
  { "no", MALBILD_CSV_MEANS_NUMBER },
  { "goal number", MALBILD_CSV_MEANS_NUMBER },
  { "år", MALBILD_CSV_MEANS_YEAR },
  { "året", MALBILD_CSV_MEANS_YEAR },
  { "budgetår", MALBILD_CSV_MEANS_YEAR },
  { "year", MALBILD_CSV_MEANS_YEAR },
  { "budget year", MALBILD_CSV_MEANS_YEAR },
  { "drift", MALBILD_CSV_MEANS_OPERATIONS },
  { "driftbudget", MALBILD_CSV_MEANS_OPERATIONS },
  { "driftkostnad", MALBILD_CSV_MEANS_OPERATIONS },
  { "driftkostnader", MALBILD_CSV_MEANS_OPERATIONS },
  { "operations", MALBILD_CSV_MEANS_OPERATIONS },
  { "operating", MALBILD_CSV_MEANS_OPERATIONS },
  { "operating costs", MALBILD_CSV_MEANS_OPERATIONS },
  { "investering", MALBILD_CSV_MEANS_INVESTMENT },
  { "investeringar", MALBILD_CSV_MEANS_INVESTMENT },
  { "investeringsbudget", MALBILD_CSV_MEANS_INVESTMENT },
  { "investment", MALBILD_CSV_MEANS_INVESTMENT },
  { "investments", MALBILD_CSV_MEANS_INVESTMENT },
  { "underhåll", MALBILD_CSV_MEANS_MAINTENANCE },
  { "underhåll och förvaltning", MALBILD_CSV_MEANS_MAINTENANCE },
  { "förvaltning och underhåll", MALBILD_CSV_MEANS_MAINTENANCE },
  { "maintenance", MALBILD_CSV_MEANS_MAINTENANCE },
  { "maintenance and management", MALBILD_CSV_MEANS_MAINTENANCE },
  { "syfte", MALBILD_CSV_MEANS_PURPOSE },
  { "ändamål", MALBILD_CSV_MEANS_PURPOSE },
  { "benämning", MALBILD_CSV_MEANS_PURPOSE },
  { "beskrivning", MALBILD_CSV_MEANS_PURPOSE },
  { "insats", MALBILD_CSV_MEANS_PURPOSE },
  { "purpose", MALBILD_CSV_MEANS_PURPOSE },
  { "description", MALBILD_CSV_MEANS_PURPOSE },
  { "anteckning", MALBILD_CSV_MEANS_NOTE },
  { "kommentar", MALBILD_CSV_MEANS_NOTE },
  { "note", MALBILD_CSV_MEANS_NOTE },
  { "comment", MALBILD_CSV_MEANS_NOTE },
};

/* Units behind an amount's heading. Thousands of kronor need not be said; others must not be taken for them. */
static const struct {
  const char *unit;
  gboolean    ours;
} units[] = {
  { "tkr", TRUE }, { "tsek", TRUE }, { "tusental kronor", TRUE }, { "tusentals kronor", TRUE }, { "thousands of kronor", TRUE },
  { "mkr", FALSE }, { "mnkr", FALSE }, { "msek", FALSE }, { "mdkr", FALSE }, { "kr", FALSE }, { "kronor", FALSE }, { "sek", FALSE },
  { "miljoner kronor", FALSE }, { "miljoner", FALSE }, { "millions", FALSE }, { "eur", FALSE }, { "%", FALSE },
};

static gboolean
is_amount (MalbildCsvMeansRole role)
{
  return role == MALBILD_CSV_MEANS_OPERATIONS || role == MALBILD_CSV_MEANS_INVESTMENT || role == MALBILD_CSV_MEANS_MAINTENANCE;
}

/* Takes a unit off the end of a heading: "drift (tkr)", "drift, tkr", "drift tkr". Returns: whether it is another than ours */
static gboolean
take_unit (char *heading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (heading);
      gsize unit = strlen (units[i].unit);
      gsize behind = length > 0 && heading[length - 1] == ')' ? 1 : 0;
      char *at;

      if (length <= unit + behind)
        continue;
      at = heading + length - behind - unit;
      if (strncmp (at, units[i].unit, unit) != 0 || (at[-1] != ' ' && at[-1] != '('))
        continue;
      *at = '\0';
      while (at > heading && strchr (" ,(", at[-1]) != NULL)
        *--at = '\0';
      return !units[i].ours;
    }
  return FALSE;
}

static MalbildCsvMeansRole
find_role (const char *heading)
{
  g_autofree char *folded = malbild_text_fold (heading);
  g_auto (GStrv) parts = g_strsplit (folded, "-", -1);
  g_autofree char *joined = g_strstrip (g_strjoinv ("", parts));
  gsize length = strlen (joined);
  gboolean other_unit;

  if (length > 0 && joined[length - 1] == ':')
    joined[length - 1] = '\0';
  other_unit = take_unit (joined);
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].heading, joined))
      return other_unit && is_amount (headings[i].role) ? MALBILD_CSV_MEANS_OTHER_UNIT : headings[i].role;
  return MALBILD_CSV_MEANS_UNKNOWN;
}

MalbildCsvMeansColumns *
malbild_csv_means_columns_read (MalbildCsv *csv)
{
  MalbildCsvMeansColumns *self = g_new0 (MalbildCsvMeansColumns, 1);

  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->other_units = g_ptr_array_new_with_free_func (g_free);
  for (guint role = 0; role < MALBILD_CSV_MEANS_N_ROLES; role++)
    self->column[role] = -1;
  for (guint i = 0; i < malbild_csv_get_n_cells (csv); i++)
    {
      const char *heading = malbild_csv_get_cell (csv, i);
      MalbildCsvMeansRole role = find_role (heading);

      if (role == MALBILD_CSV_MEANS_OTHER_UNIT)
        g_ptr_array_add (self->other_units, g_strdup (heading));
      else if (role != MALBILD_CSV_MEANS_UNKNOWN && self->column[role] < 0)
        {
          self->column[role] = (int) i;
          self->n_known++;
          self->n_amounts += is_amount (role);
        }
      else if (*heading != '\0')
        g_ptr_array_add (self->left_out, g_strdup (heading));
    }
  return self;
}

void
malbild_csv_means_columns_free (MalbildCsvMeansColumns *self)
{
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->other_units);
  g_free (self);
}
