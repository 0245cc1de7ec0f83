/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-figures.h"

#include "malbild-approval.h"
#include "malbild-sdg-tally.h"
#include "malbild-thread.h"

/* With more goals than these the criteria are not held against them here. */
#define MAX_CHECKED 20000

#define OPEN_STATUSES (1 << MALBILD_GOAL_DRAFT | 1 << MALBILD_GOAL_PROPOSED | 1 << MALBILD_GOAL_DECIDED)
#define INTERNAL_LEVELS (1 << MALBILD_GOAL_FINANCIAL | 1 << MALBILD_GOAL_EMPLOYER)
#define SHARED_LEVELS (1 << MALBILD_GOAL_OVERARCHING | 1 << MALBILD_GOAL_BOARD | 1 << MALBILD_GOAL_COMPANY)
#define CONTRIBUTING_LEVELS (1 << MALBILD_GOAL_BOARD | 1 << MALBILD_GOAL_COMPANY)

MalbildOverviewFigures *
malbild_overview_figures_new (void)
{
  MalbildOverviewFigures *self = g_new0 (MalbildOverviewFigures, 1);

  self->areas = g_array_new (FALSE, FALSE, sizeof (MalbildAreaFigures));
  return self;
}

void
malbild_overview_figures_free (gpointer data)
{
  MalbildOverviewFigures *self = data;

  g_clear_object (&self->findings);
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
    case MALBILD_LACK_CRITERIA:
    case MALBILD_LACK_DECISION:
    case MALBILD_LACK_ANSWER:
    case MALBILD_LACK_CELLS:
    case MALBILD_LACK_MEANS:
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
  g_autoptr (MalbildQuery) all = query_goals (store, goal_set, 0);
  guint n_areas;

  self->n_goals = malbild_query_count (all);
  g_array_set_size (self->areas, 0);
  self->internal = (MalbildAreaFigures) { 0 };
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

static guint
count_criteria (MalbildOverviewFigures *self,
                MalbildStore           *store,
                MalbildRecord          *goal_set)
{
  g_autoptr (GError) error = NULL;

  if (self->findings == NULL)
    {
      g_autoptr (MalbildQuery) goals = query_goals (store, goal_set, 0);

      /* So many are no goals that anybody steers by; to hold each against each criterion would take long. */
      if (malbild_query_count (goals) > MAX_CHECKED)
        return 0;
      self->findings = malbild_findings_new (store, goal_set);
    }
  if (!malbild_findings_refresh (self->findings, &error))
    g_warning ("Could not check the criteria: %s", error->message);
  return malbild_findings_count (self->findings, MALBILD_CRITERION_NOT_MET);
}

static guint
count_gap (MalbildStore  *store,
           MalbildRecord *goal_set,
           guint          gap)
{
  g_autoptr (GError) error = NULL;
  guint n = malbild_thread_count_gap (store, goal_set, gap, &error);

  if (error != NULL)
    g_warning ("Could not count what is missing: %s", error->message);
  return n;
}

static guint
count_lack (MalbildOverviewFigures *self,
            MalbildStore           *store,
            MalbildRecord          *goal_set,
            MalbildLack             lack)
{
  g_autoptr (MalbildQuery) query = NULL;

  switch (lack)
    {
    case MALBILD_LACK_CRITERIA:
      return count_criteria (self, store, goal_set);
    case MALBILD_LACK_DECISION:
      return malbild_approval_count_awaiting (store, goal_set);
    case MALBILD_LACK_ANSWER:
      return count_gap (store, goal_set, MALBILD_GAP_ANSWER);
    case MALBILD_LACK_CELLS:
      return count_gap (store, goal_set, MALBILD_GAP_CELLS);
    case MALBILD_LACK_MEANS:
      return count_gap (store, goal_set, MALBILD_GAP_MEANS);
    case MALBILD_LACK_RESPONSIBLE:
    case MALBILD_LACK_VALID:
    case MALBILD_LACK_AREA:
    case MALBILD_LACK_CONTRIBUTION:
    case MALBILD_LACK_SDG:
      query = malbild_overview_query_lack (store, goal_set, lack);
      return malbild_query_count (query);
    case MALBILD_N_LACKS:
    default:
      g_assert_not_reached ();
    }
}

void
malbild_overview_figures_read (MalbildOverviewFigures *self,
                               MalbildStore           *store,
                               MalbildRecord          *goal_set,
                               guint                   parts)
{
  if ((parts & MALBILD_FIGURES_AREAS) != 0)
    read_areas (self, store, goal_set);
  if ((parts & MALBILD_FIGURES_SDGS) != 0)
    malbild_store_tally_sdgs (store, goal_set, self->sdgs);
  for (MalbildLack lack = 0; lack < MALBILD_N_LACKS; lack++)
    if ((parts & 1u << lack) != 0)
      self->lacks[lack] = count_lack (self, store, goal_set, lack);
}

gpointer
malbild_overview_figures_read_all (MalbildStore   *store,
                                   MalbildRecord  *goal_set,
                                   GError        **error)
{
  MalbildOverviewFigures *self = malbild_overview_figures_new ();

  malbild_overview_figures_read (self, store, goal_set, MALBILD_FIGURES_ALL);
  /* They belong to this thread's store. */
  g_clear_object (&self->findings);
  return self;
}

#define LACK(NAME) (1u << MALBILD_LACK_##NAME)
#define OF_GOALS (LACK (RESPONSIBLE) | LACK (VALID) | LACK (AREA) | LACK (CONTRIBUTION) | LACK (SDG))

/* What the parts depend on; that a record comes or goes counts for every field. */
static const struct {
  guint              parts;
  const MalbildKind *kind;
  const char        *field;
} causes[] = {
  { MALBILD_FIGURES_AREAS | MALBILD_FIGURES_SDGS | OF_GOALS, &malbild_goal_kind, "status" },
  { MALBILD_FIGURES_AREAS | MALBILD_FIGURES_SDGS | OF_GOALS, &malbild_goal_kind, "goal-set" },
  { MALBILD_FIGURES_AREAS | LACK (AREA) | LACK (CONTRIBUTION) | LACK (SDG), &malbild_goal_kind, "level" },
  { MALBILD_FIGURES_AREAS | LACK (VALID), &malbild_goal_kind, "valid" },
  { MALBILD_FIGURES_AREAS | LACK (AREA), &malbild_goal_kind, "area" },
  { LACK (RESPONSIBLE), &malbild_goal_kind, "responsible" },
  { LACK (CONTRIBUTION), &malbild_contribution_kind, "goal" },
  { LACK (SDG) | MALBILD_FIGURES_SDGS, &malbild_sdg_link_kind, "code" },
  { LACK (SDG) | MALBILD_FIGURES_SDGS, &malbild_sdg_link_kind, "goal" },
  { MALBILD_FIGURES_AREAS, &malbild_succession_kind, NULL },
  { MALBILD_FIGURES_AREAS, &malbild_goal_area_kind, "title" },
  { MALBILD_FIGURES_AREAS, &malbild_goal_area_kind, "number" },
  { MALBILD_FIGURES_AREAS, &malbild_goal_area_kind, "status" },
  { MALBILD_FIGURES_AREAS, &malbild_goal_area_kind, "position" },
};

guint
malbild_overview_figures_touched (const MalbildChanges *changes)
{
  guint gaps = malbild_thread_touched_gaps (changes);
  guint parts = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (malbild_changes_has_field (changes, causes[i].kind, causes[i].field))
      parts |= causes[i].parts;
  if (malbild_findings_concern (changes))
    parts |= LACK (CRITERIA);
  if (malbild_approval_concerns (changes))
    parts |= LACK (DECISION);
  if ((gaps & 1u << MALBILD_GAP_ANSWER) != 0)
    parts |= LACK (ANSWER);
  if ((gaps & 1u << MALBILD_GAP_CELLS) != 0)
    parts |= LACK (CELLS);
  if ((gaps & 1u << MALBILD_GAP_MEANS) != 0)
    parts |= LACK (MEANS);
  return parts;
}
