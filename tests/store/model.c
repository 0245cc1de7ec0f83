/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model.h"

#include <string.h>

#include "malbild-choices.h"
#include "malbild-goal.h"
#include "malbild-text.h"
#include "store-fixture.h"

static const char *const texts[] = {
  "Mål", "Trygga skolvägar", "Åäö ÅÄÖ éü", "a", "Ett “citat” – och <tecken> & \\ ' \"", "𝔐ål 🎯", "100 % _", "Näringsliv och arbete",
};

static const gint64 dates[] = { 201906173, 202101013 };

Model *
model_new (void)
{
  Model *self = g_new0 (Model, 1);

  self->records = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gpointer
copy_record (gconstpointer record,
             gpointer      data)
{
  return g_memdup2 (record, sizeof (ModelRecord));
}

Model *
model_copy (const Model *self)
{
  Model *copy = g_new0 (Model, 1);

  copy->records = g_ptr_array_copy (self->records, copy_record, NULL);
  return copy;
}

void
model_free (Model *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->records);
  g_free (self);
}

ModelRecord *
model_find (const Model *self,
            gint64       key)
{
  for (guint i = 0; i < self->records->len; i++)
    if (((ModelRecord *) g_ptr_array_index (self->records, i))->key == key)
      return g_ptr_array_index (self->records, i);
  return NULL;
}

void
model_insert (Model             *self,
              const ModelRecord *record)
{
  g_assert_null (model_find (self, record->key));
  g_ptr_array_add (self->records, g_memdup2 (record, sizeof *record));
}

ModelRecord *
model_pick (const Model       *self,
            const MalbildKind *kind)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    if (malbild_kind_of_key (((ModelRecord *) g_ptr_array_index (self->records, i))->key) == kind)
      g_ptr_array_add (found, g_ptr_array_index (self->records, i));
  return found->len > 0 ? g_ptr_array_index (found, g_test_rand_int_range (0, (int) found->len)) : NULL;
}

static gint64
get_key (const MalbildKind *kind,
         const MalbildCell *cells,
         const char        *field)
{
  const MalbildCell *cell = &cells[malbild_kind_field_index (kind, malbild_kind_get_field (kind, field))];

  return cell->type == MALBILD_CELL_KEY ? cell->integer : 0;
}

/* Whether links other than @but lead from @from to @to. */
static gboolean
leads (const Model       *self,
       const MalbildKind *kind,
       gint64             but,
       gint64             from,
       gint64             to)
{
  if (from == to)
    return TRUE;
  for (guint i = 0; i < self->records->len; i++)
    {
      const ModelRecord *link = g_ptr_array_index (self->records, i);

      if (malbild_kind_of_key (link->key) == kind && link->key != but && get_key (kind, link->cells, kind->link_from) == from &&
          leads (self, kind, but, get_key (kind, link->cells, kind->link_to), to))
        return TRUE;
    }
  return FALSE;
}

static gboolean
allows_link (const Model       *self,
             const MalbildKind *kind,
             gint64             key,
             const MalbildCell *cells)
{
  gint64 from = get_key (kind, cells, kind->link_from);
  gint64 to = get_key (kind, cells, kind->link_to);

  for (guint i = 0; i < self->records->len; i++)
    {
      const ModelRecord *link = g_ptr_array_index (self->records, i);

      if (malbild_kind_of_key (link->key) == kind && link->key != key &&
          get_key (kind, link->cells, kind->link_from) == from && get_key (kind, link->cells, kind->link_to) == to)
        return FALSE;
    }
  return !leads (self, kind, key, to, from);
}

gboolean
model_allows (const Model       *self,
              const MalbildKind *kind,
              gint64             key,
              const MalbildCell *cells)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].required && cells[i].type == MALBILD_CELL_NONE)
        return FALSE;
      if (kind->fields[i].acyclic && cells[i].type == MALBILD_CELL_KEY)
        for (const ModelRecord *up = model_find (self, cells[i].integer); up != NULL;
             up = up->cells[i].type == MALBILD_CELL_KEY ? model_find (self, up->cells[i].integer) : NULL)
          if (up->key == key)
            return FALSE;
    }
  return kind->link_from == NULL || allows_link (self, kind, key, cells);
}

gboolean
model_is_archived (const Model *self,
                   gint64       key)
{
  for (const ModelRecord *record = model_find (self, key); record != NULL; record = model_find (self, key))
    {
      const MalbildKind *kind = malbild_kind_of_key (key);

      if (kind == &malbild_goal_set_kind)
        return record->cells[malbild_kind_field_index (kind, malbild_kind_get_field (kind, "archived"))].type != MALBILD_CELL_NONE;
      if (malbild_kind_get_owner (kind) == NULL)
        return FALSE;
      key = get_key (kind, record->cells, malbild_kind_get_owner (kind)->name);
    }
  return FALSE;
}

gboolean
model_is_decided (const Model *self,
                  gint64       key,
                  GHashTable  *deciding)
{
  guint status = malbild_kind_field_index (&malbild_wording_kind, malbild_kind_get_field (&malbild_wording_kind, "status"));

  return malbild_kind_of_key (key) == &malbild_wording_kind && model_find (self, key)->cells[status].integer == MALBILD_WORDING_DECIDED &&
         (deciding == NULL || !g_hash_table_contains (deciding, &key));
}

static gboolean
remove_cascade (Model  *self,
                gint64  key)
{
  ModelRecord *record = model_find (self, key);

  if (record == NULL)
    return TRUE;
  g_ptr_array_remove (self->records, record);
  for (guint i = 0; i < self->records->len; i++)
    {
      const ModelRecord *other = g_ptr_array_index (self->records, i);
      const MalbildKind *kind = malbild_kind_of_key (other->key);

      for (guint f = 0; f < kind->n_fields; f++)
        if (kind->fields[f].on_remove == MALBILD_ON_REMOVE_CASCADE && other->cells[f].type == MALBILD_CELL_KEY &&
            other->cells[f].integer == key)
          {
            remove_cascade (self, other->key);
            i = G_MAXUINT;
            break;
          }
    }
  return TRUE;
}

/* A reference of what stays to what goes becomes empty. */
static void
clear_cell (Model              *self,
            ModelRecord        *record,
            const MalbildField *field,
            GHashTable         *deciding,
            gboolean           *locked)
{
  const MalbildKind *kind = malbild_kind_of_key (record->key);
  guint status = malbild_kind_get_field (kind, "status") != NULL ? malbild_kind_field_index (kind, malbild_kind_get_field (kind, "status")) : 0;

  if (field->target == &malbild_decision_kind && kind == &malbild_wording_kind)
    {
      /* What was decided by it is a proposal again. */
      if (record->cells[status].integer == MALBILD_WORDING_DECIDED)
        record->cells[status].integer = MALBILD_WORDING_PROPOSAL;
    }
  else if (model_is_decided (self, record->key, deciding))
    *locked = TRUE;
  record->cells[malbild_kind_field_index (kind, field)] = (MalbildCell) { .type = MALBILD_CELL_NONE };
}

gboolean
model_remove (Model      *self,
              gint64      key,
              GHashTable *deciding,
              gboolean   *locked)
{
  g_autoptr (Model) before = model_copy (self);
  const MalbildKind *kind = malbild_kind_of_key (key);

  *locked = model_is_decided (self, key, deciding);
  if (*locked)
    return FALSE;
  if (kind == &malbild_goal_kind)
    {
      guint status = malbild_kind_field_index (kind, malbild_kind_get_field (kind, "status"));

      if (model_find (self, key)->cells[status].integer == MALBILD_GOAL_DECIDED)
        return FALSE;
    }

  remove_cascade (self, key);
  for (guint i = 0; i < self->records->len; i++)
    {
      ModelRecord *record = g_ptr_array_index (self->records, i);

      kind = malbild_kind_of_key (record->key);
      for (guint f = 0; f < kind->n_fields; f++)
        if (record->cells[f].type == MALBILD_CELL_KEY && model_find (self, record->cells[f].integer) == NULL)
          {
            if (kind->fields[f].on_remove == MALBILD_ON_REMOVE_REFUSE)
              {
                *locked = FALSE;
                return FALSE;
              }
            *locked = *locked || model_is_archived (before, record->key);
            clear_cell (self, record, &kind->fields[f], deciding, locked);
          }
    }
  for (guint i = 0; i < before->records->len; i++)
    {
      gint64 other = ((ModelRecord *) g_ptr_array_index (before->records, i))->key;

      *locked = *locked || (model_find (self, other) == NULL && model_is_archived (before, other));
    }
  return !*locked;
}

static gboolean
are_siblings (const MalbildKind *kind,
              const MalbildCell *one,
              const MalbildCell *other)
{
  if (kind == &malbild_contribution_kind)
    return get_key (kind, one, "contributes-to") == get_key (kind, other, "contributes-to");
  if (kind == &malbild_goal_kind && get_key (kind, one, "area") != get_key (kind, other, "area"))
    return FALSE;
  return get_key (kind, one, malbild_kind_get_owner (kind)->name) == get_key (kind, other, malbild_kind_get_owner (kind)->name);
}

static int
compare_shown (gconstpointer a,
               gconstpointer b)
{
  const ModelRecord *one = *(ModelRecord **) a;
  const ModelRecord *other = *(ModelRecord **) b;
  const MalbildKind *kind = malbild_kind_of_key (one->key);
  guint order = malbild_kind_field_index (kind, malbild_kind_get_order (kind));
  const MalbildField *title = malbild_kind_get_title (kind);

  if (one->cells[order].integer != other->cells[order].integer)
    return one->cells[order].integer < other->cells[order].integer ? -1 : 1;
  if (title != NULL)
    {
      g_autofree char *one_title = malbild_text_sort_key (one->cells[malbild_kind_field_index (kind, title)].text);
      g_autofree char *other_title = malbild_text_sort_key (other->cells[malbild_kind_field_index (kind, title)].text);
      int sign = strcmp (one_title, other_title);

      if (sign != 0)
        return sign;
    }
  return one->key < other->key ? -1 : 1;
}

GArray *
model_list_siblings (const Model       *self,
                     const ModelRecord *record)
{
  g_autoptr (GPtrArray) siblings = g_ptr_array_new ();
  const MalbildKind *kind = malbild_kind_of_key (record->key);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->records->len; i++)
    {
      ModelRecord *other = g_ptr_array_index (self->records, i);

      if (malbild_kind_of_key (other->key) == kind && are_siblings (kind, record->cells, other->cells))
        g_ptr_array_add (siblings, other);
    }
  g_ptr_array_sort (siblings, compare_shown);
  for (guint i = 0; i < siblings->len; i++)
    g_array_append_val (keys, ((ModelRecord *) g_ptr_array_index (siblings, i))->key);
  return keys;
}

gint64
model_next_position (const Model       *self,
                     const MalbildKind *kind,
                     const MalbildCell *cells)
{
  guint order = malbild_kind_field_index (kind, malbild_kind_get_order (kind));
  gint64 last = G_MININT64;

  for (guint i = 0; i < self->records->len; i++)
    {
      const ModelRecord *other = g_ptr_array_index (self->records, i);

      if (malbild_kind_of_key (other->key) == kind && are_siblings (kind, cells, other->cells))
        last = MAX (last, other->cells[order].integer);
    }
  return (last == G_MININT64 ? 0 : last) + MALBILD_POSITION_STEP;
}

MalbildCell
model_random_cell (const Model        *self,
                   const MalbildField *field)
{
  const ModelRecord *target;
  MalbildPeriod period;

  if (!field->required && g_test_rand_int_range (0, 3) == 0)
    return (MalbildCell) { .type = MALBILD_CELL_NONE };
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
      return (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))] };
    case MALBILD_FIELD_PARAGRAPHS:
      return (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = g_test_rand_bit () ? "Ett stycke.\n\nEtt till." : "Text" };
    case MALBILD_FIELD_WEB_LINKS:
      return (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = g_test_rand_bit () ? "https://example.org" : "mailto:a@example.org http://example.org/b" };
    case MALBILD_FIELD_DECIMAL:
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = g_test_rand_int_range (-3, 4) * 500000 };
    case MALBILD_FIELD_INTEGER:
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = g_test_rand_int_range (-3, 4) };
    case MALBILD_FIELD_CHOICE:
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER,
                             .integer = g_test_rand_int_range (0, (int) malbild_choice_count (field->choices)) };
    case MALBILD_FIELD_DATE:
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))] };
    case MALBILD_FIELD_PERIOD:
      period = (MalbildPeriod) { malbild_date_new_year (2019), g_test_rand_bit () ? malbild_date_new_year (2022) : 0 };
      return (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (period) };
    case MALBILD_FIELD_REF:
    default:
      target = model_pick (self, field->target);
      if (target == NULL)
        return (MalbildCell) { .type = MALBILD_CELL_NONE };
      return (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = target->key };
    }
}

static void
assert_record_equal (const ModelRecord *expected,
                     MalbildStore      *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) record = malbild_store_get (store, expected->key, &error);
  const MalbildKind *kind = malbild_kind_of_key (expected->key);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  g_assert_false (malbild_record_get_removed (record));
  g_assert_true (malbild_uuid_equal (malbild_record_get_uuid (record), &expected->uuid));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      MalbildCell cell;

      malbild_record_get_cell (record, &kind->fields[i], &cell);
      if (!malbild_cell_equal (&cell, &expected->cells[i]))
        g_error ("%s of %s %" G_GINT64_FORMAT " differs", kind->fields[i].name, kind->name, expected->key);
    }
}

void
model_assert_equal (const Model  *self,
                    MalbildStore *store)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  guint n_rows = 0;

  for (guint i = 0; i < self->records->len; i++)
    assert_record_equal (g_ptr_array_index (self->records, i), store);
  for (guint k = 0; k < n_kinds; k++)
    n_rows += count_rows (store, kinds[k]);
  g_assert_cmpuint (n_rows, ==, self->records->len);
}
