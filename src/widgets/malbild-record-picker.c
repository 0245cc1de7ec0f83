/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-picker.h"

#include <glib/gi18n-lib.h>

#include "malbild-list-access.h"
#include "malbild-picker-keys.h"

/* So many of those found are looked at for the very name that was typed. */
#define MAX_COMPARED 200

struct _MalbildRecordPicker {
  GtkPopover parent_instance;

  MalbildQuery       *query;
  gboolean            create;
  char               *searched;
  GtkWidget          *search;
  GtkWidget          *list;
  GtkWidget          *list_window;
  GtkWidget          *nothing;
  GtkWidget          *create_button;
  GtkWidget          *clear_button;
  GtkSingleSelection *selection;
};

enum {
  PICKED,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildRecordPicker, malbild_record_picker, GTK_TYPE_POPOVER)

static const char *
get_typed (MalbildRecordPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/* Whether what was found has one of just this name: then there is no need for another. */
static gboolean
has_exactly (MalbildRecordPicker *self,
             const char          *typed)
{
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  for (guint i = 0; self->query != NULL && i < MIN (g_list_model_get_n_items (G_LIST_MODEL (self->query)), MAX_COMPARED); i++)
    {
      g_autoptr(MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), i);
      g_autofree char *title = record != NULL ? malbild_record_dup_title (record) : g_strdup ("");
      g_autofree char *folded = g_utf8_casefold (title, -1);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

static void
update_parts (MalbildRecordPicker *self)
{
  gboolean found = self->query != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->query)) > 0;
  g_autofree char *typed = g_strstrip (g_strdup (get_typed (self)));
  gboolean create = self->create && *typed != '\0' && !has_exactly (self, typed);

  gtk_widget_set_visible (self->list_window, found);
  gtk_widget_set_visible (self->nothing, !found);
  gtk_widget_set_visible (self->create_button, create);
  if (create)
    {
      g_autofree char *label = g_strdup_printf (_("Add “%s”"), typed);

      gtk_button_set_label (GTK_BUTTON (self->create_button), label);
    }
}

static void
search_changed_cb (MalbildRecordPicker *self)
{
  if (self->query == NULL)
    return;

  g_free (self->searched);
  self->searched = g_strdup (get_typed (self));
  malbild_query_where_text (self->query, self->searched);
  gtk_single_selection_set_selected (self->selection, 0);
  update_parts (self);
}

static void
pick (MalbildRecordPicker *self,
      MalbildRecord       *record)
{
  g_autoptr(MalbildRecord) held = record != NULL ? g_object_ref (record) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, held);
}

static void
list_activate_cb (MalbildRecordPicker *self,
                  guint                position)
{
  g_autoptr(MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL)
    pick (self, record);
}

static void
clear_clicked_cb (MalbildRecordPicker *self)
{
  pick (self, NULL);
}

static void
create_clicked_cb (MalbildRecordPicker *self)
{
  g_autofree char *title = g_strstrip (g_strdup (get_typed (self)));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CREATE], 0, title);
}

static void
search_activate_cb (MalbildRecordPicker *self)
{
  /* The search waits a moment before it follows the typing; Enter must not take the first of the old list. */
  if (g_strcmp0 (self->searched, get_typed (self)) != 0)
    search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    list_activate_cb (self, gtk_single_selection_get_selected (self->selection));
  else if (gtk_widget_get_visible (self->create_button))
    create_clicked_cb (self);
}

static gboolean
key_pressed_cb (MalbildRecordPicker *self,
                guint                key,
                guint                code,
                GdkModifierType      state)
{
  return malbild_picker_move (self->selection, self->list, key);
}

static void
shown_cb (MalbildRecordPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (self->search);
}

static void
malbild_record_picker_dispose (GObject *object)
{
  MalbildRecordPicker *self = MALBILD_RECORD_PICKER (object);

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_pointer (&self->searched, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_RECORD_PICKER);

  G_OBJECT_CLASS (malbild_record_picker_parent_class)->dispose (object);
}

static void
malbild_record_picker_class_init (MalbildRecordPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_record_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", MALBILD_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, MALBILD_TYPE_RECORD);
  signals[CREATE] = g_signal_new ("create", MALBILD_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MALBILD_TYPE_LIST_ACCESS);
  g_type_ensure (MALBILD_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, search);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, list_window);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, nothing);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, create_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, clear_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordPicker, selection);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
malbild_record_picker_init (MalbildRecordPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_record_picker_new (void)
{
  return g_object_new (MALBILD_TYPE_RECORD_PICKER, NULL);
}

void
malbild_record_picker_set_query (MalbildRecordPicker *self,
                                 MalbildQuery        *query,
                                 const char          *clear_label,
                                 gboolean             create)
{
  g_return_if_fail (MALBILD_IS_RECORD_PICKER (self));
  g_return_if_fail (MALBILD_IS_QUERY (query));

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_set_object (&self->query, query);
  g_signal_connect_swapped (query, "items-changed", G_CALLBACK (update_parts), self);

  self->create = create;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (query));
  gtk_widget_set_visible (self->clear_button, clear_label != NULL);
  if (clear_label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->clear_button), clear_label);
  search_changed_cb (self);
}
