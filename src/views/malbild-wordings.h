/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/* Wordings of a goal as versions. */

/* The goal's wordings, the first version first. (transfer full) (element-type MalbildRecord) */
GPtrArray *malbild_wordings_list         (MalbildStore *store, MalbildRecord *goal);
/* "Version 2, municipal council, 17 June 2019": what is known of it. (transfer full) */
char      *malbild_wording_describe      (MalbildStore *store, MalbildRecord *wording);

/**
 * malbild_wording_popover_new:
 *
 * A popover in which a new wording is written, with room for paragraphs, beginning as the latest one. What is written
 * becomes a draft.
 */
GtkWidget *malbild_wording_popover_new   (MalbildContext *context);
/* Begins anew, for that goal. */
void       malbild_wording_popover_begin (GtkWidget *popover, MalbildRecord *goal);

/* Opens a window in which any two wordings of the goal are compared, at first the last two. */
void       malbild_wordings_compare      (GtkWidget *parent, MalbildContext *context, MalbildRecord *goal);

G_END_DECLS
