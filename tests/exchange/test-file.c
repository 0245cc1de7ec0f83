/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "generate.h"
#include "malbild-error.h"
#include "malbild-file.h"
#include "malbild-xml-export.h"
#include "malbild-xml-import.h"
#include "malbild-xml-validate.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("malbild-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "mål 100%25.xml", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  (void) g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_only_file (Fixture    *fixture,
                  const char *content)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  g_autofree char *name = g_path_get_basename (fixture->path);
  g_autofree char *read = NULL;
  const char *found = g_dir_read_name (folder);

  if (content == NULL)
    {
      g_assert_null (found);
      return;
    }
  g_assert_cmpstr (found, ==, name);
  g_assert_null (g_dir_read_name (folder));
  g_assert_true (g_file_get_contents (fixture->path, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, content);
}

/* Writes @data; where it is NULL, fails after having written something. */
static gboolean
write_cb (GOutputStream  *out,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  const char *text = data != NULL ? data : "half";

  if (!g_output_stream_write_all (out, text, strlen (text), NULL, cancellable, error))
    return FALSE;
  if (data != NULL)
    return TRUE;
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_BUSY, "no more");
  return FALSE;
}

static void
test_whole_or_not (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_false (malbild_file_write (fixture->path, write_cb, NULL, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_BUSY);
  g_clear_error (&error);
  assert_only_file (fixture, NULL);

  malbild_file_write (fixture->path, write_cb, (gpointer) "one", NULL, &error);
  g_assert_no_error (error);
  assert_only_file (fixture, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);

  g_assert_false (malbild_file_write (fixture->path, write_cb, NULL, NULL, &error));
  g_clear_error (&error);
  assert_only_file (fixture, "one");

  malbild_file_write (fixture->path, write_cb, (gpointer) "two", NULL, &error);
  g_assert_no_error (error);
  assert_only_file (fixture, "two");
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
}

/* A goal file is not what an export may take the place of, least of all its own. */
static void
test_database (Fixture       *fixture,
               gconstpointer  data)
{
  const char content[] = "SQLite format 3\0 and all that a council has decided";
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;
  gsize size;

  g_assert_true (g_file_set_contents (fixture->path, content, sizeof content, NULL));
  g_assert_false (malbild_file_write (fixture->path, write_cb, (gpointer) "x", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_assert_true (g_file_get_contents (fixture->path, &read, &size, NULL));
  g_assert_cmpmem (read, size, content, sizeof content);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  malbild_file_write (fixture->path, write_cb, (gpointer) "new", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, "new");
  g_assert_cmpint (g_unlink (target), ==, 0);
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *lost = g_build_filename (fixture->folder, "none", "file.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (malbild_file_write (lost, write_cb, (gpointer) "x", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_false (malbild_file_write (fixture->folder, write_cb, (gpointer) "x", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_IO);
  g_clear_error (&error);

  if (g_access ("/proc/version", F_OK) == 0)
    {
      g_assert_false (malbild_file_write ("/proc/malbild.xml", write_cb, (gpointer) "x", NULL, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == MALBILD_ERROR);
    }
}

static void
fail_cb (const char *fault,
         gpointer    data)
{
  g_test_fail_printf ("%s", fault);
}

static void
test_export_and_import (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (MemoryDoors) doors = generate_content (5, 5, 0);
  g_autoptr (MemoryDoors) again = memory_doors_new ();
  g_autoptr (GError) error = NULL;

  malbild_xml_export_file (MALBILD_READER (doors), NULL, fixture->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  malbild_xml_import_file (fixture->path, MALBILD_WRITER (again), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  memory_doors_assert_same (doors, again);
  g_assert_true (malbild_xml_validate_file (fixture->path, fail_cb, NULL, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (malbild_xml_import_file ("/nowhere/file.xml", MALBILD_WRITER (again), NULL, NULL, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (malbild_xml_import_file (fixture->folder, MALBILD_WRITER (again), NULL, NULL, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_IO);
}

static void
test_full (void)
{
  g_autoptr (MemoryDoors) doors = generate_content (5, 4, 0);
  g_autoptr (GError) error = NULL;

  if (g_access ("/dev/full", W_OK) != 0)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (malbild_xml_export_file (MALBILD_READER (doors), NULL, "/dev/full", NULL, NULL, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL);
  g_assert_true (g_access ("/dev/full", W_OK) == 0);
}

/* Small files fail as well, though all of it fits into the buffer. */
static void
test_full_at_the_end (void)
{
  g_autoptr (MemoryDoors) doors = memory_doors_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileIOStream) stream = g_file_open_readwrite (file, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (stream == NULL)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  g_assert_false (malbild_xml_export (MALBILD_READER (doors), NULL, g_io_stream_get_output_stream (G_IO_STREAM (stream)), NULL, NULL, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL);
}

typedef struct {
  double        last;
  guint         n;
  double        cancel_at;
  GCancellable *cancellable;
} Progress;

static void
progress_cb (double   fraction,
             gpointer data)
{
  Progress *progress = data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  progress->last = fraction;
  progress->n++;
  if (progress->cancellable != NULL && fraction >= progress->cancel_at)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (MemoryDoors) doors = generate_content (9, 200, 5);
  g_autoptr (MemoryDoors) again = memory_doors_new ();
  gsize length;
  g_autofree char *text = export_to_text (doors, &length);
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  Progress progress = { 0 };

  g_assert_true (malbild_xml_import (in, "test.xml", MALBILD_WRITER (again), progress_cb, &progress, NULL, NULL));
  g_assert_cmpfloat (progress.last, ==, 1.0);
  g_assert_cmpuint (progress.n, >, 3);

  progress = (Progress) { 0 };
  g_assert_true (malbild_xml_export (MALBILD_READER (again), NULL, out, progress_cb, &progress, NULL, NULL));
  g_assert_cmpfloat (progress.last, ==, 1.0);
  g_assert_cmpuint (progress.n, >, 3);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (MemoryDoors) doors = generate_content (9, 200, 0);
  g_autoptr (MemoryDoors) again = memory_doors_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gsize length;
  g_autofree char *text = export_to_text (doors, &length);
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  g_autoptr (GError) error = NULL;
  Progress progress = { .cancel_at = 0.3, .cancellable = cancellable };

  g_assert_false (malbild_xml_export_file (MALBILD_READER (doors), NULL, fixture->path, progress_cb, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (progress.last, <, 0.9);
  assert_only_file (fixture, NULL);
  g_clear_error (&error);

  g_cancellable_reset (cancellable);
  progress.last = 0;
  g_assert_false (malbild_xml_import (in, "test.xml", MALBILD_WRITER (again), progress_cb, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (progress.last, <, 0.9);
}

void
add_file_tests (void)
{
  g_test_add ("/file/whole-or-not", Fixture, NULL, set_up, test_whole_or_not, tear_down);
  g_test_add ("/file/database", Fixture, NULL, set_up, test_database, tear_down);
  g_test_add ("/file/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/file/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/file/export-and-import", Fixture, NULL, set_up, test_export_and_import, tear_down);
  g_test_add_func ("/file/full", test_full);
  g_test_add_func ("/file/full-at-the-end", test_full_at_the_end);
  g_test_add_func ("/file/progress", test_progress);
  g_test_add ("/file/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
}
