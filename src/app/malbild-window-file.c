/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-window-private.h"

#include <glib/gi18n.h>

#include "malbild-application.h"
#include "malbild-files.h"
#include "malbild-job.h"

static void
update_title (MalbildWindow *self)
{
  MalbildRecord *set = malbild_context_get_goal_set (self->context);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (set != NULL)
    name = malbild_record_dup_title (set);
  else if (self->path != NULL)
    name = malbild_files_dup_label (self->path);
  if (name != NULL)
    title = g_strdup_printf ("%s – %s", name, g_get_application_name ());
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : g_get_application_name ());
}

/* The set whose term today is in; nothing beyond the last. */
static MalbildRecord *
set_of_today (GListModel *sets)
{
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (MalbildRecord) set = g_list_model_get_item (sets, i);

      if (malbild_period_contains (malbild_record_get_period (set, "valid"), malbild_today ()))
        return g_steal_pointer (&set);
    }
  return NULL;
}

/* The goal set to begin with: the one of the last time, or of today's term, or of the latest one in the file. */
static MalbildRecord *
first_set (MalbildWindow *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, "last-set");
  MalbildStore *store = malbild_context_get_store (self->context);
  MalbildRecord *set = NULL;
  MalbildUuid uuid;

  if (malbild_uuid_parse (text, &uuid))
    set = malbild_store_get_by_uuid (store, &malbild_goal_set_kind, &uuid, NULL);
  if (set == NULL)
    set = set_of_today (G_LIST_MODEL (self->sets));
  if (set == NULL)
    set = g_list_model_get_item (G_LIST_MODEL (self->sets), 0);
  return set;
}

void
malbild_window_choose_page (MalbildWindow *self)
{
  gboolean has_set = malbild_context_get_goal_set (self->context) != NULL;
  gboolean had_set = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "main") == 0;

  if (self->sets != NULL && !has_set)
    {
      g_autoptr (MalbildRecord) set = first_set (self);

      has_set = set != NULL;
      if (has_set)
        malbild_context_set_goal_set (self->context, set);
    }
  gtk_stack_set_visible_child_name (self->pages, has_set ? "main" : "welcome");
  if (has_set)
    {
      g_object_set (self->detail_pane, "context", self->context, NULL);
      malbild_window_feed_place (self);
      if (!had_set && gtk_widget_get_mapped (GTK_WIDGET (self)))
        malbild_window_focus_place (self);
    }
  update_title (self);
  malbild_window_actions_update (self);
}

static gboolean
choose_page_idle_cb (gpointer data)
{
  MalbildWindow *self = data;

  self->sets_source = 0;
  malbild_window_choose_page (self);
  return G_SOURCE_REMOVE;
}

/* Sets come and go by undo, by an import, by another process. */
static void
sets_changed_cb (MalbildWindow *self)
{
  if (self->sets_source == 0)
    self->sets_source = g_idle_add (choose_page_idle_cb, self);
}

void
malbild_window_store_changed (MalbildWindow  *self,
                              MalbildChanges *changes)
{
  malbild_window_drop_undo_toast (self);
  malbild_window_raise_toast (self);
  update_title (self);
}

static void
set_store (MalbildWindow *self,
           MalbildStore  *store)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  malbild_window_drop_undo_toast (self);
  if (self->sets != NULL)
    g_signal_handlers_disconnect_by_data (self->sets, self);
  g_clear_object (&self->sets);
  malbild_context_set_store (self->context, store);
  g_signal_group_set_target (self->store_signals, store);
  if (store != NULL)
    {
      if (*author != '\0')
        malbild_store_set_author (store, author);
      malbild_store_watch (store);
      self->sets = malbild_query_new (store, &malbild_goal_set_kind);
      malbild_query_order_by (self->sets, "valid", TRUE);
      g_signal_connect_swapped (self->sets, "items-changed", G_CALLBACK (sets_changed_cb), self);
    }
}

/* The desktop's own list of what was used lately. */
static void
tell_desktop (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .mime_type = (char *) "application/x-malbild",
    .app_name = (char *) g_get_application_name (),
    .app_exec = (char *) "malbild %f",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* Shows the goal file at @path, or why it is not open. */
static void
show_file (MalbildWindow *self,
           const char    *path,
           MalbildStore  *store,
           const GError  *error)
{
  g_autofree char *kept = g_strdup (path);

  if (malbild_context_get_store (self->context) != NULL)
    {
      g_free (self->former_path);
      self->former_path = g_strdup (self->path);
    }
  g_free (self->path);
  self->path = g_steal_pointer (&kept);

  set_store (self, store);
  if (store == NULL)
    {
      g_printerr ("malbild: %s\n", error->message);
      malbild_welcome_set_trouble (self->welcome, error->message, self->former_path);
    }
  else
    {
      malbild_welcome_set_trouble (self->welcome, NULL, NULL);
      if (malbild_store_get_read_only_reason (store) != NULL)
        g_printerr ("malbild: %s\n", malbild_store_get_read_only_reason (store));
      if (!self->transient)
        {
          malbild_files_remember (self->settings, self->path);
          tell_desktop (self->path);
        }
    }
  malbild_window_choose_page (self);
}

void
malbild_window_open (MalbildWindow *self,
                     const char    *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStore) store = NULL;

  g_return_if_fail (MALBILD_IS_WINDOW (self));

  malbild_window_commit_typing (self);
  store = malbild_store_open (path, MALBILD_STORE_DEFAULT, &error);
  show_file (self, path, store, error);
}

static void
bring_in_done_cb (GtkWindow        *window,
                  const MalbildJob *job,
                  const GError     *error)
{
  MalbildWindow *self = MALBILD_WINDOW (window);

  if (error != NULL)
    {
      malbild_window_commit_typing (self);
      show_file (self, job->file, NULL, error);
      return;
    }
  if (!job->known)
    malbild_files_note_copy (self->settings, job->checksum, job->goal_file);
  if (job->here)
    malbild_window_open (self, job->goal_file);
  else
    self = malbild_application_show (MALBILD_APPLICATION (gtk_window_get_application (window)), job->goal_file);
  malbild_window_toast (self, job->known ? _("Brought in before; your copy is open")
                                         : _("Brought in as a copy; the original stays as it is"), MALBILD_OFFER_NONE);
}

void
malbild_window_bring_in (MalbildWindow *self,
                         const char    *path,
                         gboolean       here)
{
  g_autofree char *label = malbild_files_dup_label (path);
  g_autofree char *heading = g_strdup_printf (_("Bringing in “%s”"), label);
  MalbildJob *job = g_new0 (MalbildJob, 1);

  g_return_if_fail (MALBILD_IS_WINDOW (self));

  job->work = MALBILD_JOB_BRING_IN;
  job->file = g_strdup (path);
  job->copies = malbild_files_get_copies (self->settings);
  job->here = here;
  malbild_job_run (job, GTK_WINDOW (self), heading, bring_in_done_cb);
}

void
malbild_window_goal_set_changed (MalbildWindow *self)
{
  MalbildRecord *set = malbild_context_get_goal_set (self->context);
  char uuid[MALBILD_UUID_STRING_SIZE];

  update_title (self);
  if (set == NULL)
    {
      sets_changed_cb (self);
      return;
    }
  if (!self->transient)
    {
      malbild_uuid_to_string (malbild_record_get_uuid (set), uuid);
      g_settings_set_string (self->settings, "last-set", uuid);
    }
  malbild_window_choose_page (self);
}

void
malbild_window_author_changed (MalbildWindow *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");
  MalbildStore *store = malbild_context_get_store (self->context);

  if (store != NULL)
    malbild_store_set_author (store, *author != '\0' ? author : g_get_real_name ());
}

void
malbild_window_official_changed (MalbildWindow *self)
{
  g_autofree char *official = g_settings_get_string (self->settings, "official");

  malbild_context_set_official (self->context, official);
}
