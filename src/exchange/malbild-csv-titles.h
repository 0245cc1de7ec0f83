/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-reader.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

/**
 * MalbildCsvTitles:
 *
 * The records of a kind in a goal set, found by their title whatever its case and accents; those that are not there yet are
 * made. What has a number is found by that, too.
 */
typedef struct _MalbildCsvTitles MalbildCsvTitles;

/* All records of @kind in @set; NULL with @error set where they cannot be read. */
MalbildCsvTitles *malbild_csv_titles_new   (MalbildReader *reader, const MalbildKind *kind, const MalbildUuid *set, GError **error);
void              malbild_csv_titles_free  (MalbildCsvTitles *self);

/* (transfer none) (nullable): the one called @title, or NULL. */
const MalbildUuid *malbild_csv_titles_find (MalbildCsvTitles *self, const char *title);
/* (transfer none) (nullable): what the one with @uuid is called, its number before its title. */
const char        *malbild_csv_titles_get_title (MalbildCsvTitles *self, const MalbildUuid *uuid);
/* Whether several are called @title, so that the first of them may not be the one that is meant. */
gboolean           malbild_csv_titles_is_ambiguous (MalbildCsvTitles *self, const char *title);
/* (transfer none): the one called @title (clean), which is made if there is none. */
const MalbildUuid *malbild_csv_titles_make (MalbildCsvTitles *self, const char *title);
/* (transfer none) (element-type utf8): what they are called. */
GPtrArray         *malbild_csv_titles_get_new   (MalbildCsvTitles *self);
/* Puts those that were made into @writer, and says of the others that they are there. */
gboolean           malbild_csv_titles_write     (MalbildCsvTitles *self, const MalbildUuid *set, MalbildWriter *writer, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsvTitles, malbild_csv_titles_free)

G_END_DECLS
