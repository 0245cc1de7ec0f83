/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-overview-figures.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_OVERVIEW_AREA (malbild_overview_area_get_type ())
G_DECLARE_FINAL_TYPE (MalbildOverviewArea, malbild_overview_area, MALBILD, OVERVIEW_AREA, GtkListBoxRow)

/**
 * MalbildOverviewArea:
 *
 * A row of the overview: how many goals of an area are in which state, in words and as a bar.
 */
GtkWidget *malbild_overview_area_new    (void);
/* @full: the number that fills the whole bar */
void       malbild_overview_area_show   (MalbildOverviewArea *self, const char *title, const MalbildAreaFigures *figures, guint full);

G_END_DECLS
