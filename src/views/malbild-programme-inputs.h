/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_INPUTS (malbild_programme_inputs_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeInputs, malbild_programme_inputs, MALBILD, PROGRAMME_INPUTS, GtkWidget)

/**
 * MalbildProgrammeInputs:
 *
 * The inputs that speak to a cell of the programme: those tied to its goal, then those that lie near and are tied to no
 * goal. It says how many there are, and shows them some at a time.
 *
 * Signal "chosen" (MalbildRecord *input): a person wants to see more of an input.
 */

/* @column: a target group or a focus area */
void malbild_programme_inputs_show (MalbildProgrammeInputs *self, MalbildStore *store, MalbildRecord *goal, MalbildRecord *column);

G_END_DECLS
