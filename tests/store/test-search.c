/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-search-words.h"
#include "malbild-store-private.h"
#include "query-fixture.h"

static void
assert_found (QueryFixture  *f,
              MalbildRecord *set,
              const char    *text,
              const char    *titles)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = malbild_search (f->store, set, text, 10, &error);

  g_assert_no_error (error);
  assert_titles (found, titles);
}

static void
test_words (void)
{
  const struct { const char *text, *words; } cases[] = {
    { NULL, NULL }, { "", NULL }, { " \t'\"*()-:^+{}", NULL }, { "hej", "\"hej\"*" }, { "Hej Då", "\"hej\" \"då\"*" },
    { "idé ", "\"ide\"*" }, { "\"a OR b\"", "\"a\" \"or\" \"b\"*" }, { "2019–2022", "\"2019\" \"2022\"*" },
    { "KS/2019:12 §", "\"ks\" \"2019\" \"12\"*" }, { "\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = malbild_search_words (cases[i].text);
      g_autofree char *joined = words != NULL ? g_strjoinv (" ", words) : NULL;

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

static void
test_many_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "ord%u ", i);
  words = malbild_search_words (text->str);
  g_assert_cmpuint (g_strv_length (words), ==, MALBILD_SEARCH_MAX_WORDS);
}

static void
test_kinds (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autoptr (GListModel) found = NULL;
  g_autoptr (MalbildRecord) item = NULL;

  query_fixture_set_up (&f);
  body = add_body (&f, "Kulturnämnden");
  area = add_area (&f, "Kunskap");
  goal = add_goal (&f, "Läsa");
  other = add_goal (&f, "Kultur");
  set_text (goal, "note", "Hör ihop med kulturen och mycket annat som står här");
  wording = add_wording (&f, goal, "Alla barn läser");

  assert_found (&f, NULL, "kultur", "Kultur Kulturnämnden Läsa");
  assert_found (&f, NULL, "kun", "Kunskap");
  assert_found (&f, NULL, "finns inte", "");
  assert_found (&f, NULL, "", "");
  found = malbild_search (f.store, NULL, "barn", 10, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  item = g_list_model_get_item (found, 0);
  g_assert_true (item == wording);

  /* What is edited, removed and undone is found as it is. */
  set_text (goal, "title", "Skriva");
  assert_found (&f, NULL, "läsa", "");
  assert_found (&f, NULL, "skriva", "Skriva");
  g_assert_true (malbild_store_undo (f.store, NULL));
  assert_found (&f, NULL, "läsa", "Läsa");
  remove_record (&f, goal);
  assert_found (&f, NULL, "läsa", "");
  assert_found (&f, NULL, "barn", "");
  g_assert_true (malbild_store_undo (f.store, NULL));
  assert_found (&f, NULL, "läsa", "Läsa");
}

/* Numbers, codes, addresses and names of persons are found as words are. */
static void
test_every_field (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (GListModel) found = NULL;
  g_autoptr (MalbildRecord) item = NULL;

  query_fixture_set_up (&f);
  area = add_area (&f, "Kunskap");
  goal = add_goal (&f, "Rent vatten");
  set_text (area, "number", "K 7");
  set_text (goal, "web-links", "https://example.org/vattenplan");
  link = add_sdg_link (&f, goal, "6.1");
  assert_found (&f, NULL, "K7", "");
  assert_found (&f, NULL, "k 7", "Kunskap");
  assert_found (&f, NULL, "vattenplan", "Rent vatten");
  found = malbild_search (f.store, f.set, "6.1", 10, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  item = g_list_model_get_item (found, 0);
  g_assert_true (item == link);
}

/* A file in which an earlier version of the program searched less is searched whole once it is opened. */
static void
test_earlier_index (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildRecord) goal = NULL;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "Rent vatten");
  g_assert_true (malbild_db_exec (malbild_store_get_db (f.store),
                                  "INSERT INTO search (search) VALUES ('delete-all'); UPDATE meta SET value = 1 WHERE name = 'fold'", NULL));
  assert_found (&f, NULL, "vatten", "");
  store_fixture_reopen (&f);
  assert_found (&f, NULL, "vatten", "Rent vatten");
}

static void
test_swedish (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;

  query_fixture_set_up (&f);
  a = add_goal (&f, "Idéer");
  b = add_goal (&f, "Tåg");
  c = add_goal (&f, "Tag");
  assert_found (&f, NULL, "ideer", "Idéer");
  assert_found (&f, NULL, "IDÉER", "Idéer");
  assert_found (&f, NULL, "tåg", "Tåg");
  assert_found (&f, NULL, "tag", "Tag");
}

static void
test_scope (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildRecord) other_set = NULL;
  g_autoptr (MalbildRecord) here = NULL;
  g_autoptr (MalbildRecord) there = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autoptr (GListModel) found = NULL;

  query_fixture_set_up (&f);
  other_set = add_set (&f, "Skolans");
  here = add_goal (&f, "Skola");
  there = add_goal (&f, "Skolmat");
  set_ref (there, "goal-set", other_set);
  body = add_body (&f, "Skolnämnden");
  wording = add_wording (&f, there, "Frukt");

  assert_found (&f, f.set, "skol", "Skola Skolnämnden");
  assert_found (&f, other_set, "skol", "Skolans Skolmat Skolnämnden");
  assert_found (&f, NULL, "skol", "Skola Skolans Skolmat Skolnämnden");
  assert_found (&f, f.set, "frukt", "");
  found = malbild_search (f.store, other_set, "frukt", 10, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
  assert_found (&f, f.set, "exempelk", "Exempelkommun");
  g_clear_object (&found);
  found = malbild_search (f.store, NULL, "skol", 2, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);
}

/* Nothing that a person can type breaks a search. */
static void
test_hostile (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  for (guint round = 0; round < 500; round++)
    {
      static const gunichar characters[] = { '"', '\'', '*', '(', ')', ':', '^', '-', '+', '{', '}', ' ', 'a', 'N', 'O', 'T', 0xe5, 0x301,
                                             0x200d, 0x1f600, 0xbd, 0x0e01, 0x0e33, 0xe000, 0x10ffff, ';', '%', '_', '\\', 0x5d0, 0x661 };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GListModel) found = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 12; i++)
        g_string_append_unichar (text, characters[g_test_rand_int_range (0, G_N_ELEMENTS (characters))]);
      found = malbild_search (f.store, f.set, text->str, 10, &error);
      g_assert_no_error (error);
      malbild_query_where_text (query, text->str);
      malbild_query_count (query);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/many-words", test_many_words);
  g_test_add_func ("/search/kinds", test_kinds);
  g_test_add_func ("/search/every-field", test_every_field);
  g_test_add_func ("/search/earlier-index", test_earlier_index);
  g_test_add_func ("/search/swedish", test_swedish);
  g_test_add_func ("/search/scope", test_scope);
  g_test_add_func ("/search/hostile", test_hostile);

  return g_test_run ();
}
