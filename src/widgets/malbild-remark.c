/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-remark.h"

struct _MalbildRemark {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  char      *text;
};

G_DEFINE_FINAL_TYPE (MalbildRemark, malbild_remark, GTK_TYPE_WIDGET)

static void
malbild_remark_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_REMARK);

  G_OBJECT_CLASS (malbild_remark_parent_class)->dispose (object);
}

static void
malbild_remark_finalize (GObject *object)
{
  g_free (MALBILD_REMARK (object)->text);

  G_OBJECT_CLASS (malbild_remark_parent_class)->finalize (object);
}

static void
malbild_remark_class_init (MalbildRemarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_remark_dispose;
  G_OBJECT_CLASS (klass)->finalize = malbild_remark_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "remark");
  /* Whoever does not see it is told as it comes. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-remark.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildRemark, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildRemark, label);
}

static void
malbild_remark_init (MalbildRemark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
malbild_remark_look_at (MalbildRemark      *self,
                        const MalbildField *field,
                        const char         *text)
{
  g_autofree char *said = NULL;

  g_return_val_if_fail (MALBILD_IS_REMARK (self), FALSE);

  if (field != NULL && field->remark_input != NULL && text != NULL)
    said = field->remark_input (text);
  if (g_strcmp0 (said, self->text) == 0)
    return FALSE;

  g_free (self->text);
  self->text = g_steal_pointer (&said);
  gtk_label_set_label (GTK_LABEL (self->label), self->text != NULL ? self->text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text != NULL ? self->text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->text != NULL);
  return TRUE;
}

const char *
malbild_remark_get_text (MalbildRemark *self)
{
  g_return_val_if_fail (MALBILD_IS_REMARK (self), NULL);

  return self->text;
}
