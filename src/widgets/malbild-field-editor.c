/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-field-editor.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-choices.h"
#include "malbild-text.h"

typedef struct {
  MalbildStore       *store;
  MalbildRecord      *record;
  const MalbildField *field;
  gboolean            read_only;
  GtkWidget          *plain;      /* stands for what edits, while the value is shown only */
} MalbildFieldEditorPrivate;

enum {
  PROP_0,
  PROP_STORE,
  PROP_FIELD,
  N_PROPS
};

enum {
  EDITED,
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MalbildFieldEditor, malbild_field_editor, GTK_TYPE_WIDGET)

/* A choice and a reference are buttons: what they say would not be text to select. */
static GtkWidget *
new_plain (const MalbildField *field)
{
  GtkWidget *plain = gtk_entry_new ();

  gtk_entry_set_has_frame (GTK_ENTRY (plain), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (plain), FALSE);
  gtk_widget_set_hexpand (plain, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (plain),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE,
                                  -1);
  return plain;
}

static void
malbild_field_editor_real_set_read_only (MalbildFieldEditor *self,
                                         gboolean            read_only)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  if (priv->plain == NULL)
    {
      priv->plain = new_plain (priv->field);
      gtk_widget_insert_after (priv->plain, GTK_WIDGET (self), NULL);
    }
  gtk_widget_set_visible (priv->plain, read_only);
  gtk_widget_set_visible (MALBILD_FIELD_EDITOR_GET_CLASS (self)->get_focus (self), !read_only);
}

static char *
malbild_field_editor_real_dup_shown (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);
  g_autofree char *value = malbild_record_format (priv->record, priv->field);

  if (*value == '\0')
    return g_strdup (_("None"));
  return priv->field->type == MALBILD_FIELD_CHOICE ? malbild_text_capitalize (value) : g_steal_pointer (&value);
}

static void
show_plain (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);
  g_autofree char *text = NULL;

  if (priv->plain == NULL || priv->record == NULL)
    return;
  text = MALBILD_FIELD_EDITOR_GET_CLASS (self)->dup_shown (self);
  gtk_editable_set_text (GTK_EDITABLE (priv->plain), text);
  malbild_access_set_tooltip (priv->plain, text);
}

static void
malbild_field_editor_dispose (GObject *object)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (MALBILD_FIELD_EDITOR (object));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv->plain = NULL;
  g_clear_object (&priv->record);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (malbild_field_editor_parent_class)->dispose (object);
}

static void
malbild_field_editor_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (MALBILD_FIELD_EDITOR (object));

  switch (prop_id)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_field_editor_class_init (MalbildFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_field_editor_dispose;
  object_class->set_property = malbild_field_editor_set_property;
  klass->set_read_only = malbild_field_editor_real_set_read_only;
  klass->dup_shown = malbild_field_editor_real_dup_shown;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MALBILD_TYPE_STORE, flags);
  properties[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] = g_signal_new ("edited", MALBILD_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", MALBILD_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldeditor");
}

static void
malbild_field_editor_init (MalbildFieldEditor *self)
{
}

MalbildFieldEditor *
malbild_field_editor_new (MalbildStore       *store,
                          const MalbildField *field)
{
  GType type;

  if (field == malbild_kind_get_field (&malbild_sdg_link_kind, "code"))
    return g_object_new (malbild_sdg_editor_get_type (), "store", store, "field", field, NULL);

  switch (field->type)
    {
    case MALBILD_FIELD_PARAGRAPHS:
      type = malbild_paragraphs_editor_get_type ();
      break;
    case MALBILD_FIELD_CHOICE:
      type = field->choices == malbild_yes ? malbild_yes_editor_get_type () : malbild_choice_editor_get_type ();
      break;
    case MALBILD_FIELD_REF:
      type = malbild_reference_editor_get_type ();
      break;
    case MALBILD_FIELD_WEB_LINKS:
      type = malbild_web_links_editor_get_type ();
      break;
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_DECIMAL:
    case MALBILD_FIELD_DATE:
    case MALBILD_FIELD_PERIOD:
    default:
      type = malbild_line_editor_get_type ();
    }
  return g_object_new (type, "store", store, "field", field, NULL);
}

MalbildStore *
malbild_field_editor_get_store (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  return priv->store;
}

const MalbildField *
malbild_field_editor_get_field (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  return priv->field;
}

MalbildRecord *
malbild_field_editor_get_record (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  return priv->record;
}

void
malbild_field_editor_set_record (MalbildFieldEditor *self,
                                 MalbildRecord      *record)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_FIELD_EDITOR (self));

  g_set_object (&priv->record, record);
  malbild_field_editor_show (self);
}

void
malbild_field_editor_show (MalbildFieldEditor *self)
{
  g_return_if_fail (MALBILD_IS_FIELD_EDITOR (self));

  if (malbild_field_editor_get_record (self) != NULL)
    MALBILD_FIELD_EDITOR_GET_CLASS (self)->show (self);
  show_plain (self);
}

gboolean
malbild_field_editor_commit (MalbildFieldEditor *self,
                             GError            **error)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_EDITOR (self), FALSE);

  return MALBILD_FIELD_EDITOR_GET_CLASS (self)->commit (self, error);
}

GtkWidget *
malbild_field_editor_get_focus (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  g_return_val_if_fail (MALBILD_IS_FIELD_EDITOR (self), NULL);

  return priv->plain != NULL && priv->read_only ? priv->plain : MALBILD_FIELD_EDITOR_GET_CLASS (self)->get_focus (self);
}

gboolean
malbild_field_editor_get_read_only (MalbildFieldEditor *self)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  g_return_val_if_fail (MALBILD_IS_FIELD_EDITOR (self), FALSE);

  return priv->read_only;
}

void
malbild_field_editor_set_read_only (MalbildFieldEditor *self,
                                    gboolean            read_only)
{
  MalbildFieldEditorPrivate *priv = malbild_field_editor_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_FIELD_EDITOR (self));

  if (priv->read_only == read_only)
    return;
  priv->read_only = read_only;
  MALBILD_FIELD_EDITOR_GET_CLASS (self)->set_read_only (self, read_only);
  malbild_field_editor_show (self);
}

char *
malbild_field_editor_dup_draft (MalbildFieldEditor *self)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_EDITOR (self), NULL);

  return MALBILD_FIELD_EDITOR_GET_CLASS (self)->dup_draft != NULL ? MALBILD_FIELD_EDITOR_GET_CLASS (self)->dup_draft (self) : NULL;
}

void
malbild_field_editor_set_draft (MalbildFieldEditor *self,
                                const char         *draft)
{
  g_return_if_fail (MALBILD_IS_FIELD_EDITOR (self));

  if (MALBILD_FIELD_EDITOR_GET_CLASS (self)->set_draft != NULL)
    MALBILD_FIELD_EDITOR_GET_CLASS (self)->set_draft (self, draft);
}

void
malbild_field_editor_edited (MalbildFieldEditor *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

void
malbild_field_editor_done (MalbildFieldEditor *self)
{
  g_signal_emit (self, signals[DONE], 0);
}
