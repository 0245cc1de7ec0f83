/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_OUTLINE_TITLE (malbild_outline_title_get_type ())
G_DECLARE_FINAL_TYPE (MalbildOutlineTitle, malbild_outline_title, MALBILD, OUTLINE_TITLE, GtkWidget)

/**
 * MalbildOutlineTitle:
 *
 * The cell of an outline that shows the title of a record or group, indented, with an arrow where there is
 * something below. Property "row": the #GtkTreeListRow; bind it to the "item" of the GtkListItem. It also gives the
 * row its accessible name.
 */
GtkWidget *malbild_outline_title_new (void);

G_END_DECLS
