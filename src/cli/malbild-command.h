/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/** MalbildExit: how a command ends. */
typedef enum {
  MALBILD_EXIT_DONE  = 0,
  MALBILD_EXIT_FAIL  = 1,
  MALBILD_EXIT_USAGE = 2,
} MalbildExit;

/**
 * MalbildCommand:
 * @name: the word after the program's name
 * @arguments: what follows it, as help shows it, to be translated
 * @summary: what it does, to be translated
 * @run: does it; @argv[0] is the command's name
 *
 * One command of the command line; one file a command.
 */
typedef struct {
  const char  *name;
  const char  *arguments;
  const char  *summary;
  MalbildExit (*run) (int argc, char *argv[]);
} MalbildCommand;

extern const MalbildCommand malbild_check_command;
extern const MalbildCommand malbild_export_command;
extern const MalbildCommand malbild_import_command;
extern const MalbildCommand malbild_list_command;
extern const MalbildCommand malbild_sample_command;
extern const MalbildCommand malbild_validate_command;
extern const MalbildCommand malbild_verify_command;

/**
 * malbild_command_parse:
 * @entries: (nullable): the command's own options
 * @least: how many arguments there must be
 * @most: how many there may be
 * @arguments: (out) (transfer full): the arguments without options, NULL-terminated
 *
 * Parses options and arguments, --help and --today among them.
 *
 * Returns: FALSE with the usage or the mistake printed; end with *@status then
 */
gboolean malbild_command_parse (const MalbildCommand *command,
                                const GOptionEntry   *entries,
                                int                   argc,
                                char                 *argv[],
                                guint                 least,
                                guint                 most,
                                char               ***arguments,
                                MalbildExit          *status);

/* Says what went wrong on stderr. Returns: @status, to end with */
MalbildExit malbild_command_fail (MalbildExit status, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * malbild_command_find_set:
 * @name: (nullable): title or UUID of a goal set; NULL: the only one
 * @or_all: whether the command has an option --all
 *
 * Returns: (transfer full) (nullable): the goal set, or NULL with the mistake printed
 */
MalbildRecord *malbild_command_find_set (MalbildStore *store, const char *name, gboolean or_all);

G_END_DECLS
