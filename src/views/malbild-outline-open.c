/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline.h"

/* Nobody has opened so many rows by hand; going through a million of them would take its time. */
#define ROWS_MAX 5000

/* A record by its key, a group by a number that is no key. */
static gint64
get_identity (gpointer item)
{
  if (MALBILD_IS_RECORD (item))
    return malbild_record_get_key (item);
  return -1 - (gint64) malbild_group_get_role (item);
}

GHashTable *
malbild_tree_dup_open (GtkTreeListModel *tree,
                       guint             max_rows)
{
  GHashTable *open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_rows = MIN (g_list_model_get_n_items (G_LIST_MODEL (tree)), max_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);
      gint64 identity = get_identity (malbild_outline_get_item (row));

      g_hash_table_insert (open, g_memdup2 (&identity, sizeof identity), GINT_TO_POINTER (gtk_tree_list_row_get_expanded (row)));
    }
  return open;
}

void
malbild_tree_set_open (GtkTreeListModel *tree,
                       guint             max_rows,
                       GHashTable       *open)
{
  /* Opening a row adds rows below it, which are gone through in their turn. */
  for (guint i = 0; i < max_rows; i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);
      gpointer expanded;
      gint64 identity;

      if (row == NULL)
        return;
      identity = get_identity (malbild_outline_get_item (row));
      if (g_hash_table_lookup_extended (open, &identity, NULL, &expanded))
        gtk_tree_list_row_set_expanded (row, GPOINTER_TO_INT (expanded));
    }
}

GHashTable *
malbild_outline_dup_open (GtkTreeListModel *outline)
{
  return malbild_tree_dup_open (outline, ROWS_MAX);
}

void
malbild_outline_set_open (GtkTreeListModel *outline,
                          GHashTable       *open)
{
  malbild_outline_read_all (outline);
  malbild_tree_set_open (outline, ROWS_MAX, open);
}
