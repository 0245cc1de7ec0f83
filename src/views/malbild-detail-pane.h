/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DETAIL_PANE (malbild_detail_pane_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDetailPane, malbild_detail_pane, MALBILD, DETAIL_PANE, GtkWidget)

/**
 * MalbildDetailPane:
 *
 * Shows the context's record, of whatever kind, and edits each of its fields and links in place. It is built from
 * the kind's table. Property "context". Class actions: "detail.open" (x: key of a record), "detail.back",
 * "detail.remove".
 */
GtkWidget *malbild_detail_pane_new         (void);
/* Puts the keyboard in the row of a field, or, if it is the name of a kind, where one is added or linked; NULL leaves it
 * where it is. */
void       malbild_detail_pane_focus_field (MalbildDetailPane *self, const char *field);

G_END_DECLS
