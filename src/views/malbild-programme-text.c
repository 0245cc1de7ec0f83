/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-text.h"

#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-programme-cells.h"
#include "malbild-query.h"
#include "malbild-text.h"

const MalbildProgrammeType malbild_programme_types[MALBILD_N_BLOCK_STYLES] = {
  [MALBILD_BLOCK_TITLE]   = { 1.9, TRUE, FALSE, 0, 0 },
  [MALBILD_BLOCK_LEAD]    = { 1.1, FALSE, FALSE, 60, 0 },
  [MALBILD_BLOCK_PART]    = { 1.45, TRUE, FALSE, 190, 0 },
  [MALBILD_BLOCK_CHAPTER] = { 1.15, TRUE, FALSE, 120, 0 },
  [MALBILD_BLOCK_SIDE]    = { 1.0, TRUE, FALSE, 60, 18 },
  [MALBILD_BLOCK_TEXT]    = { 1.0, FALSE, FALSE, 15, 18 },
  [MALBILD_BLOCK_QUIET]   = { 0.9, FALSE, TRUE, 60, 18 },
};

typedef struct {
  MalbildStore           *store;
  MalbildProgrammeMatrix *matrix;
  GPtrArray              *blocks;
} Writer;

static void
block_free (gpointer data)
{
  MalbildProgrammeBlock *block = data;

  g_free (block->text);
  g_free (block);
}

static void
write_block (Writer                     *self,
             MalbildProgrammeBlockStyle  style,
             const char                 *text)
{
  MalbildProgrammeBlock *block;

  if (*text == '\0')
    return;
  block = g_new (MalbildProgrammeBlock, 1);
  block->style = style;
  block->text = g_strdup (text);
  g_ptr_array_add (self->blocks, block);
}

static void
write_paragraphs (Writer                     *self,
                  MalbildProgrammeBlockStyle  style,
                  const char                 *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    write_block (self, style, paragraphs[i]);
}

static char *
dup_title (Writer *self,
           gint64  key)
{
  g_autoptr (MalbildRecord) record = key > 0 ? malbild_store_get (self->store, key, NULL) : NULL;

  return record != NULL ? malbild_record_dup_title (record) : g_strdup (_("Without area"));
}

static void
write_title (Writer                     *self,
             MalbildProgrammeBlockStyle  style,
             gint64                      key)
{
  g_autofree char *title = dup_title (self, key);

  write_block (self, style, title);
}

/* The wording that holds, or else the latest one. */
static void
write_wording (Writer *self,
               gint64  goal)
{
  g_autoptr (MalbildRecord) record = malbild_store_get (self->store, goal, NULL);
  g_autoptr (MalbildRecord) wording = record != NULL ? malbild_approval_dup_latest_wording (self->store, record) : NULL;

  if (wording != NULL)
    write_paragraphs (self, MALBILD_BLOCK_TEXT, malbild_record_get_text (wording, "text"));
}

/* Every clarification of a cell, below @heading. Returns: whether there is any */
static gboolean
write_cell (Writer                     *self,
            guint                       row,
            guint                       column,
            MalbildProgrammeBlockStyle  style,
            gint64                      heading)
{
  gint64 first = malbild_programme_matrix_get_cell (self->matrix, row, column, NULL);
  guint n_rows, n_columns;
  gint64 goal = malbild_programme_matrix_get_rows (self->matrix, &n_rows)[row].goal;
  gint64 key = malbild_programme_matrix_get_columns (self->matrix, &n_columns)[column].key;
  g_autoptr (MalbildRecord) group = malbild_store_get (self->store, key, NULL);
  g_autoptr (MalbildRecord) record = malbild_store_get (self->store, goal, NULL);
  g_autoptr (MalbildQuery) query = NULL;
  guint n_records;

  if (first == 0 || group == NULL || record == NULL)
    return FALSE;
  write_title (self, style, heading);
  query = malbild_query_new (self->store, &malbild_clarification_kind);
  malbild_query_where_ref (query, "goal", record);
  malbild_query_where_ref (query, malbild_record_is_kind (group, &malbild_target_group_kind) ? "target-group" : "focus-area", group);
  n_records = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (MalbildRecord) clarification = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (clarification != NULL)
        write_paragraphs (self, MALBILD_BLOCK_TEXT, malbild_record_get_text (clarification, "text"));
    }
  return TRUE;
}

/* What nothing is said of yet: one line for all of it. */
static void
write_gaps (Writer  *self,
            GString *gaps)
{
  /* Translators: %s is a list of target groups or goals. */
  g_autofree char *text = g_strdup_printf (_("◌ Not clarified yet: %s"), gaps->str);

  if (gaps->len > 0)
    write_block (self, MALBILD_BLOCK_QUIET, text);
}

static void
add_gap (Writer  *self,
         GString *gaps,
         gint64   key)
{
  g_autofree char *title = dup_title (self, key);

  malbild_text_append_part (gaps, ", ", title);
}

static void
write_by_goal (Writer *self)
{
  guint n_rows, n_columns;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  const MalbildProgrammeColumn *columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GString) gaps = g_string_new (NULL);

      if (rows[i].goal == 0)
        {
          write_title (self, MALBILD_BLOCK_PART, rows[i].area);
          continue;
        }
      write_title (self, MALBILD_BLOCK_CHAPTER, rows[i].goal);
      write_wording (self, rows[i].goal);
      for (guint k = 0; k < n_columns; k++)
        if (!write_cell (self, i, k, MALBILD_BLOCK_SIDE, columns[k].key) && rows[i].expected)
          add_gap (self, gaps, columns[k].key);
      write_gaps (self, gaps);
    }
}

static void
write_by_column (Writer *self)
{
  guint n_rows, n_columns;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  const MalbildProgrammeColumn *columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);

  for (guint k = 0; k < n_columns; k++)
    {
      g_autoptr (MalbildRecord) group = malbild_store_get (self->store, columns[k].key, NULL);
      g_autoptr (GString) gaps = g_string_new (NULL);

      write_title (self, MALBILD_BLOCK_PART, columns[k].key);
      if (group != NULL)
        write_paragraphs (self, MALBILD_BLOCK_LEAD, malbild_record_get_text (group, "text"));
      for (guint i = 0; i < n_rows; i++)
        if (rows[i].goal != 0 && !write_cell (self, i, k, MALBILD_BLOCK_SIDE, rows[i].goal) && rows[i].expected)
          add_gap (self, gaps, rows[i].goal);
      write_gaps (self, gaps);
    }
}

MalbildRecord *
malbild_programme_dup_record (MalbildStore  *store,
                              MalbildRecord *goal_set)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_programme_kind);

  malbild_query_where_ref (query, "goal-set", goal_set);
  return g_list_model_get_item (G_LIST_MODEL (query), 0);
}

GPtrArray *
malbild_programme_write (MalbildStore          *store,
                         MalbildRecord         *goal_set,
                         MalbildProgrammeOrder  order)
{
  g_autoptr (MalbildProgrammeMatrix) matrix = malbild_programme_matrix_new ();
  g_autoptr (MalbildRecord) programme = NULL;
  Writer writer = { store, matrix, g_ptr_array_new_with_free_func (block_free) };

  g_return_val_if_fail (MALBILD_IS_STORE (store), writer.blocks);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), writer.blocks);

  malbild_programme_matrix_read (matrix, store, goal_set, MALBILD_PROGRAMME_BOTH, MALBILD_PROGRAMME_ALL_AREAS);
  programme = malbild_programme_dup_record (store, goal_set);
  write_block (&writer, MALBILD_BLOCK_TITLE, programme != NULL ? malbild_record_get_text (programme, "title") : _("Strategic development programme"));
  if (programme != NULL)
    write_paragraphs (&writer, MALBILD_BLOCK_LEAD, malbild_record_get_text (programme, "introduction"));
  if (order == MALBILD_PROGRAMME_BY_GOAL)
    write_by_goal (&writer);
  else
    write_by_column (&writer);
  return writer.blocks;
}
