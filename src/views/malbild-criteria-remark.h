/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-finding.h"

G_BEGIN_DECLS

/**
 * malbild_criteria_remark_popup:
 * @button: where it points
 *
 * Asks for what a person says of a finding: the reason of an override, or a verdict with its rationale where the
 * criterion is judged by hand.
 */
void malbild_criteria_remark_popup (GtkWidget *button, MalbildContext *context, MalbildFinding *finding);

G_END_DECLS
