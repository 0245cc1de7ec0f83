/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_SWITCHER (malbild_switcher_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSwitcher, malbild_switcher, MALBILD, SWITCHER, AdwBin)

/**
 * MalbildSwitcher:
 *
 * The title of a header bar that names the goal set and its municipality, and opens a list of the goal sets of
 * the file and of the known goal files. Property: "context" (#MalbildContext).
 */

/* Where the recent goal files are kept. */
void malbild_switcher_set_settings (MalbildSwitcher *self, GSettings *settings);

G_END_DECLS
