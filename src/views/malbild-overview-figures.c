/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-figures.h"

#include "malbild-findings.h"
#include "malbild-sdg-tally.h"

/* With more goals than these the criteria are not held against them here. */
#define MAX_CHECKED 20000

#define OPEN_STATUSES (1 << MALBILD_GOAL_DRAFT | 1 << MALBILD_GOAL_PROPOSED | 1 << MALBILD_GOAL_DECIDED)
#define INTERNAL_LEVELS (1 << MALBILD_GOAL_FINANCIAL | 1 << MALBILD_GOAL_EMPLOYER)
#define SHARED_LEVELS (1 << MALBILD_GOAL_OVERARCHING | 1 << MALBILD_GOAL_BOARD | 1 << MALBILD_GOAL_COMPANY)
#define CONTRIBUTING_LEVELS (1 << MALBILD_GOAL_BOARD | 1 << MALBILD_GOAL_COMPANY)

void
malbild_overview_figures_free (gpointer data)
{
  MalbildOverviewFigures *self = data;

  g_array_unref (self->areas);
  g_free (self);
}

static MalbildQuery *
query_goals (MalbildStore  *store,
             MalbildRecord *goal_set,
             guint          levels)
{
  MalbildQuery *query = malbild_query_new (store, &malbild_goal_kind);

  malbild_query_where_ref (query, "goal-set", goal_set);
  malbild_query_where_choice (query, "level", levels);
  return query;
}

MalbildQuery *
malbild_overview_query_lack (MalbildStore  *store,
                             MalbildRecord *goal_set,
                             MalbildLack    lack)
{
  MalbildQuery *query = query_goals (store, goal_set, 0);

  malbild_query_where_choice (query, "status", OPEN_STATUSES);
  switch (lack)
    {
    case MALBILD_LACK_RESPONSIBLE:
      malbild_query_where_empty (query, "responsible", TRUE);
      break;
    case MALBILD_LACK_VALID:
      malbild_query_where_empty (query, "valid", TRUE);
      break;
    case MALBILD_LACK_AREA:
      malbild_query_where_choice (query, "level", SHARED_LEVELS);
      malbild_query_where_empty (query, "area", TRUE);
      break;
    case MALBILD_LACK_CONTRIBUTION:
      malbild_query_where_choice (query, "level", CONTRIBUTING_LEVELS);
      malbild_query_where_has_link (query, &malbild_contribution_kind, "goal", FALSE);
      break;
    case MALBILD_LACK_SDG:
      malbild_query_where_choice (query, "level", SHARED_LEVELS);
      malbild_query_where_has_link (query, &malbild_sdg_link_kind, "goal", FALSE);
      break;
    case MALBILD_N_LACKS:
    default:
      g_assert_not_reached ();
    }
  return query;
}

static void
tally (MalbildQuery       *query,
       MalbildAreaFigures *figures)
{
  g_autoptr (GArray) tallies = malbild_query_tally (query, NULL);

  for (guint i = 0; i < tallies->len; i++)
    {
      const MalbildTally *one = &g_array_index (tallies, MalbildTally, i);

      if (one->key >= 0 && one->key < MALBILD_N_GOAL_STATES)
        figures->counts[one->key] = one->count;
      figures->total += one->count;
    }
}

static void
read_areas (MalbildOverviewFigures *self,
            MalbildStore           *store,
            MalbildRecord          *goal_set)
{
  g_autoptr (MalbildQuery) areas = malbild_query_new (store, &malbild_goal_area_kind);
  g_autoptr (MalbildQuery) rest = query_goals (store, goal_set, SHARED_LEVELS);
  g_autoptr (MalbildQuery) internal = query_goals (store, goal_set, INTERNAL_LEVELS);
  MalbildAreaFigures without = { 0 };
  guint n_areas;

  malbild_query_where_ref (areas, "goal-set", goal_set);
  n_areas = g_list_model_get_n_items (G_LIST_MODEL (areas));
  for (guint i = 0; i < n_areas; i++)
    {
      g_autoptr (MalbildRecord) area = g_list_model_get_item (G_LIST_MODEL (areas), i);
      g_autoptr (MalbildQuery) goals = query_goals (store, goal_set, 0);
      MalbildAreaFigures figures = { .area = malbild_record_get_key (area) };

      malbild_query_where_ref (goals, "area", area);
      tally (goals, &figures);
      if (figures.total > 0 || malbild_record_get_choice (area, "status") != MALBILD_AREA_REPLACED)
        g_array_append_val (self->areas, figures);
    }

  malbild_query_where_empty (rest, "area", TRUE);
  tally (rest, &without);
  if (without.total > 0)
    g_array_append_val (self->areas, without);
  tally (internal, &self->internal);
}

static void
read_criteria (MalbildOverviewFigures *self,
               MalbildStore           *store,
               MalbildRecord          *goal_set)
{
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (GError) error = NULL;

  /* So many are no goals that anybody steers by; to hold each against each criterion would take long. */
  if (self->n_goals > MAX_CHECKED)
    return;
  findings = malbild_findings_new (store, goal_set);
  if (!malbild_findings_refresh (findings, &error))
    {
      g_warning ("Could not check the criteria: %s", error->message);
      return;
    }
  self->n_criteria = g_list_model_get_n_items (G_LIST_MODEL (findings)) - malbild_findings_count (findings, MALBILD_CRITERION_OFF);
  self->n_not_met = malbild_findings_count (findings, MALBILD_CRITERION_NOT_MET);
}

gpointer
malbild_overview_figures_read (MalbildStore   *store,
                               MalbildRecord  *goal_set,
                               GError        **error)
{
  MalbildOverviewFigures *self = g_new0 (MalbildOverviewFigures, 1);
  g_autoptr (MalbildQuery) goals = query_goals (store, goal_set, 0);

  self->areas = g_array_new (FALSE, FALSE, sizeof (MalbildAreaFigures));
  self->n_goals = malbild_query_count (goals);
  read_areas (self, store, goal_set);
  for (int lack = 0; lack < MALBILD_N_LACKS; lack++)
    {
      g_autoptr (MalbildQuery) query = malbild_overview_query_lack (store, goal_set, lack);

      self->lacks[lack] = malbild_query_count (query);
    }
  malbild_store_tally_sdgs (store, goal_set, self->sdgs);
  read_criteria (self, store, goal_set);
  return self;
}

gboolean
malbild_overview_figures_touched (const MalbildChanges *changes)
{
  static const char *const fields[] = { "status", "valid", "level", "area", "responsible", "goal-set" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (malbild_changes_has_field (changes, &malbild_goal_kind, fields[i]))
      return TRUE;
  return malbild_findings_concern (changes) ||
         malbild_changes_has_members (changes, &malbild_goal_kind) ||
         malbild_changes_has_field (changes, &malbild_goal_area_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_contribution_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_succession_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_sdg_link_kind, NULL);
}
