/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-sdg.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_SDG_PICKER (malbild_sdg_picker_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSdgPicker, malbild_sdg_picker, MALBILD, SDG_PICKER, GtkPopover)

/**
 * MalbildSdgPicker:
 *
 * A popover in which a person finds a goal or a target of Agenda 2030 by typing its number or words of it. Targets
 * stand below their goals. Signal "picked" (const char *code).
 */
GtkWidget *malbild_sdg_picker_new (void);

/* How many goals touch each goal of Agenda 2030: it is told beside it. Takes effect with malbild_sdg_picker_set_taken(). */
void malbild_sdg_picker_set_counts (MalbildSdgPicker *self, const guint counts[MALBILD_N_SDGS]);

/**
 * malbild_sdg_picker_set_taken:
 * @codes: (nullable): what is linked already: it is shown as such and cannot be picked again
 */
void malbild_sdg_picker_set_taken (MalbildSdgPicker *self, const char *const *codes);

G_END_DECLS
