/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildTreeRowLook:
 * @title: (owned): what the row is called
 * @subtitle: (owned) (nullable): a line about it, or several with line breaks between them
 * @status_of: (nullable): the record whose status stands at the end, which is in @store
 * @heading: whether it stands for those below it rather than for something of its own
 * @leaf: whether there is nothing below it for the time being
 *
 * How a row of a tree looks.
 */
typedef struct {
  char          *title;
  char          *subtitle;
  MalbildStore  *store;
  MalbildRecord *status_of;
  gboolean       heading;
  gboolean       leaf;
} MalbildTreeRowLook;

/* Fills in how a row with @item looks; @look is empty before. */
typedef void (*MalbildTreeRowDescribe) (GtkTreeListRow *row, gpointer item, MalbildTreeRowLook *look, gpointer data);

#define MALBILD_TYPE_TREE_ROW (malbild_tree_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTreeRow, malbild_tree_row, MALBILD, TREE_ROW, GtkWidget)

/**
 * MalbildTreeRow:
 *
 * A row of a tree in one column: an arrow where there is something below it, a title, lines about it, a status. It follows
 * its item's properties; malbild_tree_row_update() is for what depends on others. It names the row of the list view that
 * it is in.
 */
GtkWidget      *malbild_tree_row_new     (MalbildTreeRowDescribe describe, gpointer data);
void            malbild_tree_row_set_row (MalbildTreeRow *self, GtkTreeListRow *row);
/* (transfer none) (nullable) */
GtkTreeListRow *malbild_tree_row_get_row (MalbildTreeRow *self);
void            malbild_tree_row_update  (MalbildTreeRow *self);

G_END_DECLS
