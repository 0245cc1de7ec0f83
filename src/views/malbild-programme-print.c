/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-print.h"

#include "malbild-programme-text.h"

/* The height of the text on paper. */
#define TEXT_POINTS 10.5

#define MARGIN_MM 20

/* A line of the document, and where it comes to stand. */
typedef struct {
  PangoLayout *layout;
  int          line;
  int          page;
  double       x;
  double       y;
} Line;

typedef struct {
  GPtrArray *blocks;
  GPtrArray *layouts;
  GArray    *lines;
} Job;

static PangoLayout *
new_layout (GtkPrintContext             *context,
            const MalbildProgrammeBlock *block)
{
  const MalbildProgrammeType *type = &malbild_programme_types[block->style];
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int) (TEXT_POINTS * type->scale * PANGO_SCALE));
  pango_font_description_set_weight (font, type->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, type->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((gtk_print_context_get_width (context) - type->indent) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, block->text, -1);
  return layout;
}

static gboolean
is_heading (const MalbildProgrammeBlock *block)
{
  return block->style == MALBILD_BLOCK_PART || block->style == MALBILD_BLOCK_CHAPTER || block->style == MALBILD_BLOCK_SIDE;
}

static double
line_height (PangoLayout *layout,
             int          i)
{
  PangoRectangle rectangle;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &rectangle);
  return (double) rectangle.height / PANGO_SCALE;
}

/* So much has to fit on the page for a block to begin there: a heading takes what it heads along. */
static double
needed (Job   *job,
        guint  i)
{
  double height = 0;

  for (; i < job->blocks->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (job->layouts, i);

      if (!is_heading (g_ptr_array_index (job->blocks, i)))
        return height + line_height (layout, 0) * MIN (2, pango_layout_get_line_count (layout));
      for (int k = 0; k < pango_layout_get_line_count (layout); k++)
        height += line_height (layout, k);
    }
  return height;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Job               *job)
{
  double height = gtk_print_context_get_height (context);
  double y = 0;
  int page = 0;

  for (guint i = 0; i < job->blocks->len; i++)
    g_ptr_array_add (job->layouts, new_layout (context, g_ptr_array_index (job->blocks, i)));
  for (guint i = 0; i < job->blocks->len; i++)
    {
      const MalbildProgrammeBlock *block = g_ptr_array_index (job->blocks, i);
      PangoLayout *layout = g_ptr_array_index (job->layouts, i);

      y += y > 0 ? malbild_programme_types[block->style].space_above * TEXT_POINTS / 70 : 0;
      if (y > 0 && y + needed (job, i) > height)
        {
          page++;
          y = 0;
        }
      for (int k = 0; k < pango_layout_get_line_count (layout); k++)
        {
          Line line = { layout, k, page, malbild_programme_types[block->style].indent, y };

          if (y > 0 && y + line_height (layout, k) > height)
            {
              line.page = ++page;
              line.y = y = 0;
            }
          g_array_append_val (job->lines, line);
          y += line_height (layout, k);
        }
    }
  gtk_print_operation_set_n_pages (operation, page + 1);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  for (guint i = 0; i < job->lines->len; i++)
    {
      const Line *line = &g_array_index (job->lines, Line, i);
      PangoLayoutLine *text;
      PangoRectangle rectangle;

      if (line->page != page)
        continue;
      text = pango_layout_get_line_readonly (line->layout, line->line);
      pango_layout_line_get_extents (text, NULL, &rectangle);
      cairo_move_to (cr, line->x, line->y - (double) rectangle.y / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, text);
    }
}

gboolean
malbild_programme_print (GtkWidget  *parent,
                         GPtrArray  *blocks,
                         GError    **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  /* The dialog lets others go on: an edit would take the blocks away. */
  g_autoptr (GPtrArray) held = g_ptr_array_ref (blocks);
  Job job = { held, layouts, lines };

  gtk_page_setup_set_top_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (page, MARGIN_MM, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), &job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), &job);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (parent)), error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
