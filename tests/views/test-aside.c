/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-aside.h"
#include "malbild-query.h"
#include "store-fixture.h"

/* With so many goals a set is read in a worker. */
#define MANY 3000

typedef struct {
  StoreFixture  file;
  MalbildAside *aside;
  guint         n_told;
  guint         count;
  GThread      *thread;
  char         *message;
} Fixture;

typedef struct {
  guint    count;
  GThread *thread;
} Result;

/* How many goals there are, and who counted them. */
static gpointer
count_goals (MalbildStore   *store,
             MalbildRecord  *goal_set,
             GError        **error)
{
  g_autoptr (MalbildQuery) goals = malbild_query_new (store, &malbild_goal_kind);
  Result *result = g_new (Result, 1);

  malbild_query_where_ref (goals, "goal-set", goal_set);
  *result = (Result) { malbild_query_count (goals), g_thread_self () };
  return result;
}

static gpointer
fail (MalbildStore   *store,
      MalbildRecord  *goal_set,
      GError        **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "No room");
  return NULL;
}

static void
done_cb (gpointer      result,
         const GError *error,
         gpointer      data)
{
  Fixture *self = data;
  Result *found = result;

  self->n_told++;
  self->message = error != NULL ? g_strdup (error->message) : NULL;
  if (found == NULL)
    return;
  self->count = found->count;
  self->thread = found->thread;
  g_free (found);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->aside = malbild_aside_new (count_goals, g_free, done_cb, self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->aside, malbild_aside_free);
  g_free (self->message);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  store_fixture_tear_down (&self->file);
}

static void
wait_until_told (Fixture *self,
                 guint    times)
{
  while (self->n_told < times)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_many (Fixture *self)
{
  malbild_store_begin (self->file.store, NULL, NULL);
  for (guint i = 0; i < MANY; i++)
    g_object_unref (add_goal (&self->file, "Mål"));
  malbild_store_commit (self->file.store, NULL);
}

static void
test_small (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Mål");

  malbild_aside_start (self->aside, self->file.store, self->file.set);
  wait_until_told (self, 1);
  g_assert_cmpuint (self->count, ==, 1);
  g_assert_true (self->thread == g_thread_self ());
}

/* What is asked for while a worker reads is read once more, however often it was asked for; and then it is fresh. */
static void
test_large (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = NULL;

  add_many (self);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  goal = add_goal (&self->file, "Ett till");
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  wait_until_told (self, 2);
  g_assert_cmpuint (self->count, ==, MANY + 1);
  g_assert_true (self->thread != g_thread_self ());
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->n_told, ==, 2);
}

/* What was of another goal set is told to nobody; the next is. */
static void
test_stop (Fixture       *self,
           gconstpointer  data)
{
  add_many (self);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  malbild_aside_stop (self->aside);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  wait_until_told (self, 1);
  g_assert_cmpuint (self->count, ==, MANY);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->n_told, ==, 1);
}

static void
test_free (Fixture       *self,
           gconstpointer  data)
{
  add_many (self);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  g_clear_pointer (&self->aside, malbild_aside_free);
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (5000);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (self->n_told, ==, 0);
}

static void
test_error (Fixture       *self,
            gconstpointer  data)
{
  malbild_aside_free (self->aside);
  self->aside = malbild_aside_new (fail, g_free, done_cb, self);
  malbild_aside_start (self->aside, self->file.store, self->file.set);
  wait_until_told (self, 1);
  g_assert_cmpstr (self->message, ==, "No room");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/aside/small", Fixture, NULL, set_up, test_small, tear_down);
  g_test_add ("/aside/large", Fixture, NULL, set_up, test_large, tear_down);
  g_test_add ("/aside/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/aside/free", Fixture, NULL, set_up, test_free, tear_down);
  g_test_add ("/aside/error", Fixture, NULL, set_up, test_error, tear_down);

  return g_test_run ();
}
