/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-kind.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_REMARK (malbild_remark_get_type ())
G_DECLARE_FINAL_TYPE (MalbildRemark, malbild_remark, MALBILD, REMARK, GtkWidget)

/**
 * MalbildRemark:
 *
 * What is to be said of a text while it is typed, below the field: it refuses nothing, and is announced as an alert. It is
 * there only while there is something to say.
 */

/**
 * malbild_remark_look_at:
 * @field: (nullable): the field that is typed into: its #MalbildField.remark_input says what to say
 * @text: (nullable): what stands there
 *
 * Returns: whether something else is to be said than before: then it is the description of what has the keyboard, too
 */
gboolean    malbild_remark_look_at  (MalbildRemark *self, const MalbildField *field, const char *text);
/* NULL where there is nothing to say. */
const char *malbild_remark_get_text (MalbildRemark *self);

G_END_DECLS
