/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-editor.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-keys.h"
#include "malbild-programme-inputs.h"
#include "malbild-remove.h"

struct _MalbildProgrammeEditor {
  GtkPopover parent_instance;

  MalbildContext *context;
  MalbildRecord  *goal;
  MalbildRecord  *column;
  MalbildRecord  *clarification;

  GtkWidget *goal_label;
  GtkWidget *column_label;
  GtkWidget *text;
  GtkWidget *message;
  GtkWidget *inputs;
};

G_DEFINE_FINAL_TYPE (MalbildProgrammeEditor, malbild_programme_editor, GTK_TYPE_POPOVER)

static char *
dup_text (MalbildProgrammeEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
add (MalbildProgrammeEditor  *self,
     const char              *text,
     GError                 **error)
{
  gboolean group = malbild_record_is_kind (self->column, &malbild_target_group_kind);
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal", self->goal),
    MALBILD_SET_REF (group ? "target-group" : "focus-area", self->column),
    MALBILD_SET_TEXT ("text", text),
  };

  self->clarification = malbild_store_add (malbild_context_get_store (self->context), &malbild_clarification_kind,
                                           values, G_N_ELEMENTS (values), error);
  return self->clarification != NULL;
}

static gboolean
is_gone (MalbildProgrammeEditor *self)
{
  return self->goal == NULL || malbild_record_get_removed (self->goal) || malbild_record_get_removed (self->column) ||
         (self->clarification != NULL && malbild_record_get_removed (self->clarification));
}

/* Keeps what stands in the text. Returns: FALSE where it is refused, and says why */
static gboolean
keep (MalbildProgrammeEditor *self)
{
  const MalbildField *field = malbild_kind_get_field (&malbild_clarification_kind, "text");
  g_autofree char *input = dup_text (self);
  g_autofree char *storage = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bare = g_strstrip (g_strdup (input));
  MalbildCell cell;
  gboolean kept;

  /* What could be written before the goal set became an archive is refused, and said to be. */
  if (is_gone (self) || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text)) || (*bare == '\0' && self->clarification == NULL))
    return TRUE;
  if (*bare == '\0')
    return malbild_remove_record (self->context, self->clarification);
  kept = malbild_field_read (field, input, &cell, &storage, &error) &&
         (self->clarification != NULL ? malbild_record_set (self->clarification, field, &cell, &error) : add (self, cell.text, &error));
  gtk_widget_set_visible (self->message, !kept);
  gtk_label_set_label (GTK_LABEL (self->message), kept ? "" : error->message);
  return kept;
}

static void
forget (MalbildProgrammeEditor *self)
{
  g_clear_object (&self->goal);
  g_clear_object (&self->column);
  g_clear_object (&self->clarification);
}

/* A click beside it closes it whatever stands in it: what is refused then is told. */
static void
malbild_programme_editor_closed (GtkPopover *popover)
{
  MalbildProgrammeEditor *self = MALBILD_PROGRAMME_EDITOR (popover);

  if (!keep (self))
    malbild_context_message (self->context, gtk_label_get_label (GTK_LABEL (self->message)), FALSE);
  forget (self);
}

/* The keyboard goes back first: from a popover that is gone it would go to whatever comes next. */
static void
leave (MalbildProgrammeEditor *self)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
keep_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (keep (MALBILD_PROGRAMME_EDITOR (widget)))
    leave (MALBILD_PROGRAMME_EDITOR (widget));
}

static void
give_up_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  forget (MALBILD_PROGRAMME_EDITOR (widget));
  leave (MALBILD_PROGRAMME_EDITOR (widget));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MalbildProgrammeEditor *self = MALBILD_PROGRAMME_EDITOR (widget);
  g_autoptr (MalbildRecord) clarification = g_steal_pointer (&self->clarification);

  forget (self);
  leave (self);
  if (clarification != NULL && !malbild_record_get_removed (clarification))
    malbild_remove_record (self->context, clarification);
}

static void
leave_for (MalbildProgrammeEditor *self,
           MalbildRecord          *record)
{
  g_autoptr (MalbildRecord) held = record != NULL ? g_object_ref (record) : NULL;

  leave (self);
  if (held != NULL && !malbild_record_get_removed (held))
    malbild_context_reveal (self->context, held, NULL);
}

static void
details_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MalbildProgrammeEditor *self = MALBILD_PROGRAMME_EDITOR (widget);

  if (keep (self))
    leave_for (self, self->clarification);
}

static void
input_chosen_cb (MalbildProgrammeEditor *self,
                 MalbildRecord          *input)
{
  if (keep (self))
    leave_for (self, input);
}

static void
malbild_programme_editor_dispose (GObject *object)
{
  MalbildProgrammeEditor *self = MALBILD_PROGRAMME_EDITOR (object);

  forget (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_programme_editor_parent_class)->dispose (object);
}

static void
malbild_programme_editor_class_init (MalbildProgrammeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_editor_dispose;
  GTK_POPOVER_CLASS (klass)->closed = malbild_programme_editor_closed;

  gtk_widget_class_install_action (widget_class, "clarification.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "clarification.give-up", NULL, give_up_cb);
  gtk_widget_class_install_action (widget_class, "clarification.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "clarification.details", NULL, details_cb);

  g_type_ensure (MALBILD_TYPE_PROGRAMME_INPUTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-programme-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeEditor, goal_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeEditor, column_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeEditor, text);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeEditor, message);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeEditor, inputs);
  gtk_widget_class_bind_template_callback (widget_class, input_chosen_cb);
}

/* Before the text, which would take Ctrl+Enter for a new line, and the popover, which would keep what is given up. */
static void
add_keys (MalbildProgrammeEditor *self)
{
  static const MalbildKey keys[] = {
    { "<Control>Return|<Control>KP_Enter", "clarification.keep" },
    { "Escape", "clarification.give-up" },
  };

  malbild_keys_add (GTK_WIDGET (self), keys, G_N_ELEMENTS (keys));
}

static void
malbild_programme_editor_init (MalbildProgrammeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
}

GtkWidget *
malbild_programme_editor_new (void)
{
  return g_object_new (MALBILD_TYPE_PROGRAMME_EDITOR, NULL);
}

void
malbild_programme_editor_open (MalbildProgrammeEditor *self,
                               MalbildContext         *context,
                               MalbildRecord          *goal,
                               MalbildRecord          *column,
                               MalbildRecord          *clarification)
{
  g_autofree char *goal_title = malbild_record_dup_title (goal);
  g_autofree char *column_title = malbild_record_dup_title (column);
  /* Translators: a goal, and a target group or focus area. */
  g_autofree char *name = g_strdup_printf (_("What “%s” means for “%s”"), goal_title, column_title);

  g_return_if_fail (MALBILD_IS_PROGRAMME_EDITOR (self));

  g_set_object (&self->context, context);
  g_set_object (&self->goal, goal);
  g_set_object (&self->column, column);
  g_set_object (&self->clarification, clarification);
  gtk_label_set_label (GTK_LABEL (self->goal_label), goal_title);
  gtk_label_set_label (GTK_LABEL (self->column_label), column_title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                            clarification != NULL ? malbild_record_get_text (clarification, "text") : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->message, FALSE);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), malbild_context_get_writable (context));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clarification.keep", malbild_context_get_writable (context));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clarification.remove", clarification != NULL && malbild_context_get_writable (context));
  malbild_programme_inputs_show (MALBILD_PROGRAMME_INPUTS (self->inputs), malbild_context_get_store (context), goal, column);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->text);
}
