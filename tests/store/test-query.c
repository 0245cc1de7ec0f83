/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-fixture.h"

static MalbildPeriod
period (const char *edtf)
{
  MalbildPeriod parsed = { 0 };

  g_assert_true (malbild_period_parse (edtf, &parsed, NULL));
  return parsed;
}

static void
test_all (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) item = NULL;
  guint n_keys;
  guint position;

  query_fixture_set_up (&f);
  query = new_query (&f);
  g_assert_cmpuint (malbild_query_count (query), ==, 0);
  assert_titles (query, "");
  b = add_goal (&f, "b");
  a = add_goal (&f, "a");

  g_assert_true (malbild_query_get_store (query) == f.store);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (query)) == malbild_kind_get_gtype (&malbild_goal_kind));
  g_assert_cmpuint (malbild_query_count (query), ==, 2);
  assert_titles (query, "b a");
  item = g_list_model_get_item (G_LIST_MODEL (query), 1);
  g_assert_true (item == a);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (query), 2));

  g_assert_cmpint (malbild_query_get_keys (query, &n_keys)[0], ==, malbild_record_get_key (b));
  g_assert_cmpuint (n_keys, ==, 2);
  g_assert_true (malbild_query_find (query, a, &position));
  g_assert_cmpuint (position, ==, 1);
  malbild_query_where_empty (query, "area", FALSE);
  g_assert_false (malbild_query_find (query, a, &position));
}

static void
test_where_ref (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) other = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  area = add_area (&f, "Område");
  other = add_set (&f, "Annan");
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  set_ref (b, "area", area);

  malbild_query_where_ref (query, "area", area);
  assert_titles (query, "b");
  malbild_query_where_ref (query, "area", NULL);
  assert_titles (query, "a");
  malbild_query_where_any (query, "area");
  assert_titles (query, "a b");
  malbild_query_where_ref (query, "goal-set", f.set);
  assert_titles (query, "a b");
  malbild_query_where_ref (query, "goal-set", other);
  assert_titles (query, "");
}

static void
test_where_choice (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  for (int level = 0; level < 5; level++)
    {
      g_autofree char *title = g_strdup_printf ("%d", level);
      g_autoptr (MalbildRecord) goal = add_goal (&f, title);

      set_integer (goal, "level", level);
    }

  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_BOARD | 1 << MALBILD_GOAL_EMPLOYER);
  assert_titles (query, "1 4");
  g_assert_cmpuint (malbild_query_count (query), ==, 2);
  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_OVERARCHING);
  assert_titles (query, "0");
  malbild_query_where_choice (query, "level", 0);
  assert_titles (query, "0 1 2 3 4");
}

static void
test_where_period (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildQuery) decisions = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;
  const MalbildAssignment values[] = {
    MALBILD_SET_TEXT ("title", "beslut"),
    MALBILD_SET_INTEGER ("date", malbild_date_new_month (2019, 6)),
    { "goal-set", { .type = MALBILD_CELL_KEY } },
  };
  MalbildAssignment decision[G_N_ELEMENTS (values)];
  g_autoptr (MalbildRecord) made = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  c = add_goal (&f, "c");
  set_period (a, "valid", "2020/2023");
  set_period (b, "valid", "2022-23/..");

  malbild_query_where_period (query, "valid", period ("2021"));
  assert_titles (query, "a");
  malbild_query_where_period (query, "valid", period ("2022"));
  assert_titles (query, "a b");
  malbild_query_where_period (query, "valid", period ("2024-01-01"));
  assert_titles (query, "b");
  malbild_query_where_empty (query, "valid", TRUE);
  assert_titles (query, "c");
  malbild_query_where_empty (query, "valid", FALSE);
  assert_titles (query, "a b");
  malbild_query_where_period (query, "valid", (MalbildPeriod) { 0, 0 });
  assert_titles (query, "a b c");

  memcpy (decision, values, sizeof values);
  decision[2].cell.integer = malbild_record_get_key (f.set);
  made = malbild_store_add (f.store, &malbild_decision_kind, decision, G_N_ELEMENTS (decision), NULL);
  decisions = malbild_query_new (f.store, &malbild_decision_kind);
  malbild_query_where_period (decisions, "date", period ("2019-06-30/2020"));
  assert_titles (decisions, "beslut");
  malbild_query_where_period (decisions, "date", period ("2019-07/2020"));
  assert_titles (decisions, "");
}

static void
test_where_links (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) top = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (MalbildRecord) second = NULL;
  g_autoptr (MalbildRecord) sdg = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  top = add_goal (&f, "top");
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  first = add_link (&f, b, top);
  second = add_link (&f, a, top);
  sdg = add_sdg_link (&f, a, "4.1");

  /* In the order of the links, not of the goals; also with a second condition. */
  malbild_query_where_linked (query, &malbild_contribution_kind, "goal", "contributes-to", top);
  assert_titles (query, "b a");
  malbild_query_where_ref (query, "goal-set", f.set);
  assert_titles (query, "b a");
  move_record (&f, second, first, FALSE);
  assert_titles (query, "a b");
  g_assert_cmpuint (malbild_query_count (query), ==, 2);
  malbild_query_order_by (query, "title", TRUE);
  assert_titles (query, "b a");
  malbild_query_order_by (query, NULL, FALSE);

  malbild_query_where_linked (query, &malbild_contribution_kind, "contributes-to", "goal", a);
  malbild_query_where_any (query, "contribution");
  malbild_query_where_linked (query, &malbild_contribution_kind, "contributes-to", "goal", a);
  assert_titles (query, "top");
  malbild_query_where_any (query, "contribution");
  assert_titles (query, "top a b");

  malbild_query_where_has_link (query, &malbild_contribution_kind, "goal", FALSE);
  assert_titles (query, "top");
  malbild_query_where_has_link (query, &malbild_contribution_kind, "goal", TRUE);
  assert_titles (query, "a b");
  malbild_query_where_has_link (query, &malbild_sdg_link_kind, "goal", FALSE);
  assert_titles (query, "b");
  malbild_query_where_has_link (query, &malbild_sdg_link_kind, "goal", TRUE);
  assert_titles (query, "a");
  remove_record (&f, sdg);
  assert_titles (query, "");
}

static void
test_where_text (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) bus = NULL;
  g_autoptr (MalbildRecord) school = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  const struct { const char *text, *titles; } cases[] = {
    { "", "Bussar Skolväg" }, { NULL, "Bussar Skolväg" }, { "  \"'* ", "Bussar Skolväg" },
    { "buss", "Bussar" }, { "BUSSAR", "Bussar" }, { "skolv", "Skolväg" }, { "väg", "" },
    { "skolväg", "Skolväg" }, { "skolvag", "" },
    { "barn", "Bussar Skolväg" }, { "barn trygga", "Bussar" }, { "barn ide", "Skolväg" },
    /* A word in the title, another in the wording. */
    { "bussar trygga", "Bussar" }, { "trygga buss", "Bussar" }, { "trygg bussar", "" },
    { "barn OR hest", "" }, { "\"barn", "Bussar Skolväg" }, { "title:barn", "" }, { "NEAR(barn)", "" }, { "ba*", "Bussar Skolväg" },
    { "-barn", "Bussar Skolväg" }, { "(", "Bussar Skolväg" }, { "barn-trygga", "Bussar" }, { "{barn}", "Bussar Skolväg" },
  };

  query_fixture_set_up (&f);
  query = new_query (&f);
  bus = add_goal (&f, "Bussar");
  school = add_goal (&f, "Skolväg");
  set_text (school, "note", "En idé för barn");
  wording = add_wording (&f, bus, "Resor för barn är trygga");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      malbild_query_where_text (query, cases[i].text);
      assert_titles (query, cases[i].titles);
      g_assert_cmpuint (malbild_query_count (query), ==, g_list_model_get_n_items (G_LIST_MODEL (query)));
    }
}

static void
test_order (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) z_body = NULL;
  g_autoptr (MalbildRecord) o_body = NULL;
  const char *titles[] = { "öl", "Zebra", "ål", "äta", "apa", "Éclair", "ek" };
  MalbildRecord *goals[G_N_ELEMENTS (titles)];

  query_fixture_set_up (&f);
  query = new_query (&f);
  z_body = add_body (&f, "Zoo");
  o_body = add_body (&f, "Övriga");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    goals[i] = add_goal (&f, titles[i]);
  set_ref (goals[0], "responsible", o_body);
  set_ref (goals[1], "responsible", z_body);
  set_period (goals[2], "valid", "2020/..");
  set_period (goals[3], "valid", "2020/2022");
  set_period (goals[4], "valid", "2019/2023");

  assert_titles (query, "öl Zebra ål äta apa Éclair ek");
  malbild_query_order_by (query, "title", FALSE);
  assert_titles (query, "apa Éclair ek Zebra ål äta öl");
  malbild_query_order_by (query, "title", TRUE);
  assert_titles (query, "öl äta ål Zebra ek Éclair apa");
  malbild_query_limit (query, 3);
  assert_titles (query, "öl äta ål");
  g_assert_cmpuint (malbild_query_count (query), ==, 3);
  malbild_query_limit (query, 0);
  /* Empty comes last either way, ties in the order in which they came to be. */
  malbild_query_order_by (query, "responsible", FALSE);
  assert_titles (query, "Zebra öl ål äta apa Éclair ek");
  malbild_query_order_by (query, "responsible", TRUE);
  assert_titles (query, "öl Zebra ål äta apa Éclair ek");
  malbild_query_order_by (query, "valid", FALSE);
  assert_titles (query, "apa äta ål öl Zebra Éclair ek");
  malbild_query_order_by (query, "valid", TRUE);
  assert_titles (query, "ål äta apa öl Zebra Éclair ek");
  malbild_query_order_by (query, NULL, FALSE);
  assert_titles (query, "öl Zebra ål äta apa Éclair ek");
  malbild_query_limit (query, 2);
  assert_titles (query, "öl Zebra");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_object_unref (goals[i]);
}

/* Goals of two areas share their positions: then the title decides. */
static void
test_ties (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  c = add_goal (&f, "c");
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  set_integer (c, "position", 1024);
  set_integer (a, "position", 1024);
  set_integer (b, "position", 1024);
  assert_titles (query, "a b c");
  set_text (b, "title", "d");
  assert_titles (query, "a c d");
  malbild_query_limit (query, 2);
  assert_titles (query, "a c");
  set_integer (c, "position", 2048);
  assert_titles (query, "a d");
}

/* Kinds without a manual order come by title, those without a title by age. */
static void
test_other_kinds (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) sets = NULL;
  g_autoptr (MalbildQuery) wordings = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (MalbildRecord) second = NULL;
  g_autoptr (MalbildRecord) item = NULL;

  query_fixture_set_up (&f);
  other = add_set (&f, "Andra");
  sets = malbild_query_new (f.store, &malbild_goal_set_kind);
  assert_titles (sets, "Andra Mål 2019–2022");
  malbild_query_where_text (sets, "2019-2022");
  assert_titles (sets, "Mål 2019–2022");

  goal = add_goal (&f, "mål");
  first = add_wording (&f, goal, "ett");
  second = add_wording (&f, goal, "två");
  wordings = malbild_query_new (f.store, &malbild_wording_kind);
  malbild_query_where_ref (wordings, "goal", goal);
  item = g_list_model_get_item (G_LIST_MODEL (wordings), 0);
  g_assert_true (item == first);
  move_record (&f, second, first, FALSE);
  g_object_unref (item);
  item = g_list_model_get_item (G_LIST_MODEL (wordings), 0);
  g_assert_true (item == second);
}

static void
test_tally (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (GArray) levels = NULL;
  g_autoptr (GArray) bodies = NULL;
  g_autoptr (GArray) none = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  body = add_body (&f, "Nämnd");
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (MalbildRecord) goal = add_goal (&f, "mål");

      set_integer (goal, "level", i % 2);
      if (i < 3)
        set_ref (goal, "responsible", body);
    }

  levels = malbild_query_tally (query, "level");
  g_assert_cmpuint (levels->len, ==, 2);
  g_assert_cmpint (g_array_index (levels, MalbildTally, 0).key, ==, 0);
  g_assert_cmpuint (g_array_index (levels, MalbildTally, 0).count, ==, 4);
  g_assert_cmpint (g_array_index (levels, MalbildTally, 1).key, ==, 1);
  g_assert_cmpuint (g_array_index (levels, MalbildTally, 1).count, ==, 3);

  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_OVERARCHING);
  bodies = malbild_query_tally (query, "responsible");
  g_assert_cmpuint (bodies->len, ==, 2);
  g_assert_cmpint (g_array_index (bodies, MalbildTally, 0).key, ==, MALBILD_NO_INTEGER);
  g_assert_cmpuint (g_array_index (bodies, MalbildTally, 0).count, ==, 2);
  g_assert_cmpint (g_array_index (bodies, MalbildTally, 1).key, ==, malbild_record_get_key (body));
  g_assert_cmpuint (g_array_index (bodies, MalbildTally, 1).count, ==, 2);

  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_COMPANY);
  none = malbild_query_tally (query, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_where_empty_both (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildQuery) answered = NULL;
  g_autoptr (MalbildRecord) theme = NULL;
  MalbildRecord *inputs[3];

  query_fixture_set_up (&f);
  query = malbild_query_new (f.store, &malbild_input_kind);
  answered = malbild_query_new (f.store, &malbild_input_kind);
  malbild_query_where_empty_both (query, "feedback", "theme", "feedback", TRUE);
  malbild_query_where_empty_both (answered, "feedback", "theme", "feedback", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (answered)), ==, 0);
  theme = malbild_store_add (f.store, &malbild_theme_kind,
                             (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "T") }, 2, NULL);
  for (guint i = 0; i < 3; i++)
    inputs[i] = malbild_store_add (f.store, &malbild_input_kind,
                                   (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("text", "I") }, 2, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 3);

  /* By its own, by its theme's, and no more when it leaves the theme or the theme goes. */
  set_text (inputs[0], "feedback", "Svar");
  set_ref (inputs[1], "theme", theme);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);
  set_text (theme, "feedback", "Svar");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (answered)), ==, 2);
  set_ref (inputs[2], "theme", theme);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
  set_ref (inputs[2], "theme", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);
  g_assert_true (malbild_store_remove (f.store, theme, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 2);
  g_assert_cmpuint (malbild_query_count (answered), ==, 1);

  malbild_query_where_any (query, "feedback");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_object_unref (inputs[i]);
}

static void
test_where_ref_of (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) theme = NULL;
  g_autoptr (MalbildRecord) input = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) link = NULL;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "a");
  theme = malbild_store_add (f.store, &malbild_theme_kind,
                             (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "T") }, 2, NULL);
  input = malbild_store_add (f.store, &malbild_input_kind,
                             (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("text", "I") }, 2, NULL);
  link = malbild_store_add (f.store, &malbild_input_link_kind,
                            (MalbildAssignment[]) { MALBILD_SET_REF ("input", input), MALBILD_SET_REF ("goal", goal) }, 2, NULL);
  query = malbild_query_new (f.store, &malbild_input_link_kind);
  malbild_query_where_ref_of (query, "input", "theme", theme);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
  set_ref (input, "theme", theme);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);
  set_ref (input, "theme", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
}

static void
test_where_same (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  static const char *const officials[] = { "Åsa Lindén", "ÅSA LINDEN", "Asa Lindén", "Åsa Lindén-Berg", NULL };

  query_fixture_set_up (&f);
  query = new_query (&f);
  for (guint i = 0; i < G_N_ELEMENTS (officials); i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr (MalbildRecord) goal = add_goal (&f, title);

      set_text (goal, "official", officials[i]);
    }

  malbild_query_where_same (query, "official", "  åsa lindén ");
  assert_titles (query, "0 1");
  g_assert_cmpuint (malbild_query_count (query), ==, 2);
  malbild_query_where_same (query, "official", "asa linden");
  assert_titles (query, "2");
  malbild_query_where_same (query, "official", "nobody");
  assert_titles (query, "");
  malbild_query_where_same (query, "official", " ");
  assert_titles (query, "0 1 2 3 4");
  malbild_query_where_same (query, "official", "Åsa Lindén-Berg");
  assert_titles (query, "3");
  malbild_query_where_any (query, "official");
  assert_titles (query, "0 1 2 3 4");
}

/* Bodies by the goals that they are responsible for, and these by what they contribute to. */
static void
test_where_referred (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) goals = NULL;
  g_autoptr (MalbildQuery) bodies = NULL;
  g_autoptr (MalbildRecord) school = NULL;
  g_autoptr (MalbildRecord) care = NULL;
  g_autoptr (MalbildRecord) target = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) link = NULL;

  query_fixture_set_up (&f);
  school = add_body (&f, "Skola");
  care = add_body (&f, "Omsorg");
  target = add_goal (&f, "mål");
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  set_ref (a, "responsible", school);
  set_ref (b, "responsible", care);
  link = add_link (&f, a, target);

  goals = new_query (&f);
  malbild_query_where_linked (goals, &malbild_contribution_kind, "goal", "contributes-to", target);
  malbild_query_where_choice (goals, "status", 1 << MALBILD_GOAL_DRAFT);
  bodies = malbild_query_new (f.store, &malbild_body_kind);
  malbild_query_where_referred (bodies, goals, "responsible");
  assert_titles (bodies, "Skola");
  g_assert_cmpuint (malbild_query_count (bodies), ==, 1);

  /* It follows the links, the goals, and what they refer to. */
  {
    g_autoptr (MalbildRecord) other = add_link (&f, b, target);

    assert_titles (bodies, "Skola Omsorg");
    set_integer (a, "status", MALBILD_GOAL_PROPOSED);
    assert_titles (bodies, "Omsorg");
    set_ref (b, "responsible", school);
    assert_titles (bodies, "Skola");
    remove_record (&f, other);
    assert_titles (bodies, "");
  }

  /* The other way round. */
  {
    g_autoptr (MalbildQuery) links = malbild_query_new (f.store, &malbild_contribution_kind);
    g_autoptr (MalbildQuery) of_school = new_query (&f);

    malbild_query_where_ref (of_school, "responsible", school);
    malbild_query_where_refers (links, "goal", of_school);
    g_assert_cmpuint (malbild_query_count (links), ==, 1);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 1);
    set_ref (a, "responsible", care);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 0);
    set_ref (a, "responsible", school);
    set_ref (link, "goal", b);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (links)), ==, 1);
    set_ref (link, "goal", a);
  }

  /* What is asked of the goals later is none of its business. */
  set_integer (a, "status", MALBILD_GOAL_DRAFT);
  malbild_query_where_choice (goals, "status", 1 << MALBILD_GOAL_DECIDED);
  assert_titles (goals, "");
  assert_titles (bodies, "Skola");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/all", test_all);
  g_test_add_func ("/query/where/ref", test_where_ref);
  g_test_add_func ("/query/where/choice", test_where_choice);
  g_test_add_func ("/query/where/period", test_where_period);
  g_test_add_func ("/query/where/empty-both", test_where_empty_both);
  g_test_add_func ("/query/where/ref-of", test_where_ref_of);
  g_test_add_func ("/query/where/links", test_where_links);
  g_test_add_func ("/query/where/text", test_where_text);
  g_test_add_func ("/query/where/same", test_where_same);
  g_test_add_func ("/query/where/referred", test_where_referred);
  g_test_add_func ("/query/order", test_order);
  g_test_add_func ("/query/ties", test_ties);
  g_test_add_func ("/query/other-kinds", test_other_kinds);
  g_test_add_func ("/query/tally", test_tally);

  return g_test_run ();
}
