/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reads "1400x900". */
gboolean malbild_capture_parse_size (const char *text, int *width, int *height);

/**
 * malbild_capture_screenshot:
 * @path: where the PNG goes
 *
 * Waits until the window has been drawn and has settled, writes its picture and ends the application. Where
 * that fails the reason is printed and the process ends with 1.
 */
void malbild_capture_screenshot (GtkWindow *window, const char *path);

/**
 * malbild_capture_first_frame:
 *
 * Prints, when the first frame of the window is drawn, the milliseconds since the process started and the
 * peak memory in kB, and ends the application.
 */
void malbild_capture_first_frame (GtkWindow *window);

G_END_DECLS
