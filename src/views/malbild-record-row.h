/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * MalbildRecordText:
 *
 * Returns: (transfer full) (nullable): a text about @record
 */
typedef char *(*MalbildRecordText) (MalbildRecord *record, gpointer data);

/**
 * MalbildRecordWidget:
 *
 * Returns: (transfer floating) (nullable): what stands at the end of @record's row, such as a count or a status. What
 *   a label says belongs to the name of the row
 */
typedef GtkWidget *(*MalbildRecordWidget) (MalbildRecord *record, gpointer data);

/**
 * MalbildRecordRowFuncs:
 * @subtitle: (nullable): the line under the title, or several with line breaks between them
 * @end: (nullable): what stands at the end
 * @data: for both
 * @title_lines: how many lines of the title are shown at most; 0: two
 */
typedef struct {
  MalbildRecordText   subtitle;
  MalbildRecordWidget end;
  gpointer            data;
  int                 title_lines;
} MalbildRecordRowFuncs;

#define MALBILD_TYPE_RECORD_ROW (malbild_record_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildRecordRow, malbild_record_row, MALBILD, RECORD_ROW, GtkWidget)

/**
 * MalbildRecordRow:
 *
 * A record in a list: its title, a line about it, something at the end. It follows the record; malbild_record_row_update()
 * is for what depends on others. It names the row of the list view that it is in.
 */
GtkWidget     *malbild_record_row_new        (const MalbildRecordRowFuncs *funcs); /* (nullable) */
void           malbild_record_row_set_record (MalbildRecordRow *self, MalbildRecord *record);
MalbildRecord *malbild_record_row_get_record (MalbildRecordRow *self);
void           malbild_record_row_update     (MalbildRecordRow *self);

/**
 * malbild_record_row_show:
 * @subtitle: (nullable): a line, or several with line breaks between them
 * @end: (transfer floating) (nullable): what stands at the end
 *
 * Shows what is no record, or what somebody else follows, in the same way.
 */
void           malbild_record_row_show       (MalbildRecordRow *self, const char *title, const char *subtitle, GtkWidget *end);
/* What stands there: malbild_record_row_show() takes it again. (transfer none) (nullable) */
GtkWidget     *malbild_record_row_get_end    (MalbildRecordRow *self);

G_END_DECLS
