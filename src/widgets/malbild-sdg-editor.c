/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-access.h"
#include "malbild-field-editor.h"
#include "malbild-sdg-picker.h"
#include "malbild-sdg.h"

/* Chooses a goal or a target of Agenda 2030. */
struct _MalbildSdgEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget *button;
  GtkWidget *label;
  char      *code;
};

#define MALBILD_TYPE_SDG_EDITOR (malbild_sdg_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSdgEditor, malbild_sdg_editor, MALBILD, SDG_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildSdgEditor, malbild_sdg_editor, MALBILD_TYPE_FIELD_EDITOR)

static void
set_code (MalbildSdgEditor *self,
          const char       *code)
{
  g_autofree char *title = malbild_sdg_describe (code);

  g_free (self->code);
  self->code = g_strdup (code);
  gtk_label_set_label (GTK_LABEL (self->label), title);
  malbild_access_set_hint (self->button, title);
}

static void
malbild_sdg_editor_show (MalbildFieldEditor *editor)
{
  set_code (MALBILD_SDG_EDITOR (editor),
            malbild_record_get_text (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name));
}

static gboolean
malbild_sdg_editor_commit (MalbildFieldEditor *editor,
                           GError            **error)
{
  return malbild_record_set_input (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor),
                                   MALBILD_SDG_EDITOR (editor)->code, error);
}

static char *
malbild_sdg_editor_dup_shown (MalbildFieldEditor *editor)
{
  return malbild_sdg_describe (MALBILD_SDG_EDITOR (editor)->code);
}

static GtkWidget *
malbild_sdg_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_SDG_EDITOR (editor)->button;
}

static void
picked_cb (MalbildSdgEditor *self,
           const char       *code)
{
  set_code (self, code);
  malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
  malbild_field_editor_done (MALBILD_FIELD_EDITOR (self));
}

static void
malbild_sdg_editor_finalize (GObject *object)
{
  g_free (MALBILD_SDG_EDITOR (object)->code);

  G_OBJECT_CLASS (malbild_sdg_editor_parent_class)->finalize (object);
}

static void
malbild_sdg_editor_class_init (MalbildSdgEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = malbild_sdg_editor_finalize;
  editor_class->show = malbild_sdg_editor_show;
  editor_class->commit = malbild_sdg_editor_commit;
  editor_class->dup_shown = malbild_sdg_editor_dup_shown;
  editor_class->get_focus = malbild_sdg_editor_get_focus;
}

static void
malbild_sdg_editor_init (MalbildSdgEditor *self)
{
  GtkWidget *picker = malbild_sdg_picker_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), self);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), picker);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  /* The button keeps its child in a box of its own, in the middle; a value stands at the left. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->label), GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}
