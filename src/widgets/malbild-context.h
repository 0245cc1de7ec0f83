/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildOffer:
 * @MALBILD_OFFER_NONE: nothing
 * @MALBILD_OFFER_UNDO: to take back what is told
 * @MALBILD_OFFER_REOPEN: to reopen the goal set, which is an archive
 *
 * What a message offers to do.
 */
typedef enum {
  MALBILD_OFFER_NONE,
  MALBILD_OFFER_UNDO,
  MALBILD_OFFER_REOPEN,
} MalbildOffer;

#define MALBILD_TYPE_CONTEXT (malbild_context_get_type ())
G_DECLARE_FINAL_TYPE (MalbildContext, malbild_context, MALBILD, CONTEXT, GObject)

/**
 * MalbildContext:
 *
 * What the views of one window share: the goal file, the goal set that is shown, the record that is chosen.
 * A view binds to its properties and never knows the window or another view.
 *
 * Properties, all notifying: "store" (#MalbildStore, nullable), "goal-set" (#MalbildRecord, nullable),
 * "record" (#MalbildRecord, nullable: the chosen one, shown in the detail pane).
 * "official" (string, nullable: the official who works here, as the preferences name them; goals name theirs likewise).
 * "editing" (gboolean: a person is in a field of the chosen record; lists keep its row where it is).
 * "writable" (gboolean, read-only: what the goal set holds can be changed: the file is not read-only, and the goal set no
 * archive; what can be done is bound to it, as the sensitivity of a button).
 * The chosen record is cleared when it is removed, the goal set likewise.
 *
 * Signals: "message" (const char *text, int offer) asks the window for a toast, with a button for what it offers (a
 * #MalbildOffer); "reveal" (MalbildRecord *record, const char *field) asks it to show a record in a place where it can be seen and
 * edited, with the keyboard in the row of @field (nullable), or where a link or part is added if it is the name of its kind;
 * "show-place" (const char *place, MalbildRecord *record) asks it for another place, which is to show what it has to say of
 * @record (nullable); "show-part" (const char *place, const char *part) asks it for a place with a part of it in view: a page,
 * or rows chosen by a filter (nullable; each place says what it knows).
 */
MalbildContext *malbild_context_new       (void);
MalbildStore   *malbild_context_get_store (MalbildContext *self);
void            malbild_context_set_store (MalbildContext *self, MalbildStore *store);
MalbildRecord  *malbild_context_get_goal_set (MalbildContext *self);
void            malbild_context_set_goal_set (MalbildContext *self, MalbildRecord *goal_set);
MalbildRecord  *malbild_context_get_record   (MalbildContext *self);
void            malbild_context_set_record   (MalbildContext *self, MalbildRecord *record);
gboolean        malbild_context_get_editing  (MalbildContext *self);
void            malbild_context_set_editing  (MalbildContext *self, gboolean editing);
const char     *malbild_context_get_official (MalbildContext *self);
/* Blank is nobody. */
void            malbild_context_set_official (MalbildContext *self, const char *official);
gboolean        malbild_context_get_writable (MalbildContext *self);

void malbild_context_message (MalbildContext *self, const char *text, gboolean undoable);
/* For what failed outside a field: says @error's message as a toast, and offers to reopen the goal set where it is the archive that refused. */
void malbild_context_report  (MalbildContext *self, const GError *error);
void malbild_context_reveal  (MalbildContext *self, MalbildRecord *record, const char *field);
/* @place: the name of a place, as "history" */
void malbild_context_show_place (MalbildContext *self, const char *place, MalbildRecord *record);
/* @part: (nullable): what of the place, see malbild_place_show_part() */
void malbild_context_show_part  (MalbildContext *self, const char *place, const char *part);

G_END_DECLS
