/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-document.h"

#include <glib/gi18n-lib.h>

/* A measure of text that is read with ease. */
#define TEXT_WIDTH 680

#define LINE_PIXELS 18

struct _MalbildProgrammeDocument {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *text;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (MalbildProgrammeDocument, malbild_programme_document, GTK_TYPE_WIDGET)

/* The text stands in the middle of the page, however wide that is. */
static void
malbild_programme_document_size_allocate (GtkWidget *widget,
                                          int        width,
                                          int        height,
                                          int        baseline)
{
  MalbildProgrammeDocument *self = MALBILD_PROGRAMME_DOCUMENT (widget);
  int margin = MAX ((width - TEXT_WIDTH) / 2, 18);

  if (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self->text)) != margin)
    {
      gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->text), margin);
      gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->text), margin);
      gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
    }
  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
}

static void
malbild_programme_document_measure (GtkWidget      *widget,
                                    GtkOrientation  orientation,
                                    int             for_size,
                                    int            *minimum,
                                    int            *natural,
                                    int            *minimum_baseline,
                                    int            *natural_baseline)
{
  gtk_widget_measure (MALBILD_PROGRAMME_DOCUMENT (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
}

static gboolean
malbild_programme_document_focus (GtkWidget        *widget,
                                  GtkDirectionType  direction)
{
  return gtk_widget_child_focus (MALBILD_PROGRAMME_DOCUMENT (widget)->scroller, direction);
}

static void
malbild_programme_document_dispose (GObject *object)
{
  MalbildProgrammeDocument *self = MALBILD_PROGRAMME_DOCUMENT (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (malbild_programme_document_parent_class)->dispose (object);
}

static void
malbild_programme_document_class_init (MalbildProgrammeDocumentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_document_dispose;
  widget_class->size_allocate = malbild_programme_document_size_allocate;
  widget_class->measure = malbild_programme_document_measure;
  widget_class->focus = malbild_programme_document_focus;
  gtk_widget_class_set_css_name (widget_class, "programmedocument");
}

static void
add_tags (GtkTextBuffer *buffer)
{
  for (guint i = 0; i < MALBILD_N_BLOCK_STYLES; i++)
    {
      const MalbildProgrammeType *type = &malbild_programme_types[i];
      g_autofree char *name = g_strdup_printf ("%u", i);

      gtk_text_buffer_create_tag (buffer, name,
                                  "scale", type->scale,
                                  "weight", type->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                                  "style", type->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL,
                                  "pixels-above-lines", type->space_above * LINE_PIXELS / 100,
                                  "indent", 0,
                                  NULL);
    }
}

static void
malbild_programme_document_init (MalbildProgrammeDocument *self)
{
  self->blocks = g_ptr_array_new ();
  self->text = g_object_new (GTK_TYPE_TEXT_VIEW,
                             "editable", FALSE, "cursor-visible", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR,
                             "accepts-tab", FALSE, "top-margin", 24, "bottom-margin", 36, "pixels-inside-wrap", 3, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Strategic development programme"), -1);
  add_tags (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->text);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static gboolean
is_same (GPtrArray *one,
         guint      position,
         GPtrArray *other,
         guint      other_position)
{
  const MalbildProgrammeBlock *a = g_ptr_array_index (one, position), *b = g_ptr_array_index (other, other_position);

  return a->style == b->style && g_str_equal (a->text, b->text);
}

/* The text of the blocks from @first to before @end, with what ends each, in characters. */
static int
measure_blocks (GPtrArray *blocks,
                guint      first,
                guint      end)
{
  int length = 0;

  for (guint i = first; i < end; i++)
    length += (int) g_utf8_strlen (((const MalbildProgrammeBlock *) g_ptr_array_index (blocks, i))->text, -1) + 1;
  return length;
}

/* Puts @blocks in place of @former where they differ; what is the same before and after stays, and so does what is in sight. */
static void
replace_blocks (GtkTextBuffer *buffer,
                GPtrArray     *former,
                GPtrArray     *blocks)
{
  guint least = MIN (former->len, blocks->len), before = 0, after = 0;
  GtkTextIter start, end;
  int offset;

  while (before < least && is_same (former, before, blocks, before))
    before++;
  while (after < least - before && is_same (former, former->len - 1 - after, blocks, blocks->len - 1 - after))
    after++;
  offset = measure_blocks (former, 0, before);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + measure_blocks (former, before, former->len - after));
  gtk_text_buffer_delete (buffer, &start, &end);
  for (guint i = before; i < blocks->len - after; i++)
    {
      const MalbildProgrammeBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *name = g_strdup_printf ("%u", block->style);

      gtk_text_buffer_insert_with_tags_by_name (buffer, &start, block->text, -1, name, NULL);
      gtk_text_buffer_insert (buffer, &start, "\n", 1);
    }
}

void
malbild_programme_document_take_blocks (MalbildProgrammeDocument *self,
                                        GPtrArray                *blocks)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_DOCUMENT (self));

  replace_blocks (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), self->blocks, blocks);
  g_ptr_array_unref (self->blocks);
  self->blocks = blocks;
}

GPtrArray *
malbild_programme_document_get_blocks (MalbildProgrammeDocument *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_DOCUMENT (self), NULL);

  return self->blocks;
}
