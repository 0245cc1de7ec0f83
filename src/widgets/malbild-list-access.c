/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-list-access.h"

struct _MalbildListAccess {
  AdwBin parent_instance;

  char *label;
};

enum {
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildListAccess, malbild_list_access, ADW_TYPE_BIN)

void
malbild_list_access_set_label (GtkWidget  *child,
                               const char *label)
{
  g_return_if_fail (GTK_IS_WIDGET (child));

  for (GtkWidget *widget = child; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *parent = gtk_widget_get_parent (widget);

      /* A drop-down shows what is chosen in a row without a list. */
      if (GTK_IS_LIST_VIEW (parent) || GTK_IS_GRID_VIEW (parent) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget"))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          label != NULL ? label : "", -1);
          return;
        }
    }
}

static void
malbild_list_access_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_list_access_parent_class)->root (widget);

  malbild_list_access_set_label (widget, MALBILD_LIST_ACCESS (widget)->label);
}

static void
malbild_list_access_finalize (GObject *object)
{
  MalbildListAccess *self = MALBILD_LIST_ACCESS (object);

  g_free (self->label);

  G_OBJECT_CLASS (malbild_list_access_parent_class)->finalize (object);
}

static void
malbild_list_access_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MalbildListAccess *self = MALBILD_LIST_ACCESS (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_list_access_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MalbildListAccess *self = MALBILD_LIST_ACCESS (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_free (self->label);
      self->label = g_value_dup_string (value);
      malbild_list_access_set_label (GTK_WIDGET (self), self->label);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_list_access_class_init (MalbildListAccessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = malbild_list_access_finalize;
  object_class->get_property = malbild_list_access_get_property;
  object_class->set_property = malbild_list_access_set_property;
  widget_class->root = malbild_list_access_root;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_list_access_init (MalbildListAccess *self)
{
}

GtkWidget *
malbild_list_access_new (void)
{
  return g_object_new (MALBILD_TYPE_LIST_ACCESS, NULL);
}
