/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-spec.h"

static const MalbildLinkSpec *
find_spec (GArray            *specs,
           const MalbildKind *kind,
           const char        *near)
{
  for (guint i = 0; i < specs->len; i++)
    {
      const MalbildLinkSpec *spec = &g_array_index (specs, MalbildLinkSpec, i);

      if (spec->kind == kind && g_str_equal (spec->near, near))
        return spec;
    }
  return NULL;
}

/* Every link is listed at both of its ends, whatever kinds it joins. */
static void
test_links_from_both_ends (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      const MalbildKind *link = kinds[i];
      const char *const ends[] = { link->link_from, link->link_to };

      for (guint end = 0; link->link_from != NULL && end < G_N_ELEMENTS (ends); end++)
        {
          g_autoptr (GArray) specs = malbild_link_specs_for (malbild_kind_get_field (link, ends[end])->target);
          const MalbildLinkSpec *spec = find_spec (specs, link, ends[end]);

          g_assert_nonnull (spec);
          g_assert_cmpstr (spec->far, ==, ends[1 - end]);
          g_assert_true (spec->editable);
        }
    }
}

static void
test_importance (void)
{
  g_autoptr (GArray) specs = malbild_link_specs_for (&malbild_goal_kind);
  g_autoptr (GArray) of_set = malbild_link_specs_for (&malbild_goal_set_kind);

  g_assert_cmpuint (specs->len, >=, 15);
  g_assert_true (g_array_index (specs, MalbildLinkSpec, 0).kind == &malbild_wording_kind);
  g_assert_true (find_spec (specs, &malbild_wording_kind, "goal")->always);
  g_assert_false (find_spec (specs, &malbild_indicator_kind, "goal")->always);
  g_assert_true (find_spec (specs, &malbild_indicator_kind, "goal") < find_spec (specs, &malbild_override_kind, "goal"));
  for (guint i = 0; i < of_set->len; i++)
    {
      const MalbildLinkSpec *spec = &g_array_index (of_set, MalbildLinkSpec, i);

      /* What a place lists is left to it. */
      g_assert_true (!malbild_kind_get_field (spec->kind, spec->near)->owner || spec->kind == &malbild_reporting_occasion_kind ||
                     spec->kind == &malbild_assignment_kind);
    }
}

static gboolean
is_made_in_a_place (const MalbildKind *kind)
{
  static const MalbildKind *const kinds[] = {
    &malbild_municipality_kind, &malbild_goal_set_kind, /* the dialog for a new goal set */
    &malbild_goal_kind, &malbild_goal_area_kind,        /* Goals, Framing */
    &malbild_process_step_kind,                         /* Timeline */
    &malbild_decision_kind,                             /* Decisions, Timeline */
    &malbild_programme_kind, &malbild_target_group_kind, &malbild_focus_area_kind, /* Programme */
    &malbild_theme_kind, &malbild_dialogue_event_kind, &malbild_input_kind,        /* Dialogue */
    &malbild_criterion_kind,                            /* Criteria */
    &malbild_dropped_goal_kind,                         /* Framing, beside the earlier goal */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

/* Of every kind one can be made: in a place that is about it, or at what it belongs to. */
static void
test_every_kind_can_be_made (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      gboolean made = is_made_in_a_place (kinds[i]);

      for (guint j = 0; j < n_kinds; j++)
        {
          g_autoptr (GArray) specs = malbild_link_specs_for (kinds[j]);

          for (guint k = 0; k < specs->len; k++)
            {
              const MalbildLinkSpec *spec = &g_array_index (specs, MalbildLinkSpec, k);

              if (spec->kind == kinds[i] && spec->editable)
                {
                  made = TRUE;
                  g_test_message ("%s: at a %s (%s)", kinds[i]->name, kinds[j]->name, spec->near);
                }
            }
        }
      g_test_message ("%s", kinds[i]->name);
      g_assert_true (made);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link-specs/links-from-both-ends", test_links_from_both_ends);
  g_test_add_func ("/link-specs/importance", test_importance);
  g_test_add_func ("/link-specs/every-kind-can-be-made", test_every_kind_can_be_made);

  return g_test_run ();
}
