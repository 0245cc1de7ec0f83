/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "store-fixture.h"

/* A detail pane in a window of its own, with a goal to show. */
typedef struct {
  StoreFixture    file;
  MalbildContext *context;
  MalbildRecord  *goal;
  GtkWidget      *window;
  GtkWidget      *pane;
} Fixture;

void       set_up    (Fixture *self, gconstpointer data);
void       tear_down (Fixture *self, gconstpointer data);
void       settle    (void);
/* What there is below @widget: the list with a title, the first widget of a type, the row of a field. */
GtkWidget *find_list (GtkWidget *widget, const char *title);
GtkWidget *find_type (GtkWidget *widget, GType type);
GtkWidget *find_row  (GtkWidget *widget, const char *field);
