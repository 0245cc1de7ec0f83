/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-store-private.h"
#include "model.h"
#include "store-fixture.h"

#define N_STEPS 2500
#define MANY_RECORDS 70

/* The goal file, the model, and every state that undo and redo may lead to. */
typedef struct {
  StoreFixture fixture;
  Model       *model;
  GPtrArray   *states;     /* Model: as after each edit */
  guint        current;
  GPtrArray   *held;       /* objects that a view would hold */
  gboolean     in_edit;
  gboolean     touched;
  GHashTable  *deciding;   /* keys of wordings that the open edit brought or decided */
} World;

static void
push_state (World *world)
{
  g_ptr_array_set_size (world->states, (int) world->current + 1);
  g_ptr_array_add (world->states, model_copy (world->model));
  world->current++;
}

/* What was done is an edit of its own, or a part of the one that is open. */
static void
note_change (World *world)
{
  world->touched = TRUE;
  if (!world->in_edit)
    push_state (world);
}

/* What is said of a wording as long as the edit is open in which it came, or in which its status changed. */
static void
note_deciding (World  *world,
               gint64  key)
{
  if (world->in_edit)
    g_hash_table_add (world->deciding, g_memdup2 (&key, sizeof key));
}

static void
hold (World         *world,
      MalbildRecord *record)
{
  g_ptr_array_add (world->held, g_object_ref (record));
}

static gboolean
is_owner_archived (World             *world,
                   const MalbildKind *kind,
                   const MalbildCell *cells)
{
  const MalbildField *owner = malbild_kind_get_owner (kind);
  const MalbildCell *cell = owner != NULL ? &cells[malbild_kind_field_index (kind, owner)] : NULL;

  return cell != NULL && cell->type == MALBILD_CELL_KEY && model_is_archived (world->model, cell->integer);
}

/* Whether the field keeps its value: in an archive, or of a decided wording. */
static gboolean
is_locked (World              *world,
           const ModelRecord  *target,
           const ModelRecord  *changed,
           const MalbildField *field)
{
  static const char *const decided[] = { "goal", "text", "status", "body", "date", "decision", NULL };
  const MalbildKind *kind = malbild_kind_of_key (target->key);

  if (model_is_decided (world->model, target->key, world->deciding) && g_strv_contains (decided, field->name) &&
      target->cells[malbild_kind_field_index (kind, field)].type != MALBILD_CELL_NONE)
    return TRUE;
  if (kind == &malbild_goal_set_kind && g_str_equal (field->name, "archived"))
    return FALSE;
  return model_is_archived (world->model, target->key) || (field->owner && is_owner_archived (world, kind, changed->cells));
}

static void
step_add (World *world)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  const MalbildKind *kind = kinds[g_test_rand_int_range (0, (int) n_kinds)];
  MalbildAssignment values[MALBILD_KIND_MAX_FIELDS];
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  ModelRecord added = { 0 };

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].order)
        added.cells[i] = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = model_next_position (world->model, kind, added.cells) };
      else
        added.cells[i] = model_random_cell (world->model, &kind->fields[i]);
      values[i] = (MalbildAssignment) { kind->fields[i].name, added.cells[i] };
    }

  /* The position, which is last in each table, is left to the store. */
  record = malbild_store_add (world->fixture.store, kind, values, kind->n_fields - (malbild_kind_get_order (kind) != NULL), &error);
  if (!model_allows (world->model, kind, 0, added.cells))
    {
      g_assert_null (record);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
      return;
    }
  if (is_owner_archived (world, kind, added.cells))
    {
      g_assert_null (record);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
      return;
    }
  g_assert_no_error (error);
  added.key = malbild_record_get_key (record);
  added.uuid = *malbild_record_get_uuid (record);
  model_insert (world->model, &added);
  note_deciding (world, added.key);
  hold (world, record);
  note_change (world);
}

static ModelRecord *
pick_any (World *world)
{
  if (world->model->records->len == 0)
    return NULL;
  return g_ptr_array_index (world->model->records, g_test_rand_int_range (0, (int) world->model->records->len));
}

static void
step_set (World *world)
{
  ModelRecord *target = pick_any (world);
  const MalbildKind *kind = target != NULL ? malbild_kind_of_key (target->key) : NULL;
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  ModelRecord changed;
  gboolean done;
  guint i;

  if (target == NULL)
    return;
  i = (guint) g_test_rand_int_range (0, (int) kind->n_fields);
  changed = *target;
  changed.cells[i] = model_random_cell (world->model, &kind->fields[i]);
  record = malbild_store_get (world->fixture.store, target->key, NULL);
  done = malbild_record_set (record, &kind->fields[i], &changed.cells[i], &error);
  if (!malbild_cell_equal (&changed.cells[i], &target->cells[i]) && !model_allows (world->model, kind, target->key, changed.cells))
    {
      g_assert_false (done);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
      return;
    }
  if (!malbild_cell_equal (&changed.cells[i], &target->cells[i]) && is_locked (world, target, &changed, &kind->fields[i]))
    {
      g_assert_false (done);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
      return;
    }
  g_assert_no_error (error);
  if (malbild_cell_equal (&changed.cells[i], &target->cells[i]))
    return;
  if (kind == &malbild_wording_kind && g_str_equal (kind->fields[i].name, "status"))
    note_deciding (world, target->key);
  *target = changed;
  note_change (world);
}

static void
step_remove (World *world)
{
  ModelRecord *target = pick_any (world);
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  guint before = world->model->records->len;
  Model *after;
  guint n_along;
  gboolean locked;
  gboolean done;

  /* A municipality takes everything along. */
  if (target == NULL || (malbild_kind_of_key (target->key) == &malbild_municipality_kind && g_test_rand_int_range (0, 20) != 0))
    return;
  after = model_copy (world->model);
  record = malbild_store_get (world->fixture.store, target->key, NULL);
  done = malbild_store_remove (world->fixture.store, record, &n_along, &error);
  if (!model_remove (after, target->key, world->deciding, &locked))
    {
      g_assert_false (done);
      g_assert_true (g_error_matches (error, MALBILD_ERROR, locked ? MALBILD_ERROR_LOCKED : MALBILD_ERROR_INVALID));
      model_free (after);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_along, ==, before - after->records->len - 1);
  model_free (world->model);
  world->model = after;
  hold (world, record);
  note_change (world);
}

/* Takes the positions over from the file; the order is compared instead. */
static gboolean
adopt_positions (World  *world,
                 GArray *keys)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < keys->len; i++)
    {
      ModelRecord *record = model_find (world->model, g_array_index (keys, gint64, i));
      const MalbildKind *kind = malbild_kind_of_key (record->key);
      g_autofree char *sql = g_strdup_printf ("SELECT position FROM %s WHERE key = %" G_GINT64_FORMAT, malbild_kind_table (kind), record->key);
      MalbildCell *cell = &record->cells[malbild_kind_field_index (kind, malbild_kind_get_order (kind))];
      gint64 position = get_integer (world->fixture.store, sql);

      changed = changed || cell->integer != position;
      cell->integer = position;
    }
  return changed;
}

static void
step_move (World *world)
{
  ModelRecord *target = pick_any (world);
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) shown = NULL;
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (MalbildRecord) sibling = NULL;
  g_autoptr (GError) error = NULL;
  gboolean after = g_test_rand_bit ();
  guint place = 0;
  guint from = 0;
  guint to;

  if (target == NULL || malbild_kind_get_order (malbild_kind_of_key (target->key)) == NULL)
    return;
  keys = model_list_siblings (world->model, target);
  while (g_array_index (keys, gint64, from) != target->key)
    from++;
  to = (guint) g_test_rand_int_range (0, (int) keys->len);
  record = malbild_store_get (world->fixture.store, target->key, NULL);
  if (to != from)
    sibling = malbild_store_get (world->fixture.store, g_array_index (keys, gint64, to), NULL);

  if (!malbild_store_move (world->fixture.store, record, sibling, after, &error))
    {
      gboolean archived = FALSE;

      for (guint i = 0; i < keys->len; i++)
        archived = archived || model_is_archived (world->model, g_array_index (keys, gint64, i));
      g_assert_true (archived);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
      return;
    }
  g_array_remove_index (keys, from);
  place = keys->len;
  if (sibling != NULL)
    for (place = 0; g_array_index (keys, gint64, place) != malbild_record_get_key (sibling);)
      place++;
  if (sibling != NULL && after)
    place++;
  g_array_insert_val (keys, place, target->key);

  if (adopt_positions (world, keys))
    note_change (world);
  shown = model_list_siblings (world->model, target);
  g_assert_cmpmem (shown->data, shown->len * sizeof (gint64), keys->data, keys->len * sizeof (gint64));
}

static void
step_undo (World    *world,
           gboolean  redo)
{
  gboolean possible = redo ? world->current + 1 < world->states->len : world->current > 0;
  g_autoptr (GError) error = NULL;
  gboolean done = redo ? malbild_store_redo (world->fixture.store, &error) : malbild_store_undo (world->fixture.store, &error);

  g_assert_cmpint (done, ==, possible);
  if (!possible)
    return;
  g_assert_no_error (error);
  world->current += redo ? 1 : -1;
  model_free (world->model);
  world->model = model_copy (g_ptr_array_index (world->states, world->current));
}

static void
step_reopen (World *world)
{
  g_ptr_array_set_size (world->held, 0);
  g_assert_finalize_object (world->fixture.store);
  world->fixture.store = open_store (world->fixture.path, MALBILD_STORE_DEFAULT);
  malbild_db_exec (malbild_store_get_db (world->fixture.store), "PRAGMA synchronous = OFF", NULL);
}

static void
step_change (World *world)
{
  int dice = g_test_rand_int_range (0, 100);

  if (dice < 35)
    world->model->records->len > MANY_RECORDS ? step_remove (world) : step_add (world);
  else if (dice < 75)
    step_set (world);
  else if (dice < 82)
    step_remove (world);
  else
    step_move (world);
}

/* Several changes as one edit, kept or given up. */
static void
step_group (World *world)
{
  Model *before = model_copy (world->model);

  g_hash_table_remove_all (world->deciding);
  world->in_edit = TRUE;
  world->touched = FALSE;
  g_assert_true (malbild_store_begin (world->fixture.store, NULL, NULL));
  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    step_change (world);
  world->in_edit = FALSE;
  g_hash_table_remove_all (world->deciding);

  if (g_test_rand_int_range (0, 3) == 0)
    {
      malbild_store_rollback (world->fixture.store);
      model_free (world->model);
      world->model = before;
      return;
    }
  g_assert_true (malbild_store_commit (world->fixture.store, NULL));
  model_free (before);
  if (world->touched)
    push_state (world);
}

static void
step (World *world)
{
  int dice = g_test_rand_int_range (0, 100);

  if (dice < 60)
    step_change (world);
  else if (dice < 72)
    step_group (world);
  else if (dice < 86)
    step_undo (world, FALSE);
  else if (dice < 98)
    step_undo (world, TRUE);
  else
    step_reopen (world);
}

/* What is held shows what the model says, or that it is gone. */
static void
assert_held (World *world)
{
  for (guint i = 0; i < world->held->len; i++)
    {
      MalbildRecord *record = g_ptr_array_index (world->held, i);
      const ModelRecord *expected = model_find (world->model, malbild_record_get_key (record));
      gboolean is_there = expected != NULL && malbild_uuid_equal (&expected->uuid, malbild_record_get_uuid (record));

      g_assert_cmpint (malbild_record_get_removed (record), ==, !is_there);
    }
}

static void
report_cb (const char *fault,
           gpointer    data)
{
  g_error ("%s", fault);
}

static void
test_random (void)
{
  World world = { 0 };
  g_autoptr (GError) error = NULL;

  store_fixture_set_up_folder (&world.fixture);
  world.fixture.store = open_store (world.fixture.path, MALBILD_STORE_CREATE);
  world.model = model_new ();
  world.held = g_ptr_array_new_with_free_func (g_object_unref);
  world.deciding = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  world.states = g_ptr_array_new_with_free_func ((GDestroyNotify) model_free);
  g_ptr_array_add (world.states, model_new ());
  step_reopen (&world);

  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&world);
      model_assert_equal (world.model, world.fixture.store);
      assert_held (&world);
      g_assert_cmpint (malbild_store_get_undo_label (world.fixture.store) != NULL, ==, world.current > 0);
      g_assert_cmpint (malbild_store_get_redo_label (world.fixture.store) != NULL, ==, world.current + 1 < world.states->len);
    }
  g_assert_true (malbild_store_verify (world.fixture.store, report_cb, NULL, &error));
  g_assert_no_error (error);

  while (world.current > 0)
    step_undo (&world, FALSE);
  model_assert_equal (world.model, world.fixture.store);
  g_assert_cmpuint (world.model->records->len, ==, 0);
  g_assert_null (malbild_store_get_undo_label (world.fixture.store));
  g_assert_true (malbild_store_verify (world.fixture.store, report_cb, NULL, &error));

  g_ptr_array_unref (world.held);
  g_hash_table_unref (world.deciding);
  g_ptr_array_unref (world.states);
  model_free (world.model);
  store_fixture_tear_down (&world.fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/model/random", test_random);

  return g_test_run ();
}
