/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-means-there.h"

#include "malbild-text.h"

/* What is there of one goal and year, in order. */
typedef struct {
  GPtrArray *rows;      /* MalbildRow */
  GPtrArray *purposes;  /* folded; NULL once the line was taken */
  guint      n_left;    /* how many have not been taken */
  guint      first;     /* all before it have been */
} Lines;

struct _MalbildCsvMeansThere {
  GHashTable   *wanted;   /* from goal and year to Lines */
  GStringChunk *texts;    /* of all rows */
  gint64        last_position;
};

static void
lines_free (gpointer data)
{
  Lines *lines = data;

  g_ptr_array_unref (lines->rows);
  g_ptr_array_unref (lines->purposes);
  g_free (lines);
}

MalbildCsvMeansThere *
malbild_csv_means_there_new (void)
{
  MalbildCsvMeansThere *self = g_new0 (MalbildCsvMeansThere, 1);

  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, lines_free);
  self->texts = g_string_chunk_new (1024);
  return self;
}

void
malbild_csv_means_there_free (MalbildCsvMeansThere *self)
{
  g_hash_table_unref (self->wanted);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const MalbildCell *
malbild_csv_means_get_cell (const MalbildRow *row,
                            const char       *field)
{
  return &row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, field))];
}

static char *
make_key (const MalbildUuid *goal,
          int                year)
{
  char uuid[MALBILD_UUID_STRING_SIZE] = "";

  if (goal != NULL)
    malbild_uuid_to_string (goal, uuid);
  return g_strdup_printf ("%s %d", uuid, year);
}

static Lines *
find_lines (MalbildCsvMeansThere *self,
            const MalbildUuid    *goal,
            int                   year)
{
  g_autofree char *key = make_key (goal, year);

  return g_hash_table_lookup (self->wanted, key);
}

void
malbild_csv_means_there_want (MalbildCsvMeansThere *self,
                              const MalbildUuid    *goal,
                              int                   year)
{
  Lines *lines;

  if (find_lines (self, goal, year) != NULL)
    return;
  lines = g_new (Lines, 1);
  *lines = (Lines) { .rows = g_ptr_array_new_with_free_func (g_free), .purposes = g_ptr_array_new_with_free_func (g_free) };
  g_hash_table_insert (self->wanted, make_key (goal, year), lines);
}

static gboolean
row_cb (const MalbildRow  *row,
        gpointer           data,
        GError           **error)
{
  MalbildCsvMeansThere *self = data;
  const MalbildCell *goal = malbild_csv_means_get_cell (row, "goal");
  const MalbildCell *year = malbild_csv_means_get_cell (row, "year");
  const MalbildCell *title = malbild_csv_means_get_cell (row, "title");
  const MalbildCell *position = malbild_csv_means_get_cell (row, "position");
  Lines *lines = find_lines (self, goal->type == MALBILD_CELL_UUID ? &goal->uuid : NULL, malbild_date_get_year ((MalbildDate) year->integer));
  MalbildRow *copy;

  if (position->type == MALBILD_CELL_INTEGER)
    self->last_position = MAX (self->last_position, position->integer);
  if (lines == NULL)
    return TRUE;
  copy = g_memdup2 (row, sizeof *row);
  for (guint i = 0; i < row->kind->n_fields; i++)
    if (copy->cells[i].type == MALBILD_CELL_TEXT)
      copy->cells[i].text = g_string_chunk_insert (self->texts, row->cells[i].text);
  lines->n_left++;
  g_ptr_array_add (lines->rows, copy);
  g_ptr_array_add (lines->purposes, malbild_text_fold (title->type == MALBILD_CELL_TEXT ? title->text : ""));
  return TRUE;
}

gboolean
malbild_csv_means_there_read (MalbildCsvMeansThere  *self,
                              MalbildReader         *reader,
                              const MalbildUuid     *set,
                              GError               **error)
{
  return malbild_reader_read (reader, &malbild_means_kind, set, row_cb, self, error);
}

gint64
malbild_csv_means_there_get_last_position (MalbildCsvMeansThere *self)
{
  return self->last_position;
}

guint
malbild_csv_means_there_count (MalbildCsvMeansThere *self,
                               const MalbildUuid    *goal,
                               int                   year)
{
  Lines *lines = find_lines (self, goal, year);

  return lines != NULL ? lines->n_left : 0;
}

const MalbildRow *
malbild_csv_means_there_take (MalbildCsvMeansThere *self,
                              const MalbildUuid    *goal,
                              int                   year,
                              const char           *purpose)
{
  Lines *lines = find_lines (self, goal, year);
  g_autofree char *folded = purpose != NULL ? malbild_text_fold (purpose) : NULL;

  if (lines == NULL)
    return NULL;
  while (lines->first < lines->purposes->len && g_ptr_array_index (lines->purposes, lines->first) == NULL)
    lines->first++;
  for (guint i = lines->first; i < lines->purposes->len; i++)
    {
      char **of_line = (char **) &g_ptr_array_index (lines->purposes, i);

      if (*of_line == NULL || (folded != NULL && !g_str_equal (*of_line, folded)))
        continue;
      /* What is taken has no purpose any more that another row could ask for. */
      g_clear_pointer (of_line, g_free);
      lines->n_left--;
      return g_ptr_array_index (lines->rows, i);
    }
  return NULL;
}
