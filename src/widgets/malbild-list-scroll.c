/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-list-scroll.h"

#include "malbild-after-frame.h"

typedef struct {
  GtkWidget *list;
  guint      position;
} Scroll;

static void
scroll_cb (gpointer data)
{
  const Scroll *scroll = data;

  gtk_widget_activate_action (scroll->list, "list.scroll-to-item", "u", scroll->position);
}

void
malbild_list_scroll_to (GtkWidget *list,
                        guint      position)
{
  Scroll scroll = { list, position };

  g_return_if_fail (GTK_IS_WIDGET (list));

  if (gtk_widget_get_height (list) > 0)
    scroll_cb (&scroll);
  else
    malbild_after_frame (list, scroll_cb, g_memdup2 (&scroll, sizeof scroll), g_free);
}
