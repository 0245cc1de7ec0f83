/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/**
 * malbild_thread_show_gaps:
 * @gaps: those that are out of date, a bit each
 *
 * Shows where the golden thread breaks: each gap with its count and, unfolded, the records, which lead to what mends them.
 */
void malbild_thread_show_gaps  (GtkListBox *list, MalbildContext *context, guint gaps);

/* Lets go of what belongs to another goal set. */
void malbild_thread_clear_gaps (GtkListBox *list);

G_END_DECLS
