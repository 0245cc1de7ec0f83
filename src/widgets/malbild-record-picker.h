/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_RECORD_PICKER (malbild_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (MalbildRecordPicker, malbild_record_picker, MALBILD, RECORD_PICKER, GtkPopover)

/**
 * MalbildRecordPicker:
 *
 * A popover in which a person finds one record of a query by typing. Signal "picked" (MalbildRecord *record,
 * nullable: "None" was chosen); signal "create" (const char *title): one with this title is wanted.
 */
GtkWidget *malbild_record_picker_new (void);

/**
 * malbild_record_picker_set_query:
 * @query: what there is to choose from; the picker adds its own search to it
 * @clear_label: (nullable): offers to choose nothing, in these words
 * @create: offers to make a record of what was typed, unless there is one of just this name
 */
void malbild_record_picker_set_query (MalbildRecordPicker *self, MalbildQuery *query, const char *clear_label, gboolean create);

/**
 * malbild_record_find_owner:
 * @record: where the search begins
 * @kind: what is looked for
 *
 * Returns: (transfer none) (nullable): @record or the nearest of its owners that is of @kind
 */
MalbildRecord *malbild_record_find_owner (MalbildRecord *record, const MalbildKind *kind);

/**
 * malbild_record_new_candidates:
 * @by: the kind that refers: @record's own, or that of a link which @record is to have
 *
 * What a reference of @record to @kind can sensibly lead to: the records of the same goal set or municipality; all of
 * them where @by leads to what was before.
 *
 * Returns: (transfer full): the query
 */
MalbildQuery *malbild_record_new_candidates (MalbildStore *store, MalbildRecord *record, const MalbildKind *kind, const MalbildKind *by);

/* Whether a record of @kind can be made on the spot, of nothing but what is typed. */
gboolean malbild_record_can_add_candidate (MalbildRecord *record, const MalbildKind *kind, const MalbildKind *by);

/**
 * malbild_record_add_candidate:
 *
 * Adds a record of @kind named @title to the same goal set or municipality as @record.
 *
 * Returns: (transfer full): the new record, or NULL with @error set
 */
MalbildRecord *malbild_record_add_candidate (MalbildStore *store, MalbildRecord *record, const MalbildKind *kind, const char *title, GError **error);

G_END_DECLS
