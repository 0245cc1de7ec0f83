/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How much is read of what others wrote. Files come from anywhere, so each of these bounds the time and the
 * memory that one can cost. They are far above what a goal set needs: a million goals make some 650 MB.
 */

/** MALBILD_LIMIT_FILE_BYTES: the largest file that is read. */
#define MALBILD_LIMIT_FILE_BYTES (G_GUINT64_CONSTANT (4) << 30)

/** MALBILD_LIMIT_DEPTH: how deep elements may lie in each other; the format itself needs 4. */
#define MALBILD_LIMIT_DEPTH 32

/** MALBILD_LIMIT_MARKUP_BYTES: the longest tag, comment or processing instruction, without its closing >. */
#define MALBILD_LIMIT_MARKUP_BYTES (64 * 1024)

/**
 * MALBILD_LIMIT_TEXT_BYTES: the longest text between two tags, as it stands in the file, before the fields'
 * own limits (MALBILD_TEXT_MAX, MALBILD_PARAGRAPHS_MAX) are looked at. The longest text that a field takes fits
 * even if every character of it is written as a reference.
 */
#define MALBILD_LIMIT_TEXT_BYTES (2 * 1024 * 1024)

/**
 * MALBILD_LIMIT_RECORDS: the most records in a file. The UUIDs of all of them are kept while it is read, 20 to 30
 * bytes each, to find one that comes twice or a reference to one that is not there.
 */
#define MALBILD_LIMIT_RECORDS 10000000

/**
 * MALBILD_LIMIT_PENDING: how many different records may be referred to before they are there. References lead back,
 * apart from those to a parent of the same kind and to the stubs at the end of the file.
 */
#define MALBILD_LIMIT_PENDING 1000000

/** MALBILD_LIMIT_FAULTS: after how many faults a check of a file gives up counting them. */
#define MALBILD_LIMIT_FAULTS 1000

/*
 * Tables that spreadsheets and survey tools make. They are read whole, so these are smaller.
 */

/** MALBILD_LIMIT_CSV_BYTES: the largest table that is read. */
#define MALBILD_LIMIT_CSV_BYTES (64 * 1024 * 1024)

/** MALBILD_LIMIT_CSV_CELL_BYTES: the longest cell, in UTF-8. The longest text that a field takes fits. */
#define MALBILD_LIMIT_CSV_CELL_BYTES (1024 * 1024)

/** MALBILD_LIMIT_CSV_COLUMNS: the most cells in a row. */
#define MALBILD_LIMIT_CSV_COLUMNS 1024

/** MALBILD_LIMIT_CSV_ROWS: the most rows, the headings included. */
#define MALBILD_LIMIT_CSV_ROWS 200000

/** MALBILD_LIMIT_CSV_REMARKS: after how many remarks the others are only counted. */
#define MALBILD_LIMIT_CSV_REMARKS 200

/** MALBILD_LIMIT_CSV_PREVIEW: of so many rows is told what becomes of them before it is done; the others are only counted. */
#define MALBILD_LIMIT_CSV_PREVIEW 1000

/** MALBILD_LIMIT_CSV_PASTED_BYTES: the longest text that cells are pasted from. */
#define MALBILD_LIMIT_CSV_PASTED_BYTES (4 * 1024 * 1024)

G_END_DECLS
