/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-private.h"

#include "malbild-text.h"

static const MalbildField *
get_field (MalbildQuery *self,
           const char   *name)
{
  return malbild_kind_get_field (malbild_query_get_select (self)->kind, name);
}

static void
put (MalbildQuery     *self,
     MalbildCondition *condition)
{
  if (malbild_select_put (malbild_query_get_select (self), condition))
    malbild_query_reselect (self);
}

static void
take_away (MalbildQuery       *self,
           const MalbildField *field,
           const MalbildKind  *link,
           const MalbildField *near)
{
  if (malbild_select_remove (malbild_query_get_select (self), field, link, near))
    malbild_query_reselect (self);
}

void
malbild_query_where_ref (MalbildQuery  *self,
                         const char    *field,
                         MalbildRecord *target)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_REF };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL && condition.field->type == MALBILD_FIELD_REF);
  g_return_if_fail (target == NULL || malbild_record_is_kind (target, condition.field->target));

  condition.value = target != NULL ? malbild_record_get_key (target) : 0;
  put (self, &condition);
}

void
malbild_query_where_choice (MalbildQuery *self,
                            const char   *field,
                            guint         mask)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_CHOICE, .value = mask };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL && condition.field->type == MALBILD_FIELD_CHOICE);

  if (mask != 0)
    put (self, &condition);
  else
    take_away (self, condition.field, NULL, NULL);
}

void
malbild_query_where_period (MalbildQuery  *self,
                            const char    *field,
                            MalbildPeriod  period)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_PERIOD, .value = malbild_period_pack (period) };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL &&
                    (condition.field->type == MALBILD_FIELD_PERIOD || condition.field->type == MALBILD_FIELD_DATE));

  if (!malbild_period_is_empty (period))
    put (self, &condition);
  else
    take_away (self, condition.field, NULL, NULL);
}

void
malbild_query_where_empty (MalbildQuery *self,
                           const char   *field,
                           gboolean      empty)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_EMPTY, .value = empty != FALSE };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL);

  put (self, &condition);
}

void
malbild_query_where_empty_both (MalbildQuery *self,
                                const char   *field,
                                const char   *ref,
                                const char   *other,
                                gboolean      empty)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_EMPTY_BOTH, .value = empty != FALSE };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  condition.near = get_field (self, ref);
  g_return_if_fail (condition.field != NULL && condition.near != NULL && condition.near->type == MALBILD_FIELD_REF);
  condition.far = malbild_kind_get_field (condition.near->target, other);
  g_return_if_fail (condition.far != NULL);

  put (self, &condition);
}

void
malbild_query_where_ref_of (MalbildQuery  *self,
                            const char    *ref,
                            const char    *other,
                            MalbildRecord *target)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_REF_OF };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (MALBILD_IS_RECORD (target));
  condition.field = get_field (self, ref);
  g_return_if_fail (condition.field != NULL && condition.field->type == MALBILD_FIELD_REF);
  condition.far = malbild_kind_get_field (condition.field->target, other);
  g_return_if_fail (condition.far != NULL && condition.far->target == malbild_record_get_kind (target));

  condition.value = malbild_record_get_key (target);
  put (self, &condition);
}

void
malbild_query_where_same (MalbildQuery *self,
                          const char   *field,
                          const char   *text)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_SAME };
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL && condition.field->type == MALBILD_FIELD_TEXT);

  if (*stripped == '\0')
    {
      take_away (self, condition.field, NULL, NULL);
      return;
    }
  condition.text = malbild_text_fold (stripped);
  put (self, &condition);
}

void
malbild_query_where_refers (MalbildQuery *self,
                            const char   *field,
                            MalbildQuery *to)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_REFERS };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (MALBILD_IS_QUERY (to));
  condition.field = get_field (self, field);
  g_return_if_fail (condition.field != NULL && condition.field->target == malbild_query_get_select (to)->kind);

  condition.by = malbild_select_copy_conditions (malbild_query_get_select (to));
  put (self, &condition);
}

void
malbild_query_where_referred (MalbildQuery *self,
                              MalbildQuery *by,
                              const char   *field)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_REFERRED };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (MALBILD_IS_QUERY (by));
  condition.field = get_field (by, field);
  g_return_if_fail (condition.field != NULL && condition.field->target == malbild_query_get_select (self)->kind);

  condition.by = malbild_select_copy_conditions (malbild_query_get_select (by));
  put (self, &condition);
}

void
malbild_query_where_text (MalbildQuery *self,
                          const char   *text)
{
  g_return_if_fail (MALBILD_IS_QUERY (self));

  if (malbild_select_set_text (malbild_query_get_select (self), text))
    malbild_query_reselect (self);
}

static gboolean
is_link_end (const MalbildField *field,
             const MalbildKind  *kind)
{
  return field != NULL && field->type == MALBILD_FIELD_REF && field->target == kind;
}

void
malbild_query_where_linked (MalbildQuery      *self,
                            const MalbildKind *link,
                            const char        *near,
                            const char        *far,
                            MalbildRecord     *target)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_LINKED, .link = link };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (MALBILD_IS_RECORD (target));
  condition.near = malbild_kind_get_field (link, near);
  condition.far = malbild_kind_get_field (link, far);
  g_return_if_fail (is_link_end (condition.near, malbild_query_get_select (self)->kind));
  g_return_if_fail (is_link_end (condition.far, malbild_record_get_kind (target)));

  condition.value = malbild_record_get_key (target);
  put (self, &condition);
}

void
malbild_query_where_has_link (MalbildQuery      *self,
                              const MalbildKind *link,
                              const char        *near,
                              gboolean           exists)
{
  MalbildCondition condition = { .type = MALBILD_CONDITION_HAS_LINK, .link = link, .value = exists != FALSE };

  g_return_if_fail (MALBILD_IS_QUERY (self));
  condition.near = malbild_kind_get_field (link, near);
  g_return_if_fail (is_link_end (condition.near, malbild_query_get_select (self)->kind));

  put (self, &condition);
}

void
malbild_query_where_state (MalbildQuery *self,
                           guint         mask)
{
  MalbildSelect *select;

  g_return_if_fail (MALBILD_IS_QUERY (self));
  select = malbild_query_get_select (self);
  g_return_if_fail (select->kind == &malbild_goal_kind);

  if (select->states == mask)
    return;
  select->states = mask;
  malbild_query_reselect (self);
}

void
malbild_query_where_any (MalbildQuery *self,
                         const char   *field)
{
  const MalbildKind *link;
  const MalbildField *near;

  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (field != NULL);

  if (get_field (self, field) != NULL)
    {
      take_away (self, get_field (self, field), NULL, NULL);
      return;
    }

  link = malbild_kind_by_name (field);
  g_return_if_fail (link != NULL);
  while ((near = malbild_select_find_link (malbild_query_get_select (self), link)) != NULL)
    take_away (self, NULL, link, near);
}

void
malbild_query_order_by (MalbildQuery *self,
                        const char   *field,
                        gboolean      descending)
{
  const MalbildField *order = NULL;
  MalbildSelect *select;

  g_return_if_fail (MALBILD_IS_QUERY (self));
  if (field != NULL)
    order = get_field (self, field);
  g_return_if_fail (field == NULL || order != NULL);

  select = malbild_query_get_select (self);
  descending = descending != FALSE && order != NULL;
  if (select->order == order && select->descending == descending)
    return;
  select->order = order;
  select->descending = descending;
  malbild_query_reselect (self);
}

void
malbild_query_limit (MalbildQuery *self,
                     guint         limit)
{
  MalbildSelect *select;

  g_return_if_fail (MALBILD_IS_QUERY (self));

  select = malbild_query_get_select (self);
  if (select->limit == limit)
    return;
  select->limit = limit;
  malbild_query_reselect (self);
}
