/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-officials.h"

#include <string.h>

#include "malbild-body-facts.h"
#include "malbild-text.h"

/* More than these are found by typing a little. */
#define MAX_SUGGESTED 5

/* No municipality has more officials than these who answer for goals. */
#define MAX_NAMES 5000

typedef struct {
  GPtrArray   *names;   /* all that are named in the file */
  AdwEntryRow *entry;
  GtkWidget   *rows[MAX_SUGGESTED];
} Suggestions;

static void
suggestions_free (gpointer data)
{
  Suggestions *self = data;

  g_ptr_array_unref (self->names);
  g_free (self);
}

static void
activated_cb (AdwActionRow *row,
              Suggestions  *self)
{
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* The names that have what is typed in them; none where it is the very name of one. Returns: how many */
static guint
find_names (Suggestions *self,
            const char  *found[MAX_SUGGESTED])
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *folded = malbild_text_fold (typed);
  guint n = 0;

  for (guint i = 0; i < self->names->len && n < MAX_SUGGESTED; i++)
    {
      g_autofree char *name = malbild_text_fold (g_ptr_array_index (self->names, i));

      if (g_str_equal (name, folded))
        return 0;
      if (strstr (name, folded) != NULL)
        found[n++] = g_ptr_array_index (self->names, i);
    }
  return n;
}

static void
changed_cb (Suggestions *self)
{
  const char *found[MAX_SUGGESTED];
  guint n_found = find_names (self, found);

  for (guint i = 0; i < MAX_SUGGESTED; i++)
    {
      if (i < n_found)
        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), found[i]);
      gtk_widget_set_visible (self->rows[i], i < n_found);
    }
}

void
malbild_officials_suggest (AdwEntryRow         *entry,
                           AdwPreferencesGroup *group,
                           MalbildStore        *store)
{
  Suggestions *self;

  if (store == NULL)
    return;
  self = g_new0 (Suggestions, 1);
  self->names = malbild_store_list_officials (store, NULL, MAX_NAMES);
  self->entry = entry;
  for (guint i = 0; i < MAX_SUGGESTED; i++)
    {
      self->rows[i] = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self->rows[i]), gtk_image_new_from_icon_name ("avatar-default-symbolic"));
      g_signal_connect (self->rows[i], "activated", G_CALLBACK (activated_cb), self);
      adw_preferences_group_add (group, self->rows[i]);
    }
  g_object_set_data_full (G_OBJECT (entry), "malbild-suggestions", self, suggestions_free);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
