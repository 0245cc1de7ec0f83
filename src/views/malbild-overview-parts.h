/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"
#include "malbild-even-grid.h"
#include "malbild-overview-figures.h"

G_BEGIN_DECLS

/* The parts of the overview. Each makes a container say what is known now; the context has a store and a goal set. What it
 * says already stays as it is: an edit changes little of it. */

/* The steps of the process, as pictures with words. Returns: whether there are any */
gboolean malbild_overview_show_steps (MalbildEvenGrid *grid, MalbildContext *context);

/* What comes next and what is late. Returns: whether there is anything */
gboolean malbild_overview_show_next  (GtkListBox *list, MalbildContext *context);

/* What is missing, each with what lacks it or a way to where it is mended. Returns: whether anything is missing */
gboolean malbild_overview_show_lacks (GtkListBox *list, MalbildContext *context, const MalbildOverviewFigures *figures);

/* The goals by area and state. */
void     malbild_overview_show_areas (GtkListBox *list, MalbildContext *context, const MalbildOverviewFigures *figures);

/* The goals of Agenda 2030; each leads to its targets. Returns: how many of them are touched */
guint    malbild_overview_show_sdgs  (MalbildEvenGrid *grid, MalbildContext *context, const MalbildOverviewFigures *figures);

/* Lets a button or a row of a list lead to @record, with the keyboard in the row of @field (nullable). */
void     malbild_overview_lead_to (GtkWidget *widget, MalbildContext *context, MalbildRecord *record, const char *field);

/* Lets it lead to a place, with @part (nullable) of it in view; see malbild_place_show_part(). */
void     malbild_overview_lead_to_part (GtkWidget *widget, MalbildContext *context, const char *place, const char *part);

/* Goes where these two said; for plain rows, which do not tell by themselves that they were activated. */
void     malbild_overview_follow (GtkWidget *widget);

/* A row of a list that leads somewhere. @description (nullable) is what assistive technology says after the title. */
GtkWidget *malbild_overview_new_row (const char *title, const char *subtitle, const char *description);

/* Names what an expander row is made of: its lists by @title, the row in it that takes the keyboard by @name. */
void       malbild_overview_name_expander (GtkWidget *row, const char *title, const char *name);

G_END_DECLS
