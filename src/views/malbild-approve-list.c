/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approve-list.h"

#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-choices.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-status-label.h"

#define RECORD_KEY "malbild-record"

enum {
  GROUP_PROGRAMME,
  GROUP_AREAS,
  GROUP_GOALS,
  GROUP_INTERNAL,
  N_GROUPS
};

typedef struct {
  GtkWidget *group;
  GtkWidget *all;
  GPtrArray *boxes;
} Group;

struct _MalbildApproveList {
  GtkWidget parent_instance;

  MalbildStore *store;
  GHashTable   *listed;
  Group         groups[N_GROUPS];
  gboolean      ticking;
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

/* The box above a group says whether all, some or none of it are chosen. */
static void
update_all (Group *group)
{
  guint n_ticked = 0;

  for (guint i = 0; i < group->boxes->len; i++)
    n_ticked += gtk_check_button_get_active (g_ptr_array_index (group->boxes, i));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (group->all), n_ticked > 0 && n_ticked == group->boxes->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (group->all), n_ticked > 0 && n_ticked < group->boxes->len);
}

static void
update (MalbildApproveList *self)
{
  self->ticking = TRUE;
  for (guint i = 0; i < N_GROUPS; i++)
    update_all (&self->groups[i]);
  self->ticking = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (MalbildApproveList *self)
{
  if (!self->ticking)
    update (self);
}

static void
all_toggled_cb (GtkWidget          *all,
                MalbildApproveList *self)
{
  if (self->ticking)
    return;
  self->ticking = TRUE;
  for (guint i = 0; i < N_GROUPS; i++)
    for (guint k = 0; all == self->groups[i].all && k < self->groups[i].boxes->len; k++)
      gtk_check_button_set_active (g_ptr_array_index (self->groups[i].boxes, k), gtk_check_button_get_active (GTK_CHECK_BUTTON (all)));
  self->ticking = FALSE;
  update (self);
}

/* How far it has come, and of a goal, whether it has a wording to be decided. */
static char *
describe (MalbildApproveList *self,
          MalbildRecord      *record)
{
  const char *word = malbild_status_of_record (self->store, record, NULL, NULL);
  g_autoptr (MalbildRecord) wording = NULL;
  MalbildRecord *area;
  g_autoptr (GString) text = g_string_new (word);

  if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return g_string_free (g_steal_pointer (&text), FALSE);
  area = malbild_record_get_ref (record, "area");
  if (area != NULL)
    {
      g_autofree char *title = malbild_record_dup_title (area);

      g_string_append_printf (text, " · %s", title);
    }
  wording = malbild_approval_dup_latest_wording (self->store, record);
  g_string_append (text, " · ");
  if (wording == NULL)
    g_string_append (text, _("no wording"));
  else
    /* Translators: %s is how far a wording has come, such as “draft”. */
    g_string_append_printf (text, _("wording: %s"), malbild_status_of_record (self->store, wording, NULL, NULL));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
list_record (MalbildApproveList *self,
             MalbildRecord      *record,
             gboolean            chosen)
{
  Group *group = &self->groups[group_of (record)];
  GtkWidget *box, *row;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (!g_hash_table_add (self->listed, record))
    return;
  box = gtk_check_button_new ();
  title = malbild_record_dup_title (record);
  subtitle = describe (self, record);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle, "title-lines", 2, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), chosen);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (box), RECORD_KEY, g_object_ref (record), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), box);
  g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group->group), row);
  g_ptr_array_add (group->boxes, box);
  gtk_widget_set_visible (group->group, TRUE);
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
  guint n_records;

  malbild_query_where_ref (query, "goal-set", goal_set);
  malbild_query_where_choice (query, "status", mask);
  malbild_query_limit (query, MALBILD_APPROVE_LIST_MAX);
  n_records = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_records; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (record != NULL)
        list_record (self, record, malbild_record_get_choice (record, "status") == proposed);
    }
}

static void
add_group (MalbildApproveList *self,
           guint               i,
           const char         *title,
           const char         *description)
{
  Group *group = &self->groups[i];
  g_autofree char *name = g_strdup_printf (_("All: %s"), title);

  group->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", description, "visible", FALSE, NULL);
  group->boxes = g_ptr_array_new ();
  group->all = gtk_check_button_new_with_label (_("All"));
  gtk_widget_set_valign (group->all, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group->all), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (group->all, "toggled", G_CALLBACK (all_toggled_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group->group), group->all);
  gtk_widget_set_parent (group->group, GTK_WIDGET (self));
}

static void
malbild_approve_list_dispose (GObject *object)
{
  MalbildApproveList *self = MALBILD_APPROVE_LIST (object);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_clear_pointer (&self->groups[i].group, gtk_widget_unparent);
      g_clear_pointer (&self->groups[i].boxes, g_ptr_array_unref);
    }
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
}

void
malbild_approve_list_fill (MalbildApproveList *self,
                           MalbildStore       *store,
                           MalbildRecord      *goal_set,
                           GPtrArray          *records)
{
  guint undecided = 1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED;
  int proposed = records == NULL ? (int) MALBILD_GOAL_PROPOSED : -1;
  g_autoptr (GPtrArray) reworded = NULL;

  g_return_if_fail (MALBILD_IS_APPROVE_LIST (self));

  g_set_object (&self->store, store);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (malbild_approval_awaits (store, g_ptr_array_index (records, i)))
      list_record (self, g_ptr_array_index (records, i), TRUE);
  list_kind (self, goal_set, &malbild_programme_kind, undecided, proposed);
  list_kind (self, goal_set, &malbild_goal_area_kind, 1u << MALBILD_AREA_HYPOTHESIS, -1);
  list_kind (self, goal_set, &malbild_goal_kind, undecided, proposed);
  reworded = malbild_approval_list_reworded (store, goal_set, MALBILD_APPROVE_LIST_MAX);
  for (guint i = 0; i < reworded->len; i++)
    list_record (self, g_ptr_array_index (reworded, i), FALSE);
  update (self);
}

GPtrArray *
malbild_approve_list_dup_chosen (MalbildApproveList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (MALBILD_IS_APPROVE_LIST (self), chosen);

  for (guint i = 0; i < N_GROUPS; i++)
    for (guint k = 0; k < self->groups[i].boxes->len; k++)
      {
        GtkWidget *box = g_ptr_array_index (self->groups[i].boxes, k);

        if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)))
          g_ptr_array_add (chosen, g_object_ref (g_object_get_data (G_OBJECT (box), RECORD_KEY)));
      }
  return chosen;
}

gboolean
malbild_approve_list_has_internal (MalbildApproveList *self)
{
  Group *group;

  g_return_val_if_fail (MALBILD_IS_APPROVE_LIST (self), FALSE);

  group = &self->groups[GROUP_INTERNAL];
  for (guint i = 0; i < group->boxes->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (group->boxes, i)))
      return TRUE;
  return FALSE;
}
