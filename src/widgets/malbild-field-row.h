/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FIELD_ROW (malbild_field_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFieldRow, malbild_field_row, MALBILD, FIELD_ROW, GtkWidget)

/** MALBILD_FIELD_ROW_QUIET_MS: how long nothing is typed until what stands in a row is committed. */
#define MALBILD_FIELD_ROW_QUIET_MS 1000

/**
 * MalbildFieldRow:
 *
 * Edits one field of a record in place. It holds what is being typed and commits it on Enter, on leaving, when the
 * record is exchanged or the row is hidden, and after a second of quiet. A refused value stays in the row with the
 * reason below it and the record keeps its last good value. Escape gives up what was typed.
 *
 * What the field's #MalbildField.remark_input has to say of the text stands below it as soon as it is typed. Such a text
 * is not committed by quiet, so that what is mended in time never gets into the journal.
 *
 * Properties: "store", "record" (nullable), "field" (name), "editing" (read-only: the keyboard is in it).
 * Signal "refused" (const char *message): what was typed was refused, and the row is about to go on to another record.
 * It waits with its record (malbild-drafts.h) and is shown again with it, unless that was removed.
 */
GtkWidget     *malbild_field_row_new        (MalbildStore *store, const MalbildField *field);
MalbildRecord *malbild_field_row_get_record (MalbildFieldRow *self);
void           malbild_field_row_set_record (MalbildFieldRow *self, MalbildRecord *record);
/* Whether the value stays as it is: it can be read, selected and copied, and what it leads to opened. */
void           malbild_field_row_set_locked (MalbildFieldRow *self, gboolean locked);
const char    *malbild_field_row_get_field  (MalbildFieldRow *self);
/* What is remarked on what stands in the row; NULL where nothing is. */
const char    *malbild_field_row_get_remark  (MalbildFieldRow *self);
/* What was wrong with what stands in the row; NULL where nothing is. */
const char    *malbild_field_row_get_message (MalbildFieldRow *self);

G_END_DECLS
