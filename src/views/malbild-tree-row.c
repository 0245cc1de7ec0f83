/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-tree-row.h"

#include "malbild-outline.h"
#include "malbild-record-row.h"
#include "malbild-status-label.h"

struct _MalbildTreeRow {
  GtkWidget parent_instance;

  MalbildTreeRowDescribe  describe;
  gpointer                data;
  GtkTreeListRow         *row;
  GObject                *item;
  gulong                  handler;
  GtkWidget              *expander;
  GtkWidget              *texts;
};

G_DEFINE_FINAL_TYPE (MalbildTreeRow, malbild_tree_row, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Rows are said anew after every edit: a label that is there is kept. */
static GtkWidget *
get_status (MalbildTreeRow           *self,
            const MalbildTreeRowLook *look)
{
  GtkWidget *status = malbild_record_row_get_end (MALBILD_RECORD_ROW (self->texts));

  if (look->status_of == NULL)
    return NULL;
  if (status == NULL)
    status = malbild_status_label_new (look->store);
  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), look->status_of);
  return status;
}

void
malbild_tree_row_update (MalbildTreeRow *self)
{
  MalbildTreeRowLook look = { NULL };

  g_return_if_fail (MALBILD_IS_TREE_ROW (self));

  if (self->item == NULL)
    return;
  self->describe (self->row, self->item, &look, self->data);
  malbild_record_row_show (MALBILD_RECORD_ROW (self->texts), look.title != NULL ? look.title : "", look.subtitle,
                           get_status (self, &look));
  set_css_class (self->expander, "leaf", look.leaf);
  set_css_class (self->texts, "heading-row", look.heading);
  g_free (look.title);
  g_free (look.subtitle);
}

static void
set_item (MalbildTreeRow *self,
          GObject        *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL)
    self->handler = g_signal_connect_swapped (item, "notify", G_CALLBACK (malbild_tree_row_update), self);
}

static void
malbild_tree_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_tree_row_parent_class)->root (widget);
  /* The name is the list's row's, which is there only now. */
  malbild_tree_row_update (MALBILD_TREE_ROW (widget));
}

static void
malbild_tree_row_dispose (GObject *object)
{
  MalbildTreeRow *self = MALBILD_TREE_ROW (object);

  set_item (self, NULL);
  g_clear_object (&self->row);
  g_clear_pointer (&self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_tree_row_parent_class)->dispose (object);
}

static void
malbild_tree_row_class_init (MalbildTreeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_tree_row_dispose;
  widget_class->root = malbild_tree_row_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "treerow");
}

static void
malbild_tree_row_init (MalbildTreeRow *self)
{
  self->expander = gtk_tree_expander_new ();
  /* The row takes the keyboard, and its keys open and close it. */
  gtk_widget_set_focusable (self->expander, FALSE);
  self->texts = malbild_record_row_new (NULL);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), self->texts);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
malbild_tree_row_new (MalbildTreeRowDescribe describe,
                      gpointer               data)
{
  MalbildTreeRow *self = g_object_new (MALBILD_TYPE_TREE_ROW, NULL);

  self->describe = describe;
  self->data = data;
  return GTK_WIDGET (self);
}

void
malbild_tree_row_set_row (MalbildTreeRow *self,
                          GtkTreeListRow *row)
{
  g_return_if_fail (MALBILD_IS_TREE_ROW (self));

  if (!g_set_object (&self->row, row))
    return;
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  set_item (self, malbild_outline_get_item (row));
  malbild_tree_row_update (self);
}

GtkTreeListRow *
malbild_tree_row_get_row (MalbildTreeRow *self)
{
  g_return_val_if_fail (MALBILD_IS_TREE_ROW (self), NULL);

  return self->row;
}
