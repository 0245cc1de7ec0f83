/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-list.h"

#include <glib/gi18n-lib.h>

#include "malbild-after-frame.h"
#include "malbild-choices.h"
#include "malbild-link-entry.h"
#include "malbild-means-edit.h"
#include "malbild-record-add.h"
#include "malbild-record-picker.h"
#include "malbild-remove.h"
#include "malbild-sdg-picker.h"
#include "malbild-wordings.h"

struct _MalbildLinkList {
  GtkWidget parent_instance;

  MalbildContext  *context;
  MalbildLinkSpec  spec;
  MalbildRecord   *record;
  MalbildQuery    *query;
  GtkWidget       *heading;
  GtkWidget       *title;
  GtkWidget       *count;
  GtkWidget       *add;
  GtkWidget       *add_directly;
  GtkWidget       *entries;
  GtkWidget       *more;
  GtkWidget       *typing;
  GtkWidget       *entry;
  GtkWidget       *message;
  GtkWidget       *refused;
  GtkWidget       *picker;
  GtkWidget       *sdg_picker;
  gboolean         asked_for;
  guint            popup_source;
  gboolean         locked;
  GtkWidget       *compare;
  GtkWidget       *wording_popover;
};

G_DEFINE_FINAL_TYPE (MalbildLinkList, malbild_link_list, GTK_TYPE_WIDGET)

static void
remove_clicked_cb (MalbildLinkList  *self,
                   MalbildLinkEntry *entry)
{
  g_autoptr(MalbildRecord) record = g_object_ref (malbild_link_entry_get_record (entry));

  /* Not taken away from under the keyboard. */
  self->asked_for = TRUE;
  if (malbild_remove_record (self->context, record) && self->spec.editable)
    gtk_widget_grab_focus (gtk_widget_get_visible (self->add) ? self->add : self->add_directly);
}

static void
remove_entries (MalbildLinkList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->entries)) != NULL)
    gtk_box_remove (GTK_BOX (self->entries), child);
}

static void
update_count (MalbildLinkList *self,
              guint            n_items)
{
  g_autofree char *count = g_strdup_printf ("%u", n_items);
  g_autofree char *more = NULL;

  gtk_label_set_label (GTK_LABEL (self->count), n_items > 0 ? count : "");
  gtk_widget_set_visible (self->compare, self->spec.kind == &malbild_wording_kind && self->spec.editable && n_items > 1);
  gtk_widget_set_visible (self->entries, n_items > 0);
  gtk_widget_set_visible (self->more, n_items > MALBILD_LINK_LIST_MAX);
  if (n_items > MALBILD_LINK_LIST_MAX)
    {
      more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_items - MALBILD_LINK_LIST_MAX), n_items - MALBILD_LINK_LIST_MAX);
      gtk_label_set_label (GTK_LABEL (self->more), more);
    }
  /* What is only mentioned elsewhere needs no heading where nothing is; what is seldom needed waits until asked for. */
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0 || (self->spec.editable && (self->spec.always || self->asked_for)));
}

static void
update (MalbildLinkList *self)
{
  guint n_items = self->query != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->query)) : 0;
  guint n_shown = MIN (n_items, MALBILD_LINK_LIST_MAX);
  gboolean newest_first = self->spec.kind == &malbild_wording_kind;

  remove_entries (self);
  for (guint i = 0; i < n_shown; i++)
    {
      guint position = newest_first ? n_items - 1 - i : i;
      g_autoptr(MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), position);
      GtkWidget *entry;

      if (record == NULL)
        continue;
      entry = malbild_link_entry_new (malbild_context_get_store (self->context), record, self->spec.far, self->spec.editable && !self->locked);
      g_signal_connect_swapped (entry, "remove-clicked", G_CALLBACK (remove_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->entries), entry);
    }
  update_count (self, n_items);
}

static void
set_query (MalbildLinkList *self,
           MalbildQuery    *query)
{
  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_set_object (&self->query, query);
  if (query != NULL)
    g_signal_connect_swapped (query, "items-changed", G_CALLBACK (update), self);
}

static MalbildRecord *
add_record (MalbildLinkList         *self,
            const MalbildAssignment *value,
            GError                 **error)
{
  MalbildAssignment values[] = { MALBILD_SET_REF (self->spec.near, self->record), *value };

  return malbild_store_add (malbild_context_get_store (self->context), self->spec.kind, values, G_N_ELEMENTS (values), error);
}

/* Said where the link was asked for, until the next one is. */
static void
show_refused (MalbildLinkList *self,
              const GError    *error)
{
  gtk_widget_set_visible (self->refused, error != NULL);
  gtk_label_set_label (GTK_LABEL (self->refused), error != NULL ? error->message : "");
}

static void
picked_cb (MalbildLinkList *self,
           MalbildRecord   *target)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;

  if (target == NULL || self->record == NULL)
    return;

  added = add_record (self, &(MalbildAssignment) MALBILD_SET_REF (self->spec.far, target), &error);
  show_refused (self, error);
}

/* The new record and the link to it are one edit, and one undo. */
static void
create_cb (MalbildLinkList *self,
           const char      *title)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  const MalbildKind *kind = malbild_kind_get_field (self->spec.kind, self->spec.far)->target;
  g_autoptr(MalbildRecord) target = NULL;
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;

  if (self->record == NULL)
    return;

  if (malbild_store_begin (store, NULL, &error))
    {
      target = malbild_record_add_candidate (store, self->record, kind, title, &error);
      if (target != NULL)
        added = add_record (self, &(MalbildAssignment) MALBILD_SET_REF (self->spec.far, target), &error);
      if (added != NULL)
        malbild_store_commit (store, &error);
      else
        malbild_store_rollback (store);
    }
  show_refused (self, error);
}

/* What is begun with no text, number or date is made at once, and filled in where it is opened. */
static void
add_directly_cb (MalbildLinkList *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;

  if (self->record == NULL)
    return;

  added = malbild_store_add (malbild_context_get_store (self->context), self->spec.kind,
                             &(MalbildAssignment) MALBILD_SET_REF (self->spec.near, self->record), 1, &error);
  show_refused (self, error);
  if (added != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (added));
}

static void
sdg_picked_cb (MalbildLinkList *self,
               const char      *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;

  if (self->record == NULL)
    return;

  added = add_record (self, &(MalbildAssignment) MALBILD_SET_TEXT ("code", code), &error);
  show_refused (self, error);
}

/* What is linked already is not offered again. */
static void
show_taken (MalbildLinkList *self)
{
  guint n_items = self->query != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->query)) : 0;
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(MalbildRecord) link = g_list_model_get_item (G_LIST_MODEL (self->query), i);

      if (link != NULL)
        g_ptr_array_add (codes, g_strdup (malbild_record_get_text (link, "code")));
    }
  g_ptr_array_add (codes, NULL);
  malbild_sdg_picker_set_taken (MALBILD_SDG_PICKER (self->sdg_picker), (const char *const *) codes->pdata);
}

/* A part of the goal set that is added at a goal belongs to the goal's own. */
static MalbildRecord *
get_common_owner (MalbildLinkList *self)
{
  const MalbildField *owner = malbild_kind_get_owner (self->spec.kind);
  const MalbildField *of_record = malbild_kind_get_owner (malbild_record_get_kind (self->record));

  if (owner == NULL || of_record == NULL || owner->target != of_record->target || g_str_equal (owner->name, self->spec.near))
    return NULL;
  return malbild_record_get_ref (self->record, of_record->name);
}

static void
entry_activate_cb (MalbildLinkList *self)
{
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;
  MalbildRecord *owner = get_common_owner (self);
  const MalbildAssignment values[] = {
    MALBILD_SET_REF (self->spec.near, self->record),
    MALBILD_SET_REF (owner != NULL ? malbild_kind_get_owner (self->spec.kind)->name : "", owner),
  };

  added = malbild_record_add_typed (malbild_context_get_store (self->context), self->spec.kind, values, owner != NULL ? 2 : 1,
                                    gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error);
  gtk_widget_set_visible (self->message, added == NULL);
  gtk_label_set_label (GTK_LABEL (self->message), error != NULL ? error->message : "");
  if (added == NULL)
    {
      gtk_widget_grab_focus (self->entry);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->typing));
}

static void
compare_clicked_cb (MalbildLinkList *self)
{
  malbild_wordings_compare (GTK_WIDGET (self), self->context, self->record);
}

/* Means begin with the year that they are most likely for, which is chosen so that another can be typed at once. */
static void
begin_typing (MalbildLinkList *self)
{
  MalbildRecord *goal_set = get_common_owner (self);
  g_autofree char *year = NULL;

  if (self->spec.kind == &malbild_means_kind && goal_set != NULL)
    year = g_strdup_printf ("%d", malbild_means_suggest_year (malbild_context_get_store (self->context), goal_set, self->record));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), year != NULL ? year : "");
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_set_visible (self->message, FALSE);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildLinkList *self = data;

  if (self->record == NULL)
    return;

  if (self->sdg_picker != NULL)
    {
      show_taken (self);
      return;
    }
  if (self->picker != NULL)
    {
      const MalbildKind *kind = malbild_kind_get_field (self->spec.kind, self->spec.far)->target;
      g_autoptr(MalbildQuery) query = NULL;

      query = malbild_record_new_candidates (malbild_context_get_store (self->context), self->record, kind, self->spec.kind);
      malbild_record_picker_set_query (MALBILD_RECORD_PICKER (self->picker), query, NULL,
                                       malbild_record_can_add_candidate (self->record, kind, self->spec.kind));
      return;
    }

  if (self->wording_popover != NULL)
    {
      malbild_wording_popover_begin (self->wording_popover, self->record);
      return;
    }

  begin_typing (self);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
adds_directly (MalbildLinkList *self)
{
  return self->spec.far == NULL && malbild_kind_get_typed_field (self->spec.kind) == NULL;
}

static void
set_up_adding (MalbildLinkList *self)
{
  const MalbildField *text = malbild_kind_get_typed_field (self->spec.kind);
  g_autofree char *name = g_strdup_printf (_("Add: %s"), self->spec.title);

  gtk_widget_set_visible (self->add, self->spec.editable && !adds_directly (self));
  gtk_widget_set_visible (self->add_directly, self->spec.editable && adds_directly (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), popup_cb, self, NULL);
  name_button (self->add, name);
  name_button (self->add_directly, name);

  if (self->spec.far != NULL)
    {
      self->picker = malbild_record_picker_new ();
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->picker);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
      g_signal_connect_swapped (self->picker, "create", G_CALLBACK (create_cb), self);
    }
  else if (self->spec.kind == &malbild_sdg_link_kind)
    {
      self->sdg_picker = malbild_sdg_picker_new ();
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->sdg_picker);
      g_signal_connect_swapped (self->sdg_picker, "picked", G_CALLBACK (sdg_picked_cb), self);
    }
  else if (self->spec.kind == &malbild_wording_kind)
    {
      self->wording_popover = malbild_wording_popover_new (self->context);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->wording_popover);
    }
  else if (text != NULL)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _(text->label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(text->label), -1);
    }
}

static void
malbild_link_list_dispose (GObject *object)
{
  MalbildLinkList *self = MALBILD_LINK_LIST (object);

  if (self->popup_source != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->popup_source);
  self->popup_source = 0;
  set_query (self, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LINK_LIST);

  G_OBJECT_CLASS (malbild_link_list_parent_class)->dispose (object);
}

static void
malbild_link_list_class_init (MalbildLinkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_link_list_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-link-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, count);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, compare);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, add);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, add_directly);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, entries);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, more);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, typing);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, message);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, refused);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_directly_cb);
}

static void
malbild_link_list_init (MalbildLinkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
malbild_link_list_new (MalbildContext        *context,
                       const MalbildLinkSpec *spec)
{
  MalbildLinkList *self = g_object_new (MALBILD_TYPE_LINK_LIST, NULL);

  self->context = g_object_ref (context);
  self->spec = *spec;
  self->spec.editable = spec->editable && !malbild_store_get_read_only (malbild_context_get_store (context));
  gtk_label_set_label (GTK_LABEL (self->title), spec->title);
  set_up_adding (self);
  return GTK_WIDGET (self);
}

void
malbild_link_list_set_record (MalbildLinkList *self,
                              MalbildRecord   *record)
{
  g_autoptr(MalbildQuery) query = NULL;

  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (!g_set_object (&self->record, record))
    return;

  self->asked_for = FALSE;
  if (record != NULL)
    {
      show_refused (self, NULL);
      query = malbild_query_new (malbild_context_get_store (self->context), self->spec.kind);
      malbild_query_where_ref (query, self->spec.near, record);
    }
  set_query (self, query);
  update (self);
}

gboolean
malbild_link_list_is_named (MalbildLinkList *self,
                            const char      *name)
{
  gsize length;

  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self) && name != NULL, FALSE);

  length = strlen (self->spec.kind->name);
  if (strncmp (name, self->spec.kind->name, length) != 0)
    return FALSE;
  return name[length] == '\0' || (name[length] == ':' && g_str_equal (name + length + 1, self->spec.near));
}

const char *
malbild_link_list_get_title (MalbildLinkList *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self), NULL);

  return self->spec.title;
}

gboolean
malbild_link_list_is_waiting (MalbildLinkList *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self), FALSE);

  return self->record != NULL && self->spec.editable && !self->locked && !gtk_widget_get_visible (GTK_WIDGET (self));
}

static void
popup_now_cb (gpointer data)
{
  MalbildLinkList *self = data;

  self->popup_source = 0;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add));
}

/* At once: the keyboard alone would have it glide there, and a popover cannot point at what is not yet to be seen. */
static void
bring_into_sight (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top, bottom, height;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  height = gtk_widget_get_height (scroller);
  top = bounds.origin.y;
  bottom = top + bounds.size.height;
  if (top < 0 || bottom > height)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (top + bottom - height) / 2);
}

static void
popup_soon_cb (gpointer data)
{
  MalbildLinkList *self = data;

  bring_into_sight (self->add);
  self->popup_source = malbild_after_frame (GTK_WIDGET (self), popup_now_cb, self, NULL);
}

void
malbild_link_list_start_adding (MalbildLinkList *self)
{
  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (!self->spec.editable)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }
  if (adds_directly (self))
    {
      add_directly_cb (self);
      return;
    }
  self->asked_for = TRUE;
  update (self);
  gtk_widget_grab_focus (self->add);
  /* A popover needs to know where its button stands. */
  if (self->popup_source == 0)
    self->popup_source = malbild_after_frame (GTK_WIDGET (self), popup_soon_cb, self, NULL);
}

void
malbild_link_list_set_locked (MalbildLinkList *self,
                              gboolean         locked)
{
  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (self->locked == locked)
    return;
  self->locked = locked;
  gtk_widget_set_visible (self->add, self->spec.editable && !adds_directly (self) && !locked);
  gtk_widget_set_visible (self->add_directly, self->spec.editable && adds_directly (self) && !locked);
  update (self);
}
