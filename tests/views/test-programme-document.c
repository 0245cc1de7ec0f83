/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "malbild-programme-document.h"

#define N_ROUNDS 300
#define MAX_BLOCKS 9

static void
block_free (gpointer data)
{
  MalbildProgrammeBlock *block = data;

  g_free (block->text);
  g_free (block);
}

static void
add_block (GPtrArray                  *blocks,
           MalbildProgrammeBlockStyle  style,
           const char                 *text)
{
  MalbildProgrammeBlock *block = g_new (MalbildProgrammeBlock, 1);

  *block = (MalbildProgrammeBlock) { style, g_strdup (text) };
  g_ptr_array_add (blocks, block);
}

/* Of few texts, so that much of it is as before; of several lines and letters of several bytes, too. */
static GPtrArray *
new_blocks (void)
{
  static const char *const texts[] = { "Trygghet", "", "Två\nrader", "Bänkar på vägen till skolan" };
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  int n_blocks = g_test_rand_int_range (0, MAX_BLOCKS);

  for (int i = 0; i < n_blocks; i++)
    add_block (blocks, (MalbildProgrammeBlockStyle) g_test_rand_int_range (0, 2),
               texts[g_test_rand_int_range (0, (int) G_N_ELEMENTS (texts))]);
  return blocks;
}

static GtkTextBuffer *
find_buffer (GtkWidget *widget)
{
  GtkTextBuffer *buffer = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && buffer == NULL; child = gtk_widget_get_next_sibling (child))
    buffer = find_buffer (child);
  return buffer;
}

/* What the buffer holds is the blocks one below the other, each in its style. */
static void
assert_shows (GtkTextBuffer *buffer,
              GPtrArray     *blocks)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  for (guint i = 0; i < blocks->len; i++)
    {
      const MalbildProgrammeBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *name = g_strdup_printf ("%u", block->style);
      GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
      g_autofree char *line = g_strconcat (block->text, "\n", NULL);
      g_autofree char *text = NULL;
      GtkTextIter end = start;

      if (*block->text != '\0')
        g_assert_true (gtk_text_iter_has_tag (&start, tag));
      gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (line, -1));
      text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_assert_cmpstr (text, ==, line);
      start = end;
    }
  g_assert_true (gtk_text_iter_is_end (&start));
}

static void
test_follows (void)
{
  g_autoptr (GtkWidget) document = g_object_ref_sink (g_object_new (MALBILD_TYPE_PROGRAMME_DOCUMENT, NULL));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GPtrArray *blocks = new_blocks ();

      malbild_programme_document_take_blocks (MALBILD_PROGRAMME_DOCUMENT (document), blocks);
      assert_shows (find_buffer (document), blocks);
    }
}

static void
show_three (GtkWidget  *document,
            const char *middle)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);

  add_block (blocks, MALBILD_BLOCK_TEXT, "Först");
  add_block (blocks, MALBILD_BLOCK_TEXT, middle);
  add_block (blocks, MALBILD_BLOCK_TEXT, "Sist");
  malbild_programme_document_take_blocks (MALBILD_PROGRAMME_DOCUMENT (document), blocks);
}

/* What somebody reads or has selected stays where it is when something else is edited. */
static void
test_keeps_selection (void)
{
  g_autoptr (GtkWidget) document = g_object_ref_sink (g_object_new (MALBILD_TYPE_PROGRAMME_DOCUMENT, NULL));
  GtkTextBuffer *buffer = find_buffer (document);
  g_autofree char *selected = NULL;
  GtkTextIter start, end;

  show_three (document, "Ett");
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  gtk_text_iter_backward_chars (&start, 5);
  gtk_text_buffer_select_range (buffer, &start, &end);
  show_three (document, "Något längre\nän så");
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (selected, ==, "Sist\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/views/programme-document/follows", test_follows);
  g_test_add_func ("/views/programme-document/keeps-selection", test_keeps_selection);
  return g_test_run ();
}
