/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-body-facts.h"
#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_BODY_PART (malbild_body_part_get_type ())
G_DECLARE_FINAL_TYPE (MalbildBodyPart, malbild_body_part, MALBILD, BODY_PART, GtkWidget)

/**
 * MalbildBodyPart:
 *
 * What there is to say of one body in the goal set that is shown: what it contributes to, the directives to it (of a
 * company: owner's directives), the assignments that it was given and gave. Each has a line in which one is added.
 * Property "context" (#MalbildContext).
 */

/* @body: (nullable): with it, the context has a goal set */
void           malbild_body_part_set_body (MalbildBodyPart *self, MalbildRecord *body);
/* (transfer none) (nullable) */
MalbildRecord *malbild_body_part_get_body (MalbildBodyPart *self);

/* Says anew what depends on others than the body: @facts (nullable) are what was counted; whether something is locked. */
void           malbild_body_part_update   (MalbildBodyPart *self, const MalbildBodyFacts *facts);

G_END_DECLS
