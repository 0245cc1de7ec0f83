/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-history.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

/* Random edits, each state written down beside the journal; then any record goes back to any of them and is compared. */

#define N_ROUNDS 12
#define N_EDITS 60
#define N_RETURNS 40

typedef struct {
  StoreFixture  file;
  /* By the number of the edit: the records of that moment, key to values. NULL where there was no such edit. */
  GPtrArray    *states;
  guint         n_returned;
} World;

/* Those that come and go; before them those that stay. */
static const MalbildKind *const kinds[] = {
  &malbild_municipality_kind, &malbild_goal_set_kind,
  &malbild_goal_kind, &malbild_goal_area_kind, &malbild_body_kind, &malbild_contribution_kind, &malbild_wording_kind,
};

static const MalbildKind *
random_kind (void)
{
  return g_test_rand_int_range (0, 3) == 0 ? &malbild_goal_kind : kinds[g_test_rand_int_range (2, G_N_ELEMENTS (kinds))];
}

static gint64
random_key (MalbildStore      *store,
            const MalbildKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT key FROM %s ORDER BY key LIMIT 1 OFFSET %d", malbild_kind_table (kind),
                                          g_test_rand_int_range (0, MAX (1, (int) count_rows (store, kind))));

  return get_integer (store, sql);
}

/* A value that may be refused, but is one for the field. */
static MalbildCell
random_cell (MalbildStore       *store,
             const MalbildField *field)
{
  static const char *const texts[] = { "Ett", "Två", "Tre", "Fyra" };

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
      return (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))] };
    case MALBILD_FIELD_CHOICE:
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = g_test_rand_int_range (0, (int) malbild_choice_count (field->choices)) };
    case MALBILD_FIELD_REF:
      return (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = random_key (store, field->target) };
    default:
      return (MalbildCell) { .type = MALBILD_CELL_NONE };
    }
}

static void
add_something (World *self)
{
  const MalbildKind *kind = random_kind ();
  MalbildAssignment values[MALBILD_KIND_MAX_FIELDS];
  guint n_values = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && !kind->fields[i].order)
      {
        values[n_values] = (MalbildAssignment) { kind->fields[i].name, random_cell (self->file.store, &kind->fields[i]) };
        if (values[n_values].cell.type == MALBILD_CELL_KEY && values[n_values].cell.integer == 0)
          return;
        n_values++;
      }
  {
    g_autoptr (MalbildRecord) record = malbild_store_add (self->file.store, kind, values, n_values, NULL);
  }
}

static void
edit_something (World *self)
{
  MalbildStore *store = self->file.store;
  const MalbildKind *kind = random_kind ();
  g_autoptr (MalbildRecord) record = malbild_store_get (store, random_key (store, kind), NULL);
  const MalbildField *field = &kind->fields[g_test_rand_int_range (0, (int) kind->n_fields)];
  MalbildCell cell;

  if (record == NULL || field->order)
    return;
  cell = random_cell (store, field);
  if (cell.type != MALBILD_CELL_KEY || cell.integer != 0)
    malbild_record_set (record, field, &cell, NULL);
}

static void
remove_something (World *self)
{
  MalbildStore *store = self->file.store;
  g_autoptr (MalbildRecord) record = malbild_store_get (store, random_key (store, random_kind ()), NULL);

  if (record != NULL)
    malbild_store_remove (store, record, NULL, NULL);
}

static void
do_something (World *self)
{
  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
    case 1:
    case 2:
      add_something (self);
      break;
    case 3:
    case 4:
      remove_something (self);
      break;
    case 5:
      /* Without a goal set there is nothing to do. */
      if (!g_str_equal (malbild_store_get_undo_label (self->file.store), "Add “Mål 2019–2022”"))
        malbild_store_undo (self->file.store, NULL);
      break;
    case 6:
      malbild_store_redo (self->file.store, NULL);
      break;
    default:
      edit_something (self);
    }
}

/* The manual order is no part of what one goes back to. */
static GHashTable *
read_state (MalbildStore *store)
{
  GHashTable *state = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT key, json_remove (%s, '$.position') FROM %s",
                                              malbild_kind_values_sql (kinds[k]), malbild_kind_table (kinds[k]));
      g_autoptr (MalbildStatement) statement = malbild_db_prepare (malbild_store_get_db (store), sql, NULL);

      while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
        {
          gint64 key = malbild_statement_get_integer (statement, 0);

          g_hash_table_insert (state, g_memdup2 (&key, sizeof key), g_strdup (malbild_statement_get_text (statement, 1)));
        }
    }
  return state;
}

static void
write_down (World *self)
{
  gint64 edit = get_integer (self->file.store, "SELECT max (id) FROM edit");

  if (edit < (gint64) self->states->len)
    return;
  g_ptr_array_set_size (self->states, (int) edit + 1);
  self->states->pdata[edit] = read_state (self->file.store);
}

static void
unref_state (gpointer state)
{
  if (state != NULL)
    g_hash_table_unref (state);
}

static gint64
random_known_key (GHashTable *state)
{
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (state, NULL);

  /* Undone to where nothing was: the first record of all. */
  if (g_hash_table_size (state) == 0)
    return 1 << MALBILD_KEY_KIND_BITS | malbild_municipality_kind.id;
  return *(gint64 *) keys[g_test_rand_int_range (0, (int) g_hash_table_size (state))];
}

/* Goes back, and compares: the record is what it was; nothing else went or changed but what came back along with it. */
static void
go_back_somewhere (World *self)
{
  MalbildStore *store = self->file.store;
  guint edit = (guint) g_test_rand_int_range (2, (int) self->states->len);
  gboolean before = g_test_rand_bit ();
  GHashTable *then = self->states->pdata[before ? edit - 1 : edit];
  GHashTable *other = self->states->pdata[g_test_rand_int_range (1, (int) self->states->len)];
  MalbildGoBackReport report = { 0 };
  g_autoptr (GHashTable) state_before = read_state (store);
  g_autoptr (GHashTable) state_after = NULL;
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer known;
  gpointer values;
  gint64 key = random_known_key (g_test_rand_bit () ? then : other);
  gboolean ok = malbild_store_go_back (store, edit, key, NULL, before ? MALBILD_HISTORY_BEFORE : MALBILD_HISTORY_AFTER, &report, &error);

  state_after = read_state (store);
  if (ok)
    {
      self->n_returned += report.n_changed > 0;
      g_assert_true (g_hash_table_contains (then, &key));
      g_assert_true (g_hash_table_contains (state_after, &key));
      if (report.n_left_out == 0)
        g_assert_cmpstr (g_hash_table_lookup (state_after, &key), ==, g_hash_table_lookup (then, &key));
    }
  else
    g_assert_nonnull (error);

  g_hash_table_iter_init (&iter, state_before);
  while (g_hash_table_iter_next (&iter, &known, &values))
    {
      g_assert_true (g_hash_table_contains (state_after, known));
      if (!ok || (*(gint64 *) known != key && g_hash_table_contains (state_before, &key)))
        g_assert_cmpstr (g_hash_table_lookup (state_after, known), ==, values);
    }
  if (!ok)
    g_assert_cmpuint (g_hash_table_size (state_after), ==, g_hash_table_size (state_before));
  write_down (self);
}

static void
test_random (void)
{
  guint n_returned = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      World world = { .states = g_ptr_array_new_with_free_func (unref_state) };
      guint n_returns = 0;

      store_fixture_set_up (&world.file);
      write_down (&world);
      world.states->pdata[1] = g_hash_table_ref (world.states->pdata[2]);
      for (guint i = 0; i < N_EDITS; i++)
        {
          do_something (&world);
          write_down (&world);
        }
      while (n_returns++ < N_RETURNS)
        {
          go_back_somewhere (&world);
          if (g_test_rand_int_range (0, 4) == 0)
            {
              do_something (&world);
              write_down (&world);
            }
        }
      n_returned += world.n_returned;
      g_assert_true (malbild_store_verify (world.file.store, NULL, NULL, NULL));

      /* All of it can be undone. */
      while (malbild_store_get_undo_label (world.file.store) != NULL)
        g_assert_true (malbild_store_undo (world.file.store, NULL));
      g_assert_cmpuint (count_rows (world.file.store, &malbild_goal_set_kind), ==, 0);
      g_ptr_array_unref (world.states);
      store_fixture_tear_down (&world.file);
    }
  /* It is no test if going back is always refused. */
  g_assert_cmpuint (n_returned, >, N_ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/random", test_random);

  return g_test_run ();
}
