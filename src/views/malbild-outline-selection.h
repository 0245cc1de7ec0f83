/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline.h"

G_BEGIN_DECLS

/** MALBILD_SELECTION_MAX: so many rows are changed, removed or copied at once at most. */
#define MALBILD_SELECTION_MAX 20000

/**
 * malbild_selection_dup_records:
 * @selection: of an outline
 * @kind: (nullable): only records of this kind
 *
 * Returns: (transfer full) (element-type MalbildRecord): the selected records in their order, each once
 */
GPtrArray *malbild_selection_dup_records (GtkSelectionModel *selection, const MalbildKind *kind);

/* How many rows are selected. */
guint malbild_selection_count (GtkSelectionModel *selection);

/* The row, if exactly one is selected. Returns: (transfer full) (nullable) */
GtkTreeListRow *malbild_selection_dup_single (GtkSelectionModel *selection);

G_END_DECLS
