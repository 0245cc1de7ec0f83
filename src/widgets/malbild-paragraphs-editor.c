/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-field-editor.h"

/* Taller texts scroll in their row. */
#define PARAGRAPHS_HEIGHT_MAX 280
/* So many characters are taller than that at any width. */
#define PARAGRAPHS_MEASURE_MAX 8000

/* Edits a text of several paragraphs; grows with it. */
struct _MalbildParagraphsEditor {
  MalbildFieldEditor parent_instance;

  GtkWidget     *window;
  GtkWidget     *view;
  GtkTextBuffer *buffer;
  gboolean       showing;
};

#define MALBILD_TYPE_PARAGRAPHS_EDITOR (malbild_paragraphs_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildParagraphsEditor, malbild_paragraphs_editor, MALBILD, PARAGRAPHS_EDITOR, MalbildFieldEditor)

G_DEFINE_FINAL_TYPE (MalbildParagraphsEditor, malbild_paragraphs_editor, MALBILD_TYPE_FIELD_EDITOR)

static char *
dup_text (MalbildParagraphsEditor *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static void
malbild_paragraphs_editor_show (MalbildFieldEditor *editor)
{
  MalbildParagraphsEditor *self = MALBILD_PARAGRAPHS_EDITOR (editor);
  const char *value = malbild_record_get_text (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor)->name);
  g_autofree char *shown = dup_text (self);

  if (g_str_equal (value, shown))
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, value, -1);
  self->showing = FALSE;
}

static gboolean
malbild_paragraphs_editor_commit (MalbildFieldEditor *editor,
                                  GError            **error)
{
  MalbildParagraphsEditor *self = MALBILD_PARAGRAPHS_EDITOR (editor);
  g_autofree char *text = dup_text (self);

  if (!malbild_record_set_input (malbild_field_editor_get_record (editor), malbild_field_editor_get_field (editor), text, error))
    return FALSE;

  /* From here on the goal file undoes, not the text: it forgets what was typed. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  return TRUE;
}

static GtkWidget *
malbild_paragraphs_editor_get_focus (MalbildFieldEditor *editor)
{
  return MALBILD_PARAGRAPHS_EDITOR (editor)->view;
}

static void
malbild_paragraphs_editor_set_read_only (MalbildFieldEditor *editor,
                                         gboolean            read_only)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (MALBILD_PARAGRAPHS_EDITOR (editor)->view), !read_only);
}

static char *
malbild_paragraphs_editor_dup_draft (MalbildFieldEditor *editor)
{
  return dup_text (MALBILD_PARAGRAPHS_EDITOR (editor));
}

static void
malbild_paragraphs_editor_set_draft (MalbildFieldEditor *editor,
                                     const char         *draft)
{
  gtk_text_buffer_set_text (MALBILD_PARAGRAPHS_EDITOR (editor)->buffer, draft, -1);
}

static void
changed_cb (MalbildParagraphsEditor *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->showing)
    malbild_field_editor_edited (MALBILD_FIELD_EDITOR (self));
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A text view answers with the height of the width it had last; a row that became wider would stay as tall as it was.
 * So the text is laid out here for the width that is asked about. */
static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  MalbildParagraphsEditor *self = MALBILD_PARAGRAPHS_EDITOR (widget);
  g_autoptr(PangoLayout) layout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *start = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->window, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  text = dup_text (self);
  start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), PARAGRAPHS_MEASURE_MAX));
  layout = gtk_widget_create_pango_layout (self->view, start);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (for_size >= 0)
    pango_layout_set_width (layout, for_size * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, natural);
  *natural = MIN (*natural, PARAGRAPHS_HEIGHT_MAX);
  *minimum = *natural;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (MALBILD_PARAGRAPHS_EDITOR (widget)->window, width, height, baseline, NULL);
}

static void
malbild_paragraphs_editor_class_init (MalbildParagraphsEditorClass *klass)
{
  MalbildFieldEditorClass *editor_class = MALBILD_FIELD_EDITOR_CLASS (klass);

  editor_class->show = malbild_paragraphs_editor_show;
  editor_class->commit = malbild_paragraphs_editor_commit;
  editor_class->get_focus = malbild_paragraphs_editor_get_focus;
  editor_class->set_read_only = malbild_paragraphs_editor_set_read_only;
  editor_class->dup_draft = malbild_paragraphs_editor_dup_draft;
  editor_class->set_draft = malbild_paragraphs_editor_set_draft;
}

static void
malbild_paragraphs_editor_init (MalbildParagraphsEditor *self)
{
  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);

  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), self->view);
  gtk_widget_set_focusable (self->window, FALSE);
  gtk_widget_set_hexpand (self->window, TRUE);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
