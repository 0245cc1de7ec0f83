/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-place.h"

#include "malbild-date.h"

/* So often a place on screen looks what day it is. A timer till midnight would sleep on when the machine does. */
#define DAY_SECONDS 60

typedef struct {
  MalbildContext *context;
  MalbildStore   *store;
  MalbildRecord  *goal_set;
  GSignalGroup   *context_signals;
  GSignalGroup   *store_signals;
  GHashTable     *edits;      /* names of actions, and whether they could be done */
  MalbildDate     day;
  guint           stale;
  guint           idle;
  guint           day_source;
} MalbildPlacePrivate;

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MalbildPlace, malbild_place, GTK_TYPE_WIDGET)

static void
refresh (MalbildPlace *self)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);
  guint stale = priv->stale;

  g_clear_handle_id (&priv->idle, g_source_remove);
  priv->stale = 0;
  if (stale != 0 && priv->goal_set != NULL && MALBILD_PLACE_GET_CLASS (self)->refresh != NULL)
    MALBILD_PLACE_GET_CLASS (self)->refresh (self, stale);
}

static gboolean
idle_cb (gpointer user_data)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (user_data);

  priv->idle = 0;
  if (gtk_widget_get_mapped (user_data))
    refresh (user_data);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (MalbildPlace         *self,
                  const MalbildChanges *changes)
{
  if (MALBILD_PLACE_GET_CLASS (self)->records_changed != NULL)
    malbild_place_make_stale (self, MALBILD_PLACE_GET_CLASS (self)->records_changed (self, changes));
}

static void
writable_cb (MalbildPlace *self)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);
  gboolean writable = malbild_place_get_writable (self);
  GHashTableIter iter;
  gpointer action, enabled;

  g_hash_table_iter_init (&iter, priv->edits);
  while (g_hash_table_iter_next (&iter, &action, &enabled))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), action, writable && GPOINTER_TO_INT (enabled));
  if (MALBILD_PLACE_GET_CLASS (self)->writable_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->writable_changed (self);
}

/* The store is told of before the goal set, and takes it along: whichever comes, both are looked at. */
static void
update_goal_set (MalbildPlace *self)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);
  MalbildStore *store = priv->context != NULL ? malbild_context_get_store (priv->context) : NULL;
  MalbildRecord *goal_set = store != NULL ? malbild_context_get_goal_set (priv->context) : NULL;

  if (store == priv->store && goal_set == priv->goal_set)
    return;
  g_signal_group_set_target (priv->store_signals, store);
  g_set_object (&priv->store, store);
  g_set_object (&priv->goal_set, goal_set);
  if (MALBILD_PLACE_GET_CLASS (self)->goal_set_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->goal_set_changed (self);
  writable_cb (self);
  priv->stale = MALBILD_PLACE_ALL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
record_cb (MalbildPlace *self)
{
  if (MALBILD_PLACE_GET_CLASS (self)->record_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->record_changed (self);
}

static void
editing_cb (MalbildPlace *self)
{
  if (MALBILD_PLACE_GET_CLASS (self)->editing_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->editing_changed (self);
}

static void
set_context (MalbildPlace   *self,
             MalbildContext *context)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  if (!g_set_object (&priv->context, context))
    return;
  g_signal_group_set_target (priv->context_signals, context);
  if (MALBILD_PLACE_GET_CLASS (self)->context_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->context_changed (self);
  update_goal_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

/* Overnight anything may have become late. */
static gboolean
day_cb (gpointer user_data)
{
  MalbildPlace *self = user_data;
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  if (priv->day == malbild_today ())
    return G_SOURCE_CONTINUE;
  priv->day = malbild_today ();
  if (MALBILD_PLACE_GET_CLASS (self)->day_changed != NULL)
    MALBILD_PLACE_GET_CLASS (self)->day_changed (self);
  malbild_place_make_stale (self, MALBILD_PLACE_ALL);
  return G_SOURCE_CONTINUE;
}

static void
malbild_place_map (GtkWidget *widget)
{
  MalbildPlace *self = MALBILD_PLACE (widget);
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  GTK_WIDGET_CLASS (malbild_place_parent_class)->map (widget);
  day_cb (self);
  refresh (self);
  priv->day_source = g_timeout_add_seconds (DAY_SECONDS, day_cb, self);
}

static void
malbild_place_unmap (GtkWidget *widget)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (MALBILD_PLACE (widget));

  g_clear_handle_id (&priv->day_source, g_source_remove);
  GTK_WIDGET_CLASS (malbild_place_parent_class)->unmap (widget);
}

static GtkSizeRequestMode
malbild_place_get_request_mode (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* No layout manager: a place may want to know its size, and could not with one. */
static void
malbild_place_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
malbild_place_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

/* Focus is never the place's own: on the way back it would be offered it, and hand it to the list. */
static gboolean
malbild_place_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
malbild_place_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, malbild_place_get_context (MALBILD_PLACE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_place_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_PLACE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_place_dispose (GObject *object)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (MALBILD_PLACE (object));

  g_clear_handle_id (&priv->idle, g_source_remove);
  g_clear_handle_id (&priv->day_source, g_source_remove);
  g_clear_object (&priv->store_signals);
  g_clear_object (&priv->context_signals);
  g_clear_object (&priv->goal_set);
  g_clear_object (&priv->store);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (malbild_place_parent_class)->dispose (object);
}

static void
malbild_place_finalize (GObject *object)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (MALBILD_PLACE (object));

  g_hash_table_unref (priv->edits);

  G_OBJECT_CLASS (malbild_place_parent_class)->finalize (object);
}

static void
malbild_place_class_init (MalbildPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_place_get_property;
  object_class->set_property = malbild_place_set_property;
  object_class->dispose = malbild_place_dispose;
  object_class->finalize = malbild_place_finalize;
  widget_class->map = malbild_place_map;
  widget_class->unmap = malbild_place_unmap;
  widget_class->get_request_mode = malbild_place_get_request_mode;
  widget_class->measure = malbild_place_measure;
  widget_class->size_allocate = malbild_place_size_allocate;
  widget_class->focus = malbild_place_focus;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_place_init (MalbildPlace *self)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  priv->edits = g_hash_table_new (g_str_hash, g_str_equal);
  priv->day = malbild_today ();
  priv->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (priv->context_signals, "notify::store", G_CALLBACK (update_goal_set), self);
  g_signal_group_connect_swapped (priv->context_signals, "notify::goal-set", G_CALLBACK (update_goal_set), self);
  g_signal_group_connect_swapped (priv->context_signals, "notify::record", G_CALLBACK (record_cb), self);
  g_signal_group_connect_swapped (priv->context_signals, "notify::editing", G_CALLBACK (editing_cb), self);
  g_signal_group_connect_swapped (priv->context_signals, "notify::writable", G_CALLBACK (writable_cb), self);
  priv->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect_swapped (priv->store_signals, "changed", G_CALLBACK (store_changed_cb), self);
}

MalbildContext *
malbild_place_get_context (MalbildPlace *self)
{
  g_return_val_if_fail (MALBILD_IS_PLACE (self), NULL);

  return ((MalbildPlacePrivate *) malbild_place_get_instance_private (self))->context;
}

MalbildStore *
malbild_place_get_store (MalbildPlace *self)
{
  g_return_val_if_fail (MALBILD_IS_PLACE (self), NULL);

  return ((MalbildPlacePrivate *) malbild_place_get_instance_private (self))->store;
}

MalbildRecord *
malbild_place_get_goal_set (MalbildPlace *self)
{
  g_return_val_if_fail (MALBILD_IS_PLACE (self), NULL);

  return ((MalbildPlacePrivate *) malbild_place_get_instance_private (self))->goal_set;
}

gboolean
malbild_place_get_writable (MalbildPlace *self)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  g_return_val_if_fail (MALBILD_IS_PLACE (self), FALSE);

  return priv->context != NULL && malbild_context_get_writable (priv->context);
}

void
malbild_place_enable_edit (MalbildPlace *self,
                           const char   *action,
                           gboolean      enabled)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_PLACE (self) && action != NULL);

  g_hash_table_insert (priv->edits, (gpointer) g_intern_string (action), GINT_TO_POINTER (enabled));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled && malbild_place_get_writable (self));
}

void
malbild_place_report (MalbildPlace *self,
                      const GError *error)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_PLACE (self) && error != NULL);

  if (priv->context != NULL)
    malbild_context_report (priv->context, error);
}

void
malbild_place_make_stale (MalbildPlace *self,
                          guint         stale)
{
  MalbildPlacePrivate *priv = malbild_place_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_PLACE (self));

  priv->stale |= stale;
  /* Many edits in a row are shown once. */
  if (priv->stale != 0 && priv->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->idle = g_idle_add (idle_cb, self);
}

void
malbild_place_look_at (MalbildPlace  *self,
                       MalbildRecord *record)
{
  g_return_if_fail (MALBILD_IS_PLACE (self) && MALBILD_IS_RECORD (record));

  if (MALBILD_PLACE_GET_CLASS (self)->look_at != NULL)
    MALBILD_PLACE_GET_CLASS (self)->look_at (self, record);
}

const char *
malbild_place_get_refused (MalbildPlace *self)
{
  g_return_val_if_fail (MALBILD_IS_PLACE (self), NULL);

  return MALBILD_PLACE_GET_CLASS (self)->get_refused != NULL ? MALBILD_PLACE_GET_CLASS (self)->get_refused (self) : NULL;
}

void
malbild_place_show_part (MalbildPlace *self,
                         const char   *part)
{
  g_return_if_fail (MALBILD_IS_PLACE (self) && part != NULL);

  if (MALBILD_PLACE_GET_CLASS (self)->show_part != NULL)
    MALBILD_PLACE_GET_CLASS (self)->show_part (self, part);
}
