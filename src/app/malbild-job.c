/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-job.h"

#include <glib/gi18n.h>

#include "malbild-dialogs.h"
#include "malbild-error.h"
#include "malbild-file.h"
#include "malbild-files.h"
#include "malbild-own-files.h"
#include "malbild-sample.h"
#include "malbild-store.h"
#include "malbild-xml-export.h"
#include "malbild-xml-import.h"

/* Nobody wants a dialog that flashes by. */
#define PATIENCE_MILLISECONDS 500
#define STEP_MILLISECONDS 100

/* What the window's thread keeps of a running job. */
typedef struct {
  MalbildJob     *job;
  GtkWindow      *window;
  MalbildJobDone  done;
  char           *heading;
  GCancellable   *cancellable;
  GtkWidget      *dialog;
  guint           timer;
  gint64          begun;
  /* Written by the worker: thousandths, or less than 0 where it is not known. */
  int             progress;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->cancellable);
  g_free (run->heading);
  g_free (run->job->goal_file);
  g_free (run->job->file);
  g_free (run->job->label);
  g_free (run->job->text);
  g_clear_pointer (&run->job->inputs, malbild_csv_inputs_unref);
  g_clear_pointer (&run->job->means, malbild_csv_means_unref);
  g_clear_pointer (&run->job->copies, g_variant_unref);
  g_free (run->job->checksum);
  g_free (run->job);
  g_free (run);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  Run *run = data;

  g_atomic_int_set (&run->progress, fraction < 0 ? -1 : (int) (fraction * 1000));
}

static gboolean
export_goals (Run     *run,
              GError **error)
{
  MalbildJob *job = run->job;
  g_autoptr (MalbildStore) store = malbild_store_open (job->goal_file, MALBILD_STORE_READ_ONLY, error);
  g_autoptr (MalbildReader) reader = store != NULL ? malbild_store_new_reader (store, error) : NULL;

  return reader != NULL &&
         malbild_xml_export_file (reader, &job->set, job->file, progress_cb, run, run->cancellable, error);
}

static gboolean
read_file (Run            *run,
           MalbildWriter  *writer,
           GError        **error)
{
  g_autoptr (GInputStream) sample = NULL;

  if (run->job->file != NULL)
    return malbild_xml_import_file (run->job->file, writer, progress_cb, run, run->cancellable, error);
  sample = malbild_sample_open (error);
  return sample != NULL && malbild_xml_import (sample, "sample", writer, progress_cb, run, run->cancellable, error);
}

static gboolean
import_goals (Run     *run,
              GError **error)
{
  MalbildJob *job = run->job;
  g_autoptr (MalbildStore) store = malbild_store_open (job->goal_file, MALBILD_STORE_CREATE, error);
  g_autoptr (MalbildWriter) writer = store != NULL ? malbild_store_new_writer (store, job->label, error) : NULL;

  return writer != NULL && read_file (run, writer, error) &&
         malbild_writer_finish (writer, FALSE, &job->report, error);
}

static gboolean
bring_in (Run     *run,
          GError **error)
{
  MalbildJob *job = run->job;
  g_autofree char *label = malbild_files_dup_label (job->file);

  job->checksum = malbild_files_dup_checksum (job->file, run->cancellable, error);
  if (job->checksum == NULL)
    return FALSE;
  job->goal_file = malbild_files_find_copy (job->copies, job->checksum);
  job->known = job->goal_file != NULL;
  if (job->known)
    return TRUE;
  job->goal_file = malbild_files_dup_unused (label);
  return malbild_store_copy (job->file, job->goal_file, progress_cb, run, run->cancellable, error);
}

static gboolean
read_inputs (Run     *run,
             GError **error)
{
  MalbildJob *job = run->job;
  g_autofree char *name = g_filename_display_basename (job->file);
  g_autoptr (MalbildStore) store = malbild_store_open (job->goal_file, MALBILD_STORE_READ_ONLY, error);
  g_autoptr (MalbildReader) reader = store != NULL ? malbild_store_new_reader (store, error) : NULL;
  g_autoptr (GInputStream) in = reader != NULL ? malbild_file_read (job->file, run->cancellable, error) : NULL;

  if (in != NULL)
    job->inputs = malbild_csv_inputs_read (in, name, reader, &job->set, job->has_event ? &job->event : NULL,
                                           progress_cb, run, run->cancellable, error);
  return job->inputs != NULL;
}

static gboolean
add_inputs (Run     *run,
            GError **error)
{
  MalbildJob *job = run->job;
  g_autoptr (MalbildStore) store = malbild_store_open (job->goal_file, MALBILD_STORE_DEFAULT, error);
  g_autoptr (MalbildWriter) writer = store != NULL ? malbild_store_new_writer (store, job->label, error) : NULL;

  return writer != NULL && malbild_csv_inputs_write (job->inputs, writer, progress_cb, run, run->cancellable, error) &&
         malbild_writer_finish (writer, FALSE, &job->report, error);
}

static gboolean
read_means (Run     *run,
            GError **error)
{
  MalbildJob *job = run->job;
  g_autoptr (MalbildStore) store = malbild_store_open (job->goal_file, MALBILD_STORE_READ_ONLY, error);
  g_autoptr (MalbildReader) reader = store != NULL ? malbild_store_new_reader (store, error) : NULL;

  if (reader != NULL)
    job->means = malbild_csv_means_read (job->text, _("Table"), reader, &job->set, progress_cb, run, run->cancellable, error);
  return job->means != NULL;
}

/* The table is read once more: others may have changed the lines meanwhile, which keep what the table does not speak of. */
static gboolean
add_means (Run     *run,
           GError **error)
{
  MalbildJob *job = run->job;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (MalbildWriter) writer = NULL;

  if (!read_means (run, error))
    return FALSE;
  store = malbild_store_open (job->goal_file, MALBILD_STORE_DEFAULT, error);
  writer = store != NULL ? malbild_store_new_writer (store, job->label, error) : NULL;
  return writer != NULL && malbild_csv_means_write (job->means, writer, progress_cb, run, run->cancellable, error) &&
         malbild_writer_finish (writer, FALSE, &job->report, error);
}

/* Looked into past SQLite, a goal file that is open would lose its locks. */
static gboolean
check_file (const MalbildJob  *job,
            GError           **error)
{
  g_autofree char *name = NULL;

  if (job->work == MALBILD_JOB_BRING_IN || job->file == NULL || !malbild_own_files_has (job->file))
    return TRUE;
  name = malbild_file_dup_shown_name (job->file);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” is a goal file that is open here. Choose another file."), name);
  return FALSE;
}

static gboolean
do_work (Run     *run,
         GError **error)
{
  if (!check_file (run->job, error))
    return FALSE;
  switch (run->job->work)
    {
    case MALBILD_JOB_EXPORT:
      return export_goals (run, error);
    case MALBILD_JOB_IMPORT:
      return import_goals (run, error);
    case MALBILD_JOB_READ_INPUTS:
      return read_inputs (run, error);
    case MALBILD_JOB_ADD_INPUTS:
      return add_inputs (run, error);
    case MALBILD_JOB_READ_MEANS:
      return read_means (run, error);
    case MALBILD_JOB_ADD_MEANS:
      return add_means (run, error);
    case MALBILD_JOB_BRING_IN:
    default:
      return bring_in (run, error);
    }
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Run *run = data;
  MalbildJob *job = run->job;
  gboolean is_new = job->work == MALBILD_JOB_IMPORT && !g_file_test (job->goal_file, G_FILE_TEST_EXISTS);
  GError *error = NULL;

  if (do_work (run, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  /* One that was made for this would be an empty surprise. */
  if (is_new)
    malbild_store_discard_empty (job->goal_file);
  g_task_return_error (task, error);
}

static gboolean
timer_cb (gpointer data)
{
  Run *run = data;

  if (run->window == NULL)
    {
      g_cancellable_cancel (run->cancellable);
      return G_SOURCE_CONTINUE;
    }
  if (run->dialog == NULL)
    {
      if (g_get_monotonic_time () - run->begun < PATIENCE_MILLISECONDS * 1000 ||
          g_cancellable_is_cancelled (run->cancellable))
        return G_SOURCE_CONTINUE;
      g_set_weak_pointer (&run->dialog, malbild_dialogs_progress (run->window, run->heading, run->cancellable));
    }
  malbild_dialogs_set_progress (run->dialog, g_atomic_int_get (&run->progress) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean ok = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_handle_id (&run->timer, g_source_remove);
  if (run->dialog != NULL)
    malbild_dialogs_end_progress (run->dialog);
  if (run->window != NULL && (ok || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    run->done (run->window, run->job, error);
  /* Here, as the worker may be the one that frees the rest. */
  g_clear_weak_pointer (&run->window);
  g_clear_weak_pointer (&run->dialog);
  g_application_release (g_application_get_default ());
}

void
malbild_job_run (MalbildJob     *job,
                 GtkWindow      *window,
                 const char     *heading,
                 MalbildJobDone  done)
{
  Run *run = g_new0 (Run, 1);
  g_autoptr (GTask) task = NULL;

  run->job = job;
  g_set_weak_pointer (&run->window, window);
  run->done = done;
  run->heading = g_strdup (heading);
  run->cancellable = g_cancellable_new ();
  run->begun = g_get_monotonic_time ();
  run->timer = g_timeout_add (STEP_MILLISECONDS, timer_cb, run);

  /* A worker that is cut off leaves its temporary file behind. */
  g_application_hold (g_application_get_default ());
  task = g_task_new (NULL, run->cancellable, done_cb, NULL);
  /* What was written before a late Cancel stays written, and is told so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, work);
}
