/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decision-group.h"

struct _MalbildDecisionGroup {
  GObject parent_instance;

  char       *label;
  GListModel *items;
  gboolean    counted;
};

enum {
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildDecisionGroup, malbild_decision_group, G_TYPE_OBJECT)

static void
items_changed_cb (MalbildDecisionGroup *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
malbild_decision_group_finalize (GObject *object)
{
  MalbildDecisionGroup *self = MALBILD_DECISION_GROUP (object);

  g_clear_object (&self->items);
  g_free (self->label);

  G_OBJECT_CLASS (malbild_decision_group_parent_class)->finalize (object);
}

static void
malbild_decision_group_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MalbildDecisionGroup *self = MALBILD_DECISION_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (self->counted)
        g_value_take_string (value, g_strdup_printf ("%s (%'u)", self->label, malbild_decision_group_count (self)));
      else
        g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_decision_group_class_init (MalbildDecisionGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = malbild_decision_group_finalize;
  object_class->get_property = malbild_decision_group_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_decision_group_init (MalbildDecisionGroup *self)
{
}

MalbildDecisionGroup *
malbild_decision_group_new (const char *label,
                            GListModel *items,
                            gboolean    counted)
{
  MalbildDecisionGroup *self = g_object_new (MALBILD_TYPE_DECISION_GROUP, NULL);

  self->label = g_strdup (label);
  self->items = g_object_ref (items);
  self->counted = counted;
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

GListModel *
malbild_decision_group_get_items (MalbildDecisionGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_DECISION_GROUP (self), NULL);

  return self->items;
}

guint
malbild_decision_group_count (MalbildDecisionGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_DECISION_GROUP (self), 0);

  return g_list_model_get_n_items (self->items);
}
