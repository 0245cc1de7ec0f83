/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-field-editor.h"

/* Edits what is typed in one line: texts, numbers, dates, periods. */
struct _MalbildLineEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget *text;
  gboolean   showing;
};

#define MALBILD_TYPE_LINE_EDITOR (malbild_line_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildLineEditor, malbild_line_editor, MALBILD, LINE_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildLineEditor, malbild_line_editor, MALBILD_TYPE_FIELD_EDITOR)

static const char *
get_hint (MalbildFieldType type)
{
  switch (type)
    {
    case MALBILD_FIELD_DATE:
      return _("Such as 17 June 2019, June 2019 or 2019");
    case MALBILD_FIELD_PERIOD:
      return _("Such as 2020–2027");
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_DECIMAL:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_REF:
    case MALBILD_FIELD_WEB_LINKS:
    default:
      return NULL;
    }
}

static void
malbild_line_editor_show (MalbildFieldEditor *editor)
{
  MalbildLineEditor *self = MALBILD_LINE_EDITOR (editor);
  g_autofree char *value = malbild_record_format (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor));

  if (g_str_equal (value, gtk_editable_get_text (GTK_EDITABLE (self->text))))
    return;

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), value);
  self->showing = FALSE;
}

static gboolean
malbild_line_editor_commit (MalbildFieldEditor *editor,
                            GError            **error)
{
  GtkEditable *text = GTK_EDITABLE (MALBILD_LINE_EDITOR (editor)->text);

  if (!malbild_record_set_input (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor),
                                 gtk_editable_get_text (text), error))
    return FALSE;

  /* From here on the goal file undoes, not the entry: it forgets what was typed. */
  gtk_editable_set_enable_undo (text, FALSE);
  gtk_editable_set_enable_undo (text, TRUE);
  return TRUE;
}

static GtkWidget *
malbild_line_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_LINE_EDITOR (editor)->text;
}

static void
malbild_line_editor_set_read_only (MalbildFieldEditor *editor,
                                   gboolean            read_only)
{
  GtkWidget *text = MALBILD_LINE_EDITOR (editor)->text;

  gtk_editable_set_editable (GTK_EDITABLE (text), !read_only);
  gtk_entry_set_placeholder_text (GTK_ENTRY (text), read_only ? "–" : get_hint (malbild_field_editor_get_field (editor)->type));
}

static char *
malbild_line_editor_dup_draft (MalbildFieldEditor *editor)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (MALBILD_LINE_EDITOR (editor)->text)));
}

static void
malbild_line_editor_set_draft (MalbildFieldEditor *editor,
                               const char         *draft)
{
  gtk_editable_set_text (GTK_EDITABLE (MALBILD_LINE_EDITOR (editor)->text), draft);
}

static void
changed_cb (MalbildLineEditor *self)
{
  if (!self->showing)
    malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
}

static void
malbild_line_editor_constructed (GObject *object)
{
  MalbildLineEditor *self = MALBILD_LINE_EDITOR (object);
  const MalbildField *field = malbild_field_editor_get_field (MALBILD_FIELD_EDITOR (self));

  G_OBJECT_CLASS (malbild_line_editor_parent_class)->constructed (object);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), get_hint (field->type));
}

static void
malbild_line_editor_class_init (MalbildLineEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = malbild_line_editor_constructed;
  editor_class->show = malbild_line_editor_show;
  editor_class->commit = malbild_line_editor_commit;
  editor_class->get_focus = malbild_line_editor_get_focus;
  editor_class->set_read_only = malbild_line_editor_set_read_only;
  editor_class->dup_draft = malbild_line_editor_dup_draft;
  editor_class->set_draft = malbild_line_editor_set_draft;
}

static void
malbild_line_editor_init (MalbildLineEditor *self)
{
  /* Not a bare GtkText: what stands in that cannot be read by assistive technology. */
  self->text = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->text), FALSE);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (malbild_field_editor_done), self);
}
