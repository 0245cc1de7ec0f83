/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_EDITOR (malbild_programme_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeEditor, malbild_programme_editor, MALBILD, PROGRAMME_EDITOR, GtkPopover)

/**
 * MalbildProgrammeEditor:
 *
 * Writes what a goal means for a target group or in a focus area, beside the inputs that speak to it. What stands in it is
 * kept when it is closed, or with Ctrl+Enter; Escape gives it up. A text that is emptied takes the clarification away.
 */
GtkWidget *malbild_programme_editor_new (void);

/**
 * malbild_programme_editor_open:
 * @column: a target group or a focus area
 * @clarification: (nullable): what is there; NULL: a gap
 */
void malbild_programme_editor_open (MalbildProgrammeEditor *self, MalbildContext *context, MalbildRecord *goal,
                                    MalbildRecord *column, MalbildRecord *clarification);

G_END_DECLS
