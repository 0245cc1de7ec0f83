/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/*
 * The dialogs whose widgets changed between the floor of GTK and libadwaita and their newest versions stand
 * behind this file, so that one file changes with them.
 */

/* @path is in the encoding of file names. Not called where nothing was chosen or @parent is gone. */
typedef void (*MalbildPathChosen) (const char *path, gpointer data);

void malbild_dialogs_choose_goal_file (GtkWindow *parent, MalbildPathChosen chosen, gpointer data);
void malbild_dialogs_choose_import    (GtkWindow *parent, MalbildPathChosen chosen, gpointer data);
void malbild_dialogs_choose_table     (GtkWindow *parent, MalbildPathChosen chosen, gpointer data);
/* @name: the base name that is suggested */
void malbild_dialogs_choose_export    (GtkWindow *parent, const char *name, MalbildPathChosen chosen, gpointer data);

/* Says something that a toast would be too short for. @details: (nullable): a longer text, to be read and copied */
void malbild_dialogs_message (GtkWindow *parent, const char *heading, const char *body, const char *details);

/* Asks before something is lost. @answered is called unless @parent is gone; @go_on: whether @go was chosen */
void malbild_dialogs_ask (GtkWindow *parent, const char *heading, const char *body, const char *stay, const char *go,
                          void (*answered) (gboolean go_on, gpointer data), gpointer data);

/**
 * malbild_dialogs_preview:
 * @details: (nullable): a longer text, to be read and copied
 * @go: (nullable): the button that does it; NULL where there is nothing to do
 * @free_data: frees @data when the dialog is gone
 *
 * Shows what would be done, before it is.
 */
void malbild_dialogs_preview (GtkWindow *parent, const char *heading, const char *body, const char *details, const char *go,
                              void (*answered) (gboolean go_on, gpointer data), gpointer data, GDestroyNotify free_data);

/**
 * malbild_dialogs_progress:
 * @cancellable: cancelled by the person's Cancel
 *
 * Returns: (transfer none): a dialog that shows how far something is. Cancel takes it away, and so does the end of @parent
 */
GtkWidget *malbild_dialogs_progress     (GtkWindow *parent, const char *heading, GCancellable *cancellable);
/* @fraction: less than 0 where it is not known */
void       malbild_dialogs_set_progress (GtkWidget *dialog, double fraction);
void       malbild_dialogs_end_progress (GtkWidget *dialog);

void malbild_dialogs_about       (GtkWindow *parent);
/* @store: (nullable): the goal file, whose officials are suggested */
void malbild_dialogs_preferences (GtkWindow *parent, GSettings *settings, MalbildStore *store);
void malbild_dialogs_shortcuts   (GtkWindow *parent);

G_END_DECLS
