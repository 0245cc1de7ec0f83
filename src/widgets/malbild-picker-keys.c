/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-picker-keys.h"
#include "malbild-list-scroll.h"

gboolean
malbild_picker_move (GtkSingleSelection *selection,
                     GtkWidget          *list,
                     guint               key)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint selected = gtk_single_selection_get_selected (selection);

  if (n_items == 0 || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down && selected + 1 < n_items)
    selected++;
  else if (key == GDK_KEY_Up && selected > 0)
    selected--;
  gtk_single_selection_set_selected (selection, selected);
  malbild_list_scroll_to (list, selected);
  return GDK_EVENT_STOP;
}
