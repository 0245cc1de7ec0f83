/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-usual-steps.h"

#include <glib/gi18n-lib.h>

#include "malbild-process.h"

gboolean
malbild_store_add_usual_steps (MalbildStore   *self,
                               MalbildRecord  *goal_set,
                               GError        **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), FALSE);

  if (!malbild_store_begin (self, _("Add the steps of the process"), error))
    return FALSE;
  for (guint i = 0; i < MALBILD_N_USUAL_STEPS && ok; i++)
    {
      MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", goal_set), MALBILD_SET_TEXT ("title", _(malbild_usual_steps[i])) };
      g_autoptr (MalbildRecord) step = malbild_store_add (self, &malbild_process_step_kind, values, G_N_ELEMENTS (values), error);

      ok = step != NULL;
    }
  return malbild_store_end (self, ok, error);
}
