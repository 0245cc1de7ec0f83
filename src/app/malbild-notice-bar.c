/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-notice-bar.h"

#include <glib/gi18n.h>

struct _MalbildNoticeBar {
  AdwBin parent_instance;

  MalbildContext *context;
  GSignalGroup   *context_signals;

  GtkRevealer    *revealer;
  GtkLabel       *label;
  GtkWidget      *reopen;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildNoticeBar, malbild_notice_bar, ADW_TYPE_BIN)

static char *
describe_archive (MalbildRecord *goal_set)
{
  g_autofree char *title = malbild_record_dup_title (goal_set);
  g_autofree char *since = malbild_date_format (malbild_record_get_date (goal_set, "archived"));

  /* Translators: a goal set, and since when. */
  return g_strdup_printf (_("“%s” has been an archive since %s. It can be read, not changed."), title, since);
}

static void
update (MalbildNoticeBar *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  const char *reason = store != NULL ? malbild_store_get_read_only_reason (store) : NULL;
  gboolean archive = goal_set != NULL && malbild_record_get_date (goal_set, "archived") != 0;
  g_autofree char *text = archive && reason == NULL ? describe_archive (goal_set) : g_strdup (reason);

  /* What it said stays while it glides away. */
  if (text != NULL)
    {
      gtk_label_set_label (self->label, text);
      gtk_widget_set_visible (self->reopen, archive && reason == NULL);
    }
  gtk_revealer_set_reveal_child (self->revealer, text != NULL);
}

static void
set_context (MalbildNoticeBar *self,
             MalbildContext   *context)
{
  g_set_object (&self->context, context);
  g_signal_group_set_target (self->context_signals, context);
  if (context != NULL)
    update (self);
}

static void
malbild_notice_bar_dispose (GObject *object)
{
  MalbildNoticeBar *self = MALBILD_NOTICE_BAR (object);

  g_clear_object (&self->context_signals);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_notice_bar_parent_class)->dispose (object);
}

static void
malbild_notice_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_NOTICE_BAR (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_notice_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_NOTICE_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_notice_bar_class_init (MalbildNoticeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_notice_bar_dispose;
  object_class->get_property = malbild_notice_bar_get_property;
  object_class->set_property = malbild_notice_bar_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, MalbildNoticeBar, label);
  gtk_widget_class_bind_template_child (widget_class, MalbildNoticeBar, reopen);
}

static void
malbild_notice_bar_init (MalbildNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::store", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->context_signals, "notify::goal-set", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->context_signals, "notify::writable", G_CALLBACK (update), self);
}
