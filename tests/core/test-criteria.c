/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-usual-criteria.h"

#include <string.h>

#include "malbild-text.h"

#define BIT(missing) (1u << MALBILD_MISSING_ ## missing)

/* One line of a table: what differs from a goal that meets everything. */
typedef struct {
  const char            *name;
  MalbildCriterionCheck  check;
  MalbildGoalLevel       level;
  void                 (*change) (MalbildGoalFacts *goal, MalbildSetFacts *set);
  gboolean               overridden;
  MalbildOutcome         outcome;
  guint                  missing;
  const char            *mending;
} Case;

static MalbildPeriod
period (const char *edtf)
{
  MalbildPeriod parsed = { 0 };

  g_assert_true (malbild_period_parse (edtf, &parsed, NULL));
  return parsed;
}

static void no_perspective (MalbildGoalFacts *g, MalbildSetFacts *s) { g->perspective = NULL; }
static void no_group (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_TARGET_GROUPS] = 0; }
static void bad_title (MalbildGoalFacts *g, MalbildSetFacts *s) { g->title = (char *) "vara medarbetare mår bra"; }
static void bad_perspective (MalbildGoalFacts *g, MalbildSetFacts *s) { g->perspective = (char *) "som arbetsgivare."; }
static void bad_wording (MalbildGoalFacts *g, MalbildSetFacts *s) { g->wording = (char *) "kommunen (som arbetsgivare) syns"; }
static void word_in_word (MalbildGoalFacts *g, MalbildSetFacts *s) { g->wording = (char *) "som arbetsgivareförening"; }
static void no_perspective_bad_wording (MalbildGoalFacts *g, MalbildSetFacts *s) { no_perspective (g, s); bad_wording (g, s); }
static void in_area (MalbildGoalFacts *g, MalbildSetFacts *s) { g->area = 6; }
static void no_area (MalbildGoalFacts *g, MalbildSetFacts *s) { g->area = 0; }
static void apart (MalbildGoalFacts *g, MalbildSetFacts *s) { g->area = 0; }
static void apart_draft (MalbildGoalFacts *g, MalbildSetFacts *s) { g->area = 0; g->decided = g->with_budget = FALSE; }
static void apart_no_budget (MalbildGoalFacts *g, MalbildSetFacts *s) { g->area = 0; g->with_budget = FALSE; }
static void no_indicator (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_INDICATORS] = g->counts[MALBILD_COUNT_MOVEMENTS] = 0; }
static void no_movement (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_MOVEMENTS] = 0; }
static void no_means (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_MEANS] = g->counts[MALBILD_COUNT_MAINTENANCE] = 0; }
static void no_maintenance (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_MAINTENANCE] = 0; g->maintenance = FALSE; }
static void maintenance_note (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_MAINTENANCE] = 0; g->maintenance = TRUE; }
static void no_directive (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_DIRECTIVES] = g->counts[MALBILD_COUNT_ADDRESSED_DIRECTIVES] = 0; }
static void no_addressee (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_ADDRESSED_DIRECTIVES] = 0; }
static void no_contribution (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_CONTRIBUTIONS] = 0; }
static void nobody (MalbildGoalFacts *g, MalbildSetFacts *s) { g->responsible = 0; }
static void bare (MalbildGoalFacts *g, MalbildSetFacts *s) { memset (g->counts, 0, sizeof g->counts); g->responsible = 0; }
static void no_dates (MalbildGoalFacts *g, MalbildSetFacts *s) { g->valid = (MalbildPeriod) { 0 }; }
static void short_dates (MalbildGoalFacts *g, MalbildSetFacts *s) { g->valid = period ("2020/2022-12"); }
static void open_end (MalbildGoalFacts *g, MalbildSetFacts *s) { g->valid = period ("2020/.."); }
static void no_term (MalbildGoalFacts *g, MalbildSetFacts *s) { s->term = (MalbildPeriod) { 0 }; }
static void nothing_earlier (MalbildGoalFacts *g, MalbildSetFacts *s) { s->has_earlier = FALSE; g->counts[MALBILD_COUNT_EARLIER] = 0; }
static void no_earlier (MalbildGoalFacts *g, MalbildSetFacts *s) { g->counts[MALBILD_COUNT_EARLIER] = 0; }

#define CASE(n, c, l, change, overridden, o, missing, mending) \
  { n, MALBILD_CHECK_ ## c, MALBILD_GOAL_ ## l, change, overridden, MALBILD_OUTCOME_ ## o, missing, mending }

static const Case cases[] = {
  CASE ("citizen perspective met", CITIZEN_PERSPECTIVE, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no text", CITIZEN_PERSPECTIVE, OVERARCHING, no_perspective, FALSE, NOT_MET, BIT (PERSPECTIVE), "citizen-perspective"),
  CASE ("no target group", CITIZEN_PERSPECTIVE, OVERARCHING, no_group, FALSE, NOT_MET, BIT (TARGET_GROUP), "clarification"),
  CASE ("employer in title", CITIZEN_PERSPECTIVE, OVERARCHING, bad_title, FALSE, NOT_MET, BIT (PLAIN_TITLE), "title"),
  CASE ("employer in text", CITIZEN_PERSPECTIVE, OVERARCHING, bad_perspective, FALSE, NOT_MET, BIT (PLAIN_PERSPECTIVE), "citizen-perspective"),
  CASE ("employer in wording", CITIZEN_PERSPECTIVE, OVERARCHING, bad_wording, FALSE, NOT_MET, BIT (PLAIN_WORDING), "wording"),
  CASE ("another word", CITIZEN_PERSPECTIVE, OVERARCHING, word_in_word, FALSE, MET, 0, NULL),
  CASE ("two things", CITIZEN_PERSPECTIVE, OVERARCHING, no_perspective_bad_wording, FALSE, NOT_MET, BIT (PERSPECTIVE) | BIT (PLAIN_WORDING), "citizen-perspective"),
  CASE ("citizen perspective n.a.", CITIZEN_PERSPECTIVE, BOARD, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("citizen perspective overridden", CITIZEN_PERSPECTIVE, OVERARCHING, no_group, TRUE, OVERRIDDEN, BIT (TARGET_GROUP), "clarification"),
  CASE ("met in spite of an override", CITIZEN_PERSPECTIVE, OVERARCHING, NULL, TRUE, MET, 0, NULL),

  CASE ("apart", INTERNAL_APART, FINANCIAL, apart, FALSE, MET, 0, NULL),
  CASE ("apart, not decided", INTERNAL_APART, EMPLOYER, apart_draft, FALSE, MET, 0, NULL),
  CASE ("in an area", INTERNAL_APART, EMPLOYER, in_area, FALSE, NOT_MET, BIT (APART), "area"),
  CASE ("without the budget", INTERNAL_APART, FINANCIAL, apart_no_budget, FALSE, NOT_MET, BIT (BUDGET), "decision"),
  CASE ("apart n.a.", INTERNAL_APART, OVERARCHING, NULL, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("apart overridden", INTERNAL_APART, FINANCIAL, in_area, TRUE, OVERRIDDEN, BIT (APART), "area"),

  CASE ("developing", DEVELOPING, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no indicator", DEVELOPING, OVERARCHING, no_indicator, FALSE, NOT_MET, BIT (INDICATOR), "indicator"),
  CASE ("no movement", DEVELOPING, OVERARCHING, no_movement, FALSE, NOT_MET, BIT (MOVEMENT), "indicator"),
  CASE ("developing n.a.", DEVELOPING, FINANCIAL, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("developing overridden", DEVELOPING, OVERARCHING, no_movement, TRUE, OVERRIDDEN, BIT (MOVEMENT), "indicator"),

  CASE ("means", MEANS, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no means", MEANS, OVERARCHING, no_means, FALSE, NOT_MET, BIT (MEANS) | BIT (MAINTENANCE), "means"),
  CASE ("no maintenance", MEANS, OVERARCHING, no_maintenance, FALSE, NOT_MET, BIT (MAINTENANCE), "maintenance"),
  CASE ("maintenance as a note", MEANS, OVERARCHING, maintenance_note, FALSE, MET, 0, NULL),
  CASE ("means n.a.", MEANS, COMPANY, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("means overridden", MEANS, OVERARCHING, no_means, TRUE, OVERRIDDEN, BIT (MEANS) | BIT (MAINTENANCE), "means"),

  CASE ("directives", DIRECTIVES, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no directive", DIRECTIVES, OVERARCHING, no_directive, FALSE, NOT_MET, BIT (DIRECTIVE), "directive"),
  CASE ("no addressee", DIRECTIVES, OVERARCHING, no_addressee, FALSE, NOT_MET, BIT (ADDRESSEE), "directive"),
  CASE ("directives n.a.", DIRECTIVES, BOARD, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("directives overridden", DIRECTIVES, OVERARCHING, no_directive, TRUE, OVERRIDDEN, BIT (DIRECTIVE), "directive"),

  CASE ("board goal", BOARD_GOALS, BOARD, NULL, FALSE, MET, 0, NULL),
  CASE ("company goal", BOARD_GOALS, COMPANY, NULL, FALSE, MET, 0, NULL),
  CASE ("contributes to nothing", BOARD_GOALS, BOARD, no_contribution, FALSE, NOT_MET, BIT (CONTRIBUTION), "contribution"),
  CASE ("nobody responsible", BOARD_GOALS, COMPANY, nobody, FALSE, NOT_MET, BIT (RESPONSIBLE), "responsible"),
  CASE ("nothing at all", BOARD_GOALS, BOARD, bare, FALSE, NOT_MET, BIT (CONTRIBUTION) | BIT (RESPONSIBLE) | BIT (INDICATOR), "indicator"),
  CASE ("board goals n.a.", BOARD_GOALS, OVERARCHING, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("board goals overridden", BOARD_GOALS, BOARD, nobody, TRUE, OVERRIDDEN, BIT (RESPONSIBLE), "responsible"),

  CASE ("long", LONG_TERM, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no dates", LONG_TERM, OVERARCHING, no_dates, FALSE, NOT_MET, BIT (VALIDITY), "valid"),
  CASE ("ends with the term", LONG_TERM, OVERARCHING, short_dates, FALSE, NOT_MET, BIT (LONG_VALIDITY), "valid"),
  CASE ("open end", LONG_TERM, OVERARCHING, open_end, FALSE, MET, 0, NULL),
  CASE ("no term", LONG_TERM, OVERARCHING, no_term, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("long n.a.", LONG_TERM, BOARD, short_dates, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("long overridden", LONG_TERM, OVERARCHING, short_dates, TRUE, OVERRIDDEN, BIT (LONG_VALIDITY), "valid"),

  CASE ("ties", TIES, OVERARCHING, NULL, FALSE, MET, 0, NULL),
  CASE ("no ties", TIES, OVERARCHING, bare, FALSE, NOT_MET, BIT (VISION) | BIT (VALUE) | BIT (SDG) | BIT (EARLIER), "vision-link"),
  CASE ("no area", TIES, OVERARCHING, no_area, FALSE, NOT_MET, BIT (AREA), "area"),
  CASE ("no earlier goal", TIES, OVERARCHING, no_earlier, FALSE, NOT_MET, BIT (EARLIER), "succession"),
  CASE ("nothing earlier", TIES, OVERARCHING, nothing_earlier, FALSE, MET, 0, NULL),
  CASE ("ties n.a.", TIES, EMPLOYER, bare, FALSE, NOT_APPLICABLE, 0, NULL),
  CASE ("ties overridden", TIES, OVERARCHING, no_earlier, TRUE, OVERRIDDEN, BIT (EARLIER), "succession"),
};

static void
test_goals (void)
{
  g_auto (GStrv) vocabulary = malbild_criteria_split_vocabulary ("Som arbetsgivare\n\n våra medarbetare \nsom arbetsgivare");

  g_assert_cmpuint (g_strv_length (vocabulary), ==, 3);
  g_strfreev (g_steal_pointer (&vocabulary));
  vocabulary = malbild_criteria_split_vocabulary ("som arbetsgivare\nvara medarbetare");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildRule rule = { .check = cases[i].check, .vocabulary = vocabulary };
      MalbildSetFacts set = { .term = period ("2019/2022"), .has_earlier = TRUE };
      MalbildGoalFacts goal = { .key = 8, .level = cases[i].level, .area = 70, .responsible = 5, .decided = TRUE, .with_budget = TRUE,
                                .valid = period ("2020/2027"), .title = (char *) "ett mal", .perspective = (char *) "sa har blir det" };
      MalbildSubject subject = { .about = MALBILD_ABOUT_GOAL, .set = &set, .goal = &goal, .judgement = -1, .overridden = cases[i].overridden };
      g_autofree char *sentences = NULL;
      MalbildCheckResult result;

      for (guint c = 0; c < MALBILD_N_COUNTS; c++)
        goal.counts[c] = 1;
      if (cases[i].change != NULL)
        cases[i].change (&goal, &set);
      result = malbild_criteria_check (&rule, &subject);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (result.outcome, ==, cases[i].outcome);
      g_assert_cmphex (result.missing, ==, cases[i].missing);
      g_assert_cmpstr (malbild_criteria_mending (&result), ==, cases[i].mending);
      sentences = malbild_criteria_describe (&result);
      g_assert_cmpint (sentences[0] == '\0', ==, cases[i].missing == 0);
    }
}

/* Limits: of the goal set, an area, a body. */
static void
test_limits (void)
{
  static const struct {
    MalbildCriterionCheck check;
    MalbildAbout          about;
    gint64                limit;
    guint                 count;
    gboolean              overridden;
    MalbildOutcome        outcome;
    const char           *sentence;
  } limits[] = {
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_SET, 12, 12, FALSE, MALBILD_OUTCOME_MET, "" },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_SET, 12, 13, FALSE, MALBILD_OUTCOME_NOT_MET, "Overarching goals: 13, at most 12." },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_SET, 12, 13, TRUE, MALBILD_OUTCOME_OVERRIDDEN, "Overarching goals: 13, at most 12." },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_SET, MALBILD_NO_INTEGER, 13, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE, "" },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_SET, -1, 13, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE, "" },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_AREA, 0, 1, FALSE, MALBILD_OUTCOME_NOT_MET, "Overarching goals in the area: 1, at most 0." },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_AREA, 3, 3, FALSE, MALBILD_OUTCOME_MET, "" },
    { MALBILD_CHECK_FEW_AND_STEERING, MALBILD_ABOUT_BODY, 3, 4, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE, "" },
    { MALBILD_CHECK_BOARD_GOALS, MALBILD_ABOUT_BODY, 5, 5, FALSE, MALBILD_OUTCOME_MET, "" },
    { MALBILD_CHECK_BOARD_GOALS, MALBILD_ABOUT_BODY, 5, 6, FALSE, MALBILD_OUTCOME_NOT_MET, "Board and company goals: 6, at most 5." },
    { MALBILD_CHECK_BOARD_GOALS, MALBILD_ABOUT_BODY, 5, 6, TRUE, MALBILD_OUTCOME_OVERRIDDEN, "Board and company goals: 6, at most 5." },
    { MALBILD_CHECK_BOARD_GOALS, MALBILD_ABOUT_SET, 5, 6, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE, "" },
    { MALBILD_CHECK_TIES, MALBILD_ABOUT_SET, 5, 6, TRUE, MALBILD_OUTCOME_NOT_APPLICABLE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      MalbildRule rule = { .check = limits[i].check, .set_limit = limits[i].limit, .area_limit = limits[i].limit, .body_limit = limits[i].limit };
      MalbildSetFacts set = { .n_overarching = limits[i].count };
      MalbildSubject subject = { .about = limits[i].about, .set = &set, .count = limits[i].count, .judgement = -1, .overridden = limits[i].overridden };
      MalbildCheckResult result = malbild_criteria_check (&rule, &subject);
      g_autofree char *sentence = malbild_criteria_describe (&result);

      g_test_message ("%u", i);
      g_assert_cmpint (result.outcome, ==, limits[i].outcome);
      g_assert_cmpstr (sentence, ==, limits[i].sentence);
    }
}

static void
test_by_hand (void)
{
  static const struct {
    MalbildAbout     about;
    MalbildGoalLevel level;
    int              judgement;
    gboolean         judged_whole;
    gboolean         overridden;
    MalbildOutcome   outcome;
  } judged[] = {
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, -1, FALSE, FALSE, MALBILD_OUTCOME_NOT_JUDGED },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, -1, FALSE, TRUE, MALBILD_OUTCOME_OVERRIDDEN },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, -1, TRUE, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, MALBILD_VERDICT_MET, FALSE, FALSE, MALBILD_OUTCOME_MET },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, MALBILD_VERDICT_NOT_MET, TRUE, FALSE, MALBILD_OUTCOME_NOT_MET },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, MALBILD_VERDICT_NOT_MET, FALSE, TRUE, MALBILD_OUTCOME_OVERRIDDEN },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, MALBILD_VERDICT_NOT_APPLICABLE, FALSE, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_OVERARCHING, 17, FALSE, FALSE, MALBILD_OUTCOME_NOT_JUDGED },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_BOARD, -1, FALSE, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE },
    { MALBILD_ABOUT_GOAL, MALBILD_GOAL_BOARD, MALBILD_VERDICT_NOT_MET, FALSE, FALSE, MALBILD_OUTCOME_NOT_MET },
    { MALBILD_ABOUT_SET, 0, -1, FALSE, FALSE, MALBILD_OUTCOME_NOT_APPLICABLE },
    { MALBILD_ABOUT_SET, 0, MALBILD_VERDICT_MET, TRUE, FALSE, MALBILD_OUTCOME_MET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (judged); i++)
    {
      MalbildRule rule = { .check = MALBILD_CHECK_BY_HAND, .judged_whole = judged[i].judged_whole };
      MalbildSetFacts set = { 0 };
      MalbildGoalFacts goal = { .level = judged[i].level };
      MalbildSubject subject = { .about = judged[i].about, .set = &set, .goal = &goal,
                                 .judgement = judged[i].judgement, .overridden = judged[i].overridden };

      g_test_message ("%u", i);
      g_assert_cmpint (malbild_criteria_check (&rule, &subject).outcome, ==, judged[i].outcome);
    }
}

/* What comes of all that a rule could be held against. */
static char *
find_all (const MalbildRule *rule,
          int                judgement)
{
  static const MalbildGoalLevel levels[] = { MALBILD_GOAL_OVERARCHING, MALBILD_GOAL_BOARD };
  MalbildSetFacts set = { .n_overarching = 9 };
  GString *found = g_string_new (NULL);

  for (int about = MALBILD_ABOUT_SET; about <= MALBILD_ABOUT_GOAL; about++)
    for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
      {
        MalbildGoalFacts goal = { .key = 8, .level = levels[i], .title = (char *) "vara medarbetare" };
        MalbildSubject subject = { .about = (MalbildAbout) about, .set = &set, .goal = &goal, .count = 9, .judgement = judgement };
        MalbildCheckResult result = malbild_criteria_check (rule, &subject);

        g_string_append_printf (found, "%d %x;", result.outcome, result.missing);
      }
  return g_string_free (found, FALSE);
}

/* A parameter is used by the checks to which it makes a difference, and by no other. */
static void
test_uses (void)
{
  static const char *const names[] = { "set-limit", "area-limit", "body-limit", "vocabulary", "judgement" };
  char *vocabulary[] = { (char *) "medarbetare", NULL };

  for (int check = MALBILD_CHECK_BY_HAND; check <= MALBILD_CHECK_TIES; check++)
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
      {
        MalbildRule none = { .check = (MalbildCriterionCheck) check,
                             .set_limit = MALBILD_NO_INTEGER, .area_limit = MALBILD_NO_INTEGER, .body_limit = MALBILD_NO_INTEGER };
        MalbildRule one = none;
        g_autofree char *without = find_all (&none, -1);
        g_autofree char *with = NULL;

        one.set_limit = i == 0 ? 1 : MALBILD_NO_INTEGER;
        one.area_limit = i == 1 ? 1 : MALBILD_NO_INTEGER;
        one.body_limit = i == 2 ? 1 : MALBILD_NO_INTEGER;
        one.vocabulary = i == 3 ? vocabulary : NULL;
        with = find_all (&one, i == 4 ? MALBILD_VERDICT_NOT_MET : -1);
        g_test_message ("%s %s", malbild_criterion_checks[check].nick, names[i]);
        g_assert_cmpint (malbild_criteria_uses ((MalbildCriterionCheck) check, names[i]), ==, !g_str_equal (with, without));
      }
  g_assert_true (malbild_criteria_uses (MALBILD_CHECK_TIES, "title"));
  g_assert_true (malbild_criteria_uses (MALBILD_CHECK_TIES, "override"));
}

/* A number in the file that the program does not know is no reason to fail. */
static void
test_unknown (void)
{
  MalbildRule rule = { .check = (MalbildCriterionCheck) 4711 };
  MalbildSetFacts set = { 0 };
  MalbildSubject subject = { .about = MALBILD_ABOUT_SET, .set = &set, .judgement = -1 };

  g_assert_cmpint (malbild_criteria_check (&rule, &subject).outcome, ==, MALBILD_OUTCOME_NOT_APPLICABLE);
  g_assert_null (malbild_criteria_split_vocabulary (NULL));
  g_assert_null (malbild_criteria_split_vocabulary (" \n\n"));
  g_assert_cmpuint (malbild_choice_count (malbild_outcomes), ==, MALBILD_N_OUTCOMES);
}

/* Each check that a program can do is among the usual criteria, once. */
static void
test_usual (void)
{
  guint seen = 0;

  for (guint i = 0; i < MALBILD_N_USUAL_CRITERIA; i++)
    {
      g_assert_nonnull (malbild_usual_criteria[i].title);
      g_assert_true (malbild_text_is_clean (malbild_usual_criteria[i].text, TRUE, MALBILD_PARAGRAPHS_MAX));
      g_assert_cmpuint (seen & 1u << malbild_usual_criteria[i].check, ==, 0);
      seen |= 1u << malbild_usual_criteria[i].check;
    }
  g_assert_cmphex (seen, ==, (1u << malbild_choice_count (malbild_criterion_checks)) - 1 - (1u << MALBILD_CHECK_BY_HAND));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/criteria/goals", test_goals);
  g_test_add_func ("/criteria/limits", test_limits);
  g_test_add_func ("/criteria/by-hand", test_by_hand);
  g_test_add_func ("/criteria/uses", test_uses);
  g_test_add_func ("/criteria/unknown", test_unknown);
  g_test_add_func ("/criteria/usual", test_usual);
  return g_test_run ();
}
