/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-finding-group.h"

struct _MalbildFindingGroup {
  GObject parent_instance;

  gint64                 criterion;
  GPtrArray             *findings;
  guint                  counts[MALBILD_N_OUTCOMES];
  MalbildCriterionState  state;
};

/* While it is brought up to date: what is found anew, a list an outcome, and the findings there were, by subject. */
typedef struct {
  MalbildFindingGroup         *group;
  const MalbildCriteriaFacts  *facts;
  const MalbildCriterionFacts *criterion;
  GHashTable                  *known;
  GPtrArray                   *found[MALBILD_N_OUTCOMES];
  guint                        counts[MALBILD_N_OUTCOMES];
} Update;

enum {
  PROP_0,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *list)
{
  return MALBILD_TYPE_FINDING;
}

static guint
get_n_items (GListModel *list)
{
  return MALBILD_FINDING_GROUP (list)->findings->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  GPtrArray *findings = MALBILD_FINDING_GROUP (list)->findings;

  return position < findings->len ? g_object_ref (g_ptr_array_index (findings, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildFindingGroup, malbild_finding_group, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
malbild_finding_group_finalize (GObject *object)
{
  g_ptr_array_unref (MALBILD_FINDING_GROUP (object)->findings);

  G_OBJECT_CLASS (malbild_finding_group_parent_class)->finalize (object);
}

static void
malbild_finding_group_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, MALBILD_FINDING_GROUP (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_finding_group_class_init (MalbildFindingGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = malbild_finding_group_finalize;
  object_class->get_property = malbild_finding_group_get_property;

  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, MALBILD_CRITERION_OFF, MALBILD_CRITERION_NOT_APPLICABLE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_finding_group_init (MalbildFindingGroup *self)
{
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->state = MALBILD_CRITERION_NOT_APPLICABLE;
}

static const MalbildRemark *
look_up_remark (const Update *update,
                gint64        subject)
{
  static const MalbildRemark none = { .verdict = -1 };
  const MalbildRemark *remark = NULL;

  if (update->criterion->remarks != NULL)
    remark = g_hash_table_lookup (update->criterion->remarks, &subject);
  return remark != NULL ? remark : &none;
}

/* An override of the goal set goes for every finding, unless the criterion itself finds something of the goal set. */
static gint64
find_override (const Update        *update,
               MalbildAbout         about,
               const MalbildRemark *remark)
{
  if (remark->override != 0 || about == MALBILD_ABOUT_SET || malbild_criteria_is_about_set (update->criterion->rule.check))
    return remark->override;
  return look_up_remark (update, 0)->override;
}

static void
hold_against (Update                 *update,
              MalbildAbout            about,
              gint64                  key,
              const MalbildGoalFacts *goal,
              guint                   count)
{
  const MalbildRemark *remark = look_up_remark (update, about == MALBILD_ABOUT_SET ? 0 : key);
  gint64 override = find_override (update, about, remark);
  const MalbildSubject subject = {
    .about = about,
    .set = &update->facts->set,
    .goal = goal,
    .count = count,
    .judgement = remark->verdict,
    .overridden = override != 0,
  };
  MalbildCheckResult result = malbild_criteria_check (&update->criterion->rule, &subject);
  MalbildFinding *finding;

  /* That something is not applicable is only worth saying where somebody said so. */
  if (result.outcome == MALBILD_OUTCOME_NOT_APPLICABLE && (subject.judgement < 0 || update->criterion->rule.check != MALBILD_CHECK_BY_HAND))
    return;
  finding = g_hash_table_lookup (update->known, &key);
  finding = finding != NULL ? g_object_ref (finding) : malbild_finding_new (update->group->criterion, about, key);
  malbild_finding_update (finding, &result, override, remark->judgement);
  update->counts[result.outcome]++;
  /* Those that are judged one after the other stay where they are. */
  g_ptr_array_add (update->found[update->criterion->rule.check == MALBILD_CHECK_BY_HAND ? 0 : result.outcome], finding);
}

static void
hold_against_all (Update *update)
{
  const MalbildCriteriaFacts *facts = update->facts;

  hold_against (update, MALBILD_ABOUT_SET, facts->goal_set, NULL, 0);
  for (guint i = 0; i < facts->areas->len; i++)
    {
      const MalbildShare *area = &g_array_index (facts->areas, MalbildShare, i);

      hold_against (update, MALBILD_ABOUT_AREA, area->key, NULL, area->count);
    }
  for (guint i = 0; i < facts->bodies->len; i++)
    {
      const MalbildShare *body = &g_array_index (facts->bodies, MalbildShare, i);

      hold_against (update, MALBILD_ABOUT_BODY, body->key, NULL, body->count);
    }
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const MalbildGoalFacts *goal = g_ptr_array_index (facts->goals, i);

      hold_against (update, MALBILD_ABOUT_GOAL, goal->key, goal, 0);
    }
}

/* Tells of the stretch between what is the same at the beginning and at the end. */
static void
replace_findings (MalbildFindingGroup *self,
                  GPtrArray           *findings)
{
  g_autoptr (GPtrArray) former = self->findings;
  guint shorter = MIN (former->len, findings->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && g_ptr_array_index (former, head) == g_ptr_array_index (findings, head))
    head++;
  while (tail < shorter - head &&
         g_ptr_array_index (former, former->len - 1 - tail) == g_ptr_array_index (findings, findings->len - 1 - tail))
    tail++;
  self->findings = g_ptr_array_ref (findings);
  if (former->len - head - tail != 0 || findings->len - head - tail != 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, former->len - head - tail, findings->len - head - tail);
}

static MalbildCriterionState
find_state (const guint *counts,
            gboolean     off)
{
  MalbildOutcome outcome = MALBILD_OUTCOME_NOT_MET;

  if (off)
    return MALBILD_CRITERION_OFF;
  while (outcome < MALBILD_OUTCOME_NOT_APPLICABLE && counts[outcome] == 0)
    outcome++;
  return (MalbildCriterionState) outcome;
}

static void
update_state (MalbildFindingGroup *self,
              const guint         *counts,
              gboolean             off)
{
  MalbildCriterionState state;
  gboolean changed = FALSE;

  for (guint outcome = 0; outcome < MALBILD_N_OUTCOMES; outcome++)
    {
      changed |= self->counts[outcome] != counts[outcome];
      self->counts[outcome] = counts[outcome];
    }
  state = find_state (self->counts, off);
  changed |= self->state != state;
  self->state = state;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

MalbildFindingGroup *
malbild_finding_group_new (gint64 criterion)
{
  MalbildFindingGroup *self = g_object_new (MALBILD_TYPE_FINDING_GROUP, NULL);

  self->criterion = criterion;
  return self;
}

void
malbild_finding_group_update (MalbildFindingGroup         *self,
                              const MalbildCriteriaFacts  *facts,
                              const MalbildCriterionFacts *criterion)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  Update update = { .group = self, .facts = facts, .criterion = criterion, .known = known };

  for (guint i = 0; i < self->findings->len; i++)
    {
      MalbildFinding *finding = g_ptr_array_index (self->findings, i);
      gint64 subject = malbild_finding_get_subject (finding);

      g_hash_table_insert (known, g_memdup2 (&subject, sizeof subject), g_object_ref (finding));
    }
  for (guint outcome = 0; outcome < MALBILD_N_OUTCOMES; outcome++)
    update.found[outcome] = g_ptr_array_new ();
  if (!criterion->off)
    hold_against_all (&update);
  for (guint outcome = 0; outcome < MALBILD_N_OUTCOMES; outcome++)
    g_ptr_array_extend (findings, update.found[outcome], NULL, NULL);
  replace_findings (self, findings);
  update_state (self, update.counts, criterion->off);
  for (guint outcome = 0; outcome < MALBILD_N_OUTCOMES; outcome++)
    g_ptr_array_unref (update.found[outcome]);
}

MalbildCriterionState
malbild_finding_group_get_state (MalbildFindingGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING_GROUP (self), MALBILD_CRITERION_NOT_APPLICABLE);

  return self->state;
}

guint
malbild_finding_group_get_count (MalbildFindingGroup *self,
                                 MalbildOutcome       outcome)
{
  g_return_val_if_fail (MALBILD_IS_FINDING_GROUP (self) && outcome < MALBILD_N_OUTCOMES, 0);

  return self->counts[outcome];
}

gint64
malbild_finding_group_get_criterion (MalbildFindingGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING_GROUP (self), 0);

  return self->criterion;
}
