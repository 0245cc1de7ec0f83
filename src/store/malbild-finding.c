/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-finding.h"

struct _MalbildFinding {
  GObject parent_instance;

  gint64              criterion;
  gint64              subject;
  gint64              override;
  gint64              judgement;
  MalbildAbout        about;
  MalbildCheckResult  result;
  char               *word;
};

enum {
  PROP_0,
  PROP_OUTCOME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildFinding, malbild_finding, G_TYPE_OBJECT)

static void
malbild_finding_finalize (GObject *object)
{
  MalbildFinding *self = MALBILD_FINDING (object);

  g_free (self->word);

  G_OBJECT_CLASS (malbild_finding_parent_class)->finalize (object);
}

static void
malbild_finding_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OUTCOME:
      g_value_set_int (value, MALBILD_FINDING (object)->result.outcome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_finding_class_init (MalbildFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = malbild_finding_finalize;
  object_class->get_property = malbild_finding_get_property;

  properties[PROP_OUTCOME] = g_param_spec_int ("outcome", NULL, NULL, 0, MALBILD_N_OUTCOMES - 1, MALBILD_OUTCOME_NOT_APPLICABLE,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_finding_init (MalbildFinding *self)
{
  self->result.outcome = MALBILD_OUTCOME_NOT_APPLICABLE;
}

MalbildFinding *
malbild_finding_new (gint64       criterion,
                     MalbildAbout about,
                     gint64       subject)
{
  MalbildFinding *self = g_object_new (MALBILD_TYPE_FINDING, NULL);

  self->criterion = criterion;
  self->about = about;
  self->subject = subject;
  return self;
}

gboolean
malbild_finding_update (MalbildFinding           *self,
                        const MalbildCheckResult *result,
                        gint64                    override,
                        gint64                    judgement)
{
  if (self->result.outcome == result->outcome && self->result.missing == result->missing &&
      self->result.count == result->count && self->result.limit == result->limit &&
      self->override == override && self->judgement == judgement && g_strcmp0 (self->word, result->word) == 0)
    return FALSE;

  g_free (self->word);
  self->word = g_strdup (result->word);
  self->result = *result;
  self->result.word = self->word;
  self->override = override;
  self->judgement = judgement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTCOME]);
  return TRUE;
}

MalbildOutcome
malbild_finding_get_outcome (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), MALBILD_OUTCOME_NOT_APPLICABLE);

  return self->result.outcome;
}

MalbildAbout
malbild_finding_get_about (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), MALBILD_ABOUT_SET);

  return self->about;
}

char *
malbild_finding_dup_message (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), NULL);

  return malbild_criteria_describe (&self->result);
}

const char *
malbild_finding_get_mending (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), NULL);

  return malbild_criteria_mending (&self->result);
}

gint64
malbild_finding_get_criterion (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), 0);

  return self->criterion;
}

gint64
malbild_finding_get_subject (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), 0);

  return self->subject;
}

gint64
malbild_finding_get_override (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), 0);

  return self->override;
}

gint64
malbild_finding_get_judgement (MalbildFinding *self)
{
  g_return_val_if_fail (MALBILD_IS_FINDING (self), 0);

  return self->judgement;
}
