/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-outline-filter.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FILTER_BAR (malbild_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFilterBar, malbild_filter_bar, MALBILD, FILTER_BAR, GtkWidget)

/**
 * MalbildFilterBar:
 *
 * What a person sets to see fewer goals, and how many she sees. Properties: "context", "filter" (read-only, the
 * #MalbildOutlineFilter that it sets). Actions "filter.clear" and "filter.mine": the goals of the official who works here,
 * or all.
 */
MalbildOutlineFilter *malbild_filter_bar_get_filter (MalbildFilterBar *self);
/* Puts the keyboard in the search. */
void                  malbild_filter_bar_start_search (MalbildFilterBar *self);

G_END_DECLS
