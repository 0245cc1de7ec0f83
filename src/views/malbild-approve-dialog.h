/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/**
 * malbild_approve_present:
 * @parent: a widget of the window that the dialog belongs to
 * @context: has a goal set
 * @records: (nullable) (element-type MalbildRecord): what is chosen from the beginning; NULL: what is proposed
 *
 * Lets a person choose goals, goal areas and the programme, and a decision or a new one, and approves them as one edit.
 * What was done is told through the context, with Undo.
 */
void malbild_approve_present (GtkWidget *parent, MalbildContext *context, GPtrArray *records);

G_END_DECLS
