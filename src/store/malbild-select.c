/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-select.h"

#include "malbild-choices.h"
#include "malbild-search-words.h"

static void
condition_clear (gpointer data)
{
  MalbildCondition *self = data;

  g_clear_pointer (&self->text, g_free);
  if (self->by != NULL)
    malbild_select_clear (self->by);
  g_clear_pointer (&self->by, g_free);
}

void
malbild_select_init (MalbildSelect     *self,
                     const MalbildKind *kind)
{
  *self = (MalbildSelect) { .kind = kind, .conditions = g_array_new (FALSE, FALSE, sizeof (MalbildCondition)) };
  g_array_set_clear_func (self->conditions, condition_clear);
}

void
malbild_select_clear (MalbildSelect *self)
{
  g_clear_pointer (&self->conditions, g_array_unref);
  g_clear_pointer (&self->words, g_strfreev);
}

MalbildSelect *
malbild_select_copy_conditions (const MalbildSelect *self)
{
  MalbildSelect *copy = g_new (MalbildSelect, 1);

  malbild_select_init (copy, self->kind);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      MalbildCondition condition = g_array_index (self->conditions, MalbildCondition, i);

      condition.text = g_strdup (condition.text);
      condition.by = condition.by != NULL ? malbild_select_copy_conditions (condition.by) : NULL;
      g_array_append_val (copy->conditions, condition);
    }
  copy->words = g_strdupv (self->words);
  copy->states = self->states;
  return copy;
}

static MalbildCondition *
find_condition (MalbildSelect      *self,
                const MalbildField *field,
                const MalbildKind  *link,
                const MalbildField *near)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition->field == field && condition->link == link && (field != NULL || condition->near == near))
        return condition;
    }
  return NULL;
}

static gboolean
condition_equal (const MalbildCondition *a,
                 const MalbildCondition *b)
{
  return a->type == b->type && a->field == b->field && a->link == b->link && a->near == b->near &&
         a->far == b->far && a->value == b->value && g_strcmp0 (a->text, b->text) == 0 && a->by == b->by;
}

gboolean
malbild_select_put (MalbildSelect    *self,
                    MalbildCondition *condition)
{
  MalbildCondition *former = find_condition (self, condition->field, condition->link, condition->near);

  if (former == NULL)
    g_array_append_val (self->conditions, *condition);
  else if (!condition_equal (former, condition))
    {
      condition_clear (former);
      *former = *condition;
    }
  else
    {
      condition_clear (condition);
      return FALSE;
    }
  return TRUE;
}

gboolean
malbild_select_remove (MalbildSelect      *self,
                       const MalbildField *field,
                       const MalbildKind  *link,
                       const MalbildField *near)
{
  MalbildCondition *condition = find_condition (self, field, link, near);

  if (condition == NULL)
    return FALSE;
  g_array_remove_index (self->conditions, condition - (MalbildCondition *) (gpointer) self->conditions->data);
  return TRUE;
}

const MalbildField *
malbild_select_find_link (const MalbildSelect *self,
                          const MalbildKind   *link)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition->link == link)
        return condition->near;
    }
  return NULL;
}

gboolean
malbild_select_set_text (MalbildSelect *self,
                         const char    *text)
{
  g_auto (GStrv) words = malbild_search_words (text);

  if (self->words != NULL && words != NULL
      ? g_strv_equal ((const char *const *) self->words, (const char *const *) words)
      : self->words == words)
    return FALSE;
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);
  return TRUE;
}

static gboolean
link_changed (const MalbildCondition *condition,
              const MalbildChanges   *changes)
{
  const MalbildField *order = malbild_kind_get_order (condition->link);

  return malbild_changes_has_members (changes, condition->link) ||
         malbild_changes_has_field (changes, condition->link, condition->near->name) ||
         (condition->far != NULL && malbild_changes_has_field (changes, condition->link, condition->far->name)) ||
         (condition->far != NULL && order != NULL && malbild_changes_has_field (changes, condition->link, order->name));
}

static gboolean
searched_text_changed (const MalbildKind    *kind,
                       const MalbildChanges *changes)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].searchable && malbild_changes_has_field (changes, kind, kind->fields[i].name))
      return TRUE;
  return FALSE;
}

/* Whether other records are found than before that it refers to, or that refer to it. */
static gboolean
others_changed (const MalbildCondition *condition,
                const MalbildChanges   *changes)
{
  return (condition->type == MALBILD_CONDITION_REFERRED &&
          malbild_changes_has_field (changes, condition->by->kind, condition->field->name)) ||
         malbild_select_get_effect (condition->by, changes, FALSE) != MALBILD_EFFECT_NONE;
}

/* Something of other records that decides about a record. */
static gboolean
surroundings_changed (const MalbildSelect  *self,
                      const MalbildChanges *changes)
{
  const MalbildKind *target = self->order != NULL && self->order->type == MALBILD_FIELD_REF ? self->order->target : NULL;

  if (target != NULL && malbild_changes_has_field (changes, target, malbild_kind_get_title (target)->name))
    return TRUE;
  /* A goal is found by its wordings too. */
  if (self->words != NULL && self->kind == &malbild_goal_kind && malbild_changes_has_field (changes, &malbild_wording_kind, NULL))
    return TRUE;
  /* A goal in force supersedes another. */
  if (self->states != 0 &&
      (malbild_changes_has_field (changes, self->kind, "status") ||
       malbild_changes_has_field (changes, self->kind, "valid") ||
       malbild_changes_has_field (changes, &malbild_succession_kind, NULL)))
    return TRUE;

  for (guint i = 0; i < self->conditions->len; i++)
    {
      const MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition->link != NULL && link_changed (condition, changes))
        return TRUE;
      if (condition->type == MALBILD_CONDITION_REF_OF &&
          malbild_changes_has_field (changes, condition->field->target, condition->far->name))
        return TRUE;
      if (condition->type == MALBILD_CONDITION_EMPTY_BOTH &&
          malbild_changes_has_field (changes, condition->near->target, condition->far->name))
        return TRUE;
      if (condition->by != NULL && others_changed (condition, changes))
        return TRUE;
    }
  return FALSE;
}

static gboolean
order_changed (const MalbildSelect  *self,
               const MalbildChanges *changes,
               gboolean              has_ties)
{
  const MalbildField *position = malbild_kind_get_order (self->kind);
  const MalbildField *title = malbild_kind_get_title (self->kind);

  if (self->order != NULL)
    return malbild_changes_has_field (changes, self->kind, self->order->name);
  if (position != NULL && malbild_changes_has_field (changes, self->kind, position->name))
    return TRUE;
  return title != NULL && (has_ties || !malbild_select_is_manual (self)) &&
         malbild_changes_has_field (changes, self->kind, title->name);
}

static gboolean
conditions_changed (const MalbildSelect  *self,
                    const MalbildChanges *changes)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition->field != NULL && condition->type != MALBILD_CONDITION_REFERRED &&
          malbild_changes_has_field (changes, self->kind, condition->field->name))
        return TRUE;
      if (condition->type == MALBILD_CONDITION_EMPTY_BOTH && malbild_changes_has_field (changes, self->kind, condition->near->name))
        return TRUE;
    }
  return self->words != NULL && searched_text_changed (self->kind, changes);
}

MalbildEffect
malbild_select_get_effect (const MalbildSelect  *self,
                           const MalbildChanges *changes,
                           gboolean              has_ties)
{
  if (surroundings_changed (self, changes))
    return MALBILD_EFFECT_WIDE;
  if (malbild_changes_has_members (changes, self->kind) ||
      order_changed (self, changes, has_ties) ||
      conditions_changed (self, changes))
    return MALBILD_EFFECT_OWN;
  return MALBILD_EFFECT_NONE;
}
