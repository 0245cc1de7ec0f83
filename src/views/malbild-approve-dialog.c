/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approve-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-approve-list.h"
#include "malbild-choices.h"
#include "malbild-decision-words.h"
#include "malbild-query.h"

#define MALBILD_TYPE_APPROVE_DIALOG (malbild_approve_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MalbildApproveDialog, malbild_approve_dialog, MALBILD, APPROVE_DIALOG, AdwWindow)

struct _MalbildApproveDialog {
  AdwWindow parent_instance;

  MalbildContext *context;
  GPtrArray      *decisions;
  GPtrArray      *bodies;

  GtkWidget *decision;
  GtkWidget *title_row;
  GtkWidget *body;
  GtkWidget *date;
  GtkWidget *section;
  GtkWidget *registry_number;
  GtkWidget *together_with;
  GtkWidget *together_hint;
  GtkWidget *list;
  GtkWidget *chosen;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (MalbildApproveDialog, malbild_approve_dialog, ADW_TYPE_WINDOW)

/* The decision that is chosen; NULL for a new one. */
static MalbildRecord *
get_decision (MalbildApproveDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->decision));

  return selected > 0 && selected <= self->decisions->len ? g_ptr_array_index (self->decisions, selected - 1) : NULL;
}

static gboolean
has_together_with (MalbildApproveDialog *self)
{
  MalbildRecord *decision = get_decision (self);

  if (decision != NULL)
    return *malbild_record_get_text (decision, "together-with") != '\0';
  return *gtk_editable_get_text (GTK_EDITABLE (self->together_with)) != '\0';
}

static void
update_hint_cb (MalbildApproveDialog *self)
{
  gtk_widget_set_visible (self->together_hint, malbild_approve_list_has_internal (MALBILD_APPROVE_LIST (self->list)) && !has_together_with (self));
}

static void
chosen_cb (MalbildApproveDialog *self)
{
  g_autoptr (GPtrArray) chosen = malbild_approve_list_dup_chosen (MALBILD_APPROVE_LIST (self->list));
  g_autofree char *label = g_strdup_printf (ngettext ("%u chosen", "%u chosen", chosen->len), chosen->len);

  gtk_label_set_label (GTK_LABEL (self->chosen), chosen->len > 0 ? label : _("Choose what is approved."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "approve.approve", chosen->len > 0);
  update_hint_cb (self);
}

static void
decision_cb (MalbildApproveDialog *self)
{
  gboolean new = get_decision (self) == NULL;

  gtk_widget_set_visible (self->title_row, new);
  gtk_widget_set_visible (self->body, new);
  gtk_widget_set_visible (self->date, new);
  gtk_widget_set_visible (self->section, new);
  gtk_widget_set_visible (self->registry_number, new);
  gtk_widget_set_visible (self->together_with, new);
  update_hint_cb (self);
}

static void
complain (MalbildApproveDialog *self,
          GtkWidget            *row,
          const char           *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->message), sentence);
  gtk_widget_set_visible (self->message, TRUE);
  if (row == NULL)
    return;
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
}

/* Reads one row as the field of a decision. Returns: FALSE where it is refused, and says why */
static gboolean
read_row (MalbildApproveDialog *self,
          GtkWidget            *row,
          const char           *field,
          MalbildAssignment    *value,
          GPtrArray            *storage)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  gtk_widget_remove_css_class (row, "error");
  value->field = field;
  if (!malbild_field_read (malbild_kind_get_field (&malbild_decision_kind, field), gtk_editable_get_text (GTK_EDITABLE (row)),
                           &value->cell, &text, &error))
    {
      complain (self, row, error->message);
      return FALSE;
    }
  g_ptr_array_add (storage, text);
  return TRUE;
}

static MalbildRecord *
get_body (MalbildApproveDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->body));

  return selected > 0 && selected <= self->bodies->len ? g_ptr_array_index (self->bodies, selected - 1) : NULL;
}

static void
approve_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MalbildApproveDialog *self = MALBILD_APPROVE_DIALOG (widget);
  MalbildRecord *decision = get_decision (self);
  MalbildAssignment values[7] = { MALBILD_SET_REF ("goal-set", malbild_context_get_goal_set (self->context)), MALBILD_SET_REF ("body", get_body (self)) };
  g_autoptr (GPtrArray) storage = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) records = malbild_approve_list_dup_chosen (MALBILD_APPROVE_LIST (self->list));
  g_autoptr (MalbildRecord) used = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  MalbildApproval approval;

  if (decision == NULL &&
      !(read_row (self, self->title_row, "title", &values[2], storage) &&
        read_row (self, self->date, "date", &values[3], storage) &&
        read_row (self, self->section, "section", &values[4], storage) &&
        read_row (self, self->registry_number, "registry-number", &values[5], storage) &&
        read_row (self, self->together_with, "together-with", &values[6], storage)))
    return;
  used = malbild_approve (malbild_context_get_store (self->context), decision, values, G_N_ELEMENTS (values), records, &approval, &error);
  if (used == NULL)
    {
      complain (self, NULL, error->message);
      return;
    }
  message = malbild_approval_describe (&approval, used);
  malbild_context_message (self->context, message, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
malbild_approve_dialog_dispose (GObject *object)
{
  MalbildApproveDialog *self = MALBILD_APPROVE_DIALOG (object);

  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_approve_dialog_parent_class)->dispose (object);
}

static void
malbild_approve_dialog_class_init (MalbildApproveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_approve_dialog_dispose;

  g_type_ensure (MALBILD_TYPE_APPROVE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-approve-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, decision);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, body);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, date);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, section);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, registry_number);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, together_with);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, together_hint);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, chosen);
  gtk_widget_class_bind_template_child (widget_class, MalbildApproveDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, decision_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_hint_cb);
  gtk_widget_class_install_action (widget_class, "approve.approve", NULL, approve_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
malbild_approve_dialog_init (MalbildApproveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The newest decision first; the one to be made stands before them all. */
static void
offer_decisions (MalbildApproveDialog *self)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_context_get_store (self->context), &malbild_decision_kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("New decision"), NULL });

  malbild_query_where_ref (query, "goal-set", malbild_context_get_goal_set (self->context));
  malbild_query_order_by (query, "date", TRUE);
  self->decisions = malbild_query_dup_records (query);
  for (guint i = 0; i < self->decisions->len; i++)
    gtk_string_list_take (names, malbild_decision_describe (g_ptr_array_index (self->decisions, i), MALBILD_DECISION_NAMED));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->decision), G_LIST_MODEL (names));
}

static void
offer_bodies (MalbildApproveDialog *self)
{
  MalbildRecord *municipality = malbild_record_get_ref (malbild_context_get_goal_set (self->context), "municipality");
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_context_get_store (self->context), &malbild_body_kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("None"), NULL });
  guint council = 0;

  malbild_query_where_ref (query, "municipality", municipality);
  self->bodies = malbild_query_dup_records (query);
  for (guint i = 0; i < self->bodies->len; i++)
    {
      MalbildRecord *body = g_ptr_array_index (self->bodies, i);

      gtk_string_list_take (names, malbild_record_dup_title (body));
      if (council == 0 && malbild_record_get_choice (body, "type") == MALBILD_BODY_COUNCIL)
        council = i + 1;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->body), G_LIST_MODEL (names));
  /* It is the council that decides on goals, as a rule. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->body), council);
}

void
malbild_approve_present (GtkWidget      *parent,
                         MalbildContext *context,
                         GPtrArray      *records)
{
  MalbildApproveDialog *self = NULL;
  g_autofree char *today = malbild_date_format (malbild_today ());

  g_return_if_fail (MALBILD_IS_CONTEXT (context));
  g_return_if_fail (malbild_context_get_goal_set (context) != NULL);

  self = g_object_new (MALBILD_TYPE_APPROVE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_set_object (&self->context, context);
  offer_decisions (self);
  offer_bodies (self);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), _("Approval of goals"));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  malbild_approve_list_fill (MALBILD_APPROVE_LIST (self->list), malbild_context_get_store (context), malbild_context_get_goal_set (context), records);
  decision_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
