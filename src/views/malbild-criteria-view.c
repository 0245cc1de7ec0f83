/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-add-line.h"
#include "malbild-after-frame.h"
#include "malbild-criteria-actions.h"
#include "malbild-criteria-row.h"
#include "malbild-criteria-words.h"
#include "malbild-findings.h"
#include "malbild-keys.h"
#include "malbild-list-scroll.h"
#include "malbild-record-add.h"
#include "malbild-remove.h"
#include "malbild-tree-keys.h"

/* What is out of date on screen. */
enum {
  STALE_FINDINGS = 1 << 0,
};

struct _MalbildCriteriaView {
  MalbildPlace parent_instance;

  MalbildFindings    *findings;
  GtkTreeListModel   *tree;
  GtkSingleSelection *selection;
  gboolean            selecting;

  GtkWidget          *stack;
  GtkWidget          *summary;
  GtkWidget          *list;
  GtkWidget          *adding;
};

G_DEFINE_FINAL_TYPE (MalbildCriteriaView, malbild_criteria_view, MALBILD_TYPE_PLACE)

static GListModel *
create_children_cb (gpointer item,
                    gpointer user_data)
{
  return MALBILD_IS_FINDING_GROUP (item) ? g_object_ref (item) : NULL;
}

/* The item of the selected row. (transfer full) */
static gpointer
dup_selected (MalbildCriteriaView *self)
{
  GtkTreeListRow *row = self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

static MalbildFinding *
dup_selected_finding (MalbildCriteriaView *self)
{
  g_autoptr (GObject) item = dup_selected (self);

  return MALBILD_IS_FINDING (item) ? MALBILD_FINDING (g_steal_pointer (&item)) : NULL;
}

static MalbildRecord *
dup_selected_criterion (MalbildCriteriaView *self)
{
  g_autoptr (GObject) item = dup_selected (self);

  return MALBILD_IS_FINDING_GROUP (item) ? malbild_criteria_dup_record (malbild_place_get_store (MALBILD_PLACE (self)), item) : NULL;
}

static void
update_actions (MalbildCriteriaView *self)
{
  g_autoptr (MalbildFinding) finding = dup_selected_finding (self);
  g_autoptr (MalbildRecord) criterion = dup_selected_criterion (self);
  MalbildPlace *place = MALBILD_PLACE (self);
  gboolean by_hand = finding != NULL && malbild_criteria_is_by_hand (malbild_place_get_context (place), finding);

  malbild_place_enable_edit (place, "criteria.remark", finding != NULL);
  malbild_place_enable_edit (place, "criteria.withdraw", finding != NULL && malbild_finding_get_override (finding) != 0);
  malbild_place_enable_edit (place, "criteria.judge", by_hand);
  malbild_place_enable_edit (place, "criteria.remove", criterion != NULL);
  malbild_place_enable_edit (place, "criteria.move-up", criterion != NULL);
  malbild_place_enable_edit (place, "criteria.move-down", criterion != NULL);
}

/* The detail pane shows what is selected: a criterion with its parameters, or what a finding is about. */
static void
selected_cb (MalbildCriteriaView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (GObject) item = dup_selected (self);
  g_autoptr (MalbildRecord) record = item != NULL ? malbild_criteria_dup_record (malbild_place_get_store (place), item) : NULL;

  update_actions (self);
  if (record != NULL && !self->selecting && gtk_widget_get_mapped (GTK_WIDGET (self)))
    malbild_context_set_record (malbild_place_get_context (place), record);
}

static void
set_findings (MalbildCriteriaView *self,
              MalbildFindings     *findings)
{
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_set_object (&self->findings, findings);
  if (findings != NULL)
    {
      self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (findings)), FALSE, FALSE, create_children_cb, NULL, NULL);
      self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->tree)));
      gtk_single_selection_set_autoselect (self->selection, FALSE);
      gtk_single_selection_set_can_unselect (self->selection, TRUE);
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
    }
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
}

static void
malbild_criteria_view_goal_set_changed (MalbildPlace *place)
{
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (MalbildFindings) findings = NULL;

  if (goal_set != NULL)
    findings = malbild_findings_new (malbild_place_get_store (place), goal_set);
  set_findings (MALBILD_CRITERIA_VIEW (place), findings);
}

/* The row of a criterion that was chosen elsewhere; unfolded, so that one sees what it is about. */
static void
show_record (MalbildCriteriaView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));
  guint n = self->tree != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->tree)) : 0;

  if (record == NULL || !malbild_record_is_kind (record, &malbild_criterion_kind))
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (!MALBILD_IS_FINDING_GROUP (item) || malbild_finding_group_get_criterion (MALBILD_FINDING_GROUP (item)) != malbild_record_get_key (record))
        continue;
      self->selecting = TRUE;
      gtk_single_selection_set_selected (self->selection, i);
      self->selecting = FALSE;
      malbild_list_scroll_to (self->list, i);
      return;
    }
}

static gboolean
has_focus_within (MalbildCriteriaView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* There are no rows before the first frame. */
static void
focus_page_cb (gpointer data)
{
  MalbildCriteriaView *self = data;

  if (!gtk_widget_get_mapped (self->list))
    gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)), GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_get_focus_child (self->list) == NULL)
    gtk_widget_child_focus (self->list, GTK_DIR_DOWN);
}

/* The keyboard goes from what is gone to what is there now. */
static void
show_page (MalbildCriteriaView *self,
           const char          *page,
           gboolean             has_focus)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), page) == 0)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  if (has_focus)
    malbild_after_frame (GTK_WIDGET (self), focus_page_cb, g_object_ref (self), g_object_unref);
}

static void
malbild_criteria_view_refresh (MalbildPlace *place,
                               guint         stale)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  /* Asked before the row that has it goes. */
  gboolean has_focus = has_focus_within (self);
  gboolean any;

  if (!malbild_findings_refresh (self->findings, &error))
    malbild_context_report (malbild_place_get_context (place), error);
  any = g_list_model_get_n_items (G_LIST_MODEL (self->findings)) > 0;
  summary = malbild_criteria_dup_summary (self->findings);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  show_page (self, any ? "criteria" : "empty", has_focus);
  if (stale == MALBILD_PLACE_ALL)
    show_record (self);
  update_actions (self);
}

static guint
malbild_criteria_view_records_changed (MalbildPlace         *place,
                                       const MalbildChanges *changes)
{
  return malbild_findings_concern (changes) ? STALE_FINDINGS : 0;
}

static void
malbild_criteria_view_record_changed (MalbildPlace *place)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (place)))
    show_record (MALBILD_CRITERIA_VIEW (place));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MalbildCriteriaView      *self)
{
  gtk_list_item_set_child (item, malbild_criteria_row_new (malbild_place_get_context (MALBILD_PLACE (self))));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildCriteriaView      *self)
{
  malbild_criteria_row_set_row (MALBILD_CRITERIA_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildCriteriaView      *self)
{
  malbild_criteria_row_set_row (MALBILD_CRITERIA_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Enter opens a criterion, and leads from a finding to what mends it. */
static void
activate_cb (GtkListView         *list,
             guint                position,
             MalbildCriteriaView *self)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (MALBILD_IS_FINDING_GROUP (item))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else if (MALBILD_IS_FINDING (item))
    malbild_criteria_mend (malbild_place_get_context (MALBILD_PLACE (self)), MALBILD_FINDING (item));
}

static void
use_usual_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  g_autoptr (GError) error = NULL;

  if (malbild_place_get_goal_set (place) == NULL)
    return;
  if (!malbild_store_add_usual_criteria (malbild_place_get_store (place), malbild_place_get_goal_set (place), &error))
    {
      malbild_context_report (malbild_place_get_context (place), error);
      return;
    }
  malbild_context_message (malbild_place_get_context (place), _("The usual criteria are in use"), TRUE);
}

/* One's own criterion, judged by hand until something else is chosen. */
static void
add_cb (MalbildCriteriaView *self,
        const char          *typed)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", malbild_place_get_goal_set (place)) };
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) criterion = NULL;

  if (malbild_place_get_goal_set (place) == NULL)
    return;
  criterion = malbild_record_add_typed (malbild_place_get_store (place), &malbild_criterion_kind, values, G_N_ELEMENTS (values), typed, &error);
  malbild_add_line_answer (MALBILD_ADD_LINE (self->adding), error);
  if (criterion != NULL)
    malbild_context_reveal (malbild_place_get_context (place), criterion, "text");
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (widget);

  if (malbild_place_get_goal_set (MALBILD_PLACE (self)) == NULL)
    return;
  show_page (self, "criteria", FALSE);
  gtk_widget_grab_focus (self->adding);
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (widget == NULL || MALBILD_IS_CRITERIA_ROW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child);
  return found;
}

static void
remark_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->list))
    row = gtk_widget_get_ancestor (focus, MALBILD_TYPE_CRITERIA_ROW);
  if (row == NULL && focus != NULL && gtk_widget_is_ancestor (focus, self->list))
    row = find_row (focus);
  if (row != NULL)
    malbild_criteria_row_remark (MALBILD_CRITERIA_ROW (row));
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (MalbildFinding) finding = dup_selected_finding (MALBILD_CRITERIA_VIEW (widget));

  if (finding != NULL)
    malbild_criteria_withdraw (malbild_place_get_context (MALBILD_PLACE (widget)), finding);
}

/* The keyboard goes on to the next, so that a whole list is judged with one key each. */
static void
go_on (MalbildCriteriaView *self)
{
  guint next = gtk_single_selection_get_selected (self->selection) + 1;
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), next);

  if (row == NULL || gtk_tree_list_row_get_depth (row) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, next);
  gtk_widget_child_focus (self->list, GTK_DIR_DOWN);
}

static void
judge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (widget);
  g_autoptr (MalbildFinding) finding = dup_selected_finding (self);
  int verdict = malbild_choice_by_nick (malbild_verdicts, g_variant_get_string (parameter, NULL));
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));

  if (finding == NULL || verdict < 0 || !malbild_criteria_is_by_hand (context, finding))
    return;
  if (malbild_criteria_judge (context, finding, (MalbildVerdict) verdict, NULL))
    go_on (self);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr (MalbildRecord) criterion = dup_selected_criterion (MALBILD_CRITERIA_VIEW (widget));

  if (criterion != NULL)
    malbild_remove_record (malbild_place_get_context (MALBILD_PLACE (widget)), criterion);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (widget);
  MalbildPlace *place = MALBILD_PLACE (widget);
  gboolean down = g_str_equal (name, "criteria.move-down");
  g_autoptr (MalbildRecord) criterion = dup_selected_criterion (self);
  g_autoptr (MalbildRecord) sibling = NULL;
  g_autoptr (GError) error = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));

  for (guint i = 0; criterion != NULL && i < n; i++)
    {
      g_autoptr (MalbildFindingGroup) group = g_list_model_get_item (G_LIST_MODEL (self->findings), i);
      g_autoptr (MalbildFindingGroup) other = NULL;

      if (malbild_finding_group_get_criterion (group) != malbild_record_get_key (criterion))
        continue;
      if (down || i > 0)
        other = g_list_model_get_item (G_LIST_MODEL (self->findings), down ? i + 1 : i - 1);
      sibling = other != NULL ? malbild_criteria_dup_record (malbild_place_get_store (place), other) : NULL;
    }
  if (sibling != NULL && !malbild_store_move (malbild_place_get_store (place), criterion, sibling, down, &error))
    malbild_context_report (malbild_place_get_context (place), error);
}

static void
malbild_criteria_view_dispose (GObject *object)
{
  MalbildCriteriaView *self = MALBILD_CRITERIA_VIEW (object);

  if (self->list != NULL)
    set_findings (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_CRITERIA_VIEW);

  G_OBJECT_CLASS (malbild_criteria_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_ADD_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-criteria-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaView, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaView, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildCriteriaView, adding);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
malbild_criteria_view_class_init (MalbildCriteriaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_criteria_view_dispose;
  place_class->goal_set_changed = malbild_criteria_view_goal_set_changed;
  place_class->record_changed = malbild_criteria_view_record_changed;
  place_class->records_changed = malbild_criteria_view_records_changed;
  place_class->refresh = malbild_criteria_view_refresh;

  gtk_widget_class_install_action (widget_class, "criteria.use-usual", NULL, use_usual_action);
  gtk_widget_class_install_action (widget_class, "criteria.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "criteria.remark", NULL, remark_action);
  gtk_widget_class_install_action (widget_class, "criteria.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "criteria.judge", "s", judge_action);
  gtk_widget_class_install_action (widget_class, "criteria.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "criteria.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "criteria.move-down", NULL, move_action);
  bind_template (widget_class);
}

/* In the list alone: in a text they are what is typed. */
static void
add_keys (GtkWidget *list)
{
  static const MalbildKey keys[] = {
    { "plus|KP_Add", "criteria.judge", "met" },
    { "minus|KP_Subtract", "criteria.judge", "not-met" },
    { "0|KP_0", "criteria.judge", "not-applicable" },
    { "<Control>Return|<Control>KP_Enter", "criteria.remark" },
    { "Delete", "criteria.withdraw" },
    { "Delete", "criteria.remove" },
    { "<Alt>Up", "criteria.move-up" },
    { "<Alt>Down", "criteria.move-down" },
  };

  malbild_keys_add (list, keys, G_N_ELEMENTS (keys));
}

static void
malbild_criteria_view_init (MalbildCriteriaView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_place_enable_edit (MALBILD_PLACE (self), "criteria.use-usual", TRUE);
  malbild_place_enable_edit (MALBILD_PLACE (self), "criteria.add", TRUE);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_tree_keys_add (self->list);
  add_keys (self->list);
}
