/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-files.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "malbild-file.h"

#define SUFFIX ".malbild"
#define MAX_RECENT 10
#define COPIES "brought-in"
#define CHUNK_SIZE (256 * 1024)

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

gboolean
malbild_files_are_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static char *
dup_real (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_canonicalize_filename (path, NULL);
}

gboolean
malbild_files_lies_outside (const char *path,
                            gboolean    sandboxed)
{
  g_autofree char *real = NULL;
  g_autofree char *data = NULL;
  g_autofree char *inside = NULL;

  if (malbild_file_is_portal (path))
    return TRUE;
  if (!sandboxed)
    return FALSE;
  real = dup_real (path);
  data = dup_real (g_get_user_data_dir ());
  inside = g_strconcat (data, G_DIR_SEPARATOR_S, NULL);
  return !g_str_has_prefix (real, inside);
}

static gboolean
sum_up (GChecksum     *checksum,
        const char    *path,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK_SIZE);
  g_autoptr (GInputStream) in = malbild_file_read (path, cancellable, error);
  GError *failed = NULL;
  gssize n = 0;

  while (in != NULL && (n = g_input_stream_read (in, buffer, CHUNK_SIZE, cancellable, &failed)) > 0)
    g_checksum_update (checksum, buffer, n);
  if (n < 0)
    {
      g_autofree char *name = malbild_file_dup_shown_name (path);

      g_propagate_error (error, malbild_file_error (failed, name, FALSE));
    }
  return in != NULL && n == 0;
}

char *
malbild_files_dup_checksum (const char    *path,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  if (!sum_up (checksum, path, cancellable, error))
    return NULL;
  if (g_file_test (log, G_FILE_TEST_EXISTS) && !sum_up (checksum, log, cancellable, error))
    return NULL;
  return g_strdup (g_checksum_get_string (checksum));
}

GVariant *
malbild_files_get_copies (GSettings *settings)
{
  return g_settings_get_value (settings, COPIES);
}

/* The file itself tells: a name can come to mean another file. */
static gboolean
is_copy (const char *name,
         guint64     inode)
{
  g_autofree char *path = dup_in_folder (name);
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_ino == inode;
}

char *
malbild_files_find_copy (GVariant   *copies,
                         const char *checksum)
{
  const char *name;
  guint64 inode;

  if (!g_variant_lookup (copies, checksum, "(&st)", &name, &inode) || !is_copy (name, inode))
    return NULL;
  return dup_in_folder (name);
}

void
malbild_files_note_copy (GSettings  *settings,
                         const char *checksum,
                         const char *path)
{
  g_autoptr (GVariant) copies = malbild_files_get_copies (settings);
  g_autofree char *name = g_path_get_basename (path);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *known, *known_name;
  guint64 inode;
  GStatBuf info;

  if (!g_utf8_validate (name, -1, NULL) || g_stat (path, &info) != 0)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(st)}"));
  g_variant_iter_init (&iter, copies);
  while (g_variant_iter_next (&iter, "{&s(&st)}", &known, &known_name, &inode))
    if (!g_str_equal (known, checksum) && is_copy (known_name, inode))
      g_variant_builder_add (&builder, "{s(st)}", known, known_name, inode);
  g_variant_builder_add (&builder, "{s(st)}", checksum, name, (guint64) info.st_ino);
  g_settings_set_value (settings, COPIES, g_variant_builder_end (&builder));
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
