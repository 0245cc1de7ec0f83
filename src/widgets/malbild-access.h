/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What GTK makes inside its own widgets has no name that assistive technology could say; these give it one. */

/**
 * malbild_access_set_label:
 * @widget: a widget
 * @label: its name, which says more than the text on it
 */
void malbild_access_set_label (GtkWidget *widget, const char *label);

/**
 * malbild_access_set_tooltip:
 * @text: (nullable): what the tooltip says
 *
 * For what is said anew when a record changes, and is in the name of @widget, too. gtk_widget_set_tooltip_text() asks the
 * display each time where the pointer is, which takes longer than all the rest, and lets a tooltip come up where the pointer
 * rests while somebody types elsewhere; this one waits until the pointer comes.
 */
void malbild_access_set_tooltip (GtkWidget *widget, const char *text);

/**
 * malbild_access_set_hint:
 * @text: (nullable): what the tooltip says
 *
 * For a tooltip that says something else than the name of @widget: assistive technology reads it as the description, where it
 * is one of GTK's own. Where it says the same already nothing is done.
 */
void malbild_access_set_hint (GtkWidget *widget, const char *text);

/* (nullable): what malbild_access_set_tooltip() was told. */
const char *malbild_access_get_tooltip (GtkWidget *widget);

/**
 * malbild_access_set_up_drop_down:
 * @drop_down: a #GtkDropDown of a #GtkStringList
 * @label: what it is called
 */
void malbild_access_set_up_drop_down (GtkWidget *drop_down, const char *label);

/* Names the row of headings and the list of rows in a column view. */
void malbild_access_set_up_column_view (GtkWidget *column_view, const char *label);

/**
 * malbild_access_set_sensitive:
 *
 * As gtk_widget_set_sensitive(), but the keyboard leaves @widget first: a text that it is taken from by being made insensitive
 * does not hear of it, and blinks on.
 */
void malbild_access_set_sensitive (GtkWidget *widget, gboolean sensitive);

/* Scrolled windows in @widget that the keyboard need not stop at: what is in them takes it. */
void malbild_access_skip_scrollers (GtkWidget *widget);

G_END_DECLS
