/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-sink.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_RECORD (malbild_record_get_type ())
#define MALBILD_RECORD(o)          (G_TYPE_CHECK_INSTANCE_CAST ((o), MALBILD_TYPE_RECORD, MalbildRecord))
#define MALBILD_IS_RECORD(o)       (G_TYPE_CHECK_INSTANCE_TYPE ((o), MALBILD_TYPE_RECORD))
#define MALBILD_RECORD_GET_CLASS(o) (G_TYPE_INSTANCE_GET_CLASS ((o), MALBILD_TYPE_RECORD, MalbildRecordClass))

typedef struct _MalbildRecordClass MalbildRecordClass;

GType malbild_record_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildRecord, g_object_unref)

/**
 * MalbildRecord:
 *
 * One record of a goal file as an object. Each kind is a class of its own, made from the kind's table, with a
 * notifying property a field: text a string, integers and choices an int64, dates and periods boxed, references
 * the record referred to, which is held. "display-title" (read-only) names the record for people,
 * "removed" (read-only) says that it is no longer in the file.
 *
 * A record belongs to the thread of its store. Its values change only when its sink says so.
 */

const MalbildKind *malbild_record_get_kind (MalbildRecord *self);
gint64             malbild_record_get_key  (MalbildRecord *self);
const MalbildUuid *malbild_record_get_uuid (MalbildRecord *self);
gboolean           malbild_record_is_kind  (MalbildRecord *self, const MalbildKind *kind);
gboolean           malbild_record_get_removed (MalbildRecord *self);
/* What it is a part of. (transfer none) (nullable) */
MalbildRecord     *malbild_record_get_owner   (MalbildRecord *self);
/* It or the nearest of its owners that is of @kind. (transfer none) (nullable); takes NULL, too */
MalbildRecord     *malbild_record_find_owner  (MalbildRecord *self, const MalbildKind *kind);

/* Readers of one field; a wrong name or type is a programmer's error. Text (web links, too) is never NULL; a decimal
 * number is the integer of its millionths; MALBILD_NO_INTEGER where there is none. */
const char    *malbild_record_get_text    (MalbildRecord *self, const char *field);
gint64         malbild_record_get_integer (MalbildRecord *self, const char *field);
int            malbild_record_get_choice  (MalbildRecord *self, const char *field);
MalbildDate    malbild_record_get_date    (MalbildRecord *self, const char *field);
MalbildPeriod  malbild_record_get_period  (MalbildRecord *self, const char *field);
MalbildRecord *malbild_record_get_ref     (MalbildRecord *self, const char *field);
void           malbild_record_get_cell    (MalbildRecord *self, const MalbildField *field, MalbildCell *cell);

/* What a person reads: the value localized, a reference as its title; the record's own name. */
char *malbild_record_format    (MalbildRecord *self, const MalbildField *field);
char *malbild_record_dup_title (MalbildRecord *self);

/**
 * malbild_record_tell:
 * @beside: (nullable): a record beside which it is told: neither that nor what that is a part of is said again
 * @title: (out) (transfer full): what to call it there
 * @details: (out) (transfer full): what else there is to know of it in a few words, as its table has it; may be empty
 *
 * For the row of a list: a contribution that is listed at its goal is called as what it contributes to.
 */
void  malbild_record_tell      (MalbildRecord *self, MalbildRecord *beside, char **title, char **details);

/* Editing: all of these go through the sink. */
gboolean malbild_record_set      (MalbildRecord *self, const MalbildField *field, const MalbildCell *cell, GError **error);
gboolean malbild_record_set_ref  (MalbildRecord *self, const char *field, MalbildRecord *target, GError **error);
gboolean malbild_record_set_choice (MalbildRecord *self, const char *field, int choice, GError **error);
gboolean malbild_record_set_input (MalbildRecord *self, const MalbildField *field, const char *input, GError **error);

/* For the store alone. */
MalbildRecord *malbild_record_new    (const MalbildKind *kind, MalbildSink *sink, gint64 key, const MalbildUuid *uuid);
void           malbild_record_apply  (MalbildRecord *self, const MalbildField *field, const MalbildCell *cell, MalbildRecord *target);
void           malbild_record_set_removed (MalbildRecord *self, gboolean removed);
void           malbild_record_clear_sink (MalbildRecord *self);
void           malbild_record_set_dispose_func (MalbildRecord *self, void (*func) (MalbildRecord *self, gpointer data), gpointer data);

G_END_DECLS
