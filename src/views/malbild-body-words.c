/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-words.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-decision-words.h"
#include "malbild-text.h"

/* @format is the form for just this count. */
static void
append_count (GString    *line,
              guint       count,
              const char *format)
{
  g_autofree char *part = count > 0 ? g_strdup_printf (format, count) : NULL;

  malbild_text_append_part (line, MALBILD_TEXT_DOT, part);
}

/* "● contributes to 3 overarching goals"; NULL where nobody expects anything. */
static char *
describe_contribution (const MalbildBodyTally *tally)
{
  g_autofree char *words = NULL;

  if (tally->is_idle)
    return g_strdup_printf ("○ %s", _("contributes to nothing"));
  if (tally->n_overarching > 0)
    words = g_strdup_printf (ngettext ("contributes to %u overarching goal", "contributes to %u overarching goals", tally->n_overarching),
                             tally->n_overarching);
  else if (tally->n_targets > 0)
    words = g_strdup_printf (ngettext ("contributes to %u goal of others", "contributes to %u goals of others", tally->n_targets), tally->n_targets);
  return words != NULL ? g_strdup_printf ("● %s", words) : NULL;
}

char *
malbild_body_describe (MalbildRecord          *body,
                       const MalbildBodyTally *tally)
{
  g_autofree char *type = malbild_record_format (body, malbild_kind_get_field (&malbild_body_kind, "type"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *capital = malbild_text_capitalize (type);
  g_autofree char *contribution = tally != NULL ? describe_contribution (tally) : NULL;

  /* Most councils are called what they are. */
  if (!g_str_equal (capital, malbild_record_get_text (body, "title")))
    malbild_text_append_part (text, MALBILD_TEXT_DOT, capital);
  malbild_text_append_part (text, MALBILD_TEXT_DOT, malbild_record_get_text (body, "short-title"));
  if (tally != NULL)
    {
      append_count (text, tally->n_goals, ngettext ("%u goal", "%u goals", tally->n_goals));
      if (malbild_record_get_choice (body, "type") == MALBILD_BODY_COMPANY)
        append_count (text, tally->n_directives, ngettext ("%u owner's directive", "%u owner's directives", tally->n_directives));
      else
        append_count (text, tally->n_directives, ngettext ("%u directive", "%u directives", tally->n_directives));
      append_count (text, tally->n_assignments, ngettext ("%u open assignment", "%u open assignments", tally->n_assignments));
    }
  malbild_text_append_part (text, "\n", contribution);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
malbild_support_describe (const MalbildSupportTally *tally)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (tally->n_goals == 0)
    return g_strdup_printf ("○ %s", _("nobody contributes to it"));
  append_count (line, tally->n_boards, ngettext ("%u board", "%u boards", tally->n_boards));
  append_count (line, tally->n_companies, ngettext ("%u company", "%u companies", tally->n_companies));
  append_count (line, tally->n_others, ngettext ("%u other body", "%u other bodies", tally->n_others));
  append_count (line, tally->n_goals, ngettext ("%u goal", "%u goals", tally->n_goals));
  g_string_prepend (line, "● ");
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
append_goal (GString       *line,
             MalbildRecord *goal)
{
  g_autofree char *title = NULL;
  g_autofree char *part = NULL;

  if (goal == NULL)
    return;
  title = malbild_record_dup_title (goal);
  /* Translators: %s is the goal that a directive or an assignment belongs to. */
  part = g_strdup_printf (_("for “%s”"), title);
  malbild_text_append_part (line, MALBILD_TEXT_DOT, part);
}

char *
malbild_directive_describe (MalbildRecord *directive)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *date = malbild_date_format (malbild_record_get_date (directive, "date"));

  append_goal (line, malbild_record_get_ref (directive, "goal"));
  malbild_text_append_part (line, MALBILD_TEXT_DOT, date);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
malbild_assignment_describe (MalbildRecord *assignment,
                             gboolean       given)
{
  MalbildRecord *other = malbild_record_get_ref (assignment, given ? "body" : "given-by");
  MalbildDate due = malbild_record_get_date (assignment, "due");
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *name = other != NULL ? malbild_record_dup_title (other) : NULL;
  g_autofree char *who = NULL;
  g_autofree char *date = malbild_date_format (due);
  g_autofree char *when = NULL;

  if (name == NULL)
    who = g_strdup (given ? _("to nobody yet") : _("from nobody yet"));
  else
    /* Translators: of an assignment, %s is a board or a company. */
    who = g_strdup_printf (given ? _("to %s") : _("from %s"), name);
  malbild_text_append_part (line, MALBILD_TEXT_DOT, who);
  /* Translators: %s is the date when an assignment is to be done. */
  when = due != 0 ? g_strdup_printf (_("due %s"), date) : NULL;
  malbild_text_append_part (line, MALBILD_TEXT_DOT, when);
  append_goal (line, malbild_record_get_ref (assignment, "goal"));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* Which shape says how it stands with the decision of an internal goal. */
static char *
describe_decision (MalbildRecord *goal)
{
  MalbildRecord *decision = malbild_record_get_ref (goal, "decision");
  gboolean decided = malbild_record_get_choice (goal, "status") == MALBILD_GOAL_DECIDED;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (decision == NULL && decided)
    return g_strdup_printf ("! %s", _("decided, but not said by which decision"));
  if (decision == NULL)
    return g_strdup_printf ("○ %s", _("not decided yet"));
  title = malbild_record_dup_title (decision);
  details = malbild_decision_describe (decision, MALBILD_DECISION_DETAILS);
  if (decided && *malbild_record_get_text (decision, "together-with") == '\0')
    /* Translators: %s is the decision. */
    return g_strdup_printf (_("! %s, but not together with the budget"), title);
  return g_strdup_printf (*details != '\0' ? "● %s\n%s" : "● %s", title, details);
}

char *
malbild_internal_goal_describe (MalbildRecord *goal)
{
  MalbildRecord *body = malbild_record_get_ref (goal, "responsible");
  MalbildRecord *area = malbild_record_get_ref (goal, "area");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *responsible = body != NULL ? malbild_record_dup_title (body) : g_strdup (_("nobody responsible"));
  g_autofree char *decision = describe_decision (goal);

  malbild_text_append_part (text, MALBILD_TEXT_DOT, responsible);
  malbild_text_append_part (text, MALBILD_TEXT_DOT, malbild_record_get_text (goal, "official"));
  malbild_text_append_part (text, "\n", decision);
  if (area != NULL)
    {
      g_autofree char *title = malbild_record_dup_title (area);
      g_autofree char *amiss = g_strdup_printf (_("! lies in the goal area “%s”"), title);

      malbild_text_append_part (text, "\n", amiss);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
