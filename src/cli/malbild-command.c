/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>
#include <stdarg.h>

#include "malbild-query.h"
#include "malbild-text.h"

static gboolean
today_cb (const char  *option,
          const char  *value,
          gpointer     data,
          GError     **error)
{
  MalbildDate day;

  if (!malbild_date_parse (value, &day, error))
    return FALSE;
  malbild_set_today (day);
  return TRUE;
}

static const GOptionEntry common_entries[] = {
  { "today", 0, 0, G_OPTION_ARG_CALLBACK, today_cb, N_("Work as if it were this day (2021-02-15)"), N_("DATE") },
  { NULL }
};

static GOptionContext *
make_context (const MalbildCommand *command,
              const GOptionEntry   *entries)
{
  g_autofree char *usage = g_strdup_printf ("%s %s", command->name, _(command->arguments));
  GOptionContext *context = g_option_context_new (usage);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common_entries, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static gboolean
wants_help (char *argv[])
{
  for (guint i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
      return TRUE;
  return FALSE;
}

gboolean
malbild_command_parse (const MalbildCommand *command,
                       const GOptionEntry   *entries,
                       int                   argc,
                       char                 *argv[],
                       guint                 least,
                       guint                 most,
                       char               ***arguments,
                       MalbildExit          *status)
{
  g_autoptr (GOptionContext) context = make_context (command, entries);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_strdupv (argv);
  guint n;

  if (wants_help (argv))
    {
      g_autofree char *help = NULL;

      g_option_context_set_help_enabled (context, TRUE);
      help = g_option_context_get_help (context, TRUE, NULL);
      g_print ("%s", help);
      *status = MALBILD_EXIT_DONE;
      return FALSE;
    }
  if (!g_option_context_parse_strv (context, &words, &error))
    {
      *status = malbild_command_fail (MALBILD_EXIT_USAGE, "%s", error->message);
      return FALSE;
    }

  /* A "--" that ended the options is no argument. */
  if (words[1] != NULL && g_str_equal (words[1], "--"))
    {
      g_free (words[1]);
      memmove (&words[1], &words[2], (g_strv_length (&words[2]) + 1) * sizeof (char *));
    }
  n = g_strv_length (words) - 1;
  if (n < least || n > most)
    {
      *status = malbild_command_fail (MALBILD_EXIT_USAGE, _("Usage: malbild-cli %s %s\nSee “malbild-cli %s --help”."),
                                      command->name, _(command->arguments), command->name);
      return FALSE;
    }
  *arguments = g_strdupv (&words[1]);
  return TRUE;
}

MalbildExit
malbild_command_fail (MalbildExit  status,
                      const char  *format,
                      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("malbild-cli: %s\n", message);
  return status;
}

/* The goal sets that could have been meant, so that the next try succeeds. */
static void
list_sets (GListModel *sets)
{
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (MalbildRecord) set = g_list_model_get_item (sets, i);
      char uuid[MALBILD_UUID_STRING_SIZE];

      malbild_uuid_to_string (malbild_record_get_uuid (set), uuid);
      g_printerr ("  %s  %s\n", uuid, malbild_record_get_text (set, "title"));
    }
}

static gboolean
is_named (MalbildRecord *set,
          const char    *name)
{
  g_autofree char *title = malbild_text_fold (malbild_record_get_text (set, "title"));
  g_autofree char *wanted = malbild_text_fold (name);
  MalbildUuid uuid;

  if (malbild_uuid_parse (name, &uuid))
    return malbild_uuid_equal (malbild_record_get_uuid (set), &uuid);
  return g_str_equal (title, wanted);
}

MalbildRecord *
malbild_command_find_set (MalbildStore *store,
                          const char   *name,
                          gboolean      or_all)
{
  g_autoptr (MalbildQuery) sets = malbild_query_new (store, &malbild_goal_set_kind);
  g_autoptr (MalbildRecord) found = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (sets));
  guint matches = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MalbildRecord) set = g_list_model_get_item (G_LIST_MODEL (sets), i);

      if (name != NULL && !is_named (set, name))
        continue;
      matches++;
      g_set_object (&found, set);
    }
  if (matches == 1)
    return g_steal_pointer (&found);

  if (n == 0)
    malbild_command_fail (MALBILD_EXIT_FAIL, _("The goal file has no goal set."));
  else if (name == NULL)
    malbild_command_fail (MALBILD_EXIT_FAIL, "%s", or_all ? _("The goal file has several goal sets; name one with --set, or take --all:")
                                                          : _("The goal file has several goal sets; name one with --set:"));
  else if (matches == 0)
    malbild_command_fail (MALBILD_EXIT_FAIL, _("There is no goal set “%s”. These are there:"), name);
  else
    malbild_command_fail (MALBILD_EXIT_FAIL, _("Several goal sets are called “%s”; name one by its UUID:"), name);
  list_sets (G_LIST_MODEL (sets));
  return NULL;
}
