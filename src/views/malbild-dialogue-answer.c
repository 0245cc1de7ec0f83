/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-dialogue-answer.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-decision-words.h"

static int
compare_tallies (gconstpointer a,
                 gconstpointer b)
{
  const MalbildTally *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return left->key < right->key ? -1 : left->key > right->key;
}

GPtrArray *
malbild_dialogue_list_goals (MalbildStore  *store,
                             MalbildRecord *record,
                             guint         *n_more)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MalbildQuery) links = malbild_query_new (store, &malbild_input_link_kind);
  g_autoptr (GArray) tallies = NULL;

  if (malbild_record_is_kind (record, &malbild_theme_kind))
    malbild_query_where_ref_of (links, "input", "theme", record);
  else
    malbild_query_where_ref (links, "input", record);
  tallies = malbild_query_tally (links, "goal");
  g_array_sort (tallies, compare_tallies);
  for (guint i = 0; i < MIN (tallies->len, MALBILD_DIALOGUE_MAX_GOALS); i++)
    {
      MalbildRecord *goal = malbild_store_get (store, g_array_index (tallies, MalbildTally, i).key, NULL);

      if (goal != NULL)
        g_ptr_array_add (goals, goal);
    }
  *n_more = tallies->len > MALBILD_DIALOGUE_MAX_GOALS ? tallies->len - MALBILD_DIALOGUE_MAX_GOALS : 0;
  return goals;
}

char *
malbild_dialogue_tell_more (guint n_more)
{
  return g_strdup_printf (ngettext ("and %u more goal", "and %u more goals", n_more), n_more);
}

MalbildRecord *
malbild_dialogue_dup_wording (MalbildStore  *store,
                              MalbildRecord *goal)
{
  g_autoptr (MalbildQuery) wordings = malbild_query_new (store, &malbild_wording_kind);
  g_autoptr (MalbildRecord) latest = NULL;
  guint n;

  malbild_query_where_ref (wordings, "goal", goal);
  n = g_list_model_get_n_items (G_LIST_MODEL (wordings));
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (MalbildRecord) wording = g_list_model_get_item (G_LIST_MODEL (wordings), i - 1);

      if (malbild_record_get_choice (wording, "status") == MALBILD_WORDING_DECIDED)
        return g_steal_pointer (&wording);
      if (latest == NULL)
        g_set_object (&latest, wording);
    }
  return g_steal_pointer (&latest);
}

/* The one that the goal names, else the one of its decided wording. */
static MalbildRecord *
get_decision (MalbildRecord *goal,
              MalbildRecord *wording)
{
  MalbildRecord *decision = malbild_record_get_ref (goal, "decision");

  if (decision == NULL && wording != NULL && malbild_record_get_choice (wording, "status") == MALBILD_WORDING_DECIDED)
    decision = malbild_record_get_ref (wording, "decision");
  return decision;
}

char *
malbild_dialogue_describe_goal (MalbildStore  *store,
                                MalbildRecord *goal)
{
  const char *state = _(malbild_goal_states[malbild_store_goal_state (store, goal, malbild_today ())].label);
  g_autoptr (MalbildRecord) wording = malbild_dialogue_dup_wording (store, goal);
  MalbildRecord *decision = get_decision (goal, wording);
  g_autofree char *details = decision != NULL ? malbild_decision_describe (decision, MALBILD_DECISION_DETAILS) : NULL;

  if (details == NULL || *details == '\0')
    return g_strdup (state);
  /* Translators: the state of a goal, and the decision: "in force, decided: Council · 17 June 2019 · § 98". */
  return g_strdup_printf (_("%s, decided: %s"), state, details);
}

const char *
malbild_dialogue_get_feedback (MalbildRecord *record)
{
  const char *feedback = malbild_record_get_text (record, "feedback");
  MalbildRecord *theme;

  if (*feedback != '\0' || !malbild_record_is_kind (record, &malbild_input_kind))
    return feedback;
  theme = malbild_record_get_ref (record, "theme");
  return theme != NULL ? malbild_record_get_text (theme, "feedback") : "";
}

guint
malbild_dialogue_count_inputs (MalbildStore  *store,
                               MalbildRecord *record)
{
  g_autoptr (MalbildQuery) inputs = malbild_query_new (store, &malbild_input_kind);

  malbild_query_where_ref (inputs, malbild_record_is_kind (record, &malbild_theme_kind) ? "theme" : "event", record);
  return malbild_query_count (inputs);
}

static void
append_goals (GString       *text,
              MalbildStore  *store,
              MalbildRecord *record)
{
  guint n_more = 0;
  g_autoptr (GPtrArray) goals = malbild_dialogue_list_goals (store, record, &n_more);

  if (goals->len == 0)
    return;
  g_string_append_printf (text, "\n%s\n", _("What it has led to in the goals:"));
  for (guint i = 0; i < goals->len; i++)
    {
      MalbildRecord *goal = g_ptr_array_index (goals, i);
      g_autofree char *title = malbild_record_dup_title (goal);
      g_autofree char *state = malbild_dialogue_describe_goal (store, goal);
      g_autoptr (MalbildRecord) wording = malbild_dialogue_dup_wording (store, goal);

      g_string_append_printf (text, "• %s (%s)\n", title, state);
      if (wording != NULL)
        g_string_append_printf (text, "  %s\n", malbild_record_get_text (wording, "text"));
    }
  if (n_more > 0)
    {
      g_autofree char *more = malbild_dialogue_tell_more (n_more);

      g_string_append_printf (text, "%s\n", more);
    }
}

void
malbild_dialogue_where_unanswered (MalbildQuery *inputs)
{
  malbild_query_where_empty_both (inputs, "feedback", "theme", "feedback", TRUE);
  malbild_query_where_empty_both (inputs, "answered", "theme", "answered", TRUE);
}

char *
malbild_dialogue_dup_answer (MalbildStore  *store,
                             MalbildRecord *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = malbild_record_dup_title (record);
  const char *feedback = malbild_dialogue_get_feedback (record);

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);

  /* Translators: heading of an answer to those who took part in a dialogue; %s is a theme or what was said. */
  g_string_append_printf (text, _("Feedback: %s"), title);
  g_string_append_c (text, '\n');
  if (malbild_record_is_kind (record, &malbild_theme_kind))
    {
      guint n = malbild_dialogue_count_inputs (store, record);

      g_string_append_printf (text, ngettext ("%u input in the citizen dialogue spoke of this.",
                                              "%u inputs in the citizen dialogue spoke of this.", n), n);
      g_string_append_c (text, '\n');
    }
  if (*feedback != '\0')
    g_string_append_printf (text, "\n%s\n", feedback);
  append_goals (text, store, record);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
