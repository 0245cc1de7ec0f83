/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_list_row_new:
 * @title: what the row is
 * @subtitle: (nullable): a line under it
 * @trailing: (nullable): a short text at its end, such as a count
 *
 * Returns: (transfer floating): a #GtkListBoxRow that a screen reader names by all its texts
 */
GtkWidget *malbild_list_row_new          (const char *title, const char *subtitle, const char *trailing);

void       malbild_list_row_set_title    (GtkListBoxRow *row, const char *title);
/* Replaces the text at the end. */
void       malbild_list_row_set_trailing (GtkListBoxRow *row, const char *trailing);

/* Puts an icon before the texts; they say the same without it. */
void       malbild_list_row_set_icon     (GtkListBoxRow *row, const char *icon_name);

/* Marks the row as the one that is shown, in a list without a selection of its own: there the arrow keys only move. */
void       malbild_list_row_set_current  (GtkListBoxRow *row, gboolean current);

/* A row carries what it stands for; it is freed with the row. */
void       malbild_list_row_set_data     (GtkListBoxRow *row, gpointer data, GDestroyNotify destroy);
gpointer   malbild_list_row_get_data     (GtkListBoxRow *row);

/* Lets the arrow keys go on into what stands before and after the list. */
void       malbild_list_join             (GtkListBox *list);
/* Takes all rows out. */
void       malbild_list_clear            (GtkListBox *list);

G_END_DECLS
