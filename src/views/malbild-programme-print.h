/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_programme_print:
 * @parent: a widget of the window
 * @blocks: (element-type MalbildProgrammeBlock): what is printed
 * @error: what went wrong before or while printing
 *
 * Asks for a printer, and prints the document on its paper, or into a file. Headings stay with what they head.
 */
gboolean malbild_programme_print (GtkWidget *parent, GPtrArray *blocks, GError **error);

G_END_DECLS
