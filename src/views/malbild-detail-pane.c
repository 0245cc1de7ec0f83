/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-detail-pane-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-lock-bar.h"
#include "malbild-record-form.h"
#include "malbild-status-label.h"

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildDetailPane, malbild_detail_pane, GTK_TYPE_WIDGET)

static void
update_heading (MalbildDetailPane *self)
{
  MalbildRecord *owner;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (self->record == NULL)
    return;

  owner = malbild_record_get_owner (self->record);
  /* What it is a part of stands above. */
  malbild_record_tell (self->record, owner, &title, &details);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->owner, owner != NULL);
  if (owner != NULL)
    {
      g_autofree char *name = malbild_record_dup_title (owner);
      g_autofree char *open = g_strdup_printf (_("Open “%s”"), name);

      gtk_label_set_label (GTK_LABEL (self->owner_label), name);
      malbild_access_set_tooltip (self->owner, open);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->owner), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
    }
}

static void
show_record (MalbildDetailPane *self,
             MalbildRecord     *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  malbild_record_form_set_record (MALBILD_RECORD_FORM (self->form), self->context, record);
  if (record != NULL)
    {
      self->record_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (update_heading), self);
      update_heading (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }

  malbild_lock_bar_set_record (MALBILD_LOCK_BAR (self->lock_bar), self->context, record);
  g_object_set (self->status, "store", record != NULL ? malbild_context_get_store (self->context) : NULL, "record", record, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), record != NULL ? "record" : "nothing");
}

/* What is decided, or an archive, stays as it is: the bar above says why, and what can be done. */
static void
update_lock_cb (MalbildDetailPane *self)
{
  malbild_record_form_update_locks (MALBILD_RECORD_FORM (self->form));
  malbild_detail_pane_update_actions (self);
}

static void
record_cb (MalbildDetailPane *self)
{
  /* Chosen elsewhere: there is no way back to what was opened from here. */
  if (!self->opening)
    g_queue_clear_full (&self->history, g_object_unref);
  show_record (self, malbild_context_get_record (self->context));
  malbild_detail_pane_update_actions (self);
}

static void
store_cb (MalbildDetailPane *self)
{
  show_record (self, NULL);
  malbild_record_form_set_record (MALBILD_RECORD_FORM (self->form), self->context, NULL);
}

static void
owner_clicked_cb (MalbildDetailPane *self)
{
  MalbildRecord *owner = self->record != NULL ? malbild_record_get_owner (self->record) : NULL;

  if (owner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (owner));
}

static void
set_context (MalbildDetailPane *self,
             MalbildContext    *context)
{
  if (self->context == context)
    return;

  if (self->context != NULL)
    {
      show_record (self, NULL);
      malbild_record_form_set_record (MALBILD_RECORD_FORM (self->form), NULL, NULL);
      g_signal_handlers_disconnect_by_data (self->context, self);
    }
  g_set_object (&self->context, context);
  if (context != NULL)
    {
      g_signal_connect_swapped (context, "notify::record", G_CALLBACK (record_cb), self);
      g_signal_connect_swapped (context, "notify::store", G_CALLBACK (store_cb), self);
      record_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
malbild_detail_pane_dispose (GObject *object)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (object);

  if (self->context != NULL)
    set_context (self, NULL);
  g_queue_clear_full (&self->history, g_object_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DETAIL_PANE);

  G_OBJECT_CLASS (malbild_detail_pane_parent_class)->dispose (object);
}

static void
malbild_detail_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_DETAIL_PANE (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_detail_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_DETAIL_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
section_key_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   data)
{
  const char *action;

  g_variant_get (args, "&s", &action);
  return gtk_widget_activate_action (MALBILD_DETAIL_PANE (widget)->form, action, NULL);
}

static void
add_section_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Down,    "form.next-section" },
    { GDK_KEY_KP_Page_Down, "form.next-section" },
    { GDK_KEY_Page_Up,      "form.previous-section" },
    { GDK_KEY_KP_Page_Up,   "form.previous-section" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_ALT_MASK, section_key_cb, "s", keys[i].action);
}

static void
malbild_detail_pane_class_init (MalbildDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_detail_pane_dispose;
  object_class->get_property = malbild_detail_pane_get_property;
  object_class->set_property = malbild_detail_pane_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  malbild_detail_pane_install_actions (widget_class);

  g_type_ensure (MALBILD_TYPE_LOCK_BAR);
  g_type_ensure (MALBILD_TYPE_RECORD_FORM);
  g_type_ensure (MALBILD_TYPE_STATUS_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailpane");
  /* Newer GTK lets only what is a group have a name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, back);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, owner);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, owner_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, status);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, lock_bar);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, form);
  gtk_widget_class_bind_template_callback (widget_class, owner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_lock_cb);
  add_section_keys (widget_class);
}

static void
malbild_detail_pane_init (MalbildDetailPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_detail_pane_update_actions (self);
}

GtkWidget *
malbild_detail_pane_new (void)
{
  return g_object_new (MALBILD_TYPE_DETAIL_PANE, NULL);
}

void
malbild_detail_pane_focus_field (MalbildDetailPane *self,
                                 const char        *field)
{
  g_return_if_fail (MALBILD_IS_DETAIL_PANE (self));

  if (field != NULL)
    malbild_record_form_focus_field (MALBILD_RECORD_FORM (self->form), field);
}
