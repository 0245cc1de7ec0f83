/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-field-editor.h"
#include "malbild-text.h"

/* Chooses one of a fixed list. */
struct _MalbildChoiceEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget *drop_down;
  gboolean   showing;
};

#define MALBILD_TYPE_CHOICE_EDITOR (malbild_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildChoiceEditor, malbild_choice_editor, MALBILD, CHOICE_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildChoiceEditor, malbild_choice_editor, MALBILD_TYPE_FIELD_EDITOR)

/* Where nothing may be chosen, "None" stands before the choices. */
static guint
first_choice (MalbildChoiceEditor *self)
{
  return malbild_field_editor_get_field (MALBILD_FIELD_EDITOR (self))->required ? 0 : 1;
}

static void
malbild_choice_editor_show (MalbildFieldEditor *editor)
{
  MalbildChoiceEditor *self = MALBILD_CHOICE_EDITOR (editor);
  int choice = malbild_record_get_choice (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name);

  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), choice < 0 ? 0 : choice + first_choice (self));
  self->showing = FALSE;
}

static gboolean
malbild_choice_editor_commit (MalbildFieldEditor *editor,
                              GError            **error)
{
  MalbildChoiceEditor *self = MALBILD_CHOICE_EDITOR (editor);
  int choice = (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down)) - (int) first_choice (self);
  MalbildCell cell = { .type = MALBILD_CELL_NONE };

  if (choice >= 0)
    cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = choice };
  return malbild_record_set (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor), &cell, error);
}

static GtkWidget *
malbild_choice_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_CHOICE_EDITOR (editor)->drop_down;
}

static void
selected_cb (MalbildChoiceEditor *self)
{
  if (self->showing)
    return;

  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static void
malbild_choice_editor_constructed (GObject *object)
{
  MalbildChoiceEditor *self = MALBILD_CHOICE_EDITOR (object);
  const MalbildField *field = malbild_field_editor_get_field (MALBILD_FIELD_EDITOR (self));
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  G_OBJECT_CLASS (malbild_choice_editor_parent_class)->constructed (object);

  if (!field->required)
    gtk_string_list_append (labels, _("None"));
  for (const MalbildChoice *choice = field->choices; choice->nick != NULL; choice++)
    gtk_string_list_take (labels, malbild_text_capitalize (_(choice->label)));

  malbild_access_set_up_drop_down (self->drop_down, _(field->label));
  self->showing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (labels));
  self->showing = FALSE;
}

static void
malbild_choice_editor_class_init (MalbildChoiceEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = malbild_choice_editor_constructed;
  editor_class->show = malbild_choice_editor_show;
  editor_class->commit = malbild_choice_editor_commit;
  editor_class->get_focus = malbild_choice_editor_get_focus;
}

static void
malbild_choice_editor_init (MalbildChoiceEditor *self)
{
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_hexpand (self->drop_down, TRUE);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}
