/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "malbild-error.h"
#include "malbild-schema.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

/* Whoever runs the tests as root is not stopped by permissions; those tests then run as nobody. */
#define NOBODY 65534

static void
assert_refused (const char        *path,
                MalbildStoreFlags  flags,
                MalbildError       code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStore) store = malbild_store_open (path, flags, &error);

  g_assert_null (store);
  g_test_message ("%s", error != NULL ? error->message : "");
  g_assert_error (error, MALBILD_ERROR, (int) code);
}

/* Refused, and not one byte of it is another one afterwards; nothing lies beside it. */
static void
assert_untouched (const char   *path,
                  const char   *content,
                  gssize        size,
                  MalbildError  code)
{
  g_autofree char *after = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = NULL;
  gsize after_size;

  g_assert_true (g_file_set_contents (path, content, size, NULL));
  assert_refused (path, MALBILD_STORE_DEFAULT, code);
  assert_refused (path, MALBILD_STORE_CREATE, code);
  assert_refused (path, MALBILD_STORE_READ_ONLY, code);
  g_assert_true (g_file_get_contents (path, &after, &after_size, NULL));
  g_assert_cmpmem (after, after_size, content, size);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_null (g_dir_read_name (dir));
}

static void
test_create (void)
{
  StoreFixture fixture;
  g_autofree char *elsewhere = NULL;

  store_fixture_set_up_folder (&fixture);
  assert_refused (fixture.path, MALBILD_STORE_DEFAULT, MALBILD_ERROR_NOT_FOUND);
  elsewhere = g_build_filename (fixture.folder, "none", "test.malbild", NULL);
  assert_refused (elsewhere, MALBILD_STORE_CREATE, MALBILD_ERROR_NOT_FOUND);

  fixture.store = open_store (fixture.path, MALBILD_STORE_CREATE);
  g_assert_false (malbild_store_get_read_only (fixture.store));
  g_assert_null (malbild_store_get_undo_label (fixture.store));
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, 0);
  g_assert_finalize_object (fixture.store);

  /* What is there is opened, not made anew. */
  fixture.store = open_store (fixture.path, MALBILD_STORE_CREATE);
  store_fixture_tear_down (&fixture);
}

static void
test_empty (void)
{
  StoreFixture fixture;

  store_fixture_set_up_folder (&fixture);
  g_assert_true (g_file_set_contents (fixture.path, "", 0, NULL));
  assert_refused (fixture.path, MALBILD_STORE_DEFAULT, MALBILD_ERROR_FOREIGN);
  fixture.store = open_store (fixture.path, MALBILD_STORE_CREATE);
  store_fixture_tear_down (&fixture);
}

static void
test_foreign (void)
{
  StoreFixture fixture;
  g_autofree char *other = NULL;
  g_autofree char *content = NULL;
  gsize size;
  sqlite3 *db;

  store_fixture_set_up_folder (&fixture);
  assert_untouched (fixture.path, "Mål och budget\n", strlen ("Mål och budget\n"), MALBILD_ERROR_FOREIGN);
  assert_untouched (fixture.path, "SQLite format 3", strlen ("SQLite format 3"), MALBILD_ERROR_FOREIGN);
  assert_refused (fixture.folder, MALBILD_STORE_DEFAULT, MALBILD_ERROR_FOREIGN);

  /* Another application's. */
  other = g_build_filename (fixture.folder, "other", NULL);
  g_assert_cmpint (sqlite3_open (other, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA application_id = 77; CREATE TABLE goal (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (other, &content, &size, NULL));
  g_unlink (other);
  assert_untouched (fixture.path, content, (gssize) size, MALBILD_ERROR_FOREIGN);
  store_fixture_tear_down (&fixture);
}

static void
test_newer (void)
{
  StoreFixture fixture;

  store_fixture_set_up (&fixture);
  malbild_db_exec (malbild_store_get_db (fixture.store), "PRAGMA user_version = 999", NULL);
  /* One that was open meanwhile must not write into it either. */
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (malbild_store_begin (fixture.store, NULL, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NEWER);
  }
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);
  assert_refused (fixture.path, MALBILD_STORE_DEFAULT, MALBILD_ERROR_NEWER);
  assert_refused (fixture.path, MALBILD_STORE_READ_ONLY, MALBILD_ERROR_NEWER);
  store_fixture_tear_down (&fixture);
}

/* What was made for nothing goes again; what somebody works in stays. */
static void
test_discard (void)
{
  StoreFixture fixture;
  g_autoptr (GDir) dir = NULL;

  store_fixture_set_up (&fixture);
  malbild_store_discard_empty (fixture.path);
  g_assert_true (g_file_test (fixture.path, G_FILE_TEST_EXISTS));
  store_fixture_tear_down (&fixture);

  store_fixture_set_up_folder (&fixture);
  malbild_store_discard_empty (fixture.path);
  fixture.store = open_store (fixture.path, MALBILD_STORE_CREATE);
  g_clear_object (&fixture.store);
  malbild_store_discard_empty (fixture.path);
  dir = g_dir_open (fixture.folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  store_fixture_tear_down (&fixture);
}

/* A version that there never was is damage. */
static void
test_no_version (void)
{
  StoreFixture fixture;

  store_fixture_set_up (&fixture);
  malbild_db_exec (malbild_store_get_db (fixture.store), "PRAGMA user_version = -5", NULL);
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);
  assert_refused (fixture.path, MALBILD_STORE_DEFAULT, MALBILD_ERROR_DAMAGED);
  assert_refused (fixture.path, MALBILD_STORE_READ_ONLY, MALBILD_ERROR_DAMAGED);
  store_fixture_tear_down (&fixture);
}

/* Noise on every page but the first, and a file that ends too early: told as damage, at the latest when it is read. */
static void
test_damaged (void)
{
  StoreFixture fixture;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  store_fixture_set_up (&fixture);
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);
  g_assert_true (g_file_get_contents (fixture.path, &content, &size, NULL));
  for (gsize i = 4096; i < size; i++)
    content[i] = (char) (i * 7);
  g_assert_true (g_file_set_contents (fixture.path, content, (gssize) size, NULL));
  fixture.store = malbild_store_open (fixture.path, MALBILD_STORE_DEFAULT, &error);
  if (fixture.store != NULL)
    g_assert_false (malbild_store_verify (fixture.store, NULL, NULL, &error));
  if (error != NULL)
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_clear_object (&fixture.store);

  g_assert_true (g_file_set_contents (fixture.path, content, 4096, NULL));
  fixture.store = malbild_store_open (fixture.path, MALBILD_STORE_DEFAULT, &error);
  g_assert_null (fixture.store);
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);
  store_fixture_tear_down (&fixture);
}

static void
test_asked_read_only (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);
  fixture.store = open_store (fixture.path, MALBILD_STORE_READ_ONLY);
  g_assert_true (malbild_store_get_read_only (fixture.store));
  g_assert_null (malbild_store_get_read_only_reason (fixture.store));
  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_set_kind), ==, 1);
  g_assert_false (malbild_store_begin (fixture.store, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY);
  store_fixture_tear_down (&fixture);
}

typedef void (*ChildFunc) (const char *path);

/* Runs @func in a process that permissions apply to. */
static void
run_as_nobody (ChildFunc   func,
               const char *path)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
        _exit (77);
      func (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
read_only_child (const char *path)
{
  g_autoptr (MalbildStore) store = open_store (path, MALBILD_STORE_DEFAULT);
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildReader) reader = NULL;

  g_assert_true (malbild_store_get_read_only (store));
  g_assert_nonnull (malbild_store_get_read_only_reason (store));
  g_assert_cmpuint (count_rows (store, &malbild_goal_set_kind), ==, 1);
  g_assert_false (malbild_store_begin (store, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, malbild_store_get_read_only_reason (store));
  g_clear_error (&error);
  reader = malbild_store_new_reader (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (malbild_reader_count (reader, NULL), ==, 2);
  g_assert_true (malbild_store_verify (store, NULL, NULL, &error));
}

static void
test_read_only_folder (void)
{
  StoreFixture fixture;

  store_fixture_set_up (&fixture);
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);
  g_chmod (fixture.path, 0644);
  g_chmod (fixture.folder, 0555);
  run_as_nobody (read_only_child, fixture.path);

  g_chmod (fixture.folder, 0777);
  g_chmod (fixture.path, 0444);
  run_as_nobody (read_only_child, fixture.path);

  g_chmod (fixture.folder, 0755);
  store_fixture_tear_down (&fixture);
}

static void
create_child (const char *path)
{
  assert_refused (path, MALBILD_STORE_CREATE, MALBILD_ERROR_READ_ONLY);
}

static void
test_create_in_read_only_folder (void)
{
  StoreFixture fixture;

  store_fixture_set_up_folder (&fixture);
  g_chmod (fixture.folder, 0555);
  run_as_nobody (create_child, fixture.path);
  g_chmod (fixture.folder, 0755);
  store_fixture_tear_down (&fixture);
}

/* A kept file of each version opens, is brought up to date, and holds what it held. */
static void
test_versions (void)
{
  for (guint version = 1; version <= MALBILD_SCHEMA_VERSION; version++)
    {
      StoreFixture fixture;
      g_autofree char *name = g_strdup_printf ("version-%u.malbild", version);
      g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "store", "files", name, NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      store_fixture_set_up_folder (&fixture);
      g_assert_true (g_file_get_contents (kept, &content, &size, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_set_contents (fixture.path, content, (gssize) size, NULL));
      fixture.store = open_store (fixture.path, MALBILD_STORE_DEFAULT);
      g_assert_cmpint (get_integer (fixture.store, "PRAGMA user_version"), ==, MALBILD_SCHEMA_VERSION);
      g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 2);
      g_assert_true (malbild_store_verify (fixture.store, NULL, NULL, &error));
      g_assert_no_error (error);

      /* Its journal still works, too. */
      while (malbild_store_get_undo_label (fixture.store) != NULL)
        g_assert_true (malbild_store_undo (fixture.store, &error));
      g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 0);
      store_fixture_tear_down (&fixture);
    }
}

/* A search index that was folded in another way is made anew. */
static void
test_fold (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;
  MalbildDb *db;

  store_fixture_set_up (&fixture);
  db = malbild_store_get_db (fixture.store);
  malbild_db_exec (db, "INSERT INTO search (search) VALUES ('delete-all'); UPDATE meta SET value = 0 WHERE name = 'fold'", &error);
  g_assert_no_error (error);
  g_assert_false (malbild_store_verify (fixture.store, NULL, NULL, &error));
  store_fixture_reopen (&fixture);
  g_assert_true (malbild_store_verify (fixture.store, NULL, NULL, &error));
  g_assert_no_error (error);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/open/create", test_create);
  g_test_add_func ("/store/open/empty", test_empty);
  g_test_add_func ("/store/open/foreign", test_foreign);
  g_test_add_func ("/store/open/newer", test_newer);
  g_test_add_func ("/store/open/no-version", test_no_version);
  g_test_add_func ("/store/open/discard", test_discard);
  g_test_add_func ("/store/open/damaged", test_damaged);
  g_test_add_func ("/store/open/asked-read-only", test_asked_read_only);
  g_test_add_func ("/store/open/read-only-folder", test_read_only_folder);
  g_test_add_func ("/store/open/create-in-read-only-folder", test_create_in_read_only_folder);
  g_test_add_func ("/store/open/versions", test_versions);
  g_test_add_func ("/store/open/fold", test_fold);

  return g_test_run ();
}
