/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where goal files lie and what has become of them, without a window. */
#include <glib/gstdio.h>
#include <unistd.h>

#include "malbild-error.h"
#include "malbild-file.h"
#include "malbild-files.h"

static char *home;

static char *
new_file (const char *folder,
          const char *name,
          const char *content)
{
  char *path = g_build_filename (home, folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
test_outside (void)
{
  g_autofree char *document = new_file ("home", "goals.malbild", "");
  g_autofree char *portal = new_file ("run/doc/1a2b", "goals.malbild", "");
  g_autofree char *documents = new_file ("run/documents", "goals.malbild", "");
  g_autofree char *own = malbild_files_dup_default ();
  g_autofree char *beside = g_build_filename (home, "data-of-others", "goals.malbild", NULL);
  g_autofree char *link = g_build_filename (home, "data", "link.malbild", NULL);

  g_assert_false (malbild_files_lies_outside (document, FALSE));
  g_assert_true (malbild_files_lies_outside (document, TRUE));
  g_assert_true (malbild_files_lies_outside (portal, FALSE));
  g_assert_true (malbild_files_lies_outside (portal, TRUE));
  g_assert_false (malbild_files_lies_outside (documents, FALSE));
  g_assert_false (malbild_files_lies_outside (own, FALSE));
  g_assert_false (malbild_files_lies_outside (own, TRUE));
  g_assert_true (malbild_files_lies_outside (beside, TRUE));

  /* What counts is where the file is, not where a link to it is. */
  g_assert_cmpint (symlink (document, link), ==, 0);
  g_assert_true (malbild_files_lies_outside (link, TRUE));
}

static void
test_checksum (void)
{
  g_autofree char *one = new_file ("home", "one", "goals");
  g_autofree char *two = new_file ("home", "two", "goals");
  g_autofree char *lost = g_build_filename (home, "home", "none", NULL);
  g_autofree char *log = NULL;
  g_autofree char *sum_one = malbild_files_dup_checksum (one, NULL, NULL);
  g_autofree char *sum_two = malbild_files_dup_checksum (two, NULL, NULL);
  g_autofree char *sum_log = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (sum_one, ==, sum_two);
  log = new_file ("home", "two-wal", "more");
  sum_log = malbild_files_dup_checksum (two, NULL, NULL);
  g_assert_cmpstr (sum_log, !=, sum_two);
  g_assert_null (malbild_files_dup_checksum (lost, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
}

static void
test_copies (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.malbild.Malbild");
  g_autoptr (GVariant) before = malbild_files_get_copies (settings);
  g_autoptr (GVariant) after = NULL;
  g_autoptr (GVariant) last = NULL;
  g_autofree char *path = malbild_files_dup_unused ("goals");
  g_autofree char *other = malbild_files_dup_unused ("other");
  g_autofree char *found = NULL;

  g_assert_null (malbild_files_find_copy (before, "a1"));
  g_assert_true (g_file_set_contents (path, "copy", -1, NULL));
  malbild_files_note_copy (settings, "a1", path);
  after = malbild_files_get_copies (settings);
  found = malbild_files_find_copy (after, "a1");
  g_assert_cmpstr (found, ==, path);
  g_assert_null (malbild_files_find_copy (after, "b2"));

  /* Another file came to have its name. */
  g_assert_true (g_file_set_contents (other, "other", -1, NULL));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  g_assert_null (malbild_files_find_copy (after, "a1"));

  /* What is gone is forgotten when something comes. */
  malbild_files_note_copy (settings, "c3", path);
  last = malbild_files_get_copies (settings);
  g_assert_cmpuint (g_variant_n_children (last), ==, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_shown_name (void)
{
  g_autofree char *document = new_file ("home", "mål.xml", "");
  g_autofree char *portal = new_file ("run/doc/3c4d", "mål.xml", "");
  g_autofree char *shown_document = malbild_file_dup_shown_name (document);
  g_autofree char *shown_portal = malbild_file_dup_shown_name (portal);

  g_assert_cmpstr (shown_document, ==, document);
  g_assert_cmpstr (shown_portal, ==, "mål.xml");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = NULL;
  g_autofree char *run = NULL;
  g_autofree char *command = NULL;
  int status;

  home = g_dir_make_tmp ("malbild-paths-XXXXXX", NULL);
  data = g_build_filename (home, "data", NULL);
  run = g_build_filename (home, "run", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", run, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/outside", test_outside);
  g_test_add_func ("/paths/checksum", test_checksum);
  g_test_add_func ("/paths/copies", test_copies);
  g_test_add_func ("/paths/shown-name", test_shown_name);
  status = g_test_run ();

  command = g_strdup_printf ("rm -rf '%s'", home);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (home);
  return status;
}
