/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#include "malbild-error.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture store;
  char        *to;
} Fixture;

static void
set_up (Fixture *self)
{
  store_fixture_set_up (&self->store);
  self->to = g_build_filename (self->store.folder, "copy.malbild", NULL);
}

static void
tear_down (Fixture *self)
{
  store_fixture_tear_down (&self->store);
  g_free (self->to);
}

static void
close_store (Fixture *self)
{
  g_clear_object (&self->store.municipality);
  g_clear_object (&self->store.set);
  g_assert_finalize_object (g_steal_pointer (&self->store.store));
}

static guint
count_files (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->store.folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* No copy, and nothing beside the original that was not there before. */
static void
assert_refused (Fixture             *self,
                MalbildCopyProgress  progress,
                GCancellable        *cancellable,
                GQuark               domain,
                int                  code)
{
  guint before = count_files (self);
  g_autoptr (GError) error = NULL;

  g_assert_false (malbild_store_copy (self->store.path, self->to, progress, self, cancellable, &error));
  g_test_message ("%s", error != NULL ? error->message : "");
  g_assert_error (error, domain, code);
  g_assert_cmpuint (count_files (self), ==, before);
}

static void
assert_copied (Fixture    *self,
               const char *content)
{
  guint before = count_files (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStore) copy = NULL;
  g_autofree char *copied = NULL;

  malbild_store_copy (self->store.path, self->to, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (self), ==, before + 1);
  copy = open_store (self->to, MALBILD_STORE_DEFAULT);
  g_assert_false (malbild_store_get_read_only (copy));
  g_assert_true (malbild_store_verify (copy, NULL, NULL, NULL));
  copied = dump_store (copy);
  g_assert_cmpstr (copied, ==, content);
}

static void
test_closed (void)
{
  Fixture fixture;
  g_autofree char *content = NULL;

  set_up (&fixture);
  content = dump_store (fixture.store.store);
  close_store (&fixture);
  /* The copy is one's own, whatever the original allows. */
  g_assert_cmpint (g_chmod (fixture.store.path, 0444), ==, 0);
  assert_copied (&fixture, content);
  tear_down (&fixture);
}

/* What has been said last lies beside the file as long as somebody works in it. */
static void
test_open (void)
{
  Fixture fixture;
  g_autofree char *content = NULL;
  g_autofree char *log = NULL;

  set_up (&fixture);
  g_object_unref (add_goal (&fixture.store, "Sju av tio reser hållbart"));
  log = g_strconcat (fixture.store.path, "-wal", NULL);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  content = dump_store (fixture.store.store);
  assert_copied (&fixture, content);
  tear_down (&fixture);
}

static void
test_foreign (void)
{
  Fixture fixture;

  set_up (&fixture);
  close_store (&fixture);
  g_assert_true (g_file_set_contents (fixture.store.path, "", 0, NULL));
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_FOREIGN);
  g_assert_true (g_file_set_contents (fixture.store.path, "Mål och budget\n", -1, NULL));
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_FOREIGN);
  g_assert_cmpint (g_unlink (fixture.store.path), ==, 0);
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  tear_down (&fixture);
}

static void
test_newer (void)
{
  Fixture fixture;

  set_up (&fixture);
  malbild_db_exec (malbild_store_get_db (fixture.store.store), "PRAGMA user_version = 999", NULL);
  close_store (&fixture);
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_NEWER);
  tear_down (&fixture);
}

static void
test_damaged (void)
{
  Fixture fixture;
  g_autofree char *content = NULL;
  gsize size;

  set_up (&fixture);
  close_store (&fixture);
  g_assert_true (g_file_get_contents (fixture.store.path, &content, &size, NULL));
  /* Not the first page, by which a goal file is known. */
  for (gsize i = 4096; i + 512 <= size; i += 4096)
    memset (content + i, 0xff, 512);
  g_assert_true (g_file_set_contents (fixture.store.path, content, (gssize) size, NULL));
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);

  /* Cut off. */
  g_assert_true (g_file_set_contents (fixture.store.path, content, 4096 * 2, NULL));
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);
  tear_down (&fixture);
}

static void
test_taken (void)
{
  Fixture fixture;
  g_autofree char *content = NULL;

  set_up (&fixture);
  close_store (&fixture);
  g_assert_true (g_file_set_contents (fixture.to, "mine", -1, NULL));
  assert_refused (&fixture, NULL, NULL, MALBILD_ERROR, MALBILD_ERROR_IO);
  g_assert_true (g_file_get_contents (fixture.to, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  tear_down (&fixture);
}

static void
touch_cb (double   fraction,
          gpointer data)
{
  Fixture *fixture = data;
  GStatBuf info;
  struct utimbuf later;

  g_assert_cmpint (g_stat (fixture->store.path, &info), ==, 0);
  later = (struct utimbuf) { .actime = info.st_atime, .modtime = info.st_mtime + 5 };
  g_assert_cmpint (g_utime (fixture->store.path, &later), ==, 0);
}

static void
test_changed (void)
{
  Fixture fixture;

  set_up (&fixture);
  close_store (&fixture);
  assert_refused (&fixture, touch_cb, NULL, MALBILD_ERROR, MALBILD_ERROR_BUSY);
  tear_down (&fixture);
}

static void
test_cancelled (void)
{
  Fixture fixture;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  set_up (&fixture);
  assert_refused (&fixture, NULL, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close_store (&fixture);
  assert_refused (&fixture, NULL, cancellable, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/copy/closed", test_closed);
  g_test_add_func ("/copy/open", test_open);
  g_test_add_func ("/copy/foreign", test_foreign);
  g_test_add_func ("/copy/newer", test_newer);
  g_test_add_func ("/copy/damaged", test_damaged);
  g_test_add_func ("/copy/taken", test_taken);
  g_test_add_func ("/copy/changed", test_changed);
  g_test_add_func ("/copy/cancelled", test_cancelled);
  return g_test_run ();
}
