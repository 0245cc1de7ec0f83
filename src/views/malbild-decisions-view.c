/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decisions-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-approval.h"
#include "malbild-approve-dialog.h"
#include "malbild-aside.h"
#include "malbild-decided.h"
#include "malbild-decision-row.h"
#include "malbild-decision-tree.h"
#include "malbild-decision-words.h"
#include "malbild-outline.h"
#include "malbild-remove.h"
#include "malbild-status-label.h"
#include "malbild-text.h"
#include "malbild-timeline-edit.h"
#include "malbild-tree-keys.h"

/* What is out of date on screen. The rows follow by themselves, but for what a decision decided. */
enum {
  STALE_HEAD   = 1 << 0,
  STALE_COUNTS = 1 << 1,
  STALE_RECORD = 1 << 2,
};

struct _MalbildDecisionsView {
  MalbildPlace parent_instance;

  GtkTreeListModel      *tree; /* NULL until the place is looked at */
  GtkSingleSelection    *selection;
  gboolean               selecting;
  gboolean               held;
  MalbildAside          *counting;
  GHashTable            *counts; /* what each decision decided; NULL: not counted yet */
  GPtrArray             *rows; /* those that show something now */
  MalbildRecordRowFuncs  row_funcs;

  GtkWidget *stack;
  GtkWidget *summary;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (MalbildDecisionsView, malbild_decisions_view, MALBILD_TYPE_PLACE)

static MalbildRecord *
get_selected (MalbildDecisionsView *self)
{
  gpointer item = self->selection != NULL ? malbild_outline_get_item (gtk_single_selection_get_selected_item (self->selection)) : NULL;

  return MALBILD_IS_RECORD (item) ? item : NULL;
}

static void
update_actions (MalbildDecisionsView *self)
{
  MalbildRecord *record = get_selected (self);

  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.remove", record != NULL && malbild_record_is_kind (record, &malbild_decision_kind));
}

/* The detail pane shows what is selected: a decision, or what awaits one or was decided. */
static void
selected_cb (MalbildDecisionsView *self)
{
  MalbildRecord *record = get_selected (self);

  update_actions (self);
  if (record != NULL && !self->selecting && gtk_widget_get_mapped (GTK_WIDGET (self)))
    malbild_context_set_record (malbild_place_get_context (MALBILD_PLACE (self)), record);
}

static void
set_tree (MalbildDecisionsView *self,
          GtkTreeListModel     *tree)
{
  g_clear_object (&self->selection);
  self->held = FALSE;
  g_set_object (&self->tree, tree);
  if (tree != NULL)
    {
      self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (tree)));
      gtk_single_selection_set_autoselect (self->selection, FALSE);
      gtk_single_selection_set_can_unselect (self->selection, TRUE);
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
}

static void
show_head (MalbildDecisionsView *self)
{
  guint n_awaiting = malbild_decision_tree_count_awaiting (self->tree);
  g_autofree char *summary = n_awaiting > 0 ? g_strdup_printf (ngettext ("%u awaits a decision", "%u await a decision", n_awaiting), n_awaiting)
                                            : g_strdup (_("Nothing awaits a decision"));

  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.approve", n_awaiting > 0);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_awaiting > 0 || malbild_decision_tree_count_decisions (self->tree) > 0 ? "parts" : "empty");
}

static gboolean
is_same_count (GHashTable *a,
               GHashTable *b,
               gint64      decision)
{
  static const MalbildDecidedCount nothing;
  const MalbildDecidedCount *one = g_hash_table_lookup (a, &decision);
  const MalbildDecidedCount *other = g_hash_table_lookup (b, &decision);

  one = one != NULL ? one : &nothing;
  other = other != NULL ? other : &nothing;
  return memcmp (one->counts, other->counts, sizeof nothing.counts) == 0;
}

static gpointer
read_counts (MalbildStore   *store,
             MalbildRecord  *goal_set,
             GError        **error)
{
  return malbild_decided_count (store, goal_set);
}

/* Only the rows of which something else is to be said are written anew. */
static void
counts_cb (gpointer      result,
           const GError *error,
           gpointer      data)
{
  MalbildDecisionsView *self = data;
  g_autoptr (GHashTable) former = NULL;

  if (result == NULL)
    {
      malbild_place_report (data, error);
      return;
    }
  former = g_steal_pointer (&self->counts);
  self->counts = result;
  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildDecisionRow *row = g_ptr_array_index (self->rows, i);
      MalbildRecord *record = malbild_decision_row_get_record (row);

      if (record != NULL && malbild_record_is_kind (record, &malbild_decision_kind) &&
          (former == NULL || !is_same_count (former, self->counts, malbild_record_get_key (record))))
        malbild_decision_row_update (row);
    }
}

static void
select_position (MalbildDecisionsView *self,
                 guint                 position)
{
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* The decision that was chosen elsewhere is opened, and brought into sight. */
static void
show_record (MalbildDecisionsView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));
  g_autoptr (GtkTreeListRow) row = NULL;

  if (record == get_selected (self))
    return;
  if (record != NULL && malbild_record_is_kind (record, &malbild_decision_kind))
    row = malbild_decision_tree_dup_row (self->tree, record);
  if (row == NULL)
    {
      select_position (self, GTK_INVALID_LIST_POSITION);
      return;
    }
  gtk_tree_list_row_set_expanded (row, TRUE);
  select_position (self, gtk_tree_list_row_get_position (row));
}

/* A row that is being edited keeps its place until that is done. */
static void
update_hold (MalbildDecisionsView *self)
{
  gboolean editing = malbild_context_get_editing (malbild_place_get_context (MALBILD_PLACE (self)));

  if (self->tree == NULL || editing == self->held)
    return;
  self->held = editing;
  malbild_decision_tree_hold (self->tree, editing);
}

static void
malbild_decisions_view_refresh (MalbildPlace *place,
                                guint         stale)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (place);

  if ((stale & STALE_COUNTS) != 0)
    malbild_aside_start (self->counting, malbild_place_get_store (place), malbild_place_get_goal_set (place));
  if (self->tree == NULL)
    {
      g_autoptr (GtkTreeListModel) tree = malbild_decision_tree_new (malbild_place_get_store (place), malbild_place_get_goal_set (place));

      set_tree (self, tree);
      update_hold (self);
    }
  if ((stale & STALE_HEAD) != 0)
    show_head (self);
  if ((stale & STALE_RECORD) != 0)
    show_record (self);
}

static guint
malbild_decisions_view_records_changed (MalbildPlace         *place,
                                        const MalbildChanges *changes)
{
  guint stale = 0;

  if (malbild_changes_has_members (changes, &malbild_decision_kind) || malbild_approval_concerns (changes))
    stale |= STALE_HEAD;
  if (malbild_decided_concerns (changes))
    stale |= STALE_COUNTS;
  return stale;
}

static void
malbild_decisions_view_record_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_RECORD);
}

static void
malbild_decisions_view_editing_changed (MalbildPlace *place)
{
  update_hold (MALBILD_DECISIONS_VIEW (place));
}

static void
malbild_decisions_view_goal_set_changed (MalbildPlace *place)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (place);

  set_tree (self, NULL);
  malbild_aside_stop (self->counting);
  g_clear_pointer (&self->counts, g_hash_table_unref);
}

/* "Goals: 3 · Milestones: 1": the words of the tables, which need no grammar there. */
static char *
summarize (MalbildDecisionsView *self,
           MalbildRecord        *decision)
{
  gint64 key = malbild_record_get_key (decision);
  const MalbildDecidedCount *decided;
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->counts == NULL)
    return g_strdup ("");
  decided = g_hash_table_lookup (self->counts, &key);
  for (guint i = 0; decided != NULL && i < MALBILD_N_DECIDED_KINDS; i++)
    {
      g_autofree char *part = g_strdup_printf ("%s: %u", _(malbild_decided_kinds[i]->label_plural), decided->counts[i]);

      if (decided->counts[i] > 0)
        malbild_text_append_part (text, MALBILD_TEXT_DOT, part);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_("Nothing is decided by it yet"));
}

static char *
dup_subtitle (MalbildRecord *record,
              gpointer       data)
{
  g_autofree char *details = NULL;
  g_autofree char *summary = NULL;

  if (!malbild_record_is_kind (record, &malbild_decision_kind))
    return g_strdup (_(malbild_record_get_kind (record)->label));
  details = malbild_decision_describe (record, MALBILD_DECISION_DETAILS);
  summary = summarize (data, record);
  return g_strdup_printf ("%s\n%s", *details != '\0' ? details : _("No date yet"), summary);
}

static GtkWidget *
new_status (MalbildRecord *record,
            gpointer       data)
{
  GtkWidget *status;

  if (malbild_record_is_kind (record, &malbild_decision_kind))
    return NULL;
  status = malbild_status_label_new (malbild_place_get_store (MALBILD_PLACE (data)));
  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), record);
  return status;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MalbildDecisionsView     *self)
{
  gtk_list_item_set_child (item, malbild_decision_row_new (&self->row_funcs));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildDecisionsView     *self)
{
  malbild_decision_row_set_row (MALBILD_DECISION_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_ptr_array_add (self->rows, gtk_list_item_get_child (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildDecisionsView     *self)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
  malbild_decision_row_set_row (MALBILD_DECISION_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Enter opens a group, and leads from a record to where it is changed. */
static void
activate_cb (GtkListView          *list,
             guint                 position,
             MalbildDecisionsView *self)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);
  gpointer item = malbild_outline_get_item (row);
  g_autoptr (MalbildRecord) record = MALBILD_IS_RECORD (item) ? g_object_ref (item) : NULL;

  if (record != NULL)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), record, NULL);
  else if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
approve_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  if (malbild_place_get_goal_set (place) != NULL)
    malbild_approve_present (widget, malbild_place_get_context (place), NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  if (malbild_place_get_goal_set (place) != NULL)
    malbild_timeline_add_decision (malbild_place_get_context (place));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildRecord *selected = get_selected (MALBILD_DECISIONS_VIEW (widget));
  g_autoptr (MalbildRecord) record = selected != NULL ? g_object_ref (selected) : NULL;

  if (record != NULL)
    malbild_remove_record (malbild_place_get_context (MALBILD_PLACE (widget)), record);
}

/* In a large goal set the tree takes long to follow an edit, which is worth it only while it is seen. */
static void
malbild_decisions_view_unmap (GtkWidget *widget)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  GTK_WIDGET_CLASS (malbild_decisions_view_parent_class)->unmap (widget);
  if (malbild_place_get_goal_set (place) == NULL || malbild_aside_is_small (malbild_place_get_store (place), malbild_place_get_goal_set (place)))
    return;
  set_tree (MALBILD_DECISIONS_VIEW (widget), NULL);
  malbild_place_make_stale (place, MALBILD_PLACE_ALL);
}

static void
malbild_decisions_view_dispose (GObject *object)
{
  MalbildDecisionsView *self = MALBILD_DECISIONS_VIEW (object);

  if (self->list != NULL)
    set_tree (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DECISIONS_VIEW);
  g_clear_pointer (&self->counting, malbild_aside_free);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (malbild_decisions_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-decisions-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildDecisionsView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
malbild_decisions_view_class_init (MalbildDecisionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_decisions_view_dispose;
  widget_class->unmap = malbild_decisions_view_unmap;
  place_class->goal_set_changed = malbild_decisions_view_goal_set_changed;
  place_class->record_changed = malbild_decisions_view_record_changed;
  place_class->editing_changed = malbild_decisions_view_editing_changed;
  place_class->records_changed = malbild_decisions_view_records_changed;
  place_class->refresh = malbild_decisions_view_refresh;

  gtk_widget_class_install_action (widget_class, "decisions.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "decisions.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "decisions.remove", NULL, remove_action);
  bind_template (widget_class);
}

static void
malbild_decisions_view_init (MalbildDecisionsView *self)
{
  self->rows = g_ptr_array_new ();
  self->counting = malbild_aside_new (read_counts, (GDestroyNotify) g_hash_table_unref, counts_cb, self);
  self->row_funcs = (MalbildRecordRowFuncs) { .subtitle = dup_subtitle, .end = new_status, .data = self };
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.add", TRUE);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_tree_keys_add (self->list);
  malbild_place_enable_edit (MALBILD_PLACE (self), "decisions.remove", FALSE);
}
