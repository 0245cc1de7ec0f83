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

G_END_DECLS
