/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-part.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-add-line.h"
#include "malbild-body-trees.h"
#include "malbild-body-words.h"
#include "malbild-choices.h"
#include "malbild-outline.h"
#include "malbild-record-add.h"
#include "malbild-record-section.h"
#include "malbild-status-label.h"
#include "malbild-text.h"
#include "malbild-tree-list.h"

struct _MalbildBodyPart {
  GtkWidget parent_instance;

  MalbildContext *context;
  MalbildRecord  *body;
  GtkWidget      *head;
  GtkWidget      *title;
  GtkWidget      *words;
  GtkWidget      *contributions_part;
  GtkWidget      *contributions;
  GtkWidget      *nothing;
  GtkWidget      *adding;
  GtkWidget      *directives;
  GtkWidget      *received;
  GtkWidget      *given;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildBodyPart, malbild_body_part, GTK_TYPE_WIDGET)

static MalbildStore *
get_store (MalbildBodyPart *self)
{
  return malbild_context_get_store (self->context);
}

static gboolean
is_company (MalbildBodyPart *self)
{
  return malbild_record_get_choice (self->body, "type") == MALBILD_BODY_COMPANY;
}

/* Rows of the sections. */

static char *
describe_directive (MalbildRecord *directive,
                    gpointer       data)
{
  return malbild_directive_describe (directive);
}

static char *
describe_received (MalbildRecord *assignment,
                   gpointer       data)
{
  return malbild_assignment_describe (assignment, FALSE);
}

static char *
describe_given (MalbildRecord *assignment,
                gpointer       data)
{
  return malbild_assignment_describe (assignment, TRUE);
}

static GtkWidget *
create_status (MalbildRecord *record,
               gpointer       data)
{
  MalbildBodyPart *self = data;
  GtkWidget *status = malbild_status_label_new (get_store (self));

  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), record);
  return status;
}

/* Rows of what it contributes to. */

static void
describe_goal (GtkTreeListRow     *row,
               gpointer            item,
               MalbildTreeRowLook *look,
               gpointer            data)
{
  MalbildBodyPart *self = data;
  GtkTreeListModel *tree = malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->contributions));
  gboolean group = MALBILD_IS_GROUP (item);
  g_autofree char *level = NULL;

  g_object_get (item, "display-title", &look->title, NULL);
  look->heading = group || gtk_tree_list_row_get_depth (row) == 0;
  look->leaf = tree != NULL && !malbild_body_trees_has_children (tree, row);
  if (group || malbild_record_get_removed (item) || get_store (self) == NULL)
    return;
  level = malbild_record_format (item, malbild_kind_get_field (&malbild_goal_kind, "level"));
  look->subtitle = malbild_text_capitalize (level);
  look->store = get_store (self);
  look->status_of = item;
}

static gboolean
is_idle (GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) above = gtk_tree_list_row_get_parent (row);
  gpointer item = malbild_outline_get_item (above);

  return MALBILD_IS_GROUP (item) && malbild_group_get_role (item) == MALBILD_GROUP_IDLE_GOALS;
}

/* Enter in a goal that contributes to nothing goes to where that is mended. */
static void
activated_cb (MalbildBodyPart *self,
              GObject         *item)
{
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (MALBILD_TREE_LIST (self->contributions));

  if (MALBILD_IS_RECORD (item) && !malbild_record_get_removed (MALBILD_RECORD (item)))
    malbild_context_reveal (self->context, MALBILD_RECORD (item), row != NULL && is_idle (row) ? "contribution" : "title");
}

static void
update_nothing (MalbildBodyPart *self)
{
  GtkTreeListModel *tree = malbild_tree_list_get_tree (MALBILD_TREE_LIST (self->contributions));
  gboolean any = tree != NULL && g_list_model_get_n_items (G_LIST_MODEL (tree)) > 0;

  gtk_widget_set_visible (self->contributions, any);
  gtk_widget_set_visible (self->nothing, !any);
}

/* A goal of the body, and what it contributes to, are one edit. */
static MalbildRecord *
add_goal (MalbildBodyPart  *self,
          const char       *typed,
          MalbildRecord    *target,
          GError          **error)
{
  MalbildStore *store = get_store (self);
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", malbild_context_get_goal_set (self->context)),
    MALBILD_SET_INTEGER ("level", is_company (self) ? MALBILD_GOAL_COMPANY : MALBILD_GOAL_BOARD),
    MALBILD_SET_REF ("responsible", self->body),
    MALBILD_SET_REF ("area", target != NULL ? malbild_record_get_ref (target, "area") : NULL),
  };
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) link = NULL;

  if (!malbild_store_begin (store, _("Add goal"), error))
    return NULL;
  goal = malbild_record_add_typed (store, &malbild_goal_kind, values, G_N_ELEMENTS (values), typed, error);
  if (goal != NULL && target != NULL)
    {
      const MalbildAssignment ends[] = { MALBILD_SET_REF ("goal", goal), MALBILD_SET_REF ("contributes-to", target) };

      link = malbild_store_add (store, &malbild_contribution_kind, ends, G_N_ELEMENTS (ends), error);
    }
  return malbild_store_end (store, goal != NULL && (target == NULL || link != NULL), error) ? g_steal_pointer (&goal) : NULL;
}

static void
add_goal_cb (MalbildBodyPart *self,
             const char      *typed,
             MalbildRecord   *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) goal = self->body != NULL ? add_goal (self, typed, target, &error) : NULL;

  if (goal != NULL)
    malbild_context_set_record (self->context, goal);
  malbild_add_line_answer (MALBILD_ADD_LINE (self->adding), error);
}

static void
set_texts (MalbildBodyPart *self,
           GtkWidget       *section,
           const char      *title,
           const char      *hint)
{
  g_object_set (section, "title", title, "hint", hint, NULL);
}

/* What is said to a company, its owner says. */
static void
update_words (MalbildBodyPart        *self,
              const MalbildBodyFacts *facts)
{
  g_autofree char *title = malbild_record_dup_title (self->body);
  g_autofree char *words = malbild_body_describe (self->body, facts != NULL ? malbild_body_facts_get_body (facts, self->body) : NULL);
  const MalbildAssignment directive[] = {
    MALBILD_SET_REF ("body", self->body),
    MALBILD_SET_INTEGER ("type", is_company (self) ? MALBILD_OWNER_DIRECTIVE : MALBILD_DIRECTIVE),
  };

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  g_object_set (self->adding, "hint", is_company (self) ? _("Add a goal of this company") : _("Add a goal of this body"), NULL);
  malbild_record_section_set_values (MALBILD_RECORD_SECTION (self->directives), directive, G_N_ELEMENTS (directive));
  if (is_company (self))
    set_texts (self, self->directives, _("Owner's directives"), _("Add an owner's directive"));
  else
    set_texts (self, self->directives, _("Directives"), _("Add a directive"));
}

/* Queries of what is there. */

static MalbildQuery *
new_bodies (MalbildBodyPart *self)
{
  MalbildQuery *bodies = malbild_query_new (get_store (self), &malbild_body_kind);

  malbild_query_where_ref (bodies, "municipality", malbild_record_get_ref (malbild_context_get_goal_set (self->context), "municipality"));
  return bodies;
}

static void
show_directives (MalbildBodyPart *self)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  g_autoptr (MalbildQuery) directives = malbild_query_new (get_store (self), &malbild_directive_kind);
  g_autoptr (MalbildQuery) goals = malbild_body_trees_new_goals (get_store (self), goal_set, 0);

  malbild_query_where_ref (directives, "body", self->body);
  malbild_query_where_ref_of (directives, "goal", "goal-set", goal_set);
  malbild_query_order_by (directives, "date", FALSE);
  /* Overarching goals first: most directives belong to one. */
  malbild_query_order_by (goals, "level", FALSE);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->directives), &malbild_directive_kind, directives);
  malbild_record_section_set_candidates (MALBILD_RECORD_SECTION (self->directives), "goal", goals, NULL);
}

static void
show_assignments (MalbildBodyPart *self,
                  GtkWidget       *section,
                  const char      *near,
                  const char      *far,
                  const char      *nobody)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", goal_set), MALBILD_SET_REF (near, self->body) };
  g_autoptr (MalbildQuery) assignments = malbild_query_new (get_store (self), &malbild_assignment_kind);
  g_autoptr (MalbildQuery) bodies = new_bodies (self);

  malbild_query_where_ref (assignments, "goal-set", goal_set);
  malbild_query_where_ref (assignments, near, self->body);
  malbild_query_order_by (assignments, "due", FALSE);
  malbild_record_section_set_values (MALBILD_RECORD_SECTION (section), values, G_N_ELEMENTS (values));
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (section), &malbild_assignment_kind, assignments);
  malbild_record_section_set_candidates (MALBILD_RECORD_SECTION (section), far, bodies, nobody);
}

static void
show_contributions (MalbildBodyPart *self)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  g_autoptr (GtkTreeListModel) tree = malbild_contribution_tree_new (get_store (self), goal_set, self->body);
  g_autoptr (MalbildQuery) targets = malbild_body_trees_new_goals (get_store (self), goal_set, 1u << MALBILD_GOAL_OVERARCHING);

  g_signal_connect_object (tree, "items-changed", G_CALLBACK (update_nothing), self, G_CONNECT_SWAPPED);
  malbild_tree_list_set_tree (MALBILD_TREE_LIST (self->contributions), tree);
  malbild_add_line_set_candidates (MALBILD_ADD_LINE (self->adding), targets, _("Contributes to nothing yet"));
  update_nothing (self);
}

static void
clear (MalbildBodyPart *self)
{
  malbild_tree_list_set_tree (MALBILD_TREE_LIST (self->contributions), NULL);
  malbild_add_line_set_candidates (MALBILD_ADD_LINE (self->adding), NULL, NULL);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->directives), &malbild_directive_kind, NULL);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->received), &malbild_assignment_kind, NULL);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->given), &malbild_assignment_kind, NULL);
}

static void
malbild_body_part_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_BODY_PART (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_body_part_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      if (g_set_object (&MALBILD_BODY_PART (object)->context, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_body_part_dispose (GObject *object)
{
  MalbildBodyPart *self = MALBILD_BODY_PART (object);

  g_clear_object (&self->body);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_BODY_PART);

  G_OBJECT_CLASS (malbild_body_part_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_ADD_LINE);
  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  g_type_ensure (MALBILD_TYPE_TREE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-body-part.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, head);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, words);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, contributions_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, contributions);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, nothing);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, adding);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, directives);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, received);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodyPart, given);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_goal_cb);
}

static void
malbild_body_part_class_init (MalbildBodyPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_body_part_get_property;
  object_class->set_property = malbild_body_part_set_property;
  object_class->dispose = malbild_body_part_dispose;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  bind_template (widget_class);
}

static void
malbild_body_part_init (MalbildBodyPart *self)
{
  const MalbildTreeListFuncs funcs = { describe_goal, NULL, self };
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 18);
  malbild_tree_list_set_funcs (MALBILD_TREE_LIST (self->contributions), &funcs);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->directives), describe_directive, NULL, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->received), describe_received, create_status, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->given), describe_given, create_status, self);
}

void
malbild_body_part_set_body (MalbildBodyPart *self,
                            MalbildRecord   *body)
{
  g_return_if_fail (MALBILD_IS_BODY_PART (self));

  if (!g_set_object (&self->body, body))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), body != NULL);
  clear (self);
  if (body == NULL)
    return;
  show_contributions (self);
  show_directives (self);
  show_assignments (self, self->received, "body", "given-by", _("From nobody yet"));
  show_assignments (self, self->given, "given-by", "body", _("To nobody yet"));
}

MalbildRecord *
malbild_body_part_get_body (MalbildBodyPart *self)
{
  g_return_val_if_fail (MALBILD_IS_BODY_PART (self), NULL);

  return self->body;
}

void
malbild_body_part_update (MalbildBodyPart        *self,
                          const MalbildBodyFacts *facts)
{
  MalbildStore *store;

  g_return_if_fail (MALBILD_IS_BODY_PART (self));

  if (self->body == NULL)
    return;
  store = get_store (self);
  update_words (self, facts);
  gtk_widget_set_visible (self->adding, !malbild_store_get_read_only (store));
  malbild_access_set_sensitive (self->adding, malbild_context_get_writable (self->context));
  malbild_tree_list_update_rows (MALBILD_TREE_LIST (self->contributions));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->directives));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->received));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->given));
}
