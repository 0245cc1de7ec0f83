/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-carry-over-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-carry-left.h"
#include "malbild-carry-over.h"
#include "malbild-check-group.h"
#include "malbild-choices.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-status-label.h"
#include "malbild-term.h"
#include "malbild-text.h"

#define MALBILD_TYPE_CARRY_OVER_DIALOG (malbild_carry_over_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCarryOverDialog, malbild_carry_over_dialog, MALBILD, CARRY_OVER_DIALOG, AdwWindow)

enum {
  GROUP_OVERARCHING,
  GROUP_BODIES,
  GROUP_INTERNAL,
  N_GROUPS
};

struct _MalbildCarryOverDialog {
  AdwWindow parent_instance;

  MalbildContext *context;
  MalbildRecord  *earlier;
  GtkWidget      *groups[N_GROUPS];
  guint           idle;

  GtkWidget *title_row;
  GtkWidget *years;
  GtkWidget *areas;
  GtkWidget *criteria;
  GtkWidget *programme;
  GtkWidget *indicators;
  GtkWidget *archive_row;
  GtkWidget *archive;
  GtkWidget *summary;
  GtkWidget *left;
  GtkWidget *left_text;
  GtkWidget *goals;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (MalbildCarryOverDialog, malbild_carry_over_dialog, ADW_TYPE_WINDOW)

static gboolean
is_on (GtkWidget *box)
{
  return gtk_switch_get_active (GTK_SWITCH (box));
}

static MalbildCarry
get_what (MalbildCarryOverDialog *self)
{
  return (is_on (self->areas) ? MALBILD_CARRY_AREAS : 0) | (is_on (self->criteria) ? MALBILD_CARRY_CRITERIA : 0) |
         (is_on (self->programme) ? MALBILD_CARRY_PROGRAMME : 0) | (is_on (self->indicators) ? MALBILD_CARRY_INDICATORS : 0);
}

/* (transfer full) (element-type MalbildRecord) */
static GPtrArray *
list_chosen (MalbildCarryOverDialog *self)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_GROUPS; i++)
    malbild_check_group_append_chosen (MALBILD_CHECK_GROUP (self->groups[i]), goals);
  return goals;
}

static GPtrArray *
make_plan (MalbildCarryOverDialog  *self,
           GError                 **error)
{
  g_autoptr (GPtrArray) goals = list_chosen (self);

  return malbild_carry_over_plan (malbild_context_get_store (self->context), self->earlier, goals, get_what (self), error);
}

/* How many of them are left open, as a person counts them. */
static char *
describe_one_left (MalbildCarryLeft what,
                   guint            count)
{
  switch (what)
    {
    case MALBILD_CARRY_LEFT_GOALS:
      return g_strdup_printf (ngettext ("%u goal without a successor", "%u goals without a successor", count), count);
    case MALBILD_CARRY_LEFT_DECISIONS:
      return g_strdup_printf (ngettext ("%u goal that awaits a decision", "%u goals that await a decision", count), count);
    case MALBILD_CARRY_LEFT_INPUTS:
      return g_strdup_printf (ngettext ("%u input without an answer", "%u inputs without an answer", count), count);
    case MALBILD_CARRY_LEFT_ASSIGNMENTS:
      return g_strdup_printf (ngettext ("%u open assignment", "%u open assignments", count), count);
    case MALBILD_N_CARRY_LEFT:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Nobody is kept from going on: some of it is left with good reason. */
static gboolean
show_left (MalbildCarryOverDialog  *self,
           GError                 **error)
{
  g_autoptr (GPtrArray) goals = list_chosen (self);
  g_autoptr (GString) parts = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint left[MALBILD_N_CARRY_LEFT] = { 0 };

  if (!malbild_carry_over_count_left (malbild_context_get_store (self->context), self->earlier, goals, left, error))
    return FALSE;
  for (guint i = 0; i < MALBILD_N_CARRY_LEFT; i++)
    {
      g_autofree char *part = left[i] > 0 ? describe_one_left (i, left[i]) : NULL;

      malbild_text_append_part (parts, MALBILD_TEXT_DOT, part);
    }
  /* Translators: what is not finished in the goal set of this term; %s is such as "3 inputs without an answer · 2 open assignments". */
  text = g_strdup_printf (_("Left open in this term: %s"), parts->str);
  gtk_label_set_label (GTK_LABEL (self->left_text), text);
  gtk_widget_set_visible (self->left, parts->len > 0);
  return TRUE;
}

/* "8 goals, 8 wordings, 4 goal areas": how many records of each kind come along, as a person counts them. */
static char *
describe_plan (GPtrArray *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->len;)
    {
      const MalbildKind *kind = malbild_record_get_kind (g_ptr_array_index (plan, i));
      guint first = i;
      g_autofree char *part = NULL;

      while (i < plan->len && malbild_record_get_kind (g_ptr_array_index (plan, i)) == kind)
        i++;
      part = g_strdup_printf ("%s: %u", _(kind->label_plural), i - first);
      malbild_text_append_part (text, MALBILD_TEXT_DOT, part);
    }
  /* Translators: what is copied into the next term; %s is such as "Goals: 8 · Wordings: 8". */
  return text->len > 0 ? g_strdup_printf (_("Comes along: %s"), text->str) : NULL;
}

static void
complain (MalbildCarryOverDialog *self,
          GtkWidget              *row,
          const char             *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->message), sentence);
  gtk_widget_set_visible (self->message, TRUE);
  if (row == NULL)
    return;
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
}

static gboolean
update_cb (gpointer user_data)
{
  MalbildCarryOverDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = make_plan (self, &error);
  g_autofree char *text = NULL;

  self->idle = 0;
  if (plan == NULL || !show_left (self, &error))
    complain (self, NULL, error->message);
  else
    {
      text = describe_plan (plan);
      gtk_label_set_label (GTK_LABEL (self->summary), text != NULL ? text : _("Nothing is chosen: the new goal set begins empty."));
    }
  return G_SOURCE_REMOVE;
}

/* A box that ticks them all makes many changes; they are counted once. */
static void
changed_cb (MalbildCarryOverDialog *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (update_cb, self);
}

static void
carry_over_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MalbildCarryOverDialog *self = MALBILD_CARRY_OVER_DIALOG (widget);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
  const char *years = gtk_editable_get_text (GTK_EDITABLE (self->years));
  MalbildPeriod valid = { 0, 0 };
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  gtk_widget_remove_css_class (self->title_row, "error");
  gtk_widget_remove_css_class (self->years, "error");
  if (*title == '\0')
    complain (self, self->title_row, _("The goal set needs a title."));
  else if (*years != '\0' && !malbild_period_read (years, &valid, &error))
    complain (self, self->years, error->message);
  else if ((plan = make_plan (self, &error)) == NULL ||
           (set = malbild_carry_over (malbild_context_get_store (self->context), self->earlier, plan, title, valid, is_on (self->archive), &error)) == NULL)
    complain (self, NULL, error->message);
  else
    {
      message = g_strdup_printf (_("“%s” was made"), title);
      malbild_context_set_goal_set (self->context, set);
      malbild_context_message (self->context, message, TRUE);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
malbild_carry_over_dialog_dispose (GObject *object)
{
  MalbildCarryOverDialog *self = MALBILD_CARRY_OVER_DIALOG (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->earlier);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_carry_over_dialog_parent_class)->dispose (object);
}

static void
malbild_carry_over_dialog_class_init (MalbildCarryOverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_carry_over_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-carry-over-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, years);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, areas);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, criteria);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, indicators);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, archive_row);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, archive);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, left);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, left_text);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildCarryOverDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "carry-over.make", NULL, carry_over_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_group (MalbildCarryOverDialog *self,
           guint                   i,
           const char             *title)
{
  self->groups[i] = malbild_check_group_new (title, NULL);
  g_signal_connect_swapped (self->groups[i], "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (self->goals), self->groups[i]);
}

static void
malbild_carry_over_dialog_init (MalbildCarryOverDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_group (self, GROUP_OVERARCHING, _("Overarching goals"));
  add_group (self, GROUP_BODIES, _("Goals of boards and companies"));
  add_group (self, GROUP_INTERNAL, _("Internal goals"));
}

static guint
group_of (MalbildRecord *goal)
{
  MalbildGoalLevel level = malbild_record_get_choice (goal, "level");

  if (malbild_goal_level_is_internal (level))
    return GROUP_INTERNAL;
  return level == MALBILD_GOAL_OVERARCHING ? GROUP_OVERARCHING : GROUP_BODIES;
}

/* The overarching goals that hold are chosen from the beginning: those of boards are worked out anew, as a rule. */
static void
list_goals (MalbildCarryOverDialog *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_goal_kind);
  g_autoptr (GPtrArray) goals = NULL;

  malbild_query_where_ref (query, "goal-set", self->earlier);
  goals = malbild_query_dup_records (query);
  for (guint i = 0; i < goals->len; i++)
    {
      MalbildRecord *goal = g_ptr_array_index (goals, i);
      guint group = group_of (goal);

      malbild_check_group_add (MALBILD_CHECK_GROUP (self->groups[group]), goal, malbild_status_of_record (store, goal, NULL, NULL),
                               group == GROUP_OVERARCHING && malbild_record_get_choice (goal, "status") == MALBILD_GOAL_DECIDED);
    }
}

/* As long as its goals hold, they are followed up: results and answers are still written down. */
static void
offer_archive (MalbildCarryOverDialog *self,
               MalbildPeriod           valid)
{
  gboolean over = valid.end != 0 && malbild_date_last_day (valid.end) < malbild_today ();

  gtk_switch_set_active (GTK_SWITCH (self->archive), over);
  if (valid.end != 0 && !over)
    {
      g_autofree char *end = malbild_date_format (valid.end);
      /* Translators: of a goal set that may become an archive; %s is the year or day with which it ends. */
      g_autofree char *subtitle = g_strdup_printf (_("Its goals hold until the end of %s. An archive can be read but not changed, until it is reopened"), end);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->archive_row), subtitle);
    }
}

static void
fill_in (MalbildCarryOverDialog *self)
{
  MalbildPeriod valid = malbild_record_get_period (self->earlier, "valid");
  MalbildPeriod next = malbild_term_after (valid.end != 0 ? valid.end : malbild_today ());
  g_autofree char *years = malbild_period_format (next);
  /* Translators: the title of a goal set; %s is a period such as 2023–2026. */
  g_autofree char *title = g_strdup_printf (_("Goals for the term of office %s"), years);

  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  gtk_editable_set_text (GTK_EDITABLE (self->years), years);
  list_goals (self);
  offer_archive (self, valid);
  changed_cb (self);
  gtk_widget_grab_focus (self->title_row);
}

void
malbild_carry_over_present (GtkWidget      *parent,
                            MalbildContext *context)
{
  MalbildCarryOverDialog *self;

  g_return_if_fail (MALBILD_IS_CONTEXT (context));
  g_return_if_fail (malbild_context_get_goal_set (context) != NULL);

  self = g_object_new (MALBILD_TYPE_CARRY_OVER_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_set_object (&self->context, context);
  g_set_object (&self->earlier, malbild_context_get_goal_set (context));
  fill_in (self);
  gtk_window_present (GTK_WINDOW (self));
}
