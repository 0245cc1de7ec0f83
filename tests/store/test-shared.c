/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "malbild-changes.h"
#include "malbild-error.h"
#include "malbild-open.h"
#include "malbild-query.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

typedef struct {
  guint    n_changed;
  gboolean goals_came;
  gboolean titles_changed;
} Seen;

static void
changed_cb (MalbildStore         *store,
            const MalbildChanges *changes,
            Seen                 *seen)
{
  seen->n_changed++;
  seen->goals_came = malbild_changes_has_members (changes, &malbild_goal_kind);
  seen->titles_changed = malbild_changes_has_field (changes, &malbild_goal_kind, "title");
  g_assert_false (malbild_changes_has_members (changes, &malbild_body_kind));
  g_assert_false (malbild_changes_has_field (changes, &malbild_body_kind, NULL));
}

/* The lock that this process has on a file, as another one sees it. */
static int
look_at_lock (const char *path)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = open (path, O_RDWR);

      _exit (fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 ? lock.l_type : 99);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status);
}

/* The system drops a process's locks on a file when it closes any descriptor of it: another process would then remove the
 * log that this one writes to. */
static void
test_locks_stay (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  g_assert_cmpint (look_at_lock (fixture.path), ==, F_RDLCK);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MalbildStore) other = open_store (fixture.path, i % 2 == 0 ? MALBILD_STORE_READ_ONLY : MALBILD_STORE_DEFAULT);

      g_assert_true (malbild_open_is_goal_file (fixture.path, NULL));
      g_assert_cmpint (look_at_lock (fixture.path), ==, F_RDLCK);
    }
  g_assert_cmpint (look_at_lock (fixture.path), ==, F_RDLCK);
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

/* As a file chooser does that wants to know what the files of a folder are. */
static void
look_into (const char *path,
           const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);
  char bytes[16];
  int fd = open (name, O_RDONLY);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (read (fd, bytes, sizeof bytes), >=, 0);
  g_assert_cmpint (close (fd), ==, 0);
}

/* Another process that waits for the path of a goal file, adds a goal to it, and goes. It is there before this one has any file
 * open: SQLite must not be carried into another process. */
static pid_t
fork_adder (int *said)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      char path[1024] = { 0 };
      gboolean added = FALSE;

      close (ends[1]);
      if (read (ends[0], path, sizeof path - 1) > 0)
        {
          g_autoptr (MalbildStore) store = malbild_store_open (path, MALBILD_STORE_DEFAULT, NULL);
          g_autoptr (MalbildQuery) sets = malbild_query_new (store, &malbild_goal_set_kind);
          g_autoptr (MalbildRecord) set = g_list_model_get_item (G_LIST_MODEL (sets), 0);
          const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", set), MALBILD_SET_TEXT ("title", "Därifrån") };
          g_autoptr (MalbildRecord) goal = malbild_store_add (store, &malbild_goal_kind, values, G_N_ELEMENTS (values), NULL);

          added = goal != NULL;
        }
      _exit (added ? 0 : 1);
    }
  close (ends[0]);
  *said = ends[1];
  return child;
}

static void
let_it_add (pid_t       child,
            int         said,
            const char *path)
{
  int status = 0;

  g_assert_cmpint (write (said, path, strlen (path)), ==, (gssize) strlen (path));
  close (said);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Libraries open and close files without asking. The locks are still there, and who comes then does not take the log away. */
static void
test_others_look (void)
{
  static const char *const endings[] = { "", "-wal", "-shm" };
  StoreFixture fixture;
  g_autoptr (MalbildRecord) before = NULL;
  g_autoptr (MalbildRecord) after = NULL;
  g_autoptr (MalbildQuery) goals = NULL;
  int said = -1;
  pid_t child = fork_adder (&said);

  store_fixture_set_up (&fixture);
  before = add_goal (&fixture, "Före");
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    look_into (fixture.path, endings[i]);
  g_assert_cmpint (look_at_lock (fixture.path), ==, F_RDLCK);

  let_it_add (child, said, fixture.path);
  g_assert_true (malbild_store_refresh (fixture.store));
  after = add_goal (&fixture, "Efter");
  g_clear_object (&before);
  g_clear_object (&after);
  g_clear_object (&fixture.set);
  g_clear_object (&fixture.municipality);
  g_clear_object (&fixture.store);

  fixture.store = open_store (fixture.path, MALBILD_STORE_DEFAULT);
  goals = malbild_query_new (fixture.store, &malbild_goal_kind);
  g_assert_cmpuint (malbild_query_count (goals), ==, 3);
  g_clear_object (&goals);
  store_fixture_tear_down (&fixture);
}

/* Each of two that have the same file open sees what the other does, as soon as it looks. */
static void
test_two (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildStore) other = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) same = NULL;
  Seen seen = { 0 };
  gint64 key;

  store_fixture_set_up (&fixture);
  other = open_store (fixture.path, MALBILD_STORE_DEFAULT);
  g_signal_connect (other, "changed", G_CALLBACK (changed_cb), &seen);
  g_assert_false (malbild_store_refresh (other));

  goal = add_goal (&fixture, "Ett");
  key = malbild_record_get_key (goal);
  g_assert_true (malbild_store_refresh (other));
  g_assert_cmpuint (seen.n_changed, ==, 1);
  g_assert_true (seen.goals_came);
  same = malbild_store_get (other, key, NULL);
  g_assert_cmpstr (malbild_record_get_text (same, "title"), ==, "Ett");
  g_assert_cmpstr (malbild_store_get_undo_label (other), ==, "Add “Ett”");

  set_text (same, "title", "Två");
  g_assert_true (malbild_store_refresh (fixture.store));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Två");
  g_assert_false (seen.goals_came);
  g_assert_true (seen.titles_changed);

  /* And each can take back what the other did, once it has seen it. */
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  g_assert_true (malbild_store_refresh (other));
  g_assert_cmpstr (malbild_record_get_text (same, "title"), ==, "Ett");

  g_assert_true (malbild_store_remove (fixture.store, goal, NULL, NULL));
  g_assert_true (malbild_store_refresh (other));
  g_assert_true (malbild_record_get_removed (same));

  g_clear_object (&goal);
  g_clear_object (&same);
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

/* What she has not seen, nobody can undo. */
static void
test_unseen (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildStore) other = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) same = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  other = open_store (fixture.path, MALBILD_STORE_DEFAULT);
  same = malbild_store_get (other, malbild_record_get_key (goal), NULL);
  set_text (same, "title", "Två");

  g_assert_false (malbild_store_undo (fixture.store, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_BUSY);
  g_clear_error (&error);
  /* By now it has looked. */
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Två");
  g_assert_true (malbild_store_undo (fixture.store, &error));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");

  g_clear_object (&goal);
  g_clear_object (&same);
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
test_watch (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildStore) other = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint guard;

  store_fixture_set_up (&fixture);
  other = open_store (fixture.path, MALBILD_STORE_DEFAULT);
  malbild_store_watch (other);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (g_main_loop_quit), loop);
  goal = add_goal (&fixture, "Ett");
  guard = g_timeout_add_seconds (30, quit_cb, loop);
  g_main_loop_run (loop);
  g_assert_cmpuint (count_rows (other, &malbild_goal_kind), ==, 1);
  g_assert_cmpstr (malbild_store_get_undo_label (other), ==, "Add “Ett”");
  g_source_remove (guard);

  g_clear_object (&goal);
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

/* One that keeps the file locked: the other waits, then says so, and nothing is half done. */
static void
test_busy (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildStore) other = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  other = open_store (fixture.path, MALBILD_STORE_DEFAULT);
  sqlite3_busy_timeout (malbild_db_get_handle (malbild_store_get_db (other)), 50);
  g_assert_true (malbild_store_begin (fixture.store, NULL, NULL));
  g_assert_false (malbild_store_begin (other, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (malbild_store_commit (fixture.store, NULL));
  g_assert_true (malbild_store_begin (other, NULL, &error));
  g_assert_true (malbild_store_commit (other, &error));
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

/* A process that adds goals until somebody kills it. */
static void
busy_child (const char *path,
            int         out)
{
  MalbildStore *store = open_store (path, MALBILD_STORE_DEFAULT);
  StoreFixture fixture = { .store = store };
  gint64 key = get_integer (store, "SELECT key FROM goal_set");

  /* Otherwise each child would draw the same UUIDs: they have their random numbers from their parent. */
  g_random_set_seed ((guint32) getpid ());
  fixture.set = malbild_store_get (store, key, NULL);
  for (;;)
    {
      g_autoptr (MalbildRecord) one = NULL;
      g_autoptr (MalbildRecord) other = NULL;
      g_autoptr (MalbildRecord) link = NULL;

      malbild_store_begin (store, "Three at once", NULL);
      one = add_goal (&fixture, "Ett");
      other = add_goal (&fixture, "Två");
      link = add_link (&fixture, one, other);
      if (!malbild_store_commit (store, NULL) || write (out, "+", 1) != 1)
        _exit (1);
    }
}

/* Killed at any moment, it has lost nothing that was committed, and kept nothing that was not. */
static void
test_killed (void)
{
  StoreFixture fixture;
  guint n_told = 0;

  store_fixture_set_up (&fixture);
  for (guint round = 0; round < 8; round++)
    {
      char buffer[4096];
      gssize n;
      int pipe_ends[2];
      int status;
      pid_t child;

      g_assert_cmpint (pipe (pipe_ends), ==, 0);
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        busy_child (fixture.path, pipe_ends[1]);
      close (pipe_ends[1]);
      g_assert_cmpint (read (pipe_ends[0], buffer, 1), ==, 1);
      n_told++;
      g_usleep ((gulong) g_test_rand_int_range (0, 20000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      while ((n = read (pipe_ends[0], buffer, sizeof buffer)) > 0)
        n_told += (guint) n;
      close (pipe_ends[0]);
    }

  store_fixture_reopen (&fixture);
  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 2 * count_rows (fixture.store, &malbild_contribution_kind));
  g_assert_cmpuint (count_rows (fixture.store, &malbild_contribution_kind), >=, n_told);
  /* The kill may have come between the commit and the word of it. */
  g_assert_cmpuint (count_rows (fixture.store, &malbild_contribution_kind), <=, n_told + 8);
  g_assert_true (malbild_store_verify (fixture.store, NULL, NULL, NULL));
  store_fixture_tear_down (&fixture);
}

/* A disk that is full in the middle of an edit, at every size at which it may be. */
static void
test_full (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autofree char *before = NULL;
  g_autofree char *text = g_strnfill (20000, 'a');
  MalbildCell cell = { .type = MALBILD_CELL_TEXT, .text = text };
  const MalbildField *note = malbild_kind_get_field (&malbild_goal_kind, "note");
  gint64 n_pages;
  guint n_refused = 0;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  before = dump_store (fixture.store);
  n_pages = get_integer (fixture.store, "PRAGMA page_count");
  for (gint64 room = 0; room < 40; room++)
    {
      g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, n_pages + room);
      g_autoptr (GError) error = NULL;

      get_integer (fixture.store, limit);
      if (malbild_record_set (goal, note, &cell, &error))
        {
          g_assert_cmpstr (malbild_record_get_text (goal, "note"), ==, text);
          break;
        }
      n_refused++;
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL);
      g_assert_cmpstr (malbild_record_get_text (goal, "note"), ==, "");
      {
        g_autofree char *after = dump_store (fixture.store);

        g_assert_cmpstr (before, ==, after);
      }
    }
  g_assert_cmpuint (n_refused, >, 2);
  g_assert_true (malbild_store_verify (fixture.store, NULL, NULL, NULL));
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

/* The same inside an edit of several steps: what came before the full disk goes, too, if it is given up. */
static void
test_full_in_group (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = g_strnfill (50000, 'a');
  g_autofree char *limit = NULL;
  MalbildCell cell = { .type = MALBILD_CELL_TEXT, .text = text };
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  before = dump_store (fixture.store);
  limit = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT, get_integer (fixture.store, "PRAGMA page_count") + 3);
  get_integer (fixture.store, limit);

  g_assert_true (malbild_store_begin (fixture.store, NULL, NULL));
  set_text (goal, "title", "Nytt");
  g_assert_false (malbild_record_set (goal, malbild_kind_get_field (&malbild_goal_kind, "note"), &cell, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL);
  malbild_store_rollback (fixture.store);
  after = dump_store (fixture.store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Mål");

  get_integer (fixture.store, "PRAGMA max_page_count = 1000000");
  set_text (goal, "title", "Nytt");
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/shared/locks-stay", test_locks_stay);
  g_test_add_func ("/store/shared/others-look", test_others_look);
  g_test_add_func ("/store/shared/two", test_two);
  g_test_add_func ("/store/shared/unseen", test_unseen);
  g_test_add_func ("/store/shared/watch", test_watch);
  g_test_add_func ("/store/shared/busy", test_busy);
  g_test_add_func ("/store/shared/killed", test_killed);
  g_test_add_func ("/store/shared/full", test_full);
  g_test_add_func ("/store/shared/full-in-group", test_full_in_group);

  return g_test_run ();
}
