/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>

static void
report_cb (const char *fault,
           gpointer    data)
{
  guint *n_faults = data;

  (*n_faults)++;
  g_print ("%s\n", fault);
}

static MalbildExit
run_verify (int   argc,
            char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint n_faults = 0;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_verify_command, NULL, argc, argv, 1, 1, &arguments, &status))
    return status;

  store = malbild_store_open (arguments[0], MALBILD_STORE_READ_ONLY, &error);
  if (store == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  if (malbild_store_verify (store, report_cb, &n_faults, &error))
    {
      g_print (_("%s is whole: no fault was found.\n"), arguments[0]);
      return MALBILD_EXIT_DONE;
    }
  if (error != NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  return malbild_command_fail (MALBILD_EXIT_FAIL, ngettext ("%u fault was found.", "%u faults were found.", n_faults), n_faults);
}

const MalbildCommand malbild_verify_command = {
  .name = "verify",
  .arguments = N_("GOALFILE"),
  .summary = N_("Check a goal file: the file itself, its references, its search index"),
  .run = run_verify,
};
