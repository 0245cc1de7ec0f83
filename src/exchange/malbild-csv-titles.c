/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-titles.h"

#include <glib/gi18n-lib.h>

#include "malbild-text.h"

struct _MalbildCsvTitles {
  const MalbildKind *kind;
  /* From folded titles, and from other names, to UUIDs. */
  GHashTable        *known;
  /* And back, to what a person reads. */
  GHashTable        *titles;
  /* Folded titles and names that several have. */
  GHashTable        *shared;
  /* Those that are there, as they have to be said to be outside. */
  GArray            *there;
  GPtrArray         *made;
  gint64             last_position;
};

static void
learn (MalbildCsvTitles  *self,
       const char        *name,
       const MalbildUuid *uuid)
{
  g_autofree char *folded = malbild_text_fold (name);
  const MalbildUuid *known = g_hash_table_lookup (self->known, folded);

  /* The first of two that are called the same, as lists show it first. */
  if (*folded != '\0' && known == NULL)
    g_hash_table_insert (self->known, g_steal_pointer (&folded), g_memdup2 (uuid, sizeof *uuid));
  else if (known != NULL && !malbild_uuid_equal (known, uuid))
    g_hash_table_add (self->shared, g_steal_pointer (&folded));
}

static void
learn_number (MalbildCsvTitles  *self,
              const char        *number,
              const char        *title,
              const MalbildUuid *uuid)
{
  static const char *const forms[] = { "%s", "%s.", "område %s", "målområde %s", "area %s", "goal area %s" };
  g_autofree char *both = g_strdup_printf ("%s %s", number, title);
  g_autofree char *point = g_strdup_printf ("%s. %s", number, title);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) parts = g_strsplit (forms[i], "%s", 2);
      g_autofree char *name = g_strjoinv (number, parts);

      learn (self, name, uuid);
    }
  learn (self, both, uuid);
  learn (self, point, uuid);
}

static const MalbildCell *
get_cell (const MalbildRow *row,
          const char       *name)
{
  const MalbildField *field = malbild_kind_get_field (row->kind, name);

  return field != NULL ? &row->cells[malbild_kind_field_index (row->kind, field)] : NULL;
}

static gboolean
row_cb (const MalbildRow  *row,
        gpointer           data,
        GError           **error)
{
  MalbildCsvTitles *self = data;
  const MalbildCell *title = get_cell (row, malbild_kind_get_title (row->kind)->name);
  const MalbildCell *number = get_cell (row, "number");
  const MalbildCell *position = get_cell (row, "position");

  g_array_append_val (self->there, row->uuid);
  if (title->type == MALBILD_CELL_TEXT)
    {
      gboolean numbered = number != NULL && number->type == MALBILD_CELL_TEXT;

      learn (self, title->text, &row->uuid);
      g_hash_table_insert (self->titles, g_memdup2 (&row->uuid, sizeof row->uuid),
                           numbered ? g_strdup_printf ("%s %s", number->text, title->text) : g_strdup (title->text));
    }
  if (title->type == MALBILD_CELL_TEXT && number != NULL && number->type == MALBILD_CELL_TEXT)
    learn_number (self, number->text, title->text, &row->uuid);
  if (position != NULL && position->type == MALBILD_CELL_INTEGER)
    self->last_position = MAX (self->last_position, position->integer);
  return TRUE;
}

MalbildCsvTitles *
malbild_csv_titles_new (MalbildReader      *reader,
                        const MalbildKind  *kind,
                        const MalbildUuid  *set,
                        GError            **error)
{
  g_autoptr (MalbildCsvTitles) self = g_new0 (MalbildCsvTitles, 1);

  self->kind = kind;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->titles = g_hash_table_new_full (malbild_uuid_hash, malbild_uuid_equal, g_free, g_free);
  self->shared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->there = g_array_new (FALSE, FALSE, sizeof (MalbildUuid));
  self->made = g_ptr_array_new_with_free_func (g_free);
  return malbild_reader_read (reader, kind, set, row_cb, self, error) ? g_steal_pointer (&self) : NULL;
}

void
malbild_csv_titles_free (MalbildCsvTitles *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->shared);
  g_array_unref (self->there);
  g_ptr_array_unref (self->made);
  g_free (self);
}

const MalbildUuid *
malbild_csv_titles_find (MalbildCsvTitles *self,
                         const char       *title)
{
  g_autofree char *folded = malbild_text_fold (title);

  return g_hash_table_lookup (self->known, folded);
}

const char *
malbild_csv_titles_get_title (MalbildCsvTitles  *self,
                              const MalbildUuid *uuid)
{
  return g_hash_table_lookup (self->titles, uuid);
}

gboolean
malbild_csv_titles_is_ambiguous (MalbildCsvTitles *self,
                                 const char       *title)
{
  g_autofree char *folded = malbild_text_fold (title);

  return g_hash_table_contains (self->shared, folded);
}

const MalbildUuid *
malbild_csv_titles_make (MalbildCsvTitles *self,
                         const char       *title)
{
  const MalbildUuid *found = malbild_csv_titles_find (self, title);
  MalbildUuid uuid;

  if (found != NULL)
    return found;
  malbild_uuid_generate (&uuid);
  learn (self, title, &uuid);
  g_ptr_array_add (self->made, g_strdup (title));
  return malbild_csv_titles_find (self, title);
}

GPtrArray *
malbild_csv_titles_get_new (MalbildCsvTitles *self)
{
  return self->made;
}

static void
set_cell (MalbildRow  *row,
          const char  *name,
          MalbildCell  cell)
{
  const MalbildField *field = malbild_kind_get_field (row->kind, name);

  if (field != NULL)
    row->cells[malbild_kind_field_index (row->kind, field)] = cell;
}

gboolean
malbild_csv_titles_write (MalbildCsvTitles   *self,
                          const MalbildUuid  *set,
                          MalbildWriter      *writer,
                          GError            **error)
{
  for (guint i = 0; i < self->there->len; i++)
    {
      MalbildRow row = { .kind = self->kind, .uuid = g_array_index (self->there, MalbildUuid, i) };

      if (!malbild_writer_put_outside (writer, &row, error))
        return FALSE;
    }
  for (guint i = 0; i < self->made->len; i++)
    {
      const char *title = g_ptr_array_index (self->made, i);
      MalbildRow row = { .kind = self->kind, .uuid = *malbild_csv_titles_find (self, title) };

      set_cell (&row, "goal-set", (MalbildCell) { .type = MALBILD_CELL_UUID, .uuid = *set });
      set_cell (&row, malbild_kind_get_title (self->kind)->name, (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = title });
      set_cell (&row, "position", (MalbildCell) { .type = MALBILD_CELL_INTEGER,
                                                  .integer = self->last_position + (i + 1) * MALBILD_POSITION_STEP });
      if (!malbild_writer_put (writer, &row, error))
        return FALSE;
    }
  return TRUE;
}
