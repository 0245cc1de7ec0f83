/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * malbild_list_access_set_label:
 * @child: a widget somewhere in a row of a list view or column view
 * @label: (nullable): what assistive technology shall call the row
 *
 * Gives the row that @child is in an accessible name. Rows are made by the list and are nobody's at the floor of
 * GTK, so they are found by walking up. Does nothing while @child is in no row.
 */
void malbild_list_access_set_label (GtkWidget *child, const char *label);

#define MALBILD_TYPE_LIST_ACCESS (malbild_list_access_get_type ())
G_DECLARE_FINAL_TYPE (MalbildListAccess, malbild_list_access, MALBILD, LIST_ACCESS, AdwBin)

/**
 * MalbildListAccess:
 *
 * The same for item templates: put it around the child and bind its property "label".
 */
GtkWidget *malbild_list_access_new (void);

G_END_DECLS
