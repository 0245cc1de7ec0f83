/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/**
 * malbild_carry_over_present:
 * @parent: a widget of the window that the dialog belongs to
 * @context: whose goal set is carried over
 *
 * Presents the dialog that makes the goal set of the next term out of goals of this one. When it is made, it becomes the
 * goal set of @context.
 */
void malbild_carry_over_present (GtkWidget *parent, MalbildContext *context);

G_END_DECLS
