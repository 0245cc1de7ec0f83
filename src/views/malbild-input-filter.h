/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_INPUT_FILTER (malbild_input_filter_get_type ())
G_DECLARE_FINAL_TYPE (MalbildInputFilter, malbild_input_filter, MALBILD, INPUT_FILTER, GtkWidget)

/** MALBILD_INPUT_FILTER_N_REFS: by so many of an input's references it is filtered. */
#define MALBILD_INPUT_FILTER_N_REFS 4

/**
 * MalbildInputFilter:
 *
 * What a person sets to see fewer inputs: words, event, theme, area, target group, only those that are unsorted (without a
 * theme) or unanswered (without feedback of their own or of their theme).
 *
 * Property "context"; signal "changed"; class action "input-filter.clear".
 */

/* Puts the conditions that are set on a query of inputs, and takes the others away. */
void  malbild_input_filter_apply      (MalbildInputFilter *self, MalbildQuery *query);
gboolean malbild_input_filter_get_active (MalbildInputFilter *self);
/* What an input has from the start that is added to what is shown; references are borrowed. Returns: how many they are */
guint malbild_input_filter_get_values (MalbildInputFilter *self, MalbildAssignment values[MALBILD_INPUT_FILTER_N_REFS]);
/* The same for a person to read: “Torget · Barn”. (transfer full) */
char *malbild_input_filter_describe   (MalbildInputFilter *self);
/* How many there are, of all. */
void  malbild_input_filter_set_count  (MalbildInputFilter *self, guint n_shown, guint n_all);
/* Shows those of one event, theme, area or target group alone. */
void  malbild_input_filter_show_ref   (MalbildInputFilter *self, const char *field, MalbildRecord *record);
/* Shows the unanswered ones alone. */
void  malbild_input_filter_show_unanswered (MalbildInputFilter *self);

G_END_DECLS
