/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-tree-list.h"

#include "malbild-list-scroll.h"
#include "malbild-outline.h"
#include "malbild-tree-keys.h"

/* No further than that a row of a record is looked for. */
#define MAX_SEARCHED 2000

struct _MalbildTreeList {
  GtkWidget parent_instance;

  MalbildContext       *context;
  GSignalGroup         *context_signals;
  GtkTreeListModel     *tree;
  GtkSingleSelection   *selection;
  MalbildTreeListFuncs  funcs;
  gboolean              syncing;
  gboolean              follows;
  int                   max_height;
  GtkWidget            *scroller;
  GtkWidget            *list;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_TITLE,
  PROP_FOLLOWS,
  PROP_MAX_HEIGHT,
  N_PROPS
};

enum {
  CHOSEN,
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildTreeList, malbild_tree_list, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MalbildTreeList          *self)
{
  gtk_list_item_set_child (item, malbild_tree_row_new (self->funcs.describe, self->funcs.data));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildTreeList          *self)
{
  malbild_tree_row_set_row (MALBILD_TREE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildTreeList          *self)
{
  malbild_tree_row_set_row (MALBILD_TREE_ROW (gtk_list_item_get_child (item)), NULL);
}

static MalbildRecord *
get_record (MalbildTreeList *self,
            GtkTreeListRow  *row)
{
  gpointer item = malbild_outline_get_item (row);

  if (item == NULL)
    return NULL;
  if (self->funcs.get_record != NULL)
    return self->funcs.get_record (item, self->funcs.data);
  return MALBILD_IS_RECORD (item) ? item : NULL;
}

static void
selected_cb (MalbildTreeList *self)
{
  /* Held: what is typed elsewhere is kept when another record is chosen, and may take the row away. */
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (self);
  MalbildRecord *record = get_record (self, row);

  if (self->syncing || row == NULL || self->context == NULL)
    return;
  self->syncing = TRUE;
  if (record != NULL)
    malbild_context_set_record (self->context, record);
  self->syncing = FALSE;
  g_signal_emit (self, signals[CHOSEN], 0, malbild_outline_get_item (row));
}

static void
activate_cb (GtkListView     *list,
             guint            position,
             MalbildTreeList *self)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, malbild_outline_get_item (row));
}

static void
select_position (MalbildTreeList *self,
                 guint            position)
{
  gboolean was_syncing = self->syncing;

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = was_syncing;
  if (position != GTK_INVALID_LIST_POSITION)
    malbild_list_scroll_to (self->list, position);
}

gboolean
malbild_tree_list_choose (MalbildTreeList *self,
                          MalbildRecord   *record)
{
  guint n_rows;

  g_return_val_if_fail (MALBILD_IS_TREE_LIST (self), FALSE);

  n_rows = self->tree != NULL && record != NULL ? MIN (g_list_model_get_n_items (G_LIST_MODEL (self->tree)), MAX_SEARCHED) : 0;
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (get_record (self, row) != record)
        continue;
      select_position (self, i);
      return TRUE;
    }
  select_position (self, GTK_INVALID_LIST_POSITION);
  return FALSE;
}

/* A record may have several rows: the one that is selected is as good as any. */
static void
record_cb (MalbildTreeList *self)
{
  MalbildRecord *record = malbild_context_get_record (self->context);
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (self);

  if (self->syncing || !self->follows || (row != NULL && record != NULL && get_record (self, row) == record))
    return;
  malbild_tree_list_choose (self, record);
}

static void
set_max_height (MalbildTreeList *self,
                int              height)
{
  self->max_height = height;
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), height >= 0);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), height);
}

static void
set_title (MalbildTreeList *self,
           const char      *title)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
}

static void
malbild_tree_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildTreeList *self = MALBILD_TREE_LIST (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_FOLLOWS:
      g_value_set_boolean (value, self->follows);
      break;
    case PROP_MAX_HEIGHT:
      g_value_set_int (value, self->max_height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_tree_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MalbildTreeList *self = MALBILD_TREE_LIST (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      g_signal_group_set_target (self->context_signals, self->context);
      break;
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_FOLLOWS:
      self->follows = g_value_get_boolean (value);
      break;
    case PROP_MAX_HEIGHT:
      set_max_height (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The widget of the row that is selected, if it is in sight. */
static GtkWidget *
find_selected (MalbildTreeList *self)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (selected != NULL && MALBILD_IS_TREE_ROW (row) && malbild_tree_row_get_row (MALBILD_TREE_ROW (row)) == selected)
        return item;
    }
  return NULL;
}

static gboolean
malbild_tree_list_grab_focus (GtkWidget *widget)
{
  MalbildTreeList *self = MALBILD_TREE_LIST (widget);
  GtkWidget *selected = find_selected (self);

  return gtk_widget_grab_focus (selected != NULL ? selected : self->list);
}

/* Tab comes to the tree and leaves it; its rows are walked through with the arrows, as there may be many. */
static gboolean
malbild_tree_list_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  MalbildTreeList *self = MALBILD_TREE_LIST (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (tab && find_selected (self) != NULL)
    return malbild_tree_list_grab_focus (widget);
  return gtk_widget_child_focus (self->scroller, direction);
}

static void
malbild_tree_list_dispose (GObject *object)
{
  MalbildTreeList *self = MALBILD_TREE_LIST (object);

  g_clear_object (&self->context_signals);
  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_TREE_LIST);

  G_OBJECT_CLASS (malbild_tree_list_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLLOWS] = g_param_spec_boolean ("follows", NULL, NULL, TRUE, flags);
  properties[PROP_MAX_HEIGHT] = g_param_spec_int ("max-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", MALBILD_TYPE_TREE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[ACTIVATED] = g_signal_new ("activated", MALBILD_TYPE_TREE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
}

static void
malbild_tree_list_class_init (MalbildTreeListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_tree_list_get_property;
  object_class->set_property = malbild_tree_list_set_property;
  object_class->dispose = malbild_tree_list_dispose;
  widget_class->focus = malbild_tree_list_focus;
  widget_class->grab_focus = malbild_tree_list_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-tree-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildTreeList, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildTreeList, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
malbild_tree_list_init (MalbildTreeList *self)
{
  self->follows = TRUE;
  self->max_height = -1;
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::record", G_CALLBACK (record_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  malbild_tree_keys_add (self->list);
}

void
malbild_tree_list_set_funcs (MalbildTreeList            *self,
                             const MalbildTreeListFuncs *funcs)
{
  g_return_if_fail (MALBILD_IS_TREE_LIST (self));

  self->funcs = *funcs;
}

void
malbild_tree_list_set_tree (MalbildTreeList  *self,
                            GtkTreeListModel *tree)
{
  g_return_if_fail (MALBILD_IS_TREE_LIST (self));

  if (!g_set_object (&self->tree, tree))
    return;
  self->syncing = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  self->syncing = FALSE;
  if (self->context != NULL)
    record_cb (self);
}

GtkTreeListModel *
malbild_tree_list_get_tree (MalbildTreeList *self)
{
  g_return_val_if_fail (MALBILD_IS_TREE_LIST (self), NULL);

  return self->tree;
}

GtkTreeListRow *
malbild_tree_list_dup_row (MalbildTreeList *self)
{
  GtkTreeListRow *row;

  g_return_val_if_fail (MALBILD_IS_TREE_LIST (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);
  return row != NULL ? g_object_ref (row) : NULL;
}

void
malbild_tree_list_update_rows (MalbildTreeList *self)
{
  g_return_if_fail (MALBILD_IS_TREE_LIST (self));

  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (MALBILD_IS_TREE_ROW (row))
        malbild_tree_row_update (MALBILD_TREE_ROW (row));
    }
}

GtkWidget *
malbild_tree_list_get_list (MalbildTreeList *self)
{
  g_return_val_if_fail (MALBILD_IS_TREE_LIST (self), NULL);

  return self->list;
}
