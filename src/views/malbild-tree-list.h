/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-context.h"
#include "malbild-tree-row.h"

G_BEGIN_DECLS

/**
 * MalbildTreeListFuncs:
 * @describe: how a row looks
 * @get_record: (nullable): the record that choosing a row chooses, (transfer none) (nullable); NULL: its item, if that is one
 * @data: for both
 */
typedef struct {
  MalbildTreeRowDescribe  describe;
  MalbildRecord        *(*get_record) (gpointer item, gpointer data);
  gpointer                data;
} MalbildTreeListFuncs;

#define MALBILD_TYPE_TREE_LIST (malbild_tree_list_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTreeList, malbild_tree_list, MALBILD, TREE_LIST, GtkWidget)

/**
 * MalbildTreeList:
 *
 * A tree to walk through with the keyboard: the record of the row that is selected is the context's. Left and Right close
 * and open rows, Tab goes on to what comes after it.
 *
 * Properties: "context" (#MalbildContext); "title" (its accessible name); "follows" (default TRUE: it selects the row of
 * the context's record, or none); "max-height" (default -1: it fills the height that it is given; else it is as high as its
 * rows and scrolls itself where they are higher than this).
 *
 * Signals: "chosen" (GObject *item): a person selected a row; "activated" (GObject *item): Enter was pressed in it, or it
 * was clicked twice.
 */

/* What the rows are. To be set before the first tree. */
void              malbild_tree_list_set_funcs (MalbildTreeList *self, const MalbildTreeListFuncs *funcs);
/* @tree: (nullable) */
void              malbild_tree_list_set_tree  (MalbildTreeList *self, GtkTreeListModel *tree);
GtkTreeListModel *malbild_tree_list_get_tree  (MalbildTreeList *self);

/* The row that is selected. (transfer full) (nullable) */
GtkTreeListRow   *malbild_tree_list_dup_row   (MalbildTreeList *self);

/**
 * malbild_tree_list_choose:
 * @record: (nullable): selects the first row of it that there is and scrolls to it, without telling; NULL: none
 *
 * Returns: whether there is one
 */
gboolean          malbild_tree_list_choose    (MalbildTreeList *self, MalbildRecord *record);

/* Has the rows say anew what depends on others than their own item. */
void              malbild_tree_list_update_rows (MalbildTreeList *self);

/* The list view itself, for keys and menus of its own. (transfer none) */
GtkWidget        *malbild_tree_list_get_list  (MalbildTreeList *self);

G_END_DECLS
