/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-part.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_PART (malbild_programme_part_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammePart, malbild_programme_part, MALBILD, PROGRAMME_PART, MalbildCellPart)

/**
 * MalbildProgrammePart:
 *
 * A rectangle of the programme's matrix: some lines of text, and a note below them.
 */

/**
 * malbild_programme_part_show:
 * @text: what it says
 * @note: (nullable): what stands below it
 * @gap: whether nothing is there yet
 * @name: what assistive technology calls it
 */
void malbild_programme_part_show (MalbildProgrammePart *self, const char *text, const char *note, gboolean gap, const char *name);

G_END_DECLS
