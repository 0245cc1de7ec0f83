/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg-tile.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-sdg-badges.h"
#include "malbild-sdg.h"

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

void
malbild_sdg_tile_fill (GtkButton *button,
                       guint      goal,
                       guint      count)
{
  g_autofree char *code = g_strdup_printf ("%u", goal);
  const char *name = malbild_sdg_get_label (code);
  g_autofree char *words = count > 0 ? g_strdup_printf (ngettext ("%u goal", "%u goals", count), count) : g_strdup (_("no goals"));
  g_autofree char *title = g_strdup_printf ("%u. %s: %s", goal, name, words);
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *badge = malbild_sdg_badge_new (goal);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), new_label (name, "malbild-sdg-name"));
  gtk_box_append (GTK_BOX (texts), new_label (words, "malbild-when"));
  gtk_box_append (GTK_BOX (tile), badge);
  gtk_box_append (GTK_BOX (tile), texts);
  gtk_button_set_child (button, tile);
  malbild_access_set_tooltip (GTK_WIDGET (button), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (GTK_WIDGET (button), "malbild-sdg-tile");
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (button), "untouched");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "untouched");
}
