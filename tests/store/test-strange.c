/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

/* What nobody but another program, or a failing disk, writes into a goal file: values that are none, in rows that SQLite
 * takes for sound. */
static const char *const strange[] = {
  "UPDATE goal SET status = 99, level = -5",
  "UPDATE goal SET status = 9223372036854775807, level = -9223372036854775808",
  "UPDATE goal_area SET status = 4; UPDATE body SET type = 1000000",
  "UPDATE goal SET valid = 1",
  "UPDATE goal SET valid = -1",
  "UPDATE goal SET valid = -9223372036854775808",
  "UPDATE goal SET valid = (999999999 << 32) | 999999999",
  "UPDATE goal SET valid = (201913013 << 32) | 201900013",
  "UPDATE goal_set SET valid = 4294967295, council_term = (420099993 << 32) | 3",
  "UPDATE goal SET title = CAST (x'46f0' AS TEXT), official = CAST (x'fffefdf8' AS TEXT)",
  "UPDATE goal SET title = '', number = char (1), note = char (65534)",
  "UPDATE goal SET position = 9223372036854775807",
  "UPDATE goal SET position = -9223372036854775808",
  "UPDATE goal SET area = 6, responsible = key, decision = -1",
  "UPDATE goal SET goal_set = key",
  "UPDATE body SET parent = key",
};

static gboolean
row_cb (const MalbildRow  *row,
        gpointer           data,
        GError           **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->kind->n_fields; i++)
    malbild_field_append_text (&row->kind->fields[i], &row->cells[i], text);
  return TRUE;
}

static void
look_at (MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  g_autofree char *title = malbild_record_dup_title (record);

  g_assert_true (g_utf8_validate (title, -1, NULL));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      g_autofree char *shown = malbild_record_format (record, field);

      g_assert_true (g_utf8_validate (shown, -1, NULL));
      if (field->type == MALBILD_FIELD_CHOICE)
        {
          g_assert_cmpint (malbild_record_get_choice (record, field->name), >=, 0);
          g_assert_cmpint (malbild_record_get_choice (record, field->name), <, malbild_choice_count (field->choices));
        }
      else if (field->type == MALBILD_FIELD_DATE && malbild_record_get_date (record, field->name) != 0)
        g_assert_true (malbild_date_is_valid (malbild_record_get_date (record, field->name)));
      else if (field->type == MALBILD_FIELD_PERIOD)
        g_assert_true (malbild_period_check (malbild_record_get_period (record, field->name), NULL));
    }
}

static void
look_at_all (MalbildStore *store)
{
  g_autoptr (MalbildReader) reader = malbild_store_new_reader (store, NULL);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autoptr (MalbildQuery) query = malbild_query_new (store, kinds[k]);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

      malbild_reader_read (reader, kinds[k], NULL, row_cb, NULL, NULL);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);

          look_at (record);
        }
    }
}

/* Queries that reckon with the values, and the index made anew from them. */
static void
ask (MalbildStore *store)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_goal_kind);
  g_autoptr (GListModel) found = malbild_search (store, NULL, "mål", 10, NULL);
  g_autoptr (GArray) states = malbild_query_tally (query, NULL);

  malbild_query_where_state (query, 1 << MALBILD_GOAL_STATE_IN_FORCE);
  malbild_query_where_period (query, "valid", (MalbildPeriod) { malbild_date_new_year (2019), malbild_date_new_year (2022) });
  malbild_query_order_by (query, "title", FALSE);
  g_assert_nonnull (found);
  g_assert_cmpuint (malbild_query_count (query), <=, 3);
  malbild_store_verify (store, NULL, NULL, NULL);
}

static void
test_strange (gconstpointer data)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (GError) error = NULL;
  gint64 key, other_key;
  MalbildDb *db;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett mål");
  other = add_goal (&fixture, "Två");
  area = add_area (&fixture, "Område");
  body = add_body (&fixture, "KS");
  link = add_link (&fixture, goal, other);
  key = malbild_record_get_key (goal);
  other_key = malbild_record_get_key (other);
  db = malbild_store_get_db (fixture.store);
  malbild_db_exec (db, "PRAGMA foreign_keys = OFF", NULL);
  g_assert_true (malbild_db_exec (db, data, &error));
  g_clear_object (&link);
  g_clear_object (&body);
  g_clear_object (&area);
  g_clear_object (&other);
  g_clear_object (&goal);
  store_fixture_reopen (&fixture);

  look_at_all (fixture.store);
  ask (fixture.store);

  /* And it can be put right. */
  goal = malbild_store_get (fixture.store, key, &error);
  g_assert_no_error (error);
  g_assert_true (malbild_record_set_choice (goal, "status", MALBILD_GOAL_PROPOSED, &error));
  g_assert_true (malbild_record_set_input (goal, malbild_kind_get_field (&malbild_goal_kind, "valid"), "2020", &error));
  g_assert_true (malbild_record_set_input (goal, malbild_kind_get_field (&malbild_goal_kind, "title"), "Heltal", &error));
  g_assert_no_error (error);
  other = malbild_store_get (fixture.store, other_key, &error);
  g_assert_true (malbild_store_move (fixture.store, goal, other, TRUE, &error));
  g_assert_true (malbild_store_move (fixture.store, goal, other, FALSE, &error));
  g_assert_true (malbild_store_move (fixture.store, goal, NULL, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (malbild_store_undo (fixture.store, &error));
  g_assert_true (malbild_store_undo (fixture.store, &error));
  g_assert_true (malbild_store_undo (fixture.store, &error));
  look_at (goal);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/strange/%u", i + 1);

      g_test_add_data_func (path, strange[i], test_strange);
    }

  return g_test_run ();
}
