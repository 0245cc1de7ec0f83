/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-listing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "malbild-goal.h"
#include "malbild-query.h"

/* How wide a column of a table may become, in characters. */
#define COLUMN_MAX 44

struct _MalbildListing {
  const MalbildKind *kind;
  MalbildListFormat  format;
  gboolean           all_sets;
  guint              n_rows;
  GPtrArray         *table;   /* of GStrv: only a table has to know its widths before it starts */
  gboolean           numeric[MALBILD_KIND_MAX_FIELDS + 1];   /* which of its columns hold numbers, that stand at the right */
};

gboolean
malbild_list_format_by_name (const char        *name,
                             MalbildListFormat *format)
{
  static const char *const names[] = { "table", "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *format = (MalbildListFormat) i;
        return TRUE;
      }
  return FALSE;
}

/* The value as files have it, references by title. */
static char *
dup_plain (MalbildRecord      *record,
           const MalbildField *field)
{
  GString *text = g_string_new (NULL);
  MalbildCell cell;

  if (field->type == MALBILD_FIELD_REF)
    {
      g_string_free (text, TRUE);
      return malbild_record_format (record, field);
    }
  malbild_record_get_cell (record, field, &cell);
  malbild_field_append_text (field, &cell, text);
  return g_string_free (text, FALSE);
}

/* A spreadsheet takes a cell that begins with one of these for a formula; the apostrophe makes it text. */
void
malbild_listing_append_csv (GString    *line,
                            const char *value)
{
  gboolean formula = value[0] != '\0' && strchr ("=+-@", value[0]) != NULL;

  if (line->len > 0)
    g_string_append_c (line, ',');
  if (!formula && strpbrk (value, ",\"\n") == NULL)
    {
      g_string_append (line, value);
      return;
    }
  g_string_append (line, formula ? "\"'" : "\"");
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static void
print_csv_head (const MalbildKind *kind)
{
  g_autoptr (GString) line = g_string_new ("uuid");

  for (guint i = 0; i < kind->n_fields; i++)
    malbild_listing_append_csv (line, kind->fields[i].name);
  if (malbild_kind_has_state (kind))
    malbild_listing_append_csv (line, "state");
  g_print ("%s\r\n", line->str);
}

static gboolean
is_number (const MalbildField *field)
{
  return field->type == MALBILD_FIELD_INTEGER || field->type == MALBILD_FIELD_DECIMAL;
}

static void
print_csv_row (MalbildStore  *store,
               MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  char uuid[MALBILD_UUID_STRING_SIZE];
  g_autoptr (GString) line = NULL;

  malbild_uuid_to_string (malbild_record_get_uuid (record), uuid);
  line = g_string_new (uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = dup_plain (record, &kind->fields[i]);

      if (is_number (&kind->fields[i]))
        g_string_append_printf (line, ",%s", value);
      else
        malbild_listing_append_csv (line, value);
    }
  if (malbild_kind_has_state (kind))
    malbild_listing_append_csv (line, malbild_store_state (store, record, malbild_today ())->nick);
  g_print ("%s\r\n", line->str);
}

void
malbild_listing_append_json (GString    *json,
                             const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (json, "\\u%04x", *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

static void
append_json_field (GString            *json,
                   MalbildRecord      *record,
                   const MalbildField *field)
{
  g_autofree char *value = dup_plain (record, field);
  MalbildRecord *target = field->type == MALBILD_FIELD_REF ? malbild_record_get_ref (record, field->name) : NULL;

  g_string_append_printf (json, ",\n    \"%s\": ", field->name);
  if (target != NULL)
    {
      char uuid[MALBILD_UUID_STRING_SIZE];

      malbild_uuid_to_string (malbild_record_get_uuid (target), uuid);
      g_string_append_printf (json, "{ \"uuid\": \"%s\", \"title\": ", uuid);
      malbild_listing_append_json (json, value);
      g_string_append (json, " }");
    }
  else if (value[0] == '\0')
    g_string_append (json, "null");
  else if (is_number (field))
    g_string_append (json, value);
  else
    malbild_listing_append_json (json, value);
}

static void
print_json_row (MalbildStore  *store,
                MalbildRecord *record,
                gboolean       first)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  g_autoptr (GString) json = g_string_new (first ? "  {\n" : ",\n  {\n");
  char uuid[MALBILD_UUID_STRING_SIZE];

  malbild_uuid_to_string (malbild_record_get_uuid (record), uuid);
  g_string_append_printf (json, "    \"uuid\": \"%s\"", uuid);
  for (guint i = 0; i < kind->n_fields; i++)
    append_json_field (json, record, &kind->fields[i]);
  if (malbild_kind_has_state (kind))
    g_string_append_printf (json, ",\n    \"state\": \"%s\"", malbild_store_state (store, record, malbild_today ())->nick);
  g_string_append (json, "\n  }");
  g_print ("%s", json->str);
}

/* What a table leaves out: what the program keeps for itself, what is the same in every row, and what does not fit into a
 * line, unless it is what the record is about. */
static gboolean
is_column (MalbildListing     *self,
           const MalbildField *field)
{
  if (field->order || field->type == MALBILD_FIELD_WEB_LINKS)
    return FALSE;
  if (field->owner)
    return field->target == &malbild_goal_set_kind ? self->all_sets : field->target != &malbild_municipality_kind;
  return field->type != MALBILD_FIELD_PARAGRAPHS || field->required;
}

static char *
cut (char *text)
{
  g_autofree char *whole = text;
  g_autofree char *start = NULL;

  g_strdelimit (whole, "\n", ' ');
  if (g_utf8_strlen (whole, -1) <= COLUMN_MAX)
    return g_steal_pointer (&whole);
  start = g_utf8_substring (whole, 0, COLUMN_MAX - 1);
  return g_strconcat (start, "…", NULL);
}

static void
add_table_head (MalbildListing *self)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  guint n_columns = 0;

  for (guint i = 0; i < self->kind->n_fields; i++)
    if (is_column (self, &self->kind->fields[i]))
      {
        self->numeric[n_columns++] = is_number (&self->kind->fields[i]);
        g_strv_builder_add (row, _(self->kind->fields[i].label));
      }
  if (malbild_kind_has_state (self->kind))
    g_strv_builder_add (row, _("Today"));
  g_ptr_array_add (self->table, g_strv_builder_end (row));
}

static void
add_table_row (MalbildListing *self,
               MalbildStore   *store,
               MalbildRecord  *record)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; i < self->kind->n_fields; i++)
    if (is_column (self, &self->kind->fields[i]))
      {
        g_autofree char *value = cut (malbild_record_format (record, &self->kind->fields[i]));

        g_strv_builder_add (row, value);
      }
  if (malbild_kind_has_state (self->kind))
    g_strv_builder_add (row, _(malbild_store_state (store, record, malbild_today ())->label));
  g_ptr_array_add (self->table, g_strv_builder_end (row));
}

static void
print_table (MalbildListing *self)
{
  gsize widths[MALBILD_KIND_MAX_FIELDS + 1] = { 0 };

  for (guint i = 0; i < self->table->len; i++)
    {
      char **row = g_ptr_array_index (self->table, i);

      for (guint j = 0; row[j] != NULL; j++)
        widths[j] = MAX (widths[j], (gsize) g_utf8_strlen (row[j], -1));
    }
  for (guint i = 0; i < self->table->len; i++)
    {
      char **row = g_ptr_array_index (self->table, i);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; row[j] != NULL; j++)
        {
          gboolean last = row[j + 1] == NULL;
          int blanks = (int) (widths[j] - (gsize) g_utf8_strlen (row[j], -1));

          if (self->numeric[j])
            g_string_append_printf (line, "%*s%s%s", blanks, "", row[j], last ? "" : "  ");
          else
            g_string_append_printf (line, "%s%*s", row[j], last ? 0 : blanks + 2, "");
        }
      g_print ("%s\n", line->str);
    }
}

MalbildListing *
malbild_listing_new (const MalbildKind *kind,
                     MalbildListFormat  format,
                     gboolean           all_sets)
{
  MalbildListing *self = g_new0 (MalbildListing, 1);

  self->kind = kind;
  self->format = format;
  self->all_sets = all_sets;
  self->table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (format == MALBILD_LIST_TABLE)
    add_table_head (self);
  else if (format == MALBILD_LIST_CSV)
    print_csv_head (kind);
  else
    g_print ("[\n");
  return self;
}

void
malbild_listing_add (MalbildListing *self,
                     MalbildStore   *store,
                     MalbildRecord  *record)
{
  if (self->format == MALBILD_LIST_TABLE)
    add_table_row (self, store, record);
  else if (self->format == MALBILD_LIST_CSV)
    print_csv_row (store, record);
  else
    print_json_row (store, record, self->n_rows == 0);
  self->n_rows++;
}

void
malbild_listing_finish (MalbildListing *self)
{
  if (self->format == MALBILD_LIST_TABLE)
    print_table (self);
  else if (self->format == MALBILD_LIST_JSON)
    g_print ("%s]\n", self->n_rows > 0 ? "\n" : "");
  g_ptr_array_unref (self->table);
  g_free (self);
}
