/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/**
 * MalbildCellType:
 * @MALBILD_CELL_NONE: empty
 * @MALBILD_CELL_INTEGER: an integer, choice, date, packed period
 * @MALBILD_CELL_TEXT: text, borrowed
 * @MALBILD_CELL_KEY: a reference, by the key of a record of the same goal file
 * @MALBILD_CELL_UUID: a reference, by UUID
 */
typedef enum {
  MALBILD_CELL_NONE,
  MALBILD_CELL_INTEGER,
  MALBILD_CELL_TEXT,
  MALBILD_CELL_KEY,
  MALBILD_CELL_UUID,
} MalbildCellType;

/**
 * MalbildCell:
 *
 * The value of one field, outside a record: what the doors between the rooms pass. It owns nothing.
 */
typedef struct {
  MalbildCellType type;
  union {
    gint64      integer;
    const char *text;
    MalbildUuid uuid;
  };
} MalbildCell;

/**
 * MalbildRow:
 * @kind: what it is a row of
 * @uuid: its identity
 * @cells: a cell a field, in the order of the kind's table; references by UUID
 *
 * A record without its object, as it passes through a reader or a writer.
 */
typedef struct {
  const MalbildKind *kind;
  MalbildUuid        uuid;
  MalbildCell        cells[MALBILD_KIND_MAX_FIELDS];
} MalbildRow;

/**
 * malbild_field_check:
 *
 * Whether @cell may stand in @field: required, of the right type, in its limits. Texts have to be clean already.
 *
 * Returns: FALSE with a MALBILD_ERROR_INVALID that says what is wrong in the words of the field
 */
gboolean malbild_field_check (const MalbildField *field, const MalbildCell *cell, GError **error);

/**
 * malbild_field_parse:
 * @text: the text form that files use (EDTF dates, nicks, UUIDs)
 *
 * Reads a value strictly and checks it. A text cell borrows @text.
 */
gboolean malbild_field_parse (const MalbildField *field, const char *text, MalbildCell *cell, GError **error);

/**
 * malbild_field_read:
 * @input: what a person typed, in her language ("17 juni 2019", "2020–2027")
 * @storage: (out): what a text cell borrows from; free with g_free() after use of @cell
 *
 * Reads a value as people give it, cleans and checks it. Not for references.
 */
gboolean malbild_field_read (const MalbildField *field, const char *input, MalbildCell *cell, char **storage, GError **error);

/**
 * malbild_field_append_text:
 *
 * Appends the text form that files use to @string; nothing for an empty cell or one that is a key.
 */
void malbild_field_append_text (const MalbildField *field, const MalbildCell *cell, GString *string);

/**
 * malbild_field_format:
 *
 * Returns: (transfer full): @cell as a person reads it, localized; empty for an empty cell or a reference
 */
char *malbild_field_format (const MalbildField *field, const MalbildCell *cell);

gboolean malbild_cell_equal (const MalbildCell *a, const MalbildCell *b);

G_END_DECLS
