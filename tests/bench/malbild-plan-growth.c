/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-generator.h"

#include "malbild-goal.h"

#define N_AREAS 4
#define N_BODIES 40
/* So many board and company goals there are for each overarching one. */
#define GOALS_A_PARENT 29

static gboolean
is_overarching (guint index)
{
  return index % (GOALS_A_PARENT + 1) == 0;
}

static void
fill_goal (MalbildDraft *draft,
           guint         index)
{
  guint start = 2019 + malbild_draft_draw (draft, 3);
  gboolean overarching = is_overarching (index);
  guint end = start + 1 + malbild_draft_draw (draft, 8);

  malbild_draft_set_ref (draft, "goal-set", &malbild_goal_set_kind, 0);
  malbild_draft_set_ref (draft, "area", &malbild_goal_area_kind, index / (GOALS_A_PARENT + 1) % N_AREAS);
  malbild_draft_set_words (draft, "title", 3 + malbild_draft_draw (draft, 5));
  malbild_draft_set_integer (draft, "level", overarching ? MALBILD_GOAL_OVERARCHING : malbild_draft_draw (draft, 4) == 0 ? MALBILD_GOAL_COMPANY : MALBILD_GOAL_BOARD);
  if (overarching || malbild_draft_draw (draft, 3) == 0)
    malbild_draft_set_words (draft, "citizen-perspective", 12 + malbild_draft_draw (draft, 20));
  if (malbild_draft_draw (draft, 20) > 0)
    malbild_draft_set_ref (draft, "responsible", &malbild_body_kind, overarching ? 0 : 1 + malbild_draft_draw (draft, N_BODIES - 1));
  if (malbild_draft_draw (draft, 20) > 0)
    malbild_draft_set_period (draft, "valid", malbild_date_new_year ((int) start), malbild_date_new_year ((int) end));
  malbild_draft_set_integer (draft, "status", malbild_draft_draw (draft, 10) > 2 ? MALBILD_GOAL_DECIDED : (gint64) malbild_draft_draw (draft, 4));
  if (malbild_draft_draw (draft, 10) == 0)
    malbild_draft_set_words (draft, "note", 20);
}

static void
fill_small (MalbildDraft *draft,
            guint         index,
            guint         n_goals)
{
  const MalbildKind *kind = draft->row.kind;

  if (kind == &malbild_municipality_kind)
    malbild_draft_set_text (draft, "title", "Generated municipality %u", n_goals);
  else if (kind == &malbild_goal_set_kind)
    {
      malbild_draft_set_ref (draft, "municipality", &malbild_municipality_kind, 0);
      malbild_draft_set_text (draft, "title", "Generated goals (%u)", n_goals);
      malbild_draft_set_period (draft, "valid", malbild_date_new_year (2019), malbild_date_new_year (2022));
    }
  else if (kind == &malbild_body_kind)
    {
      malbild_draft_set_ref (draft, "municipality", &malbild_municipality_kind, 0);
      malbild_draft_set_text (draft, "title", index == 0 ? "Council %u" : "Board %u", index);
      malbild_draft_set_integer (draft, "type", index == 0 ? MALBILD_BODY_COUNCIL : index % 4 == 0 ? MALBILD_BODY_COMPANY : MALBILD_BODY_BOARD);
    }
  else
    {
      malbild_draft_set_ref (draft, "goal-set", &malbild_goal_set_kind, 0);
      malbild_draft_set_text (draft, "title", "Area %u", index + 1);
      malbild_draft_set_integer (draft, "status", MALBILD_AREA_DECIDED);
    }
}

/* What hangs on the goal @index; FALSE where this one has none. */
static gboolean
fill_part (MalbildDraft *draft,
           guint         index)
{
  const MalbildKind *kind = draft->row.kind;

  if (kind == &malbild_wording_kind)
    {
      if (!is_overarching (index) && malbild_draft_draw (draft, 3) > 0)
        return FALSE;
      malbild_draft_set_words (draft, "text", 15 + malbild_draft_draw (draft, 20));
      malbild_draft_set_integer (draft, "status", MALBILD_WORDING_DECIDED);
    }
  else if (kind == &malbild_contribution_kind)
    {
      if (is_overarching (index))
        return FALSE;
      malbild_draft_set_ref (draft, "contributes-to", &malbild_goal_kind, index - index % (GOALS_A_PARENT + 1));
    }
  else
    {
      if (malbild_draft_draw (draft, 4) == 0)
        return FALSE;
      malbild_draft_set_text (draft, "code", "%u", 1 + malbild_draft_draw (draft, 17));
    }
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index);
  return TRUE;
}


static guint
count (const MalbildKind *kind,
       guint              n_goals)
{
  if (kind == &malbild_municipality_kind || kind == &malbild_goal_set_kind)
    return 1;
  if (kind == &malbild_body_kind)
    return N_BODIES;
  if (kind == &malbild_goal_area_kind)
    return N_AREAS;
  if (kind == &malbild_goal_kind || kind == &malbild_wording_kind || kind == &malbild_contribution_kind || kind == &malbild_sdg_link_kind)
    return n_goals;
  return 0;
}

static gboolean
fill (MalbildDraft *draft,
      guint         index,
      guint         n_goals)
{
  const MalbildKind *kind = draft->row.kind;

  if (kind == &malbild_wording_kind || kind == &malbild_contribution_kind || kind == &malbild_sdg_link_kind)
    return fill_part (draft, index);
  if (kind == &malbild_goal_kind)
    fill_goal (draft, index);
  else
    fill_small (draft, index, n_goals);
  return TRUE;
}

const MalbildPlan malbild_plan_growth = { count, fill };
