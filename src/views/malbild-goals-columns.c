/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goals-columns.h"

#include <glib/gi18n-lib.h>

#include "malbild-field-label.h"
#include "malbild-outline-title.h"
#include "malbild-outline.h"
#include "malbild-sdg-badges.h"
#include "malbild-status-label.h"

typedef struct {
  const char *title;
  GtkWidget  *(*create) (MalbildStore *store);
  const char *property;
  int         width;
  int         needs;
} Column;

static GtkWidget *
create_title (MalbildStore *store)
{
  return malbild_outline_title_new ();
}

static GtkWidget *
create_responsible (MalbildStore *store)
{
  return malbild_field_label_new ("responsible");
}

static GtkWidget *
create_valid (MalbildStore *store)
{
  return malbild_field_label_new ("valid");
}

/* In the order of the screen; a column is left out where the list is narrower than it needs. */
static const Column columns[] = {
  { N_("Goal"),        create_title,             "row",    -1,    0 },
  { N_("Responsible"), create_responsible,       "record", 140, 480 },
  { N_("Valid"),       create_valid,             "record", 104, 600 },
  { N_("Status"),      malbild_status_label_new, "record", 112,   0 },
  { N_("Agenda 2030"), malbild_sdg_badges_new,   "goal",   108, 690 },
};

/* Names of boards are long: where there is room, their column takes of it what lies between these. */
#define RESPONSIBLE 1
#define RESPONSIBLE_MAX 260
/* 11 points at 96 dots an inch. */
#define USUAL_TEXT_SIZE 14.67
#define WIDTH_KEY "malbild-width"
#define COLUMNS_KEY "malbild-columns"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  MalbildStore *store = g_object_get_data (G_OBJECT (factory), "malbild-store");

  /* The row selects; at the floor of GTK a cell would do so once more, and Ctrl+click take back what it did. */
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, ((const Column *) column)->create (store));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  const Column *column = data;
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  gpointer shown = malbild_outline_get_item (row);

  if (g_str_equal (column->property, "row"))
    shown = row;
  else if (!MALBILD_IS_RECORD (shown))
    shown = NULL;
  g_object_set (gtk_list_item_get_child (item), column->property, shown, NULL);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  column)
{
  g_object_set (gtk_list_item_get_child (item), ((const Column *) column)->property, NULL, NULL);
}

static GtkColumnViewColumn *
create_column (const Column *column,
               MalbildStore *store)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *result;

  g_object_set_data_full (G_OBJECT (factory), "malbild-store", g_object_ref (store), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) column);

  result = gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_resizable (result, TRUE);
  if (column->width < 0)
    gtk_column_view_column_set_expand (result, TRUE);
  return result;
}

void
malbild_goals_columns_set_up (GtkColumnView *view,
                              MalbildStore  *store)
{
  GListModel *old = gtk_column_view_get_columns (view);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  while (g_list_model_get_n_items (old) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (old, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    g_ptr_array_add (all, create_column (&columns[i], store));
  g_object_set_data_full (G_OBJECT (view), COLUMNS_KEY, all, (GDestroyNotify) g_ptr_array_unref);
}

/* The widths above are for text of the usual size, in pixels; larger text takes more. */
static double
get_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return MAX (1, size / USUAL_TEXT_SIZE);
}

/* Leaves a width alone that a person has set. */
static void
set_column_width (GtkColumnViewColumn *column,
                  int                  width)
{
  int former = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), WIDTH_KEY));

  if (former != 0 && former != gtk_column_view_column_get_fixed_width (column))
    return;
  g_object_set_data (G_OBJECT (column), WIDTH_KEY, GINT_TO_POINTER (width));
  gtk_column_view_column_set_fixed_width (column, width);
}

void
malbild_goals_columns_set_width (GtkColumnView *view,
                                 int            width)
{
  GPtrArray *all = g_object_get_data (G_OBJECT (view), COLUMNS_KEY);
  double scale = get_text_scale (GTK_WIDGET (view));
  guint n_shown = 0;

  if (all == NULL)
    return;

  /* A column that is merely hidden would still take its room from the title at the floor of GTK. */
  for (guint i = 0; i < all->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (all, i);
      gboolean fits = width >= columns[i].needs * scale;
      int own_width = (int) (columns[i].width * scale);
      gboolean shown = gtk_column_view_column_get_column_view (column) != NULL;

      if (shown && !fits)
        gtk_column_view_remove_column (view, column);
      else if (!shown && fits)
        gtk_column_view_insert_column (view, n_shown, column);
      n_shown += fits;
      if (i == RESPONSIBLE)
        own_width = MAX (own_width, MIN (width / 4 - 20, RESPONSIBLE_MAX));
      if (columns[i].width > 0)
        set_column_width (column, own_width);
    }
}
