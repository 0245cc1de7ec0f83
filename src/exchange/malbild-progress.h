/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MalbildProgressFunc:
 * @fraction: how much is done, from 0 to 1; it never goes back. Less than 0 where it cannot be known
 *
 * Called now and then by long work, in the thread that does it.
 */
typedef void (*MalbildProgressFunc) (double fraction, gpointer data);

G_END_DECLS
