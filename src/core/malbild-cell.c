/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell.h"

#include <glib/gi18n-lib.h>

#include "malbild-decimal.h"
#include "malbild-error.h"
#include "malbild-integer.h"
#include "malbild-text.h"
#include "malbild-web-links.h"

static gboolean
refuse (GError             **error,
        const MalbildField  *field,
        const char          *format)
{
  g_autofree char *message = g_strdup_printf (format, _(field->label));

  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, message);
  return FALSE;
}

static gsize
text_limit (const MalbildField *field)
{
  return field->type == MALBILD_FIELD_TEXT ? MALBILD_TEXT_MAX : MALBILD_PARAGRAPHS_MAX;
}

static gboolean
check_text (const MalbildField  *field,
            const MalbildCell   *cell,
            GError             **error)
{
  gboolean paragraphs = field->type == MALBILD_FIELD_PARAGRAPHS;
  g_autofree char *clean = NULL;

  if (field->type == MALBILD_FIELD_WEB_LINKS && cell->text[0] != '\0' && !malbild_web_links_is_valid (cell->text))
    return refuse (error, field, _("“%s” is not a list of http, https or mailto addresses with one space between each."));
  if (cell->text[0] != '\0' && malbild_text_is_clean (cell->text, paragraphs, text_limit (field)))
    return TRUE;
  clean = malbild_text_clean (cell->text, paragraphs, text_limit (field), error);
  if (clean == NULL)
    return FALSE;
  if (!g_str_equal (clean, cell->text))
    return refuse (error, field, _("“%s” has blanks at its ends, or a letter in a form that is not composed (NFC)."));
  if (clean[0] == '\0')
    return refuse (error, field, _("“%s” is an empty text; leave it out instead."));
  return TRUE;
}

static gboolean
check_integer (const MalbildField  *field,
               gint64               integer,
               GError             **error)
{
  switch (field->type)
    {
    case MALBILD_FIELD_CHOICE:
      if (integer < 0 || integer >= malbild_choice_count (field->choices))
        return refuse (error, field, _("“%s” has no such choice."));
      return TRUE;

    case MALBILD_FIELD_DATE:
      if (integer <= 0 || integer > G_MAXUINT32 || !malbild_date_is_valid ((MalbildDate) integer))
        return refuse (error, field, _("“%s” is not a date."));
      return TRUE;

    case MALBILD_FIELD_PERIOD:
      return malbild_period_check (malbild_period_unpack (integer), error);

    case MALBILD_FIELD_DECIMAL:
      if (ABS (integer) > MALBILD_DECIMAL_MAX)
        return refuse (error, field, _("“%s” is too large a number."));
      return TRUE;

    default:
      if (integer == MALBILD_NO_INTEGER)
        return refuse (error, field, _("“%s” is not a number that can be kept."));
      if (field->max != 0 && (integer > field->max || integer < -field->max))
        return refuse (error, field, _("“%s” is too large a number."));
      return TRUE;
    }
}

gboolean
malbild_field_check (const MalbildField  *field,
                     const MalbildCell   *cell,
                     GError             **error)
{
  gboolean is_text = malbild_field_is_text (field);

  switch (cell->type)
    {
    case MALBILD_CELL_NONE:
      if (field->required)
        return refuse (error, field, _("“%s” cannot be empty."));
      return TRUE;

    case MALBILD_CELL_TEXT:
      g_return_val_if_fail (is_text, FALSE);
      return check_text (field, cell, error);

    case MALBILD_CELL_KEY:
    case MALBILD_CELL_UUID:
      g_return_val_if_fail (field->type == MALBILD_FIELD_REF, FALSE);
      return TRUE;

    case MALBILD_CELL_INTEGER:
    default:
      g_return_val_if_fail (!is_text && field->type != MALBILD_FIELD_REF, FALSE);
      return check_integer (field, cell->integer, error);
    }
}

static gboolean
parse_integer (const MalbildField  *field,
               const char          *text,
               MalbildCell         *cell,
               GError             **error)
{
  cell->type = MALBILD_CELL_INTEGER;
  if (!g_ascii_string_to_signed (text, 10, -G_MAXINT64, G_MAXINT64, &cell->integer, NULL))
    return refuse (error, field, _("“%s” is not a whole number."));
  return TRUE;
}

static gboolean
parse_decimal (const MalbildField  *field,
               const char          *text,
               MalbildCell         *cell,
               GError             **error)
{
  cell->type = MALBILD_CELL_INTEGER;
  return malbild_decimal_parse (text, &cell->integer) || refuse (error, field, _("“%s” is not a decimal number such as 31.5."));
}

static gboolean
parse_choice (const MalbildField  *field,
              const char          *text,
              MalbildCell         *cell,
              GError             **error)
{
  cell->type = MALBILD_CELL_INTEGER;
  cell->integer = malbild_choice_by_nick (field->choices, text);
  return cell->integer >= 0 || refuse (error, field, _("“%s” has no such choice."));
}

static gboolean
parse_ref (const MalbildField  *field,
           const char          *text,
           MalbildCell         *cell,
           GError             **error)
{
  cell->type = MALBILD_CELL_UUID;
  return malbild_uuid_parse (text, &cell->uuid) || refuse (error, field, _("“%s” does not refer to a record by its UUID."));
}

/* Dates and periods have a strict form (of files) and a lenient one (of people). */
static gboolean
parse_time (const MalbildField  *field,
            const char          *text,
            gboolean             strict,
            MalbildCell         *cell,
            GError             **error)
{
  MalbildDate date = 0;
  MalbildPeriod period = { 0 };
  gboolean ok;

  if (field->type == MALBILD_FIELD_DATE)
    {
      ok = strict ? malbild_date_parse (text, &date, error) : malbild_date_read (text, &date, error);
      cell->integer = date;
      cell->type = date != 0 ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE;
    }
  else
    {
      ok = strict ? malbild_period_parse (text, &period, error) : malbild_period_read (text, &period, error);
      cell->integer = malbild_period_pack (period);
      cell->type = malbild_period_is_empty (period) ? MALBILD_CELL_NONE : MALBILD_CELL_INTEGER;
    }
  return ok;
}

gboolean
malbild_field_parse (const MalbildField  *field,
                     const char          *text,
                     MalbildCell         *cell,
                     GError             **error)
{
  gboolean ok = TRUE;

  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      cell->type = MALBILD_CELL_TEXT;
      cell->text = text;
      break;
    case MALBILD_FIELD_INTEGER:
      ok = parse_integer (field, text, cell, error);
      break;
    case MALBILD_FIELD_DECIMAL:
      ok = parse_decimal (field, text, cell, error);
      break;
    case MALBILD_FIELD_CHOICE:
      ok = parse_choice (field, text, cell, error);
      break;
    case MALBILD_FIELD_DATE:
    case MALBILD_FIELD_PERIOD:
      ok = parse_time (field, text, TRUE, cell, error);
      break;
    case MALBILD_FIELD_REF:
      ok = parse_ref (field, text, cell, error);
      break;
    default:
      g_assert_not_reached ();
    }
  return ok && malbild_field_check (field, cell, error);
}

/* A choice as a person writes it: its label in her language, or its nick. */
static gboolean
read_choice (const MalbildField  *field,
             const char          *input,
             MalbildCell         *cell,
             GError             **error)
{
  g_autofree char *wanted = malbild_text_fold (input);

  for (int i = 0; field->choices[i].nick != NULL; i++)
    {
      g_autofree char *label = malbild_text_fold (_(field->choices[i].label));

      if (g_str_equal (label, wanted))
        {
          cell->type = MALBILD_CELL_INTEGER;
          cell->integer = i;
          return TRUE;
        }
    }
  return parse_choice (field, input, cell, error);
}

/* A number as a person writes it: with blanks between thousands, with a decimal comma or point. */
static gboolean
read_number (const MalbildField  *field,
             const char          *input,
             MalbildCell         *cell,
             GError             **error)
{
  cell->type = MALBILD_CELL_INTEGER;
  if (field->type == MALBILD_FIELD_INTEGER)
    return malbild_integer_read (input, &cell->integer, error);
  return malbild_decimal_read (input, &cell->integer) || refuse (error, field, _("“%s” is not a number with six decimals at most."));
}

static gboolean
read_links (const MalbildField  *field,
            const char          *input,
            MalbildCell         *cell,
            char               **storage,
            GError             **error)
{
  *storage = malbild_web_links_read (input, error);
  *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = *storage };
  return *storage != NULL && malbild_field_check (field, cell, error);
}

gboolean
malbild_field_read (const MalbildField  *field,
                    const char          *input,
                    MalbildCell         *cell,
                    char               **storage,
                    GError             **error)
{
  g_autofree char *clean = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (field->type != MALBILD_FIELD_REF, FALSE);

  *storage = NULL;
  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  clean = malbild_text_clean (input, field->type != MALBILD_FIELD_TEXT, text_limit (field), error);
  if (clean == NULL)
    return FALSE;

  if (clean[0] == '\0')
    return malbild_field_check (field, cell, error);
  if (field->type == MALBILD_FIELD_CHOICE)
    ok = read_choice (field, clean, cell, error);
  else if (field->type == MALBILD_FIELD_DATE || field->type == MALBILD_FIELD_PERIOD)
    ok = parse_time (field, clean, FALSE, cell, error);
  else if (field->type == MALBILD_FIELD_INTEGER || field->type == MALBILD_FIELD_DECIMAL)
    ok = read_number (field, clean, cell, error);
  else if (field->type == MALBILD_FIELD_WEB_LINKS)
    return read_links (field, clean, cell, storage, error);
  else if (field->check_input != NULL && !field->check_input (clean, error))
    return FALSE;
  else
    return malbild_field_parse (field, *storage = g_steal_pointer (&clean), cell, error);

  return ok && malbild_field_check (field, cell, error);
}

static void
append_integer (gint64   integer,
                GString *string)
{
  char digits[20];
  gsize start = sizeof digits;
  guint64 rest = integer < 0 ? -(guint64) integer : (guint64) integer;

  do
    digits[--start] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (integer < 0)
    digits[--start] = '-';
  g_string_append_len (string, digits + start, (gssize) (sizeof digits - start));
}

/* NULL for a number that stands for none, as it may be in a damaged file. */
static const MalbildChoice *
get_choice (const MalbildField *field,
            gint64              number)
{
  return number >= 0 && number < malbild_choice_count (field->choices) ? &field->choices[number] : NULL;
}

void
malbild_field_append_text (const MalbildField *field,
                           const MalbildCell  *cell,
                           GString            *string)
{
  char uuid[MALBILD_UUID_STRING_SIZE];

  if (cell->type == MALBILD_CELL_TEXT)
    g_string_append (string, cell->text);
  else if (cell->type == MALBILD_CELL_UUID)
    {
      malbild_uuid_to_string (&cell->uuid, uuid);
      g_string_append (string, uuid);
    }
  else if (cell->type == MALBILD_CELL_INTEGER)
    {
      const MalbildChoice *choice = field->type == MALBILD_FIELD_CHOICE ? get_choice (field, cell->integer) : NULL;

      if (choice != NULL)
        g_string_append (string, choice->nick);
      else if (field->type == MALBILD_FIELD_DATE)
        malbild_date_append_edtf ((MalbildDate) cell->integer, string);
      else if (field->type == MALBILD_FIELD_PERIOD)
        malbild_period_append_edtf (malbild_period_unpack (cell->integer), string);
      else if (field->type == MALBILD_FIELD_DECIMAL)
        malbild_decimal_append (cell->integer, string);
      else
        append_integer (cell->integer, string);
    }
}

char *
malbild_field_format (const MalbildField *field,
                      const MalbildCell  *cell)
{
  const MalbildChoice *choice;

  if (cell->type == MALBILD_CELL_TEXT)
    return g_strdup (cell->text);
  if (cell->type != MALBILD_CELL_INTEGER)
    return g_strdup ("");

  switch (field->type)
    {
    case MALBILD_FIELD_CHOICE:
      choice = get_choice (field, cell->integer);
      return g_strdup (choice != NULL ? _(choice->label) : "");
    case MALBILD_FIELD_DATE:
      return malbild_date_format ((MalbildDate) cell->integer);
    case MALBILD_FIELD_PERIOD:
      return malbild_period_format (malbild_period_unpack (cell->integer));
    case MALBILD_FIELD_DECIMAL:
      return malbild_decimal_format (cell->integer);
    default:
      return malbild_integer_format (cell->integer);
    }
}

gboolean
malbild_cell_equal (const MalbildCell *a,
                    const MalbildCell *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case MALBILD_CELL_NONE:
      return TRUE;
    case MALBILD_CELL_TEXT:
      return g_str_equal (a->text, b->text);
    case MALBILD_CELL_UUID:
      return malbild_uuid_equal (&a->uuid, &b->uuid);
    case MALBILD_CELL_INTEGER:
    case MALBILD_CELL_KEY:
    default:
      return a->integer == b->integer;
    }
}
