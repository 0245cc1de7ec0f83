/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * MalbildValue:
 *
 * The value of one field of a record in memory: eight bytes. Which member counts follows from the field's type. Empty is
 * NULL, or MALBILD_NO_INTEGER.
 */
typedef union {
  gint64         integer;
  char          *text;
  MalbildRecord *record;
} MalbildValue;

/* As what it begins; and what it holds let go of. */
void     malbild_value_init  (MalbildValue *self, const MalbildField *field);
void     malbild_value_clear (MalbildValue *self, const MalbildField *field);

/**
 * malbild_value_set:
 * @target: (nullable): for a reference, the record that @cell leads to; it is held
 *
 * Returns: whether it is another value than before
 */
gboolean malbild_value_set   (MalbildValue *self, const MalbildField *field, const MalbildCell *cell, MalbildRecord *target);

/* What the goal file keeps of it. Text stays the value's. */
void     malbild_value_to_cell   (MalbildValue self, const MalbildField *field, MalbildCell *cell);
/* As the property that the field is of its class; @value has the type of malbild_field_new_pspec(). */
void     malbild_value_to_gvalue (MalbildValue self, const MalbildField *field, GValue *value);

GParamSpec *malbild_field_new_pspec (const MalbildField *field);
/* What somebody who sets the property wants the field to be. Text stays that of @value. */
void        malbild_field_cell_from_gvalue (const MalbildField *field, const GValue *value, MalbildCell *cell);

G_END_DECLS
