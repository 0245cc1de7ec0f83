/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-context.h"
#include "malbild-query.h"
#include "malbild-record-row.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_RECORD_SECTION (malbild_record_section_get_type ())
G_DECLARE_FINAL_TYPE (MalbildRecordSection, malbild_record_section, MALBILD, RECORD_SECTION, GtkWidget)

/**
 * MalbildRecordSection:
 *
 * A part of a place: the records of one kind under a heading, to choose, add, remove and put in order. The row that is
 * selected is the context's record, and the detail pane shows it; Enter goes on to its fields. What is typed into the
 * line below the rows becomes the next record, and the keyboard stays there for one more.
 *
 * Properties, all to be set in a template or once: "context" (#MalbildContext); "title" (what the section is called);
 * "hint" (what the line says in which one is added: “Add a vision statement”); "empty-text" (what belongs here, said
 * as long as there is none); "movable" (default TRUE: rows of a kind with a manual order are moved with Alt+Up and
 * Alt+Down; to be FALSE where the query has another order); "can-add" (default TRUE: there is a line to add one; it is
 * insensitive while the context's goal set is an archive that its records would lie in);
 * "scrolls" (default FALSE: for thousands of rows, the list fills the height that it is given and scrolls itself).
 *
 * Signal "added" (MalbildRecord *record): one was typed; it is chosen already.
 *
 * Class actions: "record-section.remove", "record-section.move-up", "record-section.move-down".
 */

/**
 * malbild_record_section_set_query:
 * @kind: the kind of the query's records
 * @query: (nullable): what is listed
 */
void malbild_record_section_set_query (MalbildRecordSection *self, const MalbildKind *kind, MalbildQuery *query);

/**
 * malbild_record_section_set_values:
 * @values: (array length=n_values): what a record that is added here has from the start: its owner above all
 */
void malbild_record_section_set_values (MalbildRecordSection *self, const MalbildAssignment *values, gsize n_values);

/**
 * malbild_record_section_set_candidates:
 * @field: a reference of what is added, which a person chooses after typing
 * @candidates: (nullable): what there is to choose from; NULL: nothing is asked for
 * @clear_label: (nullable): offers to leave it empty, in these words
 */
void malbild_record_section_set_candidates (MalbildRecordSection *self, const char *field, MalbildQuery *candidates, const char *clear_label);

/* What rows say besides the title. To be set before the first query. */
void malbild_record_section_set_row_funcs (MalbildRecordSection *self, MalbildRecordText subtitle, MalbildRecordWidget end, gpointer data);

/* How many lines of its title a row shows at most. To be set before the first query. */
void malbild_record_section_set_title_lines (MalbildRecordSection *self, int lines);

/* Has the rows say anew what depends on other records than their own. */
void malbild_record_section_update_rows (MalbildRecordSection *self);

/* Puts the keyboard into the line in which one is added. */
void malbild_record_section_start_adding (MalbildRecordSection *self);

G_END_DECLS
