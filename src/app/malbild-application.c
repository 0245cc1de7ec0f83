/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-application.h"

#include <glib/gi18n.h>

#include "malbild-capture.h"
#include "malbild-date.h"
#include "malbild-dialogs.h"
#include "malbild-files.h"
#include "malbild-places.h"
#include "malbild-uuid.h"
#include "malbild-window.h"

struct _MalbildApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  /* Whether the command line could be read at all. */
  gboolean   understood;
};

G_DEFINE_FINAL_TYPE (MalbildApplication, malbild_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Take DATE (2021-02-15) for today"), N_("DATE") },
  { "place", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Begin in PLACE, one of those that --list-places tells"), N_("PLACE") },
  { "list-places", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the names of the places and exit"), NULL },
  { "record", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open the record of this UUID in the detail pane"), N_("UUID") },
  { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open the window in this size"), N_("WIDTHxHEIGHT") },
  { "dark", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Use the dark style"), NULL },
  { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a picture of the window to FILE (PNG) and exit (for documentation)"), N_("FILE") },
  { "first-frame", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the time to the first frame and the peak memory, and exit (for measuring)"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[GOALFILE]") },
  { NULL }
};

static int
wrong_usage (const char *option,
             const char *value)
{
  g_printerr (_("malbild: “%s” is not a value for --%s. See malbild --help.\n"), value, option);
  return 2;
}

static int
wrong_place (const char *value)
{
  g_autofree char *names = malbild_places_dup_names ();

  g_printerr (_("malbild: there is no place “%s”. There are %s.\n"), value, names);
  return 2;
}

static int
list_places (void)
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);

  for (guint i = 0; i < n_places; i++)
    g_print ("%s\n", places[i].name);
  return 0;
}

/* Looks at every value before anything is opened. Returns: an exit status, or -1 to go on */
static int
check_options (GVariantDict *dict)
{
  const char *value;
  g_auto (GStrv) files = NULL;
  MalbildDate day;
  MalbildUuid uuid;
  int width, height;

  if (g_variant_dict_lookup (dict, "today", "&s", &value) &&
      (!malbild_date_parse (value, &day, NULL) || malbild_date_get_precision (day) != MALBILD_PRECISION_DAY))
    return wrong_usage ("today", value);
  if (g_variant_dict_lookup (dict, "place", "&s", &value) && !malbild_window_has_place (value))
    return wrong_place (value);
  if (g_variant_dict_lookup (dict, "record", "&s", &value) && !malbild_uuid_parse (value, &uuid))
    return wrong_usage ("record", value);
  if (g_variant_dict_lookup (dict, "size", "&s", &value) && !malbild_capture_parse_size (value, &width, &height))
    return wrong_usage ("size", value);
  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^aay", &files) && g_strv_length (files) > 1)
    {
      g_printerr (_("malbild: one goal file at a time. See malbild --help.\n"));
      return 2;
    }
  return -1;
}

static int
malbild_application_handle_local_options (GApplication *app,
                                          GVariantDict *dict)
{
  MalbildApplication *self = MALBILD_APPLICATION (app);
  int status;

  self->understood = TRUE;
  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("malbild %s\n", MALBILD_VERSION);
      return 0;
    }

  if (g_variant_dict_contains (dict, "list-places"))
    return list_places ();

  status = check_options (dict);
  if (status >= 0)
    return status;

  if (g_variant_dict_contains (dict, "today") ||
      g_variant_dict_contains (dict, "screenshot") ||
      g_variant_dict_contains (dict, "first-frame"))
    g_application_set_flags (app, g_application_get_flags (app) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static MalbildWindow *
find_window (MalbildApplication *self,
             const char         *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (MALBILD_IS_WINDOW (l->data) && g_strcmp0 (malbild_window_get_path (l->data), path) == 0)
      return l->data;
  return NULL;
}

/* The window that a person works in, or NULL. */
static MalbildWindow *
get_active (MalbildApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (active != NULL && gtk_window_get_transient_for (active) != NULL)
    active = gtk_window_get_transient_for (active);
  return active != NULL && MALBILD_IS_WINDOW (active) ? MALBILD_WINDOW (active) : NULL;
}

/* The window on @path: the one that has it, an empty one, or a new one. A NULL @path is the last goal file. */
static MalbildWindow *
window_for (MalbildApplication *self,
            const char         *path)
{
  g_autofree char *last = NULL;
  MalbildWindow *window;

  if (path == NULL)
    {
      window = get_active (self);
      if (window != NULL)
        return window;
      path = last = malbild_files_dup_last (self->settings);
    }

  window = find_window (self, path);
  if (window == NULL)
    window = find_window (self, NULL);
  if (window == NULL)
    window = malbild_window_new (ADW_APPLICATION (self), self->settings);
  if (path != NULL && g_strcmp0 (malbild_window_get_path (window), path) != 0)
    malbild_window_open (window, path);
  return window;
}

MalbildWindow *
malbild_application_show (MalbildApplication *self,
                          const char         *path)
{
  MalbildWindow *window = window_for (self, path);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The same for a path that was given from outside: what cannot be worked with there is brought in first. */
static MalbildWindow *
window_for_given (MalbildApplication *self,
                  const char         *path)
{
  MalbildWindow *window;

  if (path == NULL || !malbild_files_lies_outside (path, malbild_files_are_sandboxed ()))
    return window_for (self, path);

  window = find_window (self, NULL);
  if (window == NULL)
    window = get_active (self);
  if (window == NULL)
    window = malbild_window_new (ADW_APPLICATION (self), self->settings);
  malbild_window_bring_in (window, path, FALSE);
  return window;
}

static void
malbild_application_activate (GApplication *app)
{
  gtk_window_present (GTK_WINDOW (window_for (MALBILD_APPLICATION (app), NULL)));
}

static void
malbild_application_open (GApplication  *app,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        gtk_window_present (GTK_WINDOW (window_for_given (MALBILD_APPLICATION (app), path)));
    }
}

static void
apply_options (MalbildWindow *window,
               GVariantDict  *dict)
{
  const char *value;
  g_autofree char *shot = NULL;
  gboolean first_frame = g_variant_dict_contains (dict, "first-frame");
  int width, height;

  g_variant_dict_lookup (dict, "screenshot", "^ay", &shot);
  if (shot != NULL || first_frame)
    malbild_window_set_transient (window);
  if (g_variant_dict_lookup (dict, "place", "&s", &value))
    malbild_window_set_place (window, value);
  if (g_variant_dict_lookup (dict, "record", "&s", &value) && !malbild_window_show_uuid (window, value))
    g_printerr (_("malbild: the goal file has no record “%s”.\n"), value);
  if (g_variant_dict_lookup (dict, "size", "&s", &value) && malbild_capture_parse_size (value, &width, &height))
    {
      gtk_window_unmaximize (GTK_WINDOW (window));
      gtk_window_set_default_size (GTK_WINDOW (window), width, height);
    }
  if (first_frame)
    malbild_capture_first_frame (GTK_WINDOW (window));
  else if (shot != NULL)
    malbild_capture_screenshot (GTK_WINDOW (window), shot);
}

static int
malbild_application_command_line (GApplication            *app,
                                  GApplicationCommandLine *command_line)
{
  MalbildApplication *self = MALBILD_APPLICATION (app);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree char *path = NULL;
  g_auto (GStrv) files = NULL;
  const char *value;
  MalbildDate day;
  MalbildWindow *window;

  if (g_variant_dict_lookup (dict, "today", "&s", &value) && malbild_date_parse (value, &day, NULL))
    malbild_set_today (day);
  if (g_variant_dict_contains (dict, "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  if (g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^aay", &files) && files[0] != NULL)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, files[0]);

      path = g_file_get_path (file);
      if (path == NULL)
        path = g_strdup (files[0]);
    }

  window = window_for_given (self, path);
  apply_options (window, dict);
  gtk_window_present (GTK_WINDOW (window));
  return 0;
}

static void
color_scheme_changed_cb (GSettings  *settings,
                         const char *key,
                         gpointer    user_data)
{
  g_autofree char *scheme = g_settings_get_string (settings, key);
  AdwColorScheme value = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    value = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    value = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), value);
}

/* Each window closes by itself, so that what is being typed is kept and a running import is asked for. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    if (MALBILD_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  malbild_dialogs_about (gtk_application_get_active_window (user_data));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  g_autoptr (MalbildContext) context = NULL;

  if (MALBILD_IS_WINDOW (window))
    g_object_get (window, "context", &context, NULL);
  malbild_dialogs_preferences (window, MALBILD_APPLICATION (user_data)->settings, context != NULL ? malbild_context_get_store (context) : NULL);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  malbild_dialogs_shortcuts (gtk_application_get_active_window (user_data));
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "about", about_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
};

static void
malbild_application_startup (GApplication *app)
{
  MalbildApplication *self = MALBILD_APPLICATION (app);
  GtkApplication *gtk_app = GTK_APPLICATION (app);

  /* The command line has been read under the name that people type; the desktop knows the window by the id. */
  g_set_prgname (MALBILD_ID);
  G_APPLICATION_CLASS (malbild_application_parent_class)->startup (app);

  self->settings = g_settings_new ("io.github.malbild.Malbild");
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (color_scheme_changed_cb), self, 0);
  color_scheme_changed_cb (self->settings, "color-scheme", self);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (gtk_app, "app.quit", (const char *[]) { "<Control>q", NULL });
  gtk_application_set_accels_for_action (gtk_app, "app.preferences", (const char *[]) { "<Control>comma", NULL });
  gtk_application_set_accels_for_action (gtk_app, "app.shortcuts", (const char *[]) { "<Control>question", NULL });
  gtk_application_set_accels_for_action (gtk_app, "window.close", (const char *[]) { "<Control>w", NULL });
}

static void
malbild_application_dispose (GObject *object)
{
  MalbildApplication *self = MALBILD_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (malbild_application_parent_class)->dispose (object);
}

static void
malbild_application_class_init (MalbildApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = malbild_application_dispose;
  app_class->startup = malbild_application_startup;
  app_class->handle_local_options = malbild_application_handle_local_options;
  app_class->command_line = malbild_application_command_line;
  app_class->activate = malbild_application_activate;
  app_class->open = malbild_application_open;
}

static void
malbild_application_init (MalbildApplication *self)
{
  GApplication *app = G_APPLICATION (self);

  g_application_add_main_option_entries (app, options);
  g_application_set_option_context_parameter_string (app, NULL);
  g_application_set_option_context_summary (app, _("Steer by shared goals through a term of office."));
}

int
malbild_application_main (int   argc,
                          char *argv[])
{
  g_autoptr (MalbildApplication) app = NULL;
  int status;

  g_set_prgname ("malbild");
  g_set_application_name (_("Målbild"));
  gtk_window_set_default_icon_name ("io.github.malbild.Malbild");

  app = g_object_new (MALBILD_TYPE_APPLICATION,
                      "application-id", MALBILD_ID,
                      "resource-base-path", "/io/github/malbild/Malbild",
                      "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                      NULL);
  status = g_application_run (G_APPLICATION (app), argc, argv);
  /* GApplication ends with 1 when it cannot read the command line; for people's scripts that is a 2. */
  if (status == 1 && !app->understood)
    status = 2;
  return status;
}
