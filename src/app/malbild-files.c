/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-files.h"

#include <string.h>

#define SUFFIX ".malbild"
#define MAX_RECENT 10

char *
malbild_files_dup_folder (void)
{
  const char *name = g_str_has_suffix (MALBILD_ID, ".Devel") ? "malbild-devel" : "malbild";
  char *folder = g_build_filename (g_get_user_data_dir (), name, NULL);

  /* Where this fails, making a file in it fails with a sentence. */
  g_mkdir_with_parents (folder, 0700);
  return folder;
}

static char *
dup_in_folder (const char *name)
{
  g_autofree char *folder = malbild_files_dup_folder ();

  return g_build_filename (folder, name, NULL);
}

char *
malbild_files_dup_default (void)
{
  return dup_in_folder ("goals" SUFFIX);
}

char *
malbild_files_dup_sample (void)
{
  return dup_in_folder ("sample" SUFFIX);
}

char *
malbild_files_dup_unused (const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));

  g_strdelimit (clean, "/\\:\n\t", '-');
  while (*clean == '.')
    *clean = '-';
  for (guint i = 1;; i++)
    {
      g_autofree char *base = i == 1 ? g_strconcat (clean, SUFFIX, NULL) : g_strdup_printf ("%s %u" SUFFIX, clean, i);
      g_autofree char *path = dup_in_folder (base);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

char *
malbild_files_dup_label (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);

  if (g_str_has_suffix (base, SUFFIX))
    base[strlen (base) - strlen (SUFFIX)] = '\0';
  return g_steal_pointer (&base);
}

char *
malbild_files_dup_last (GSettings *settings)
{
  g_autofree char *last = g_settings_get_string (settings, "last-file");
  g_autofree char *path = g_filename_from_utf8 (last, -1, NULL, NULL, NULL);
  g_autofree char *fallback = NULL;

  if (path != NULL && *path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  fallback = malbild_files_dup_default ();
  return g_file_test (fallback, G_FILE_TEST_EXISTS) ? g_steal_pointer (&fallback) : NULL;
}

char *
malbild_files_bring_in (const char  *path,
                        gboolean    *copied,
                        GError     **error)
{
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);
  g_autofree char *label = NULL;
  g_autofree char *inside = NULL;
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;

  *copied = g_str_has_prefix (path, portal);
  if (!*copied)
    return g_strdup (path);

  label = malbild_files_dup_label (path);
  inside = malbild_files_dup_unused (label);
  from = g_file_new_for_path (path);
  to = g_file_new_for_path (inside);
  return g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error) ? g_steal_pointer (&inside) : NULL;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *label_a = malbild_files_dup_label (*(const char *const *) a);
  g_autofree char *label_b = malbild_files_dup_label (*(const char *const *) b);

  return g_utf8_collate (label_a, label_b);
}

GStrv
malbild_files_list (GSettings *settings)
{
  g_autofree char *folder = malbild_files_dup_folder ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-files");
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_labels);

  for (guint i = 0; recent[i] != NULL; i++)
    {
      g_autofree char *path = g_filename_from_utf8 (recent[i], -1, NULL, NULL, NULL);

      if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) &&
          !g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  g_ptr_array_add (paths, NULL);
  return (GStrv) g_ptr_array_steal (paths, NULL);
}

void
malbild_files_remember (GSettings  *settings,
                        const char *path)
{
  g_autofree char *text = g_filename_to_utf8 (path, -1, NULL, NULL, NULL);
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-files");
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  /* A name that is not text opens all the same, but cannot be kept in the settings. */
  if (text == NULL)
    return;

  g_ptr_array_add (list, text);
  for (guint i = 0; recent[i] != NULL && list->len < MAX_RECENT; i++)
    if (!g_str_equal (recent[i], text))
      g_ptr_array_add (list, recent[i]);
  g_ptr_array_add (list, NULL);
  g_settings_set_strv (settings, "recent-files", (const char *const *) list->pdata);
  g_settings_set_string (settings, "last-file", text);
}
