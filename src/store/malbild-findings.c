/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-findings.h"

struct _MalbildFindings {
  GObject parent_instance;

  MalbildStore         *store;
  MalbildCriteriaFacts *facts;
  GPtrArray            *groups;
  guint                 stale;
};

static GType
get_item_type (GListModel *list)
{
  return MALBILD_TYPE_FINDING_GROUP;
}

static guint
get_n_items (GListModel *list)
{
  return MALBILD_FINDINGS (list)->groups->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  GPtrArray *groups = MALBILD_FINDINGS (list)->groups;

  return position < groups->len ? g_object_ref (g_ptr_array_index (groups, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildFindings, malbild_findings, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
changed_cb (MalbildFindings      *self,
            const MalbildChanges *changes)
{
  self->stale |= malbild_criteria_facts_touched (changes);
}

static void
malbild_findings_dispose (GObject *object)
{
  MalbildFindings *self = MALBILD_FINDINGS (object);

  g_clear_pointer (&self->facts, malbild_criteria_facts_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_findings_parent_class)->dispose (object);
}

static void
malbild_findings_finalize (GObject *object)
{
  g_ptr_array_unref (MALBILD_FINDINGS (object)->groups);

  G_OBJECT_CLASS (malbild_findings_parent_class)->finalize (object);
}

static void
malbild_findings_class_init (MalbildFindingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = malbild_findings_dispose;
  object_class->finalize = malbild_findings_finalize;
}

static void
malbild_findings_init (MalbildFindings *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->stale = MALBILD_FACTS_ALL;
}

MalbildFindings *
malbild_findings_new (MalbildStore  *store,
                      MalbildRecord *goal_set)
{
  MalbildFindings *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  self = g_object_new (MALBILD_TYPE_FINDINGS, NULL);
  self->store = g_object_ref (store);
  self->facts = malbild_criteria_facts_new (store, goal_set);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
malbild_findings_concern (const MalbildChanges *changes)
{
  return malbild_criteria_facts_touched (changes) != 0;
}

static MalbildFindingGroup *
find_group (GPtrArray *groups,
            gint64     criterion)
{
  for (guint i = 0; i < groups->len; i++)
    if (malbild_finding_group_get_criterion (g_ptr_array_index (groups, i)) == criterion)
      return g_ptr_array_index (groups, i);
  return NULL;
}

/* There are some ten of them: a list is made anew if it is another one. */
static void
update_groups (MalbildFindings *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) former = NULL;
  gboolean same = self->groups->len == self->facts->criteria->len;

  for (guint i = 0; i < self->facts->criteria->len; i++)
    {
      const MalbildCriterionFacts *criterion = &g_array_index (self->facts->criteria, MalbildCriterionFacts, i);
      MalbildFindingGroup *group = find_group (self->groups, criterion->key);

      same = same && group != NULL && g_ptr_array_index (self->groups, i) == group;
      group = group != NULL ? g_object_ref (group) : malbild_finding_group_new (criterion->key);
      malbild_finding_group_update (group, self->facts, criterion);
      g_ptr_array_add (groups, group);
    }
  former = self->groups;
  self->groups = groups;
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, former->len, groups->len);
}

gboolean
malbild_findings_refresh (MalbildFindings  *self,
                          GError          **error)
{
  guint stale;

  g_return_val_if_fail (MALBILD_IS_FINDINGS (self), FALSE);

  stale = self->stale;
  if (stale == 0)
    return TRUE;
  self->stale = 0;
  if (!malbild_criteria_facts_read (self->facts, stale, error))
    {
      /* Half of it may have been read. */
      self->stale = MALBILD_FACTS_ALL;
      return FALSE;
    }
  update_groups (self);
  return TRUE;
}

guint
malbild_findings_count (MalbildFindings       *self,
                        MalbildCriterionState  state)
{
  guint n = 0;

  g_return_val_if_fail (MALBILD_IS_FINDINGS (self), 0);

  for (guint i = 0; i < self->groups->len; i++)
    n += malbild_finding_group_get_state (g_ptr_array_index (self->groups, i)) == state;
  return n;
}
