/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-remark.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-criteria-actions.h"
#include "malbild-criteria-words.h"

#define MALBILD_TYPE_CRITERIA_REMARK (malbild_criteria_remark_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCriteriaRemark, malbild_criteria_remark, MALBILD, CRITERIA_REMARK, GtkPopover)

struct _MalbildCriteriaRemark {
  GtkPopover parent_instance;

  MalbildContext *context;
  MalbildFinding *finding;
  GtkWidget      *heading;
  GtkWidget      *quote;
  GtkWidget      *reason_label;
  GtkWidget      *reason;
  GtkWidget      *verdicts;
  GtkWidget      *save;
};

G_DEFINE_FINAL_TYPE (MalbildCriteriaRemark, malbild_criteria_remark, GTK_TYPE_POPOVER)

static char *
dup_reason (MalbildCriteriaRemark *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason));
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strstrip (text);
}

static void
update_save (MalbildCriteriaRemark *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->save, reason[0] != '\0');
}

static void
save_cb (MalbildCriteriaRemark *self)
{
  g_autofree char *reason = dup_reason (self);

  if (reason[0] != '\0' && malbild_criteria_override (self->context, self->finding, reason))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
judge (MalbildCriteriaRemark *self,
       MalbildVerdict         verdict)
{
  g_autofree char *rationale = dup_reason (self);

  if (malbild_criteria_judge (self->context, self->finding, verdict, rationale))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
met_cb (MalbildCriteriaRemark *self)
{
  judge (self, MALBILD_VERDICT_MET);
}

static void
not_met_cb (MalbildCriteriaRemark *self)
{
  judge (self, MALBILD_VERDICT_NOT_MET);
}

static void
not_applicable_cb (MalbildCriteriaRemark *self)
{
  judge (self, MALBILD_VERDICT_NOT_APPLICABLE);
}

/* The popover is made for one finding; it goes when it has closed, and not while it still tells of it. */
static gboolean
unparent_cb (gpointer user_data)
{
  if (gtk_widget_get_parent (user_data) != NULL)
    gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (MalbildCriteriaRemark *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (self), g_object_unref);
}

static gboolean
enter_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  MalbildCriteriaRemark *self = MALBILD_CRITERIA_REMARK (widget);

  if (gtk_widget_get_visible (self->save))
    save_cb (self);
  return TRUE;
}

static void
malbild_criteria_remark_dispose (GObject *object)
{
  MalbildCriteriaRemark *self = MALBILD_CRITERIA_REMARK (object);

  g_clear_object (&self->context);
  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_CRITERIA_REMARK);

  G_OBJECT_CLASS (malbild_criteria_remark_parent_class)->dispose (object);
}

static void
malbild_criteria_remark_class_init (MalbildCriteriaRemarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_criteria_remark_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-criteria-remark.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, quote);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, reason_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, reason);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, verdicts);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRemark, save);
  gtk_widget_class_bind_template_callback (widget_class, update_save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, met_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_met_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_applicable_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

/* Before the text, for which they are new lines. */
static void
add_keys (GtkWidget *widget)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], GDK_CONTROL_MASK),
                                                            gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, controller);
}

static void
malbild_criteria_remark_init (MalbildCriteriaRemark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (GTK_WIDGET (self));
}

static void
set_up (MalbildCriteriaRemark *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autoptr (MalbildRecord) criterion = malbild_store_get (store, malbild_finding_get_criterion (self->finding), NULL);
  g_autoptr (MalbildRecord) subject = malbild_store_get (store, malbild_finding_get_subject (self->finding), NULL);
  gboolean by_hand = malbild_criteria_is_by_hand (self->context, self->finding);
  gint64 judgement = malbild_finding_get_judgement (self->finding);
  g_autoptr (MalbildRecord) before = judgement != 0 ? malbild_store_get (store, judgement, NULL) : NULL;
  g_autofree char *title = subject != NULL ? malbild_criteria_dup_subject (self->finding, subject) : NULL;
  const char *label = by_hand ? _("Rationale (optional)") : _("Reason, which is kept and shown");

  gtk_label_set_label (GTK_LABEL (self->heading), title != NULL ? title : "");
  gtk_label_set_label (GTK_LABEL (self->quote), criterion != NULL ? malbild_record_get_text (criterion, "title") : "");
  gtk_label_set_label (GTK_LABEL (self->reason_label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (self->verdicts, by_hand);
  gtk_widget_set_visible (self->save, !by_hand);
  if (before != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason)), malbild_record_get_text (before, "rationale"), -1);
  update_save (self);
}

void
malbild_criteria_remark_popup (GtkWidget      *button,
                               MalbildContext *context,
                               MalbildFinding *finding)
{
  MalbildCriteriaRemark *self = g_object_new (MALBILD_TYPE_CRITERIA_REMARK, NULL);

  self->context = g_object_ref (context);
  self->finding = g_object_ref (finding);
  set_up (self);
  gtk_widget_set_parent (GTK_WIDGET (self), gtk_widget_get_parent (button));
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->reason);
}
