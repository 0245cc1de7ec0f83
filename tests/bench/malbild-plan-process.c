/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-generator.h"

#include "malbild-goal.h"
#include "malbild-usual-criteria.h"

/* The set that is worked with is the first one; the second is the one before it. */
#define N_AREAS         4
#define N_OVERARCHING   24
#define N_INTERNAL      8
#define N_GOALS         300
#define N_EARLIER_GOALS 60
#define N_BODIES        40
#define N_DECISIONS     120
#define N_GROUPS        8
#define N_FOCUS_AREAS   4
#define N_THEMES        40
#define N_EVENTS        12
#define N_INPUTS        3000
#define N_STEPS         5
#define N_INDICATORS    300
#define N_OCCASIONS     12

/* Bodies: the council, the executive board, its committee, then boards, companies and administrations. */
#define FIRST_BOARD          3
#define FIRST_COMPANY        22
#define FIRST_ADMINISTRATION 30

static MalbildDate
draw_day (MalbildDraft *draft,
          int           year)
{
  return malbild_date_new_day (year, 1 + (int) malbild_draft_draw (draft, 12), 1 + (int) malbild_draft_draw (draft, 28));
}

static void
in_set (MalbildDraft *draft)
{
  malbild_draft_set_ref (draft, "goal-set", &malbild_goal_set_kind, 0);
}

static void
draw_ref (MalbildDraft      *draft,
          const char        *field,
          const MalbildKind *kind,
          guint              first,
          guint              n)
{
  malbild_draft_set_ref (draft, field, kind, first + malbild_draft_draw (draft, n));
}

static gboolean
fill_municipality (MalbildDraft *draft,
                   guint         index)
{
  malbild_draft_set_text (draft, "title", "Generated municipality");
  return TRUE;
}

static gboolean
fill_set (MalbildDraft *draft,
          guint         index)
{
  int start = index == 0 ? 2019 : 2015;

  malbild_draft_set_ref (draft, "municipality", &malbild_municipality_kind, 0);
  malbild_draft_set_text (draft, "title", "Goals of %d–%d", start, start + 3);
  malbild_draft_set_period (draft, "valid", malbild_date_new_year (start), malbild_date_new_year (start + 3));
  return TRUE;
}

static gboolean
fill_body (MalbildDraft *draft,
           guint         index)
{
  static const struct {
    guint           first;
    MalbildBodyType type;
    const char     *title;
  } sorts[] = {
    { FIRST_ADMINISTRATION, MALBILD_BODY_ADMINISTRATION, "Administration" },
    { FIRST_COMPANY, MALBILD_BODY_COMPANY, "Company" },
    { FIRST_BOARD, MALBILD_BODY_BOARD, "Board" },
    { 2, MALBILD_BODY_WORKING_COMMITTEE, "Working committee" },
    { 1, MALBILD_BODY_EXECUTIVE_BOARD, "Executive board" },
    { 0, MALBILD_BODY_COUNCIL, "Council" },
  };
  guint i = 0;

  while (index < sorts[i].first)
    i++;
  malbild_draft_set_ref (draft, "municipality", &malbild_municipality_kind, 0);
  malbild_draft_set_text (draft, "title", "%s %u", sorts[i].title, index - sorts[i].first + 1);
  malbild_draft_set_integer (draft, "type", sorts[i].type);
  if (index > 0)
    malbild_draft_set_ref (draft, "parent", &malbild_body_kind, index >= FIRST_ADMINISTRATION ? FIRST_BOARD + index % 10 : 0);
  return TRUE;
}

/* Vision statements and core values. */
static gboolean
fill_value (MalbildDraft *draft,
            guint         index)
{
  malbild_draft_set_ref (draft, "municipality", &malbild_municipality_kind, 0);
  malbild_draft_set_words (draft, "title", 6);
  return TRUE;
}

static gboolean
fill_area (MalbildDraft *draft,
           guint         index)
{
  malbild_draft_set_ref (draft, "goal-set", &malbild_goal_set_kind, index / N_AREAS);
  malbild_draft_set_text (draft, "number", "%u", index % N_AREAS + 1);
  malbild_draft_set_words (draft, "title", 4);
  malbild_draft_set_integer (draft, "status", index % N_AREAS == 3 ? MALBILD_AREA_HYPOTHESIS : MALBILD_AREA_DECIDED);
  malbild_draft_set_words (draft, "origin", 15);
  return TRUE;
}

static gboolean
fill_decision (MalbildDraft *draft,
               guint         index)
{
  in_set (draft);
  malbild_draft_set_words (draft, "title", 5);
  draw_ref (draft, "body", &malbild_body_kind, 0, FIRST_ADMINISTRATION);
  malbild_draft_set_integer (draft, "date", draw_day (draft, 2019 + (int) (index * 2 / N_DECISIONS)));
  malbild_draft_set_text (draft, "section", "%u", 1 + malbild_draft_draw (draft, 200));
  if (index % 4 == 0)
    malbild_draft_set_text (draft, "together-with", "the budget frame %u", index);
  return TRUE;
}

/* Overarching goals, then internal ones, then those of boards and companies, then those of the set before. */
static gboolean
fill_goal (MalbildDraft *draft,
           guint         index)
{
  gboolean earlier = index >= N_GOALS;
  gboolean overarching = index < N_OVERARCHING || earlier;
  gboolean internal = !overarching && index < N_OVERARCHING + N_INTERNAL;
  int start = earlier ? 2015 : 2019;
  guint body = FIRST_BOARD + malbild_draft_draw (draft, FIRST_ADMINISTRATION - FIRST_BOARD);

  malbild_draft_set_ref (draft, "goal-set", &malbild_goal_set_kind, earlier ? 1 : 0);
  if (!internal)
    malbild_draft_set_ref (draft, "area", &malbild_goal_area_kind, index % N_AREAS + (earlier ? N_AREAS : 0));
  malbild_draft_set_text (draft, "number", "%u.%u", index % N_AREAS + 1, index / N_AREAS + 1);
  malbild_draft_set_words (draft, "title", 3 + malbild_draft_draw (draft, 5));
  malbild_draft_set_integer (draft, "level", overarching ? MALBILD_GOAL_OVERARCHING
                                             : internal ? MALBILD_GOAL_FINANCIAL + (gint64) index % 2
                                             : body >= FIRST_COMPANY ? MALBILD_GOAL_COMPANY : MALBILD_GOAL_BOARD);
  if (overarching)
    malbild_draft_set_words (draft, "citizen-perspective", 25);
  malbild_draft_set_ref (draft, "responsible", &malbild_body_kind, overarching || internal ? 1 : body);
  malbild_draft_set_text (draft, "official", "Official %u", malbild_draft_draw (draft, 60));
  malbild_draft_set_period (draft, "valid", malbild_date_new_year (start), malbild_date_new_year (start + 3 + (int) malbild_draft_draw (draft, 4)));
  malbild_draft_set_integer (draft, "status", malbild_draft_draw (draft, 10) > 2 ? MALBILD_GOAL_DECIDED : (gint64) malbild_draft_draw (draft, 2));
  if (!earlier)
    draw_ref (draft, "decision", &malbild_decision_kind, 0, N_DECISIONS);
  return TRUE;
}

/* What of a goal's own there are several of. */
static gboolean
fill_wording (MalbildDraft *draft,
              guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index % N_GOALS);
  malbild_draft_set_words (draft, "text", 15 + malbild_draft_draw (draft, 20));
  malbild_draft_set_integer (draft, "status", index < N_GOALS ? MALBILD_WORDING_DECIDED : (gint64) malbild_draft_draw (draft, 2));
  if (index < N_GOALS)
    draw_ref (draft, "decision", &malbild_decision_kind, 0, N_DECISIONS);
  return TRUE;
}

static gboolean
fill_contribution (MalbildDraft *draft,
                   guint         index)
{
  guint goal = N_OVERARCHING + N_INTERNAL + index / 2;

  if (index % 2 == 1 && malbild_draft_draw (draft, 3) > 0)
    return FALSE;
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, goal);
  malbild_draft_set_ref (draft, "contributes-to", &malbild_goal_kind, (goal + index % 2 * 5) % (N_OVERARCHING - 2));
  return TRUE;
}

static gboolean
fill_succession (MalbildDraft *draft,
                 guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index % N_OVERARCHING);
  malbild_draft_set_ref (draft, "earlier-goal", &malbild_goal_kind, N_GOALS + index);
  malbild_draft_set_integer (draft, "type", malbild_draft_draw (draft, 3));
  return TRUE;
}

static gboolean
fill_dropped (MalbildDraft *draft,
              guint         index)
{
  in_set (draft);
  malbild_draft_set_ref (draft, "earlier-goal", &malbild_goal_kind, N_GOALS + N_EARLIER_GOALS - 1 - index);
  malbild_draft_set_words (draft, "reason", 10);
  return TRUE;
}

static gboolean
fill_sdg (MalbildDraft *draft,
          guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index / 2);
  malbild_draft_set_text (draft, "code", index % 2 == 0 ? "%u" : "%u.1", 1 + malbild_draft_draw (draft, 15));
  return TRUE;
}

static gboolean
fill_vision_link (MalbildDraft *draft,
                  guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index);
  malbild_draft_set_ref (draft, "vision-statement", &malbild_vision_statement_kind, index % 3);
  return TRUE;
}

static gboolean
fill_value_link (MalbildDraft *draft,
                 guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index);
  malbild_draft_set_ref (draft, "core-value", &malbild_core_value_kind, index % 4);
  return TRUE;
}

static gboolean
fill_directive (MalbildDraft *draft,
                guint         index)
{
  draw_ref (draft, "goal", &malbild_goal_kind, 0, N_OVERARCHING);
  draw_ref (draft, "body", &malbild_body_kind, FIRST_BOARD, FIRST_ADMINISTRATION - FIRST_BOARD);
  malbild_draft_set_integer (draft, "type", index % 2);
  malbild_draft_set_words (draft, "title", 5);
  malbild_draft_set_integer (draft, "date", draw_day (draft, 2019));
  return TRUE;
}

static gboolean
fill_assignment (MalbildDraft *draft,
                 guint         index)
{
  in_set (draft);
  malbild_draft_set_words (draft, "title", 5);
  malbild_draft_set_ref (draft, "given-by", &malbild_body_kind, 1);
  draw_ref (draft, "body", &malbild_body_kind, FIRST_BOARD, FIRST_ADMINISTRATION - FIRST_BOARD);
  draw_ref (draft, "goal", &malbild_goal_kind, 0, N_GOALS);
  malbild_draft_set_integer (draft, "state", malbild_draft_draw (draft, 4));
  return TRUE;
}

/* Four years of each goal but the last ones, and some that are tied to no goal. */
static gboolean
fill_means (MalbildDraft *draft,
            guint         index)
{
  in_set (draft);
  if (index / 4 < N_GOALS)
    malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index / 4);
  malbild_draft_set_integer (draft, "year", malbild_date_new_year (2019 + (int) index % 4));
  malbild_draft_set_integer (draft, "operations", malbild_draft_draw (draft, 90000));
  malbild_draft_set_integer (draft, "investment", malbild_draft_draw (draft, 900000));
  malbild_draft_set_integer (draft, "maintenance", malbild_draft_draw (draft, 9000));
  return TRUE;
}

/* What is in the set, and has a title and a text. */
static gboolean
fill_titled (MalbildDraft *draft,
             guint         index)
{
  in_set (draft);
  malbild_draft_set_words (draft, "title", 2);
  return TRUE;
}

static gboolean
fill_programme (MalbildDraft *draft,
                guint         index)
{
  in_set (draft);
  malbild_draft_set_text (draft, "title", "Programme");
  malbild_draft_set_words (draft, "introduction", 60);
  malbild_draft_set_integer (draft, "status", MALBILD_GOAL_PROPOSED);
  return TRUE;
}

static gboolean
fill_clarification (MalbildDraft *draft,
                    guint         index)
{
  guint column = index % (N_GROUPS + N_FOCUS_AREAS);

  if (malbild_draft_draw (draft, 5) == 0)
    return FALSE;
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index / (N_GROUPS + N_FOCUS_AREAS));
  if (column < N_GROUPS)
    malbild_draft_set_ref (draft, "target-group", &malbild_target_group_kind, column);
  else
    malbild_draft_set_ref (draft, "focus-area", &malbild_focus_area_kind, column - N_GROUPS);
  malbild_draft_set_words (draft, "text", 15 + malbild_draft_draw (draft, 20));
  return TRUE;
}

static gboolean
fill_step (MalbildDraft *draft,
           guint         index)
{
  int year = 2019 + (int) index / 2;

  in_set (draft);
  malbild_draft_set_text (draft, "title", "Step %u", index + 1);
  malbild_draft_set_words (draft, "text", 20);
  malbild_draft_set_period (draft, "planned", malbild_date_new_month (year, 1), malbild_date_new_month (year, 6));
  if (index < 3)
    malbild_draft_set_period (draft, "actual", malbild_date_new_month (year, 2), malbild_date_new_month (year, 7));
  return TRUE;
}

static gboolean
fill_milestone (MalbildDraft *draft,
                guint         index)
{
  malbild_draft_set_ref (draft, "step", &malbild_process_step_kind, index % N_STEPS);
  malbild_draft_set_words (draft, "title", 4);
  malbild_draft_set_integer (draft, "planned", draw_day (draft, 2019 + (int) index % N_STEPS / 2));
  return TRUE;
}

static gboolean
fill_event (MalbildDraft *draft,
            guint         index)
{
  in_set (draft);
  malbild_draft_set_text (draft, "title", "Event %u", index + 1);
  malbild_draft_set_integer (draft, "date", draw_day (draft, 2019));
  malbild_draft_set_integer (draft, "participants", 10 + malbild_draft_draw (draft, 200));
  return TRUE;
}

/* Most of them are sorted, and a good part is answered. */
static gboolean
fill_input (MalbildDraft *draft,
            guint         index)
{
  in_set (draft);
  malbild_draft_set_words (draft, "text", 8 + malbild_draft_draw (draft, 30));
  draw_ref (draft, "event", &malbild_dialogue_event_kind, 0, N_EVENTS);
  draw_ref (draft, "target-group", &malbild_target_group_kind, 0, N_GROUPS);
  if (malbild_draft_draw (draft, 5) > 0)
    draw_ref (draft, "area", &malbild_goal_area_kind, 0, N_AREAS);
  if (malbild_draft_draw (draft, 5) > 0)
    draw_ref (draft, "theme", &malbild_theme_kind, 0, N_THEMES);
  malbild_draft_set_integer (draft, "received", draw_day (draft, 2019));
  if (malbild_draft_draw (draft, 3) == 0)
    malbild_draft_set_words (draft, "feedback", 12);
  return TRUE;
}

static gboolean
fill_input_link (MalbildDraft *draft,
                 guint         index)
{
  if (malbild_draft_draw (draft, 5) == 0)
    return FALSE;
  malbild_draft_set_ref (draft, "input", &malbild_input_kind, index);
  draw_ref (draft, "goal", &malbild_goal_kind, 0, N_OVERARCHING);
  return TRUE;
}

static gboolean
fill_indicator (MalbildDraft *draft,
                guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index % N_GOALS);
  malbild_draft_set_words (draft, "title", 5);
  malbild_draft_set_text (draft, "unit", "%%");
  malbild_draft_set_integer (draft, "baseline", (gint64) malbild_draft_draw (draft, 50) * 1000000);
  malbild_draft_set_integer (draft, "target", (gint64) (50 + malbild_draft_draw (draft, 50)) * 1000000);
  return TRUE;
}

static gboolean
fill_measurement (MalbildDraft *draft,
                  guint         index)
{
  MalbildDate year = malbild_date_new_year (2019 + (int) (index / N_INDICATORS));

  malbild_draft_set_ref (draft, "indicator", &malbild_indicator_kind, index % N_INDICATORS);
  malbild_draft_set_period (draft, "period", year, year);
  malbild_draft_set_integer (draft, "total", (gint64) malbild_draft_draw (draft, 100) * 1000000);
  return TRUE;
}

static gboolean
fill_activity (MalbildDraft *draft,
               guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index % N_GOALS);
  malbild_draft_set_words (draft, "title", 4);
  malbild_draft_set_period (draft, "planned", draw_day (draft, 2020), malbild_date_new_month (2021, 1 + (int) malbild_draft_draw (draft, 12)));
  malbild_draft_set_integer (draft, "state", malbild_draft_draw (draft, 4));
  return TRUE;
}

static gboolean
fill_occasion (MalbildDraft *draft,
               guint         index)
{
  in_set (draft);
  malbild_draft_set_text (draft, "title", "Report %u", index + 1);
  malbild_draft_set_integer (draft, "due", malbild_date_new_month (2019 + (int) index / 3, 4 + 4 * (int) (index % 3)));
  return TRUE;
}

static gboolean
fill_assessment (MalbildDraft *draft,
                 guint         index)
{
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index % N_GOALS);
  malbild_draft_set_ref (draft, "occasion", &malbild_reporting_occasion_kind, index / N_GOALS);
  malbild_draft_set_integer (draft, "assessment", malbild_draft_draw (draft, 4));
  return TRUE;
}

static gboolean
fill_criterion (MalbildDraft *draft,
                guint         index)
{
  const MalbildUsualCriterion *usual = &malbild_usual_criteria[index];

  in_set (draft);
  malbild_draft_set_text (draft, "title", "%s", usual->title);
  malbild_draft_set_text (draft, "text", "%s", usual->text);
  malbild_draft_set_integer (draft, "checked-as", usual->check);
  if (usual->set_limit > 0)
    malbild_draft_set_integer (draft, "set-limit", usual->set_limit);
  if (usual->area_limit > 0)
    malbild_draft_set_integer (draft, "area-limit", usual->area_limit);
  if (usual->body_limit > 0)
    malbild_draft_set_integer (draft, "body-limit", usual->body_limit);
  if (usual->vocabulary != NULL)
    malbild_draft_set_text (draft, "vocabulary", "%s", usual->vocabulary);
  return TRUE;
}

static gboolean
fill_override (MalbildDraft *draft,
               guint         index)
{
  malbild_draft_set_ref (draft, "criterion", &malbild_criterion_kind, index % MALBILD_N_USUAL_CRITERIA);
  malbild_draft_set_ref (draft, "goal", &malbild_goal_kind, index);
  malbild_draft_set_words (draft, "reason", 10);
  return TRUE;
}

static const struct {
  const MalbildKind *kind;
  guint              n;
  gboolean         (*fill) (MalbildDraft *draft, guint index);
} parts[] = {
  { &malbild_municipality_kind, 1, fill_municipality },
  { &malbild_goal_set_kind, 2, fill_set },
  { &malbild_body_kind, N_BODIES, fill_body },
  { &malbild_vision_statement_kind, 3, fill_value },
  { &malbild_core_value_kind, 4, fill_value },
  { &malbild_goal_area_kind, 2 * N_AREAS, fill_area },
  { &malbild_decision_kind, N_DECISIONS, fill_decision },
  { &malbild_goal_kind, N_GOALS + N_EARLIER_GOALS, fill_goal },
  { &malbild_wording_kind, N_GOALS + N_OVERARCHING, fill_wording },
  { &malbild_contribution_kind, 2 * (N_GOALS - N_OVERARCHING - N_INTERNAL), fill_contribution },
  { &malbild_succession_kind, 40, fill_succession },
  { &malbild_dropped_goal_kind, 10, fill_dropped },
  { &malbild_sdg_link_kind, 2 * N_GOALS, fill_sdg },
  { &malbild_vision_link_kind, N_OVERARCHING, fill_vision_link },
  { &malbild_value_link_kind, N_OVERARCHING, fill_value_link },
  { &malbild_directive_kind, 60, fill_directive },
  { &malbild_assignment_kind, 40, fill_assignment },
  { &malbild_means_kind, 4 * N_GOALS + 40, fill_means },
  { &malbild_target_group_kind, N_GROUPS, fill_titled },
  { &malbild_focus_area_kind, N_FOCUS_AREAS, fill_titled },
  { &malbild_programme_kind, 1, fill_programme },
  { &malbild_clarification_kind, N_OVERARCHING * (N_GROUPS + N_FOCUS_AREAS), fill_clarification },
  { &malbild_process_step_kind, N_STEPS, fill_step },
  { &malbild_milestone_kind, 25, fill_milestone },
  { &malbild_dialogue_event_kind, N_EVENTS, fill_event },
  { &malbild_theme_kind, N_THEMES, fill_titled },
  { &malbild_input_kind, N_INPUTS, fill_input },
  { &malbild_input_link_kind, N_INPUTS, fill_input_link },
  { &malbild_indicator_kind, N_INDICATORS, fill_indicator },
  { &malbild_measurement_kind, 2 * N_INDICATORS, fill_measurement },
  { &malbild_activity_kind, N_GOALS, fill_activity },
  { &malbild_reporting_occasion_kind, N_OCCASIONS, fill_occasion },
  { &malbild_assessment_kind, 2 * N_GOALS, fill_assessment },
  { &malbild_criterion_kind, MALBILD_N_USUAL_CRITERIA, fill_criterion },
  { &malbild_override_kind, 12, fill_override },
};

static guint
find_part (const MalbildKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].kind == kind)
      return i;
  return G_N_ELEMENTS (parts);
}

static guint
count (const MalbildKind *kind,
       guint              n_goals)
{
  guint part = find_part (kind);

  return part < G_N_ELEMENTS (parts) ? parts[part].n : 0;
}

static gboolean
fill (MalbildDraft *draft,
      guint         index,
      guint         n_goals)
{
  return parts[find_part (draft->row.kind)].fill (draft, index);
}

const MalbildPlan malbild_plan_process = { count, fill };
