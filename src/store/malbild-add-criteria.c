/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-findings.h"
#include "malbild-usual-criteria.h"

static void
add_limit (MalbildAssignment *values,
           guint             *n_values,
           const char        *field,
           guint              limit)
{
  const MalbildAssignment value = MALBILD_SET_INTEGER (field, limit);

  if (limit > 0)
    values[(*n_values)++] = value;
}

static gboolean
add_criterion (MalbildStore                 *self,
               MalbildRecord                *goal_set,
               const MalbildUsualCriterion  *usual,
               GError                      **error)
{
  MalbildAssignment values[8] = {
    MALBILD_SET_REF ("goal-set", goal_set),
    MALBILD_SET_TEXT ("title", _(usual->title)),
    MALBILD_SET_TEXT ("text", _(usual->text)),
    MALBILD_SET_INTEGER ("checked-as", usual->check),
  };
  const MalbildAssignment vocabulary = MALBILD_SET_TEXT ("vocabulary", usual->vocabulary != NULL ? _(usual->vocabulary) : NULL);
  g_autoptr (MalbildRecord) criterion = NULL;
  guint n_values = 4;

  add_limit (values, &n_values, "set-limit", usual->set_limit);
  add_limit (values, &n_values, "area-limit", usual->area_limit);
  add_limit (values, &n_values, "body-limit", usual->body_limit);
  if (usual->vocabulary != NULL)
    values[n_values++] = vocabulary;
  criterion = malbild_store_add (self, &malbild_criterion_kind, values, n_values, error);
  return criterion != NULL;
}

gboolean
malbild_store_add_usual_criteria (MalbildStore   *self,
                                  MalbildRecord  *goal_set,
                                  GError        **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), FALSE);

  if (!malbild_store_begin (self, _("Use the usual criteria"), error))
    return FALSE;
  for (guint i = 0; i < MALBILD_N_USUAL_CRITERIA && ok; i++)
    ok = add_criterion (self, goal_set, &malbild_usual_criteria[i], error);
  return malbild_store_end (self, ok, error);
}
