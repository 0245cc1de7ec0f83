/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "malbild-date.h"
#include "malbild-place.h"
#include "store-fixture.h"

enum {
  STALE_GOALS  = 1 << 0,
  STALE_BODIES = 1 << 1,
};

#define TEST_TYPE_PLACE (test_place_get_type ())
G_DECLARE_FINAL_TYPE (TestPlace, test_place, TEST, PLACE, MalbildPlace)

/* A place that writes down what it was asked for. */
struct _TestPlace {
  MalbildPlace parent_instance;

  GtkWidget     *label;
  MalbildRecord *goal_set;
  guint          n_goal_sets;
  guint          n_contexts;
  guint          n_records;
  guint          n_editing;
  guint          n_writable;
  guint          n_actions;
  guint          n_days;
  guint          n_refreshes;
  guint          stale;
};

G_DEFINE_FINAL_TYPE (TestPlace, test_place, MALBILD_TYPE_PLACE)

static void
test_place_context_changed (MalbildPlace *place)
{
  TEST_PLACE (place)->n_contexts++;
}

static void
test_place_goal_set_changed (MalbildPlace *place)
{
  TestPlace *self = TEST_PLACE (place);

  self->n_goal_sets++;
  self->goal_set = malbild_place_get_goal_set (place);
  g_assert_true (self->goal_set == NULL || malbild_place_get_store (place) != NULL);
}

static void
test_place_record_changed (MalbildPlace *place)
{
  TEST_PLACE (place)->n_records++;
}

static void
test_place_editing_changed (MalbildPlace *place)
{
  TEST_PLACE (place)->n_editing++;
}

static void
test_place_writable_changed (MalbildPlace *place)
{
  TEST_PLACE (place)->n_writable++;
}

static void
test_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TEST_PLACE (widget)->n_actions++;
}

static void
test_place_day_changed (MalbildPlace *place)
{
  TEST_PLACE (place)->n_days++;
}

static guint
test_place_records_changed (MalbildPlace         *place,
                            const MalbildChanges *changes)
{
  return (malbild_changes_has_field (changes, &malbild_goal_kind, NULL) ? STALE_GOALS : 0)
         | (malbild_changes_has_field (changes, &malbild_body_kind, NULL) ? STALE_BODIES : 0);
}

static void
test_place_refresh (MalbildPlace *place,
                    guint         stale)
{
  TestPlace *self = TEST_PLACE (place);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (place)));
  g_assert_nonnull (malbild_place_get_goal_set (place));
  self->n_refreshes++;
  self->stale = stale;
}

static void
test_place_dispose (GObject *object)
{
  g_clear_pointer (&TEST_PLACE (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (test_place_parent_class)->dispose (object);
}

static void
test_place_class_init (TestPlaceClass *klass)
{
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = test_place_dispose;
  place_class->context_changed = test_place_context_changed;
  place_class->goal_set_changed = test_place_goal_set_changed;
  place_class->record_changed = test_place_record_changed;
  place_class->editing_changed = test_place_editing_changed;
  place_class->writable_changed = test_place_writable_changed;
  place_class->day_changed = test_place_day_changed;
  place_class->records_changed = test_place_records_changed;
  place_class->refresh = test_place_refresh;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "test.add", NULL, test_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "test.remove", NULL, test_action);
}

static void
test_place_init (TestPlace *self)
{
  self->label = gtk_label_new ("What is in the place");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

typedef struct {
  StoreFixture    file;
  MalbildContext *context;
  GtkWidget      *window;
  TestPlace      *place;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  malbild_set_today (malbild_date_new_day (2021, 2, 15));
  store_fixture_set_up (&self->file);
  self->context = malbild_context_new ();
  self->place = g_object_new (TEST_TYPE_PLACE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->place));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *place = GTK_WIDGET (self->place);

  g_object_add_weak_pointer (G_OBJECT (place), (gpointer *) &place);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_null (place);
  g_assert_finalize_object (self->context);
  store_fixture_tear_down (&self->file);
  malbild_set_today (0);
}

static void
iterate_until (Fixture *self,
               gboolean mapped)
{
  while (gtk_widget_get_mapped (GTK_WIDGET (self->place)) != mapped)
    g_main_context_iteration (NULL, TRUE);
}

static void
show (Fixture *self)
{
  gtk_window_present (GTK_WINDOW (self->window));
  iterate_until (self, TRUE);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
follow (Fixture *self)
{
  malbild_context_set_store (self->context, self->file.store);
  malbild_context_set_goal_set (self->context, self->file.set);
}

static void
test_follows_the_goal_set (Fixture       *self,
                           gconstpointer  data)
{
  g_object_set (self->place, "context", self->context, NULL);
  g_assert_true (malbild_place_get_context (MALBILD_PLACE (self->place)) == self->context);
  g_assert_cmpuint (self->place->n_contexts, ==, 1);
  g_assert_cmpuint (self->place->n_goal_sets, ==, 0);

  follow (self);
  g_assert_true (self->place->goal_set == self->file.set);
  g_assert_true (malbild_place_get_store (MALBILD_PLACE (self->place)) == self->file.store);

  malbild_context_set_store (self->context, NULL);
  g_assert_null (self->place->goal_set);
  g_assert_null (malbild_place_get_store (MALBILD_PLACE (self->place)));

  /* Without a context there is nothing, and what happens to it does not matter any more. */
  follow (self);
  g_object_set (self->place, "context", NULL, NULL);
  g_assert_null (self->place->goal_set);
  self->place->n_records = 0;
  malbild_context_set_record (self->context, self->file.set);
  g_assert_cmpuint (self->place->n_records, ==, 0);
}

static void
test_tells_of_record_and_editing (Fixture       *self,
                                  gconstpointer  data)
{
  follow (self);
  g_object_set (self->place, "context", self->context, NULL);
  malbild_context_set_record (self->context, self->file.municipality);
  g_assert_cmpuint (self->place->n_records, ==, 1);
  malbild_context_set_editing (self->context, TRUE);
  g_assert_cmpuint (self->place->n_editing, ==, 1);
}

static gboolean
can (Fixture    *self,
     const char *action)
{
  guint before = self->place->n_actions;

  gtk_widget_activate_action (GTK_WIDGET (self->place), action, NULL);
  return self->place->n_actions > before;
}

static void
set_archived (Fixture    *self,
              const char *since)
{
  g_autoptr (GError) error = NULL;

  malbild_record_set_input (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), since, &error);
  g_assert_no_error (error);
}

/* In an archive nothing can be done, wherever it comes from; what could not be done before cannot be done after. */
static void
test_locks_with_the_goal_set (Fixture       *self,
                              gconstpointer  data)
{
  MalbildPlace *place = MALBILD_PLACE (self->place);
  g_autoptr (MalbildRecord) other = NULL;
  const MalbildAssignment values[] = { MALBILD_SET_REF ("municipality", self->file.municipality), MALBILD_SET_TEXT ("title", "2023–2026") };

  g_object_set (self->place, "context", self->context, NULL);
  malbild_place_enable_edit (place, "test.add", TRUE);
  malbild_place_enable_edit (place, "test.remove", FALSE);
  g_assert_false (can (self, "test.add"));
  follow (self);
  g_assert_true (malbild_place_get_writable (place));
  g_assert_true (can (self, "test.add"));
  g_assert_false (can (self, "test.remove"));

  self->place->n_writable = 0;
  set_archived (self, "2021-02-01");
  g_assert_cmpuint (self->place->n_writable, ==, 1);
  g_assert_false (malbild_context_get_writable (self->context));
  g_assert_false (can (self, "test.add"));
  malbild_place_enable_edit (place, "test.remove", TRUE);
  g_assert_false (can (self, "test.remove"));

  /* By undo as well, and for another goal set. */
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_true (can (self, "test.add"));
  g_assert_true (can (self, "test.remove"));
  set_archived (self, "2021-02-01");
  other = add_record (self->file.store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));
  malbild_context_set_goal_set (self->context, other);
  g_assert_true (can (self, "test.add"));
  malbild_context_set_goal_set (self->context, self->file.set);
  g_assert_false (can (self, "test.add"));
}

static void
test_locks_with_the_file (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (MalbildStore) store = open_store (self->file.path, MALBILD_STORE_READ_ONLY);
  g_autoptr (MalbildRecord) set = malbild_store_get_by_uuid (store, &malbild_goal_set_kind, malbild_record_get_uuid (self->file.set), NULL);

  malbild_place_enable_edit (MALBILD_PLACE (self->place), "test.add", TRUE);
  g_object_set (self->place, "context", self->context, NULL);
  malbild_context_set_store (self->context, store);
  malbild_context_set_goal_set (self->context, set);
  g_assert_false (can (self, "test.add"));
  malbild_context_set_store (self->context, NULL);
}

static void
message_cb (MalbildContext *context,
            const char     *text,
            int             offer,
            int            *offered)
{
  *offered = offer;
}

/* What an archive refuses is told with the offer to reopen it; nothing else is. */
static void
test_offers_to_reopen (Fixture       *self,
                       gconstpointer  data)
{
  int offered = -1;
  g_autoptr (GError) locked = NULL;
  g_autoptr (GError) invalid = NULL;
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Halverad klimatpåverkan");

  follow (self);
  g_signal_connect (self->context, "message", G_CALLBACK (message_cb), &offered);
  g_assert_false (malbild_record_set_input (goal, malbild_kind_get_field (&malbild_goal_kind, "title"), "", &invalid));
  malbild_context_report (self->context, invalid);
  g_assert_cmpint (offered, ==, MALBILD_OFFER_NONE);
  set_archived (self, "2021-02-01");
  malbild_context_report (self->context, invalid);
  g_assert_cmpint (offered, ==, MALBILD_OFFER_NONE);
  g_assert_false (malbild_store_remove (self->file.store, goal, NULL, &locked));
  malbild_context_report (self->context, locked);
  g_assert_cmpint (offered, ==, MALBILD_OFFER_REOPEN);
  malbild_context_message (self->context, "Done", TRUE);
  g_assert_cmpint (offered, ==, MALBILD_OFFER_UNDO);
  g_signal_handlers_disconnect_by_data (self->context, &offered);
}

static void
test_reads_nothing_unseen (Fixture       *self,
                           gconstpointer  data)
{
  follow (self);
  g_object_set (self->place, "context", self->context, NULL);
  g_object_unref (add_goal (&self->file, "Halverad klimatpåverkan"));
  settle ();
  g_assert_cmpuint (self->place->n_refreshes, ==, 0);

  show (self);
  g_assert_cmpuint (self->place->n_refreshes, ==, 1);
  g_assert_cmpuint (self->place->stale, ==, MALBILD_PLACE_ALL);

  /* What became stale while it was away is seen to when it comes back, and nothing else. */
  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
  g_object_unref (add_body (&self->file, "Barn- och utbildningsnämnden"));
  settle ();
  g_assert_cmpuint (self->place->n_refreshes, ==, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->place), TRUE);
  iterate_until (self, TRUE);
  g_assert_cmpuint (self->place->n_refreshes, ==, 2);
  g_assert_cmpuint (self->place->stale, ==, STALE_BODIES);

  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->place), TRUE);
  iterate_until (self, TRUE);
  g_assert_cmpuint (self->place->n_refreshes, ==, 2);
}

static void
test_refreshes_once_for_many_edits (Fixture       *self,
                                    gconstpointer  data)
{
  g_autoptr (MalbildRecord) body = add_body (&self->file, "Barn- och utbildningsnämnden");

  follow (self);
  g_object_set (self->place, "context", self->context, NULL);
  show (self);
  settle ();
  self->place->n_refreshes = 0;

  for (guint i = 0; i < 10; i++)
    g_object_unref (add_goal (&self->file, "Halverad klimatpåverkan"));
  set_text (body, "title", "Utbildningsnämnden");
  g_assert_cmpuint (self->place->n_refreshes, ==, 0);
  settle ();
  g_assert_cmpuint (self->place->n_refreshes, ==, 1);
  g_assert_cmpuint (self->place->stale, ==, STALE_GOALS | STALE_BODIES);

  /* What does not concern it leaves it in peace. */
  set_text (self->file.municipality, "title", "Exempelby");
  settle ();
  g_assert_cmpuint (self->place->n_refreshes, ==, 1);
}

static void
test_refreshes_on_another_day (Fixture       *self,
                               gconstpointer  data)
{
  follow (self);
  g_object_set (self->place, "context", self->context, NULL);
  show (self);
  settle ();
  self->place->n_refreshes = 0;

  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
  malbild_set_today (malbild_date_new_day (2021, 2, 16));
  gtk_widget_set_visible (GTK_WIDGET (self->place), TRUE);
  iterate_until (self, TRUE);
  g_assert_cmpuint (self->place->n_refreshes, ==, 1);
  g_assert_cmpuint (self->place->stale, ==, MALBILD_PLACE_ALL);
  g_assert_cmpuint (self->place->n_days, ==, 1);
}

static void
test_has_the_size_of_its_child (Fixture       *self,
                                gconstpointer  data)
{
  int expected, got;

  gtk_widget_measure (self->place->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &expected, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->place), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &got, NULL, NULL);
  g_assert_cmpint (got, ==, expected);
  show (self);
  while (gtk_widget_get_width (self->place->label) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (self->place->label), ==, gtk_widget_get_width (GTK_WIDGET (self->place)));
}

#define ADD(name, func) g_test_add ("/place/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("follows-the-goal-set", test_follows_the_goal_set);
  ADD ("tells-of-record-and-editing", test_tells_of_record_and_editing);
  ADD ("locks-with-the-goal-set", test_locks_with_the_goal_set);
  ADD ("locks-with-the-file", test_locks_with_the_file);
  ADD ("offers-to-reopen", test_offers_to_reopen);
  ADD ("reads-nothing-unseen", test_reads_nothing_unseen);
  ADD ("refreshes-once-for-many-edits", test_refreshes_once_for_many_edits);
  ADD ("refreshes-on-another-day", test_refreshes_on_another_day);
  ADD ("has-the-size-of-its-child", test_has_the_size_of_its_child);
  return g_test_run ();
}
