/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <glib/gstdio.h>

#include "malbild-store-private.h"

MalbildStore *
open_store (const char        *path,
            MalbildStoreFlags  flags)
{
  g_autoptr (GError) error = NULL;
  MalbildStore *store = malbild_store_open (path, flags, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

MalbildRecord *
add_record (MalbildStore            *store,
            const MalbildKind       *kind,
            const MalbildAssignment *values,
            gsize                    n_values)
{
  g_autoptr (GError) error = NULL;
  MalbildRecord *record = malbild_store_add (store, kind, values, n_values, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

void
store_fixture_set_up_folder (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;

  *self = (StoreFixture) { .folder = g_dir_make_tmp ("malbild-store-XXXXXX", &error) };
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.malbild", NULL);
}

void
store_fixture_set_up (StoreFixture *self)
{
  const MalbildAssignment municipality[] = { MALBILD_SET_TEXT ("title", "Exempelkommun") };

  store_fixture_set_up_folder (self);
  self->store = open_store (self->path, MALBILD_STORE_CREATE);
  self->municipality = add_record (self->store, &malbild_municipality_kind, municipality, G_N_ELEMENTS (municipality));
  {
    const MalbildAssignment set[] = {
      MALBILD_SET_TEXT ("title", "Mål 2019–2022"),
      MALBILD_SET_REF ("municipality", self->municipality),
    };

    self->set = add_record (self->store, &malbild_goal_set_kind, set, G_N_ELEMENTS (set));
  }
}

void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

void
store_fixture_tear_down (StoreFixture *self)
{
  g_clear_object (&self->set);
  g_clear_object (&self->municipality);
  if (self->store != NULL)
    g_assert_finalize_object (self->store);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
store_fixture_reopen (StoreFixture *self)
{
  gint64 municipality = malbild_record_get_key (self->municipality);
  gint64 set = malbild_record_get_key (self->set);

  g_clear_object (&self->set);
  g_clear_object (&self->municipality);
  g_assert_finalize_object (self->store);
  self->store = open_store (self->path, MALBILD_STORE_DEFAULT);
  self->municipality = malbild_store_get (self->store, municipality, NULL);
  self->set = malbild_store_get (self->store, set, NULL);
}

MalbildRecord *
add_goal (StoreFixture *self,
          const char   *title)
{
  const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", title), MALBILD_SET_REF ("goal-set", self->set) };

  return add_record (self->store, &malbild_goal_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_body (StoreFixture *self,
          const char   *title)
{
  const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", title), MALBILD_SET_REF ("municipality", self->municipality) };

  return add_record (self->store, &malbild_body_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_area (StoreFixture *self,
          const char   *title)
{
  const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", title), MALBILD_SET_REF ("goal-set", self->set) };

  return add_record (self->store, &malbild_goal_area_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_link (StoreFixture  *self,
          MalbildRecord *goal,
          MalbildRecord *contributes_to)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", goal), MALBILD_SET_REF ("contributes-to", contributes_to) };

  return add_record (self->store, &malbild_contribution_kind, values, G_N_ELEMENTS (values));
}

void
set_text (MalbildRecord *record,
          const char    *field,
          const char    *text)
{
  const MalbildCell cell = { .type = text != NULL ? MALBILD_CELL_TEXT : MALBILD_CELL_NONE, .text = text };
  g_autoptr (GError) error = NULL;

  malbild_record_set (record, malbild_kind_get_field (malbild_record_get_kind (record), field), &cell, &error);
  g_assert_no_error (error);
}

void
set_ref (MalbildRecord *record,
         const char    *field,
         MalbildRecord *target)
{
  g_autoptr (GError) error = NULL;

  malbild_record_set_ref (record, field, target, &error);
  g_assert_no_error (error);
}

gint64
get_integer (MalbildStore *store,
             const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  malbild_db_get_integer (malbild_store_get_db (store), &value, &error, sql, "");
  g_assert_no_error (error);
  return value;
}

guint
count_rows (MalbildStore      *store,
            const MalbildKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", malbild_kind_table (kind));

  return (guint) get_integer (store, sql);
}

char *
dump_store (MalbildStore *store)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT key || %s FROM %s ORDER BY key",
                                              malbild_kind_values_sql (kinds[k]), malbild_kind_table (kinds[k]));
      g_autoptr (MalbildStatement) statement = malbild_db_prepare (malbild_store_get_db (store), sql, NULL);

      while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
        g_string_append_printf (dump, "%s\n", malbild_statement_get_text (statement, 0));
    }
  return g_string_free (g_steal_pointer (&dump), FALSE);
}
