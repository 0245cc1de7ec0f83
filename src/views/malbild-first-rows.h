/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline.h"

G_BEGIN_DECLS

/**
 * malbild_first_rows_new:
 * @list: the widget that is going to show it
 *
 * The rows of an outline, at first no more of them than fill a screen: a list view makes some two hundred row widgets
 * wherever there are so many rows, and what is read and made for them can wait until something is to be seen. After
 * the first frame the others follow, and what the outline has not read yet.
 *
 * Returns: (transfer full): the rows, with the outline's positions
 */
GListModel *malbild_first_rows_new (GtkTreeListModel *outline, GtkWidget *list);

/* The outline itself, if @model is one or shows the rows of one. (transfer none) (nullable) */
GtkTreeListModel *malbild_first_rows_get_outline (GListModel *model);

/* Has the others follow at once. */
void malbild_first_rows_show_all (GListModel *rows);

G_END_DECLS
