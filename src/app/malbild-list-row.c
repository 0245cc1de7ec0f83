/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-list-row.h"

#include "malbild-access.h"

#define DATA_KEY "malbild-row-data"
#define TITLE_KEY "malbild-row-title"
#define SUBTITLE_KEY "malbild-row-subtitle"
#define TRAILING_KEY "malbild-row-trailing"

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
part (GtkListBoxRow *row,
      const char    *key)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (row), key);

  return label != NULL ? gtk_label_get_label (label) : "";
}

static void
update_name (GtkListBoxRow *row)
{
  static const char *const keys[] = { SUBTITLE_KEY, TRAILING_KEY };
  g_autoptr (GString) name = g_string_new (part (row, TITLE_KEY));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (*part (row, keys[i]) != '\0')
      g_string_append_printf (name, ", %s", part (row, keys[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

GtkWidget *
malbild_list_row_new (const char *title,
                      const char *subtitle,
                      const char *trailing)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = new_label (title, NULL);
  GtkWidget *end = new_label (trailing != NULL ? trailing : "", "dim-label");

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), first);
  if (subtitle != NULL && *subtitle != '\0')
    {
      GtkWidget *second = new_label (subtitle, "dim-label");

      gtk_widget_add_css_class (second, "caption");
      gtk_box_append (GTK_BOX (texts), second);
      g_object_set_data (G_OBJECT (row), SUBTITLE_KEY, second);
    }
  gtk_widget_add_css_class (end, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (end), PANGO_ELLIPSIZE_NONE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  malbild_access_set_tooltip (row, title);

  g_object_set_data (G_OBJECT (row), TITLE_KEY, first);
  g_object_set_data (G_OBJECT (row), TRAILING_KEY, end);
  update_name (GTK_LIST_BOX_ROW (row));
  return row;
}

void
malbild_list_row_set_title (GtkListBoxRow *row,
                            const char    *title)
{
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), TITLE_KEY), title);
  malbild_access_set_tooltip (GTK_WIDGET (row), title);
  update_name (row);
}

void
malbild_list_row_set_trailing (GtkListBoxRow *row,
                               const char    *trailing)
{
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), TRAILING_KEY), trailing);
  update_name (row);
}

void
malbild_list_row_set_icon (GtkListBoxRow *row,
                           const char    *icon_name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

  gtk_box_prepend (GTK_BOX (gtk_list_box_row_get_child (row)), image);
}

void
malbild_list_row_set_current (GtkListBoxRow *row,
                              gboolean       current)
{
  if (current)
    gtk_widget_set_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (row), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

void
malbild_list_row_set_data (GtkListBoxRow  *row,
                           gpointer        data,
                           GDestroyNotify  destroy)
{
  g_object_set_data_full (G_OBJECT (row), DATA_KEY, data, destroy);
}

gpointer
malbild_list_row_get_data (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), DATA_KEY);
}

static gboolean
keynav_failed_cb (GtkWidget        *list,
                  GtkDirectionType  direction,
                  gpointer          user_data)
{
  GtkWidget *around = gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER);

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  if (around == NULL)
    around = GTK_WIDGET (gtk_widget_get_root (list));
  return gtk_widget_child_focus (around, direction == GTK_DIR_DOWN ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

void
malbild_list_join (GtkListBox *list)
{
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed_cb), NULL);
}

void
malbild_list_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
