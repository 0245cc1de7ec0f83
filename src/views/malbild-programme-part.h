/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MalbildProgrammePartRole:
 * @MALBILD_PROGRAMME_CELL: a clarification, or a gap
 * @MALBILD_PROGRAMME_ROW_HEAD: a goal
 * @MALBILD_PROGRAMME_COLUMN_HEAD: a target group or focus area
 * @MALBILD_PROGRAMME_HEADING: an area
 */
typedef enum {
  MALBILD_PROGRAMME_CELL,
  MALBILD_PROGRAMME_ROW_HEAD,
  MALBILD_PROGRAMME_COLUMN_HEAD,
  MALBILD_PROGRAMME_HEADING,
} MalbildProgrammePartRole;

#define MALBILD_N_PROGRAMME_PARTS 4

#define MALBILD_TYPE_PROGRAMME_PART (malbild_programme_part_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammePart, malbild_programme_part, MALBILD, PROGRAMME_PART, GtkWidget)

/**
 * MalbildProgrammePart:
 *
 * A rectangle of the programme's matrix: some lines of text, and a note below them. The matrix uses it again for another
 * row or column when it is scrolled.
 */
GtkWidget *malbild_programme_part_new (MalbildProgrammePartRole role);

/* Where it stands now; heads have -1 for the row or column that they head. */
void malbild_programme_part_set_place (MalbildProgrammePart *self, int row, int column);
int  malbild_programme_part_get_row    (MalbildProgrammePart *self);
int  malbild_programme_part_get_column (MalbildProgrammePart *self);

/**
 * malbild_programme_part_show:
 * @text: what it says
 * @note: (nullable): what stands below it
 * @gap: whether nothing is there yet
 * @name: what assistive technology calls it
 */
void malbild_programme_part_show (MalbildProgrammePart *self, const char *text, const char *note, gboolean gap, const char *name);

MalbildProgrammePartRole malbild_programme_part_get_part_role (MalbildProgrammePart *self);

G_END_DECLS
