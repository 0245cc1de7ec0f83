/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-context.h"

G_BEGIN_DECLS

/* Adding to the goal process, each as one edit. What was added is revealed with its title ready to be typed over; what
 * failed is told through the context. */

/* The five steps that a goal process usually has; nothing is revealed. */
void malbild_timeline_add_usual_steps (MalbildContext *context);

void malbild_timeline_add_step        (MalbildContext *context);

/* To the step that is chosen, or whose milestone is; else to the one that goes on today, or the last one. Makes a step where
 * there is none. */
void malbild_timeline_add_milestone   (MalbildContext *context);

void malbild_timeline_add_decision    (MalbildContext *context);

G_END_DECLS
