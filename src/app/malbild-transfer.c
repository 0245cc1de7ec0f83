/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-transfer.h"

#include <glib/gi18n.h>

#include "malbild-dialogs.h"
#include "malbild-file.h"
#include "malbild-files.h"
#include "malbild-job.h"
#include "malbild-window-private.h"

static char *
summary (const MalbildWriteReport *report)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%lu added", "%lu added", (gulong) report->added), (gulong) report->added);
  g_autofree char *updated = g_strdup_printf (ngettext ("%lu updated", "%lu updated", (gulong) report->updated), (gulong) report->updated);
  g_autofree char *unchanged = g_strdup_printf (ngettext ("%lu unchanged", "%lu unchanged", (gulong) report->unchanged), (gulong) report->unchanged);

  /* Translators: what an import did; each part is such as “12 added”. */
  return g_strdup_printf (_("Imported: %s, %s, %s"), added, updated, unchanged);
}

static void
tell_unresolved (MalbildWindow            *self,
                 const MalbildWriteReport *report)
{
  g_autofree char *told = summary (report);
  g_autofree char *body = g_strdup_printf (ngettext ("%lu reference led to a record that is not in this goal file. It was left empty.",
                                                     "%lu references led to records that are not in this goal file. They were left empty.",
                                                     (gulong) report->unresolved),
                                           (gulong) report->unresolved);

  malbild_dialogs_message (GTK_WINDOW (self), told, body, NULL);
}

static void
show_imported (MalbildWindow    *self,
               const MalbildJob *job)
{
  MalbildStore *store = malbild_context_get_store (self->context);

  if (store == NULL || g_strcmp0 (job->goal_file, self->path) != 0)
    malbild_window_open (self, job->goal_file);
  else
    malbild_store_refresh (store);
}

static void
import_done_cb (GtkWindow        *window,
                const MalbildJob *job,
                const GError     *error)
{
  MalbildWindow *self = MALBILD_WINDOW (window);

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("Nothing was imported"),
                               _("The file was not imported, and the goal file is unchanged."), error->message);
      return;
    }
  show_imported (self, job);
  if (job->report.unresolved > 0)
    tell_unresolved (self, &job->report);
  else
    {
      g_autofree char *text = summary (&job->report);

      malbild_window_toast (self, text, job->report.added + job->report.updated > 0 ? MALBILD_OFFER_UNDO : MALBILD_OFFER_NONE);
    }
}

static void
import_chosen_cb (const char *path,
                  gpointer    data)
{
  MalbildWindow *self = data;
  MalbildStore *store = malbild_context_get_store (self->context);
  MalbildJob *job = g_new0 (MalbildJob, 1);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("Importing “%s”"), name);

  job->work = MALBILD_JOB_IMPORT;
  job->goal_file = store != NULL ? g_strdup (self->path) : malbild_files_dup_default ();
  job->file = g_strdup (path);
  /* Translators: the label of an edit; %s is the name of a file. */
  job->label = g_strdup_printf (_("Import “%s”"), name);
  malbild_job_run (job, GTK_WINDOW (self), heading, import_done_cb);
}

void
malbild_transfer_import (MalbildWindow *window)
{
  malbild_dialogs_choose_import (GTK_WINDOW (window), import_chosen_cb, window);
}

static void
export_done_cb (GtkWindow        *window,
                const MalbildJob *job,
                const GError     *error)
{
  g_autofree char *name = malbild_file_dup_shown_name (job->file);
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("Nothing was exported"), error->message, NULL);
      return;
    }
  text = g_strdup_printf (_("Exported to “%s”"), name);
  malbild_window_toast (MALBILD_WINDOW (window), text, MALBILD_OFFER_NONE);
}

static void
export_chosen_cb (const char *path,
                  gpointer    data)
{
  MalbildWindow *self = data;
  MalbildRecord *set = malbild_context_get_goal_set (self->context);
  MalbildJob *job;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("Exporting “%s”"), name);

  if (set == NULL)
    return;
  job = g_new0 (MalbildJob, 1);
  job->work = MALBILD_JOB_EXPORT;
  job->goal_file = g_strdup (self->path);
  job->file = g_strdup (path);
  job->set = *malbild_record_get_uuid (set);
  malbild_job_run (job, GTK_WINDOW (self), heading, export_done_cb);
}

void
malbild_transfer_export (MalbildWindow *window)
{
  MalbildRecord *set = malbild_context_get_goal_set (window->context);
  g_autofree char *title = malbild_record_dup_title (set);
  g_autofree char *name = g_strconcat (title, ".xml", NULL);

  g_strdelimit (name, "/\\", '-');
  malbild_dialogs_choose_export (GTK_WINDOW (window), name, export_chosen_cb, window);
}

static void
sample_done_cb (GtkWindow        *window,
                const MalbildJob *job,
                const GError     *error)
{
  if (error != NULL)
    malbild_dialogs_message (window, _("The sample could not be made"), error->message, NULL);
  else
    malbild_window_open (MALBILD_WINDOW (window), job->goal_file);
}

void
malbild_transfer_open_sample (MalbildWindow *window)
{
  g_autofree char *path = malbild_files_dup_sample ();
  MalbildJob *job;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      malbild_window_open (window, path);
      return;
    }
  job = g_new0 (MalbildJob, 1);
  job->work = MALBILD_JOB_IMPORT;
  job->goal_file = g_steal_pointer (&path);
  /* No label: making a goal file is no edit. */
  malbild_job_run (job, GTK_WINDOW (window), _("Making the sample"), sample_done_cb);
}
