/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-after-frame.h"

typedef struct {
  void         (*func) (gpointer data);
  gpointer       data;
  GDestroyNotify destroy;
  guint          n_frames;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  if (wait->destroy != NULL)
    wait->destroy (wait->data);
  g_free (wait);
}

/* Called at the start of each frame: at that of the second one, the first has been drawn. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  Wait *wait = data;

  if (wait->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  wait->func (wait->data);
  return G_SOURCE_REMOVE;
}

guint
malbild_after_frame (GtkWidget      *widget,
                     void          (*func) (gpointer data),
                     gpointer        data,
                     GDestroyNotify  destroy)
{
  Wait *wait;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  g_return_val_if_fail (func != NULL, 0);

  wait = g_new (Wait, 1);
  *wait = (Wait) { func, data, destroy, 0 };
  return gtk_widget_add_tick_callback (widget, frame_cb, wait, wait_free);
}
