/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-overview-area.h"
#include "malbild-overview-parts.h"
#include "malbild-sdg-tile.h"

#define AREA_KEY  "malbild-area"
#define COUNT_KEY "malbild-count"

/* Of internal goals, which are in no area. */
#define INTERNAL_AREA -1

/* Areas are known by their number as much as by their title. */
static char *
dup_area_title (MalbildRecord *area)
{
  const char *number = malbild_record_get_text (area, "number");
  g_autofree char *title = malbild_record_dup_title (area);

  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_steal_pointer (&title);
}

static gint64
get_area (GtkWidget *row)
{
  const gint64 *area = g_object_get_data (G_OBJECT (row), AREA_KEY);

  return *area;
}

/* What a row is about: an area, the goals without one, the internal ones. NULL: the area is gone */
static char *
dup_title (MalbildStore *store,
           gint64        area)
{
  g_autoptr (MalbildRecord) record = NULL;

  if (area == INTERNAL_AREA)
    return g_strdup (_("Internal goals"));
  if (area == 0)
    return g_strdup (_("Without area"));
  record = malbild_store_get (store, area, NULL);
  return record != NULL ? dup_area_title (record) : NULL;
}

static GtkWidget *
new_row (MalbildContext *context,
         gint64          area)
{
  g_autoptr (MalbildRecord) record = area > 0 ? malbild_store_get (malbild_context_get_store (context), area, NULL) : NULL;
  GtkWidget *row = malbild_overview_area_new ();

  g_object_set_data_full (G_OBJECT (row), AREA_KEY, g_memdup2 (&area, sizeof area), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), record != NULL);
  if (record != NULL)
    malbild_overview_lead_to (row, context, record, NULL);
  return row;
}

/* The rows stay as they are, and say something else, unless other areas are shown. */
static void
show_area (GtkListBox               *list,
           MalbildContext           *context,
           int                       position,
           const MalbildAreaFigures *figures,
           gint64                    area,
           guint                     full)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, position);
  g_autofree char *title = dup_title (malbild_context_get_store (context), area);

  while (row != NULL && get_area (GTK_WIDGET (row)) != area)
    {
      gtk_list_box_remove (list, GTK_WIDGET (row));
      row = gtk_list_box_get_row_at_index (list, position);
    }
  if (row == NULL)
    {
      row = GTK_LIST_BOX_ROW (new_row (context, area));
      gtk_list_box_append (list, GTK_WIDGET (row));
    }
  malbild_overview_area_show (MALBILD_OVERVIEW_AREA (row), title != NULL ? title : "", figures, full);
}

void
malbild_overview_show_areas (GtkListBox                   *list,
                             MalbildContext               *context,
                             const MalbildOverviewFigures *figures)
{
  guint full = figures->internal.total;
  int position = 0;
  GtkListBoxRow *row;

  for (guint i = 0; i < figures->areas->len; i++)
    full = MAX (full, g_array_index (figures->areas, MalbildAreaFigures, i).total);
  for (guint i = 0; i < figures->areas->len; i++)
    {
      const MalbildAreaFigures *area = &g_array_index (figures->areas, MalbildAreaFigures, i);

      show_area (list, context, position++, area, area->area, full);
    }
  if (figures->internal.total > 0)
    show_area (list, context, position++, &figures->internal, INTERNAL_AREA, full);
  while ((row = gtk_list_box_get_row_at_index (list, position)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
add_tiles (MalbildEvenGrid *grid,
           MalbildContext  *context)
{
  for (guint number = 1; number <= MALBILD_N_SDGS; number++)
    {
      GtkWidget *tile = gtk_button_new ();
      g_autofree char *part = g_strdup_printf ("agenda/%u", number);

      malbild_overview_lead_to_part (tile, context, "framing", part);
      malbild_even_grid_append (grid, tile);
    }
}

guint
malbild_overview_show_sdgs (MalbildEvenGrid              *grid,
                            MalbildContext               *context,
                            const MalbildOverviewFigures *figures)
{
  GtkWidget *tile;
  guint touched = 0;

  if (gtk_widget_get_first_child (GTK_WIDGET (grid)) == NULL)
    add_tiles (grid, context);
  tile = gtk_widget_get_first_child (GTK_WIDGET (grid));
  for (guint number = 1; number <= MALBILD_N_SDGS; number++, tile = gtk_widget_get_next_sibling (tile))
    {
      guint count = figures->sdgs[number - 1];
      guint shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tile), COUNT_KEY));

      touched += count > 0;
      /* One more, so that a tile that says nothing yet is none that says 0. */
      if (shown == count + 1)
        continue;
      malbild_sdg_tile_fill (GTK_BUTTON (tile), number, count);
      g_object_set_data (G_OBJECT (tile), COUNT_KEY, GUINT_TO_POINTER (count + 1));
    }
  return touched;
}
