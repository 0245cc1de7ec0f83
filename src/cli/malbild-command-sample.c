/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>

#include "malbild-cli-import.h"
#include "malbild-sample.h"

static MalbildExit
run_sample (int   argc,
            char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_sample_command, NULL, argc, argv, 1, 1, &arguments, &status))
    return status;
  if (g_file_test (arguments[0], G_FILE_TEST_EXISTS))
    return malbild_command_fail (MALBILD_EXIT_FAIL, _("%s exists already; the sample is made in a file of its own."), arguments[0]);

  stream = malbild_sample_open (&error);
  if (stream == NULL || !malbild_cli_import (arguments[0], stream, "sample.xml", NULL, FALSE, NULL, &error))
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  g_print (_("The sample is in %s.\n"), arguments[0]);
  return MALBILD_EXIT_DONE;
}

const MalbildCommand malbild_sample_command = {
  .name = "sample",
  .arguments = N_("GOALFILE"),
  .summary = N_("Make a goal file with the sample goal set of an invented municipality"),
  .run = run_sample,
};
