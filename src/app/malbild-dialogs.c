/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-dialogs.h"

#include <glib/gi18n.h>

#include "malbild-adw-compat.h"
#include "malbild-officials.h"
#include "malbild-places.h"

#define UI "/io/github/malbild/Malbild/ui/"

typedef struct {
  MalbildPathChosen chosen;
  gpointer          data;
} Choice;

static void
file_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                gpointer         user_data)
{
  Choice *choice = user_data;

  /* A portal's dialog may outlive the window that it was for. */
  if (response == GTK_RESPONSE_ACCEPT && gtk_native_dialog_get_transient_for (dialog) != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path != NULL)
        choice->chosen (path, choice->data);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static GtkFileChooserNative *
choose_file (GtkWindow            *parent,
             const char           *title,
             GtkFileChooserAction  action,
             MalbildPathChosen     chosen,
             gpointer              data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice) { chosen, data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "choice", choice, g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen_cb), choice);
  return dialog;
}

static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char           *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

static void
choose_to_open (GtkWindow         *parent,
                const char        *title,
                const char        *what,
                const char        *pattern,
                MalbildPathChosen  chosen,
                gpointer           data)
{
  GtkFileChooserNative *dialog = choose_file (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, chosen, data);

  add_filter (dialog, what, pattern);
  add_filter (dialog, _("All files"), "*");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
malbild_dialogs_choose_goal_file (GtkWindow         *parent,
                                  MalbildPathChosen  chosen,
                                  gpointer           data)
{
  choose_to_open (parent, _("Open goal file"), _("Goal files"), "*.malbild", chosen, data);
}

void
malbild_dialogs_choose_import (GtkWindow         *parent,
                               MalbildPathChosen  chosen,
                               gpointer           data)
{
  choose_to_open (parent, _("Import"), _("XML files"), "*.xml", chosen, data);
}

void
malbild_dialogs_choose_table (GtkWindow         *parent,
                              MalbildPathChosen  chosen,
                              gpointer           data)
{
  choose_to_open (parent, _("Import inputs"), _("Tables (CSV)"), "*.csv", chosen, data);
}

void
malbild_dialogs_choose_export (GtkWindow         *parent,
                               const char        *name,
                               MalbildPathChosen  chosen,
                               gpointer           data)
{
  GtkFileChooserNative *dialog = choose_file (parent, _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, chosen, data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _("XML files"), "*.xml");
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* What is to be compared line by line has the width of a line, if the screen has. */
#define WIDE_DETAILS 460

static GtkWidget *
new_details (const char *text,
             gboolean    wide)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_widget_set_size_request (scroller, wide ? WIDE_DETAILS : -1, -1);
  gtk_widget_add_css_class (view, "malbild-details");
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

void
malbild_dialogs_message (GtkWindow  *parent,
                         const char *heading,
                         const char *body,
                         const char *details)
{
  MalbildAlert *dialog = malbild_alert_new (heading, body);

  if (details != NULL)
    malbild_alert_set_extra_child (dialog, new_details (details, FALSE));
  malbild_alert_add_response (dialog, "close", _("_Close"));
  malbild_alert_present (dialog, parent);
}

typedef struct {
  void           (*answered) (gboolean go_on, gpointer data);
  gpointer         data;
  GDestroyNotify   free_data;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  if (question->free_data != NULL)
    question->free_data (question->data);
  g_free (question);
}

static void
question_response_cb (MalbildAlert *dialog,
                      const char   *response,
                      gpointer      user_data)
{
  Question *question = user_data;

  question->answered (g_str_equal (response, "go"), question->data);
}

void
malbild_dialogs_ask (GtkWindow  *parent,
                     const char *heading,
                     const char *body,
                     const char *stay,
                     const char *go,
                     void      (*answered) (gboolean go_on, gpointer data),
                     gpointer    data)
{
  MalbildAlert *dialog = malbild_alert_new (heading, body);
  Question *question = g_new (Question, 1);

  *question = (Question) { answered, data, NULL };
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  malbild_alert_add_response (dialog, "stay", stay);
  malbild_alert_add_response (dialog, "go", go);
  malbild_alert_set_appearance (dialog, "go", ADW_RESPONSE_DESTRUCTIVE);
  malbild_alert_set_default_response (dialog, "stay");
  malbild_alert_set_close_response (dialog, "stay");
  g_signal_connect (dialog, "response", G_CALLBACK (question_response_cb), question);
  malbild_alert_present (dialog, parent);
}

void
malbild_dialogs_preview (GtkWindow      *parent,
                         const char     *heading,
                         const char     *body,
                         const char     *details,
                         const char     *go,
                         void          (*answered) (gboolean go_on, gpointer data),
                         gpointer        data,
                         GDestroyNotify  free_data)
{
  MalbildAlert *dialog = malbild_alert_new (heading, body);
  Question *question = g_new (Question, 1);

  *question = (Question) { answered, data, free_data };
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  if (details != NULL)
    malbild_alert_set_extra_child (dialog, new_details (details, TRUE));
  malbild_alert_add_response (dialog, "stay", go != NULL ? _("_Cancel") : _("_Close"));
  if (go != NULL)
    {
      malbild_alert_add_response (dialog, "go", go);
      malbild_alert_set_appearance (dialog, "go", ADW_RESPONSE_SUGGESTED);
      malbild_alert_set_default_response (dialog, "go");
    }
  malbild_alert_set_close_response (dialog, "stay");
  g_signal_connect (dialog, "response", G_CALLBACK (question_response_cb), question);
  malbild_alert_present (dialog, parent);
}

static void
progress_response_cb (MalbildAlert *dialog,
                      const char   *response,
                      gpointer      user_data)
{
  g_cancellable_cancel (user_data);
}

GtkWidget *
malbild_dialogs_progress (GtkWindow    *parent,
                          const char   *heading,
                          GCancellable *cancellable)
{
  MalbildAlert *dialog = malbild_alert_new (heading, NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_object_set_data (G_OBJECT (dialog), "bar", bar);
  malbild_alert_set_extra_child (dialog, bar);
  malbild_alert_add_response (dialog, "cancel", _("_Cancel"));
  malbild_alert_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (progress_response_cb), cancellable, 0);
  malbild_alert_present (dialog, parent);
  return GTK_WIDGET (dialog);
}

void
malbild_dialogs_set_progress (GtkWidget *dialog,
                              double     fraction)
{
  GtkProgressBar *bar = g_object_get_data (G_OBJECT (dialog), "bar");

  if (fraction < 0)
    gtk_progress_bar_pulse (bar);
  else
    gtk_progress_bar_set_fraction (bar, fraction);
}

void
malbild_dialogs_end_progress (GtkWidget *dialog)
{
  malbild_alert_close (MALBILD_ALERT (dialog));
}

void
malbild_dialogs_about (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "transient-for", parent,
                "modal", TRUE,
                "application-name", g_get_application_name (),
                "application-icon", "io.github.malbild.Malbild",
                "version", MALBILD_VERSION,
                "developer-name", _("The Målbild project"),
                "comments", _("Steer by shared goals through a term of office."),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: your names, one a line. */
                "translator-credits", _("translator-credits"),
                NULL);
  gtk_window_present (GTK_WINDOW (about));
}

static gboolean
scheme_to_index (GValue   *value,
                 GVariant *variant,
                 gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  g_value_set_uint (value, g_str_equal (scheme, "light") ? 1 : g_str_equal (scheme, "dark") ? 2 : 0);
  return TRUE;
}

static GVariant *
index_to_scheme (const GValue       *value,
                 const GVariantType *type,
                 gpointer            user_data)
{
  static const char *const schemes[] = { "default", "light", "dark" };

  return g_variant_new_string (schemes[MIN (g_value_get_uint (value), G_N_ELEMENTS (schemes) - 1)]);
}

void
malbild_dialogs_preferences (GtkWindow    *parent,
                             GSettings    *settings,
                             MalbildStore *store)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (UI "malbild-preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  GObject *author = gtk_builder_get_object (builder, "author");
  GObject *official = gtk_builder_get_object (builder, "official");
  GObject *scheme = gtk_builder_get_object (builder, "scheme");

  g_settings_bind (settings, "author", author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "official", official, "text", G_SETTINGS_BIND_DEFAULT);
  malbild_officials_suggest (ADW_ENTRY_ROW (official), ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "mine")), store);
  g_settings_bind_with_mapping (settings, "color-scheme", scheme, "selected", G_SETTINGS_BIND_DEFAULT,
                                scheme_to_index, index_to_scheme, NULL, NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

/* Only the first places have a key of their own. */
static void
add_place_shortcuts (AdwPreferencesGroup *group)
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);

  for (guint i = 0; i < MIN (n_places, MALBILD_N_PLACE_KEYS); i++)
    {
      g_autofree char *accelerator = g_strdup_printf ("<Alt>%u", malbild_place_digit (i));
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *label = gtk_shortcut_label_new (accelerator);

      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(places[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_preferences_group_add (group, row);
    }
}

void
malbild_dialogs_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (UI "malbild-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  add_place_shortcuts (ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "places")));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
