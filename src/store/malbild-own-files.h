/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The system drops all locks that a process has on a file as soon as it closes any descriptor of that file. Whoever looks
 * into a goal file past SQLite would so take away the locks of the connections that are open on it, and another process
 * would take itself for the last one and remove the log that they still write to. What is opened here is closed when nobody
 * works with the file any more.
 */

/**
 * malbild_own_files_enter:
 * @path: a goal file that a connection is being opened on
 *
 * Returns: (transfer full) (nullable): what malbild_own_files_leave() takes back; NULL where there is no file yet
 */
char *malbild_own_files_enter (const char *path);
/* The connection has been closed. @file: (transfer full) (nullable) */
void  malbild_own_files_leave (char *file);

/* Whether this process works with the file: then it must not be opened and closed in any other way. */
gboolean malbild_own_files_has (const char *path);

/* Opens a file to read it with pread(): others may read from the same descriptor.
 * Returns: what malbild_own_files_close() takes back; -1 with errno set */
int   malbild_own_files_open  (const char *path);
void  malbild_own_files_close (int fd);

G_END_DECLS
