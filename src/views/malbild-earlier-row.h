/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_EARLIER_ROW (malbild_earlier_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildEarlierRow, malbild_earlier_row, MALBILD, EARLIER_ROW, GtkWidget)

/**
 * malbild_earlier_row_new:
 * @earlier: a goal of the set before the context's
 *
 * An earlier goal beside what becomes of it in the context's goal set, and what can be done about it: a goal is chosen that
 * continues or replaces it or that it is merged into, a new goal is made of it, or it is dropped with a reason.
 */
GtkWidget *malbild_earlier_row_new (MalbildContext *context, MalbildRecord *earlier);

/* (transfer none) */
MalbildRecord *malbild_earlier_row_get_earlier (MalbildEarlierRow *self);

/* Reads anew what became of it. */
void malbild_earlier_row_update (MalbildEarlierRow *self);

/* Whether somebody has dealt with it. */
gboolean malbild_earlier_row_is_dealt_with (MalbildEarlierRow *self);

G_END_DECLS
