/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-edit.h"

#include <glib/gi18n-lib.h>

#include "malbild-process.h"
#include "malbild-query.h"
#include "malbild-usual-steps.h"

static MalbildRecord *
new_step (MalbildContext  *context,
          const char      *title,
          GError         **error)
{
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", malbild_context_get_goal_set (context)),
    MALBILD_SET_TEXT ("title", title),
  };

  return malbild_store_add (malbild_context_get_store (context), &malbild_process_step_kind, values, G_N_ELEMENTS (values), error);
}

/* Shows what was added, or tells why it could not be. */
static void
finish (MalbildContext *context,
        MalbildRecord  *added,
        const GError   *error)
{
  if (added != NULL)
    malbild_context_reveal (context, added, "title");
  else
    malbild_context_report (context, error);
}

void
malbild_timeline_add_usual_steps (MalbildContext *context)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MALBILD_IS_CONTEXT (context));

  if (!malbild_store_add_usual_steps (malbild_context_get_store (context), malbild_context_get_goal_set (context), &error))
    malbild_context_report (context, error);
}

void
malbild_timeline_add_step (MalbildContext *context)
{
  g_autoptr (MalbildRecord) step = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MALBILD_IS_CONTEXT (context));

  step = new_step (context, _("New step"), &error);
  finish (context, step, error);
}

/* The step to which a milestone is most likely meant to go; NULL where there is none. */
static MalbildRecord *
dup_step (MalbildContext *context)
{
  MalbildRecord *chosen = malbild_context_get_record (context);
  g_autoptr (MalbildQuery) steps = NULL;
  g_autoptr (MalbildRecord) step = NULL;
  guint n_steps;

  if (chosen != NULL && malbild_record_is_kind (chosen, &malbild_process_step_kind))
    return g_object_ref (chosen);
  if (chosen != NULL && malbild_record_is_kind (chosen, &malbild_milestone_kind))
    return g_object_ref (malbild_record_get_ref (chosen, "step"));

  steps = malbild_query_new (malbild_context_get_store (context), &malbild_process_step_kind);
  malbild_query_where_ref (steps, "goal-set", malbild_context_get_goal_set (context));
  n_steps = g_list_model_get_n_items (G_LIST_MODEL (steps));
  for (guint i = 0; i < n_steps; i++)
    {
      g_clear_object (&step);
      step = g_list_model_get_item (G_LIST_MODEL (steps), i);
      if (malbild_process_step_progress (malbild_record_get_period (step, "planned"), malbild_record_get_period (step, "actual"),
                                         malbild_today ()) != MALBILD_PROGRESS_DONE)
        break;
    }
  return g_steal_pointer (&step);
}

void
malbild_timeline_add_milestone (MalbildContext *context)
{
  g_autoptr (MalbildRecord) step = NULL;
  g_autoptr (MalbildRecord) milestone = NULL;
  g_autoptr (GError) error = NULL;
  MalbildStore *store;

  g_return_if_fail (MALBILD_IS_CONTEXT (context));

  step = dup_step (context);
  if (step == NULL)
    {
      malbild_timeline_add_step (context);
      return;
    }
  store = malbild_context_get_store (context);
  milestone = malbild_store_add (store, &malbild_milestone_kind,
                                 (MalbildAssignment[]) {
                                   MALBILD_SET_REF ("step", step),
                                   MALBILD_SET_TEXT ("title", _("New milestone")),
                                   MALBILD_SET_INTEGER ("planned", malbild_today ()),
                                 }, 3, &error);
  finish (context, milestone, error);
}

void
malbild_timeline_add_decision (MalbildContext *context)
{
  g_autoptr (MalbildRecord) decision = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MALBILD_IS_CONTEXT (context));

  decision = malbild_store_add (malbild_context_get_store (context), &malbild_decision_kind,
                                (MalbildAssignment[]) {
                                  MALBILD_SET_REF ("goal-set", malbild_context_get_goal_set (context)),
                                  MALBILD_SET_TEXT ("title", _("New decision")),
                                  MALBILD_SET_INTEGER ("date", malbild_today ()),
                                }, 3, &error);
  finish (context, decision, error);
}
