/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-adder.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-after-frame.h"
#include "malbild-candidates.h"
#include "malbild-means-edit.h"
#include "malbild-query.h"
#include "malbild-record-add.h"
#include "malbild-record-picker.h"
#include "malbild-remark.h"
#include "malbild-sdg-picker.h"
#include "malbild-sdg-tally.h"
#include "malbild-wordings.h"

/* The most that a record is begun with besides what is typed. */
#define MAX_BEGUN 2

struct _MalbildLinkAdder {
  GtkWidget parent_instance;

  MalbildContext  *context;
  MalbildLinkSpec  spec;
  MalbildRecord   *record;
  guint            popup_source;
  GtkWidget       *asking;
  GtkWidget       *directly;
  GtkWidget       *typing;
  GtkWidget       *entry;
  GtkWidget       *remark;
  GtkWidget       *message;
  GtkWidget       *picker;     /* one of these three where it is no line that is typed in */
  GtkWidget       *sdg_picker;
  GtkWidget       *wording_popover;
};

enum {
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildLinkAdder, malbild_link_adder, GTK_TYPE_WIDGET)

static void
answer (MalbildLinkAdder *self,
        const GError     *error)
{
  g_signal_emit (self, signals[ANSWERED], 0, error != NULL ? error->message : NULL);
}

/* What a new one has from the start: that it belongs to the record, and what it is a part of, if that is something else: an
 * assignment that is given at a goal, or at a body, is the goal set's. Returns: how many values */
static gsize
begin (MalbildLinkAdder  *self,
       MalbildAssignment  values[MAX_BEGUN])
{
  const MalbildField *owner = malbild_kind_get_owner (self->spec.kind);
  MalbildRecord *scope = NULL;

  values[0] = (MalbildAssignment) MALBILD_SET_REF (self->spec.near, self->record);
  if (owner != NULL && !g_str_equal (owner->name, self->spec.near))
    scope = malbild_record_find_owner (self->record, owner->target);
  if (scope == NULL && owner != NULL && !g_str_equal (owner->name, self->spec.near) && owner->target == &malbild_goal_set_kind)
    scope = malbild_context_get_goal_set (self->context);
  if (scope == NULL)
    return 1;
  values[1] = (MalbildAssignment) MALBILD_SET_REF (owner->name, scope);
  return 2;
}

static MalbildRecord *
add_record (MalbildLinkAdder        *self,
            const MalbildAssignment *value,
            GError                 **error)
{
  MalbildAssignment values[] = { MALBILD_SET_REF (self->spec.near, self->record), *value };

  return malbild_store_add (malbild_context_get_store (self->context), self->spec.kind, values, G_N_ELEMENTS (values), error);
}

static void
picked_cb (MalbildLinkAdder *self,
           MalbildRecord    *target)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;

  if (target == NULL || self->record == NULL)
    return;

  added = add_record (self, &(MalbildAssignment) MALBILD_SET_REF (self->spec.far, target), &error);
  answer (self, error);
}

/* The new record and the link to it are one edit, and one undo. */
static void
create_cb (MalbildLinkAdder *self,
           const char       *title)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  const MalbildField *far = malbild_kind_get_field (self->spec.kind, self->spec.far);
  g_autoptr(MalbildRecord) target = NULL;
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;

  if (self->record == NULL)
    return;

  if (malbild_store_begin (store, NULL, &error))
    {
      target = malbild_record_add_candidate (store, self->record, self->spec.kind, far, malbild_context_get_goal_set (self->context),
                                             title, &error);
      if (target != NULL)
        added = add_record (self, &(MalbildAssignment) MALBILD_SET_REF (self->spec.far, target), &error);
      malbild_store_end (store, added != NULL, &error);
    }
  answer (self, error);
}

/* What is begun with no text, number or date is made at once, and filled in where it is opened. */
static void
add_directly (MalbildLinkAdder *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;
  MalbildAssignment values[MAX_BEGUN];

  if (self->record == NULL)
    return;

  added = malbild_store_add (malbild_context_get_store (self->context), self->spec.kind, values, begin (self, values), &error);
  answer (self, error);
  if (added != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (added));
}

static void
sdg_picked_cb (MalbildLinkAdder *self,
               const char       *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MalbildRecord) added = NULL;

  if (self->record == NULL)
    return;

  added = add_record (self, &(MalbildAssignment) MALBILD_SET_TEXT ("code", code), &error);
  answer (self, error);
}

/* What is linked already is not offered again; how many goals touch a goal of Agenda 2030, and which none does, is said there. */
static void
show_taken (MalbildLinkAdder *self)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  guint counts[MALBILD_N_SDGS];
  g_autoptr(MalbildQuery) links = malbild_query_new (malbild_context_get_store (self->context), self->spec.kind);
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  malbild_query_where_ref (links, self->spec.near, self->record);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    {
      g_autoptr(MalbildRecord) link = g_list_model_get_item (G_LIST_MODEL (links), i);

      if (link != NULL)
        g_ptr_array_add (codes, g_strdup (malbild_record_get_text (link, "code")));
    }
  g_ptr_array_add (codes, NULL);
  if (goal_set != NULL)
    {
      malbild_store_tally_sdgs (malbild_context_get_store (self->context), goal_set, counts);
      malbild_sdg_picker_set_counts (MALBILD_SDG_PICKER (self->sdg_picker), counts);
    }
  malbild_sdg_picker_set_taken (MALBILD_SDG_PICKER (self->sdg_picker), (const char *const *) codes->pdata);
}

static void
typing_cb (MalbildLinkAdder *self)
{
  const char *remark;

  malbild_remark_look_at (MALBILD_REMARK (self->remark), malbild_kind_get_typed_field (self->spec.kind),
                          gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  remark = malbild_remark_get_text (MALBILD_REMARK (self->remark));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remark != NULL ? remark : "", -1);
}

static void
typed_cb (MalbildLinkAdder *self)
{
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;
  MalbildAssignment values[MAX_BEGUN];

  added = malbild_record_add_typed (malbild_context_get_store (self->context), self->spec.kind, values, begin (self, values),
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
set_candidates (MalbildLinkAdder *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  const MalbildField *far = malbild_kind_get_field (self->spec.kind, self->spec.far);
  g_autoptr(MalbildQuery) query = malbild_record_new_candidates (store, self->record, far->target, self->spec.kind);

  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (self->picker), query, NULL,
                                   malbild_record_can_add_candidate (store, self->record, self->spec.kind, far,
                                                                     malbild_context_get_goal_set (self->context)));
}

/* Means begin with the year that they are most likely for, which is chosen so that another can be typed at once. */
static void
begin_typing (MalbildLinkAdder *self)
{
  MalbildRecord *goal_set = malbild_record_find_owner (self->record, &malbild_goal_set_kind);
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
  MalbildLinkAdder *self = data;

  if (self->record == NULL)
    return;

  if (self->sdg_picker != NULL)
    show_taken (self);
  else if (self->picker != NULL)
    set_candidates (self);
  else if (self->wording_popover != NULL)
    malbild_wording_popover_begin (self->wording_popover, self->record);
  else
    begin_typing (self);
}

static void
name_button (GtkWidget  *button,
             const char *name)
{
  malbild_access_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What asks for what is added: the popover has a line to type in where it is nothing else. */
static void
set_up_asking (MalbildLinkAdder *self)
{
  const MalbildField *text = malbild_kind_get_typed_field (self->spec.kind);

  if (self->spec.far != NULL)
    {
      self->picker = malbild_record_picker_new ();
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->asking), self->picker);
      g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
      g_signal_connect_swapped (self->picker, "create", G_CALLBACK (create_cb), self);
    }
  else if (self->spec.kind == &malbild_sdg_link_kind)
    {
      self->sdg_picker = malbild_sdg_picker_new ();
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->asking), self->sdg_picker);
      g_signal_connect_swapped (self->sdg_picker, "picked", G_CALLBACK (sdg_picked_cb), self);
    }
  else if (self->spec.kind == &malbild_wording_kind)
    {
      self->wording_popover = malbild_wording_popover_new (self->context);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->asking), self->wording_popover);
    }
  else if (text != NULL)
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _(text->label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(text->label), -1);
    }
}

static GtkWidget *
get_button (MalbildLinkAdder *self)
{
  return malbild_link_adder_is_direct (self) ? self->directly : self->asking;
}

static gboolean
malbild_link_adder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_button (MALBILD_LINK_ADDER (widget)));
}

static void
malbild_link_adder_dispose (GObject *object)
{
  MalbildLinkAdder *self = MALBILD_LINK_ADDER (object);

  if (self->popup_source != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->popup_source);
  self->popup_source = 0;
  g_clear_object (&self->record);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LINK_ADDER);

  G_OBJECT_CLASS (malbild_link_adder_parent_class)->dispose (object);
}

static void
malbild_link_adder_class_init (MalbildLinkAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_link_adder_dispose;
  widget_class->grab_focus = malbild_link_adder_grab_focus;

  signals[ANSWERED] = g_signal_new ("answered", MALBILD_TYPE_LINK_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MALBILD_TYPE_REMARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-link-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, asking);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, directly);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, typing);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, remark);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkAdder, message);
  gtk_widget_class_bind_template_callback (widget_class, typing_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_directly);
}

static void
malbild_link_adder_init (MalbildLinkAdder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->asking), popup_cb, self, NULL);
}

GtkWidget *
malbild_link_adder_new (MalbildContext        *context,
                        const MalbildLinkSpec *spec)
{
  MalbildLinkAdder *self = g_object_new (MALBILD_TYPE_LINK_ADDER, NULL);
  g_autofree char *name = g_strdup_printf (_("Add: %s"), spec->title);

  self->context = g_object_ref (context);
  self->spec = *spec;
  gtk_widget_set_visible (self->directly, malbild_link_adder_is_direct (self));
  gtk_widget_set_visible (self->asking, !malbild_link_adder_is_direct (self));
  name_button (get_button (self), name);
  set_up_asking (self);
  return GTK_WIDGET (self);
}

void
malbild_link_adder_set_record (MalbildLinkAdder *self,
                               MalbildRecord    *record)
{
  g_return_if_fail (MALBILD_IS_LINK_ADDER (self));

  g_set_object (&self->record, record);
}

gboolean
malbild_link_adder_is_direct (MalbildLinkAdder *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_ADDER (self), FALSE);

  return self->spec.far == NULL && malbild_kind_get_typed_field (self->spec.kind) == NULL;
}

static void
popup_now_cb (gpointer data)
{
  MalbildLinkAdder *self = data;

  self->popup_source = 0;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->asking));
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
  MalbildLinkAdder *self = data;

  bring_into_sight (self->asking);
  self->popup_source = malbild_after_frame (GTK_WIDGET (self), popup_now_cb, self, NULL);
}

void
malbild_link_adder_start (MalbildLinkAdder *self)
{
  g_return_if_fail (MALBILD_IS_LINK_ADDER (self));

  if (malbild_link_adder_is_direct (self))
    {
      add_directly (self);
      return;
    }
  gtk_widget_grab_focus (self->asking);
  /* A popover needs to know where its button stands. */
  if (self->popup_source == 0)
    self->popup_source = malbild_after_frame (GTK_WIDGET (self), popup_soon_cb, self, NULL);
}
