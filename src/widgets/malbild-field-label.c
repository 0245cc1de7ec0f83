/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-field-label.h"

#include "malbild-access.h"

struct _MalbildFieldLabel {
  GtkWidget parent_instance;

  MalbildRecord *record;
  MalbildRecord *target;
  char          *field;
  gulong         record_handler;
  gulong         target_handler;
  GtkWidget     *label;
};

enum {
  PROP_0,
  PROP_RECORD,
  PROP_FIELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildFieldLabel, malbild_field_label, GTK_TYPE_WIDGET)

static const MalbildField *
get_field (MalbildFieldLabel *self)
{
  if (self->record == NULL || self->field == NULL)
    return NULL;
  return malbild_kind_get_field (malbild_record_get_kind (self->record), self->field);
}

static void
show_value (MalbildFieldLabel *self)
{
  const MalbildField *field = get_field (self);
  g_autofree char *text = NULL;

  if (field != NULL)
    text = malbild_record_format (self->record, field);
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  malbild_access_set_tooltip (GTK_WIDGET (self), text != NULL && *text != '\0' ? text : NULL);
}

static void
watch_target (MalbildFieldLabel *self,
              MalbildRecord     *target)
{
  if (self->target != NULL)
    g_clear_signal_handler (&self->target_handler, self->target);
  g_set_object (&self->target, target);
  if (target != NULL)
    self->target_handler = g_signal_connect_swapped (target, "notify::display-title", G_CALLBACK (show_value), self);
}

static void
value_changed_cb (MalbildFieldLabel *self)
{
  const MalbildField *field = get_field (self);

  watch_target (self, field != NULL && field->type == MALBILD_FIELD_REF ? malbild_record_get_ref (self->record, self->field) : NULL);
  show_value (self);
}

static void
watch_record (MalbildFieldLabel *self,
              MalbildRecord     *record)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);

  if (get_field (self) != NULL)
    {
      g_autofree char *signal = g_strconcat ("notify::", self->field, NULL);

      self->record_handler = g_signal_connect_swapped (record, signal, G_CALLBACK (value_changed_cb), self);
    }
}

static void
malbild_field_label_dispose (GObject *object)
{
  MalbildFieldLabel *self = MALBILD_FIELD_LABEL (object);

  watch_record (self, NULL);
  watch_target (self, NULL);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_field_label_parent_class)->dispose (object);
}

static void
malbild_field_label_finalize (GObject *object)
{
  MalbildFieldLabel *self = MALBILD_FIELD_LABEL (object);

  g_free (self->field);

  G_OBJECT_CLASS (malbild_field_label_parent_class)->finalize (object);
}

static void
malbild_field_label_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MalbildFieldLabel *self = MALBILD_FIELD_LABEL (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_field_label_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MalbildFieldLabel *self = MALBILD_FIELD_LABEL (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      malbild_field_label_set_record (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_field_label_class_init (MalbildFieldLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_field_label_dispose;
  object_class->finalize = malbild_field_label_finalize;
  object_class->get_property = malbild_field_label_get_property;
  object_class->set_property = malbild_field_label_set_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, MALBILD_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
malbild_field_label_init (MalbildFieldLabel *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
malbild_field_label_new (const char *field)
{
  return g_object_new (MALBILD_TYPE_FIELD_LABEL, "field", field, NULL);
}

void
malbild_field_label_set_record (MalbildFieldLabel *self,
                                MalbildRecord     *record)
{
  g_return_if_fail (MALBILD_IS_FIELD_LABEL (self));

  if (self->record == record)
    return;

  watch_record (self, record);
  value_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
