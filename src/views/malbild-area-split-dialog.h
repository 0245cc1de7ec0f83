/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_AREA_SPLIT_DIALOG (malbild_area_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MalbildAreaSplitDialog, malbild_area_split_dialog, MALBILD, AREA_SPLIT_DIALOG, AdwWindow)

/**
 * malbild_area_split_dialog_present:
 * @widget: the dialog belongs to its window
 *
 * Asks into which areas @area is to be split and which goals go where, and splits it, with a toast that offers Undo.
 */
void malbild_area_split_dialog_present (GtkWidget *widget, MalbildContext *context, MalbildRecord *area);

G_END_DECLS
