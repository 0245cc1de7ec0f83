/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-private.h"
#include "store-fixture.h"

static void
report_cb (const char *fault,
           gpointer    n_faults)
{
  g_test_message ("%s", fault);
  (*(guint *) n_faults)++;
}

/* Each of these, done behind the program's back, is found. */
static const char *const faults[] = {
  "UPDATE goal SET area = 6",
  "UPDATE goal SET status = 99",
  "UPDATE goal SET title = ' blank '",
  "UPDATE goal SET valid = 12",
  "UPDATE contribution SET contributes_to = goal",
  "INSERT INTO contribution (key, uuid, goal, contributes_to, position) SELECT key + 64, randomblob (16), goal, contributes_to, position FROM contribution",
  "UPDATE goal SET title = title || ' mer'",
  "INSERT INTO search (search) VALUES ('delete-all')",
  "INSERT INTO search (rowid, title) VALUES (1, 'x')",
  "UPDATE change SET old = '{}' WHERE edit = 1 AND field IS NULL",
  "DELETE FROM goal WHERE title = 'Tre'",
  "UPDATE meta SET value = 1 WHERE name = 'sequence'",
  "UPDATE edit SET type = 1",
  "UPDATE body SET parent = key",
};

static void
test_found (gconstpointer data)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) one = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) third = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (GError) error = NULL;
  guint n_faults = 0;
  MalbildDb *db;

  store_fixture_set_up (&fixture);
  one = add_goal (&fixture, "Ett");
  other = add_goal (&fixture, "Två");
  third = add_goal (&fixture, "Tre");
  link = add_link (&fixture, one, other);
  body = add_body (&fixture, "KS");
  g_assert_true (malbild_store_verify (fixture.store, report_cb, &n_faults, &error));
  g_assert_cmpuint (n_faults, ==, 0);

  db = malbild_store_get_db (fixture.store);
  malbild_db_exec (db, "PRAGMA foreign_keys = OFF", &error);
  malbild_db_exec (db, data, &error);
  g_assert_no_error (error);
  g_assert_false (malbild_store_verify (fixture.store, report_cb, &n_faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_faults, >, 0);

  g_clear_object (&body);
  g_clear_object (&link);
  g_clear_object (&third);
  g_clear_object (&other);
  g_clear_object (&one);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/verify/%u", i + 1);

      g_test_add_data_func (path, faults[i], test_found);
    }

  return g_test_run ();
}
