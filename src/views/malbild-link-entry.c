/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-entry.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-sdg-badges.h"
#include "malbild-sdg.h"
#include "malbild-status-label.h"
#include "malbild-text.h"
#include "malbild-wordings.h"

struct _MalbildLinkEntry {
  GtkWidget parent_instance;

  MalbildStore  *store;
  MalbildRecord *record;
  MalbildRecord *shown;
  MalbildRecord *beside;
  gboolean       removable;
  GtkWidget     *box;
  GtkWidget     *open;
  GtkWidget     *badge;
  GtkWidget     *title;
  GtkWidget     *subtitle;
  GtkWidget     *status;
  GtkWidget     *edit;
  GtkWidget     *remove;
};

enum {
  REMOVE_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildLinkEntry, malbild_link_entry, GTK_TYPE_WIDGET)

/* What the link says of itself comes before what there is to know of where it leads. */
static void
tell (MalbildLinkEntry  *self,
      char             **title,
      char             **details)
{
  GString *line = g_string_new (NULL);
  g_autofree char *of_shown = NULL;

  malbild_record_tell (self->shown, self->beside, title, &of_shown);
  if (self->record != self->shown)
    {
      g_autofree char *far = NULL;
      g_autofree char *of_link = NULL;

      malbild_record_tell (self->record, self->beside, &far, &of_link);
      malbild_text_append_part (line, MALBILD_TEXT_DOT, of_link);
    }
  /* Which of the goal's wordings it is follows from all of them. */
  if (malbild_record_is_kind (self->shown, &malbild_wording_kind))
    {
      g_free (of_shown);
      of_shown = malbild_wording_describe (self->store, self->shown);
    }
  malbild_text_append_part (line, MALBILD_TEXT_DOT, of_shown);
  /* A line that is broken does not begin with the dot. */
  g_string_replace (line, MALBILD_TEXT_DOT, "\u00a0· ", 0);
  *details = malbild_text_capitalize (line->str);
  g_string_free (line, TRUE);
}

static void
name_button (GtkWidget *button,
             char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_access_set_tooltip (button, name);
  g_free (name);
}

static void
show_badge (MalbildLinkEntry *self)
{
  guint goal = 0;

  g_clear_pointer (&self->badge, gtk_widget_unparent);
  if (malbild_record_is_kind (self->shown, &malbild_sdg_link_kind))
    goal = malbild_sdg_goal_of_code (malbild_record_get_text (self->shown, "code"));
  if (goal == 0)
    return;

  self->badge = malbild_sdg_badge_new (goal);
  gtk_box_prepend (GTK_BOX (self->box), self->badge);
}

/* What is decided stays: it is not offered to be taken away. */
static gboolean
is_decided (MalbildLinkEntry *self)
{
  return malbild_record_is_kind (self->record, &malbild_wording_kind) && malbild_store_is_locked (self->store, self->record, "text", NULL);
}

void
malbild_link_entry_update (MalbildLinkEntry *self)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  gboolean status = !malbild_record_get_removed (self->shown) && malbild_status_of_record (self->store, self->shown, NULL, NULL) != NULL;

  tell (self, &title, &details);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), details);
  gtk_widget_set_visible (self->subtitle, *details != '\0');
  gtk_widget_set_visible (self->status, status);
  gtk_widget_set_visible (self->remove, self->removable && !is_decided (self));
  show_badge (self);
  name_button (self->open, g_strdup_printf (_("Open “%s”"), title));
  name_button (self->edit, g_strdup_printf (_("Edit link to “%s”"), title));
  if (self->record != self->shown)
    name_button (self->remove, g_strdup_printf (_("Remove link to “%s”"), title));
  else
    name_button (self->remove, g_strdup_printf (_("Remove “%s”"), title));
}

static void
open_clicked_cb (MalbildLinkEntry *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (self->shown));
}

static void
edit_clicked_cb (MalbildLinkEntry *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "detail.open", "x", malbild_record_get_key (self->record));
}

static void
remove_clicked_cb (MalbildLinkEntry *self)
{
  g_signal_emit (self, signals[REMOVE_CLICKED], 0);
}

static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  MalbildLinkEntry *self = MALBILD_LINK_ENTRY (widget);

  if (gtk_widget_get_visible (self->remove))
    remove_clicked_cb (self);
  else
    gtk_widget_error_bell (widget);
  return GDK_EVENT_STOP;
}

static void
malbild_link_entry_dispose (GObject *object)
{
  MalbildLinkEntry *self = MALBILD_LINK_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LINK_ENTRY);
  g_clear_object (&self->beside);
  g_clear_object (&self->shown);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_link_entry_parent_class)->dispose (object);
}

static void
malbild_link_entry_class_init (MalbildLinkEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_link_entry_dispose;

  signals[REMOVE_CLICKED] = g_signal_new ("remove-clicked", MALBILD_TYPE_LINK_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);
  g_type_ensure (MALBILD_TYPE_STATUS_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "linkentry");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-link-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, open);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, status);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, edit);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkEntry, remove);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
malbild_link_entry_init (MalbildLinkEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_link_entry_new (MalbildStore  *store,
                        MalbildRecord *record,
                        const char    *far,
                        MalbildRecord *beside,
                        gboolean       removable)
{
  MalbildLinkEntry *self = g_object_new (MALBILD_TYPE_LINK_ENTRY, NULL);
  MalbildRecord *shown = far != NULL ? malbild_record_get_ref (record, far) : record;

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  self->shown = g_object_ref (shown != NULL ? shown : record);
  self->beside = g_object_ref (beside);
  gtk_widget_set_visible (self->edit, self->record != self->shown);
  self->removable = removable;
  g_object_set (self->status, "store", store, "record", self->shown, NULL);
  g_signal_connect_object (self->shown, "notify", G_CALLBACK (malbild_link_entry_update), self, G_CONNECT_SWAPPED);
  if (self->record != self->shown)
    g_signal_connect_object (self->record, "notify", G_CALLBACK (malbild_link_entry_update), self, G_CONNECT_SWAPPED);
  malbild_link_entry_update (self);
  return GTK_WIDGET (self);
}

MalbildRecord *
malbild_link_entry_get_record (MalbildLinkEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_ENTRY (self), NULL);

  return self->record;
}

MalbildRecord *
malbild_link_entry_get_shown (MalbildLinkEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_ENTRY (self), NULL);

  return self->shown;
}
