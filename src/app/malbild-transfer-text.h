/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is said, line by line, of a table before it is taken in. */
void malbild_transfer_text_add (GString *text, const char *line);

/* All of @lines (element-type utf8), and how many there are beyond them of @n_all. */
void malbild_transfer_text_add_all (GString *text, GPtrArray *lines, guint n_all);

G_END_DECLS
