/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-spec.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

/* So many lists to add to need no menu: all of them are shown, though empty. */
#define MAX_WITHOUT_MENU 4

/* The lists of the detail pane, the most important first. Those that are missing here come after them, in the order of
 * the kinds; those without a title are called as the kind is. Tables name a link by one of its ends, so that each end
 * has its title here. What a goal set holds has places of its own, unless it is listed here. */
static const struct {
  const MalbildKind *kind;
  const char        *near;
  const char        *title;
  gboolean           always;   /* shown although it is empty */
  gboolean           given;    /* added there, although it is a part of something else */
} sections[] = {
  { &malbild_wording_kind,         "goal",             NULL, TRUE },
  { &malbild_contribution_kind,    "goal",             N_("Contributes to"), TRUE },
  { &malbild_contribution_kind,    "contributes-to",   N_("Contributed to by"), TRUE },
  { &malbild_indicator_kind,       "goal",             NULL, FALSE },
  { &malbild_activity_kind,        "goal",             NULL, FALSE },
  { &malbild_assessment_kind,      "goal",             NULL, FALSE },
  { &malbild_directive_kind,       "goal",             NULL, FALSE },
  { &malbild_assignment_kind,      "goal",             NULL, FALSE, TRUE },
  { &malbild_means_kind,           "goal",             NULL, FALSE, TRUE },
  { &malbild_sdg_link_kind,        "goal",             NULL, TRUE },
  { &malbild_vision_link_kind,     "goal",             N_("Vision statements"), FALSE },
  { &malbild_value_link_kind,      "goal",             N_("Core values"), FALSE },
  { &malbild_clarification_kind,   "goal",             NULL, FALSE },
  { &malbild_input_link_kind,      "goal",             N_("What was said about it"), FALSE },
  { &malbild_succession_kind,      "goal",             N_("Earlier goals"), FALSE },
  { &malbild_succession_kind,      "earlier-goal",     N_("Later goals"), FALSE },
  { &malbild_dropped_goal_kind,    "earlier-goal",     NULL, FALSE },
  { &malbild_judgement_kind,       "goal",             NULL, FALSE },
  { &malbild_override_kind,        "goal",             NULL, FALSE },
  { &malbild_input_link_kind,      "input",            N_("Goals that came of it"), TRUE },
  { &malbild_vision_link_kind,     "vision-statement", N_("Goals that tie to it"), TRUE },
  { &malbild_value_link_kind,      "core-value",       N_("Goals that tie to it"), TRUE },
  { &malbild_area_succession_kind, "area",             N_("Earlier areas"), TRUE },
  { &malbild_area_succession_kind, "earlier-area",     N_("Later areas"), TRUE },
  { &malbild_assignment_kind,      "given-by",         N_("Assignments given"), FALSE, TRUE },
  { &malbild_assignment_kind,      "body",             N_("Assignments received"), FALSE, TRUE },
  { &malbild_body_kind,            "parent",           N_("Parts of it"), FALSE, TRUE },
  { &malbild_dialogue_event_kind,  "step",             NULL, FALSE, TRUE },
  { &malbild_input_kind,           "event",            NULL, FALSE, TRUE },
  { &malbild_reporting_occasion_kind, "goal-set",      NULL, TRUE },
  { &malbild_assignment_kind,      "goal-set",         NULL, FALSE },
};

static guint
find_section (const MalbildKind  *kind,
              const MalbildField *field)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].kind == kind && g_str_equal (sections[i].near, field->name))
      break;
  return i;
}

static void
add_field (GArray             *specs,
           const MalbildKind  *kind,
           const MalbildField *field)
{
  MalbildLinkSpec spec = { kind, field->name, NULL, _(kind->label_plural), field->owner, FALSE };
  guint section = find_section (kind, field);

  /* A link leads from either of its ends to the other. */
  if (kind->link_from != NULL && g_str_equal (field->name, kind->link_from))
    spec.far = kind->link_to;
  else if (kind->link_to != NULL && g_str_equal (field->name, kind->link_to))
    spec.far = kind->link_from;
  if (spec.far != NULL)
    spec.editable = TRUE;
  if (section < G_N_ELEMENTS (sections))
    {
      spec.title = sections[section].title != NULL ? _(sections[section].title) : spec.title;
      spec.always = sections[section].always;
      spec.editable |= sections[section].given;
    }
  g_array_append_val (specs, spec);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const MalbildLinkSpec *one = a;
  const MalbildLinkSpec *other = b;
  guint first = find_section (one->kind, malbild_kind_get_field (one->kind, one->near));
  guint second = find_section (other->kind, malbild_kind_get_field (other->kind, other->near));

  return first < second ? -1 : first > second;
}

/* What a goal set holds may be thousands. */
static gboolean
is_left_to_places (const MalbildKind  *kind,
                   const MalbildField *field)
{
  return field->owner && field->target == &malbild_goal_set_kind && find_section (kind, field) == G_N_ELEMENTS (sections);
}

GArray *
malbild_link_specs_for (const MalbildKind *kind)
{
  GArray *specs = g_array_new (FALSE, FALSE, sizeof (MalbildLinkSpec));
  guint n_kinds, n_editable = 0;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const MalbildField *field = &kinds[i]->fields[j];

        if (field->type == MALBILD_FIELD_REF && field->target == kind && !is_left_to_places (kinds[i], field))
          add_field (specs, kinds[i], field);
      }
  g_array_sort (specs, compare);

  for (guint i = 0; i < specs->len; i++)
    n_editable += g_array_index (specs, MalbildLinkSpec, i).editable;
  for (guint i = 0; i < specs->len && n_editable <= MAX_WITHOUT_MENU; i++)
    g_array_index (specs, MalbildLinkSpec, i).always = TRUE;
  return specs;
}
