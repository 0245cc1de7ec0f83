/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-candidates.h"
#include "malbild-choices.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture   file;
  MalbildRecord *area;
  MalbildRecord *goal;
} Fixture;

static const MalbildField *
get_field (const MalbildKind *kind,
           const char        *name)
{
  return malbild_kind_get_field (kind, name);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->area = add_area (&self->file, "Hållbar tillväxt");
  self->goal = add_goal (&self->file, "Halverad klimatpåverkan");
  set_ref (self->goal, "area", self->area);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->goal);
  g_clear_object (&self->area);
  store_fixture_tear_down (&self->file);
}

static MalbildRecord *
add (Fixture           *self,
     MalbildRecord     *record,
     const MalbildKind *by,
     const char        *field,
     const char        *title)
{
  g_autoptr (GError) error = NULL;
  MalbildRecord *added;

  g_assert_true (malbild_record_can_add_candidate (self->file.store, record, by, get_field (by, field), self->file.set));
  added = malbild_record_add_candidate (self->file.store, record, by, get_field (by, field), self->file.set, title, &error);
  g_assert_no_error (error);
  return added;
}

static MalbildRecord *
add_set (Fixture    *self,
         const char *title,
         const char *valid)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("municipality", self->file.municipality), MALBILD_SET_TEXT ("title", title) };
  MalbildRecord *set = add_record (self->file.store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));

  if (valid != NULL)
    g_assert_true (malbild_record_set_input (set, get_field (&malbild_goal_set_kind, "valid"), valid, NULL));
  return set;
}

/* Whatever kind refers, whatever its target: it lies beside the record, and has what it must have. */
static void
test_every_reference (Fixture       *self,
                      gconstpointer  data)
{
  static const struct { const MalbildKind *by; const char *field; } own[] = {
    { &malbild_goal_kind, "area" },
    { &malbild_goal_kind, "responsible" },
    { &malbild_goal_kind, "decision" },
    { &malbild_vision_link_kind, "vision-statement" },
    { &malbild_value_link_kind, "core-value" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      const MalbildField *field = get_field (own[i].by, own[i].field);
      const MalbildField *owner = malbild_kind_get_owner (field->target);
      g_autoptr (MalbildRecord) added = add (self, self->goal, own[i].by, own[i].field, "Nytt");

      g_assert_true (malbild_record_is_kind (added, field->target));
      g_assert_true (malbild_record_get_ref (added, owner->name) ==
                     (owner->target == &malbild_goal_set_kind ? self->file.set : self->file.municipality));
    }
}

static void
test_body_type (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (MalbildRecord) council = add (self, self->goal, &malbild_goal_kind, "responsible", "Kommunfullmäktige");
  g_autoptr (MalbildRecord) unknown = add (self, self->goal, &malbild_goal_kind, "responsible", "Räddningstjänsten");
  g_autoptr (MalbildRecord) company = NULL;

  g_assert_cmpint (malbild_record_get_choice (council, "type"), ==, MALBILD_BODY_COUNCIL);
  g_assert_cmpint (malbild_record_get_choice (unknown, "type"), ==, MALBILD_BODY_BOARD);
  g_assert_true (malbild_record_set_choice (self->goal, "level", MALBILD_GOAL_COMPANY, NULL));
  company = add (self, self->goal, &malbild_goal_kind, "responsible", "Stadens bostäder");
  g_assert_cmpint (malbild_record_get_choice (company, "type"), ==, MALBILD_BODY_COMPANY);
}

/* A goal that is contributed to is an overarching one, one that contributes a board's; both are drafts in the area. */
static void
test_contributions (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (MalbildRecord) above = add (self, self->goal, &malbild_contribution_kind, "contributes-to", "Fossilfri kommun");
  g_autoptr (MalbildRecord) below = add (self, self->goal, &malbild_contribution_kind, "goal", "Elbilar i hemtjänsten");

  g_assert_cmpint (malbild_record_get_choice (above, "level"), ==, MALBILD_GOAL_OVERARCHING);
  g_assert_cmpint (malbild_record_get_choice (below, "level"), ==, MALBILD_GOAL_BOARD);
  g_assert_cmpint (malbild_record_get_choice (above, "status"), ==, MALBILD_GOAL_DRAFT);
  g_assert_true (malbild_record_get_ref (above, "area") == self->area);
  g_assert_true (malbild_record_get_ref (below, "area") == self->area);
  g_assert_true (malbild_record_get_ref (above, "goal-set") == self->file.set);
}

/* What was before lies in the term before: there it is made, with the level of the goal that follows on it. */
static void
test_succession (Fixture       *self,
                 gconstpointer  data)
{
  const MalbildField *earlier = get_field (&malbild_succession_kind, "earlier-goal");
  g_autoptr (MalbildRecord) long_ago = NULL;
  g_autoptr (MalbildRecord) before = NULL;
  g_autoptr (MalbildRecord) after = NULL;
  g_autoptr (MalbildRecord) undated = NULL;
  g_autoptr (MalbildRecord) old = NULL;
  g_autoptr (MalbildRecord) next = NULL;

  g_assert_true (malbild_record_set_input (self->file.set, get_field (&malbild_goal_set_kind, "valid"), "2019–2022", NULL));
  g_assert_false (malbild_record_can_add_candidate (self->file.store, self->goal, &malbild_succession_kind, earlier, self->file.set));
  long_ago = add_set (self, "2011–2014", "2011–2014");
  before = add_set (self, "2015–2018", "2015–2018");
  after = add_set (self, "2023–2026", "2023–2026");
  undated = add_set (self, "Utan år", NULL);

  g_assert_true (malbild_record_set_choice (self->goal, "level", MALBILD_GOAL_BOARD, NULL));
  old = add (self, self->goal, &malbild_succession_kind, "earlier-goal", "Minskad klimatpåverkan");
  g_assert_true (malbild_record_get_ref (old, "goal-set") == before);
  g_assert_cmpint (malbild_record_get_choice (old, "level"), ==, MALBILD_GOAL_BOARD);
  g_assert_null (malbild_record_get_ref (old, "area"));
  next = add (self, self->goal, &malbild_succession_kind, "goal", "Klimatneutral");
  g_assert_true (malbild_record_get_ref (next, "goal-set") == after);

  /* Nothing is offered that an archive would refuse. */
  g_assert_true (malbild_record_set_input (before, get_field (&malbild_goal_set_kind, "archived"), "2019", NULL));
  g_assert_false (malbild_record_can_add_candidate (self->file.store, self->goal, &malbild_succession_kind, earlier, self->file.set));
}

/* A vision statement lies in no goal set: a goal that ties to it is made in the one that is looked at. */
static void
test_of_the_municipality (Fixture       *self,
                          gconstpointer  data)
{
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("municipality", self->file.municipality), MALBILD_SET_TEXT ("title", "En plats i rörelse"),
  };
  g_autoptr (MalbildRecord) vision = add_record (self->file.store, &malbild_vision_statement_kind, values, G_N_ELEMENTS (values));
  g_autoptr (MalbildRecord) goal = add (self, vision, &malbild_vision_link_kind, "goal", "Fler möten");

  g_assert_true (malbild_record_get_ref (goal, "goal-set") == self->file.set);
  g_assert_false (malbild_record_can_add_candidate (self->file.store, vision, &malbild_vision_link_kind,
                                                    get_field (&malbild_vision_link_kind, "goal"), NULL));
}

/* What came of an input lies in the input's area. */
static void
test_of_an_input (Fixture       *self,
                  gconstpointer  data)
{
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_TEXT ("text", "Fler bussar"), MALBILD_SET_REF ("area", self->area),
  };
  g_autoptr (MalbildRecord) input = add_record (self->file.store, &malbild_input_kind, values, G_N_ELEMENTS (values));
  g_autoptr (MalbildRecord) goal = add (self, input, &malbild_input_link_kind, "goal", "Fler reser kollektivt");
  g_autoptr (MalbildRecord) theme = add (self, input, &malbild_input_kind, "theme", "Resor");

  g_assert_true (malbild_record_get_ref (goal, "area") == self->area);
  g_assert_cmpint (malbild_record_get_choice (goal, "level"), ==, MALBILD_GOAL_OVERARCHING);
  g_assert_true (malbild_record_get_ref (theme, "goal-set") == self->file.set);
}

#define ADD(name, func) g_test_add ("/candidates/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-reference", test_every_reference);
  ADD ("body-type", test_body_type);
  ADD ("contributions", test_contributions);
  ADD ("succession", test_succession);
  ADD ("of-the-municipality", test_of_the_municipality);
  ADD ("of-an-input", test_of_an_input);
  return g_test_run ();
}
