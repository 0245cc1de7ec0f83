/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CHANGE_MANY (malbild_change_many_get_type ())
G_DECLARE_FINAL_TYPE (MalbildChangeMany, malbild_change_many, MALBILD, CHANGE_MANY, GtkWidget)

/**
 * MalbildChangeMany:
 *
 * A bar that changes responsible, validity, status or area of all selected goals in one edit. It shows itself
 * while several rows are selected.
 */
void malbild_change_many_set_selection (MalbildChangeMany *self, MalbildContext *context, GtkSelectionModel *selection);

G_END_DECLS
