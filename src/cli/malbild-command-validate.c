/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>

#include "malbild-xml-validate.h"

static void
report_cb (const char *fault,
           gpointer    data)
{
  guint *n_faults = data;

  (*n_faults)++;
  g_print ("%s\n", fault);
}

static MalbildExit
run_validate (int   argc,
              char *argv[])
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  guint n_faults = 0;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_validate_command, NULL, argc, argv, 1, 1, &arguments, &status))
    return status;

  file = g_file_new_for_commandline_arg (arguments[0]);
  name = g_file_get_basename (file);
  stream = g_file_read (file, NULL, &error);
  if (stream == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  if (malbild_xml_validate (G_INPUT_STREAM (stream), name, report_cb, &n_faults, NULL, &error))
    {
      g_print (_("%s is valid.\n"), arguments[0]);
      return MALBILD_EXIT_DONE;
    }
  if (error != NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  return malbild_command_fail (MALBILD_EXIT_FAIL, ngettext ("%u fault was found.", "%u faults were found.", n_faults), n_faults);
}

const MalbildCommand malbild_validate_command = {
  .name = "validate",
  .arguments = N_("FILE"),
  .summary = N_("Say whether an XML file is a valid goal set, each fault with its line"),
  .run = run_validate,
};
