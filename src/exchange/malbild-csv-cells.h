/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_csv_read_cells:
 * @text: cells that were copied from a spreadsheet
 * @name: what they are called, for messages
 *
 * Reads cells without headings: parted by tabs, by semicolons where there is no tab, never by commas, which may stand in
 * numbers. Empty rows count.
 *
 * Returns: (transfer full) (element-type GStrv): the rows, or NULL with @error set
 */
GPtrArray *malbild_csv_read_cells (const char *text, const char *name, GError **error);

G_END_DECLS
