/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-area-changes.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-query.h"
#include "malbild-text.h"

MalbildAreaPart *
malbild_area_part_new (const char *number,
                       const char *title)
{
  MalbildAreaPart *self = g_new0 (MalbildAreaPart, 1);

  self->number = g_strdup (number);
  self->title = g_strdup (title);
  self->goals = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
malbild_area_part_free (MalbildAreaPart *self)
{
  g_free (self->number);
  g_free (self->title);
  g_ptr_array_unref (self->goals);
  g_free (self);
}

static GPtrArray *
list_records (MalbildQuery *query)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n_items; i++)
    {
      MalbildRecord *record = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}

/* The goals that @goal contributes to, or those that contribute to it. */
static GPtrArray *
list_linked (MalbildStore  *store,
             MalbildRecord *goal,
             gboolean       up)
{
  g_autoptr(MalbildQuery) goals = malbild_query_new (store, &malbild_goal_kind);

  malbild_query_where_linked (goals, &malbild_contribution_kind, up ? "contributes-to" : "goal", up ? "goal" : "contributes-to", goal);
  return list_records (goals);
}

static GPtrArray *
list_goals (MalbildStore  *store,
            MalbildRecord *area)
{
  g_autoptr(MalbildQuery) goals = malbild_query_new (store, &malbild_goal_kind);

  malbild_query_where_ref (goals, "area", area);
  malbild_query_order_by (goals, "level", FALSE);
  return list_records (goals);
}

static gboolean
is_head (MalbildStore  *store,
         MalbildRecord *goal,
         MalbildRecord *area)
{
  g_autoptr(GPtrArray) above = list_linked (store, goal, TRUE);

  for (guint i = 0; i < above->len; i++)
    if (malbild_record_get_ref (above->pdata[i], "area") == area)
      return FALSE;
  return TRUE;
}

GPtrArray *
malbild_area_list_heads (MalbildStore  *store,
                         MalbildRecord *area)
{
  g_autoptr(GPtrArray) goals = list_goals (store, area);
  GPtrArray *heads = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < goals->len; i++)
    if (is_head (store, goals->pdata[i], area))
      g_ptr_array_add (heads, g_object_ref (goals->pdata[i]));
  return heads;
}

static MalbildRecord *
add_area (MalbildStore  *store,
          MalbildRecord *model,
          const char    *number,
          const char    *title,
          GError       **error)
{
  g_autofree char *clean_number = malbild_text_clean (number != NULL ? number : "", FALSE, MALBILD_TEXT_MAX, error);
  g_autofree char *clean_title = clean_number != NULL ? malbild_text_clean (title, FALSE, MALBILD_TEXT_MAX, error) : NULL;
  MalbildRecord *goal_set = malbild_record_get_ref (model, "goal-set");
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", goal_set),
    MALBILD_SET_INTEGER ("status", MALBILD_AREA_HYPOTHESIS),
    MALBILD_SET_TEXT ("title", clean_title),
    MALBILD_SET_TEXT ("number", clean_number),
  };

  if (clean_title == NULL)
    return NULL;
  return malbild_store_add (store, &malbild_goal_area_kind, values, G_N_ELEMENTS (values) - (*clean_number == '\0'), error);
}

static gboolean
succeed (MalbildStore             *store,
         MalbildRecord            *area,
         MalbildRecord            *earlier,
         MalbildAreaSuccessionType type,
         GError                  **error)
{
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("area", area),
    MALBILD_SET_REF ("earlier-area", earlier),
    MALBILD_SET_INTEGER ("type", type),
  };
  g_autoptr(MalbildRecord) succession = malbild_store_add (store, &malbild_area_succession_kind, values, G_N_ELEMENTS (values), error);

  return succession != NULL;
}

/* Moves a goal to @to, with what contributes to it and still lies in @from. */
static gboolean
move_goal (MalbildStore  *store,
           MalbildRecord *goal,
           MalbildRecord *from,
           MalbildRecord *to,
           GError       **error)
{
  g_autoptr(GPtrArray) below = NULL;

  if (malbild_record_get_ref (goal, "area") != from)
    return TRUE;
  if (!malbild_record_set_ref (goal, "area", to, error))
    return FALSE;

  below = list_linked (store, goal, FALSE);
  for (guint i = 0; i < below->len; i++)
    if (!move_goal (store, below->pdata[i], from, to, error))
      return FALSE;
  return TRUE;
}

static gboolean
move_goals (MalbildStore  *store,
            GPtrArray     *goals,
            MalbildRecord *from,
            MalbildRecord *to,
            GError       **error)
{
  for (guint i = 0; i < goals->len; i++)
    if (!move_goal (store, goals->pdata[i], from, to, error))
      return FALSE;
  return TRUE;
}

static gboolean
move_all_goals (MalbildStore  *store,
                MalbildRecord *from,
                MalbildRecord *to,
                GError       **error)
{
  g_autoptr(GPtrArray) goals = list_goals (store, from);

  return move_goals (store, goals, from, to, error);
}

static gboolean
set_areas (GPtrArray     *inputs,
           MalbildRecord *area,
           GError       **error)
{
  for (guint i = 0; i < inputs->len; i++)
    if (!malbild_record_set_ref (inputs->pdata[i], "area", area, error))
      return FALSE;
  return TRUE;
}

/* What citizens said about an area goes with it into the one that it becomes. */
static gboolean
move_all_inputs (MalbildStore  *store,
                 MalbildRecord *from,
                 MalbildRecord *to,
                 GError       **error)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_input_kind);
  g_autoptr(GPtrArray) inputs = NULL;

  malbild_query_where_ref (query, "area", from);
  inputs = malbild_query_dup_records (query);
  return set_areas (inputs, to, error);
}

/*
 * Of an area that becomes several, what was said goes where the goal went that it is linked to; @to is one of those. What is
 * linked to none stays with the earlier area: nobody but a person who reads it knows what it is about.
 */
static gboolean
move_linked_inputs (MalbildStore  *store,
                    MalbildRecord *from,
                    MalbildRecord *to,
                    GError       **error)
{
  g_autoptr(GPtrArray) goals = list_goals (store, to);

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_input_kind);
      g_autoptr(GPtrArray) inputs = NULL;

      malbild_query_where_ref (query, "area", from);
      malbild_query_where_linked (query, &malbild_input_link_kind, "input", "goal", goals->pdata[i]);
      inputs = malbild_query_dup_records (query);
      if (!set_areas (inputs, to, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
replace_area (MalbildRecord *area,
              GError       **error)
{
  return malbild_record_set_choice (area, "status", MALBILD_AREA_REPLACED, error);
}

static gboolean
split (MalbildStore  *store,
       MalbildRecord *area,
       GPtrArray     *parts,
       GError       **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < parts->len; i++)
    {
      MalbildAreaPart *part = parts->pdata[i];
      g_autoptr(MalbildRecord) added = add_area (store, area, part->number, part->title, error);

      if (added == NULL
          || !malbild_store_move (store, added, i > 0 ? all->pdata[i - 1] : area, TRUE, error)
          || !succeed (store, added, area, MALBILD_AREA_SUCCESSION_SPLIT, error)
          || !move_goals (store, part->goals, area, added, error))
        return FALSE;
      g_ptr_array_add (all, g_steal_pointer (&added));
    }
  if (!move_all_goals (store, area, all->pdata[0], error))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (!move_linked_inputs (store, area, all->pdata[i], error))
      return FALSE;
  return replace_area (area, error);
}

gboolean
malbild_area_split (MalbildStore  *store,
                    MalbildRecord *area,
                    GPtrArray     *parts,
                    GError       **error)
{
  g_autofree char *title = malbild_record_dup_title (area);
  g_autofree char *label = g_strdup_printf (_("Split “%s”"), title);

  g_return_val_if_fail (parts->len >= 2, FALSE);

  if (!malbild_store_begin (store, label, error))
    return FALSE;
  return malbild_store_end (store, split (store, area, parts, error), error);
}

static gboolean
merge (MalbildStore  *store,
       GPtrArray     *areas,
       MalbildRecord *into,
       GError       **error)
{
  for (guint i = 0; i < areas->len; i++)
    {
      MalbildRecord *area = areas->pdata[i];

      if (area == into)
        continue;
      if (!succeed (store, into, area, MALBILD_AREA_SUCCESSION_MERGES, error)
          || !move_all_goals (store, area, into, error)
          || !move_all_inputs (store, area, into, error)
          || !replace_area (area, error))
        return FALSE;
    }
  return TRUE;
}

MalbildRecord *
malbild_area_merge (MalbildStore  *store,
                    GPtrArray     *areas,
                    MalbildRecord *into,
                    const char    *number,
                    const char    *title,
                    GError       **error)
{
  g_autoptr(MalbildRecord) target = NULL;
  gboolean done;

  g_return_val_if_fail (areas->len >= 2, NULL);

  if (!malbild_store_begin (store, _("Merge goal areas"), error))
    return NULL;
  if (into != NULL)
    target = g_object_ref (into);
  else
    target = add_area (store, areas->pdata[0], number, title, error);
  done = target != NULL
         && (into != NULL || malbild_store_move (store, target, areas->pdata[0], FALSE, error))
         && merge (store, areas, target, error);
  return malbild_store_end (store, done, error) ? g_steal_pointer (&target) : NULL;
}
