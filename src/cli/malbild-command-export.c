/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "malbild-xml-export.h"

/* "-" is standard output; any other file is written whole or not at all. */
static gboolean
export_to (MalbildReader      *reader,
           const MalbildUuid  *set,
           const char         *output,
           GError            **error)
{
  if (g_str_equal (output, "-"))
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      return malbild_xml_export (reader, set, stream, NULL, NULL, NULL, error);
    }

  return malbild_xml_export_file (reader, set, output, NULL, NULL, NULL, error);
}

static MalbildExit
export_set (const char *path,
            const char *set_name,
            gboolean    all,
            const char *output)
{
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (MalbildReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  store = malbild_store_open (path, MALBILD_STORE_READ_ONLY, &error);
  if (store == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  if (!all)
    {
      set = malbild_command_find_set (store, set_name, TRUE);
      if (set == NULL)
        return MALBILD_EXIT_FAIL;
    }

  reader = malbild_store_new_reader (store, &error);
  if (reader == NULL || !export_to (reader, set != NULL ? malbild_record_get_uuid (set) : NULL, output, &error))
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  return MALBILD_EXIT_DONE;
}

static MalbildExit
run_export (int   argc,
            char *argv[])
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  g_autofree char *set = NULL;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING, &set, N_("The goal set to export (where there is only one, that one)"), N_("TITLE-OR-UUID") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_("Export every goal set of the goal file"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What to write: xml"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write; “-” is standard output"), N_("FILE") },
    { NULL }
  };
  g_auto (GStrv) arguments = NULL;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_export_command, entries, argc, argv, 1, 1, &arguments, &status))
    return status;
  if (format != NULL && !g_str_equal (format, "xml"))
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("The format “%s” is not known; “xml” is."), format);
  if (output == NULL)
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("Say where to write with -o FILE; “-o -” is standard output."));
  if (all && set != NULL)
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("--all and --set cannot be used together."));

  return export_set (arguments[0], set, all, output);
}

const MalbildCommand malbild_export_command = {
  .name = "export",
  .arguments = N_("GOALFILE [--set TITLE-OR-UUID | --all] [--format=xml] -o FILE"),
  .summary = N_("Write a goal set as XML"),
  .run = run_export,
};
