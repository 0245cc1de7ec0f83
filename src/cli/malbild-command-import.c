/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cli-import.h"

#include <glib/gi18n.h>

#include "malbild-command.h"
#include "malbild-csv-inputs.h"
#include "malbild-xml-import.h"

static gboolean
import_into (const char          *path,
             GInputStream        *stream,
             const char          *name,
             const char          *label,
             gboolean             dry_run,
             MalbildWriteReport  *report,
             GError             **error)
{
  g_autoptr (MalbildStore) store = malbild_store_open (path, MALBILD_STORE_CREATE, error);
  g_autoptr (MalbildWriter) writer = store != NULL ? malbild_store_new_writer (store, label, error) : NULL;

  return writer != NULL &&
         malbild_xml_import (stream, name, writer, NULL, NULL, NULL, error) &&
         malbild_writer_finish (writer, dry_run, report, error);
}

gboolean
malbild_cli_import (const char          *path,
                    GInputStream        *stream,
                    const char          *name,
                    const char          *label,
                    gboolean             dry_run,
                    MalbildWriteReport  *report,
                    GError             **error)
{
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);
  MalbildWriteReport own_report = { 0 };
  gboolean ok = import_into (path, stream, name, label, dry_run, report != NULL ? report : &own_report, error);

  /* A goal file that was made for nothing would be an empty surprise. */
  if (is_new && (!ok || dry_run))
    malbild_store_discard_empty (path);
  return ok;
}

static void
print_report (const MalbildWriteReport *report,
              gboolean                  dry_run)
{
  /* %lu, since a macro would cut the text off for those who translate it. */
  g_print (dry_run ? _("Would be added: %lu, updated: %lu, unchanged: %lu\n")
                   : _("Added: %lu, updated: %lu, unchanged: %lu\n"),
           (gulong) report->added, (gulong) report->updated, (gulong) report->unchanged);
  if (report->unresolved > 0)
    g_printerr (ngettext ("%lu reference leads to a record that is not in the goal file; it was left out.\n",
                          "%lu references lead to records that are not in the goal file; they were left out.\n",
                          (gulong) report->unresolved),
                (gulong) report->unresolved);
}

static void
print_list (const char *label,
            GPtrArray  *titles)
{
  for (guint i = 0; i < titles->len; i++)
    g_print ("%s: %s\n", label, (const char *) g_ptr_array_index (titles, i));
}

static void
print_summary (const MalbildCsvSummary *summary)
{
  print_list (_("New target group"), summary->target_groups);
  print_list (_("New theme"), summary->themes);
  print_list (_("New dialogue event"), summary->events);
  if (summary->n_already > 0)
    g_print (ngettext ("%u is there already and is left out.", "%u are there already and are left out.", summary->n_already), summary->n_already);
  if (summary->n_already > 0)
    g_print ("\n");
  for (guint i = 0; i < summary->remarks->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (summary->remarks, i));
  if (summary->n_remarks > summary->remarks->len)
    g_printerr (ngettext ("and %u more\n", "and %u more\n", summary->n_remarks - summary->remarks->len),
                summary->n_remarks - summary->remarks->len);
}

/* What is there is read first and let go of: where a file is shared without WAL, a reader would keep the writer waiting. */
static MalbildCsvInputs *
read_inputs (MalbildStore        *store,
             MalbildRecord       *set,
             GInputStream        *stream,
             const char          *name,
             GError             **error)
{
  g_autoptr (MalbildReader) reader = malbild_store_new_reader (store, error);

  return reader != NULL ? malbild_csv_inputs_read (stream, name, reader, malbild_record_get_uuid (set), NULL, NULL, NULL, NULL, error) : NULL;
}

static MalbildExit
import_inputs (const char   *path,
               GInputStream *stream,
               const char   *name,
               const char   *label,
               const char   *set_name,
               gboolean      dry_run)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStore) store = malbild_store_open (path, MALBILD_STORE_DEFAULT, &error);
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (MalbildCsvInputs) inputs = NULL;
  g_autoptr (MalbildWriter) writer = NULL;
  MalbildWriteReport report = { 0 };

  if (store == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  set = malbild_command_find_set (store, set_name, FALSE);
  if (set == NULL)
    return MALBILD_EXIT_FAIL;
  inputs = read_inputs (store, set, stream, name, &error);
  writer = inputs != NULL ? malbild_store_new_writer (store, label, &error) : NULL;
  if (writer == NULL || !malbild_csv_inputs_write (inputs, writer, NULL, NULL, NULL, &error) ||
      !malbild_writer_finish (writer, dry_run, &report, &error))
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  print_summary (malbild_csv_inputs_get_summary (inputs));
  print_report (&report, dry_run);
  return MALBILD_EXIT_DONE;
}

static gboolean
is_table (const char *format,
          const char *name)
{
  g_autofree char *folded = g_ascii_strdown (name, -1);

  return format != NULL ? g_str_equal (format, "csv") : g_str_has_suffix (folded, ".csv");
}

static MalbildExit
run_import (int   argc,
            char *argv[])
{
  gboolean dry_run = FALSE;
  g_autofree char *format = NULL;
  g_autofree char *set_name = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What the file is: xml, or csv for a table of inputs; else its name tells"), N_("FORMAT") },
    { "set", 0, 0, G_OPTION_ARG_STRING, &set_name, N_("The goal set that inputs are for, by title or UUID"), N_("TITLE-OR-UUID") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
    { NULL }
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  MalbildWriteReport report = { 0 };
  MalbildExit status;

  if (!malbild_command_parse (&malbild_import_command, entries, argc, argv, 2, 2, &arguments, &status))
    return status;
  if (format != NULL && !g_str_equal (format, "xml") && !g_str_equal (format, "csv"))
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("The format “%s” is not known; “xml” and “csv” are."), format);

  file = g_file_new_for_commandline_arg (arguments[1]);
  name = g_file_get_basename (file);
  label = g_strdup_printf (_("Import “%s”"), name);
  stream = g_file_read (file, NULL, &error);
  if (stream != NULL && is_table (format, name))
    return import_inputs (arguments[0], G_INPUT_STREAM (stream), name, label, set_name, dry_run);
  if (stream == NULL ||
      !malbild_cli_import (arguments[0], G_INPUT_STREAM (stream), name, label, dry_run, &report, &error))
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  print_report (&report, dry_run);
  return MALBILD_EXIT_DONE;
}

const MalbildCommand malbild_import_command = {
  .name = "import",
  .arguments = N_("GOALFILE FILE [--format=xml,csv] [--set=TITLE-OR-UUID] [--dry-run]"),
  .summary = N_("Add what a file holds, or update it by UUID, in one edit that can be undone"),
  .run = run_import,
};
