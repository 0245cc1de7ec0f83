/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MalbildError:
 * @MALBILD_ERROR_INVALID: a value or a file breaks a rule; tell the person at the place where it was given
 * @MALBILD_ERROR_NOT_FOUND: what was asked for does not exist (any more)
 * @MALBILD_ERROR_BUSY: another process kept the goal file locked for too long; trying again may help
 * @MALBILD_ERROR_FULL: no space left; free some and try again
 * @MALBILD_ERROR_READ_ONLY: the file or its folder cannot be written; nothing was changed
 * @MALBILD_ERROR_FOREIGN: not a goal file at all (not SQLite, or another application's)
 * @MALBILD_ERROR_DAMAGED: a goal file, but damaged; restore a copy
 * @MALBILD_ERROR_NEWER: made by a newer version of the program; upgrade it
 * @MALBILD_ERROR_LIMIT: the input is larger or deeper than what is accepted
 * @MALBILD_ERROR_LOCKED: what is to be changed is decided, or an archive; the message says what to do instead
 * @MALBILD_ERROR_IO: the system could not read or write; the message says what it said
 *
 * What went wrong outside the program, told apart by what the caller can do about it. Messages are
 * translated sentences that say what happened and what to do.
 */
typedef enum {
  MALBILD_ERROR_INVALID,
  MALBILD_ERROR_NOT_FOUND,
  MALBILD_ERROR_BUSY,
  MALBILD_ERROR_FULL,
  MALBILD_ERROR_READ_ONLY,
  MALBILD_ERROR_FOREIGN,
  MALBILD_ERROR_DAMAGED,
  MALBILD_ERROR_NEWER,
  MALBILD_ERROR_LIMIT,
  MALBILD_ERROR_LOCKED,
  MALBILD_ERROR_IO,
} MalbildError;

#define MALBILD_ERROR (malbild_error_quark ())
GQuark malbild_error_quark (void);

G_END_DECLS
