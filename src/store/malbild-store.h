/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-reader.h"
#include "malbild-record.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

/** MALBILD_APPLICATION_ID: the application_id in the SQLite header of a goal file ("MalB"). */
#define MALBILD_APPLICATION_ID 0x4d616c42

/** MALBILD_BUSY_SECONDS: how long a write waits for another process before it fails. */
#define MALBILD_BUSY_SECONDS 5

/**
 * MalbildStoreFlags:
 * @MALBILD_STORE_CREATE: make the goal file if it does not exist
 * @MALBILD_STORE_READ_ONLY: do not write, whatever the file allows
 */
typedef enum {
  MALBILD_STORE_DEFAULT   = 0,
  MALBILD_STORE_CREATE    = 1 << 0,
  MALBILD_STORE_READ_ONLY = 1 << 1,
} MalbildStoreFlags;

#define MALBILD_TYPE_STORE (malbild_store_get_type ())
G_DECLARE_FINAL_TYPE (MalbildStore, malbild_store, MALBILD, STORE, GObject)

/**
 * MalbildStore:
 *
 * An open goal file: its records as objects (one object a row while anybody holds it), its edits, its journal.
 * It is the #MalbildSink of its records. It belongs to the thread that opened it; work in other threads opens
 * a store of its own on the same path.
 *
 * Properties, all notifying: "undo-label", "redo-label" (NULL where there is nothing), "read-only".
 * Signal "changed" (MalbildChanges *changes): after each commit, own or of another process.
 */

MalbildStore *malbild_store_open          (const char *path, MalbildStoreFlags flags, GError **error);
/* Removes the goal file at @path if it has no record: one that was made for an import that failed. */
void          malbild_store_discard_empty (const char *path);
/* Told how much of a copy is made, from 0 to 1, in the thread that makes it. */
typedef void (*MalbildCopyProgress) (double fraction, gpointer data);
/**
 * malbild_store_copy:
 * @from: a goal file, wherever it lies, also where SQLite cannot work (behind the document portal)
 * @to: the place of the copy, where no file is yet
 * @progress: (nullable): called now and then with @data
 *
 * Makes a copy that is whole or not there at all, with what SQLite keeps beside the original. The copy is checked before
 * it gets its name. What @from says stays as it is.
 *
 * Returns: whether the copy is there; errors are those of malbild_store_open(), MALBILD_ERROR_BUSY where the original
 *   changed meanwhile, G_IO_ERROR_CANCELLED
 */
gboolean      malbild_store_copy          (const char *from, const char *to, MalbildCopyProgress progress, gpointer data,
                                           GCancellable *cancellable, GError **error);
const char   *malbild_store_get_path      (MalbildStore *self);
gboolean      malbild_store_get_read_only (MalbildStore *self);
/* Why a file that was to be written is read-only, as a sentence; NULL where it is not. */
const char   *malbild_store_get_read_only_reason (MalbildStore *self);
/* Who makes the edits from now on; the user's real name if never set. */
void          malbild_store_set_author    (MalbildStore *self, const char *author);

/* Looks for edits of other processes now and then (twice a second) in the thread's default main context. */
void          malbild_store_watch         (MalbildStore *self);
/* Looks now. Returns: whether there were any. */
gboolean      malbild_store_refresh       (MalbildStore *self);

/* Records. (transfer full); NULL without error where there is none. */
MalbildRecord *malbild_store_get          (MalbildStore *self, gint64 key, GError **error);
MalbildRecord *malbild_store_get_by_uuid  (MalbildStore *self, const MalbildKind *kind, const MalbildUuid *uuid, GError **error);

/**
 * malbild_store_begin:
 * @label: (nullable): what the edit does, as undo and history show it ("Add goal"); NULL: from what changes
 *
 * Begins an edit. Calls nest; the outermost counts. Everything until malbild_store_commit() is one edit, one
 * transaction, one undo. Outside of begin and commit each change is an edit of its own.
 */
gboolean malbild_store_begin    (MalbildStore *self, const char *label, GError **error);
/* Ends an edit. FALSE: nothing of it was kept, records are as before. An edit that changed nothing leaves no trace. */
gboolean malbild_store_commit   (MalbildStore *self, GError **error);
/* Gives an edit up, the outermost with all that lies in it. */
void     malbild_store_rollback (MalbildStore *self);
/* Ends an edit: with all that was done, or, where something of it could not be (@done is FALSE, and @error tells why), without
 * any of it. Returns: whether it was kept */
gboolean malbild_store_end      (MalbildStore *self, gboolean done, GError **error);

/**
 * MalbildAssignment:
 * @field: name of a field
 * @cell: its value; references by key
 */
typedef struct {
  const char *field;
  MalbildCell cell;
} MalbildAssignment;

#define MALBILD_SET_TEXT(f, t)    { f, { .type = MALBILD_CELL_TEXT, .text = t } }
#define MALBILD_SET_INTEGER(f, i) { f, { .type = MALBILD_CELL_INTEGER, .integer = i } }
#define MALBILD_SET_REF(f, r)     { f, { .type = (r) ? MALBILD_CELL_KEY : MALBILD_CELL_NONE, .integer = (r) ? malbild_record_get_key (r) : 0 } }

/**
 * malbild_store_add:
 * @values: (array length=n_values): its first values; what is not given is empty (a required choice its first
 *   entry, a position after its last sibling)
 *
 * Returns: (transfer full): the new record, or NULL with @error set
 */
MalbildRecord *malbild_store_add (MalbildStore *self, const MalbildKind *kind, const MalbildAssignment *values, gsize n_values, GError **error);

/**
 * malbild_store_remove:
 * @n_along: (out) (optional): how many other records went along
 *
 * Removes a record, with what belongs to it and its links, as one edit; references flagged to be cleared become empty.
 */
gboolean malbild_store_remove (MalbildStore *self, MalbildRecord *record, guint *n_along, GError **error);

/**
 * malbild_store_is_locked:
 * @field: (nullable): the name of a field; NULL: asks whether anything of the record, its parts and links can change
 * @reason: (out) (optional): why, as a MALBILD_ERROR_LOCKED: the goal set is an archive, the wording is decided
 *
 * Returns: whether the field keeps its value
 */
gboolean malbild_store_is_locked (MalbildStore *self, MalbildRecord *record, const char *field, GError **reason);

/**
 * malbild_store_move:
 * @record: a record with a manual order
 * @sibling: (nullable): the sibling next to which it goes; NULL: the end
 * @after: whether it goes after @sibling or before it
 *
 * Changes the manual order. Only the position changes: what makes the records siblings is set elsewhere.
 */
gboolean malbild_store_move (MalbildStore *self, MalbildRecord *record, MalbildRecord *sibling, gboolean after, GError **error);

/* Undo and redo, any number of steps, across restarts. The labels are (nullable) and stay valid until the next "changed". */
const char *malbild_store_get_undo_label (MalbildStore *self);
const char *malbild_store_get_redo_label (MalbildStore *self);
gboolean    malbild_store_undo           (MalbildStore *self, GError **error);
gboolean    malbild_store_redo           (MalbildStore *self, GError **error);

/**
 * malbild_store_new_reader:
 *
 * Returns: (transfer full): a reader that sees the state of this moment, for as long as it lives
 */
MalbildReader *malbild_store_new_reader (MalbildStore *self, GError **error);

/**
 * malbild_store_new_writer:
 * @label: (nullable): what the edit is called; NULL: what is written makes a goal file that has no edits yet, and is none
 *   itself (open the store anew to see it)
 *
 * Returns: (transfer full): a writer whose rows become one edit. Until it finishes or is dropped, nothing else
 *   can be written to the goal file.
 */
MalbildWriter *malbild_store_new_writer (MalbildStore *self, const char *label, GError **error);

/**
 * malbild_store_verify:
 * @report: called with a sentence a fault; may be NULL
 *
 * Checks the whole file: SQLite's own integrity, references, required values, loops, search index, journal.
 *
 * Returns: whether no fault was found; FALSE with @error set where checking itself failed
 */
gboolean malbild_store_verify (MalbildStore *self, void (*report) (const char *fault, gpointer data), gpointer data, GError **error);

G_END_DECLS
