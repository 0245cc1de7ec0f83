/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-carry-over.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-query.h"
#include "malbild-term.h"
#include "malbild-usual-steps.h"

/* What is copied of a kind, for which goal sets or goals, and when. In the order of copying: after what it refers to. */
static const struct {
  const MalbildKind *kind;
  MalbildCarry       when; /* 0: always */
} copied[] = {
  { &malbild_goal_area_kind,     MALBILD_CARRY_AREAS },
  { &malbild_target_group_kind,  MALBILD_CARRY_PROGRAMME },
  { &malbild_focus_area_kind,    MALBILD_CARRY_PROGRAMME },
  { &malbild_criterion_kind,     MALBILD_CARRY_CRITERIA },
  { &malbild_goal_kind,          0 },
  { &malbild_wording_kind,       0 },
  { &malbild_contribution_kind,  0 },
  { &malbild_sdg_link_kind,      0 },
  { &malbild_vision_link_kind,   0 },
  { &malbild_value_link_kind,    0 },
  { &malbild_clarification_kind, MALBILD_CARRY_PROGRAMME },
  { &malbild_indicator_kind,     MALBILD_CARRY_INDICATORS },
};

/* What a copy does not take over: it was decided, dated or measured for the term that was. */
static const struct {
  const MalbildKind *kind;
  const char        *field;
} left_behind[] = {
  { &malbild_goal_area_kind, "status" },
  { &malbild_goal_area_kind, "decision" },
  { &malbild_goal_kind,      "status" },
  { &malbild_goal_kind,      "decision" },
  { &malbild_goal_kind,      "valid" },
  { &malbild_wording_kind,   "status" },
  { &malbild_wording_kind,   "decision" },
  { &malbild_wording_kind,   "body" },
  { &malbild_wording_kind,   "date" },
  { &malbild_wording_kind,   "note" },
  { &malbild_wording_kind,   "position" },
  { &malbild_indicator_kind, "target" },
  { &malbild_indicator_kind, "target-date" },
};

typedef struct {
  MalbildStore  *store;
  MalbildRecord *earlier;
  MalbildRecord *set;
  GHashTable    *copies; /* MalbildRecord: its copy */
} CarryOver;

/* Takes the records of @kind that belong to @owner; of wordings, only the latest. */
static void
collect (MalbildStore      *store,
         const MalbildKind *kind,
         MalbildRecord     *owner,
         GHashTable        *chosen,
         GPtrArray         *plan)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, kind);
  g_autoptr (GPtrArray) records = NULL;
  guint first;

  malbild_query_where_ref (query, malbild_kind_get_owner (kind)->name, owner);
  records = malbild_query_dup_records (query);
  first = kind == &malbild_wording_kind && records->len > 0 ? records->len - 1 : 0;
  for (guint i = first; i < records->len; i++)
    {
      MalbildRecord *record = g_ptr_array_index (records, i);

      if (kind == &malbild_goal_area_kind && malbild_record_get_choice (record, "status") == MALBILD_AREA_REPLACED)
        continue;
      /* What contributes from or to a goal that stays behind stays behind, too. */
      if (kind == &malbild_contribution_kind && !g_hash_table_contains (chosen, malbild_record_get_ref (record, "contributes-to")))
        continue;
      g_ptr_array_add (plan, g_object_ref (record));
    }
}

GPtrArray *
malbild_carry_over_plan (MalbildStore   *store,
                         MalbildRecord  *set,
                         GPtrArray      *goals,
                         MalbildCarry    what,
                         GError        **error)
{
  g_autoptr (GPtrArray) plan = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (set, &malbild_goal_set_kind), NULL);

  for (guint i = 0; i < goals->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (goals, i));
  for (gsize k = 0; k < G_N_ELEMENTS (copied); k++)
    {
      const MalbildKind *kind = copied[k].kind;

      if (copied[k].when != 0 && (copied[k].when & what) == 0)
        continue;
      if (kind == &malbild_goal_kind)
        for (guint i = 0; i < goals->len; i++)
          g_ptr_array_add (plan, g_object_ref (g_ptr_array_index (goals, i)));
      else if (malbild_kind_get_owner (kind)->target == &malbild_goal_set_kind)
        collect (store, kind, set, chosen, plan);
      else
        for (guint i = 0; i < goals->len; i++)
          collect (store, kind, g_ptr_array_index (goals, i), chosen, plan);
    }
  return g_steal_pointer (&plan);
}

static gboolean
is_left_behind (const MalbildKind  *kind,
                const MalbildField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (left_behind); i++)
    if (left_behind[i].kind == kind && g_str_equal (left_behind[i].field, field->name))
      return TRUE;
  return FALSE;
}

/* A reference leads to the copy of what it led to; what belongs to the earlier set and has no copy is left out. */
static gboolean
translate (CarryOver          *self,
           MalbildRecord      *record,
           const MalbildField *field,
           MalbildCell        *cell)
{
  MalbildRecord *target = malbild_record_get_ref (record, field->name);
  MalbildRecord *copy = target != NULL ? g_hash_table_lookup (self->copies, target) : NULL;
  const MalbildField *owner = malbild_kind_get_owner (field->target);

  if (copy != NULL)
    target = copy;
  else if (owner == NULL || owner->target != &malbild_municipality_kind)
    target = NULL;
  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  if (target != NULL)
    *cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = malbild_record_get_key (target) };
  return target != NULL || !field->required;
}

/* What a copy has that its original has not. */
static void
renew (CarryOver          *self,
       MalbildRecord      *record,
       const MalbildField *field,
       MalbildCell        *cell,
       char              **storage)
{
  const MalbildKind *kind = malbild_record_get_kind (record);

  if (kind == &malbild_goal_kind && g_str_equal (field->name, "valid"))
    malbild_record_get_cell (self->set, malbild_kind_get_field (&malbild_goal_set_kind, "valid"), cell);
  else if (kind == &malbild_goal_area_kind && g_str_equal (field->name, "origin"))
    {
      /* Translators: where a goal area comes from; %s is the title of a goal set. */
      *storage = g_strdup_printf (_("Carried over from “%s”."), malbild_record_get_text (self->earlier, "title"));
      *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = *storage };
    }
}

/* The latest value of an indicator is where the next term starts from. */
static void
take_baseline (CarryOver         *self,
               MalbildRecord     *indicator,
               MalbildAssignment *values,
               guint              n_values)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (self->store, &malbild_measurement_kind);
  g_autoptr (MalbildRecord) latest = NULL;
  MalbildPeriod period;

  malbild_query_where_ref (query, "indicator", indicator);
  malbild_query_where_empty (query, "total", FALSE);
  malbild_query_order_by (query, "period", TRUE);
  latest = g_list_model_get_item (G_LIST_MODEL (query), 0);
  if (latest == NULL)
    return;
  period = malbild_record_get_period (latest, "period");
  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i].field, "baseline"))
      values[i].cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_record_get_integer (latest, "total") };
    else if (g_str_equal (values[i].field, "baseline-date"))
      values[i].cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = period.end != 0 ? period.end : period.start };
}

static gboolean
copy_record (CarryOver      *self,
             MalbildRecord  *record,
             GError        **error)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  MalbildAssignment values[MALBILD_KIND_MAX_FIELDS];
  g_autofree char *storage = NULL;
  g_autoptr (MalbildRecord) copy = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];

      values[i] = (MalbildAssignment) { field->name, { .type = MALBILD_CELL_NONE } };
      if (field->type == MALBILD_FIELD_REF && !is_left_behind (kind, field))
        {
          if (!translate (self, record, field, &values[i].cell))
            return TRUE;
        }
      else if (!is_left_behind (kind, field))
        malbild_record_get_cell (record, field, &values[i].cell);
      renew (self, record, field, &values[i].cell, &storage);
    }
  if (kind == &malbild_indicator_kind)
    take_baseline (self, record, values, kind->n_fields);
  copy = malbild_store_add (self->store, kind, values, kind->n_fields, error);
  if (copy == NULL)
    return FALSE;
  g_hash_table_insert (self->copies, g_object_ref (record), g_steal_pointer (&copy));
  return TRUE;
}

/* The copy of a goal or an area continues it. */
static gboolean
link_to_earlier (CarryOver      *self,
                 MalbildRecord  *record,
                 GError        **error)
{
  gboolean area = malbild_record_is_kind (record, &malbild_goal_area_kind);
  const MalbildKind *kind = area ? &malbild_area_succession_kind : &malbild_succession_kind;
  MalbildRecord *copy = g_hash_table_lookup (self->copies, record);
  g_autoptr (MalbildRecord) link = NULL;

  if (copy == NULL || (!area && !malbild_record_is_kind (record, &malbild_goal_kind)))
    return TRUE;
  link = malbild_store_add (self->store, kind,
                            (MalbildAssignment[]) {
                              MALBILD_SET_REF (kind->link_from, copy),
                              MALBILD_SET_REF (kind->link_to, record),
                              MALBILD_SET_INTEGER ("type", area ? (gint64) MALBILD_AREA_SUCCESSION_CONTINUES : (gint64) MALBILD_SUCCESSION_CONTINUES),
                            }, 3, error);
  return link != NULL;
}

static gboolean
add_set (CarryOver      *self,
         const char     *title,
         MalbildPeriod   valid,
         GError        **error)
{
  MalbildPeriod term = malbild_term_of_council (valid);
  MalbildAssignment values[4] = {
    MALBILD_SET_REF ("municipality", malbild_record_get_ref (self->earlier, "municipality")),
    MALBILD_SET_TEXT ("title", title),
    { "valid", { .type = MALBILD_CELL_NONE } },
    { "council-term", { .type = MALBILD_CELL_NONE } },
  };

  if (!malbild_period_is_empty (valid))
    values[2].cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (valid) };
  if (!malbild_period_is_empty (term))
    values[3].cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (term) };
  self->set = malbild_store_add (self->store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values), error);
  if (self->set == NULL)
    return FALSE;
  g_hash_table_insert (self->copies, g_object_ref (self->earlier), g_object_ref (self->set));
  return malbild_store_add_usual_steps (self->store, self->set, error);
}

static gboolean
archive_set (MalbildRecord  *set,
             GError        **error)
{
  const MalbildField *field = malbild_kind_get_field (&malbild_goal_set_kind, "archived");
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = malbild_today () };

  if (malbild_record_get_date (set, "archived") != 0)
    return TRUE;
  return malbild_record_set (set, field, &cell, error);
}

static gboolean
carry_over (CarryOver      *self,
            GPtrArray      *plan,
            const char     *title,
            MalbildPeriod   valid,
            gboolean        archive,
            GError        **error)
{
  if (!add_set (self, title, valid, error))
    return FALSE;
  for (guint i = 0; i < plan->len; i++)
    if (!copy_record (self, g_ptr_array_index (plan, i), error) || !link_to_earlier (self, g_ptr_array_index (plan, i), error))
      return FALSE;
  return !archive || archive_set (self->earlier, error);
}

MalbildRecord *
malbild_carry_over (MalbildStore   *store,
                    MalbildRecord  *set,
                    GPtrArray      *plan,
                    const char     *title,
                    MalbildPeriod   valid,
                    gboolean        archive,
                    GError        **error)
{
  CarryOver self = { .store = store, .earlier = set };
  g_autoptr (GHashTable) copies = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  g_autoptr (MalbildRecord) made = NULL;
  g_autofree char *label = g_strdup_printf (_("Carry over to “%s”"), title);

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (set, &malbild_goal_set_kind), NULL);

  self.copies = copies;
  if (!malbild_store_begin (store, label, error))
    return NULL;
  if (!carry_over (&self, plan, title, valid, archive, error))
    {
      g_clear_object (&self.set);
      malbild_store_rollback (store);
      return NULL;
    }
  made = self.set;
  return malbild_store_commit (store, error) ? g_steal_pointer (&made) : NULL;
}
