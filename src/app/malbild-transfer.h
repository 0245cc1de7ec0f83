/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-window.h"

G_BEGIN_DECLS

/*
 * What goes in and out of a window's goal file. The work is done in a thread with a store of its own; after half a
 * second a dialog shows how far it is, with Cancel. What came of it is told in the window.
 */

/* Asks for a file and takes it in; where no goal file is open, into the default one. */
void malbild_transfer_import      (MalbildWindow *window);
/* Asks for a table of inputs, shows what taking it in would do, and does it, as one edit. Inputs that name no event come
 * from the dialogue event that is chosen, if one is. */
void malbild_transfer_import_inputs (MalbildWindow *window);
/* Takes in what was pasted into the means: a table with headings, after showing what that would do, as one edit; or cells, which
 * the place of the means fills. */
void malbild_transfer_paste_means (MalbildWindow *window, const char *text);
/* Asks for a name and writes the goal set that is shown. */
void malbild_transfer_export      (MalbildWindow *window);
/* Opens the sample; the first time, makes it in a goal file of its own. */
void malbild_transfer_open_sample (MalbildWindow *window);

G_END_DECLS
