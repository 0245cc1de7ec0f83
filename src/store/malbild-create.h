/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_create:
 * @replace: whether an empty file lies there
 *
 * Makes an empty goal file. It is made beside its place and put there whole, so that one that is killed meanwhile leaves
 * no half a file. Where another process was quicker, its file stays.
 */
gboolean malbild_create (const char *path, gboolean replace, GError **error);

/* Says why the file at @path could not be made; @number is the system's. Always returns FALSE. */
gboolean malbild_create_set_error   (const char *path, int number, GError **error);

/* That a file came to be at @path is on the disk only once its folder is. */
void     malbild_create_sync_folder (const char *path);

G_END_DECLS
