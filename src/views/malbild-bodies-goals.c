/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-bodies-goals.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-aside.h"
#include "malbild-body-facts.h"
#include "malbild-body-trees.h"
#include "malbild-body-words.h"
#include "malbild-contributor.h"
#include "malbild-goal.h"
#include "malbild-outline.h"
#include "malbild-text.h"
#include "malbild-tree-list.h"

/* What is out of date on screen. Facts bring words along when they have been read. */
enum {
  STALE_FACTS = 1 << 0,
  STALE_WORDS = 1 << 1,
};

struct _MalbildBodiesGoals {
  MalbildPlace parent_instance;

  MalbildAside     *reading;
  MalbildBodyFacts *facts; /* NULL: not counted yet */
  GtkWidget        *stack;
  GtkWidget        *summary;
  GtkWidget        *goals;
};

G_DEFINE_FINAL_TYPE (MalbildBodiesGoals, malbild_bodies_goals, MALBILD_TYPE_PLACE)

static gboolean
is_overarching (MalbildRecord *goal)
{
  return malbild_record_get_choice (goal, "level") == MALBILD_GOAL_OVERARCHING;
}

static char *
describe_level (MalbildRecord *goal)
{
  g_autofree char *level = malbild_record_format (goal, malbild_kind_get_field (&malbild_goal_kind, "level"));

  return malbild_text_capitalize (level);
}

/* Under a goal that others contribute to, whose it is has to be said. */
static char *
describe_contributing (GtkTreeListRow *row,
                       MalbildRecord  *goal)
{
  g_autoptr (GtkTreeListRow) above = gtk_tree_list_row_get_parent (row);
  MalbildRecord *body = malbild_record_get_ref (goal, "responsible");
  g_autofree char *level = describe_level (goal);
  g_autofree char *title = body != NULL ? malbild_record_dup_title (body) : g_strdup (_("nobody responsible"));
  GString *line = g_string_new (level);

  if (!MALBILD_IS_CONTRIBUTOR (malbild_outline_get_item (above)))
    malbild_text_append_part (line, MALBILD_TEXT_DOT, title);
  return g_string_free (line, FALSE);
}

static void
describe_goal (MalbildBodiesGoals *self,
               GtkTreeListRow     *row,
               MalbildRecord      *goal,
               MalbildTreeRowLook *look)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  const MalbildSupportTally *support = self->facts != NULL ? malbild_body_facts_get_support (self->facts, goal) : NULL;

  if (malbild_record_get_removed (goal) || store == NULL)
    return;
  look->leaf = support != NULL && support->n_goals == 0;
  if (gtk_tree_list_row_get_depth (row) == 0)
    look->subtitle = support != NULL ? malbild_support_describe (support) : NULL;
  else
    look->subtitle = describe_contributing (row, goal);
  look->store = store;
  look->status_of = goal;
}

static void
describe_row (GtkTreeListRow     *row,
              gpointer            item,
              MalbildTreeRowLook *look,
              gpointer            data)
{
  g_object_get (item, "display-title", &look->title, NULL);
  look->heading = gtk_tree_list_row_get_depth (row) == 0;
  if (MALBILD_IS_RECORD (item))
    describe_goal (data, row, item, look);
}

static MalbildRecord *
get_record (gpointer item,
            gpointer data)
{
  return MALBILD_IS_CONTRIBUTOR (item) ? malbild_contributor_get_body (item) : MALBILD_RECORD (item);
}

static void
activated_cb (MalbildBodiesGoals *self,
              GObject            *item)
{
  MalbildRecord *record = get_record (item, NULL);
  const char *field = "title";

  if (malbild_record_get_removed (record))
    return;
  if (malbild_record_is_kind (record, &malbild_goal_kind) && is_overarching (record) && self->facts != NULL &&
      malbild_body_facts_get_support (self->facts, record)->is_alone)
    field = "contribution:contributes-to";
  malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), record, field);
}

static void
update_words (MalbildBodiesGoals *self)
{
  GListModel *roots = gtk_tree_list_model_get_model (malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->goals)));
  guint n_goals = g_list_model_get_n_items (roots);
  guint n_alone = self->facts != NULL ? malbild_body_facts_count_alone (self->facts) : 0;
  g_autofree char *goals = g_strdup_printf (ngettext ("%u overarching goal", "%u overarching goals", n_goals), n_goals);
  g_autofree char *alone = NULL;
  g_autoptr (GString) line = g_string_new (goals);

  if (n_alone > 0)
    alone = g_strdup_printf (ngettext ("○ nobody contributes to %u", "○ nobody contributes to %u", n_alone), n_alone);
  malbild_text_append_part (line, MALBILD_TEXT_DOT, alone);
  malbild_tree_list_update_rows (MALBILD_TREE_LIST (self->goals));
  gtk_label_set_label (GTK_LABEL (self->summary), line->str);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_goals > 0 ? "goals" : "none");
}

static void
facts_cb (gpointer      result,
          const GError *error,
          gpointer      data)
{
  MalbildBodiesGoals *self = data;
  MalbildPlace *place = data;

  if (result == NULL)
    {
      malbild_place_report (place, error);
      return;
    }
  g_clear_pointer (&self->facts, malbild_body_facts_free);
  self->facts = result;
  if (malbild_place_get_goal_set (place) == NULL)
    return;
  update_words (self);
}

static gpointer
read_facts (MalbildStore   *store,
            MalbildRecord  *goal_set,
            GError        **error)
{
  return malbild_body_facts_read (store, goal_set, error);
}

static void
malbild_bodies_goals_context_changed (MalbildPlace *place)
{
  g_object_set (MALBILD_BODIES_GOALS (place)->goals, "context", malbild_place_get_context (place), NULL);
}

/* The tree is made when it is looked at. */
static void
malbild_bodies_goals_goal_set_changed (MalbildPlace *place)
{
  MalbildBodiesGoals *self = MALBILD_BODIES_GOALS (place);

  malbild_aside_stop (self->reading);
  g_clear_pointer (&self->facts, malbild_body_facts_free);
  malbild_tree_list_set_tree (MALBILD_TREE_LIST (self->goals), NULL);
}

static guint
malbild_bodies_goals_records_changed (MalbildPlace         *place,
                                      const MalbildChanges *changes)
{
  if (malbild_body_facts_touched (changes))
    return STALE_FACTS;
  return malbild_changes_has_field (changes, &malbild_body_kind, "title") ? STALE_WORDS : 0;
}

static void
ensure_tree (MalbildBodiesGoals *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (GtkTreeListModel) tree = NULL;

  if (malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->goals)) != NULL)
    return;
  tree = malbild_support_tree_new (malbild_place_get_store (place), malbild_place_get_goal_set (place));
  malbild_tree_list_set_tree (MALBILD_TREE_LIST (self->goals), tree);
}

static void
malbild_bodies_goals_refresh (MalbildPlace *place,
                              guint         stale)
{
  MalbildBodiesGoals *self = MALBILD_BODIES_GOALS (place);

  ensure_tree (self);
  if ((stale & STALE_FACTS) != 0)
    malbild_aside_start (self->reading, malbild_place_get_store (place), malbild_place_get_goal_set (place));
  if ((stale & STALE_WORDS) != 0)
    update_words (self);
}

static void
malbild_bodies_goals_dispose (GObject *object)
{
  MalbildBodiesGoals *self = MALBILD_BODIES_GOALS (object);

  g_clear_pointer (&self->reading, malbild_aside_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_BODIES_GOALS);
  g_clear_pointer (&self->facts, malbild_body_facts_free);

  G_OBJECT_CLASS (malbild_bodies_goals_parent_class)->dispose (object);
}

static void
malbild_bodies_goals_class_init (MalbildBodiesGoalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_bodies_goals_dispose;
  place_class->context_changed = malbild_bodies_goals_context_changed;
  place_class->goal_set_changed = malbild_bodies_goals_goal_set_changed;
  place_class->records_changed = malbild_bodies_goals_records_changed;
  place_class->refresh = malbild_bodies_goals_refresh;

  g_type_ensure (MALBILD_TYPE_TREE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-bodies-goals.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesGoals, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesGoals, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesGoals, goals);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
malbild_bodies_goals_init (MalbildBodiesGoals *self)
{
  const MalbildTreeListFuncs funcs = { describe_row, get_record, self };

  self->reading = malbild_aside_new (read_facts, (GDestroyNotify) malbild_body_facts_free, facts_cb, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_tree_list_set_funcs (MALBILD_TREE_LIST (self->goals), &funcs);
}

void
malbild_bodies_goals_show (MalbildBodiesGoals *self,
                           MalbildRecord      *goal)
{
  g_return_if_fail (MALBILD_IS_BODIES_GOALS (self));
  g_return_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind));

  if (malbild_place_get_goal_set (MALBILD_PLACE (self)) == NULL)
    return;
  ensure_tree (self);
  malbild_tree_list_choose (MALBILD_TREE_LIST (self->goals), goal);
}
