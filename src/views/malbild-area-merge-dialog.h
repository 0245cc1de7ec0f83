/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_AREA_MERGE_DIALOG (malbild_area_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MalbildAreaMergeDialog, malbild_area_merge_dialog, MALBILD, AREA_MERGE_DIALOG, AdwWindow)

/**
 * malbild_area_merge_dialog_present:
 * @widget: the dialog belongs to its window
 * @area: the area that is chosen at first
 *
 * Asks which areas of the context's goal set become one, and whether that is one of them or a new one, and merges them,
 * with a toast that offers Undo.
 */
void malbild_area_merge_dialog_present (GtkWidget *widget, MalbildContext *context, MalbildRecord *area);

G_END_DECLS
