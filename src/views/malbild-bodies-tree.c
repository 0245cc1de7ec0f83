/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-bodies-tree-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-add-line.h"
#include "malbild-body-parent.h"
#include "malbild-body-part.h"
#include "malbild-body-trees.h"
#include "malbild-body-words.h"
#include "malbild-choices.h"
#include "malbild-outline.h"
#include "malbild-record-add.h"
#include "malbild-text.h"
#include "malbild-tree-list.h"

/* Narrower than that the parts stand one above the other. */
#define MIN_WIDTH 620

/* What is out of date on screen. */
enum {
  STALE_FACTS = 1 << 0,
  STALE_WORDS = 1 << 1,
};

G_DEFINE_FINAL_TYPE (MalbildBodiesTree, malbild_bodies_tree, MALBILD_TYPE_PLACE)

MalbildRecord *
malbild_bodies_tree_get_body (MalbildBodiesTree *self)
{
  return malbild_body_part_get_body (MALBILD_BODY_PART (self->part));
}

static void
describe_body (GtkTreeListRow     *row,
               gpointer            item,
               MalbildTreeRowLook *look,
               gpointer            data)
{
  MalbildBodiesTree *self = data;
  GtkTreeListModel *tree = malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->bodies));

  look->title = malbild_record_dup_title (item);
  look->leaf = tree != NULL && !malbild_body_trees_has_children (tree, row);
  if (!malbild_record_get_removed (item))
    look->subtitle = malbild_body_describe (item, self->facts != NULL ? malbild_body_facts_get_body (self->facts, item) : NULL);
}

static MalbildBodyType
get_type_to_add (MalbildBodiesTree *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->types));

  return selected != GTK_INVALID_LIST_POSITION ? (MalbildBodyType) selected : MALBILD_BODY_BOARD;
}

/* The line says under what the next one comes. */
static void
update_hint (MalbildBodiesTree *self)
{
  MalbildRecord *parent = malbild_body_find_parent (get_type_to_add (self), malbild_bodies_tree_get_body (self));
  g_autofree char *title = parent != NULL ? malbild_record_dup_title (parent) : NULL;
  g_autofree char *hint = title != NULL ? g_strdup_printf (_("Add under “%s”"), title) : g_strdup (_("Add a board or company"));

  g_object_set (self->adding, "hint", hint, NULL);
}

static void
update_words (MalbildBodiesTree *self)
{
  GtkTreeListModel *tree = malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->bodies));
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  gboolean any = tree != NULL && g_list_model_get_n_items (G_LIST_MODEL (tree)) > 0;

  gtk_widget_set_visible (self->bodies, any);
  gtk_widget_set_visible (self->none, !any);
  gtk_widget_set_visible (gtk_widget_get_parent (self->adding), store != NULL && !malbild_store_get_read_only (store));
  /* Bodies are the municipality's, but whoever looks at an archive looks at what was. */
  malbild_access_set_sensitive (self->types, malbild_place_get_writable (MALBILD_PLACE (self)));
  malbild_access_set_sensitive (self->adding, malbild_place_get_writable (MALBILD_PLACE (self)));
  malbild_tree_list_update_rows (MALBILD_TREE_LIST (self->bodies));
  malbild_body_part_update (MALBILD_BODY_PART (self->part), self->facts);
  update_hint (self);
  malbild_bodies_tree_update_actions (self);
}

static void
show_body (MalbildBodiesTree *self,
           MalbildRecord     *body)
{
  malbild_body_part_set_body (MALBILD_BODY_PART (self->part), body);
  malbild_body_part_update (MALBILD_BODY_PART (self->part), self->facts);
  update_hint (self);
  malbild_bodies_tree_update_actions (self);
}

static void
chosen_cb (MalbildBodiesTree *self,
           GObject           *item)
{
  show_body (self, MALBILD_RECORD (item));
}

static void
activated_cb (MalbildBodiesTree *self,
              GObject           *item)
{
  malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), MALBILD_RECORD (item), "title");
}

void
malbild_bodies_tree_show (MalbildBodiesTree *self,
                          MalbildRecord     *body)
{
  g_return_if_fail (MALBILD_IS_BODIES_TREE (self));
  g_return_if_fail (malbild_record_is_kind (body, &malbild_body_kind));

  if (malbild_tree_list_choose (MALBILD_TREE_LIST (self->bodies), body))
    show_body (self, body);
}

/* At first the first board: of a council there is little to say. */
static void
show_first (MalbildBodiesTree *self)
{
  GtkTreeListModel *tree = malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->bodies));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (tree));
  g_autoptr (MalbildRecord) first = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);
      MalbildRecord *body = malbild_outline_get_item (row);

      if (first == NULL || malbild_record_get_choice (body, "type") == MALBILD_BODY_BOARD)
        g_set_object (&first, body);
      if (malbild_record_get_choice (first, "type") == MALBILD_BODY_BOARD)
        break;
    }
  if (first != NULL)
    malbild_bodies_tree_show (self, first);
}

static void
add_cb (MalbildBodiesTree *self,
        const char        *typed)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildBodyType type = get_type_to_add (self);
  MalbildRecord *parent = malbild_body_find_parent (type, malbild_bodies_tree_get_body (self));
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (GError) error = NULL;
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("municipality", malbild_record_get_ref (malbild_place_get_goal_set (place), "municipality")),
    MALBILD_SET_INTEGER ("type", type),
    MALBILD_SET_REF ("parent", parent),
  };

  if (!malbild_place_get_writable (MALBILD_PLACE (self)))
    return;
  body = malbild_record_add_typed (malbild_place_get_store (place), &malbild_body_kind, values, G_N_ELEMENTS (values), typed, &error);
  if (body != NULL)
    {
      update_words (self);
      malbild_bodies_tree_show (self, body);
      malbild_context_set_record (malbild_place_get_context (place), body);
      /* The council comes first, and then its boards. */
      if (type == MALBILD_BODY_COUNCIL)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->types), MALBILD_BODY_BOARD);
    }
  malbild_add_line_answer (MALBILD_ADD_LINE (self->adding), error);
}

static void
facts_cb (gpointer      result,
          const GError *error,
          gpointer      data)
{
  MalbildBodiesTree *self = data;
  MalbildPlace *place = data;

  if (result == NULL)
    {
      malbild_place_report (place, error);
      return;
    }
  g_clear_pointer (&self->facts, malbild_body_facts_free);
  self->facts = result;
  if (malbild_place_get_goal_set (place) != NULL)
    update_words (self);
}

static gpointer
read_facts (MalbildStore   *store,
            MalbildRecord  *goal_set,
            GError        **error)
{
  return malbild_body_facts_read (store, goal_set, error);
}

static void
malbild_bodies_tree_context_changed (MalbildPlace *place)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (place);

  g_object_set (self->bodies, "context", malbild_place_get_context (place), NULL);
  g_object_set (self->part, "context", malbild_place_get_context (place), NULL);
}

static void
malbild_bodies_tree_goal_set_changed (MalbildPlace *place)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (GtkTreeListModel) tree = NULL;

  malbild_aside_stop (self->reading);
  g_clear_pointer (&self->facts, malbild_body_facts_free);
  malbild_body_part_set_body (MALBILD_BODY_PART (self->part), NULL);
  if (goal_set != NULL)
    tree = malbild_body_tree_new (malbild_place_get_store (place), malbild_record_get_ref (goal_set, "municipality"));
  malbild_tree_list_set_tree (MALBILD_TREE_LIST (self->bodies), tree);
  if (tree == NULL)
    return;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->types),
                              g_list_model_get_n_items (G_LIST_MODEL (tree)) > 0 ? MALBILD_BODY_BOARD : MALBILD_BODY_COUNCIL);
  show_first (self);
}

/* The body to show where a body, or what one is to do, was chosen elsewhere. */
static MalbildRecord *
find_body (MalbildBodiesTree *self,
           MalbildRecord     *record)
{
  MalbildRecord *body = NULL;

  if (malbild_record_is_kind (record, &malbild_body_kind))
    return record;
  if (malbild_record_is_kind (record, &malbild_directive_kind) || malbild_record_is_kind (record, &malbild_assignment_kind))
    body = malbild_record_get_ref (record, "body");
  if (malbild_record_is_kind (record, &malbild_assignment_kind) &&
      (body == NULL || malbild_record_get_ref (record, "given-by") == malbild_bodies_tree_get_body (self)))
    body = malbild_record_get_ref (record, "given-by");
  return body;
}

static void
malbild_bodies_tree_record_changed (MalbildPlace *place)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (place);
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (place));
  MalbildRecord *body = record != NULL ? find_body (self, record) : NULL;

  if (body != NULL && body != malbild_bodies_tree_get_body (self))
    malbild_bodies_tree_show (self, body);
}

static void
malbild_bodies_tree_writable_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_WORDS);
}

static guint
malbild_bodies_tree_records_changed (MalbildPlace         *place,
                                     const MalbildChanges *changes)
{
  guint stale = 0;

  if (malbild_body_facts_touched (changes))
    stale |= STALE_FACTS;
  if (malbild_changes_has_field (changes, &malbild_goal_kind, "title") ||
      malbild_changes_has_field (changes, &malbild_body_kind, NULL))
    stale |= STALE_WORDS;
  return stale;
}

/* A row that is chosen may have gone and come back elsewhere in the tree. */
static void
keep_chosen (MalbildBodiesTree *self)
{
  MalbildRecord *body = malbild_bodies_tree_get_body (self);
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (MALBILD_TREE_LIST (self->bodies));

  if (body != NULL && malbild_record_get_removed (body))
    {
      show_body (self, NULL);
      show_first (self);
    }
  else if (body == NULL)
    show_first (self);
  else if (row == NULL || malbild_outline_get_item (row) != body)
    malbild_tree_list_choose (MALBILD_TREE_LIST (self->bodies), body);
}

static void
malbild_bodies_tree_refresh (MalbildPlace *place,
                             guint         stale)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (place);

  if ((stale & STALE_FACTS) != 0)
    malbild_aside_start (self->reading, malbild_place_get_store (place), malbild_place_get_goal_set (place));
  keep_chosen (self);
  if ((stale & STALE_WORDS) != 0)
    update_words (self);
}

/* What wraps does so at the width of its part, which may be less than the place's lets expect: as high as at the least width
 * it is never too low. */
static void
malbild_bodies_tree_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (MALBILD_BODIES_TREE (widget)->split, GTK_ORIENTATION_HORIZONTAL, -1, &for_size, NULL, NULL, NULL);
  GTK_WIDGET_CLASS (malbild_bodies_tree_parent_class)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static gboolean
width_cb (gpointer data)
{
  MalbildBodiesTree *self = data;
  GtkOrientation orientation = self->width < MIN_WIDTH ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  self->width_source = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->split), orientation);
  return G_SOURCE_REMOVE;
}

static void
malbild_bodies_tree_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);

  GTK_WIDGET_CLASS (malbild_bodies_tree_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->menu));
  /* Not while it is being laid out. */
  if ((width < MIN_WIDTH) != (self->width < MIN_WIDTH) && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, width_cb, self, NULL);
  self->width = width;
}

static gboolean
malbild_bodies_tree_grab_focus (GtkWidget *widget)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->bodies) ? self->bodies : self->adding);
}

static void
malbild_bodies_tree_dispose (GObject *object)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_pointer (&self->reading, malbild_aside_free);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_BODIES_TREE);
  g_clear_pointer (&self->facts, malbild_body_facts_free);

  G_OBJECT_CLASS (malbild_bodies_tree_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_ADD_LINE);
  g_type_ensure (MALBILD_TYPE_BODY_PART);
  g_type_ensure (MALBILD_TYPE_TREE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-bodies-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, split);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, bodies);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, none);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, types);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, adding);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesTree, part);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_hint);
}

static void
malbild_bodies_tree_class_init (MalbildBodiesTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_bodies_tree_dispose;
  widget_class->measure = malbild_bodies_tree_measure;
  widget_class->size_allocate = malbild_bodies_tree_size_allocate;
  widget_class->grab_focus = malbild_bodies_tree_grab_focus;
  place_class->context_changed = malbild_bodies_tree_context_changed;
  place_class->goal_set_changed = malbild_bodies_tree_goal_set_changed;
  place_class->record_changed = malbild_bodies_tree_record_changed;
  place_class->writable_changed = malbild_bodies_tree_writable_changed;
  place_class->records_changed = malbild_bodies_tree_records_changed;
  place_class->refresh = malbild_bodies_tree_refresh;

  malbild_bodies_tree_install_actions (widget_class);
  bind_template (widget_class);
}

static void
add_types (MalbildBodiesTree *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; malbild_body_types[i].nick != NULL; i++)
    gtk_string_list_take (labels, malbild_text_capitalize (_(malbild_body_types[i].label)));
  malbild_access_set_up_drop_down (self->types, _("Type of what is added"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->types), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->types), MALBILD_BODY_BOARD);
}

static void
malbild_bodies_tree_init (MalbildBodiesTree *self)
{
  const MalbildTreeListFuncs funcs = { describe_body, NULL, self };

  self->width = MIN_WIDTH;
  self->reading = malbild_aside_new (read_facts, (GDestroyNotify) malbild_body_facts_free, facts_cb, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->split), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width of the list of bodies"), -1);
  malbild_access_set_label (self->menu_button, _("Menu of the chosen body"));
  malbild_tree_list_set_funcs (MALBILD_TREE_LIST (self->bodies), &funcs);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  add_types (self);
  malbild_bodies_tree_add_keys (self);
  malbild_bodies_tree_set_up_menu (self);
  malbild_bodies_tree_update_actions (self);
}
