/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generate.h"

#include "malbild-decimal.h"

#include "malbild-text.h"
#include "malbild-xml-export.h"
#include "malbild-xml-import.h"
#include "malbild-xml-rows.h"
#include "malbild-xml-validate.h"

/* Texts are as long as they may be in content that is no larger than this, and short in what is there for its number. */
#define N_LONG 5
#define SHORT 300

enum { FILLED, EMPTY, EXTREME, OTHER_EXTREME, RANDOM };

/* What XML, spreadsheets and careless programs stumble over. */
static const char *const awkward[] = {
  "&amp; &lt; <b>&</b> ]]> <!-- --> <?x?>", "\"citat\" 'apostrof'", "åäö ÅÄÖ é", "😀 𐍈 \xef\xb7\xb0", "=1+1", "a\xc2\xa0" "b",
  "\xe2\x80\x8f rätt till vänster", "%s %n \\n", "&#x26;", "x",
};

static void
make_uuid (GRand       *rand,
           MalbildUuid *uuid)
{
  for (guint i = 0; i < sizeof uuid->bytes; i++)
    uuid->bytes[i] = (guint8) g_rand_int (rand);
}

static char *
make_text (GRand    *rand,
           int       style,
           gboolean  paragraphs,
           gsize     longest)
{
  gsize max = MIN (paragraphs ? MALBILD_PARAGRAPHS_MAX : MALBILD_TEXT_MAX, longest);
  GString *text = g_string_new (NULL);

  if (style == EXTREME || style == OTHER_EXTREME)
    {
      /* As many characters as fit, of four bytes each, or each to be escaped. */
      for (gsize i = 0; i < max; i++)
        g_string_append (text, style == EXTREME ? "\xf0\x9f\x98\x80" : paragraphs && i % 7 == 3 ? "\n" : "&");
      return g_string_free (text, FALSE);
    }

  g_string_append (text, awkward[g_rand_int_range (rand, 0, G_N_ELEMENTS (awkward))]);
  for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    {
      g_string_append (text, paragraphs && i % 2 == 0 ? "\n\n  " : " ");
      g_string_append (text, awkward[g_rand_int_range (rand, 0, G_N_ELEMENTS (awkward))]);
    }
  return g_string_free (text, FALSE);
}

static MalbildDate
make_date (GRand *rand,
           int    style)
{
  int year = g_rand_int_range (rand, 2000, 2030);

  if (style == EXTREME)
    return malbild_date_new_year (1);
  if (style == OTHER_EXTREME)
    return malbild_date_new_day (9999, 12, 31);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return malbild_date_new_year (year);
    case 1:
      return malbild_date_new_season (year, g_rand_int_range (rand, 0, 4));
    case 2:
      return malbild_date_new_month (year, g_rand_int_range (rand, 1, 13));
    default:
      return malbild_date_new_day (year, 2, g_rand_int_range (rand, 1, 29));
    }
}

static MalbildPeriod
make_period (GRand *rand,
             int    style)
{
  MalbildPeriod period = { make_date (rand, RANDOM), 0 };

  if (style == EXTREME)
    return (MalbildPeriod) { malbild_date_new_day (4, 2, 29), malbild_date_new_season (9999, 3) };
  if (style == OTHER_EXTREME)
    return (MalbildPeriod) { 0, malbild_date_new_year (1) };
  if (g_rand_boolean (rand))
    period.end = malbild_date_new_year (malbild_date_get_year (period.start) + g_rand_int_range (rand, 1, 9));
  return period;
}

/* What a record belongs to is at its own place; what it only refers to is at the next, so that no link leads to itself. */
static gboolean
make_reference (MemoryDoors        *doors,
                GRand              *rand,
                const MalbildField *field,
                guint               index,
                MalbildUuid        *uuid)
{
  guint n = memory_doors_count (doors, field->target, FALSE);
  guint n_outside = memory_doors_count (doors, field->target, TRUE);

  if (!field->owner)
    index++;
  if (n_outside > 0 && index % 3 == 2)
    *uuid = memory_doors_get (doors, field->target, TRUE, index / 3 % n_outside)->uuid;
  else if (n > 0)
    *uuid = memory_doors_get (doors, field->target, FALSE, index < n ? index : (guint) g_rand_int_range (rand, 0, (gint32) n))->uuid;
  else
    return FALSE;
  return TRUE;
}

static void
make_cell (MemoryDoors        *doors,
           GRand              *rand,
           const MalbildField *field,
           guint               index,
           int                 style,
           gsize               longest,
           MalbildCell        *cell,
           char              **storage)
{
  gint64 most;

  cell->type = MALBILD_CELL_INTEGER;
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
      cell->type = MALBILD_CELL_TEXT;
      cell->text = *storage = make_text (rand, style, field->type == MALBILD_FIELD_PARAGRAPHS, longest);
      break;
    case MALBILD_FIELD_WEB_LINKS:
      cell->type = MALBILD_CELL_TEXT;
      cell->text = style == EXTREME ? "https://example.org/å?a=b&c=d#e mailto:a@example.org" : "http://example.org";
      break;
    case MALBILD_FIELD_DECIMAL:
      cell->integer = style == EXTREME ? MALBILD_DECIMAL_MAX : style == OTHER_EXTREME ? -MALBILD_DECIMAL_MAX : g_rand_int_range (rand, -3000, 4000) * 12500;
      break;
    case MALBILD_FIELD_INTEGER:
      most = field->max != 0 ? field->max : G_MAXINT64;
      cell->integer = style == EXTREME ? most : style == OTHER_EXTREME ? -most : g_rand_int_range (rand, -3, 4) * 1024;
      break;
    case MALBILD_FIELD_CHOICE:
      cell->integer = style == EXTREME ? malbild_choice_count (field->choices) - 1 : (gint64) (index % malbild_choice_count (field->choices));
      break;
    case MALBILD_FIELD_DATE:
      cell->integer = make_date (rand, style);
      break;
    case MALBILD_FIELD_PERIOD:
      cell->integer = malbild_period_pack (make_period (rand, style));
      break;
    case MALBILD_FIELD_REF:
    default:
      cell->type = make_reference (doors, rand, field, index, &cell->uuid) ? MALBILD_CELL_UUID : MALBILD_CELL_NONE;
      break;
    }
}

static void
make_row (MemoryDoors       *doors,
          GRand             *rand,
          const MalbildKind *kind,
          guint              index,
          gboolean           outside,
          gsize              longest)
{
  int style = (int) MIN (index, (guint) RANDOM);
  char *storage[MALBILD_KIND_MAX_FIELDS] = { NULL };
  MalbildRow row = { .kind = kind };

  make_uuid (rand, &row.uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      gboolean wanted = field->required || style == FILLED || style == EXTREME || style == OTHER_EXTREME ||
                        (style == RANDOM && g_rand_boolean (rand));

      if (outside ? field == malbild_kind_get_title (kind) : wanted)
        make_cell (doors, rand, field, index, outside ? FILLED : style, longest, &row.cells[i], &storage[i]);
    }

  memory_doors_add (doors, &row, outside);
  for (guint i = 0; i < kind->n_fields; i++)
    g_free (storage[i]);
}

MemoryDoors *
generate_content (guint32 seed,
                  guint   n,
                  guint   n_outside)
{
  gsize longest = n <= N_LONG ? G_MAXSIZE : SHORT;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  MemoryDoors *doors = memory_doors_new ();
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < n_outside && malbild_xml_kind_can_be_outside (kinds[i]); j++)
        make_row (doors, rand, kinds[i], j, TRUE, longest);
      for (guint j = 0; j < n; j++)
        make_row (doors, rand, kinds[i], j, FALSE, longest);
    }
  return doors;
}

char *
export_to_text (MemoryDoors *doors,
                gsize       *length)
{
  static const MalbildUuid set;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  malbild_xml_export (MALBILD_READER (doors), &set, out, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  if (length != NULL)
    *length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out));
  g_output_stream_write_all (out, "", 1, NULL, NULL, NULL);
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

MemoryDoors *
import_from_text (const char  *text,
                  gssize       length,
                  GError     **error)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr (MemoryDoors) doors = memory_doors_new ();

  if (!malbild_xml_import (in, "test.xml", MALBILD_WRITER (doors), NULL, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&doors);
}

static void
collect_cb (const char *fault,
            gpointer    data)
{
  g_string_append_printf (data, "%s\n", fault);
}

gboolean
validate_text (const char *text,
               gssize      length,
               GString    *faults)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr (GError) error = NULL;
  gboolean valid = malbild_xml_validate (in, "test.xml", collect_cb, faults, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (valid == (faults->len == 0));
  return valid;
}
