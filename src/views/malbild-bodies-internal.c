/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-bodies-internal.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-approval.h"
#include "malbild-approve-dialog.h"
#include "malbild-approve-list.h"
#include "malbild-body-words.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-record-section.h"
#include "malbild-remove.h"
#include "malbild-row-parts.h"
#include "malbild-status-label.h"

#define INTERNAL (1u << MALBILD_GOAL_FINANCIAL | 1u << MALBILD_GOAL_EMPLOYER)
#define UNDECIDED (1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED)

struct _MalbildBodiesInternal {
  MalbildPlace parent_instance;

  GtkWidget *scroller;
  GtkWidget *financial;
  GtkWidget *employer;
  GtkWidget *approve;
};

G_DEFINE_FINAL_TYPE (MalbildBodiesInternal, malbild_bodies_internal, MALBILD_TYPE_PLACE)

static MalbildQuery *
new_goals (MalbildPlace *place,
           guint         levels)
{
  MalbildQuery *goals = malbild_query_new (malbild_place_get_store (place), &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", malbild_place_get_goal_set (place));
  malbild_query_where_choice (goals, "level", levels);
  return goals;
}

static char *
describe (MalbildRecord *goal,
          gpointer       data)
{
  return !malbild_record_get_removed (goal) ? malbild_internal_goal_describe (goal) : NULL;
}

/* What can be done about what is amiss, and where it stands. */
static GtkWidget *
create_end (MalbildRecord *goal,
            gpointer       data)
{
  MalbildPlace *place = data;
  MalbildStore *store = malbild_place_get_store (place);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *status;

  if (store == NULL || malbild_record_get_removed (goal))
    return box;
  if (malbild_place_get_writable (place) && malbild_record_get_ref (goal, "area") != NULL)
    malbild_row_parts_append_action (GTK_BOX (box), _("Take out"), "internal.take-out", goal, _("Take “%s” out of its goal area"));
  if (malbild_place_get_writable (place) && malbild_approval_awaits (store, goal))
    malbild_row_parts_append_action (GTK_BOX (box), _("Approve…"), "internal.approve", goal, _("Approve “%s”…"));
  else if (malbild_place_get_writable (place) && malbild_record_get_ref (goal, "decision") == NULL)
    malbild_row_parts_append_action (GTK_BOX (box), _("Decision…"), "internal.choose-decision", goal, _("Choose the decision of “%s”"));
  status = malbild_status_label_new (store);
  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), goal);
  gtk_widget_set_valign (status, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), status);
  return box;
}

/* All of them that await a decision, or just the one. (transfer full) (element-type MalbildRecord) */
static GPtrArray *
list_goals (MalbildPlace *place,
            gint64        key)
{
  GPtrArray *goals;
  MalbildRecord *goal;

  if (key == 0)
    {
      g_autoptr (MalbildQuery) query = new_goals (place, INTERNAL);

      malbild_query_where_choice (query, "status", UNDECIDED);
      malbild_query_limit (query, MALBILD_APPROVE_LIST_MAX);
      return malbild_query_dup_records (query);
    }
  goals = g_ptr_array_new_with_free_func (g_object_unref);
  goal = malbild_store_get (malbild_place_get_store (place), key, NULL);
  if (goal != NULL)
    g_ptr_array_add (goals, goal);
  return goals;
}

static void
goal_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  MalbildContext *context = malbild_place_get_context (place);
  const MalbildCell nothing = { .type = MALBILD_CELL_NONE };
  g_autoptr (GPtrArray) goals = NULL;

  if (malbild_place_get_goal_set (place) == NULL)
    return;
  goals = list_goals (place, g_variant_get_int64 (parameter));
  if (goals->len == 0)
    return;
  if (g_str_equal (name, "internal.approve"))
    malbild_approve_present (widget, context, goals);
  else if (g_str_equal (name, "internal.choose-decision"))
    malbild_context_reveal (context, g_ptr_array_index (goals, 0), "decision");
  else if (malbild_set_all (context, goals, _("Take out of the goal area"), "area", &nothing))
    malbild_context_message (context, _("It is no longer in a goal area"), TRUE);
}

static void
update (MalbildBodiesInternal *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (MalbildQuery) awaiting = new_goals (place, INTERNAL);

  malbild_query_where_choice (awaiting, "status", UNDECIDED);
  malbild_query_limit (awaiting, 1);
  gtk_widget_set_visible (self->approve, malbild_query_count (awaiting) > 0);
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->financial));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->employer));
}

static void
show_section (MalbildPlace     *place,
              GtkWidget        *section,
              MalbildGoalLevel  level)
{
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", goal_set), MALBILD_SET_INTEGER ("level", level) };
  g_autoptr (MalbildQuery) goals = goal_set != NULL ? new_goals (place, 1u << level) : NULL;

  malbild_record_section_set_values (MALBILD_RECORD_SECTION (section), values, goal_set != NULL ? G_N_ELEMENTS (values) : 0);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (section), &malbild_goal_kind, goals);
}

static void
malbild_bodies_internal_goal_set_changed (MalbildPlace *place)
{
  MalbildBodiesInternal *self = MALBILD_BODIES_INTERNAL (place);

  show_section (place, self->financial, MALBILD_GOAL_FINANCIAL);
  show_section (place, self->employer, MALBILD_GOAL_EMPLOYER);
}

static void
malbild_bodies_internal_writable_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, MALBILD_PLACE_ALL);
}

static guint
malbild_bodies_internal_records_changed (MalbildPlace         *place,
                                         const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_goal_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_wording_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_decision_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_body_kind, "title")
         || malbild_changes_has_field (changes, &malbild_goal_area_kind, "title");
}

static void
malbild_bodies_internal_refresh (MalbildPlace *place,
                                 guint         stale)
{
  update (MALBILD_BODIES_INTERNAL (place));
}

static void
malbild_bodies_internal_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_BODIES_INTERNAL);

  G_OBJECT_CLASS (malbild_bodies_internal_parent_class)->dispose (object);
}

static void
malbild_bodies_internal_class_init (MalbildBodiesInternalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_bodies_internal_dispose;
  place_class->goal_set_changed = malbild_bodies_internal_goal_set_changed;
  place_class->writable_changed = malbild_bodies_internal_writable_changed;
  place_class->records_changed = malbild_bodies_internal_records_changed;
  place_class->refresh = malbild_bodies_internal_refresh;

  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_install_action (widget_class, "internal.approve", "x", goal_action);
  gtk_widget_class_install_action (widget_class, "internal.choose-decision", "x", goal_action);
  gtk_widget_class_install_action (widget_class, "internal.take-out", "x", goal_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-bodies-internal.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesInternal, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesInternal, financial);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesInternal, employer);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesInternal, approve);
}

static void
malbild_bodies_internal_init (MalbildBodiesInternal *self)
{
  static const char *const edits[] = { "internal.approve", "internal.choose-decision", "internal.take-out" };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    malbild_place_enable_edit (MALBILD_PLACE (self), edits[i], TRUE);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->financial), describe, create_end, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->employer), describe, create_end, self);
}
