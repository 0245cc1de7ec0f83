/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-context.h"

#include "malbild-error.h"

struct _MalbildContext {
  GObject parent_instance;

  MalbildStore  *store;
  MalbildRecord *goal_set;
  MalbildRecord *record;
  gboolean       editing;
  gboolean       writable;
  char          *official;
  GSignalGroup  *store_signals;
  GSignalGroup  *goal_set_signals;
  gulong         goal_set_handler;
  gulong         record_handler;
};

enum {
  PROP_0,
  PROP_STORE,
  PROP_GOAL_SET,
  PROP_RECORD,
  PROP_EDITING,
  PROP_WRITABLE,
  PROP_OFFICIAL,
  N_PROPS
};

enum {
  MESSAGE,
  REVEAL,
  SHOW_PLACE,
  SHOW_PART,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildContext, malbild_context, G_TYPE_OBJECT)

static void
goal_set_removed_cb (MalbildRecord *goal_set,
                     GParamSpec    *pspec,
                     gpointer       user_data)
{
  if (malbild_record_get_removed (goal_set))
    malbild_context_set_goal_set (user_data, NULL);
}

static void
record_removed_cb (MalbildRecord *record,
                   GParamSpec    *pspec,
                   gpointer       user_data)
{
  if (malbild_record_get_removed (record))
    malbild_context_set_record (user_data, NULL);
}

static void
update_writable (MalbildContext *self)
{
  gboolean writable = self->store != NULL && self->goal_set != NULL && !malbild_store_get_read_only (self->store) &&
                      !malbild_store_is_locked (self->store, self->goal_set, NULL, NULL);

  if (self->writable == writable)
    return;
  self->writable = writable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITABLE]);
}

/* Holds @value in @slot and watches it for removal. Returns whether it is another one than before. */
static gboolean
hold_record (MalbildRecord **slot,
             gulong         *handler,
             MalbildRecord  *value,
             GCallback       removed_cb,
             MalbildContext *self)
{
  if (*slot == value)
    return FALSE;

  if (*slot != NULL)
    g_clear_signal_handler (handler, *slot);
  g_set_object (slot, value);
  if (value != NULL)
    *handler = g_signal_connect (value, "notify::removed", removed_cb, self);
  return TRUE;
}

static void
malbild_context_dispose (GObject *object)
{
  MalbildContext *self = MALBILD_CONTEXT (object);

  hold_record (&self->record, &self->record_handler, NULL, NULL, self);
  hold_record (&self->goal_set, &self->goal_set_handler, NULL, NULL, self);
  g_clear_object (&self->goal_set_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_context_parent_class)->dispose (object);
}

static void
malbild_context_finalize (GObject *object)
{
  g_free (MALBILD_CONTEXT (object)->official);

  G_OBJECT_CLASS (malbild_context_parent_class)->finalize (object);
}

static void
malbild_context_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MalbildContext *self = MALBILD_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_GOAL_SET:
      g_value_set_object (value, self->goal_set);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, self->writable);
      break;
    case PROP_OFFICIAL:
      g_value_set_string (value, self->official);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_context_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MalbildContext *self = MALBILD_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      malbild_context_set_store (self, g_value_get_object (value));
      break;
    case PROP_GOAL_SET:
      malbild_context_set_goal_set (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      malbild_context_set_record (self, g_value_get_object (value));
      break;
    case PROP_EDITING:
      malbild_context_set_editing (self, g_value_get_boolean (value));
      break;
    case PROP_OFFICIAL:
      malbild_context_set_official (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_context_class_init (MalbildContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_context_dispose;
  object_class->finalize = malbild_context_finalize;
  object_class->get_property = malbild_context_get_property;
  object_class->set_property = malbild_context_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MALBILD_TYPE_STORE, flags);
  properties[PROP_GOAL_SET] = g_param_spec_object ("goal-set", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  properties[PROP_OFFICIAL] = g_param_spec_string ("official", NULL, NULL, NULL, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  properties[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MESSAGE] = g_signal_new ("message", MALBILD_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  signals[REVEAL] = g_signal_new ("reveal", MALBILD_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, MALBILD_TYPE_RECORD, G_TYPE_STRING);
  signals[SHOW_PLACE] = g_signal_new ("show-place", MALBILD_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_STRING, MALBILD_TYPE_RECORD);
  signals[SHOW_PART] = g_signal_new ("show-part", MALBILD_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
malbild_context_init (MalbildContext *self)
{
  self->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::read-only", G_CALLBACK (update_writable), self);
  /* Archived, or opened again: here, by undo, or by another program. */
  self->goal_set_signals = g_signal_group_new (malbild_kind_get_gtype (&malbild_goal_set_kind));
  g_signal_group_connect_swapped (self->goal_set_signals, "notify::archived", G_CALLBACK (update_writable), self);
}

MalbildContext *
malbild_context_new (void)
{
  return g_object_new (MALBILD_TYPE_CONTEXT, NULL);
}

MalbildStore *
malbild_context_get_store (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), NULL);

  return self->store;
}

void
malbild_context_set_store (MalbildContext *self,
                           MalbildStore   *store)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  if (self->store == store)
    return;

  /* Records belong to their store: they leave with it, before anybody sees the new one. */
  malbild_context_set_record (self, NULL);
  malbild_context_set_goal_set (self, NULL);
  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

MalbildRecord *
malbild_context_get_goal_set (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), NULL);

  return self->goal_set;
}

void
malbild_context_set_goal_set (MalbildContext *self,
                              MalbildRecord  *goal_set)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  if (!hold_record (&self->goal_set, &self->goal_set_handler, goal_set, G_CALLBACK (goal_set_removed_cb), self))
    return;

  g_signal_group_set_target (self->goal_set_signals, goal_set);
  malbild_context_set_record (self, NULL);
  update_writable (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL_SET]);
}

MalbildRecord *
malbild_context_get_record (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), NULL);

  return self->record;
}

void
malbild_context_set_record (MalbildContext *self,
                            MalbildRecord  *record)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  if (hold_record (&self->record, &self->record_handler, record, G_CALLBACK (record_removed_cb), self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

gboolean
malbild_context_get_editing (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), FALSE);

  return self->editing;
}

void
malbild_context_set_editing (MalbildContext *self,
                             gboolean        editing)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  if (self->editing == editing)
    return;

  self->editing = editing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

const char *
malbild_context_get_official (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), NULL);

  return self->official;
}

void
malbild_context_set_official (MalbildContext *self,
                              const char     *official)
{
  g_autofree char *stripped = g_strstrip (g_strdup (official != NULL ? official : ""));

  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  if (g_strcmp0 (self->official != NULL ? self->official : "", stripped) == 0)
    return;
  g_free (self->official);
  self->official = *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFICIAL]);
}

gboolean
malbild_context_get_writable (MalbildContext *self)
{
  g_return_val_if_fail (MALBILD_IS_CONTEXT (self), FALSE);

  return self->writable;
}

void
malbild_context_message (MalbildContext *self,
                         const char     *text,
                         gboolean        undoable)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  g_signal_emit (self, signals[MESSAGE], 0, text, undoable ? MALBILD_OFFER_UNDO : MALBILD_OFFER_NONE);
}

void
malbild_context_report (MalbildContext *self,
                        const GError   *error)
{
  gboolean archive;

  g_return_if_fail (MALBILD_IS_CONTEXT (self));
  g_return_if_fail (error != NULL);

  archive = g_error_matches (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED) && self->goal_set != NULL && !malbild_store_get_read_only (self->store) &&
            malbild_store_is_locked (self->store, self->goal_set, NULL, NULL);
  g_signal_emit (self, signals[MESSAGE], 0, error->message, archive ? MALBILD_OFFER_REOPEN : MALBILD_OFFER_NONE);
}

void
malbild_context_reveal (MalbildContext *self,
                        MalbildRecord  *record,
                        const char     *field)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self));

  g_signal_emit (self, signals[REVEAL], 0, record, field);
}

void
malbild_context_show_place (MalbildContext *self,
                            const char     *place,
                            MalbildRecord  *record)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self) && place != NULL);

  g_signal_emit (self, signals[SHOW_PLACE], 0, place, record);
}

void
malbild_context_show_part (MalbildContext *self,
                           const char     *place,
                           const char     *part)
{
  g_return_if_fail (MALBILD_IS_CONTEXT (self) && place != NULL);

  g_signal_emit (self, signals[SHOW_PART], 0, place, part);
}
