/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/**
 * MalbildCountRowFunc:
 * @which: what malbild_count_row_new() was given
 *
 * Returns: (transfer full) (nullable): a live list of the records that are counted
 */
typedef GListModel *(*MalbildCountRowFunc) (MalbildContext *context, guint which);

#define MALBILD_TYPE_COUNT_ROW (malbild_count_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCountRow, malbild_count_row, MALBILD, COUNT_ROW, AdwExpanderRow)

/**
 * MalbildCountRow:
 *
 * Says how many there are of something, and unfolds into the records: some at a time, each leading to what mends it. They
 * are read when somebody wants to see them, and followed from then on.
 */

/**
 * malbild_count_row_new:
 * @field: (nullable): the field, or the kind of link or part, that a record leads to
 */
GtkWidget *malbild_count_row_new       (MalbildContext *context, const char *title, const char *field, MalbildCountRowFunc func, guint which);
/* Is not shown where there is nothing. */
void       malbild_count_row_set_count (MalbildCountRow *self, guint count);

/* The number at the end of a row. */
GtkWidget *malbild_count_row_new_pill  (void);

G_END_DECLS
