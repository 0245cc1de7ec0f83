/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline-title.h"

#include "malbild-access.h"
#include "malbild-first-rows.h"
#include "malbild-list-access.h"
#include "malbild-outline.h"

struct _MalbildOutlineTitle {
  GtkWidget parent_instance;

  GtkTreeListRow *row;
  gpointer        item;
  gulong          title_handler;
  MalbildStore   *store;
  gulong          store_handler;
  GtkWidget      *expander;
  GtkWidget      *label;
};

enum {
  PROP_0,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildOutlineTitle, malbild_outline_title, GTK_TYPE_WIDGET)

/* The outline that the list around the cell shows, whatever kind of list it is. */
static GtkTreeListModel *
find_outline (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkSelectionModel *selection = NULL;
      g_autoptr(GListModel) model = NULL;

      if (GTK_IS_COLUMN_VIEW (widget))
        selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (widget));
      else if (GTK_IS_LIST_VIEW (widget))
        selection = gtk_list_view_get_model (GTK_LIST_VIEW (widget));
      if (selection == NULL)
        continue;

      g_object_get (selection, "model", &model, NULL);
      return malbild_first_rows_get_outline (model);
    }
  return NULL;
}

/* GtkTreeListModel asks once whether a row can be opened; a goal can get its first contributing goal at any
 * time. So each can be opened, and a leaf only looks as if it could not. */
static void
update_leaf (MalbildOutlineTitle *self)
{
  GtkTreeListModel *outline;

  if (self->item == NULL)
    return;

  outline = find_outline (GTK_WIDGET (self));
  if (outline == NULL)
    return;
  if (malbild_outline_has_children (outline, self->item))
    gtk_widget_remove_css_class (self->expander, "leaf");
  else
    gtk_widget_add_css_class (self->expander, "leaf");
}

/* Areas are known by their number as much as by their title. */
static char *
get_title (MalbildOutlineTitle *self)
{
  char *title = NULL;

  if (self->item == NULL)
    return NULL;

  g_object_get (self->item, "display-title", &title, NULL);
  if (MALBILD_IS_RECORD (self->item) && malbild_record_is_kind (self->item, &malbild_goal_area_kind))
    {
      const char *number = malbild_record_get_text (self->item, "number");

      if (*number != '\0')
        {
          char *numbered = g_strdup_printf ("%s %s", number, title);

          g_free (title);
          title = numbered;
        }
    }
  return title;
}

static void
update_title (MalbildOutlineTitle *self)
{
  g_autofree char *title = get_title (self);

  gtk_label_set_label (GTK_LABEL (self->label), title != NULL ? title : "");
  malbild_access_set_tooltip (GTK_WIDGET (self), title);
  malbild_list_access_set_label (GTK_WIDGET (self), title);
}

static void
update_heading (MalbildOutlineTitle *self)
{
  gboolean heading = MALBILD_IS_GROUP (self->item)
                     || (self->item != NULL && malbild_record_is_kind (self->item, &malbild_goal_area_kind));

  if (heading)
    gtk_widget_add_css_class (self->label, "heading");
  else
    gtk_widget_remove_css_class (self->label, "heading");
}

static void
store_changed_cb (MalbildOutlineTitle  *self,
                  const MalbildChanges *changes)
{
  if (malbild_changes_has_field (changes, &malbild_contribution_kind, NULL)
      || malbild_changes_has_field (changes, &malbild_goal_kind, NULL)
      || malbild_changes_has_field (changes, &malbild_process_step_kind, NULL)
      || malbild_changes_has_field (changes, &malbild_milestone_kind, NULL))
    update_leaf (self);
}

static void
set_item (MalbildOutlineTitle *self,
          gpointer             item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->title_handler, self->item);
  g_set_object ((GObject **) &self->item, item);
  if (item != NULL)
    self->title_handler = g_signal_connect_swapped (item, "notify", G_CALLBACK (update_title), self);

  update_title (self);
  update_heading (self);
  update_leaf (self);
}

static void
set_row (MalbildOutlineTitle *self,
         GtkTreeListRow      *row)
{
  if (!g_set_object (&self->row, row))
    return;

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  set_item (self, malbild_outline_get_item (row));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

static void
watch_store (MalbildOutlineTitle *self,
             MalbildStore        *store)
{
  if (self->store != NULL)
    g_clear_signal_handler (&self->store_handler, self->store);
  g_set_object (&self->store, store);
  if (store != NULL)
    self->store_handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
}

static void
malbild_outline_title_root (GtkWidget *widget)
{
  MalbildOutlineTitle *self = MALBILD_OUTLINE_TITLE (widget);
  GtkTreeListModel *outline;

  GTK_WIDGET_CLASS (malbild_outline_title_parent_class)->root (widget);

  outline = find_outline (widget);
  watch_store (self, outline != NULL ? malbild_outline_get_store (outline) : NULL);
  update_leaf (self);
  update_title (self);
}

static void
malbild_outline_title_unroot (GtkWidget *widget)
{
  watch_store (MALBILD_OUTLINE_TITLE (widget), NULL);

  GTK_WIDGET_CLASS (malbild_outline_title_parent_class)->unroot (widget);
}

static void
malbild_outline_title_dispose (GObject *object)
{
  MalbildOutlineTitle *self = MALBILD_OUTLINE_TITLE (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->title_handler, self->item);
  g_clear_object ((GObject **) &self->item);
  g_clear_object (&self->row);
  watch_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_OUTLINE_TITLE);

  G_OBJECT_CLASS (malbild_outline_title_parent_class)->dispose (object);
}

static void
malbild_outline_title_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  MalbildOutlineTitle *self = MALBILD_OUTLINE_TITLE (object);

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_outline_title_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  MalbildOutlineTitle *self = MALBILD_OUTLINE_TITLE (object);

  switch (prop_id)
    {
    case PROP_ROW:
      set_row (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_outline_title_class_init (MalbildOutlineTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_outline_title_dispose;
  object_class->get_property = malbild_outline_title_get_property;
  object_class->set_property = malbild_outline_title_set_property;
  widget_class->root = malbild_outline_title_root;
  widget_class->unroot = malbild_outline_title_unroot;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-outline-title.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildOutlineTitle, expander);
  gtk_widget_class_bind_template_child (widget_class, MalbildOutlineTitle, label);
}

static void
malbild_outline_title_init (MalbildOutlineTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_outline_title_new (void)
{
  return g_object_new (MALBILD_TYPE_OUTLINE_TITLE, NULL);
}
