/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approve-list.h"

#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-check-group.h"
#include "malbild-choices.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-status-label.h"
#include "malbild-text.h"

enum {
  GROUP_PROGRAMME,
  GROUP_AREAS,
  GROUP_GOALS,
  GROUP_INTERNAL,
  N_GROUPS
};

struct _MalbildApproveList {
  GtkWidget parent_instance;

  MalbildStore *store;
  GHashTable   *listed;
  GtkWidget    *groups[N_GROUPS];
  GtkWidget    *more;
  guint         n_more;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildApproveList, malbild_approve_list, GTK_TYPE_WIDGET)

static guint
group_of (MalbildRecord *record)
{
  if (malbild_record_is_kind (record, &malbild_programme_kind))
    return GROUP_PROGRAMME;
  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return GROUP_AREAS;
  return malbild_goal_level_is_internal (malbild_record_get_choice (record, "level")) ? GROUP_INTERNAL : GROUP_GOALS;
}

static void
changed_cb (MalbildApproveList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How far it has come, and of a goal, the wording that is decided with it: that is what a body decides on. */
static char *
describe (MalbildApproveList *self,
          MalbildRecord      *record)
{
  const char *word = malbild_status_of_record (self->store, record, NULL, NULL);
  g_autoptr (MalbildRecord) wording = NULL;
  g_autofree char *worded = NULL;
  MalbildRecord *area;
  g_autoptr (GString) text = g_string_new (word);

  if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return g_string_free (g_steal_pointer (&text), FALSE);
  area = malbild_record_get_ref (record, "area");
  if (area != NULL)
    {
      g_autofree char *title = malbild_record_dup_title (area);

      malbild_text_append_part (text, MALBILD_TEXT_DOT, title);
    }
  wording = malbild_approval_dup_latest_wording (self->store, record);
  /* Translators: %s is how far a wording has come, such as “draft”. */
  worded = wording != NULL ? g_strdup_printf (_("wording: %s"), malbild_status_of_record (self->store, wording, NULL, NULL)) : g_strdup (_("no wording"));
  malbild_text_append_part (text, MALBILD_TEXT_DOT, worded);
  if (wording != NULL)
    malbild_text_append_part (text, "\n", malbild_record_get_text (wording, "text"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
list_record (MalbildApproveList *self,
             MalbildRecord      *record,
             gboolean            chosen)
{
  g_autofree char *subtitle = NULL;

  if (!g_hash_table_add (self->listed, record))
    return;
  subtitle = describe (self, record);
  malbild_check_group_add (MALBILD_CHECK_GROUP (self->groups[group_of (record)]), record, subtitle, chosen);
}

/* What of a kind has one of the statuses whose bits are in @mask; what is @proposed is chosen. */
static void
list_kind (MalbildApproveList *self,
           MalbildRecord      *goal_set,
           const MalbildKind  *kind,
           guint               mask,
           int                 proposed)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (self->store, kind);
  g_autoptr (GPtrArray) records = NULL;
  guint n_awaiting;
  guint n_listed = 0;
  GHashTableIter iter;
  gpointer listed;

  malbild_query_where_ref (query, "goal-set", goal_set);
  malbild_query_where_choice (query, "status", mask);
  n_awaiting = malbild_query_count (query);
  malbild_query_limit (query, MALBILD_APPROVE_LIST_MAX);
  records = malbild_query_dup_records (query);
  for (guint i = 0; i < records->len; i++)
    list_record (self, g_ptr_array_index (records, i),
                 malbild_record_get_choice (g_ptr_array_index (records, i), "status") == proposed);
  /* What was chosen before is listed wherever it stands. */
  g_hash_table_iter_init (&iter, self->listed);
  while (g_hash_table_iter_next (&iter, &listed, NULL))
    n_listed += malbild_record_is_kind (listed, kind) && (mask & 1u << malbild_record_get_choice (listed, "status")) != 0;
  self->n_more += n_awaiting - n_listed;
}

static void
add_group (MalbildApproveList *self,
           guint               i,
           const char         *title,
           const char         *description)
{
  self->groups[i] = malbild_check_group_new (title, description);
  g_signal_connect_swapped (self->groups[i], "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (self->groups[i], GTK_WIDGET (self));
}

static void
malbild_approve_list_dispose (GObject *object)
{
  MalbildApproveList *self = MALBILD_APPROVE_LIST (object);

  for (guint i = 0; i < N_GROUPS; i++)
    g_clear_pointer (&self->groups[i], gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->listed, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_approve_list_parent_class)->dispose (object);
}

static void
malbild_approve_list_class_init (MalbildApproveListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_approve_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_APPROVE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
malbild_approve_list_init (MalbildApproveList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 18);
  self->listed = g_hash_table_new (NULL, NULL);
  add_group (self, GROUP_PROGRAMME, _("Strategic development programme"), NULL);
  add_group (self, GROUP_AREAS, _("Goal areas"), NULL);
  add_group (self, GROUP_GOALS, _("Goals"), NULL);
  add_group (self, GROUP_INTERNAL, _("Internal goals"), _("Financial goals and goals as an employer are decided together with the budget."));
  self->more = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->more), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

static void
tell_of_more (MalbildApproveList *self)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->more, self->n_more > 0);
  if (self->n_more == 0)
    return;
  text = g_strdup_printf (ngettext ("%u more awaits a decision and is not listed here. Choose it in Goals, or approve these first.",
                                    "%u more await a decision and are not listed here. Choose them in Goals, or approve these first.",
                                    self->n_more), self->n_more);
  gtk_label_set_label (GTK_LABEL (self->more), text);
}

void
malbild_approve_list_fill (MalbildApproveList *self,
                           MalbildStore       *store,
                           MalbildRecord      *goal_set,
                           GPtrArray          *records)
{
  guint undecided = 1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED;
  int proposed = records == NULL ? (int) MALBILD_GOAL_PROPOSED : -1;
  g_autoptr (MalbildKeyList) reworded = NULL;
  guint n_reworded, n_listed;

  g_return_if_fail (MALBILD_IS_APPROVE_LIST (self));

  g_set_object (&self->store, store);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (malbild_approval_awaits (store, g_ptr_array_index (records, i)))
      list_record (self, g_ptr_array_index (records, i), TRUE);
  list_kind (self, goal_set, &malbild_programme_kind, undecided, proposed);
  list_kind (self, goal_set, &malbild_goal_area_kind, 1u << MALBILD_AREA_HYPOTHESIS, -1);
  list_kind (self, goal_set, &malbild_goal_kind, undecided, proposed);
  reworded = malbild_approval_list_reworded (store, goal_set);
  n_reworded = g_list_model_get_n_items (G_LIST_MODEL (reworded));
  n_listed = MIN (n_reworded, MALBILD_APPROVE_LIST_MAX);
  self->n_more += n_reworded - n_listed;
  for (guint i = 0; i < n_listed; i++)
    {
      g_autoptr (MalbildRecord) goal = g_list_model_get_item (G_LIST_MODEL (reworded), i);

      list_record (self, goal, FALSE);
    }
  tell_of_more (self);
  changed_cb (self);
}

GPtrArray *
malbild_approve_list_dup_chosen (MalbildApproveList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MALBILD_IS_APPROVE_LIST (self), chosen);

  for (guint i = 0; i < N_GROUPS; i++)
    malbild_check_group_append_chosen (MALBILD_CHECK_GROUP (self->groups[i]), chosen);
  return chosen;
}

gboolean
malbild_approve_list_has_internal (MalbildApproveList *self)
{
  g_return_val_if_fail (MALBILD_IS_APPROVE_LIST (self), FALSE);

  return malbild_check_group_get_n_chosen (MALBILD_CHECK_GROUP (self->groups[GROUP_INTERNAL])) > 0;
}
