/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_ARROW_BOX (malbild_arrow_box_get_type ())
G_DECLARE_FINAL_TYPE (MalbildArrowBox, malbild_arrow_box, MALBILD, ARROW_BOX, GtkWidget)

/**
 * MalbildArrowBox:
 *
 * Rows below each other that are one stop for Tab, however many they are. Up and Down go from row to row, staying at the
 * same button of each; Left and Right go between the buttons of a row; Home and End to the first row and the last. Tab
 * comes back to the row that the keyboard was in before.
 */

/* Puts a row that is new, or that stands elsewhere, after another one; NULL: first. The keyboard stays in it. */
void       malbild_arrow_box_put    (MalbildArrowBox *self, GtkWidget *row, GtkWidget *after);
/* Returns: the number of the row that has the keyboard, -1 for none */
int        malbild_arrow_box_find_focus (MalbildArrowBox *self);
/* Takes all rows away. Returns: the number of the one that had the keyboard, -1 for none */
int        malbild_arrow_box_clear  (MalbildArrowBox *self);
/* Puts the keyboard in the row with this number, or in the last. Returns: FALSE where there is none */
gboolean   malbild_arrow_box_go_to  (MalbildArrowBox *self, int row);

G_END_DECLS
