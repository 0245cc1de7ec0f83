/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "malbild-command.h"

static const MalbildCommand *const commands[] = {
  &malbild_sample_command,
  &malbild_list_command,
  &malbild_export_command,
  &malbild_import_command,
  &malbild_validate_command,
  &malbild_check_command,
  &malbild_verify_command,
};

static void
print_help (void)
{
  g_print (_("Usage: malbild-cli COMMAND …\n\nWorks on goal files of Målbild without a display.\n\nCommands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_print ("  %s %s\n", commands[i]->name, _(commands[i]->arguments));
      g_print ("      %s\n", _(commands[i]->summary));
    }
  g_print (_("\n“malbild-cli COMMAND --help” tells more. Ends with 0 when done, 1 if it could not or something is not valid,\n"
             "2 if it was called wrongly.\n"));
}

static void
set_up_language (void)
{
  const char *folder = g_getenv ("MALBILD_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : MALBILD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int   argc,
      char *argv[])
{
  set_up_language ();
  g_set_prgname ("malbild-cli");

  if (argc < 2)
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("Name a command; “malbild-cli --help” lists them."));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return MALBILD_EXIT_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("malbild-cli %s\n", MALBILD_VERSION);
      return MALBILD_EXIT_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i]->name))
      return commands[i]->run (argc - 1, argv + 1);

  return malbild_command_fail (MALBILD_EXIT_USAGE, _("There is no command “%s”; “malbild-cli --help” lists them."), argv[1]);
}
