/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-editor.h"

#include "malbild-access.h"

struct _MalbildMeansEditor {
  GtkWidget parent_instance;

  GtkWidget *text;
  char      *original;
  char      *message;
};

enum {
  PROP_0,
  PROP_MESSAGE,
  N_PROPS
};

enum {
  FINISH,
  CANCEL,
  LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildMeansEditor, malbild_means_editor, GTK_TYPE_WIDGET)

static void
changed_cb (MalbildMeansEditor *self)
{
  malbild_means_editor_refuse (self, NULL);
}

/* Enter and Tab go on; arrows up and down, too, as they would from a cell. */
static gboolean
key_cb (MalbildMeansEditor *self,
        guint               key,
        guint               code,
        GdkModifierType     state)
{
  static const struct {
    guint key;
    int   down;
    int   right;
  } steps[] = {
    { GDK_KEY_Return, 1, 0 }, { GDK_KEY_KP_Enter, 1, 0 }, { GDK_KEY_Down, 1, 0 }, { GDK_KEY_KP_Down, 1, 0 },
    { GDK_KEY_Up, -1, 0 }, { GDK_KEY_KP_Up, -1, 0 }, { GDK_KEY_Tab, 0, 1 }, { GDK_KEY_KP_Tab, 0, 1 }, { GDK_KEY_ISO_Left_Tab, 0, -1 },
  };
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[CANCEL], 0);
      return GDK_EVENT_STOP;
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].key == key)
      {
        /* Shift goes the other way. */
        int sign = shift && key != GDK_KEY_ISO_Left_Tab ? -1 : 1;

        g_signal_emit (self, signals[FINISH], 0, sign * steps[i].down, sign * steps[i].right);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
leave_cb (MalbildMeansEditor *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
malbild_means_editor_grab_focus (GtkWidget *widget)
{
  return gtk_text_grab_focus_without_selecting (GTK_TEXT (MALBILD_MEANS_EDITOR (widget)->text));
}

static void
malbild_means_editor_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, MALBILD_MEANS_EDITOR (object)->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_means_editor_dispose (GObject *object)
{
  g_clear_pointer (&MALBILD_MEANS_EDITOR (object)->text, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_means_editor_parent_class)->dispose (object);
}

static void
malbild_means_editor_finalize (GObject *object)
{
  MalbildMeansEditor *self = MALBILD_MEANS_EDITOR (object);

  g_free (self->original);
  g_free (self->message);

  G_OBJECT_CLASS (malbild_means_editor_parent_class)->finalize (object);
}

static void
malbild_means_editor_class_init (MalbildMeansEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_means_editor_dispose;
  object_class->finalize = malbild_means_editor_finalize;
  object_class->get_property = malbild_means_editor_get_property;
  widget_class->grab_focus = malbild_means_editor_grab_focus;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FINISH] = g_signal_new ("finish", MALBILD_TYPE_MEANS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[CANCEL] = g_signal_new ("cancel", MALBILD_TYPE_MEANS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", MALBILD_TYPE_MEANS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "meanseditor");
}

static void
malbild_means_editor_init (MalbildMeansEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* By itself it is nothing to assistive technology: GTK has it inside other widgets. */
  self->text = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_widget_add_css_class (self->text, "numeric");
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  /* Before the text, which would take Enter for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
malbild_means_editor_new (void)
{
  return g_object_new (MALBILD_TYPE_MEANS_EDITOR, NULL);
}

void
malbild_means_editor_begin (MalbildMeansEditor *self,
                            const char         *name,
                            const char         *text,
                            const char         *typed,
                            float               xalign)
{
  g_return_if_fail (MALBILD_IS_MEANS_EDITOR (self));

  g_free (self->original);
  self->original = g_strdup (text);
  malbild_access_set_label (self->text, name);
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), xalign);
  gtk_editable_set_text (GTK_EDITABLE (self->text), typed != NULL ? typed : text);
  malbild_means_editor_refuse (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (typed != NULL)
    gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}

const char *
malbild_means_editor_get_text (MalbildMeansEditor *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_EDITOR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

gboolean
malbild_means_editor_is_changed (MalbildMeansEditor *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_EDITOR (self), FALSE);

  return g_strcmp0 (self->original, malbild_means_editor_get_text (self)) != 0;
}

void
malbild_means_editor_refuse (MalbildMeansEditor *self,
                             const char         *message)
{
  g_return_if_fail (MALBILD_IS_MEANS_EDITOR (self));

  if (g_strcmp0 (self->message, message) == 0)
    return;
  g_free (self->message);
  self->message = g_strdup (message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message != NULL ? message : "", -1);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

const char *
malbild_means_editor_get_message (MalbildMeansEditor *self)
{
  g_return_val_if_fail (MALBILD_IS_MEANS_EDITOR (self), NULL);

  return self->message;
}
