/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decision-words.h"

#include <glib/gi18n-lib.h>

#include "malbild-text.h"

/* People write "§ 98" or "98"; it is read as a section either way. */
static char *
dup_section (MalbildRecord *decision)
{
  const char *section = malbild_record_get_text (decision, "section");

  if (*section == '\0' || !g_ascii_isdigit (*section))
    return g_strdup (section);
  return g_strdup_printf ("§ %s", section);
}

/* NULL where nothing else was decided at the same time. */
static char *
dup_together (MalbildRecord *decision)
{
  const char *with = malbild_record_get_text (decision, "together-with");

  /* Translators: what else was decided at the same time, such as the budget frame. */
  return *with != '\0' ? g_strdup_printf (_("together with %s"), with) : NULL;
}

char *
malbild_decision_dup_with (MalbildRecord *decision)
{
  const char *with = decision != NULL ? malbild_record_get_text (decision, "together-with") : "";

  /* Translators: beside the mark of a decision on the timeline: what else was decided with it, such as the budget frame. */
  return *with != '\0' ? g_strdup_printf (_("with %s"), with) : NULL;
}

char *
malbild_decision_add_together (MalbildRecord *decision,
                               const char    *title)
{
  g_autofree char *together = decision != NULL ? dup_together (decision) : NULL;

  return together != NULL ? g_strdup_printf ("%s, %s", title, together) : g_strdup (title);
}

char *
malbild_decision_describe (MalbildRecord        *decision,
                           MalbildDecisionParts  parts)
{
  g_autoptr (GString) line = g_string_new (NULL);
  MalbildRecord *body = malbild_record_get_ref (decision, "body");
  g_autofree char *together = dup_together (decision);
  g_autofree char *title = malbild_record_dup_title (decision);
  g_autofree char *section = dup_section (decision);
  g_autofree char *date = malbild_date_format (malbild_record_get_date (decision, "date"));

  if (parts == MALBILD_DECISION_NAMED)
    {
      malbild_text_append_part (line, MALBILD_TEXT_DOT, title);
      malbild_text_append_part (line, MALBILD_TEXT_DOT, date);
      return g_string_free (g_steal_pointer (&line), FALSE);
    }
  if (body != NULL)
    {
      g_autofree char *name = malbild_record_dup_title (body);

      malbild_text_append_part (line, MALBILD_TEXT_DOT, name);
    }
  malbild_text_append_part (line, MALBILD_TEXT_DOT, date);
  malbild_text_append_part (line, MALBILD_TEXT_DOT, section);
  malbild_text_append_part (line, MALBILD_TEXT_DOT, malbild_record_get_text (decision, "registry-number"));
  malbild_text_append_part (line, MALBILD_TEXT_DOT, together != NULL ? together : "");
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
append_part (GString *list,
             char    *part)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, part);
  g_free (part);
}

char *
malbild_approval_describe (const MalbildApproval *approval,
                           MalbildRecord         *decision)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *title = malbild_record_dup_title (decision);

  if (approval->n_goals > 0)
    append_part (list, g_strdup_printf (ngettext ("%u goal", "%u goals", approval->n_goals), approval->n_goals));
  if (approval->n_areas > 0)
    append_part (list, g_strdup_printf (ngettext ("%u goal area", "%u goal areas", approval->n_areas), approval->n_areas));
  if (approval->n_programmes > 0)
    append_part (list, g_strdup (_("the programme")));
  if (approval->n_wordings > 0)
    append_part (list, g_strdup_printf (ngettext ("%u wording", "%u wordings", approval->n_wordings), approval->n_wordings));
  if (list->len == 0)
    return g_strdup (_("Nothing was left to approve: all of it was decided before"));
  if (approval->n_without_wording > 0)
    append_part (list, g_strdup_printf (ngettext ("%u of the goals has no wording", "%u of the goals have no wording", approval->n_without_wording),
                                        approval->n_without_wording));
  /* Translators: the title of a decision, and what it approved. */
  return g_strdup_printf (_("Approved by “%s”: %s"), title, list->str);
}
