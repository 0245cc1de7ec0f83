/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-row-parts.h"

#include "malbild-access.h"
#include "malbild-remove.h"
#include "malbild-text.h"

#define CONTEXT_KEY "malbild-context"
#define RECORD_KEY "malbild-record"
#define ID_KEY "malbild-row-id"

GtkWidget *
malbild_row_parts_new_label (const char *text,
                             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
reveal_clicked_cb (GtkWidget *button)
{
  MalbildRecord *record = g_object_get_data (G_OBJECT (button), RECORD_KEY);

  if (!malbild_record_get_removed (record))
    malbild_context_reveal (g_object_get_data (G_OBJECT (button), CONTEXT_KEY), record, NULL);
}

static void
choose_clicked_cb (GtkWidget *button)
{
  MalbildRecord *record = g_object_get_data (G_OBJECT (button), RECORD_KEY);

  if (!malbild_record_get_removed (record))
    malbild_context_set_record (g_object_get_data (G_OBJECT (button), CONTEXT_KEY), record);
}

static void
remove_clicked_cb (GtkWidget *button)
{
  g_autoptr(MalbildRecord) record = g_object_ref (g_object_get_data (G_OBJECT (button), RECORD_KEY));
  g_autoptr(MalbildContext) context = g_object_ref (g_object_get_data (G_OBJECT (button), CONTEXT_KEY));

  if (!malbild_record_get_removed (record))
    malbild_remove_record (context, record);
}

static void
hold (GtkWidget      *button,
      MalbildContext *context,
      MalbildRecord  *record,
      GCallback       callback)
{
  g_object_set_data_full (G_OBJECT (button), CONTEXT_KEY, g_object_ref (context), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), RECORD_KEY, g_object_ref (record), g_object_unref);
  g_signal_connect (button, "clicked", callback, NULL);
  gtk_widget_add_css_class (button, "flat");
}

static void
title_changed_cb (MalbildRecord *record,
                  GParamSpec    *pspec,
                  GtkWidget     *button)
{
  g_autofree char *title = malbild_record_dup_title (record);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), title);
  malbild_access_set_label (button, title);
}

GtkWidget *
malbild_row_parts_new_record_button (MalbildContext *context,
                                     MalbildRecord  *record,
                                     gboolean        reveal)
{
  g_autofree char *title = malbild_record_dup_title (record);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = malbild_row_parts_new_label (title, NULL);

  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  malbild_access_set_label (button, title);
  gtk_widget_add_css_class (button, "framing-record");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (record, "notify::display-title", G_CALLBACK (title_changed_cb), button, 0);
  hold (button, context, record, reveal ? G_CALLBACK (reveal_clicked_cb) : G_CALLBACK (choose_clicked_cb));
  return button;
}

void
malbild_row_parts_append_action (GtkBox        *box,
                                 const char    *label,
                                 const char    *action,
                                 MalbildRecord *record,
                                 const char    *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *title = malbild_record_dup_title (record);
  g_autofree char *filled = malbild_text_fill (name, title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", malbild_record_get_key (record));
  gtk_widget_add_css_class (button, "flat");
  malbild_access_set_tooltip (button, filled);
  malbild_access_set_label (button, filled);
  gtk_box_append (box, button);
}

GtkWidget *
malbild_row_parts_new_remove_button (MalbildContext *context,
                                     MalbildRecord  *record,
                                     const char     *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  malbild_access_set_tooltip (button, name);
  malbild_access_set_label (button, name);
  hold (button, context, record, G_CALLBACK (remove_clicked_cb));
  g_object_bind_property (context, "writable", button, "sensitive", G_BINDING_SYNC_CREATE);
  return button;
}

GtkWidget *
malbild_row_parts_new_row (GtkWidget  *child,
                           const char *id)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  return row;
}

char *
malbild_row_parts_clear (GtkWidget *container)
{
  GtkRoot *root = gtk_widget_get_root (container);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child;
  char *id = NULL;

  for (GtkWidget *widget = focus; widget != NULL && widget != container; widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), ID_KEY) != NULL && gtk_widget_is_ancestor (widget, container))
      {
        id = g_strdup (g_object_get_data (G_OBJECT (widget), ID_KEY));
        break;
      }
  while ((child = gtk_widget_get_first_child (container)) != NULL)
    {
      if (GTK_IS_LIST_BOX (container))
        gtk_list_box_remove (GTK_LIST_BOX (container), child);
      else
        gtk_box_remove (GTK_BOX (container), child);
    }
  return id;
}

void
malbild_row_parts_restore_focus (GtkWidget  *container,
                                 const char *id)
{
  if (id == NULL)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (container); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID_KEY), id) == 0)
      {
        gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
        return;
      }
}
