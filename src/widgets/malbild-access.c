/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-access.h"

#include <glib/gi18n-lib.h>

#include "malbild-list-access.h"

#define TOOLTIP_KEY "malbild-tooltip"

void
malbild_access_set_label (GtkWidget  *widget,
                          const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* A button with a text is labelled by it, which newer GTK takes for the name before all else. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, malbild_access_get_tooltip (widget));
  return TRUE;
}

void
malbild_access_set_tooltip (GtkWidget  *widget,
                            const char *text)
{
  const char *former = malbild_access_get_tooltip (widget);

  if (g_strcmp0 (former, text) == 0)
    return;
  if (g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, query_tooltip_cb, NULL) == 0)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if ((former != NULL) != (text != NULL))
    gtk_widget_set_has_tooltip (widget, text != NULL);
  g_object_set_data_full (G_OBJECT (widget), TOOLTIP_KEY, g_strdup (text), g_free);
}

void
malbild_access_set_hint (GtkWidget  *widget,
                         const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

const char *
malbild_access_get_tooltip (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), TOOLTIP_KEY);
}

static GtkWidget *
create_label (PangoEllipsizeMode ellipsize)
{
  GtkWidget *access = malbild_list_access_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), ellipsize);
  gtk_widget_set_hexpand (label, TRUE);
  adw_bin_set_child (ADW_BIN (access), label);
  return access;
}

static void
show_string (GtkWidget   *access,
             GtkListItem *item)
{
  const char *string = gtk_string_object_get_string (gtk_list_item_get_item (item));

  g_object_set (access, "label", string, NULL);
  gtk_label_set_label (GTK_LABEL (adw_bin_get_child (ADW_BIN (access))), string);
}

static void
setup_selected_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_child (item, create_label (PANGO_ELLIPSIZE_END));
}

static void
bind_selected_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  show_string (gtk_list_item_get_child (item), item);
}

static void
setup_listed_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_bind_property (item, "selected", mark, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (row), create_label (PANGO_ELLIPSIZE_NONE));
  gtk_box_append (GTK_BOX (row), mark);
  gtk_list_item_set_child (item, row);
}

static void
bind_listed_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  show_string (gtk_widget_get_first_child (gtk_list_item_get_child (item)), item);
}

static GtkListItemFactory *
create_factory (GCallback setup,
                GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  return factory;
}

void
malbild_access_set_up_drop_down (GtkWidget  *drop_down,
                                 const char *label)
{
  g_autoptr(GtkListItemFactory) selected = NULL;
  g_autoptr(GtkListItemFactory) listed = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  selected = create_factory (G_CALLBACK (setup_selected_cb), G_CALLBACK (bind_selected_cb));
  listed = create_factory (G_CALLBACK (setup_listed_cb), G_CALLBACK (bind_listed_cb));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), selected);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), listed);
  malbild_access_set_label (drop_down, label);
  malbild_access_set_label (gtk_widget_get_first_child (drop_down), label);
}

void
malbild_access_set_up_column_view (GtkWidget  *column_view,
                                   const char *label)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (column_view));

  malbild_access_set_label (column_view, label);
  for (GtkWidget *child = gtk_widget_get_first_child (column_view); child != NULL; child = gtk_widget_get_next_sibling (child))
    malbild_access_set_label (child, GTK_IS_LIST_VIEW (child) ? label : _("Column headings"));
}

void
malbild_access_skip_scrollers (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_widget_set_focusable (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    malbild_access_skip_scrollers (child);
}

void
malbild_access_set_sensitive (GtkWidget *widget,
                              gboolean   sensitive)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!sensitive && focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (widget, sensitive);
}
