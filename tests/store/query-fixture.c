/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-fixture.h"

void
query_fixture_set_up (QueryFixture *self)
{
  malbild_set_today (malbild_date_new_day (2021, 2, 15));
  store_fixture_set_up (self);
}

void
query_fixture_tear_down (QueryFixture *self)
{
  store_fixture_tear_down (self);
  malbild_set_today (0);
}

MalbildRecord *
add_set (QueryFixture *self,
         const char   *title)
{
  const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", title), MALBILD_SET_REF ("municipality", self->municipality) };

  return add_record (self->store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_wording (QueryFixture  *self,
             MalbildRecord *goal,
             const char    *text)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("text", text) };

  return add_record (self->store, &malbild_wording_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_sdg_link (QueryFixture  *self,
              MalbildRecord *goal,
              const char    *code)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("code", code) };

  return add_record (self->store, &malbild_sdg_link_kind, values, G_N_ELEMENTS (values));
}

MalbildRecord *
add_succession (QueryFixture          *self,
                MalbildRecord         *goal,
                MalbildRecord         *earlier,
                MalbildSuccessionType  type)
{
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal", goal),
    MALBILD_SET_REF ("earlier-goal", earlier),
    MALBILD_SET_INTEGER ("type", type),
  };

  return add_record (self->store, &malbild_succession_kind, values, G_N_ELEMENTS (values));
}

static void
set_cell (MalbildRecord     *record,
          const char        *field,
          const MalbildCell *cell)
{
  g_autoptr (GError) error = NULL;

  malbild_record_set (record, malbild_kind_get_field (malbild_record_get_kind (record), field), cell, &error);
  g_assert_no_error (error);
}

void
set_integer (MalbildRecord *record,
             const char    *field,
             gint64         integer)
{
  set_cell (record, field, &(MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = integer });
}

void
set_period (MalbildRecord *record,
            const char    *field,
            const char    *edtf)
{
  MalbildPeriod period;
  gboolean valid = edtf == NULL || malbild_period_parse (edtf, &period, NULL);

  g_assert_true (valid);
  if (edtf != NULL)
    set_integer (record, field, malbild_period_pack (period));
  else
    set_cell (record, field, &(MalbildCell) { .type = MALBILD_CELL_NONE });
}

void
move_record (QueryFixture  *self,
             MalbildRecord *record,
             MalbildRecord *sibling,
             gboolean       after)
{
  g_autoptr (GError) error = NULL;

  malbild_store_move (self->store, record, sibling, after, &error);
  g_assert_no_error (error);
}

void
remove_record (QueryFixture  *self,
               MalbildRecord *record)
{
  g_autoptr (GError) error = NULL;

  malbild_store_remove (self->store, record, NULL, &error);
  g_assert_no_error (error);
}

MalbildQuery *
new_query (QueryFixture *self)
{
  return malbild_query_new (self->store, &malbild_goal_kind);
}

void
assert_titles (gpointer    list,
               const char *titles)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (list, i);
      g_autofree char *title = malbild_record_dup_title (record);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", title);
    }
  g_assert_cmpstr (found->str, ==, titles);
}
