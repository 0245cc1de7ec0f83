/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-contributor.h"

struct _MalbildContributor {
  GObject parent_instance;

  MalbildRecord *goal;
  MalbildRecord *body;
};

enum {
  PROP_0,
  PROP_DISPLAY_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildContributor, malbild_contributor, G_TYPE_OBJECT)

static void
body_cb (MalbildContributor *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_TITLE]);
}

static void
malbild_contributor_dispose (GObject *object)
{
  MalbildContributor *self = MALBILD_CONTRIBUTOR (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->body);

  G_OBJECT_CLASS (malbild_contributor_parent_class)->dispose (object);
}

static void
malbild_contributor_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MalbildContributor *self = MALBILD_CONTRIBUTOR (object);

  switch (prop_id)
    {
    case PROP_DISPLAY_TITLE:
      g_value_take_string (value, malbild_record_dup_title (self->body));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_contributor_class_init (MalbildContributorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = malbild_contributor_dispose;
  object_class->get_property = malbild_contributor_get_property;

  properties[PROP_DISPLAY_TITLE] = g_param_spec_string ("display-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_contributor_init (MalbildContributor *self)
{
}

MalbildContributor *
malbild_contributor_new (MalbildRecord *goal,
                         MalbildRecord *body)
{
  MalbildContributor *self;

  g_return_val_if_fail (MALBILD_IS_RECORD (goal) && MALBILD_IS_RECORD (body), NULL);

  self = g_object_new (MALBILD_TYPE_CONTRIBUTOR, NULL);
  self->goal = g_object_ref (goal);
  self->body = g_object_ref (body);
  g_signal_connect_object (body, "notify", G_CALLBACK (body_cb), self, G_CONNECT_SWAPPED);
  return self;
}

MalbildRecord *
malbild_contributor_get_goal (MalbildContributor *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTRIBUTOR (self), NULL);

  return self->goal;
}

MalbildRecord *
malbild_contributor_get_body (MalbildContributor *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTRIBUTOR (self), NULL);

  return self->body;
}
