/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-sdg-tally.h"
#include "store-fixture.h"

static MalbildRecord *
add_tied_goal (StoreFixture *self,
               const char   *title,
               const char   *codes)
{
  MalbildRecord *goal = add_goal (self, title);
  g_auto(GStrv) all = g_strsplit (codes, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      MalbildAssignment values[] = { MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("code", all[i]) };
      g_autoptr(MalbildRecord) link = add_record (self->store, &malbild_sdg_link_kind, values, G_N_ELEMENTS (values));
    }
  return goal;
}

static void
test_tally (StoreFixture  *self,
            gconstpointer  data)
{
  g_autoptr(MalbildRecord) school = add_tied_goal (self, "Alla klarar skolan", "4 4.1 4.6");
  g_autoptr(MalbildRecord) reading = add_tied_goal (self, "Läsning", "4.6 4.6 14.1");
  g_autoptr(MalbildRecord) closed = add_tied_goal (self, "Förbi", "4.7 1.1");
  guint goals[MALBILD_N_SDGS], targets[MALBILD_N_SDGS];

  g_assert_true (malbild_record_set_choice (closed, "status", MALBILD_GOAL_CLOSED, NULL));
  malbild_store_tally_sdgs (self->store, self->set, goals);
  malbild_store_tally_sdg_targets (self->store, self->set, targets);
  for (guint i = 0; i < MALBILD_N_SDGS; i++)
    {
      g_assert_cmpuint (goals[i], ==, i + 1 == 4 ? 2 : i + 1 == 14);
      g_assert_cmpuint (targets[i], ==, i + 1 == 4 ? 2 : i + 1 == 14);
    }
}

static void
test_ties (StoreFixture  *self,
           gconstpointer  data)
{
  g_autoptr(MalbildRecord) reading = add_tied_goal (self, "Läsning", "4.6 4.6 14.1");
  g_autoptr(MalbildRecord) school = add_tied_goal (self, "Alla klarar skolan", "4 4.6");
  g_autoptr(GArray) ties = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_true (malbild_record_set_choice (reading, "level", MALBILD_GOAL_BOARD, NULL));
  ties = malbild_store_list_sdg_ties (self->store, self->set, 4);
  for (guint i = 0; i < ties->len; i++)
    {
      const MalbildSdgTie *tie = &g_array_index (ties, MalbildSdgTie, i);

      g_string_append_printf (text, "%s %s;", tie->code, tie->goal == malbild_record_get_key (school) ? "school" : "reading");
    }
  /* Overarching goals first; what is linked twice is told once. */
  g_assert_true (g_str_has_suffix (text->str, "4.6 reading;"));
  g_assert_cmpuint (ties->len, ==, 3);
  g_assert_nonnull (strstr (text->str, "4 school;"));
  g_assert_nonnull (strstr (text->str, "4.6 school;"));
}

static void
set_up (StoreFixture  *self,
        gconstpointer  data)
{
  store_fixture_set_up (self);
}

static void
tear_down (StoreFixture  *self,
           gconstpointer  data)
{
  store_fixture_tear_down (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/sdg-tally/tally", StoreFixture, NULL, set_up, test_tally, tear_down);
  g_test_add ("/store/sdg-tally/ties", StoreFixture, NULL, set_up, test_ties, tear_down);
  return g_test_run ();
}
