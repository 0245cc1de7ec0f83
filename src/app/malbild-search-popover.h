/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_SEARCH_POPOVER (malbild_search_popover_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSearchPopover, malbild_search_popover, MALBILD, SEARCH_POPOVER, GtkPopover)

/**
 * MalbildSearchPopover:
 *
 * A search over every record of the goal file: results by kind, each with its title and where it stands or
 * what was found. Enter takes the first or the chosen one and asks the context to reveal it.
 * Property: "context" (#MalbildContext).
 */

G_END_DECLS
