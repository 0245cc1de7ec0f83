/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-earlier-goals.h"

#include <glib/gi18n-lib.h>

#include "malbild-query.h"
#include "malbild-row-parts.h"
#include "malbild-text.h"

/* The day on which a set begins to hold; 0 where nobody said. */
static MalbildDate
get_begin (MalbildRecord *goal_set)
{
  MalbildPeriod valid = malbild_record_get_period (goal_set, "valid");

  if (valid.start == 0)
    valid = malbild_record_get_period (goal_set, "council-term");
  return valid.start != 0 ? malbild_date_first_day (valid.start) : 0;
}

MalbildRecord *
malbild_earlier_find_set (MalbildStore  *store,
                          MalbildRecord *goal_set)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_goal_set_kind);
  g_autoptr(GPtrArray) sets = NULL;
  g_autoptr(MalbildRecord) found = NULL;

  malbild_query_where_ref (query, "municipality", malbild_record_get_ref (goal_set, "municipality"));
  sets = malbild_query_dup_records (query);
  for (guint i = 0; i < sets->len; i++)
    {
      MalbildDate begin = get_begin (sets->pdata[i]);

      if (begin != 0 && begin < get_begin (goal_set) && (found == NULL || begin > get_begin (found)))
        g_set_object (&found, sets->pdata[i]);
    }
  return g_steal_pointer (&found);
}

GPtrArray *
malbild_earlier_list_successions (MalbildStore  *store,
                                  MalbildRecord *goal_set,
                                  MalbildRecord *earlier)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_succession_kind);
  GPtrArray *successions;

  malbild_query_where_ref (query, "earlier-goal", earlier);
  successions = malbild_query_dup_records (query);
  for (guint i = successions->len; i > 0; i--)
    if (malbild_record_get_ref (malbild_record_get_ref (successions->pdata[i - 1], "goal"), "goal-set") != goal_set)
      g_ptr_array_remove_index (successions, i - 1);
  return successions;
}

MalbildRecord *
malbild_earlier_find_dropped (MalbildStore  *store,
                              MalbildRecord *goal_set,
                              MalbildRecord *earlier)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (store, &malbild_dropped_goal_kind);

  malbild_query_where_ref (query, "goal-set", goal_set);
  malbild_query_where_ref (query, "earlier-goal", earlier);
  return g_list_model_get_item (G_LIST_MODEL (query), 0);
}

static gboolean
succeed (MalbildStore         *store,
         MalbildRecord        *goal_set,
         MalbildRecord        *earlier,
         MalbildRecord        *goal,
         MalbildSuccessionType type,
         GError              **error)
{
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal", goal),
    MALBILD_SET_REF ("earlier-goal", earlier),
    MALBILD_SET_INTEGER ("type", type),
  };
  g_autoptr(MalbildRecord) succession = malbild_store_add (store, &malbild_succession_kind, values, G_N_ELEMENTS (values), error);
  g_autoptr(MalbildRecord) dropped = malbild_earlier_find_dropped (store, goal_set, earlier);

  return succession != NULL && (dropped == NULL || malbild_store_remove (store, dropped, NULL, error));
}

/* "“Clean lakes” lives on": what the edit is called. */
static gboolean
begin_edit (MalbildStore  *store,
            MalbildRecord *earlier,
            GError       **error)
{
  g_autofree char *title = malbild_record_dup_title (earlier);
  g_autofree char *label = g_strdup_printf (_("Let “%s” live on"), title);

  return malbild_store_begin (store, label, error);
}

gboolean
malbild_earlier_succeed (MalbildStore         *store,
                         MalbildRecord        *goal_set,
                         MalbildRecord        *earlier,
                         MalbildRecord        *goal,
                         MalbildSuccessionType type,
                         GError              **error)
{
  if (!begin_edit (store, earlier, error))
    return FALSE;
  return malbild_store_end (store, succeed (store, goal_set, earlier, goal, type, error), error);
}

static MalbildRecord *
add_goal (MalbildStore  *store,
          MalbildRecord *goal_set,
          MalbildRecord *earlier,
          const char    *title,
          GError       **error)
{
  g_autofree char *clean = malbild_text_clean (title != NULL ? title : malbild_record_get_text (earlier, "title"), FALSE, MALBILD_TEXT_MAX, error);
  MalbildRecord *responsible = malbild_record_get_ref (earlier, "responsible");
  const char *citizen = malbild_record_get_text (earlier, "citizen-perspective");
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", goal_set),
    MALBILD_SET_TEXT ("title", clean),
    MALBILD_SET_INTEGER ("level", malbild_record_get_choice (earlier, "level")),
    MALBILD_SET_INTEGER ("status", MALBILD_GOAL_DRAFT),
    MALBILD_SET_REF ("responsible", responsible),
    MALBILD_SET_TEXT ("citizen-perspective", citizen),
  };

  if (clean == NULL)
    return NULL;
  return malbild_store_add (store, &malbild_goal_kind, values, G_N_ELEMENTS (values) - (*citizen == '\0'), error);
}

MalbildRecord *
malbild_earlier_succeed_new (MalbildStore         *store,
                             MalbildRecord        *goal_set,
                             MalbildRecord        *earlier,
                             const char           *title,
                             MalbildSuccessionType type,
                             GError              **error)
{
  g_autoptr(MalbildRecord) goal = NULL;
  gboolean done;

  if (!begin_edit (store, earlier, error))
    return NULL;
  goal = add_goal (store, goal_set, earlier, title, error);
  done = goal != NULL && succeed (store, goal_set, earlier, goal, type, error);
  return malbild_store_end (store, done, error) ? g_steal_pointer (&goal) : NULL;
}

gboolean
malbild_earlier_drop (MalbildStore  *store,
                      MalbildRecord *goal_set,
                      MalbildRecord *earlier,
                      const char    *reason,
                      GError       **error)
{
  g_autofree char *clean = malbild_text_clean (reason, TRUE, MALBILD_PARAGRAPHS_MAX, error);
  g_autofree char *title = malbild_record_dup_title (earlier);
  g_autofree char *label = g_strdup_printf (_("Drop “%s”"), title);
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", goal_set),
    MALBILD_SET_REF ("earlier-goal", earlier),
    MALBILD_SET_TEXT ("reason", clean),
  };
  g_autoptr(MalbildRecord) dropped = NULL;

  if (clean == NULL || !malbild_store_begin (store, label, error))
    return FALSE;
  dropped = malbild_store_add (store, &malbild_dropped_goal_kind, values, G_N_ELEMENTS (values), error);
  return malbild_store_end (store, dropped != NULL, error);
}
