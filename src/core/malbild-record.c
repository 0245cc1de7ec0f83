/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-value.h"

struct _MalbildRecord {
  GObject      parent_instance;

  MalbildSink *sink;         /* not held: it outlives its records' use, and clears this when it goes */
  gint64       key;
  MalbildUuid  uuid;
  void       (*dispose_func) (MalbildRecord *self, gpointer data);
  gpointer     dispose_data;
  gboolean     removed;
  MalbildValue values[];     /* one a field of the kind */
};

struct _MalbildRecordClass {
  GObjectClass       parent_class;
  const MalbildKind *kind;
};

enum {
  PROP_0,
  PROP_DISPLAY_TITLE,
  PROP_REMOVED,
  N_PROPS   /* properties of the fields follow: N_PROPS + index */
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE (MalbildRecord, malbild_record, G_TYPE_OBJECT)

static void
malbild_record_constructed (GObject *object)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);

  G_OBJECT_CLASS (malbild_record_parent_class)->constructed (object);

  for (guint i = 0; i < kind->n_fields; i++)
    malbild_value_init (&self->values[i], &kind->fields[i]);
}

static void
malbild_record_dispose (GObject *object)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);

  if (self->dispose_func != NULL)
    g_steal_pointer (&self->dispose_func) (self, self->dispose_data);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == MALBILD_FIELD_REF)
      malbild_value_clear (&self->values[i], &kind->fields[i]);

  G_OBJECT_CLASS (malbild_record_parent_class)->dispose (object);
}

static void
malbild_record_finalize (GObject *object)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    malbild_value_clear (&self->values[i], &kind->fields[i]);

  G_OBJECT_CLASS (malbild_record_parent_class)->finalize (object);
}

static void
malbild_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);

  if (prop_id == PROP_DISPLAY_TITLE)
    g_value_take_string (value, malbild_record_dup_title (self));
  else if (prop_id == PROP_REMOVED)
    g_value_set_boolean (value, self->removed);
  else if (prop_id >= N_PROPS && prop_id < N_PROPS + kind->n_fields)
    malbild_value_to_gvalue (self->values[prop_id - N_PROPS], &kind->fields[prop_id - N_PROPS], value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
malbild_record_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);
  const MalbildField *field;
  MalbildCell cell;

  if (prop_id < N_PROPS || prop_id >= N_PROPS + kind->n_fields)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  /* A property cannot report; one that was refused notifies, so that what is bound to it falls back. */
  field = &kind->fields[prop_id - N_PROPS];
  malbild_field_cell_from_gvalue (field, value, &cell);
  if (!malbild_record_set (self, field, &cell, NULL))
    g_object_notify (object, field->name);
}

static void
malbild_record_class_init (MalbildRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = malbild_record_constructed;
  object_class->dispose = malbild_record_dispose;
  object_class->finalize = malbild_record_finalize;
  object_class->get_property = malbild_record_get_property;

  properties[PROP_DISPLAY_TITLE] =
    g_param_spec_string ("display-title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REMOVED] =
    g_param_spec_boolean ("removed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_record_init (MalbildRecord *self)
{
}

/* The class of one kind: its properties are the fields. */
static void
kind_class_init (gpointer klass,
                 gpointer class_data)
{
  MalbildRecordClass *record_class = klass;
  GObjectClass *object_class = klass;

  record_class->kind = class_data;
  /* GObject clears these in each derived class. */
  object_class->get_property = malbild_record_get_property;
  object_class->set_property = malbild_record_set_property;
  for (guint i = 0; i < record_class->kind->n_fields; i++)
    g_object_class_install_property (object_class, N_PROPS + i, malbild_field_new_pspec (&record_class->kind->fields[i]));
}

GType
malbild_kind_get_gtype (const MalbildKind *kind)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = NULL;
  GType type;

  g_return_val_if_fail (kind != NULL && kind->n_fields <= MALBILD_KIND_MAX_FIELDS, G_TYPE_INVALID);

  locker = g_mutex_locker_new (&mutex);
  type = g_type_from_name (kind->type_name);
  if (type == 0)
    {
      GTypeInfo info = {
        .class_size = sizeof (MalbildRecordClass),
        .class_init = kind_class_init,
        .class_data = kind,
        .instance_size = (guint16) (sizeof (MalbildRecord) + kind->n_fields * sizeof (MalbildValue)),
      };

      type = g_type_register_static (MALBILD_TYPE_RECORD, kind->type_name, &info, G_TYPE_FLAG_NONE);
    }
  return type;
}

const MalbildKind *
malbild_record_get_kind (MalbildRecord *self)
{
  return MALBILD_RECORD_GET_CLASS (self)->kind;
}

gint64
malbild_record_get_key (MalbildRecord *self)
{
  g_return_val_if_fail (MALBILD_IS_RECORD (self), 0);

  return self->key;
}

const MalbildUuid *
malbild_record_get_uuid (MalbildRecord *self)
{
  g_return_val_if_fail (MALBILD_IS_RECORD (self), NULL);

  return &self->uuid;
}

gboolean
malbild_record_is_kind (MalbildRecord     *self,
                        const MalbildKind *kind)
{
  return self != NULL && malbild_record_get_kind (self) == kind;
}

gboolean
malbild_record_get_removed (MalbildRecord *self)
{
  g_return_val_if_fail (MALBILD_IS_RECORD (self), FALSE);

  return self->removed;
}

MalbildRecord *
malbild_record_get_owner (MalbildRecord *self)
{
  const MalbildField *owner;

  g_return_val_if_fail (MALBILD_IS_RECORD (self), NULL);

  owner = malbild_kind_get_owner (malbild_record_get_kind (self));
  return owner != NULL ? malbild_record_get_ref (self, owner->name) : NULL;
}

MalbildRecord *
malbild_record_find_owner (MalbildRecord     *self,
                           const MalbildKind *kind)
{
  while (self != NULL && !malbild_record_is_kind (self, kind))
    self = malbild_record_get_owner (self);
  return self;
}

/* The value of a field that has to be there and to be of one of @types (1 << type). */
static MalbildValue
get_value (MalbildRecord *self,
           const char    *name,
           guint          types)
{
  const MalbildKind *kind = malbild_record_get_kind (self);
  const MalbildField *field = malbild_kind_get_field (kind, name);

  if (field == NULL || (types & (1u << field->type)) == 0)
    g_error ("%s has no field %s of that type", kind->name, name);
  return self->values[field - kind->fields];
}

const char *
malbild_record_get_text (MalbildRecord *self,
                         const char    *field)
{
  const char *text = get_value (self, field, 1 << MALBILD_FIELD_TEXT | 1 << MALBILD_FIELD_PARAGRAPHS | 1 << MALBILD_FIELD_WEB_LINKS).text;

  return text != NULL ? text : "";
}

gint64
malbild_record_get_integer (MalbildRecord *self,
                            const char    *field)
{
  return get_value (self, field, 1 << MALBILD_FIELD_INTEGER | 1 << MALBILD_FIELD_CHOICE | 1 << MALBILD_FIELD_DECIMAL).integer;
}

/* -1 where it is empty. */
int
malbild_record_get_choice (MalbildRecord *self,
                           const char    *field)
{
  gint64 integer = get_value (self, field, 1 << MALBILD_FIELD_CHOICE).integer;

  return integer == MALBILD_NO_INTEGER ? -1 : (int) integer;
}

MalbildDate
malbild_record_get_date (MalbildRecord *self,
                         const char    *field)
{
  gint64 integer = get_value (self, field, 1 << MALBILD_FIELD_DATE).integer;

  return integer == MALBILD_NO_INTEGER ? 0 : (MalbildDate) integer;
}

MalbildPeriod
malbild_record_get_period (MalbildRecord *self,
                           const char    *field)
{
  gint64 integer = get_value (self, field, 1 << MALBILD_FIELD_PERIOD).integer;

  return integer == MALBILD_NO_INTEGER ? (MalbildPeriod) { 0 } : malbild_period_unpack (integer);
}

MalbildRecord *
malbild_record_get_ref (MalbildRecord *self,
                        const char    *field)
{
  return get_value (self, field, 1 << MALBILD_FIELD_REF).record;
}

void
malbild_record_get_cell (MalbildRecord      *self,
                         const MalbildField *field,
                         MalbildCell        *cell)
{
  malbild_value_to_cell (self->values[malbild_kind_field_index (malbild_record_get_kind (self), field)], field, cell);
}

gboolean
malbild_record_set (MalbildRecord       *self,
                    const MalbildField  *field,
                    const MalbildCell   *cell,
                    GError             **error)
{
  g_return_val_if_fail (MALBILD_IS_RECORD (self), FALSE);

  if (self->sink == NULL)
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND,
                           self->removed ? _("The record is no longer there.") : _("The goal file is no longer open."));
      return FALSE;
    }
  return malbild_field_check (field, cell, error) && malbild_sink_change (self->sink, self, field, cell, error);
}

gboolean
malbild_record_set_ref (MalbildRecord  *self,
                        const char     *field,
                        MalbildRecord  *target,
                        GError        **error)
{
  MalbildCell cell = { .type = MALBILD_CELL_NONE };

  if (target != NULL)
    cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = target->key };
  return malbild_record_set (self, malbild_kind_get_field (malbild_record_get_kind (self), field), &cell, error);
}

gboolean
malbild_record_set_choice (MalbildRecord  *self,
                           const char     *field,
                           int             choice,
                           GError        **error)
{
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = choice };

  return malbild_record_set (self, malbild_kind_get_field (malbild_record_get_kind (self), field), &cell, error);
}

gboolean
malbild_record_set_input (MalbildRecord       *self,
                          const MalbildField  *field,
                          const char          *input,
                          GError             **error)
{
  g_autofree char *storage = NULL;
  MalbildCell cell;

  return malbild_field_read (field, input, &cell, &storage, error) && malbild_record_set (self, field, &cell, error);
}

MalbildRecord *
malbild_record_new (const MalbildKind *kind,
                    MalbildSink       *sink,
                    gint64             key,
                    const MalbildUuid *uuid)
{
  MalbildRecord *self = g_object_new (malbild_kind_get_gtype (kind), NULL);

  self->sink = sink;
  self->key = key;
  self->uuid = *uuid;
  return self;
}

void
malbild_record_apply (MalbildRecord      *self,
                      const MalbildField *field,
                      const MalbildCell  *cell,
                      MalbildRecord      *target)
{
  guint index = malbild_kind_field_index (malbild_record_get_kind (self), field);

  if (!malbild_value_set (&self->values[index], field, cell, target))
    return;

  g_object_notify (G_OBJECT (self), field->name);
  if (field->required || malbild_field_names_record (field) || g_str_equal (field->name, "title"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISPLAY_TITLE]);
}

void
malbild_record_set_removed (MalbildRecord *self,
                            gboolean       removed)
{
  if (self->removed == removed)
    return;

  self->removed = removed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMOVED]);
}

void
malbild_record_clear_sink (MalbildRecord *self)
{
  self->sink = NULL;
}

void
malbild_record_set_dispose_func (MalbildRecord *self,
                                 void         (*func) (MalbildRecord *self, gpointer data),
                                 gpointer       data)
{
  self->dispose_func = func;
  self->dispose_data = data;
}
