/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/** MALBILD_HISTORY_PAGE: how many edits malbild_history_load_more() reads. */
#define MALBILD_HISTORY_PAGE 50

/**
 * MalbildEditKind:
 * @MALBILD_EDIT_KIND_EDIT: somebody edited
 * @MALBILD_EDIT_KIND_UNDO: an edit was taken back
 * @MALBILD_EDIT_KIND_REDO: what was taken back was done again
 * @MALBILD_EDIT_KIND_IMPORT: a file was imported
 */
typedef enum {
  MALBILD_EDIT_KIND_EDIT,
  MALBILD_EDIT_KIND_UNDO,
  MALBILD_EDIT_KIND_REDO,
  MALBILD_EDIT_KIND_IMPORT,
} MalbildEditKind;

/**
 * MalbildHistoryFilter:
 * @set: the key of a goal set: edits of it and what it is a part of; 0 for the whole goal file
 * @record: the key of a record: edits of it, its parts, and the links at it; 0 for all
 * @author: (nullable): edits of this person
 * @from: edits since then, in microseconds since 1970; 0 for an open end
 * @until: edits before then; 0 for an open end
 * @kind: (nullable): edits that touched records of this kind
 *
 * Which edits are shown. All of it has to hold.
 */
typedef struct {
  gint64             set;
  gint64             record;
  const char        *author;
  gint64             from;
  gint64             until;
  const MalbildKind *kind;
} MalbildHistoryFilter;

/**
 * MalbildHistoryChangeType:
 * @MALBILD_HISTORY_ADDED: the record came
 * @MALBILD_HISTORY_REMOVED: the record went
 * @MALBILD_HISTORY_SET: a field has another value
 * @MALBILD_HISTORY_MOVED: the record has another place in its manual order
 */
typedef enum {
  MALBILD_HISTORY_ADDED,
  MALBILD_HISTORY_REMOVED,
  MALBILD_HISTORY_SET,
  MALBILD_HISTORY_MOVED,
} MalbildHistoryChangeType;

/**
 * MalbildHistoryChange:
 * @type: what happened
 * @record: the key of the record
 * @field: (nullable): of a field that was set, which
 * @title: the title of the record: as it is now, or was when the record was removed
 * @old_text: of a field that was set, the value before, as people read it; empty for no value
 * @new_text: the value after
 * @removed: (nullable): of a record that went, one with the values that it had
 */
typedef struct {
  MalbildHistoryChangeType  type;
  gint64                    record;
  const MalbildField       *field;
  char                     *title;
  char                     *old_text;
  char                     *new_text;
  MalbildRecord            *removed;
} MalbildHistoryChange;

void malbild_history_change_free (MalbildHistoryChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildHistoryChange, malbild_history_change_free)

#define MALBILD_TYPE_HISTORY_EDIT (malbild_history_edit_get_type ())
G_DECLARE_FINAL_TYPE (MalbildHistoryEdit, malbild_history_edit, MALBILD, HISTORY_EDIT, GObject)

/**
 * MalbildHistoryEdit:
 *
 * One edit of the journal, as a history shows it. It never changes.
 */
gint64          malbild_history_edit_get_id     (MalbildHistoryEdit *self);
const char     *malbild_history_edit_get_label  (MalbildHistoryEdit *self);
const char     *malbild_history_edit_get_author (MalbildHistoryEdit *self);
/* Microseconds since 1970, UTC. */
gint64          malbild_history_edit_get_time   (MalbildHistoryEdit *self);
MalbildEditKind malbild_history_edit_get_kind   (MalbildHistoryEdit *self);
/* The day, where the person is. */
MalbildDate     malbild_history_edit_get_day    (MalbildHistoryEdit *self);
/* How many of its changes the history shows: all, or those of the record and the kind that it is about. */
guint           malbild_history_edit_count      (MalbildHistoryEdit *self);

/**
 * malbild_history_edit_list_changes:
 * @offset: how many to skip
 * @max: how many to read at most
 *
 * Returns: (transfer full) (element-type MalbildHistoryChange): the changes, or NULL with @error set
 */
GPtrArray *malbild_history_edit_list_changes (MalbildHistoryEdit *self, guint offset, guint max, GError **error);

#define MALBILD_TYPE_HISTORY (malbild_history_get_type ())
G_DECLARE_FINAL_TYPE (MalbildHistory, malbild_history, MALBILD, HISTORY, GObject)

/**
 * MalbildHistory:
 *
 * The edits of a goal file, the newest first: a #GListModel of #MalbildHistoryEdit that grows at its end by
 * malbild_history_load_more() and at its beginning by malbild_history_load_newer().
 *
 * Property: "has-more" (gboolean, notifying): whether there may be older edits than those in the list.
 */
MalbildHistory *malbild_history_new          (MalbildStore *store);
/* Begins anew, with the first page. */
void            malbild_history_set_filter   (MalbildHistory *self, const MalbildHistoryFilter *filter);
gboolean        malbild_history_get_has_more (MalbildHistory *self);
/* Reads older edits: a page, or fewer where few of very many edits are looked for; call again as long as there are more. */
void            malbild_history_load_more    (MalbildHistory *self);
/* Reads the edits that came since the newest one in the list, to be called when the goal file changed and somebody looks. */
void            malbild_history_load_newer   (MalbildHistory *self);
/* Keeps the @n_kept newest; the others are older edits again, for malbild_history_load_more(). */
void            malbild_history_forget_older (MalbildHistory *self, guint n_kept);
/* Everybody who has edited, in alphabetical order. (transfer full) */
GStrv           malbild_history_list_authors (MalbildHistory *self);

/**
 * MalbildHistorySide:
 * @MALBILD_HISTORY_BEFORE: as it was before an edit
 * @MALBILD_HISTORY_AFTER: as it was when the edit was done
 */
typedef enum {
  MALBILD_HISTORY_BEFORE,
  MALBILD_HISTORY_AFTER,
} MalbildHistorySide;

/**
 * MalbildGoBackReport:
 * @n_changed: how many fields and records are other ones now; 0: it was so already, and there was no edit
 * @n_left_out: links and references of a record that came back which could not, as what they lead to is gone
 */
typedef struct {
  guint n_changed;
  guint n_left_out;
} MalbildGoBackReport;

/**
 * malbild_store_go_back:
 * @edit: an edit of the journal
 * @key: a record, also one that was removed
 * @field: (nullable): one of its fields; NULL: all of them, its place in a manual order apart
 * @side: before or after the edit
 * @report: (out) (optional): what was done
 *
 * Makes a record what it was then, as a new edit. A record that was removed comes back with the parts and links that went
 * along with it, as far as what they refer to is there.
 *
 * Returns: FALSE where that cannot be: the record did not exist then, what it refers to is gone, it is locked
 */
gboolean malbild_store_go_back (MalbildStore *self, gint64 edit, gint64 key, const char *field, MalbildHistorySide side,
                                MalbildGoBackReport *report, GError **error);

G_END_DECLS
