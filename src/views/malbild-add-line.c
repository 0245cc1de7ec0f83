/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-add-line.h"

#include "malbild-access.h"
#include "malbild-after-frame.h"
#include "malbild-record-picker.h"
#include "malbild-remark.h"

struct _MalbildAddLine {
  GtkWidget parent_instance;

  GtkWidget *line;
  GtkWidget *add;
  GtkWidget *entry;
  GtkWidget *remark;
  GtkWidget *message;
  GtkWidget *picker; /* NULL where nothing has to be chosen */

  const MalbildField *field;
};

enum {
  PROP_0,
  PROP_HINT,
  N_PROPS
};

enum {
  ADD,
  ADD_WITH,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildAddLine, malbild_add_line, GTK_TYPE_WIDGET)

static void
say (MalbildAddLine *self,
     const GError   *error)
{
  const char *remark = malbild_remark_get_text (MALBILD_REMARK (self->remark));

  gtk_widget_set_visible (self->message, error != NULL);
  gtk_label_set_label (GTK_LABEL (self->message), error != NULL ? error->message : "");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error != NULL ? error->message : remark != NULL ? remark : "", -1);
}

static void
changed_cb (MalbildAddLine *self)
{
  malbild_remark_look_at (MALBILD_REMARK (self->remark), self->field, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  say (self, NULL);
}

static void
picked_cb (MalbildAddLine *self,
           MalbildRecord  *record)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_signal_emit (self, signals[ADD_WITH], 0, typed, record);
}

static void
activate_cb (MalbildAddLine *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (self->picker == NULL)
    g_signal_emit (self, signals[ADD], 0, typed);
  else if (*typed == '\0')
    picked_cb (self, NULL);
  else
    gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
clicked_cb (MalbildAddLine *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    activate_cb (self);
  else
    gtk_widget_grab_focus (self->entry);
}

static void
set_hint (MalbildAddLine *self,
          const char     *hint)
{
  hint = hint != NULL ? hint : "";
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), hint);
  malbild_access_set_tooltip (self->add, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
}

/* Not the line's own: where there is nothing further to go to, it would be offered the keyboard, and hand it to the entry. */
static gboolean
malbild_add_line_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (MALBILD_ADD_LINE (widget)->line, direction);
}

/* What is in a widget that takes no input is told to take none, but assistive technology is not told so of it. */
static void
malbild_add_line_state_flags_changed (GtkWidget     *widget,
                                      GtkStateFlags  previous)
{
  MalbildAddLine *self = MALBILD_ADD_LINE (widget);
  gboolean sensitive = gtk_widget_is_sensitive (widget);

  GTK_WIDGET_CLASS (malbild_add_line_parent_class)->state_flags_changed (widget, previous);
  if (self->entry == NULL)
    return;
  gtk_widget_set_sensitive (self->entry, sensitive);
  gtk_widget_set_sensitive (self->add, sensitive);
}

static gboolean
malbild_add_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MALBILD_ADD_LINE (widget)->entry);
}

static void
malbild_add_line_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, gtk_entry_get_placeholder_text (GTK_ENTRY (MALBILD_ADD_LINE (object)->entry)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_add_line_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HINT:
      set_hint (MALBILD_ADD_LINE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_add_line_dispose (GObject *object)
{
  g_clear_pointer (&MALBILD_ADD_LINE (object)->picker, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_ADD_LINE);

  G_OBJECT_CLASS (malbild_add_line_parent_class)->dispose (object);
}

static void
malbild_add_line_class_init (MalbildAddLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_add_line_get_property;
  object_class->set_property = malbild_add_line_set_property;
  object_class->dispose = malbild_add_line_dispose;
  widget_class->state_flags_changed = malbild_add_line_state_flags_changed;
  widget_class->focus = malbild_add_line_focus;
  widget_class->grab_focus = malbild_add_line_grab_focus;

  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ADD] = g_signal_new ("add", MALBILD_TYPE_ADD_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ADD_WITH] = g_signal_new ("add-with", MALBILD_TYPE_ADD_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, MALBILD_TYPE_RECORD);

  g_type_ensure (MALBILD_TYPE_REMARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "addline");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-add-line.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildAddLine, line);
  gtk_widget_class_bind_template_child (widget_class, MalbildAddLine, add);
  gtk_widget_class_bind_template_child (widget_class, MalbildAddLine, entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildAddLine, remark);
  gtk_widget_class_bind_template_child (widget_class, MalbildAddLine, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
malbild_add_line_init (MalbildAddLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

/* What was added has pushed the line further down. */
static void
keep_in_sight (gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (data, GTK_TYPE_VIEWPORT);
  GtkAdjustment *scroll;
  graphene_rect_t bounds;
  double top;

  if (viewport == NULL || !gtk_widget_compute_bounds (data, viewport, &bounds))
    return;
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_adjustment_get_value (scroll) + bounds.origin.y;
  gtk_adjustment_clamp_page (scroll, top, top + bounds.size.height);
}

void
malbild_add_line_answer (MalbildAddLine *self,
                         const GError   *error)
{
  g_return_if_fail (MALBILD_IS_ADD_LINE (self));

  if (error == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      malbild_after_frame (GTK_WIDGET (self), keep_in_sight, self, NULL);
    }
  say (self, error);
  gtk_widget_grab_focus (self->entry);
}

void
malbild_add_line_set_candidates (MalbildAddLine *self,
                                 MalbildQuery   *query,
                                 const char     *clear_label)
{
  g_return_if_fail (MALBILD_IS_ADD_LINE (self));

  if (query == NULL)
    {
      g_clear_pointer (&self->picker, gtk_widget_unparent);
      return;
    }
  if (self->picker == NULL)
    {
      self->picker = malbild_record_picker_new ();
      gtk_widget_set_parent (self->picker, self->line);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
    }
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (self->picker), query, clear_label, FALSE);
}

void
malbild_add_line_set_field (MalbildAddLine     *self,
                            const MalbildField *field)
{
  g_return_if_fail (MALBILD_IS_ADD_LINE (self));

  self->field = field;
  changed_cb (self);
}

void
malbild_add_line_clear (MalbildAddLine *self)
{
  g_return_if_fail (MALBILD_IS_ADD_LINE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}
