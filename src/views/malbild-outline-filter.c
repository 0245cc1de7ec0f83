/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline-filter.h"

struct _MalbildOutlineFilter {
  GObject parent_instance;

  char          *text;
  char          *order;
  char          *official;
  MalbildRecord *area;
  MalbildRecord *body;
  guint          states;
  guint          levels;
  MalbildPeriod  period;
};

enum {
  PROP_0,
  PROP_TEXT,
  PROP_AREA,
  PROP_BODY,
  PROP_STATES,
  PROP_LEVELS,
  PROP_OFFICIAL,
  PROP_PERIOD,
  PROP_ORDER,
  PROP_ACTIVE,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildOutlineFilter, malbild_outline_filter, G_TYPE_OBJECT)

static gboolean
set_string (char       **slot,
            const char  *value)
{
  if (value != NULL && *value == '\0')
    value = NULL;
  if (g_strcmp0 (*slot, value) == 0)
    return FALSE;

  g_free (*slot);
  *slot = g_strdup (value);
  return TRUE;
}

static gboolean
set_mask (guint *slot,
          guint  value)
{
  gboolean changed = *slot != value;

  *slot = value;
  return changed;
}

static gboolean
set_period (MalbildPeriod       *slot,
            const MalbildPeriod *value)
{
  MalbildPeriod period = { 0, 0 };

  if (value != NULL)
    period = *value;
  if (malbild_period_equal (*slot, period))
    return FALSE;

  *slot = period;
  return TRUE;
}

static void
malbild_outline_filter_finalize (GObject *object)
{
  MalbildOutlineFilter *self = MALBILD_OUTLINE_FILTER (object);

  g_free (self->text);
  g_free (self->order);
  g_free (self->official);
  g_clear_object (&self->area);
  g_clear_object (&self->body);

  G_OBJECT_CLASS (malbild_outline_filter_parent_class)->finalize (object);
}

static void
malbild_outline_filter_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MalbildOutlineFilter *self = MALBILD_OUTLINE_FILTER (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_AREA:
      g_value_set_object (value, self->area);
      break;
    case PROP_BODY:
      g_value_set_object (value, self->body);
      break;
    case PROP_STATES:
      g_value_set_uint (value, self->states);
      break;
    case PROP_LEVELS:
      g_value_set_uint (value, self->levels);
      break;
    case PROP_OFFICIAL:
      g_value_set_string (value, self->official);
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, malbild_period_is_empty (self->period) ? NULL : &self->period);
      break;
    case PROP_ORDER:
      g_value_set_string (value, self->order);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, malbild_outline_filter_get_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_outline_filter_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MalbildOutlineFilter *self = MALBILD_OUTLINE_FILTER (object);
  gboolean was_active = malbild_outline_filter_get_active (self);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_TEXT:
      changed = set_string (&self->text, g_value_get_string (value));
      break;
    case PROP_AREA:
      changed = g_set_object (&self->area, g_value_get_object (value));
      break;
    case PROP_BODY:
      changed = g_set_object (&self->body, g_value_get_object (value));
      break;
    case PROP_STATES:
      changed = set_mask (&self->states, g_value_get_uint (value));
      break;
    case PROP_LEVELS:
      changed = set_mask (&self->levels, g_value_get_uint (value));
      break;
    case PROP_OFFICIAL:
      changed = set_string (&self->official, g_value_get_string (value));
      break;
    case PROP_PERIOD:
      changed = set_period (&self->period, g_value_get_boxed (value));
      break;
    case PROP_ORDER:
      changed = set_string (&self->order, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (!changed)
    return;

  g_object_notify_by_pspec (object, pspec);
  if (was_active != malbild_outline_filter_get_active (self))
    g_object_notify_by_pspec (object, properties[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
malbild_outline_filter_class_init (MalbildOutlineFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = malbild_outline_filter_finalize;
  object_class->get_property = malbild_outline_filter_get_property;
  object_class->set_property = malbild_outline_filter_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_AREA] = g_param_spec_object ("area", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  properties[PROP_STATES] = g_param_spec_uint ("states", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LEVELS] = g_param_spec_uint ("levels", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_OFFICIAL] = g_param_spec_string ("official", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, MALBILD_TYPE_PERIOD, flags);
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_OUTLINE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
malbild_outline_filter_init (MalbildOutlineFilter *self)
{
}

MalbildOutlineFilter *
malbild_outline_filter_new (void)
{
  return g_object_new (MALBILD_TYPE_OUTLINE_FILTER, NULL);
}

gboolean
malbild_outline_filter_get_active (MalbildOutlineFilter *self)
{
  g_return_val_if_fail (MALBILD_IS_OUTLINE_FILTER (self), FALSE);

  return self->text != NULL || self->area != NULL || self->body != NULL || self->states != 0 || self->levels != 0
         || self->official != NULL || !malbild_period_is_empty (self->period);
}

void
malbild_outline_filter_clear (MalbildOutlineFilter *self)
{
  gboolean was_active;

  g_return_if_fail (MALBILD_IS_OUTLINE_FILTER (self));

  was_active = malbild_outline_filter_get_active (self);
  if (!was_active)
    return;

  /* All at once, so that whoever listens to "changed" builds one new outline and not six. */
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->official, g_free);
  g_clear_object (&self->area);
  g_clear_object (&self->body);
  self->states = 0;
  self->levels = 0;
  self->period = (MalbildPeriod) { 0, 0 };

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_TEXT; i <= PROP_PERIOD; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
malbild_outline_filter_apply (MalbildOutlineFilter *self,
                              MalbildQuery         *query)
{
  g_return_if_fail (MALBILD_IS_OUTLINE_FILTER (self));

  malbild_query_where_text (query, self->text);
  malbild_query_where_state (query, self->states);
  malbild_query_where_choice (query, "level", self->levels);
  malbild_query_where_period (query, "valid", self->period);
  malbild_query_where_same (query, "official", self->official);
  if (self->body != NULL)
    malbild_query_where_ref (query, "responsible", self->body);
  malbild_query_order_by (query, self->order, FALSE);
}

gboolean
malbild_outline_filter_allows_area (MalbildOutlineFilter *self,
                                    MalbildRecord        *area)
{
  g_return_val_if_fail (MALBILD_IS_OUTLINE_FILTER (self), FALSE);

  return self->area == NULL || self->area == area;
}
