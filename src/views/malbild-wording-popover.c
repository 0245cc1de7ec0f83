/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-wordings.h"

#include <glib/gi18n-lib.h>

#include "malbild-keys.h"

#define MALBILD_TYPE_WORDING_POPOVER (malbild_wording_popover_get_type ())
G_DECLARE_FINAL_TYPE (MalbildWordingPopover, malbild_wording_popover, MALBILD, WORDING_POPOVER, GtkPopover)

struct _MalbildWordingPopover {
  GtkPopover parent_instance;

  MalbildContext *context;
  MalbildRecord  *goal;

  GtkWidget *hint;
  GtkWidget *text;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (MalbildWordingPopover, malbild_wording_popover, GTK_TYPE_POPOVER)

static void
show_message (MalbildWordingPopover *self,
              const char            *message)
{
  gtk_widget_set_visible (self->message, message != NULL);
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
}

/* What is refused stays there, with the reason. */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildWordingPopover *self = MALBILD_WORDING_POPOVER (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_autofree char *text = NULL;
  g_autofree char *storage = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autoptr (GError) error = NULL;
  GtkTextIter start;
  GtkTextIter end;
  MalbildCell cell;

  if (self->goal == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (malbild_field_read (malbild_kind_get_field (&malbild_wording_kind, "text"), text, &cell, &storage, &error))
    {
      const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), { "text", cell } };

      wording = malbild_store_add (malbild_context_get_store (self->context), &malbild_wording_kind, values, G_N_ELEMENTS (values), &error);
    }
  show_message (self, error != NULL ? error->message : NULL);
  if (wording != NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    gtk_widget_grab_focus (self->text);
}

static void
malbild_wording_popover_dispose (GObject *object)
{
  MalbildWordingPopover *self = MALBILD_WORDING_POPOVER (object);

  g_clear_object (&self->goal);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_WORDING_POPOVER);

  G_OBJECT_CLASS (malbild_wording_popover_parent_class)->dispose (object);
}

static void
malbild_wording_popover_class_init (MalbildWordingPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_wording_popover_dispose;

  gtk_widget_class_install_action (widget_class, "wording.add", NULL, add_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-wording-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingPopover, text);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingPopover, message);
}

static void
malbild_wording_popover_init (MalbildWordingPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* In the text it would be a new line. */
  malbild_keys_add (GTK_WIDGET (self), &(MalbildKey) { "<Control>Return|<Control>KP_Enter", "wording.add" }, 1);
}

GtkWidget *
malbild_wording_popover_new (MalbildContext *context)
{
  MalbildWordingPopover *self = g_object_new (MALBILD_TYPE_WORDING_POPOVER, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
malbild_wording_popover_begin (GtkWidget     *popover,
                               MalbildRecord *goal)
{
  MalbildWordingPopover *self = MALBILD_WORDING_POPOVER (popover);
  g_autoptr (GPtrArray) wordings = malbild_wordings_list (malbild_context_get_store (self->context), goal);
  g_autofree char *text = NULL;

  g_set_object (&self->goal, goal);
  /* A new wording begins as the latest one: it is changed more often than written anew. */
  if (wordings->len > 0)
    text = g_strdup (malbild_record_get_text (g_ptr_array_index (wordings, wordings->len - 1), "text"));
  else
    text = malbild_record_dup_title (goal);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text, -1);
  gtk_label_set_label (GTK_LABEL (self->hint), wordings->len > 0 ? _("A draft that starts from the latest wording")
                                                                 : _("The first wording, starting from the short title"));
  show_message (self, NULL);
}
