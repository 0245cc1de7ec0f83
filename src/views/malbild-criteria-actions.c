/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-actions.h"

#include <glib/gi18n-lib.h>

#include "malbild-findings.h"
#include "malbild-remove.h"

void
malbild_criteria_mend (MalbildContext *context,
                       MalbildFinding *finding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) subject = malbild_store_get (malbild_context_get_store (context), malbild_finding_get_subject (finding), &error);

  if (subject != NULL)
    malbild_context_reveal (context, subject, malbild_finding_get_mending (finding));
  else if (error != NULL)
    malbild_context_report (context, error);
}

gboolean
malbild_criteria_override (MalbildContext *context,
                           MalbildFinding *finding,
                           const char     *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) override = malbild_store_override (malbild_context_get_store (context), finding, reason, &error);

  if (override == NULL)
    malbild_context_report (context, error);
  return override != NULL;
}

void
malbild_criteria_withdraw (MalbildContext *context,
                           MalbildFinding *finding)
{
  gint64 key = malbild_finding_get_override (finding);
  g_autoptr (MalbildRecord) override = key != 0 ? malbild_store_get (malbild_context_get_store (context), key, NULL) : NULL;

  if (override != NULL)
    malbild_remove_record (context, override);
}

gboolean
malbild_criteria_judge (MalbildContext *context,
                        MalbildFinding *finding,
                        MalbildVerdict  verdict,
                        const char     *rationale)
{
  g_autoptr (GError) error = NULL;

  if (malbild_store_judge (malbild_context_get_store (context), finding, verdict, rationale, &error))
    return TRUE;
  malbild_context_report (context, error);
  return FALSE;
}

void
malbild_criteria_set_in_use (MalbildContext *context,
                             MalbildRecord  *criterion,
                             gboolean        in_use)
{
  MalbildStore *store = malbild_context_get_store (context);
  const MalbildCell cell = { .type = in_use ? MALBILD_CELL_NONE : MALBILD_CELL_INTEGER, .integer = MALBILD_YES };
  g_autoptr (GError) error = NULL;

  if (!malbild_store_begin (store, in_use ? _("Switch a criterion on") : _("Switch a criterion off"), &error) ||
      !malbild_store_end (store, malbild_record_set (criterion, malbild_kind_get_field (&malbild_criterion_kind, "off"), &cell, &error), &error))
    malbild_context_report (context, error);
}
