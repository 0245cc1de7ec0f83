/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-transfer.h"

#include <glib/gi18n.h>

#include "malbild-dialogs.h"
#include "malbild-job.h"
#include "malbild-transfer-text.h"
#include "malbild-window-private.h"

/* What was read, until it is answered whether it shall be taken in. */
typedef struct {
  GtkWindow        *window;
  MalbildCsvInputs *inputs;
  char             *goal_file;
  char             *name;
} Preview;

static void
preview_free (gpointer data)
{
  Preview *preview = data;

  g_clear_pointer (&preview->inputs, malbild_csv_inputs_unref);
  g_free (preview->goal_file);
  g_free (preview->name);
  g_free (preview);
}

static void
add_titles (GString    *text,
            const char *what,
            GPtrArray  *titles)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (titles->len == 0)
    return;
  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (titles, i));
  line = g_strdup_printf ("%s (%u): %s", what, titles->len, list->str);
  malbild_transfer_text_add (text, line);
}

static char *
describe (const MalbildCsvSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *inputs = g_strdup_printf (ngettext ("%u input will be added.", "%u inputs will be added.", summary->n_inputs), summary->n_inputs);

  malbild_transfer_text_add (text, inputs);
  if (summary->n_already > 0)
    {
      g_autofree char *already = g_strdup_printf (ngettext ("%u is there already and is left out.", "%u are there already and are left out.",
                                                            summary->n_already), summary->n_already);

      malbild_transfer_text_add (text, already);
    }
  if (summary->n_private > 0)
    {
      g_autofree char *private = g_strdup_printf (ngettext ("%u text seems to contain personal data: read it and take that out afterwards.",
                                                            "%u texts seem to contain personal data: read them and take that out afterwards.",
                                                            summary->n_private), summary->n_private);

      malbild_transfer_text_add (text, private);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
list_details (const MalbildCsvSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_titles (text, _("New target groups"), summary->target_groups);
  add_titles (text, _("New themes"), summary->themes);
  add_titles (text, _("New dialogue events"), summary->events);
  malbild_transfer_text_add_all (text, summary->remarks, summary->n_remarks);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
added_cb (GtkWindow        *window,
          const MalbildJob *job,
          const GError     *error)
{
  MalbildWindow *self = MALBILD_WINDOW (window);
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autofree char *text = NULL;
  guint n;

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("Nothing was imported"),
                               _("The file was not imported, and the goal file is unchanged."), error->message);
      return;
    }
  n = malbild_csv_inputs_get_summary (job->inputs)->n_inputs;
  text = g_strdup_printf (ngettext ("%u input imported", "%u inputs imported", n), n);
  if (store != NULL)
    malbild_store_refresh (store);
  malbild_window_toast (self, text, MALBILD_OFFER_UNDO);
}

static void
answered_cb (gboolean go_on,
             gpointer data)
{
  Preview *preview = data;
  g_autofree char *heading = NULL;
  MalbildJob *job;

  if (!go_on)
    return;
  heading = g_strdup_printf (_("Importing “%s”"), preview->name);
  job = g_new0 (MalbildJob, 1);
  job->work = MALBILD_JOB_ADD_INPUTS;
  job->goal_file = g_strdup (preview->goal_file);
  /* Translators: the label of an edit; %s is the name of a file. */
  job->label = g_strdup_printf (_("Import “%s”"), preview->name);
  job->inputs = malbild_csv_inputs_ref (preview->inputs);
  malbild_job_run (job, preview->window, heading, added_cb);
}

static void
read_cb (GtkWindow        *window,
         const MalbildJob *job,
         const GError     *error)
{
  const MalbildCsvSummary *summary;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  g_autofree char *details = NULL;
  Preview *preview;

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("The table cannot be read"),
                               _("The file was not imported, and the goal file is unchanged."), error->message);
      return;
    }
  preview = g_new0 (Preview, 1);
  *preview = (Preview) { window, malbild_csv_inputs_ref (job->inputs), g_strdup (job->goal_file), g_filename_display_basename (job->file) };
  summary = malbild_csv_inputs_get_summary (preview->inputs);
  heading = g_strdup_printf (_("Import “%s”?"), preview->name);
  body = describe (summary);
  details = list_details (summary);
  malbild_dialogs_preview (window, heading, body, details, summary->n_inputs > 0 ? _("_Import") : NULL, answered_cb, preview, preview_free);
}

static void
chosen_cb (const char *path,
           gpointer    data)
{
  MalbildWindow *self = data;
  MalbildRecord *set = malbild_context_get_goal_set (self->context);
  MalbildRecord *record = malbild_context_get_record (self->context);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("Reading “%s”"), name);
  MalbildJob *job;

  if (set == NULL)
    return;
  job = g_new0 (MalbildJob, 1);
  job->work = MALBILD_JOB_READ_INPUTS;
  job->goal_file = g_strdup (self->path);
  job->file = g_strdup (path);
  job->set = *malbild_record_get_uuid (set);
  job->has_event = record != NULL && malbild_record_is_kind (record, &malbild_dialogue_event_kind);
  if (job->has_event)
    job->event = *malbild_record_get_uuid (record);
  malbild_job_run (job, GTK_WINDOW (self), heading, read_cb);
}

void
malbild_transfer_import_inputs (MalbildWindow *window)
{
  malbild_dialogs_choose_table (GTK_WINDOW (window), chosen_cb, window);
}
