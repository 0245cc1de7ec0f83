/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-history.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_HISTORY_BAR (malbild_history_bar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildHistoryBar, malbild_history_bar, MALBILD, HISTORY_BAR, GtkWidget)

/**
 * MalbildHistoryBar:
 *
 * What a person sets to see fewer edits: where, by whom, of which kind, on which days; and of which record the history is,
 * if of one.
 *
 * Signal "changed": something else is set.
 */

/* What is set, as a filter; its texts are borrowed. @goal_set: (nullable): the one that is shown */
void           malbild_history_bar_read         (MalbildHistoryBar *self, MalbildRecord *goal_set, MalbildHistoryFilter *filter);
/* Whether anything is set, besides where. */
gboolean       malbild_history_bar_is_set       (MalbildHistoryBar *self);
/* Takes it away. */
void           malbild_history_bar_clear        (MalbildHistoryBar *self);
/* Looks in the whole goal file, whether it does. */
void           malbild_history_bar_show_file    (MalbildHistoryBar *self);
gboolean       malbild_history_bar_shows_file   (MalbildHistoryBar *self);
/* Who can be chosen. @authors: (transfer full) */
void           malbild_history_bar_take_authors (MalbildHistoryBar *self, GStrv authors);
/* @about: (nullable): the record that the history is of */
void           malbild_history_bar_set_about    (MalbildHistoryBar *self, MalbildRecord *about);
/* (transfer none) (nullable) */
MalbildRecord *malbild_history_bar_get_about    (MalbildHistoryBar *self);

G_END_DECLS
