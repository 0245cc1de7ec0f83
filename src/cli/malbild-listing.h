/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildListFormat:
 * @MALBILD_LIST_TABLE: for people: aligned, localized, long texts cut, without paragraphs
 * @MALBILD_LIST_CSV: RFC 4180, with a line of field names; values in the form of files, references by title
 * @MALBILD_LIST_JSON: an array of objects; references with UUID and title
 */
typedef enum {
  MALBILD_LIST_TABLE,
  MALBILD_LIST_CSV,
  MALBILD_LIST_JSON,
} MalbildListFormat;

typedef struct _MalbildListing MalbildListing;

gboolean        malbild_list_format_by_name (const char *name, MalbildListFormat *format);

/* Prints records of one kind to standard output, one after the other. @all_sets: of which goal set they are is to be told */
MalbildListing *malbild_listing_new    (const MalbildKind *kind, MalbildListFormat format, gboolean all_sets);
void            malbild_listing_add    (MalbildListing *self, MalbildStore *store, MalbildRecord *record);
/* Prints what is left and frees @self. */
void            malbild_listing_finish (MalbildListing *self);

/* Appends a cell to a line of CSV, with a comma before it if it is not the first; a string to JSON, with its quotes. */
void            malbild_listing_append_csv  (GString *line, const char *value);
void            malbild_listing_append_json (GString *json, const char *text);

G_END_DECLS
