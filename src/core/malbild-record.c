/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-error.h"
#include "malbild-sdg.h"

/* A value takes eight bytes; which member counts follows from the field's type. Empty is NULL or MALBILD_NO_INTEGER. */
typedef union {
  gint64         integer;
  char          *text;
  MalbildRecord *record;
} Value;

struct _MalbildRecord {
  GObject      parent_instance;

  MalbildSink *sink;         /* not held: it outlives its records' use, and clears this when it goes */
  gint64       key;
  MalbildUuid  uuid;
  void       (*dispose_func) (MalbildRecord *self, gpointer data);
  gpointer     dispose_data;
  gboolean     removed;
  Value        values[];     /* one a field of the kind */
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
    if (!malbild_field_is_text (&kind->fields[i]) && kind->fields[i].type != MALBILD_FIELD_REF)
      self->values[i].integer = MALBILD_NO_INTEGER;
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
      g_clear_object (&self->values[i].record);

  G_OBJECT_CLASS (malbild_record_parent_class)->dispose (object);
}

static void
malbild_record_finalize (GObject *object)
{
  MalbildRecord *self = MALBILD_RECORD (object);
  const MalbildKind *kind = malbild_record_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    if (malbild_field_is_text (&kind->fields[i]))
      g_free (self->values[i].text);

  G_OBJECT_CLASS (malbild_record_parent_class)->finalize (object);
}

static void
get_field_property (MalbildRecord      *self,
                    const MalbildField *field,
                    Value               held,
                    GValue             *value)
{
  MalbildDate date;
  MalbildPeriod period;

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      g_value_set_string (value, held.text != NULL ? held.text : "");
      break;
    case MALBILD_FIELD_REF:
      g_value_set_object (value, held.record);
      break;
    case MALBILD_FIELD_DATE:
      date = malbild_record_get_date (self, field->name);
      g_value_set_boxed (value, &date);
      break;
    case MALBILD_FIELD_PERIOD:
      period = malbild_record_get_period (self, field->name);
      g_value_set_boxed (value, &period);
      break;
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      g_value_set_int64 (value, held.integer);
    }
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
    get_field_property (self, &kind->fields[prop_id - N_PROPS], self->values[prop_id - N_PROPS], value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cell_from_gvalue (const MalbildField *field,
                  const GValue       *value,
                  MalbildCell        *cell)
{
  const MalbildDate *date;
  const MalbildPeriod *period;
  const char *text;
  MalbildRecord *record;

  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      text = g_value_get_string (value);
      if (text != NULL && text[0] != '\0')
        *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text };
      return;
    case MALBILD_FIELD_REF:
      record = g_value_get_object (value);
      if (record != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = record->key };
      return;
    case MALBILD_FIELD_DATE:
      date = g_value_get_boxed (value);
      if (date != NULL && *date != 0)
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = *date };
      return;
    case MALBILD_FIELD_PERIOD:
      period = g_value_get_boxed (value);
      if (period != NULL && !malbild_period_is_empty (*period))
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (*period) };
      return;
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      if (g_value_get_int64 (value) != MALBILD_NO_INTEGER)
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = g_value_get_int64 (value) };
    }
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
  cell_from_gvalue (field, value, &cell);
  if (!malbild_record_set (self, field, &cell, NULL))
    g_object_notify (object, field->name);
}

static GParamSpec *
field_to_pspec (const MalbildField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    case MALBILD_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, MALBILD_TYPE_DATE, flags);
    case MALBILD_FIELD_PERIOD:
      return g_param_spec_boxed (field->name, NULL, NULL, MALBILD_TYPE_PERIOD, flags);
    case MALBILD_FIELD_REF:
      return g_param_spec_object (field->name, NULL, NULL, MALBILD_TYPE_RECORD, flags);
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, MALBILD_NO_INTEGER, flags);
    }
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
    g_object_class_install_property (object_class, N_PROPS + i, field_to_pspec (&record_class->kind->fields[i]));
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
        .instance_size = (guint16) (sizeof (MalbildRecord) + kind->n_fields * sizeof (Value)),
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

/* The value of a field that has to be there and to be of one of @types (1 << type). */
static Value
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
  Value value = self->values[malbild_kind_field_index (malbild_record_get_kind (self), field)];

  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  if (malbild_field_is_text (field))
    {
      if (value.text != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = value.text };
    }
  else if (field->type == MALBILD_FIELD_REF)
    {
      if (value.record != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = value.record->key };
    }
  else if (value.integer != MALBILD_NO_INTEGER)
    *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = value.integer };
}

char *
malbild_record_format (MalbildRecord      *self,
                       const MalbildField *field)
{
  MalbildCell cell;

  if (field->type == MALBILD_FIELD_REF)
    {
      MalbildRecord *target = malbild_record_get_ref (self, field->name);

      return target != NULL ? malbild_record_dup_title (target) : g_strdup ("");
    }

  malbild_record_get_cell (self, field, &cell);
  return malbild_field_format (field, &cell);
}

/* Whether a record without a title is named by this field among others. That it is part of a goal set says nothing. */
static gboolean
names_record (const MalbildField *field)
{
  if (field->order || field->target == &malbild_goal_set_kind)
    return FALSE;
  if (field->type == MALBILD_FIELD_REF)
    return field->required || field->target == &malbild_goal_kind;
  return field->required && field->type != MALBILD_FIELD_CHOICE;
}

/* A link is named by its two ends, a measurement by its indicator and period. */
static char *
dup_title_of_fields (MalbildRecord *self)
{
  const MalbildKind *kind = malbild_record_get_kind (self);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      g_autofree char *text = NULL;

      if (!names_record (field))
        continue;
      /* A code says little without its label. */
      if (kind == &malbild_sdg_link_kind && field->type == MALBILD_FIELD_TEXT)
        text = malbild_sdg_describe (malbild_record_get_text (self, field->name));
      else
        text = malbild_record_format (self, field);
      if (text[0] != '\0')
        g_string_append_printf (title, "%s%s", title->len > 0 ? " → " : "", text);
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* A record is named by its title; one without, as a wording or an input is, by its text. */
char *
malbild_record_dup_title (MalbildRecord *self)
{
  static const char *const names[] = { "title", "text" };
  const MalbildKind *kind;

  g_return_val_if_fail (MALBILD_IS_RECORD (self), NULL);

  kind = malbild_record_get_kind (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const MalbildField *field = malbild_kind_get_field (kind, names[i]);

      if (field != NULL && malbild_record_get_text (self, names[i])[0] != '\0')
        return g_strdup (malbild_record_get_text (self, names[i]));
      if (field != NULL && field->required)
        return g_strdup ("");
    }
  return dup_title_of_fields (self);
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

/* Puts @cell into the value. Returns whether it is another one than before. */
static gboolean
apply_value (Value              *value,
             const MalbildField *field,
             const MalbildCell  *cell,
             MalbildRecord      *target)
{
  gint64 integer;

  if (field->type == MALBILD_FIELD_REF)
    return g_set_object (&value->record, target);
  if (malbild_field_is_text (field))
    {
      const char *text = cell->type == MALBILD_CELL_TEXT ? cell->text : NULL;

      if (g_strcmp0 (value->text, text) == 0)
        return FALSE;
      g_free (value->text);
      value->text = g_strdup (text);
      return TRUE;
    }

  integer = cell->type == MALBILD_CELL_INTEGER ? cell->integer : MALBILD_NO_INTEGER;
  if (value->integer == integer)
    return FALSE;
  value->integer = integer;
  return TRUE;
}

void
malbild_record_apply (MalbildRecord      *self,
                      const MalbildField *field,
                      const MalbildCell  *cell,
                      MalbildRecord      *target)
{
  guint index = malbild_kind_field_index (malbild_record_get_kind (self), field);

  if (!apply_value (&self->values[index], field, cell, target))
    return;

  g_object_notify (G_OBJECT (self), field->name);
  if (field->required || names_record (field) || g_str_equal (field->name, "title"))
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
