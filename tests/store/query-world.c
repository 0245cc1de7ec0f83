/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-world.h"

static MalbildRecord *
pick (GPtrArray *records)
{
  return records->len > 0 ? g_ptr_array_index (records, g_test_rand_int_range (0, (gint32) records->len)) : NULL;
}

void
query_world_fill (QueryWorld *world)
{
  const char *names[] = { "Omsorg", "Åker", "zon" };

  query_fixture_set_up (&world->f);
  world->goals = g_ptr_array_new_with_free_func (g_object_unref);
  world->links = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 3; i++)
    {
      world->areas[i] = add_area (&world->f, names[i]);
      world->bodies[i] = add_body (&world->f, names[i]);
    }
  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (world->goals, add_goal (&world->f, "bada"));
}

void
query_world_clear (QueryWorld *world)
{
  g_ptr_array_unref (world->goals);
  g_ptr_array_unref (world->links);
  for (guint i = 0; i < 3; i++)
    {
      g_object_unref (world->areas[i]);
      g_object_unref (world->bodies[i]);
    }
  query_fixture_tear_down (&world->f);
}

/* Forgets what undo, redo or a removal took out of the file, and learns what came back. */
static void
learn (QueryWorld *world)
{
  const MalbildKind *const kinds[] = { &malbild_contribution_kind, &malbild_succession_kind, &malbild_wording_kind };
  g_autoptr (MalbildRecord) first = g_object_ref (g_ptr_array_index (world->goals, 0));
  g_autoptr (MalbildQuery) goals = new_query (&world->f);

  g_ptr_array_set_size (world->goals, 0);
  g_ptr_array_set_size (world->links, 0);
  g_ptr_array_add (world->goals, g_steal_pointer (&first));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (goals)); i++)
    g_ptr_array_add (world->goals, g_list_model_get_item (G_LIST_MODEL (goals), i));
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (MalbildQuery) links = malbild_query_new (world->f.store, kinds[k]);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
        g_ptr_array_add (world->links, g_list_model_get_item (G_LIST_MODEL (links), i));
    }
}

static const char *
random_title (void)
{
  static const char *const titles[] = { "bada", "ö", "öl bada", "Bana", "zon", "åka", "aa", "éclair ba", "Öar och bad", "bada ö" };

  return titles[g_test_rand_int_range (0, G_N_ELEMENTS (titles))];
}

static void
edit_goal (QueryWorld    *world,
           MalbildRecord *goal)
{
  static const char *const periods[] = { NULL, "2019/2022", "2021-02/..", "../2020", "2022", "2021-23/2024" };
  gint32 three = g_test_rand_int_range (0, 4);

  static const char *const officials[] = { NULL, "Anna Berg", "anna BERG", "Bo" };

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      set_text (goal, "title", random_title ());
      break;

    case 1:
      set_text (goal, "note", three > 0 ? random_title () : NULL);
      break;

    case 2:
      set_integer (goal, "status", g_test_rand_int_range (0, 2) ? MALBILD_GOAL_DECIDED : three);
      break;

    case 3:
      set_period (goal, "valid", periods[g_test_rand_int_range (0, G_N_ELEMENTS (periods))]);
      break;

    case 4:
      set_ref (goal, "responsible", three < 3 ? world->bodies[three] : NULL);
      break;

    case 5:
      set_ref (goal, "area", three < 3 ? world->areas[three] : NULL);
      break;

    case 6:
      set_text (goal, "official", officials[three]);
      break;

    default:
      set_integer (goal, "level", three);
      break;
    }
}

/* A link may be refused (a loop); then nothing happens. */
static void
link_two (QueryWorld        *world,
          const MalbildKind *kind)
{
  MalbildRecord *near = pick (world->goals);
  MalbildRecord *far = g_test_rand_int_range (0, 2) ? g_ptr_array_index (world->goals, 0) : pick (world->goals);
  const MalbildAssignment values[] = {
    MALBILD_SET_REF (kind->link_from, near),
    MALBILD_SET_REF (kind->link_to, far),
    MALBILD_SET_INTEGER ("type", g_test_rand_int_range (0, 3)),
  };
  MalbildRecord *link;

  if (malbild_record_get_removed (near) || malbild_record_get_removed (far))
    return;
  link = malbild_store_add (world->f.store, kind, values, kind == &malbild_succession_kind ? 3 : 2, NULL);
  if (link != NULL)
    g_ptr_array_add (world->links, link);
}

static void
move_one (QueryWorld *world,
          GPtrArray *records)
{
  MalbildRecord *record = pick (records);
  MalbildRecord *sibling = pick (records);

  if (record == NULL || record == sibling || malbild_record_get_kind (record) != malbild_record_get_kind (sibling))
    return;
  /* Siblings they may be or not: what is refused changes nothing. */
  if (malbild_kind_get_order (malbild_record_get_kind (record)) != NULL)
    malbild_store_move (world->f.store, record, sibling, g_test_rand_int_range (0, 2), NULL);
}

static void
step (QueryWorld *world)
{
  MalbildRecord *goal = pick (world->goals);
  MalbildRecord *link = pick (world->links);

  switch (g_test_rand_int_range (0, 20))
    {
    case 0: case 1:
      g_ptr_array_add (world->goals, add_goal (&world->f, random_title ()));
      break;

    case 2:
      /* A decided goal is not removed. */
      if (world->goals->len > 10 && goal != g_ptr_array_index (world->goals, 0))
        malbild_store_remove (world->f.store, goal, NULL, NULL);
      learn (world);
      break;

    case 3: case 4: case 5:
      link_two (world, &malbild_contribution_kind);
      break;

    case 6:
      link_two (world, &malbild_succession_kind);
      break;

    case 7:
      g_ptr_array_add (world->links, add_wording (&world->f, goal, random_title ()));
      break;

    case 8:
      if (link != NULL)
        remove_record (&world->f, link);
      learn (world);
      break;

    case 9:
      if (link != NULL && malbild_record_is_kind (link, &malbild_wording_kind))
        set_text (link, "text", random_title ());
      else if (link != NULL && malbild_record_is_kind (link, &malbild_succession_kind))
        set_integer (link, "type", g_test_rand_int_range (0, 3));
      break;

    case 10:
      set_text (world->bodies[g_test_rand_int_range (0, 3)], "title", random_title ());
      break;

    case 11:
      move_one (world, world->goals);
      break;

    case 12:
      move_one (world, world->links);
      break;

    default:
      edit_goal (world, goal);
      break;
    }
}

void
query_world_edit (QueryWorld *world)
{
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      malbild_store_undo (world->f.store, NULL);
      if (malbild_record_get_removed (g_ptr_array_index (world->goals, 0)))
        malbild_store_redo (world->f.store, NULL);
      learn (world);
      break;

    case 1:
      malbild_store_redo (world->f.store, NULL);
      learn (world);
      break;

    case 2:
      g_assert_true (malbild_store_begin (world->f.store, "flera", NULL));
      for (guint i = 0; i < 5; i++)
        step (world);
      g_assert_true (malbild_store_commit (world->f.store, NULL));
      break;

    default:
      step (world);
      break;
    }
}
