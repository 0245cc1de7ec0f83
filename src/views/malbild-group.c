/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-outline.h"

struct _MalbildGroup {
  GObject parent_instance;

  MalbildGroupRole role;
};

enum {
  PROP_0,
  PROP_ROLE,
  PROP_DISPLAY_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildGroup, malbild_group, G_TYPE_OBJECT)

static void
malbild_group_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MalbildGroup *self = MALBILD_GROUP (object);

  switch (prop_id)
    {
    case PROP_ROLE:
      g_value_set_uint (value, self->role);
      break;
    case PROP_DISPLAY_TITLE:
      g_value_set_string (value, malbild_group_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_group_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MalbildGroup *self = MALBILD_GROUP (object);

  switch (prop_id)
    {
    case PROP_ROLE:
      self->role = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_group_class_init (MalbildGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = malbild_group_get_property;
  object_class->set_property = malbild_group_set_property;

  properties[PROP_ROLE] = g_param_spec_uint ("role", NULL, NULL, 0, MALBILD_GROUP_OWN_GOALS, 0,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DISPLAY_TITLE] = g_param_spec_string ("display-title", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_group_init (MalbildGroup *self)
{
}

MalbildGroupRole
malbild_group_get_role (MalbildGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_GROUP (self), MALBILD_GROUP_PROCESS);

  return self->role;
}

const char *
malbild_group_get_title (MalbildGroup *self)
{
  g_return_val_if_fail (MALBILD_IS_GROUP (self), NULL);

  switch (self->role)
    {
    case MALBILD_GROUP_PROCESS:
      return _("Goal process");
    case MALBILD_GROUP_WITHOUT_AREA:
      return _("Without area");
    case MALBILD_GROUP_INTERNAL:
      return _("Internal goals");
    case MALBILD_GROUP_NO_GOAL:
      /* Translators: the heading of those means that belong to the goal set, but to none of its goals. */
      return _("Tied to no goal");
    case MALBILD_GROUP_IDLE_GOALS:
      return _("Contributes to nothing yet");
    case MALBILD_GROUP_OWN_GOALS:
      return _("Responsible for");
    default:
      g_return_val_if_reached (NULL);
    }
}

void
malbild_group_show (GListStore       *place,
                    MalbildGroupRole  role,
                    gboolean          shown)
{
  g_autoptr (MalbildGroup) group = NULL;

  if (shown == (g_list_model_get_n_items (G_LIST_MODEL (place)) > 0))
    return;
  if (!shown)
    {
      g_list_store_remove_all (place);
      return;
    }
  group = g_object_new (MALBILD_TYPE_GROUP, "role", role, NULL);
  g_list_store_append (place, group);
}
