/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-transfer.h"

#include <glib/gi18n.h>

#include "malbild-csv-cells.h"
#include "malbild-dialogs.h"
#include "malbild-job.h"
#include "malbild-means-view.h"
#include "malbild-transfer-text.h"
#include "malbild-window-private.h"

/* What was read, until it is answered whether it shall be taken in. */
typedef struct {
  GtkWindow   *window;
  char        *text;
  MalbildUuid  set;
  char        *goal_file;
} Preview;

static void
preview_free (gpointer data)
{
  Preview *preview = data;

  g_free (preview->text);
  g_free (preview->goal_file);
  g_free (preview);
}

static void
add_count (GString    *text,
           const char *format,
           guint       n)
{
  g_autofree char *line = n > 0 ? g_strdup_printf (format, n) : NULL;

  if (line != NULL)
    malbild_transfer_text_add (text, line);
}

static char *
describe (const MalbildCsvMeansSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (summary->n_new + summary->n_changed == 0)
    malbild_transfer_text_add (text, _("There is nothing to take in."));
  add_count (text, ngettext ("%u line of means is new.", "%u lines of means are new.", summary->n_new), summary->n_new);
  add_count (text, ngettext ("%u that is there gets other amounts.", "%u that are there get other amounts.", summary->n_changed), summary->n_changed);
  add_count (text, ngettext ("%u of them is tied to no goal.", "%u of them are tied to no goal.", summary->n_untied), summary->n_untied);
  add_count (text, ngettext ("%u is there already and stays as it is.", "%u are there already and stay as they are.", summary->n_already), summary->n_already);
  add_count (text, ngettext ("%u row is left out.", "%u rows are left out.", summary->n_left_out), summary->n_left_out);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What cannot be taken in comes first: it is what a person has to know. */
static char *
list_details (const MalbildCsvMeansSummary *summary)
{
  g_autoptr (GString) text = g_string_new (NULL);

  malbild_transfer_text_add_all (text, summary->remarks, summary->remarks->len);
  malbild_transfer_text_add_all (text, summary->faults, summary->n_left_out);
  malbild_transfer_text_add_all (text, summary->lines, summary->n_new + summary->n_changed + summary->n_already);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
added_cb (GtkWindow        *window,
          const MalbildJob *job,
          const GError     *error)
{
  MalbildWindow *self = MALBILD_WINDOW (window);
  MalbildStore *store = malbild_context_get_store (self->context);
  const MalbildCsvMeansSummary *summary;
  g_autofree char *text = NULL;
  guint n;

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("Nothing was pasted"), _("The table was not imported, and the goal file is unchanged."), error->message);
      return;
    }
  summary = malbild_csv_means_get_summary (job->means);
  n = summary->n_new + summary->n_changed;
  text = g_strdup_printf (ngettext ("%u line of means taken in", "%u lines of means taken in", n), n);
  if (store != NULL)
    malbild_store_refresh (store);
  malbild_window_toast (self, text, MALBILD_OFFER_UNDO);
}

static MalbildJob *
new_job (MalbildJobWork  work,
         const char     *goal_file)
{
  MalbildJob *job = g_new0 (MalbildJob, 1);

  job->work = work;
  job->goal_file = g_strdup (goal_file);
  return job;
}

static void
answered_cb (gboolean go_on,
             gpointer data)
{
  Preview *preview = data;
  MalbildJob *job;

  if (!go_on)
    return;
  job = new_job (MALBILD_JOB_ADD_MEANS, preview->goal_file);
  job->label = g_strdup (_("Paste means"));
  job->text = g_strdup (preview->text);
  job->set = preview->set;
  malbild_job_run (job, preview->window, _("Pasting means"), added_cb);
}

static void
read_cb (GtkWindow        *window,
         const MalbildJob *job,
         const GError     *error)
{
  const MalbildCsvMeansSummary *summary;
  g_autofree char *body = NULL;
  g_autofree char *details = NULL;
  Preview *preview;

  if (error != NULL)
    {
      malbild_dialogs_message (window, _("The table cannot be read"), _("The table was not imported, and the goal file is unchanged."), error->message);
      return;
    }
  preview = g_new0 (Preview, 1);
  *preview = (Preview) { window, g_strdup (job->text), job->set, g_strdup (job->goal_file) };
  summary = malbild_csv_means_get_summary (job->means);
  body = describe (summary);
  details = list_details (summary);
  malbild_dialogs_preview (window, _("Paste means?"), body, details, summary->n_new + summary->n_changed > 0 ? _("_Paste") : NULL,
                           answered_cb, preview, preview_free);
}

static void
paste_cells (MalbildWindow    *window,
             MalbildMeansView *view,
             const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cells = malbild_csv_read_cells (text, _("Table"), &error);

  if (cells != NULL)
    malbild_means_view_paste (view, cells);
  else
    malbild_means_view_say (view, error->message);
}

void
malbild_transfer_paste_means (MalbildWindow *window,
                              const char    *text)
{
  MalbildRecord *set = malbild_context_get_goal_set (window->context);
  GtkWidget *place = gtk_stack_get_visible_child (window->places);
  MalbildJob *job;

  if (set == NULL)
    return;
  if (!malbild_csv_means_is_table (text))
    {
      if (MALBILD_IS_MEANS_VIEW (place))
        paste_cells (window, MALBILD_MEANS_VIEW (place), text);
      return;
    }
  job = new_job (MALBILD_JOB_READ_MEANS, window->path);
  job->text = g_strdup (text);
  job->set = *malbild_record_get_uuid (set);
  malbild_job_run (job, GTK_WINDOW (window), _("Reading the table"), read_cb);
}
