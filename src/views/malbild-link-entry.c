/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-entry.h"

#include <glib/gi18n-lib.h>

#include "malbild-means.h"
#include "malbild-sdg-badges.h"
#include "malbild-sdg.h"
#include "malbild-status-label.h"
#include "malbild-text.h"
#include "malbild-wordings.h"
#include "malbild-words.h"

struct _MalbildLinkEntry {
  GtkWidget parent_instance;

  MalbildStore  *store;
  MalbildRecord *record;
  MalbildRecord *shown;
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

/* The year, and each amount with what it is for. */
static char *
describe_means (MalbildRecord *line)
{
  GString *text = g_string_new (NULL);
  g_autofree char *year = malbild_record_format (line, malbild_kind_get_field (&malbild_means_kind, "year"));

  malbild_text_append_part (text, MALBILD_TEXT_DOT, year);
  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    {
      const MalbildField *field = malbild_means_part_field (i);
      g_autofree char *amount = malbild_amount_format (malbild_record_get_integer (line, field->name));
      /* Translators: a sort of means and an amount in thousands of kronor. */
      g_autofree char *part = *amount != '\0' ? g_strdup_printf (_("%s %s tkr"), _(field->label), amount) : NULL;

      malbild_text_append_part (text, MALBILD_TEXT_DOT, part);
    }
  return g_string_free (text, FALSE);
}

/* What else there is to know of the shown record, in a few words. */
static char *
describe (MalbildLinkEntry *self)
{
  const MalbildKind *kind = malbild_record_get_kind (self->shown);
  static const char *const telling[] = { "date", "actual", "planned", "responsible", "type" };

  if (self->record != self->shown && malbild_record_is_kind (self->record, &malbild_succession_kind))
    return malbild_capitalize (_(malbild_succession_types[malbild_record_get_choice (self->record, "type")].label));
  if (self->record != self->shown && malbild_record_is_kind (self->record, &malbild_area_succession_kind))
    return malbild_capitalize (_(malbild_area_succession_types[malbild_record_get_choice (self->record, "type")].label));

  if (kind == &malbild_wording_kind)
    return malbild_wording_describe (self->store, self->shown);
  if (kind == &malbild_means_kind)
    return describe_means (self->shown);

  for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      const MalbildField *field = malbild_kind_get_field (kind, telling[i]);
      g_autofree char *value = field != NULL ? malbild_record_format (self->shown, field) : NULL;

      if (value != NULL && *value != '\0')
        return g_steal_pointer (&value);
    }
  return NULL;
}

static char *
get_title (MalbildLinkEntry *self)
{
  if (malbild_record_is_kind (self->shown, &malbild_sdg_link_kind))
    return malbild_sdg_describe (malbild_record_get_text (self->shown, "code"));
  return malbild_record_dup_title (self->shown);
}

static void
name_button (GtkWidget *button,
             char      *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
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

static void
update (MalbildLinkEntry *self)
{
  g_autofree char *title = get_title (self);
  g_autofree char *subtitle = describe (self);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
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

static void
malbild_link_entry_dispose (GObject *object)
{
  MalbildLinkEntry *self = MALBILD_LINK_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LINK_ENTRY);
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
                        gboolean       removable)
{
  MalbildLinkEntry *self = g_object_new (MALBILD_TYPE_LINK_ENTRY, NULL);
  MalbildRecord *shown = far != NULL ? malbild_record_get_ref (record, far) : record;

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  self->shown = g_object_ref (shown != NULL ? shown : record);
  gtk_widget_set_visible (self->edit, self->record != self->shown);
  self->removable = removable;
  g_object_set (self->status, "store", store, "record", self->shown, NULL);
  g_signal_connect_object (self->shown, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->record != self->shown)
    g_signal_connect_object (self->record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

MalbildRecord *
malbild_link_entry_get_record (MalbildLinkEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_ENTRY (self), NULL);

  return self->record;
}
