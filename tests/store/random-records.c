/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-records.h"

MalbildRecord *
random_records_pick (QueryFixture      *f,
                     const MalbildKind *kind)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (f->store, kind);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  return n > 0 ? g_list_model_get_item (G_LIST_MODEL (query), (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
}

static gboolean
random_cell (QueryFixture       *f,
             const MalbildField *field,
             MalbildCell        *cell)
{
  static const char *const texts[] = { "vi som arbetsgivare", "bada", "Våra medarbetare\nbada", "4.1" };
  static const char *const periods[] = { "2019/2022", "2021-02/..", "../2020", "2022", "2020/2027" };
  g_autoptr (MalbildRecord) target = NULL;
  MalbildPeriod period;

  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  if (!field->required && g_test_rand_int_range (0, 3) == 0)
    return TRUE;
  if (malbild_field_is_text (field))
    {
      cell->type = MALBILD_CELL_TEXT;
      cell->text = g_str_equal (field->name, "code") ? "4.1" : texts[g_test_rand_int_range (0, 4)];
      return field->type != MALBILD_FIELD_WEB_LINKS && (field->type == MALBILD_FIELD_PARAGRAPHS || strchr (cell->text, '\n') == NULL);
    }
  cell->type = MALBILD_CELL_INTEGER;
  cell->integer = g_test_rand_int_range (0, 3);
  if (field->type == MALBILD_FIELD_CHOICE)
    cell->integer = g_test_rand_int_range (0, (gint32) malbild_choice_count (field->choices));
  else if (field->type == MALBILD_FIELD_DATE)
    cell->integer = malbild_date_new_day (2020, 1 + g_test_rand_int_range (0, 12), 1);
  else if (field->type == MALBILD_FIELD_PERIOD)
    {
      malbild_period_parse (periods[g_test_rand_int_range (0, 5)], &period, NULL);
      cell->integer = malbild_period_pack (period);
    }
  else if (field->type == MALBILD_FIELD_REF)
    {
      target = random_records_pick (f, field->target);
      cell->type = MALBILD_CELL_KEY;
      cell->integer = target != NULL ? malbild_record_get_key (target) : 0;
      return target != NULL;
    }
  return TRUE;
}

void
random_records_add (QueryFixture      *f,
                    const MalbildKind *kind)
{
  MalbildAssignment values[MALBILD_KIND_MAX_FIELDS];
  g_autoptr (MalbildRecord) record = NULL;
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      values[n].field = kind->fields[i].name;
      if (!kind->fields[i].order && random_cell (f, &kind->fields[i], &values[n].cell))
        n++;
    }
  /* What is refused (a link there is, something required for which there is nothing) changes nothing. */
  record = malbild_store_add (f->store, kind, values, n, NULL);
}

void
random_records_edit (QueryFixture             *f,
                     const MalbildKind *const *kinds,
                     guint                     n_kinds)
{
  const MalbildKind *kind = kinds[g_test_rand_int_range (0, (gint32) n_kinds)];
  g_autoptr (MalbildRecord) record = random_records_pick (f, kind);
  const MalbildField *field;
  MalbildCell cell;

  switch (g_test_rand_int_range (0, 10))
    {
    case 0: case 1: case 2: case 3:
      random_records_add (f, kind);
      break;

    case 4:
      if (record != NULL && record != f->set && record != f->municipality)
        malbild_store_remove (f->store, record, NULL, NULL);
      break;

    case 5:
      malbild_store_undo (f->store, NULL);
      break;

    case 6:
      malbild_store_redo (f->store, NULL);
      break;

    default:
      field = &kind->fields[g_test_rand_int_range (0, (gint32) kind->n_fields)];
      if (record != NULL && !field->order && random_cell (f, field, &cell))
        malbild_record_set (record, field, &cell, NULL);
      break;
    }
}
