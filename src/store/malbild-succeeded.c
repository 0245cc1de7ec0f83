/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-succeeded.h"

#include "malbild-choices.h"

G_STATIC_ASSERT (MALBILD_GOAL_OVERARCHING == 0);

#define GOALS "SELECT g.key FROM goal g WHERE g.goal_set = ?1 AND "
#define OVERARCHING "g.level = 0 AND "
#define DEALT \
  "(EXISTS (SELECT 1 FROM succession s JOIN goal n ON n.key = s.goal WHERE s.earlier_goal = g.key AND n.goal_set = ?2) " \
  "OR EXISTS (SELECT 1 FROM dropped_goal d WHERE d.earlier_goal = g.key AND d.goal_set = ?2)) "
#define ORDER "ORDER BY g.position, g.key"

static gboolean
concerns (const MalbildChanges *changes,
          guint                 data)
{
  return malbild_changes_has_field (changes, &malbild_succession_kind, "goal") ||
         malbild_changes_has_field (changes, &malbild_succession_kind, "earlier-goal") ||
         malbild_changes_has_field (changes, &malbild_dropped_goal_kind, "earlier-goal") ||
         malbild_changes_has_field (changes, &malbild_dropped_goal_kind, "goal-set") ||
         malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set") ||
         malbild_changes_has_field (changes, &malbild_goal_kind, "level") ||
         malbild_changes_has_field (changes, &malbild_goal_kind, "position");
}

MalbildKeyList *
malbild_store_list_succeeded (MalbildStore  *store,
                              MalbildRecord *before,
                              MalbildRecord *goal_set,
                              gboolean       all_levels,
                              gboolean       dealt)
{
  static const char *const statements[2][2] = {
    { GOALS OVERARCHING "NOT " DEALT ORDER, GOALS OVERARCHING DEALT ORDER },
    { GOALS "NOT " DEALT ORDER, GOALS DEALT ORDER },
  };
  const gint64 keys[] = { malbild_record_get_key (before), malbild_record_get_key (goal_set) };

  g_return_val_if_fail (malbild_record_is_kind (before, &malbild_goal_set_kind), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  return malbild_key_list_new (store, statements[all_levels ? 1 : 0][dealt ? 1 : 0], keys, G_N_ELEMENTS (keys), concerns, 0);
}
