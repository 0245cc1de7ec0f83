/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline-selection.h"

guint
malbild_selection_count (GtkSelectionModel *selection)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);

  return MIN (gtk_bitset_get_size (selected), G_MAXUINT);
}

GtkTreeListRow *
malbild_selection_dup_single (GtkSelectionModel *selection)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);

  if (gtk_bitset_get_size (selected) != 1)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (selection), gtk_bitset_get_nth (selected, 0));
}

GPtrArray *
malbild_selection_dup_records (GtkSelectionModel *selection,
                               const MalbildKind *kind)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position);
       more && records->len < MALBILD_SELECTION_MAX;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (selection), position);
      gpointer item = malbild_outline_get_item (row);

      if (!MALBILD_IS_RECORD (item) || (kind != NULL && !malbild_record_is_kind (item, kind)))
        continue;
      /* A goal stands under every goal that it contributes to. */
      if (g_hash_table_add (seen, item))
        g_ptr_array_add (records, g_object_ref (item));
    }
  return records;
}
