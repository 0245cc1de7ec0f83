/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-schema.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

/* What the table of fields says a column is. */
static const char *
expected_type (const MalbildField *field)
{
  return malbild_field_is_text (field) ? "TEXT" : "INTEGER";
}

static void
check_column (MalbildStore       *store,
              const MalbildKind  *kind,
              const MalbildField *field)
{
  g_autoptr (MalbildStatement) statement = NULL;

  g_test_message ("%s.%s", kind->name, field->name);
  statement = malbild_db_query (malbild_store_get_db (store), NULL, "SELECT type, \"notnull\" FROM pragma_table_info (?1) WHERE name = ?2",
                                "tt", malbild_kind_table (kind), malbild_kind_column (kind, field));
  g_assert_cmpint (malbild_statement_step (statement, NULL), ==, MALBILD_STEP_ROW);
  g_assert_cmpstr (malbild_statement_get_text (statement, 0), ==, expected_type (field));
  g_assert_cmpint (malbild_statement_get_integer (statement, 1), ==, field->required);
}

/* A field without its migration, or the other way round, is found here. */
static void
test_columns (void)
{
  StoreFixture fixture;
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  store_fixture_set_up (&fixture);
  for (guint k = 0; k < n_kinds; k++)
    {
      g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')", malbild_kind_table (kinds[k]));

      for (guint i = 0; i < kinds[k]->n_fields; i++)
        check_column (fixture.store, kinds[k], &kinds[k]->fields[i]);
      /* Beyond the fields there are its key and its UUID. */
      g_assert_cmpint (get_integer (fixture.store, count), ==, kinds[k]->n_fields + 2);
    }
  store_fixture_tear_down (&fixture);
}

/* No table of records without a kind. */
static void
test_tables (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildStatement) statement = NULL;
  guint n_kinds;
  guint found = 0;

  malbild_kinds (&n_kinds);
  store_fixture_set_up (&fixture);
  statement = malbild_db_prepare (malbild_store_get_db (fixture.store),
                                  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' "
                                  "AND name NOT IN ('meta', 'edit', 'change')", NULL);
  while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
    {
      g_autofree char *name = g_strdelimit (g_strdup (malbild_statement_get_text (statement, 0)), "_", '-');

      g_test_message ("%s", name);
      g_assert_nonnull (malbild_kind_by_name (name));
      found++;
    }
  g_assert_cmpuint (found, ==, n_kinds);
  g_clear_pointer (&statement, malbild_statement_free);
  store_fixture_tear_down (&fixture);
}

/* Every reference is a deferred foreign key to its target's table, and the first column of an index. */
static void
test_references (void)
{
  StoreFixture fixture;
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  store_fixture_set_up (&fixture);
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];
        const char *table = malbild_kind_table (kinds[k]);
        const char *column = malbild_kind_column (kinds[k], field);
        g_autofree char *foreign = NULL;
        g_autofree char *indexed = NULL;

        if (field->type != MALBILD_FIELD_REF)
          continue;
        g_test_message ("%s.%s", table, column);
        foreign = g_strdup_printf ("SELECT count (*) FROM pragma_foreign_key_list ('%s') WHERE \"from\" = '%s' AND \"table\" = '%s'",
                                   table, column, malbild_kind_table (field->target));
        indexed = g_strdup_printf ("SELECT count (*) > 0 FROM pragma_index_list ('%s') AS l, pragma_index_info (l.name) AS c "
                                   "WHERE c.seqno = 0 AND c.name = '%s'", table, column);
        g_assert_cmpint (get_integer (fixture.store, foreign), ==, 1);
        g_assert_cmpint (get_integer (fixture.store, indexed), ==, 1);
      }
  store_fixture_tear_down (&fixture);
}

static void
test_header (void)
{
  StoreFixture fixture;

  store_fixture_set_up (&fixture);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA application_id"), ==, MALBILD_APPLICATION_ID);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA user_version"), ==, MALBILD_SCHEMA_VERSION);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (get_integer (fixture.store, "PRAGMA busy_timeout"), ==, MALBILD_BUSY_SECONDS * 1000);
  g_assert_cmpint (get_integer (fixture.store, "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
  store_fixture_tear_down (&fixture);
}

/* What the big lists ask for is answered from an index, without sorting. */
static void
test_plans (void)
{
  static const char *const queries[] = {
    "SELECT key FROM goal WHERE goal_set = 1 AND area = 1 ORDER BY position",
    "SELECT key FROM goal WHERE goal_set = 1 ORDER BY position, uuid",
    "SELECT key FROM goal WHERE goal_set = 1 AND area = 1 AND level = 0 ORDER BY position",
    "SELECT key FROM goal WHERE goal_set = 1 AND level IN (3, 4) ORDER BY position",
    "SELECT position FROM goal WHERE goal_set IS 1 AND area IS 1 ORDER BY position DESC LIMIT 1",
    "SELECT key FROM contribution WHERE contributes_to = 1 ORDER BY position",
    "SELECT key FROM wording WHERE goal = 1 ORDER BY position",
    "SELECT key FROM process_step WHERE goal_set = 1 ORDER BY position",
    "SELECT key FROM milestone WHERE step = 1 ORDER BY position",
    "SELECT key FROM goal_area WHERE goal_set = 1 ORDER BY position",
    "SELECT key FROM succession WHERE earlier_goal = 1 AND type = 1",
  };
  StoreFixture fixture;

  store_fixture_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = g_strdup_printf ("EXPLAIN QUERY PLAN %s", queries[i]);
      g_autoptr (MalbildStatement) statement = malbild_db_prepare (malbild_store_get_db (fixture.store), sql, NULL);

      while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
        {
          g_test_message ("%s: %s", queries[i], malbild_statement_get_text (statement, 3));
          g_assert_null (strstr (malbild_statement_get_text (statement, 3), "TEMP B-TREE"));
          g_assert_null (strstr (malbild_statement_get_text (statement, 3), "SCAN"));
        }
    }
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/columns", test_columns);
  g_test_add_func ("/store/schema/tables", test_tables);
  g_test_add_func ("/store/schema/references", test_references);
  g_test_add_func ("/store/schema/header", test_header);
  g_test_add_func ("/store/schema/plans", test_plans);

  return g_test_run ();
}
