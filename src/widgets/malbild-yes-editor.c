/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-field-editor.h"

/* Ticks what is either so or not. */
struct _MalbildYesEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget *tick;
  gboolean   showing;
};

#define MALBILD_TYPE_YES_EDITOR (malbild_yes_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildYesEditor, malbild_yes_editor, MALBILD, YES_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildYesEditor, malbild_yes_editor, MALBILD_TYPE_FIELD_EDITOR)

static gboolean
is_so (MalbildFieldEditor *editor)
{
  return malbild_record_get_choice (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name) == MALBILD_YES;
}

static void
malbild_yes_editor_show (MalbildFieldEditor *editor)
{
  MalbildYesEditor *self = MALBILD_YES_EDITOR (editor);

  self->showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->tick), is_so (editor));
  self->showing = FALSE;
}

static char *
malbild_yes_editor_dup_shown (MalbildFieldEditor *editor)
{
  return g_strdup (is_so (editor) ? _("Yes") : _("No"));
}

static gboolean
malbild_yes_editor_commit (MalbildFieldEditor *editor,
                           GError            **error)
{
  gboolean active = gtk_switch_get_active (GTK_SWITCH (MALBILD_YES_EDITOR (editor)->tick));
  const MalbildCell cell = { .type = active ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE, .integer = MALBILD_YES };

  return malbild_record_set (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor), &cell, error);
}

static GtkWidget *
malbild_yes_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_YES_EDITOR (editor)->tick;
}

static void
active_cb (MalbildYesEditor *self)
{
  if (self->showing)
    return;

  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static void
malbild_yes_editor_class_init (MalbildYesEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  editor_class->show = malbild_yes_editor_show;
  editor_class->dup_shown = malbild_yes_editor_dup_shown;
  editor_class->commit = malbild_yes_editor_commit;
  editor_class->get_focus = malbild_yes_editor_get_focus;
}

static void
malbild_yes_editor_init (MalbildYesEditor *self)
{
  self->tick = gtk_switch_new ();
  gtk_widget_set_halign (self->tick, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->tick, 2);
  gtk_widget_set_parent (self->tick, GTK_WIDGET (self));
  g_signal_connect_swapped (self->tick, "notify::active", G_CALLBACK (active_cb), self);
}
