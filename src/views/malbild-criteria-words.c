/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-words.h"

#include <glib/gi18n-lib.h>

#include "malbild-text.h"

const MalbildCriterionLook *
malbild_criterion_look (MalbildCriterionState state)
{
  static const MalbildCriterionLook looks[] = {
    [MALBILD_CRITERION_NOT_MET]        = { "not-met", N_("Not met"), "✗" },
    [MALBILD_CRITERION_NOT_JUDGED]     = { "not-judged", N_("Not judged yet"), "?" },
    [MALBILD_CRITERION_OVERRIDDEN]     = { "overridden", N_("Met with overrides"), "≈" },
    [MALBILD_CRITERION_MET]            = { "met", N_("Met"), "✓" },
    [MALBILD_CRITERION_NOT_APPLICABLE] = { "not-applicable", N_("Not applicable"), "–" },
    [MALBILD_CRITERION_OFF]            = { "off", N_("Switched off"), "○" },
  };

  return &looks[MIN (state, MALBILD_CRITERION_OFF)];
}

const MalbildCriterionLook *
malbild_outcome_look (MalbildOutcome outcome)
{
  static const MalbildCriterionLook override = { "overridden", N_("Overridden"), "≈" };

  return outcome == MALBILD_OUTCOME_OVERRIDDEN ? &override : malbild_criterion_look ((MalbildCriterionState) outcome);
}

static void
append_count (GString    *text,
              const char *sentence)
{
  malbild_text_append_part (text, ", ", sentence);
}

char *
malbild_criteria_dup_counts (MalbildFindingGroup *group)
{
  GString *text = g_string_new (NULL);
  guint n_not_met = malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_MET);
  guint n_not_judged = malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_JUDGED);
  guint n_overridden = malbild_finding_group_get_count (group, MALBILD_OUTCOME_OVERRIDDEN);
  guint n_met = malbild_finding_group_get_count (group, MALBILD_OUTCOME_MET);
  g_autofree char *not_met = g_strdup_printf (ngettext ("%u not met", "%u not met", n_not_met), n_not_met);
  g_autofree char *not_judged = g_strdup_printf (ngettext ("%u not judged", "%u not judged", n_not_judged), n_not_judged);
  g_autofree char *overridden = g_strdup_printf (ngettext ("%u overridden", "%u overridden", n_overridden), n_overridden);
  g_autofree char *met = g_strdup_printf (ngettext ("%u met", "%u met", n_met), n_met);

  if (n_not_met > 0)
    append_count (text, not_met);
  if (n_not_judged > 0)
    append_count (text, not_judged);
  if (n_overridden > 0)
    append_count (text, overridden);
  if (n_met > 0)
    append_count (text, met);
  return g_string_free (text, FALSE);
}

char *
malbild_criteria_dup_summary (MalbildFindings *findings)
{
  guint n_off = malbild_findings_count (findings, MALBILD_CRITERION_OFF);
  guint n_overridden = malbild_findings_count (findings, MALBILD_CRITERION_OVERRIDDEN);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (findings)) - n_off;
  guint n_met = malbild_findings_count (findings, MALBILD_CRITERION_MET) + n_overridden;
  /* Translators: the second is how many there are */
  g_autofree char *met = g_strdup_printf (ngettext ("%u of %u criterion met", "%u of %u criteria met", n), n_met, n);
  g_autofree char *overrides = g_strdup_printf (ngettext ("%u of them with overrides", "%u of them with overrides", n_overridden), n_overridden);
  g_autofree char *off = g_strdup_printf (ngettext ("%u switched off", "%u switched off", n_off), n_off);
  GString *text = g_string_new (met);

  if (n_overridden > 0)
    append_count (text, overrides);
  if (n_off > 0)
    append_count (text, off);
  return g_string_free (text, FALSE);
}

char *
malbild_criteria_dup_subject (MalbildFinding *finding,
                              MalbildRecord  *subject)
{
  g_autofree char *title = malbild_record_dup_title (subject);

  if (malbild_finding_get_about (finding) == MALBILD_ABOUT_GOAL)
    return g_steal_pointer (&title);
  /* Translators: what it is, and what it is called: “Goal area: Safety” */
  return g_strdup_printf (_("%s: %s"), _(malbild_record_get_kind (subject)->label), title);
}

char *
malbild_criteria_dup_remark (MalbildRecord *remark)
{
  const char *reason;
  const char *author;
  g_autofree char *date = NULL;

  if (remark == NULL || malbild_record_get_removed (remark))
    return NULL;
  reason = malbild_record_get_text (remark, malbild_record_is_kind (remark, &malbild_override_kind) ? "reason" : "rationale");
  author = malbild_record_get_text (remark, "author");
  date = malbild_record_format (remark, malbild_kind_get_field (malbild_record_get_kind (remark), "date"));
  if (author[0] == '\0' && date[0] == '\0')
    return reason[0] != '\0' ? g_strdup (reason) : NULL;
  if (reason[0] == '\0')
    return g_strdup_printf ("%s%s%s", author, author[0] != '\0' && date[0] != '\0' ? ", " : "", date);
  /* Translators: the reason; who gave it; and when */
  return g_strdup_printf (_("%s (%s, %s)"), reason, author[0] != '\0' ? author : "–", date[0] != '\0' ? date : "–");
}

MalbildRecord *
malbild_criteria_dup_record (MalbildStore *store,
                             gpointer      item)
{
  gint64 key = MALBILD_IS_FINDING_GROUP (item) ? malbild_finding_group_get_criterion (item) : malbild_finding_get_subject (item);

  return store != NULL ? malbild_store_get (store, key, NULL) : NULL;
}

MalbildRecord *
malbild_criteria_dup_remark_record (MalbildStore   *store,
                                    MalbildFinding *finding)
{
  gint64 key = malbild_finding_get_override (finding);

  if (key == 0)
    key = malbild_finding_get_judgement (finding);
  return store != NULL && key != 0 ? malbild_store_get (store, key, NULL) : NULL;
}

gboolean
malbild_criteria_is_by_hand (MalbildContext *context,
                             MalbildFinding *finding)
{
  g_autoptr (MalbildRecord) criterion = malbild_store_get (malbild_context_get_store (context), malbild_finding_get_criterion (finding), NULL);

  return criterion != NULL && malbild_record_get_choice (criterion, "checked-as") == MALBILD_CHECK_BY_HAND;
}
