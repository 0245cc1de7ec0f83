/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/* The SQL that follows from the field tables. All strings live as long as the program. */

/* Table of a kind, column of a field: the names with `_` for `-`, never in need of quotes. */
const char *malbild_kind_table   (const MalbildKind *kind);
const char *malbild_field_column (const MalbildField *field);
/* The same, quicker where the kind is at hand. */
const char *malbild_kind_column  (const MalbildKind *kind, const MalbildField *field);

/* SELECT key, uuid, every field in the order of the table FROM … WHERE key = ?1 */
const char *malbild_kind_select_sql (const MalbildKind *kind);
/* The same … WHERE uuid = ?1 */
const char *malbild_kind_find_sql   (const MalbildKind *kind);
/* INSERT … VALUES (?1 key, ?2 uuid, ?3 … the fields in the order of the table) */
const char *malbild_kind_insert_sql (const MalbildKind *kind);
const char *malbild_kind_delete_sql (const MalbildKind *kind);
/* SELECT field FROM … WHERE key = ?1 */
const char *malbild_field_select_sql (const MalbildKind *kind, const MalbildField *field);
/* SELECT whether it is ?2 */
const char *malbild_field_compare_sql (const MalbildKind *kind, const MalbildField *field);
/* The journal's line of a field: ?1 edit, ?2 number, ?3 key, ?4 the new value; the old one is read in it. */
const char *malbild_field_journal_sql (const MalbildKind *kind, const MalbildField *field);
/* UPDATE … SET field = ?2 WHERE key = ?1 */
const char *malbild_field_update_sql (const MalbildKind *kind, const MalbildField *field);

/*
 * Expressions over the columns of the kind's table (which must be in scope under its own name): what stands in the
 * columns "title" and "text" of the table "search", folded; NULL where there is nothing.
 * A record is in "search" (rowid = its key) if and only if one of the two is not NULL.
 */
const char *malbild_kind_search_title_sql (const MalbildKind *kind);
const char *malbild_kind_search_text_sql  (const MalbildKind *kind);

/* json_object (…) of the uuid (as text) and every field: what the journal keeps of a removed record. */
const char *malbild_kind_values_sql (const MalbildKind *kind);
/* SELECT 1 … WHERE key = ?1 */
const char *malbild_kind_exists_sql (const MalbildKind *kind);
/* The journal's line of a record that goes: ?1 edit, ?2 number, ?3 key */
const char *malbild_kind_removed_sql (const MalbildKind *kind);
/* INSERT of a removed record: ?1 key, ?2 what malbild_kind_values_sql() gave */
const char *malbild_kind_restore_sql (const MalbildKind *kind);

/* Puts all rows of the kind into "search". */
const char *malbild_kind_index_sql (const MalbildKind *kind);
/* SELECT the two texts of one row, ?1 its key. */
const char *malbild_kind_search_select_sql (const MalbildKind *kind);

/**
 * malbild_kind_append_scope:
 * @alias: the name under which the kind's table is in scope
 * @set: SQL of the goal set's key, as "?1"
 *
 * Appends a condition: the record belongs to the goal set, or is its municipality or a part of that (bodies, vision
 * statements, core values). Follows the owners up.
 */
void malbild_kind_append_scope (const MalbildKind *kind, GString *sql, const char *alias, const char *set);

G_END_DECLS
