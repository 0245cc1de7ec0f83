/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_WELCOME (malbild_welcome_get_type ())
G_DECLARE_FINAL_TYPE (MalbildWelcome, malbild_welcome, MALBILD, WELCOME, AdwBin)

/**
 * MalbildWelcome:
 *
 * What a window shows without a goal set: three ways to get one, or why a goal file could not be opened.
 */

/**
 * malbild_welcome_set_trouble:
 * @sentence: (nullable): what is wrong with the goal file; NULL: nothing
 * @former_path: (nullable): the goal file to go back to
 */
void malbild_welcome_set_trouble (MalbildWelcome *self, const char *sentence, const char *former_path);

/**
 * malbild_welcome_set_redo:
 * @edit: (nullable): the label of the edit that can be done again
 *
 * Undo may have taken away the last goal set: then the way back is offered here.
 */
void malbild_welcome_set_redo (MalbildWelcome *self, const char *edit);

G_END_DECLS
