/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-text.h"

const MalbildChoice malbild_outcomes[] = {
  { "not-met",        N_("not met") },
  { "not-judged",     N_("not judged yet") },
  { "overridden",     N_("overridden") },
  { "met",            N_("met") },
  { "not-applicable", N_("not applicable") },
  { NULL }
};

static const MalbildCheckFunc checks[] = {
  [MALBILD_CHECK_BY_HAND]             = malbild_check_by_hand,
  [MALBILD_CHECK_CITIZEN_PERSPECTIVE] = malbild_check_citizen_perspective,
  [MALBILD_CHECK_INTERNAL_APART]      = malbild_check_internal_apart,
  [MALBILD_CHECK_DEVELOPING]          = malbild_check_developing,
  [MALBILD_CHECK_MEANS]               = malbild_check_means,
  [MALBILD_CHECK_FEW_AND_STEERING]    = malbild_check_few_and_steering,
  [MALBILD_CHECK_DIRECTIVES]          = malbild_check_directives,
  [MALBILD_CHECK_BOARD_GOALS]         = malbild_check_board_goals,
  [MALBILD_CHECK_LONG_TERM]           = malbild_check_long_term,
  [MALBILD_CHECK_TIES]                = malbild_check_ties,
};

/* What to say, and what mends it: a field of the subject, or the kind of a link or part of it. */
static const struct {
  const char *sentence;
  const char *field;
} missing_parts[MALBILD_N_MISSING] = {
  [MALBILD_MISSING_PERSPECTIVE]       = { N_("It does not say what it means for the citizen."), "citizen-perspective" },
  [MALBILD_MISSING_TARGET_GROUP]      = { N_("It does not say what it means for any target group."), "clarification" },
  [MALBILD_MISSING_PLAIN_TITLE]       = { N_("The short title mentions “%s”."), "title" },
  [MALBILD_MISSING_PLAIN_PERSPECTIVE] = { N_("What it means for the citizen mentions “%s”."), "citizen-perspective" },
  [MALBILD_MISSING_PLAIN_WORDING]     = { N_("The wording mentions “%s”."), "wording" },
  [MALBILD_MISSING_APART]             = { N_("It is an internal goal and lies in a goal area."), "area" },
  [MALBILD_MISSING_BUDGET]            = { N_("It is decided, but not by a decision together with the budget."), "decision" },
  [MALBILD_MISSING_INDICATOR]         = { N_("It has no indicator."), "indicator" },
  [MALBILD_MISSING_MOVEMENT]          = { N_("No indicator has a baseline and a target value that differ."), "indicator" },
  [MALBILD_MISSING_MEANS]             = { N_("It has no means."), "means" },
  [MALBILD_MISSING_MAINTENANCE]       = { N_("Maintenance and management are not mentioned."), "maintenance" },
  [MALBILD_MISSING_FEW_IN_SET]        = { N_("Overarching goals: %u, at most %u."), NULL },
  [MALBILD_MISSING_FEW_IN_AREA]       = { N_("Overarching goals in the area: %u, at most %u."), NULL },
  [MALBILD_MISSING_FEW_OF_BODY]       = { N_("Board and company goals: %u, at most %u."), NULL },
  [MALBILD_MISSING_DIRECTIVE]         = { N_("It has no directive to a board or company."), "directive" },
  [MALBILD_MISSING_ADDRESSEE]         = { N_("No directive names a board or company to which it is given."), "directive" },
  [MALBILD_MISSING_CONTRIBUTION]      = { N_("It contributes to nothing."), "contribution" },
  [MALBILD_MISSING_RESPONSIBLE]       = { N_("Nobody is responsible."), "responsible" },
  [MALBILD_MISSING_VALIDITY]          = { N_("It has no dates."), "valid" },
  [MALBILD_MISSING_LONG_VALIDITY]     = { N_("It ends with the term of office or before."), "valid" },
  [MALBILD_MISSING_VISION]            = { N_("It is not tied to the vision."), "vision-link" },
  [MALBILD_MISSING_VALUE]             = { N_("It is not tied to a core value."), "value-link" },
  [MALBILD_MISSING_AREA]              = { N_("It lies in no goal area."), "area" },
  [MALBILD_MISSING_SDG]               = { N_("It is not tied to Agenda 2030."), "sdg-link" },
  [MALBILD_MISSING_EARLIER]           = { N_("It is not tied to an earlier goal."), "succession" },
  [MALBILD_MISSING_BY_HAND]           = { N_("It was judged not to be met."), NULL },
};

G_STATIC_ASSERT (MALBILD_N_MISSING <= 32);

static gboolean
is_count (MalbildMissing missing)
{
  return missing == MALBILD_MISSING_FEW_IN_SET || missing == MALBILD_MISSING_FEW_IN_AREA || missing == MALBILD_MISSING_FEW_OF_BODY;
}

static gboolean
is_word (MalbildMissing missing)
{
  return missing >= MALBILD_MISSING_PLAIN_TITLE && missing <= MALBILD_MISSING_PLAIN_WORDING;
}

MalbildCheckResult
malbild_criteria_check (const MalbildRule    *rule,
                        const MalbildSubject *subject)
{
  MalbildCheckResult result = { .outcome = MALBILD_OUTCOME_NOT_APPLICABLE };

  /* A file may hold a number that this program does not know. */
  if ((guint) rule->check < G_N_ELEMENTS (checks))
    checks[rule->check] (rule, subject, &result);
  if (subject->overridden && result.outcome < MALBILD_OUTCOME_OVERRIDDEN)
    result.outcome = MALBILD_OUTCOME_OVERRIDDEN;
  return result;
}

gboolean
malbild_criteria_is_about_set (MalbildCriterionCheck check)
{
  return check == MALBILD_CHECK_FEW_AND_STEERING;
}

gboolean
malbild_criteria_uses (MalbildCriterionCheck  check,
                       const char            *name)
{
  static const struct {
    const char            *name;
    MalbildCriterionCheck  check;
  } parameters[] = {
    { "set-limit",  MALBILD_CHECK_FEW_AND_STEERING },
    { "area-limit", MALBILD_CHECK_FEW_AND_STEERING },
    { "body-limit", MALBILD_CHECK_BOARD_GOALS },
    { "vocabulary", MALBILD_CHECK_CITIZEN_PERSPECTIVE },
    { "judgement",  MALBILD_CHECK_BY_HAND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parameters); i++)
    if (g_str_equal (parameters[i].name, name))
      return parameters[i].check == check;
  return TRUE;
}

/* The formats are those of the table above, which the compiler does not see through the translation. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
append_sentence (GString                  *text,
                 MalbildMissing            missing,
                 const MalbildCheckResult *result)
{
  const char *sentence = _(missing_parts[missing].sentence);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  if (is_count (missing))
    g_string_append_printf (text, sentence, result->count, result->limit);
  else if (is_word (missing))
    g_string_append_printf (text, sentence, result->word != NULL ? result->word : "");
  else
    g_string_append (text, sentence);
}
#pragma GCC diagnostic pop

char *
malbild_criteria_describe (const MalbildCheckResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint missing = 0; missing < MALBILD_N_MISSING; missing++)
    if ((result->missing >> missing & 1) != 0)
      append_sentence (text, missing, result);
  return g_string_free (text, FALSE);
}

const char *
malbild_criteria_mending (const MalbildCheckResult *result)
{
  for (guint missing = 0; missing < MALBILD_N_MISSING; missing++)
    if ((result->missing >> missing & 1) != 0)
      return missing_parts[missing].field;
  return NULL;
}

char **
malbild_criteria_split_vocabulary (const char *vocabulary)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  gboolean any = FALSE;

  if (vocabulary == NULL)
    return NULL;
  lines = g_strsplit (vocabulary, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *folded = malbild_text_fold (g_strstrip (*line));

      if (folded[0] == '\0')
        continue;
      g_strv_builder_add (words, folded);
      any = TRUE;
    }
  return any ? g_strv_builder_end (words) : NULL;
}

gboolean
malbild_subject_is_goal_of (const MalbildSubject *subject,
                            MalbildGoalLevel      level)
{
  return subject->about == MALBILD_ABOUT_GOAL && subject->goal->level == level;
}

void
malbild_result_need (MalbildCheckResult *result,
                     gboolean            there,
                     MalbildMissing      missing)
{
  if (!there)
    {
      result->missing |= 1u << missing;
      result->outcome = MALBILD_OUTCOME_NOT_MET;
    }
  else if (result->missing == 0)
    result->outcome = MALBILD_OUTCOME_MET;
}

void
malbild_result_limit (MalbildCheckResult *result,
                      guint               count,
                      gint64              limit,
                      MalbildMissing      missing)
{
  if (limit == MALBILD_NO_INTEGER || limit < 0)
    return;
  result->count = count;
  result->limit = (guint) MIN (limit, G_MAXINT);
  malbild_result_need (result, count <= result->limit, missing);
}

static gboolean
is_letter_before (const char *text,
                  const char *place)
{
  return place > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

const char *
malbild_rule_find_word (const MalbildRule *rule,
                        const char        *text)
{
  if (rule->vocabulary == NULL || text == NULL)
    return NULL;
  for (char **word = rule->vocabulary; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      /* A word inside of another is not this word. */
      for (const char *place = strstr (text, *word); place != NULL; place = strstr (place + 1, *word))
        if (!is_letter_before (text, place) && !g_unichar_isalnum (g_utf8_get_char (place + length)))
          return *word;
    }
  return NULL;
}
