/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline-selection.h"
#include "malbild-outline.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture          file;
  MalbildOutlineFilter *filter;
  MalbildRecord        *area;
  MalbildRecord        *overarching;
  MalbildRecord        *board;
} Fixture;

static MalbildRecord *
add_goal_of_level (Fixture          *self,
                   const char       *title,
                   MalbildGoalLevel  level,
                   MalbildRecord    *area)
{
  MalbildRecord *goal = add_goal (&self->file, title);

  g_assert_true (malbild_record_set_choice (goal, "level", level, NULL));
  if (area != NULL)
    set_ref (goal, "area", area);
  return goal;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(MalbildRecord) link = NULL;

  store_fixture_set_up (&self->file);
  self->filter = malbild_outline_filter_new ();
  self->area = add_area (&self->file, "Kunskap");
  self->overarching = add_goal_of_level (self, "Alla klarar skolan", MALBILD_GOAL_OVERARCHING, self->area);
  self->board = add_goal_of_level (self, "Läsning", MALBILD_GOAL_BOARD, self->area);
  link = add_link (&self->file, self->board, self->overarching);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->filter);
  g_clear_object (&self->area);
  g_clear_object (&self->overarching);
  g_clear_object (&self->board);
  store_fixture_tear_down (&self->file);
}

static GtkTreeListModel *
new_outline (Fixture *self)
{
  return malbild_outline_new (self->file.store, self->file.set, MALBILD_OUTLINE_DEFAULT, self->filter);
}

/* The rows as text, two blanks a level, a line a row. */
static char *
draw (GtkTreeListModel *outline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (outline)); i++)
    {
      g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (outline, i);
      g_autofree char *title = NULL;

      g_object_get (malbild_outline_get_item (row), "display-title", &title, NULL);
      g_string_append_printf (text, "%*s%s\n", (int) gtk_tree_list_row_get_depth (row) * 2, "", title);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (GtkTreeListModel *outline,
             const char       *expected)
{
  g_autofree char *rows = draw (outline);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_tree (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);

  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n");
  g_assert_true (malbild_outline_has_children (outline, self->area));
  g_assert_true (malbild_outline_has_children (outline, self->overarching));
  g_assert_false (malbild_outline_has_children (outline, self->board));
}

static void
test_several_parents (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(MalbildRecord) other = add_goal_of_level (self, "Fler i arbete", MALBILD_GOAL_OVERARCHING, self->area);
  g_autoptr(MalbildRecord) link = add_link (&self->file, self->board, other);

  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Fler i arbete\n    Läsning\n");
  g_assert_true (malbild_store_remove (self->file.store, link, NULL, NULL));
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Fler i arbete\n");
}

/* What contributes to nothing stands in its area itself, and moves when it comes to contribute. */
static void
test_leaf_becomes_parent (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(MalbildRecord) company = add_goal_of_level (self, "Lokaler", MALBILD_GOAL_COMPANY, self->area);
  g_autoptr(MalbildRecord) link = NULL;

  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Lokaler\n");
  link = add_link (&self->file, company, self->board);
  g_assert_true (malbild_outline_has_children (outline, self->board));
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n      Lokaler\n");
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Lokaler\n");
}

static void
test_groups (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(MalbildRecord) internal = add_goal_of_level (self, "Nettokostnader", MALBILD_GOAL_FINANCIAL, NULL);
  g_autoptr(MalbildRecord) without = add_goal_of_level (self, "Vilse", MALBILD_GOAL_OVERARCHING, NULL);

  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\nWithout area\n  Vilse\nInternal goals\n  Nettokostnader\n");
  set_ref (without, "area", self->area);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Vilse\nInternal goals\n  Nettokostnader\n");
}

/* An area that others have replaced is there only as long as a goal is left in it. */
static void
test_replaced (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(MalbildRecord) other = add_area (&self->file, "Fritid");

  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\nFritid\n");
  g_assert_true (malbild_record_set_choice (self->area, "status", MALBILD_AREA_REPLACED, NULL));
  assert_rows (outline, "Fritid\nKunskap\n  Alla klarar skolan\n    Läsning\n");
  g_assert_cmpuint (malbild_outline_reveal (outline, self->board), ==, 3);
  set_ref (self->overarching, "area", other);
  set_ref (self->board, "area", other);
  assert_rows (outline, "Fritid\n  Alla klarar skolan\n    Läsning\n");
  set_ref (self->board, "area", self->area);
  assert_rows (outline, "Fritid\n  Alla klarar skolan\n    Läsning\nKunskap\n");
  g_assert_true (malbild_record_set_choice (self->area, "status", MALBILD_AREA_DECIDED, NULL));
  assert_rows (outline, "Kunskap\nFritid\n  Alla klarar skolan\n    Läsning\n");
}

static void
test_process (Fixture       *self,
              gconstpointer  data)
{
  const MalbildAssignment step[] = { MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_TEXT ("title", "Dialog") };
  g_autoptr(MalbildRecord) first = add_record (self->file.store, &malbild_process_step_kind, step, G_N_ELEMENTS (step));
  const MalbildAssignment milestone[] = { MALBILD_SET_REF ("step", first), MALBILD_SET_TEXT ("title", "Möte") };
  g_autoptr(MalbildRecord) second = add_record (self->file.store, &malbild_milestone_kind, milestone, G_N_ELEMENTS (milestone));
  g_autoptr(GtkTreeListModel) outline = malbild_outline_new (self->file.store, self->file.set, MALBILD_OUTLINE_PROCESS, NULL);

  assert_rows (outline, "Goal process\n  Dialog\n    Möte\nKunskap\n  Alla klarar skolan\n    Läsning\n");
  g_assert_cmpuint (malbild_outline_reveal (outline, second), ==, 2);
}

static void
test_filter (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(MalbildRecord) empty = add_area (&self->file, "Trygghet");
  g_autoptr(GtkTreeListModel) outline = NULL;

  g_object_set (self->filter, "text", "läs", NULL);
  g_assert_true (malbild_outline_filter_get_active (self->filter));
  outline = new_outline (self);
  assert_rows (outline, "Kunskap\n  Läsning\n");

  /* An edit can make another area match. */
  set_text (self->overarching, "title", "Alla läser");
  assert_rows (outline, "Kunskap\n  Alla läser\n  Läsning\n");
  set_ref (self->board, "area", empty);
  assert_rows (outline, "Kunskap\n  Alla läser\nTrygghet\n  Läsning\n");

  g_clear_object (&outline);
  g_object_set (self->filter, "area", empty, NULL);
  outline = new_outline (self);
  assert_rows (outline, "Trygghet\n  Läsning\n");

  g_clear_object (&outline);
  malbild_outline_filter_clear (self->filter);
  g_object_set (self->filter, "levels", 1u << MALBILD_GOAL_EMPLOYER, NULL);
  outline = new_outline (self);
  assert_rows (outline, "");
}

/* A name is the same in upper and lower case, and with blanks around it; a part of one is not. */
static void
test_official (Fixture       *self,
               gconstpointer  data)
{
  static const struct {
    const char *official;
    const char *rows;
  } cases[] = {
    { "Eva Ek",      "Kunskap\n  Läsning\n" },
    { "  eva EK ",   "Kunskap\n  Läsning\n" },
    { "Eva",         "" },
    { "Eva Eklund",  "" },
    { "   ",         "Kunskap\n  Alla klarar skolan\n  Läsning\n" },
  };

  set_text (self->board, "official", "Eva Ek");
  set_text (self->overarching, "official", "Bo Ek");
  g_object_set (self->filter, "levels", 1u << MALBILD_GOAL_OVERARCHING | 1u << MALBILD_GOAL_BOARD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkTreeListModel) outline = NULL;

      g_test_message ("%s", cases[i].official);
      g_object_set (self->filter, "official", cases[i].official, NULL);
      outline = new_outline (self);
      assert_rows (outline, cases[i].rows);
    }
}

static void
test_official_follows (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr (GtkTreeListModel) outline = NULL;

  g_object_set (self->filter, "official", "Eva Ek", NULL);
  g_assert_true (malbild_outline_filter_get_active (self->filter));
  outline = new_outline (self);
  assert_rows (outline, "");
  set_text (self->board, "official", "eva ek");
  assert_rows (outline, "Kunskap\n  Läsning\n");
  set_text (self->board, "official", "Bo Ek");
  assert_rows (outline, "");
  malbild_outline_filter_clear (self->filter);
  g_assert_false (malbild_outline_filter_get_active (self->filter));
}

static void
test_reveal (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (outline, 0);
  g_autoptr(MalbildRecord) body = add_body (&self->file, "Barn- och utbildningsnämnden");

  gtk_tree_list_row_set_expanded (row, FALSE);
  assert_rows (outline, "Kunskap\n");
  g_assert_cmpuint (malbild_outline_reveal (outline, self->board), ==, 2);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n");
  g_assert_cmpuint (malbild_outline_reveal (outline, self->area), ==, 0);
  g_assert_cmpuint (malbild_outline_reveal (outline, body), ==, GTK_INVALID_LIST_POSITION);
}

/* What was closed by hand is closed again after looking for something. */
static void
test_open (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = new_outline (self);
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (outline, 1);
  g_autoptr(GHashTable) open = NULL;

  gtk_tree_list_row_set_expanded (row, FALSE);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n");
  g_object_set (self->filter, "text", "läs", NULL);
  g_assert_false (malbild_outline_is_flat (outline));
  open = malbild_outline_dup_open (outline);
  g_clear_object (&outline);
  malbild_outline_filter_clear (self->filter);
  outline = new_outline (self);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n");
  malbild_outline_set_open (outline, open);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n");
}

static void
test_hold (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(MalbildRecord) second = add_goal_of_level (self, "Zoologi", MALBILD_GOAL_OVERARCHING, self->area);
  g_autoptr(GtkTreeListModel) outline = NULL;

  g_object_set (self->filter, "order", "title", NULL);
  outline = new_outline (self);
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Zoologi\n");
  malbild_outline_hold (outline);
  set_text (second, "title", "Abc");
  assert_rows (outline, "Kunskap\n  Alla klarar skolan\n    Läsning\n  Abc\n");
  malbild_outline_release (outline);
  assert_rows (outline, "Kunskap\n  Abc\n  Alla klarar skolan\n    Läsning\n");
}

static void
test_selection (Fixture       *self,
                gconstpointer  data)
{
  GtkTreeListModel *outline = new_outline (self);
  g_autoptr(MalbildRecord) other = add_goal_of_level (self, "Fler i arbete", MALBILD_GOAL_OVERARCHING, self->area);
  g_autoptr(MalbildRecord) link = add_link (&self->file, self->board, other);
  g_autoptr(GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (outline)));
  g_autoptr(GPtrArray) goals = NULL;

  gtk_selection_model_select_all (selection);
  g_assert_cmpuint (malbild_selection_count (selection), ==, 5);
  goals = malbild_selection_dup_records (selection, &malbild_goal_kind);
  g_assert_cmpuint (goals->len, ==, 3);
}

/* In a large set only the areas are open at first. */
static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr(GtkTreeListModel) outline = NULL;
  g_autoptr(GtkTreeListRow) row = NULL;

  g_assert_true (malbild_store_begin (self->file.store, NULL, NULL));
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Mål %u", i);
      g_autoptr(MalbildRecord) goal = add_goal_of_level (self, title, MALBILD_GOAL_OVERARCHING, self->area);
    }
  g_assert_true (malbild_store_commit (self->file.store, NULL));

  outline = new_outline (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline)), ==, 1002);
  row = gtk_tree_list_model_get_row (outline, 1);
  g_assert_false (gtk_tree_list_row_get_expanded (row));
}

/* What takes a look at each goal of an area comes later, or when it is wanted. */
static void
test_late (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(MalbildRecord) alone = add_goal_of_level (self, "Lokaler", MALBILD_GOAL_COMPANY, self->area);
  g_autoptr(GtkTreeListModel) outline = NULL;
  g_autoptr(GtkTreeListModel) other = NULL;

  g_assert_true (malbild_store_begin (self->file.store, NULL, NULL));
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(MalbildRecord) goal = add_goal_of_level (self, "Fler", MALBILD_GOAL_OVERARCHING, self->area);
    }
  g_assert_true (malbild_store_commit (self->file.store, NULL));

  outline = new_outline (self);
  other = new_outline (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline)), ==, 302);
  g_assert_cmpuint (malbild_outline_reveal (outline, alone), ==, 302);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline)), ==, 303);

  malbild_outline_read_rest (other);
  while (g_list_model_get_n_items (G_LIST_MODEL (other)) == 302)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 303);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/outline/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("tree", test_tree);
  ADD ("several-parents", test_several_parents);
  ADD ("leaf-becomes-parent", test_leaf_becomes_parent);
  ADD ("groups", test_groups);
  ADD ("replaced", test_replaced);
  ADD ("process", test_process);
  ADD ("filter", test_filter);
  ADD ("official", test_official);
  ADD ("official-follows", test_official_follows);
  ADD ("reveal", test_reveal);
  ADD ("open", test_open);
  ADD ("hold", test_hold);
  ADD ("selection", test_selection);
  ADD ("large", test_large);
  ADD ("late", test_late);
#undef ADD
  return g_test_run ();
}
