/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-candidates.h"

#include "malbild-body.h"
#include "malbild-record-add.h"

/* The most that a record is begun with: its owner, and of a goal its level and area. */
#define MAX_VALUES 3

/* What came before lies in another goal set as a rule. */
static gboolean
crosses_sets (const MalbildKind *kind)
{
  return kind == &malbild_succession_kind || kind == &malbild_area_succession_kind || kind == &malbild_dropped_goal_kind;
}

MalbildQuery *
malbild_record_new_candidates (MalbildStore      *store,
                               MalbildRecord     *record,
                               const MalbildKind *kind,
                               const MalbildKind *by)
{
  MalbildQuery *query = malbild_query_new (store, kind);
  const MalbildField *owner = malbild_kind_get_owner (kind);
  MalbildRecord *scope = owner != NULL ? malbild_record_find_owner (record, owner->target) : NULL;

  if (scope != NULL && !crosses_sets (by))
    malbild_query_where_ref (query, owner->name, scope);
  return query;
}

static gboolean
is_nearer (MalbildPeriod period,
           MalbildPeriod than,
           gboolean      earlier)
{
  return malbild_period_is_empty (than) || (earlier ? period.start > than.start : period.start < than.start);
}

/* The goal set of the term before @goal_set, or of the one after it. */
static MalbildRecord *
dup_neighbour (MalbildStore  *store,
               MalbildRecord *goal_set,
               gboolean       earlier)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_goal_set_kind);
  MalbildPeriod own = malbild_record_get_period (goal_set, "valid");
  MalbildPeriod found = { 0 };
  MalbildRecord *neighbour = NULL;

  malbild_query_where_ref (query, "municipality", malbild_record_get_ref (goal_set, "municipality"));
  for (guint i = 0; own.start != 0 && i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    {
      g_autoptr(MalbildRecord) set = g_list_model_get_item (G_LIST_MODEL (query), i);
      MalbildPeriod period = set != NULL ? malbild_record_get_period (set, "valid") : (MalbildPeriod) { 0 };

      if (period.start == 0 || (earlier ? period.start >= own.start : period.start <= own.start) || !is_nearer (period, found, earlier))
        continue;
      found = period;
      g_set_object (&neighbour, set);
    }
  return neighbour;
}

/* What a record that @field of @by is to lead to becomes a part of; NULL where that cannot be said. */
static MalbildRecord *
dup_scope (MalbildStore       *store,
           MalbildRecord      *record,
           const MalbildKind  *by,
           const MalbildField *field,
           MalbildRecord      *goal_set)
{
  const MalbildField *owner = malbild_kind_get_owner (field->target);
  MalbildRecord *scope;

  if (owner == NULL)
    return NULL;
  scope = malbild_record_find_owner (record, owner->target);
  if (scope == NULL && owner->target == &malbild_goal_set_kind)
    scope = goal_set;
  if (scope == NULL)
    return NULL;
  if (crosses_sets (by))
    return dup_neighbour (store, scope, g_str_has_prefix (field->name, "earlier-"));
  return g_object_ref (scope);
}

gboolean
malbild_record_can_add_candidate (MalbildStore       *store,
                                  MalbildRecord      *record,
                                  const MalbildKind  *by,
                                  const MalbildField *field,
                                  MalbildRecord      *goal_set)
{
  g_autoptr(MalbildRecord) scope = NULL;

  if (malbild_kind_get_typed_field (field->target) == NULL || malbild_kind_get_owner (field->target) == NULL)
    return FALSE;
  scope = dup_scope (store, record, by, field, goal_set);
  return scope != NULL && !malbild_store_is_locked (store, scope, NULL, NULL);
}

/* A board's goal contributes to an overarching one; what follows on a goal is of its level; whatever else leads to a goal
 * leads to an overarching one as a rule. */
static MalbildGoalLevel
level_of_new (MalbildRecord      *record,
              const MalbildKind  *by,
              const MalbildField *field)
{
  if (by == &malbild_succession_kind && malbild_record_is_kind (record, &malbild_goal_kind))
    return malbild_record_get_choice (record, "level");
  if (by == &malbild_contribution_kind && g_str_equal (field->name, by->link_from))
    return MALBILD_GOAL_BOARD;
  return MALBILD_GOAL_OVERARCHING;
}

/* Areas belong to one goal set: what lies in another has none of this one's. */
static MalbildRecord *
area_of_new (MalbildRecord     *record,
             const MalbildKind *by)
{
  const MalbildField *area = malbild_kind_get_field (malbild_record_get_kind (record), "area");

  return area != NULL && !crosses_sets (by) ? malbild_record_get_ref (record, area->name) : NULL;
}

static MalbildBodyType
type_of_new (MalbildRecord      *record,
             const MalbildField *field,
             const char         *title)
{
  gboolean of_company = malbild_record_is_kind (record, &malbild_goal_kind) && g_str_equal (field->name, "responsible") &&
                        malbild_record_get_choice (record, "level") == MALBILD_GOAL_COMPANY;

  return malbild_body_type_of_title (title, of_company ? MALBILD_BODY_COMPANY : MALBILD_BODY_BOARD);
}

MalbildRecord *
malbild_record_add_candidate (MalbildStore        *store,
                              MalbildRecord       *record,
                              const MalbildKind   *by,
                              const MalbildField  *field,
                              MalbildRecord       *goal_set,
                              const char          *title,
                              GError             **error)
{
  g_autoptr(MalbildRecord) scope = dup_scope (store, record, by, field, goal_set);
  MalbildAssignment values[MAX_VALUES];
  gsize n_values = 0;

  if (scope != NULL)
    values[n_values++] = (MalbildAssignment) MALBILD_SET_REF (malbild_kind_get_owner (field->target)->name, scope);
  if (field->target == &malbild_goal_kind)
    {
      values[n_values++] = (MalbildAssignment) MALBILD_SET_INTEGER ("level", level_of_new (record, by, field));
      values[n_values++] = (MalbildAssignment) MALBILD_SET_REF ("area", area_of_new (record, by));
    }
  else if (field->target == &malbild_body_kind)
    values[n_values++] = (MalbildAssignment) MALBILD_SET_INTEGER ("type", type_of_new (record, field, title));
  return malbild_record_add_typed (store, field->target, values, n_values, title, error);
}
