/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-detail-pane.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-choices.h"
#include "malbild-field-row.h"
#include "malbild-link-list.h"
#include "malbild-lock-bar.h"
#include "malbild-record-picker.h"
#include "malbild-remove.h"
#include "malbild-status-label.h"

/* So far one can go back. */
#define HISTORY_MAX 50

struct _MalbildDetailPane {
  GtkWidget parent_instance;

  MalbildContext    *context;
  MalbildRecord     *record;
  const MalbildKind *kind;
  gulong             record_handler;
  GQueue             history;
  gboolean           opening;
  GPtrArray         *rows;
  GPtrArray         *links;
  GtkWidget         *stack;
  GtkWidget         *scroller;
  GtkWidget         *back;
  GtkWidget         *owner;
  GtkWidget         *owner_label;
  GtkWidget         *title;
  GtkWidget         *status;
  GtkWidget         *lock_bar;
  GtkWidget         *fields;
  GtkWidget         *sections;
  GtkWidget         *add_more;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildDetailPane, malbild_detail_pane, GTK_TYPE_WIDGET)

static MalbildRecord *
get_owner (MalbildDetailPane *self)
{
  const MalbildField *owner = self->record != NULL ? malbild_kind_get_owner (self->kind) : NULL;

  return owner != NULL ? malbild_record_get_ref (self->record, owner->name) : NULL;
}

static void
update_heading (MalbildDetailPane *self)
{
  MalbildRecord *owner = get_owner (self);
  g_autofree char *title = NULL;

  if (self->record == NULL)
    return;

  title = malbild_record_dup_title (self->record);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->owner, owner != NULL);
  if (owner != NULL)
    {
      g_autofree char *name = malbild_record_dup_title (owner);
      g_autofree char *open = g_strdup_printf (_("Open “%s”"), name);

      gtk_label_set_label (GTK_LABEL (self->owner_label), name);
      gtk_widget_set_tooltip_text (self->owner, open);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->owner), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
    }
}

static void
editing_cb (MalbildDetailPane *self)
{
  gboolean editing = FALSE;

  for (guint i = 0; i < self->rows->len && !editing; i++)
    g_object_get (g_ptr_array_index (self->rows, i), "editing", &editing, NULL);
  if (self->context != NULL)
    malbild_context_set_editing (self->context, editing);
}

static void
refused_cb (MalbildDetailPane *self,
            const char        *message)
{
  g_autofree char *title = self->record != NULL ? malbild_record_dup_title (self->record) : NULL;
  g_autofree char *text = NULL;

  if (self->context == NULL)
    return;
  /* Translators: why a value was refused, then the name of the record whose field it was typed into */
  text = g_strdup_printf (_("%s What was typed waits at “%s”."), message, title);
  malbild_context_message (self->context, title == NULL || malbild_record_get_removed (self->record) ? message : text, FALSE);
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
add_row (MalbildDetailPane  *self,
         const MalbildField *field)
{
  GtkWidget *row = malbild_field_row_new (malbild_context_get_store (self->context), field);

  g_signal_connect_swapped (row, "notify::editing", G_CALLBACK (editing_cb), self);
  g_signal_connect_swapped (row, "refused", G_CALLBACK (refused_cb), self);
  gtk_box_append (GTK_BOX (self->fields), row);
  g_ptr_array_add (self->rows, row);
}

static void
update_add_more (MalbildDetailPane *self)
{
  gboolean waiting = FALSE;

  for (guint i = 0; i < self->links->len && !waiting; i++)
    waiting = malbild_link_list_is_waiting (g_ptr_array_index (self->links, i));
  gtk_widget_set_visible (self->add_more, waiting);
}

/* Of what the record has none, there is a line in a menu instead of an empty section. */
static void
popup_add_more_cb (GtkMenuButton *button,
                   gpointer       data)
{
  MalbildDetailPane *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->links->len; i++)
    {
      MalbildLinkList *list = g_ptr_array_index (self->links, i);
      g_autoptr(GMenuItem) item = NULL;

      if (!malbild_link_list_is_waiting (list))
        continue;
      item = g_menu_item_new (malbild_link_list_get_title (list), NULL);
      g_menu_item_set_action_and_target (item, "detail.add", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  guint i = g_variant_get_uint32 (parameter);

  if (i < self->links->len)
    malbild_link_list_start_adding (g_ptr_array_index (self->links, i));
}

static void
clear (MalbildDetailPane *self)
{
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->links, 0);
  remove_children (self->fields);
  remove_children (self->sections);
  self->kind = NULL;
}

/* Records of one kind have the same rows: they are made once for all that are shown one after the other. */
static void
build (MalbildDetailPane *self,
       const MalbildKind *kind)
{
  g_autoptr(GArray) specs = malbild_link_specs_for (kind);

  clear (self);
  self->kind = kind;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].order && !kind->fields[i].owner)
      add_row (self, &kind->fields[i]);

  for (guint i = 0; i < specs->len; i++)
    {
      GtkWidget *list = malbild_link_list_new (self->context, &g_array_index (specs, MalbildLinkSpec, i));

      g_signal_connect_swapped (list, "notify::visible", G_CALLBACK (update_add_more), self);
      gtk_box_append (GTK_BOX (self->sections), list);
      g_ptr_array_add (self->links, list);
    }
}

static void
bind_parts (MalbildDetailPane *self,
            MalbildRecord     *record)
{
  for (guint i = 0; i < self->rows->len; i++)
    malbild_field_row_set_record (g_ptr_array_index (self->rows, i), record);
  for (guint i = 0; i < self->links->len; i++)
    malbild_link_list_set_record (g_ptr_array_index (self->links, i), record);
  update_add_more (self);
}

static void
show_record (MalbildDetailPane *self,
             MalbildRecord     *record)
{
  if (self->record == record)
    return;

  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  bind_parts (self, NULL);
  g_set_object (&self->record, record);
  if (record != NULL)
    {
      if (self->kind != malbild_record_get_kind (record))
        build (self, malbild_record_get_kind (record));
      self->record_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (update_heading), self);
      bind_parts (self, record);
      update_heading (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }

  malbild_lock_bar_set_record (MALBILD_LOCK_BAR (self->lock_bar), self->context, record);
  g_object_set (self->status, "store", record != NULL ? malbild_context_get_store (self->context) : NULL, "record", record, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), record != NULL ? "record" : "nothing");
}

static void
update_actions (MalbildDetailPane *self)
{
  gboolean is_set = malbild_record_is_kind (self->record, &malbild_goal_set_kind);
  gboolean archived = is_set && malbild_record_get_date (self->record, "archived") != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.archive", is_set && !archived);
  gtk_widget_set_visible (self->back, !g_queue_is_empty (&self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.back", !g_queue_is_empty (&self->history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.remove", self->record != NULL && self->kind != &malbild_municipality_kind);
}

/* What is decided, or an archive, stays as it is: the bar above says why, and what can be done. */
static void
update_lock (MalbildDetailPane *self)
{
  MalbildStore *store = self->context != NULL ? malbild_context_get_store (self->context) : NULL;
  gboolean archived;

  if (store == NULL || self->record == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildFieldRow *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_sensitive (GTK_WIDGET (row), !malbild_store_is_locked (store, self->record, malbild_field_row_get_field (row), NULL));
    }
  archived = malbild_store_is_locked (store, self->record, NULL, NULL);
  for (guint i = 0; i < self->links->len; i++)
    malbild_link_list_set_locked (g_ptr_array_index (self->links, i), archived);
  update_add_more (self);
}

static void
update_lock_cb (MalbildDetailPane *self)
{
  update_lock (self);
  update_actions (self);
}

static void
record_cb (MalbildDetailPane *self)
{
  /* Chosen elsewhere: there is no way back to what was opened from here. */
  if (!self->opening)
    g_queue_clear_full (&self->history, g_object_unref);
  show_record (self, malbild_context_get_record (self->context));
  update_actions (self);
}

static void
store_cb (MalbildDetailPane *self)
{
  show_record (self, NULL);
  clear (self);
}

static void
open_record (MalbildDetailPane *self,
             MalbildRecord     *record)
{
  self->opening = TRUE;
  malbild_context_set_record (self->context, record);
  self->opening = FALSE;
  update_actions (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) record = malbild_store_get (malbild_context_get_store (self->context), g_variant_get_int64 (parameter), &error);

  if (record == NULL || record == self->record)
    {
      if (error != NULL)
        malbild_context_report (self->context, error);
      return;
    }

  if (self->record != NULL)
    g_queue_push_head (&self->history, g_object_ref (self->record));
  if (g_queue_get_length (&self->history) > HISTORY_MAX)
    g_object_unref (g_queue_pop_tail (&self->history));
  open_record (self, record);
}

static void
owner_clicked_cb (MalbildDetailPane *self)
{
  MalbildRecord *owner = get_owner (self);

  if (owner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (owner));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);

  while (!g_queue_is_empty (&self->history))
    {
      g_autoptr(MalbildRecord) record = g_queue_pop_head (&self->history);

      if (malbild_record_get_removed (record))
        continue;
      open_record (self, record);
      return;
    }
  update_actions (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(MalbildRecord) record = self->record != NULL ? g_object_ref (self->record) : NULL;

  if (record == NULL)
    return;
  if (malbild_goal_is_decided (record))
    {
      malbild_context_message (self->context, _("A decided goal is closed, not removed: set its status to closed"), FALSE);
      return;
    }
  if (malbild_remove_record (self->context, record))
    back_action (widget, NULL, NULL);
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);

  if (self->record != NULL)
    malbild_context_show_place (self->context, g_str_equal (name, "detail.thread") ? "thread" : "history", self->record);
}

static void
new_wording_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  g_autoptr(MalbildRecord) draft = malbild_lock_add_wording (self->context, self->record);

  if (draft == NULL)
    return;
  gtk_widget_activate_action (widget, "detail.open", "x", malbild_record_get_key (draft));
  malbild_detail_pane_focus_field (self, "text");
}

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (widget);
  MalbildRecord *goal_set = malbild_record_find_owner (self->record, &malbild_goal_set_kind);

  if (goal_set != NULL)
    malbild_lock_set_archived (self->context, goal_set, TRUE);
}

static void
set_context (MalbildDetailPane *self,
             MalbildContext    *context)
{
  if (self->context == context)
    return;

  if (self->context != NULL)
    {
      show_record (self, NULL);
      clear (self);
      g_signal_handlers_disconnect_by_data (self->context, self);
    }
  g_set_object (&self->context, context);
  if (context != NULL)
    {
      g_signal_connect_swapped (context, "notify::record", G_CALLBACK (record_cb), self);
      g_signal_connect_swapped (context, "notify::store", G_CALLBACK (store_cb), self);
      record_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
malbild_detail_pane_dispose (GObject *object)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (object);

  if (self->context != NULL)
    set_context (self, NULL);
  g_queue_clear_full (&self->history, g_object_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DETAIL_PANE);

  G_OBJECT_CLASS (malbild_detail_pane_parent_class)->dispose (object);
}

static void
malbild_detail_pane_finalize (GObject *object)
{
  MalbildDetailPane *self = MALBILD_DETAIL_PANE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->links);

  G_OBJECT_CLASS (malbild_detail_pane_parent_class)->finalize (object);
}

static void
malbild_detail_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_DETAIL_PANE (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_detail_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_DETAIL_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_detail_pane_class_init (MalbildDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_detail_pane_dispose;
  object_class->finalize = malbild_detail_pane_finalize;
  object_class->get_property = malbild_detail_pane_get_property;
  object_class->set_property = malbild_detail_pane_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "detail.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "detail.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "detail.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "detail.thread", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "detail.new-wording", NULL, new_wording_action);
  gtk_widget_class_install_action (widget_class, "detail.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "detail.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "detail.add", "u", add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "detail.back", NULL);

  g_type_ensure (MALBILD_TYPE_LOCK_BAR);
  g_type_ensure (MALBILD_TYPE_STATUS_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailpane");
  /* Newer GTK lets only what is a group have a name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, back);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, owner);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, owner_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, status);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, lock_bar);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, fields);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, sections);
  gtk_widget_class_bind_template_child (widget_class, MalbildDetailPane, add_more);
  gtk_widget_class_bind_template_callback (widget_class, owner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_lock_cb);
}

static void
malbild_detail_pane_init (MalbildDetailPane *self)
{
  self->rows = g_ptr_array_new ();
  self->links = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_more), popup_add_more_cb, self, NULL);
  update_actions (self);
}

GtkWidget *
malbild_detail_pane_new (void)
{
  return g_object_new (MALBILD_TYPE_DETAIL_PANE, NULL);
}

void
malbild_detail_pane_focus_field (MalbildDetailPane *self,
                                 const char        *field)
{
  g_return_if_fail (MALBILD_IS_DETAIL_PANE (self));

  if (field == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildFieldRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (malbild_field_row_get_field (row), field) == 0)
        {
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      MalbildLinkList *list = g_ptr_array_index (self->links, i);

      if (malbild_link_list_is_named (list, field))
        {
          malbild_link_list_start_adding (list);
          return;
        }
    }
}
