/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_own_locks_install:
 *
 * Lets SQLite's locks outlive what others in this process do with its files. The locks that SQLite asks for are dropped by
 * the system as soon as the process closes any descriptor of the file, and a file chooser that lists a folder opens every
 * file in it to see what it is. From then on another process would take itself for the only one, empty the shared memory
 * and remove the log that is still written to. (malbild-own-files.h keeps Målbild's own reads from that; nothing can keep
 * libraries from it.)
 *
 * To be called before a connection is opened, as often as one likes.
 */
void malbild_own_locks_install (void);

G_END_DECLS
