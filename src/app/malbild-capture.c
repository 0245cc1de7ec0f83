/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-capture.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* How long nothing may be drawn before the window counts as settled, and how long to wait at most. */
#define QUIET_MILLISECONDS 400
#define PATIENCE_MILLISECONDS 10000

/* Fields of /proc/self/stat between the command's closing parenthesis and the start time (the 22nd). */
#define FIELDS_TO_START_TIME 20

typedef struct {
  GtkWindow *window;
  char      *path;
  gint64     begun;
  gint64     last_frame;
} Capture;

gboolean
malbild_capture_parse_size (const char *text,
                            int        *width,
                            int        *height)
{
  char end;

  return sscanf (text, "%5dx%5d%c", width, height, &end) == 2 && *width >= 200 && *height >= 200 &&
         *width <= 8192 && *height <= 8192;
}

static GdkTexture *
render_window (GtkWindow *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}

static gboolean
settled_cb (gpointer data)
{
  Capture *self = data;
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GdkTexture) texture = NULL;

  if (now - self->begun < PATIENCE_MILLISECONDS * 1000 &&
      (self->last_frame == 0 || now - self->last_frame < QUIET_MILLISECONDS * 1000))
    return G_SOURCE_CONTINUE;

  texture = render_window (self->window);
  if (texture == NULL || !gdk_texture_save_to_png (texture, self->path))
    {
      g_printerr (_("malbild: the picture could not be written to “%s”.\n"), self->path);
      exit (1);
    }
  gtk_window_destroy (self->window);
  return G_SOURCE_REMOVE;
}

static void
capture_free (gpointer data)
{
  Capture *self = data;

  g_free (self->path);
  g_free (self);
}

static void
frame_drawn_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Capture *self = user_data;

  self->last_frame = g_get_monotonic_time ();
}

static void
screenshot_mapped_cb (GtkWidget *window,
                      gpointer   user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (frame_drawn_cb), user_data);
  g_timeout_add_full (G_PRIORITY_LOW, 50, settled_cb, user_data, capture_free);
}

void
malbild_capture_screenshot (GtkWindow  *window,
                            const char *path)
{
  Capture *self = g_new0 (Capture, 1);

  self->window = window;
  self->path = g_strdup (path);
  self->begun = g_get_monotonic_time ();
  g_signal_connect (window, "map", G_CALLBACK (screenshot_mapped_cb), self);
}

/* Milliseconds since the kernel started this process: dynamic linking counts as well. */
static double
milliseconds_since_start (void)
{
  g_autofree char *stat = NULL;
  const char *p;
  struct timespec now;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) || (p = strrchr (stat, ')')) == NULL)
    return -1;
  for (int i = 0; i < FIELDS_TO_START_TIME && p != NULL; i++)
    p = strchr (p + 1, ' ');
  if (p == NULL)
    return -1;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6 - g_ascii_strtoull (p + 1, NULL, 10) * 1e3 / sysconf (_SC_CLK_TCK);
}

/* The kernel's own count of this program's memory: what getrusage() tells is never below that of the program's parent. */
static guint64
peak_memory_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (line = strstr (status, "VmHWM:")) == NULL)
    return 0;
  return g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

static void
first_frame_drawn_cb (GdkFrameClock *clock,
                      gpointer       user_data)
{
  struct timespec used;

  g_signal_handlers_disconnect_by_func (clock, first_frame_drawn_cb, user_data);
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  g_print ("first-frame-ms %.0f\nprocessor-ms %.0f\npeak-rss-kb %" G_GUINT64_FORMAT "\n", milliseconds_since_start (),
           used.tv_sec * 1e3 + used.tv_nsec / 1e6, peak_memory_kib ());
  gtk_window_destroy (user_data);
}

static void
first_frame_mapped_cb (GtkWidget *window,
                       gpointer   user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_frame_drawn_cb), window);
}

void
malbild_capture_first_frame (GtkWindow *window)
{
  g_signal_connect (window, "map", G_CALLBACK (first_frame_mapped_cb), NULL);
}
