/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-link-list.h"

/* Tables name a link by one of its ends; these are the names of both. */
static const struct {
  const MalbildKind *kind;
  const char        *forward;
  const char        *backward;
} link_titles[] = {
  { &malbild_contribution_kind, N_("Contributes to"), N_("Contributed to by") },
  { &malbild_succession_kind,   N_("Earlier goals"),  N_("Later goals") },
  { &malbild_area_succession_kind, N_("Earlier areas"), N_("Later areas") },
  { &malbild_vision_link_kind,  N_("Vision statements"), N_("Goals that tie to it") },
  { &malbild_value_link_kind,   N_("Core values"), N_("Goals that tie to it") },
};

static const char *
get_link_title (const MalbildKind *kind,
                gboolean           forward)
{
  for (gsize i = 0; i < G_N_ELEMENTS (link_titles); i++)
    if (link_titles[i].kind == kind)
      return forward ? _(link_titles[i].forward) : _(link_titles[i].backward);
  return _(kind->label_plural);
}

static void
add_field (GArray             *specs,
           const MalbildKind  *kind,
           const MalbildField *field)
{
  /* Means are the goal set's, and given where they are needed. */
  gboolean own = field->owner || (kind == &malbild_means_kind && field->target == &malbild_goal_kind);
  MalbildLinkSpec spec = { kind, field->name, NULL, _(kind->label_plural), own };

  if (kind->link_from != NULL)
    {
      gboolean forward = g_str_equal (field->name, kind->link_from);

      spec.far = forward ? kind->link_to : kind->link_from;
      spec.title = get_link_title (kind, forward);
      spec.editable = TRUE;
    }
  g_array_append_val (specs, spec);
}

GArray *
malbild_link_specs_for (const MalbildKind *kind)
{
  GArray *specs = g_array_new (FALSE, FALSE, sizeof (MalbildLinkSpec));
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const MalbildField *field = &kinds[i]->fields[j];

        /* The goals of a set are what the Goals place is for. */
        if (field->type != MALBILD_FIELD_REF || field->target != kind || (kinds[i] == &malbild_goal_kind && field->owner))
          continue;
        add_field (specs, kinds[i], field);
      }
  return specs;
}
