/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-criteria-actions.h"
#include "malbild-criteria-remark.h"
#include "malbild-criteria-words.h"
#include "malbild-list-access.h"
#include "malbild-text.h"

struct _MalbildCriteriaRow {
  GtkWidget parent_instance;

  MalbildContext      *context;
  MalbildFindingGroup *group;
  MalbildFinding      *finding;
  /* What the row says changes with these: the criterion or the subject, and what somebody wrote down. */
  MalbildRecord       *record;
  MalbildRecord       *remark;
  const char          *nick;

  GtkWidget           *expander;
  GtkWidget           *title;
  GtkWidget           *quote;
  GtkWidget           *reason;
  GtkWidget           *counts;
  GtkWidget           *pill;
  GtkWidget           *shape;
  GtkWidget           *word;
  GtkWidget           *in_use;
  GtkWidget           *mend;
  GtkWidget           *write;
  GtkWidget           *withdraw;
};

G_DEFINE_FINAL_TYPE (MalbildCriteriaRow, malbild_criteria_row, GTK_TYPE_WIDGET)

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_widget_set_visible (label, text != NULL && text[0] != '\0');
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static void
show_look (MalbildCriteriaRow         *self,
           const MalbildCriterionLook *look)
{
  if (self->nick != NULL)
    gtk_widget_remove_css_class (self->pill, self->nick);
  self->nick = look->nick;
  gtk_widget_add_css_class (self->pill, look->nick);
  gtk_label_set_label (GTK_LABEL (self->shape), look->shape);
  gtk_label_set_label (GTK_LABEL (self->word), _(look->label));
}

/* What assistive technology says of the row: all that stands in it. */
static void
name_row (MalbildCriteriaRow *self)
{
  g_autoptr (GString) name = g_string_new (gtk_label_get_label (GTK_LABEL (self->title)));
  GtkWidget *const parts[] = { self->word, self->counts, self->quote, self->reason };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_widget_get_visible (parts[i]))
      g_string_append_printf (name, ", %s", gtk_label_get_label (GTK_LABEL (parts[i])));
  malbild_list_access_set_label (GTK_WIDGET (self), name->str);
}

static void
name_button (GtkWidget     *button,
             const char    *format,
             MalbildRecord *record)
{
  g_autofree char *title = malbild_record_dup_title (record);
  g_autofree char *name = malbild_text_fill (format, title);

  malbild_access_set_label (button, name);
}

static void
update_group (MalbildCriteriaRow *self)
{
  const char *text = malbild_record_get_text (self->record, "text");
  g_autofree char *title = malbild_record_dup_title (self->record);
  g_autofree char *quote = text[0] != '\0' ? malbild_text_fill (_("“%s”"), text) : NULL;
  g_autofree char *counts = malbild_criteria_dup_counts (self->group);
  MalbildCriterionState state = malbild_finding_group_get_state (self->group);

  show_text (self->title, title);
  show_text (self->quote, quote);
  show_text (self->reason, NULL);
  show_text (self->counts, counts);
  show_look (self, malbild_criterion_look (state));
  gtk_switch_set_active (GTK_SWITCH (self->in_use), state != MALBILD_CRITERION_OFF);
  name_button (self->in_use, _("In use: %s"), self->record);
}

static void
update_finding (MalbildCriteriaRow *self)
{
  MalbildOutcome outcome = malbild_finding_get_outcome (self->finding);
  g_autofree char *title = malbild_criteria_dup_subject (self->finding, self->record);
  g_autofree char *message = malbild_finding_dup_message (self->finding);
  g_autofree char *reason = malbild_criteria_dup_remark (self->remark);
  gboolean by_hand = malbild_criteria_is_by_hand (self->context, self->finding);
  gboolean open = outcome == MALBILD_OUTCOME_NOT_MET || outcome == MALBILD_OUTCOME_NOT_JUDGED;

  show_text (self->title, title);
  show_text (self->quote, message);
  show_text (self->reason, reason);
  show_text (self->counts, NULL);
  show_look (self, malbild_outcome_look (outcome));
  gtk_widget_set_visible (self->mend, malbild_finding_get_mending (self->finding) != NULL);
  gtk_widget_set_visible (self->write, by_hand || open);
  gtk_button_set_label (GTK_BUTTON (self->write), by_hand ? _("Judge…") : _("Override…"));
  gtk_widget_set_visible (self->withdraw, malbild_finding_get_override (self->finding) != 0);
  name_button (self->mend, _("Fix: %s"), self->record);
  name_button (self->write, by_hand ? _("Judge: %s") : _("Override: %s"), self->record);
  name_button (self->withdraw, _("Withdraw the override: %s"), self->record);
}

static void
follow (MalbildCriteriaRow  *self,
        MalbildRecord      **slot,
        MalbildRecord       *record);

static void
update (MalbildCriteriaRow *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);

  if (self->finding != NULL)
    {
      g_autoptr (MalbildRecord) remark = malbild_criteria_dup_remark_record (store, self->finding);

      follow (self, &self->remark, remark);
    }
  if (self->record == NULL || malbild_record_get_removed (self->record))
    return;
  gtk_widget_set_visible (self->in_use, self->group != NULL);
  if (self->group != NULL)
    {
      gtk_widget_set_visible (self->mend, FALSE);
      gtk_widget_set_visible (self->write, FALSE);
      gtk_widget_set_visible (self->withdraw, FALSE);
      update_group (self);
    }
  else if (self->finding != NULL)
    update_finding (self);
  name_row (self);
}

static void
follow (MalbildCriteriaRow  *self,
        MalbildRecord      **slot,
        MalbildRecord       *record)
{
  if (*slot == record)
    return;
  if (*slot != NULL)
    g_signal_handlers_disconnect_by_func (*slot, update, self);
  g_set_object (slot, record);
  if (record != NULL)
    g_signal_connect_swapped (record, "notify", G_CALLBACK (update), self);
}

static void
let_go (MalbildCriteriaRow *self)
{
  if (self->group != NULL)
    g_signal_handlers_disconnect_by_data (self->group, self);
  if (self->finding != NULL)
    g_signal_handlers_disconnect_by_data (self->finding, self);
  g_clear_object (&self->group);
  g_clear_object (&self->finding);
  follow (self, &self->record, NULL);
  follow (self, &self->remark, NULL);
}

static gboolean
in_use_cb (MalbildCriteriaRow *self,
           gboolean            in_use)
{
  gboolean off = self->group != NULL && malbild_finding_group_get_state (self->group) == MALBILD_CRITERION_OFF;

  if (self->record != NULL && in_use == off)
    malbild_criteria_set_in_use (self->context, self->record, in_use);
  return FALSE;
}

static void
mend_cb (MalbildCriteriaRow *self)
{
  if (self->finding != NULL)
    malbild_criteria_mend (self->context, self->finding);
}

static void
withdraw_cb (MalbildCriteriaRow *self)
{
  if (self->finding != NULL)
    malbild_criteria_withdraw (self->context, self->finding);
}

static void
write_cb (MalbildCriteriaRow *self)
{
  malbild_criteria_row_remark (self);
}

static void
malbild_criteria_row_dispose (GObject *object)
{
  MalbildCriteriaRow *self = MALBILD_CRITERIA_ROW (object);

  let_go (self);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_CRITERIA_ROW);

  G_OBJECT_CLASS (malbild_criteria_row_parent_class)->dispose (object);
}

static void
malbild_criteria_row_class_init (MalbildCriteriaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_criteria_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-criteria-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, expander);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, quote);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, reason);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, counts);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, pill);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, shape);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, word);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, in_use);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, mend);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, write);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaRow, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, in_use_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
}

static void
malbild_criteria_row_init (MalbildCriteriaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_criteria_row_new (MalbildContext *context)
{
  MalbildCriteriaRow *self = g_object_new (MALBILD_TYPE_CRITERIA_ROW, NULL);
  GtkWidget *const edits[] = { self->in_use, self->write, self->withdraw };

  self->context = g_object_ref (context);
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    g_object_bind_property (context, "writable", edits[i], "sensitive", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

void
malbild_criteria_row_set_row (MalbildCriteriaRow *self,
                              GtkTreeListRow     *row)
{
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  g_autoptr (MalbildRecord) record = NULL;

  g_return_if_fail (MALBILD_IS_CRITERIA_ROW (self));

  let_go (self);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  if (item == NULL)
    return;
  record = malbild_criteria_dup_record (malbild_context_get_store (self->context), item);
  follow (self, &self->record, record);
  if (MALBILD_IS_FINDING_GROUP (item))
    {
      self->group = MALBILD_FINDING_GROUP (g_object_ref (item));
      gtk_widget_add_css_class (self->title, "heading");
      g_signal_connect_swapped (item, "notify::state", G_CALLBACK (update), self);
    }
  else
    {
      self->finding = MALBILD_FINDING (g_object_ref (item));
      gtk_widget_remove_css_class (self->title, "heading");
      g_signal_connect_swapped (item, "notify::outcome", G_CALLBACK (update), self);
    }
  update (self);
}

void
malbild_criteria_row_remark (MalbildCriteriaRow *self)
{
  g_return_if_fail (MALBILD_IS_CRITERIA_ROW (self));

  if (self->finding != NULL && gtk_widget_get_visible (self->write))
    malbild_criteria_remark_popup (self->write, self->context, self->finding);
}
