/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-area-changes.h"
#include "malbild-choices.h"
#include "malbild-query.h"
#include "store-fixture.h"

/* Two areas; in the first an overarching goal with a board goal below it, and a lone board goal. */
typedef struct {
  StoreFixture   file;
  MalbildRecord *area;
  MalbildRecord *other;
  MalbildRecord *overarching;
  MalbildRecord *board;
  MalbildRecord *lone;
  char          *before;
} Fixture;

static MalbildRecord *
add_goal_in (Fixture          *self,
             const char       *title,
             MalbildGoalLevel  level,
             MalbildRecord    *area)
{
  MalbildRecord *goal = add_goal (&self->file, title);

  g_assert_true (malbild_record_set_choice (goal, "level", level, NULL));
  set_ref (goal, "area", area);
  return goal;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(MalbildRecord) link = NULL;

  store_fixture_set_up (&self->file);
  self->area = add_area (&self->file, "Kunskap och hälsa");
  self->other = add_area (&self->file, "Fritid");
  self->overarching = add_goal_in (self, "Alla klarar skolan", MALBILD_GOAL_OVERARCHING, self->area);
  self->board = add_goal_in (self, "Läsning", MALBILD_GOAL_BOARD, self->area);
  self->lone = add_goal_in (self, "Rörelse varje dag", MALBILD_GOAL_BOARD, self->area);
  link = add_link (&self->file, self->board, self->overarching);
  self->before = dump_store (self->file.store);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_free (self->before);
  g_clear_object (&self->area);
  g_clear_object (&self->other);
  g_clear_object (&self->overarching);
  g_clear_object (&self->board);
  g_clear_object (&self->lone);
  store_fixture_tear_down (&self->file);
}

/* An input about the first area, linked to a goal or to none. */
static MalbildRecord *
add_input (Fixture       *self,
           const char    *text,
           MalbildRecord *goal)
{
  MalbildRecord *input = add_record (self->file.store, &malbild_input_kind,
                                     (MalbildAssignment[]) {
                                       MALBILD_SET_REF ("goal-set", self->file.set),
                                       MALBILD_SET_REF ("area", self->area),
                                       MALBILD_SET_TEXT ("text", text),
                                     }, 3);
  g_autoptr(MalbildRecord) link = NULL;

  if (goal != NULL)
    link = add_record (self->file.store, &malbild_input_link_kind,
                       (MalbildAssignment[]) { MALBILD_SET_REF ("input", input), MALBILD_SET_REF ("goal", goal) }, 2);
  return input;
}

static void
assert_as_before (Fixture *self)
{
  g_autofree char *now = dump_store (self->file.store);

  g_assert_cmpstr (now, ==, self->before);
}

static char *
dup_area_title (MalbildRecord *goal)
{
  return malbild_record_dup_title (malbild_record_get_ref (goal, "area"));
}

static void
assert_area (MalbildRecord *goal,
             const char    *expected)
{
  g_autofree char *title = dup_area_title (goal);

  g_assert_cmpstr (title, ==, expected);
}

/* What @area comes from: "split: Kunskap och hälsa". */
static char *
dup_origins (Fixture       *self,
             MalbildRecord *area)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (self->file.store, &malbild_area_succession_kind);
  g_autoptr(GString) text = g_string_new (NULL);

  malbild_query_where_ref (query, "area", area);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    {
      g_autoptr(MalbildRecord) succession = g_list_model_get_item (G_LIST_MODEL (query), i);
      g_autofree char *title = malbild_record_dup_title (malbild_record_get_ref (succession, "earlier-area"));

      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? ", " : "",
                              malbild_area_succession_types[malbild_record_get_choice (succession, "type")].nick, title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GPtrArray *
new_parts (const char *first,
           const char *second)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) malbild_area_part_free);

  g_ptr_array_add (parts, malbild_area_part_new ("3", first));
  g_ptr_array_add (parts, malbild_area_part_new (NULL, second));
  return parts;
}

static void
take_goal (GPtrArray     *parts,
           guint          part,
           MalbildRecord *goal)
{
  g_ptr_array_add (((MalbildAreaPart *) parts->pdata[part])->goals, g_object_ref (goal));
}

static void
test_heads (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) heads = malbild_area_list_heads (self->file.store, self->area);

  g_assert_cmpuint (heads->len, ==, 2);
  g_assert_true (heads->pdata[0] == self->overarching);
  g_assert_true (heads->pdata[1] == self->lone);
}

static void
test_split (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = new_parts ("Hälsa", "Kunskap");
  g_autoptr(MalbildQuery) areas = malbild_query_new (self->file.store, &malbild_goal_area_kind);
  g_autofree char *origins = NULL;
  static const char *const order[] = { "Kunskap och hälsa", "Hälsa", "Kunskap", "Fritid" };

  take_goal (parts, 1, self->overarching);
  g_assert_true (malbild_area_split (self->file.store, self->area, parts, NULL));
  /* The board goal follows, and what was put nowhere goes to the first. */
  assert_area (self->overarching, "Kunskap");
  assert_area (self->board, "Kunskap");
  assert_area (self->lone, "Hälsa");
  g_assert_cmpint (malbild_record_get_choice (self->area, "status"), ==, MALBILD_AREA_REPLACED);
  g_assert_cmpstr (malbild_record_get_text (malbild_record_get_ref (self->lone, "area"), "number"), ==, "3");
  origins = dup_origins (self, malbild_record_get_ref (self->board, "area"));
  g_assert_cmpstr (origins, ==, "split: Kunskap och hälsa");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr(MalbildRecord) area = g_list_model_get_item (G_LIST_MODEL (areas), i);
      g_autofree char *title = malbild_record_dup_title (area);

      g_assert_cmpstr (title, ==, order[i]);
    }

  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_as_before (self);
}

/* What was said goes with the goal that it is linked to; nobody but who reads it knows where the rest belongs. */
static void
test_split_inputs (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = new_parts ("Hälsa", "Kunskap");
  g_autoptr(MalbildRecord) linked = add_input (self, "Mer tid för läsning", self->board);
  g_autoptr(MalbildRecord) loose = add_input (self, "Det är bra som det är", NULL);

  take_goal (parts, 1, self->overarching);
  g_assert_true (malbild_area_split (self->file.store, self->area, parts, NULL));
  assert_area (linked, "Kunskap");
  assert_area (loose, "Kunskap och hälsa");
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_area (linked, "Kunskap och hälsa");
}

static void
test_merge_inputs (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) areas = g_ptr_array_new ();
  g_autoptr(MalbildRecord) merged = NULL;
  g_autoptr(MalbildRecord) linked = add_input (self, "Mer tid för läsning", self->board);
  g_autoptr(MalbildRecord) loose = add_input (self, "Det är bra som det är", NULL);

  g_ptr_array_add (areas, self->area);
  g_ptr_array_add (areas, self->other);
  merged = malbild_area_merge (self->file.store, areas, self->other, NULL, NULL, NULL);
  assert_area (linked, "Fritid");
  assert_area (loose, "Fritid");
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_area (loose, "Kunskap och hälsa");
}

static void
test_split_refused (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = new_parts ("Hälsa", "  ");
  g_autoptr(GError) error = NULL;
  g_autofree char *undo = g_strdup (malbild_store_get_undo_label (self->file.store));

  g_assert_false (malbild_area_split (self->file.store, self->area, parts, &error));
  g_assert_nonnull (error);
  assert_as_before (self);
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, undo);
}

static void
test_merge_into_new (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(GPtrArray) areas = g_ptr_array_new ();
  g_autoptr(MalbildRecord) merged = NULL;
  g_autofree char *origins = NULL;

  g_ptr_array_add (areas, self->area);
  g_ptr_array_add (areas, self->other);
  merged = malbild_area_merge (self->file.store, areas, NULL, "1", "Kunskap, hälsa och fritid", NULL);
  g_assert_nonnull (merged);
  origins = dup_origins (self, merged);
  g_assert_cmpstr (origins, ==, "merges: Kunskap och hälsa, merges: Fritid");
  assert_area (self->overarching, "Kunskap, hälsa och fritid");
  assert_area (self->board, "Kunskap, hälsa och fritid");
  g_assert_cmpint (malbild_record_get_choice (self->area, "status"), ==, MALBILD_AREA_REPLACED);
  g_assert_cmpint (malbild_record_get_choice (self->other, "status"), ==, MALBILD_AREA_REPLACED);

  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_as_before (self);
}

static void
test_merge_into_one (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr(GPtrArray) areas = g_ptr_array_new ();
  g_autoptr(MalbildRecord) merged = NULL;

  g_ptr_array_add (areas, self->area);
  g_ptr_array_add (areas, self->other);
  merged = malbild_area_merge (self->file.store, areas, self->other, NULL, NULL, NULL);
  g_assert_true (merged == self->other);
  assert_area (self->lone, "Fritid");
  g_assert_cmpint (malbild_record_get_choice (self->area, "status"), ==, MALBILD_AREA_REPLACED);
  g_assert_cmpint (malbild_record_get_choice (self->other, "status"), ==, MALBILD_AREA_HYPOTHESIS);
}

/* Merging back what was split would lead in a circle: it is refused as a whole. */
static void
test_merge_back (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = new_parts ("Hälsa", "Kunskap");
  g_autoptr(GPtrArray) areas = g_ptr_array_new ();
  g_autoptr(MalbildRecord) merged = NULL;
  g_autoptr(GError) error = NULL;

  take_goal (parts, 1, self->overarching);
  g_assert_true (malbild_area_split (self->file.store, self->area, parts, NULL));
  g_ptr_array_add (areas, self->area);
  g_ptr_array_add (areas, malbild_record_get_ref (self->overarching, "area"));
  merged = malbild_area_merge (self->file.store, areas, self->area, NULL, NULL, &error);
  g_assert_null (merged);
  g_assert_nonnull (error);
  assert_area (self->overarching, "Kunskap");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/area-changes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("heads", test_heads);
  ADD ("split", test_split);
  ADD ("split-inputs", test_split_inputs);
  ADD ("merge-inputs", test_merge_inputs);
  ADD ("split-refused", test_split_refused);
  ADD ("merge-into-new", test_merge_into_new);
  ADD ("merge-into-one", test_merge_into_one);
  ADD ("merge-back", test_merge_back);
#undef ADD
  return g_test_run ();
}
