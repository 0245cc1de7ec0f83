/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-db-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "malbild-error.h"

/* A write that fails for want of space or of permission does not always have a code of its own. */
static MalbildError
classify_io (MalbildDb *self)
{
  switch (sqlite3_system_errno (self->handle))
    {
    case ENOSPC:
    case EDQUOT:
      return MALBILD_ERROR_FULL;
    case EACCES:
    case EPERM:
    case EROFS:
      return MALBILD_ERROR_READ_ONLY;
    default:
      return MALBILD_ERROR_IO;
    }
}

static MalbildError
classify (MalbildDb *self,
          int        code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return MALBILD_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MALBILD_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return MALBILD_ERROR_READ_ONLY;
    case SQLITE_NOTADB:
      return MALBILD_ERROR_FOREIGN;
    case SQLITE_TOOBIG:
      return MALBILD_ERROR_LIMIT;
    case SQLITE_CONSTRAINT:
      return code == SQLITE_CONSTRAINT_FOREIGNKEY ? MALBILD_ERROR_NOT_FOUND : MALBILD_ERROR_INVALID;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return classify_io (self);
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
    case SQLITE_PROTOCOL:
      return MALBILD_ERROR_IO;
    default:
      /* The statements are ours and right, so a table or column that is missing or of another type is damage. */
      return MALBILD_ERROR_DAMAGED;
    }
}

/* A sentence with one %s for the name of the file. */
static const char *
get_sentence (MalbildError type)
{
  switch (type)
    {
    case MALBILD_ERROR_FULL:
      return _("There is no space left to write “%s”. Free some and try again; nothing was changed.");
    case MALBILD_ERROR_BUSY:
      return _("Another program keeps “%s” busy. Try again in a moment; nothing was changed.");
    case MALBILD_ERROR_READ_ONLY:
      return _("“%s” cannot be written. Check the permissions of the file and its folder; nothing was changed.");
    case MALBILD_ERROR_FOREIGN:
      return _("“%s” is not a goal file.");
    case MALBILD_ERROR_DAMAGED:
      return _("“%s” is damaged. Restore a backup of it.");
    case MALBILD_ERROR_LIMIT:
      return _("Something in “%s” is larger than what can be kept.");
    case MALBILD_ERROR_NOT_FOUND:
      return _("Something that is referred to is no longer in “%s”; nothing was changed.");
    case MALBILD_ERROR_INVALID:
      return _("What was to be written breaks a rule of “%s”; nothing was changed.");
    case MALBILD_ERROR_NEWER:
    case MALBILD_ERROR_IO:
    default:
      return _("“%s” could not be read or written. Check the disk.");
    }
}

gboolean
malbild_db_set_error (MalbildDb  *self,
                      int         code,
                      GError    **error)
{
  MalbildError type = classify (self, code);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *sentence = g_strdup_printf (get_sentence (type), display);

  /* What SQLite says is for those who help; the sentence before it is for everybody. */
  if (type == MALBILD_ERROR_DAMAGED || type == MALBILD_ERROR_IO || type == MALBILD_ERROR_INVALID)
    g_set_error (error, MALBILD_ERROR, type, "%s (%s)", sentence,
                 self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
  else
    g_set_error_literal (error, MALBILD_ERROR, type, sentence);
  return FALSE;
}
