/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-changes.h"
#include "malbild-decision-words.h"
#include "malbild-outline.h"
#include "malbild-process.h"

/* Where what has no end ends, in days: beyond all dates. */
#define FAR_AWAY 1e7

struct _MalbildTimelineEntry {
  GObject parent_instance;

  MalbildStore  *store;
  MalbildRecord *goal_set;
  GObject       *item;
  GArray        *bars;
  GPtrArray     *marks;
  GString       *description;
  char          *words;
  gboolean       valid;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildTimelineEntry, malbild_timeline_entry, G_TYPE_OBJECT)

static void
mark_free (gpointer data)
{
  MalbildTimelineMark *mark = data;

  g_free (mark->label);
  g_free (mark->short_label);
  g_free (mark->text);
  g_clear_object (&mark->record);
  g_free (mark);
}

G_GNUC_PRINTF (2, 3)
static void
say (GString    *text,
     const char *format,
     ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/* @format takes the period as its only text. */
static void
say_period (GString       *text,
            const char    *format,
            MalbildPeriod  period)
{
  g_autofree char *shown = malbild_period_format (period);
  const char *place = strstr (format, "%s");

  if (!malbild_period_is_empty (period) && place != NULL)
    say (text, "%.*s%s%s", (int) (place - format), format, shown, place + 2);
}

static void
say_body (GString       *text,
          MalbildRecord *record,
          const char    *field)
{
  MalbildRecord *body = malbild_record_get_ref (record, field);
  g_autofree char *title = body != NULL ? malbild_record_dup_title (body) : NULL;

  if (title != NULL)
    say (text, "%s: %s", _(malbild_kind_get_field (malbild_record_get_kind (record), field)->label), title);
}

/* How many days a date covers beyond one. */
static double
softness (MalbildDate date)
{
  return date != 0 ? malbild_date_last_julian (date) - malbild_date_first_julian (date) : 0;
}

static MalbildTimelineBar
bar_of_period (MalbildPeriod period,
               gboolean      soft)
{
  MalbildTimelineBar bar = { 0 };

  bar.open_start = period.start == 0;
  bar.open_end = period.end == 0;
  bar.start = bar.open_start ? -FAR_AWAY : (double) malbild_date_first_julian (period.start);
  bar.end = bar.open_end ? FAR_AWAY : malbild_date_last_julian (period.end) + 1.0;
  if (soft)
    {
      bar.soft_start = softness (period.start);
      bar.soft_end = softness (period.end);
    }
  return bar;
}

/* Goals: their validity is a rule that holds from a day to a day, so its ends are sharp also where they are
 * given as years. */
static void
read_goal (MalbildTimelineEntry *self,
           MalbildRecord        *goal)
{
  MalbildPeriod valid = malbild_record_get_period (goal, "valid");
  MalbildGoalState state = malbild_store_goal_state (self->store, goal, malbild_today ());
  MalbildRecord *body = malbild_record_get_ref (goal, "responsible");
  const char *word = _(malbild_goal_states[state].label);

  say (self->description, "%s", word);
  say_period (self->description, _("Valid %s"), valid);
  say_body (self->description, goal, "responsible");
  if (malbild_period_is_empty (valid))
    {
      self->words = g_strdup (_("No dates yet"));
      say (self->description, "%s", self->words);
      return;
    }

  MalbildTimelineBar bar = bar_of_period (valid, FALSE);

  bar.style = malbild_goal_looks[state].style;
  bar.tone = malbild_goal_looks[state].tone;
  g_array_append_val (self->bars, bar);
  if (body != NULL && *malbild_record_get_text (body, "short-title") != '\0')
    self->words = g_strdup_printf ("%s · %s", word, malbild_record_get_text (body, "short-title"));
  else
    self->words = g_strdup (word);
}

static MalbildTimelineMark *
add_mark (MalbildTimelineEntry *self,
          MalbildDate           date,
          MalbildMarkShape      shape,
          MalbildTone           tone,
          MalbildRecord        *record,
          char                 *label,
          char                 *text)
{
  MalbildTimelineMark *mark = g_new0 (MalbildTimelineMark, 1);

  mark->start = malbild_date_first_julian (date);
  mark->end = malbild_date_last_julian (date) + 1;
  mark->shape = shape;
  mark->tone = tone;
  mark->label = label;
  mark->text = text;
  g_set_object (&mark->record, record);
  g_ptr_array_add (self->marks, mark);
  return mark;
}

/* All that is to say about a milestone, except its title. */
static char *
describe_milestone (MalbildRecord   *milestone,
                    MalbildProgress  progress)
{
  g_autoptr (GString) text = g_string_new (_(malbild_progress_names[progress].label));
  MalbildDate planned = malbild_record_get_date (milestone, "planned");
  MalbildDate actual = malbild_record_get_date (milestone, "actual");
  MalbildRecord *decision = malbild_record_get_ref (milestone, "decision");

  say_period (text, _("Planned %s"), (MalbildPeriod) { planned, planned });
  if (progress == MALBILD_PROGRESS_DONE)
    say_period (text, _("Happened %s"), (MalbildPeriod) { actual, actual });
  say_body (text, milestone, "body");
  if (decision != NULL)
    say_body (text, milestone, "decision");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_milestone (MalbildTimelineEntry *self,
               MalbildRecord        *milestone,
               gboolean              own_row)
{
  MalbildDate planned = malbild_record_get_date (milestone, "planned");
  MalbildDate actual = malbild_record_get_date (milestone, "actual");
  MalbildProgress progress = malbild_milestone_progress (planned, actual, malbild_today ());
  MalbildMarkShape shape = MALBILD_MARK_DIAMOND_OPEN;
  MalbildTone tone = MALBILD_TONE_ACCENT;
  MalbildDate date = planned;
  g_autofree char *bare = malbild_record_dup_title (milestone);
  MalbildRecord *decision = malbild_record_get_ref (milestone, "decision");
  g_autofree char *title = malbild_decision_add_together (decision, bare);
  g_autofree char *about = describe_milestone (milestone, progress);

  if (progress == MALBILD_PROGRESS_DONE)
    {
      date = actual;
      tone = MALBILD_TONE_DONE;
      shape = decision != NULL ? MALBILD_MARK_SQUARE : MALBILD_MARK_DIAMOND;
    }
  else if (progress == MALBILD_PROGRESS_LATE)
    {
      tone = MALBILD_TONE_LATE;
      shape = MALBILD_MARK_LATE;
    }
  if (own_row)
    say (self->description, "%s", about);
  if (date != 0)
    {
      g_autofree char *day = malbild_date_format (date);
      MalbildTimelineMark *mark = add_mark (self, date, shape, tone, milestone,
                                            own_row ? malbild_decision_add_together (decision, day) : g_strdup (title),
                                            g_strdup_printf ("%s\n%s", title, about));

      if (!own_row)
        mark->short_label = malbild_decision_dup_with (decision);
    }
}

/* Where a milestone was to be, behind where it came to be. */
static void
add_slip (MalbildTimelineEntry *self,
          MalbildRecord        *milestone)
{
  MalbildDate planned = malbild_record_get_date (milestone, "planned");
  MalbildDate actual = malbild_record_get_date (milestone, "actual");

  if (planned == 0 || malbild_milestone_progress (planned, actual, malbild_today ()) != MALBILD_PROGRESS_DONE)
    return;
  if (malbild_date_first_julian (actual) >= malbild_date_first_julian (planned) &&
      malbild_date_last_julian (actual) <= malbild_date_last_julian (planned))
    return;
  add_mark (self, planned, MALBILD_MARK_DIAMOND_OPEN, MALBILD_TONE_NEUTRAL, milestone, NULL, describe_milestone (milestone, MALBILD_PROGRESS_DONE));
}

static void
add_step_bars (MalbildTimelineEntry *self,
               MalbildPeriod         planned,
               MalbildPeriod         actual,
               MalbildProgress       progress)
{
  MalbildDate today = malbild_today ();
  double now = malbild_date_first_julian (today);

  if (!malbild_period_is_empty (planned))
    {
      MalbildTimelineBar bar = bar_of_period (planned, TRUE);

      bar.thin = TRUE;
      bar.tone = MALBILD_TONE_NEUTRAL;
      g_array_append_val (self->bars, bar);
    }
  if (actual.start != 0 && malbild_date_first_julian (actual.start) <= now)
    {
      MalbildTimelineBar bar = bar_of_period (actual, TRUE);

      /* It has come as far as today; when it ends nobody knows yet. */
      if (bar.end > now + 1 || bar.open_end)
        {
          bar.end = now + 1;
          bar.soft_end = 0;
          bar.open_end = FALSE;
        }
      bar.soft_start = MIN (bar.soft_start, bar.end - bar.start);
      bar.tone = progress == MALBILD_PROGRESS_DONE ? MALBILD_TONE_DONE :
                 progress == MALBILD_PROGRESS_LATE ? MALBILD_TONE_LATE : MALBILD_TONE_ACCENT;
      g_array_append_val (self->bars, bar);
    }
}

/* What of @actual is known today. */
static MalbildPeriod
known (MalbildPeriod actual)
{
  guint32 now = malbild_date_first_julian (malbild_today ());

  if (actual.start != 0 && malbild_date_first_julian (actual.start) > now)
    return (MalbildPeriod) { 0, 0 };
  if (actual.end != 0 && malbild_date_last_julian (actual.end) > now)
    actual.end = 0;
  return actual;
}

static void
read_step (MalbildTimelineEntry *self,
           MalbildRecord        *step)
{
  MalbildPeriod planned = malbild_record_get_period (step, "planned");
  MalbildPeriod actual = malbild_record_get_period (step, "actual");
  MalbildProgress progress = malbild_process_step_progress (planned, actual, malbild_today ());
  g_autoptr (MalbildQuery) milestones = malbild_query_new (self->store, &malbild_milestone_kind);
  guint n_milestones;

  self->words = g_strdup (_(malbild_progress_names[progress].label));
  say (self->description, "%s", self->words);
  say_period (self->description, _("Planned %s"), planned);
  say_period (self->description, _("Actual %s"), known (actual));
  say_body (self->description, step, "body");
  add_step_bars (self, planned, actual, progress);

  malbild_query_where_ref (milestones, "step", step);
  n_milestones = g_list_model_get_n_items (G_LIST_MODEL (milestones));
  for (guint i = 0; i < n_milestones; i++)
    {
      g_autoptr (MalbildRecord) milestone = g_list_model_get_item (G_LIST_MODEL (milestones), i);

      add_milestone (self, milestone, FALSE);
    }
}

/* Decisions that no milestone shows stand on the row of the process as a whole. */
static void
read_process (MalbildTimelineEntry *self)
{
  g_autoptr (MalbildQuery) decisions = malbild_query_new (self->store, &malbild_decision_kind);
  guint n_decisions;

  malbild_query_where_ref (decisions, "goal-set", self->goal_set);
  malbild_query_where_has_link (decisions, &malbild_milestone_kind, "decision", FALSE);
  malbild_query_order_by (decisions, "date", FALSE);
  n_decisions = g_list_model_get_n_items (G_LIST_MODEL (decisions));
  for (guint i = 0; i < n_decisions; i++)
    {
      g_autoptr (MalbildRecord) decision = g_list_model_get_item (G_LIST_MODEL (decisions), i);
      MalbildDate date = malbild_record_get_date (decision, "date");
      g_autofree char *bare = malbild_record_dup_title (decision);
      g_autofree char *title = malbild_decision_add_together (decision, bare);
      g_autofree char *day = malbild_date_format (date);
      MalbildTimelineMark *mark;

      /* What is decided later is not known today. */
      if (date == 0 || malbild_date_first_julian (date) > malbild_date_first_julian (malbild_today ()))
        continue;
      say (self->description, _("Decision: %s, %s"), title, day);
      mark = add_mark (self, date, MALBILD_MARK_SQUARE, MALBILD_TONE_DONE, decision, g_strdup (title), g_strdup_printf ("%s\n%s", title, day));
      mark->short_label = malbild_decision_dup_with (decision);
    }
}

static void
read_item (MalbildTimelineEntry *self)
{
  if (self->valid)
    return;
  self->valid = TRUE;
  g_array_set_size (self->bars, 0);
  g_ptr_array_set_size (self->marks, 0);
  g_string_truncate (self->description, 0);
  g_clear_pointer (&self->words, g_free);

  if (MALBILD_IS_GROUP (self->item))
    {
      if (malbild_group_get_role (MALBILD_GROUP (self->item)) == MALBILD_GROUP_PROCESS)
        read_process (self);
      return;
    }

  MalbildRecord *record = MALBILD_RECORD (self->item);

  if (malbild_record_get_removed (record))
    return;
  if (malbild_record_is_kind (record, &malbild_goal_kind))
    read_goal (self, record);
  else if (malbild_record_is_kind (record, &malbild_process_step_kind))
    read_step (self, record);
  else if (malbild_record_is_kind (record, &malbild_milestone_kind))
    {
      add_slip (self, record);
      add_milestone (self, record, TRUE);
    }
}

/* Whether a commit can have changed what the row shows. Goals also depend on each other, by succession. */
static gboolean
is_touched (MalbildTimelineEntry *self,
            const MalbildChanges *changes)
{
  if (malbild_changes_has_field (changes, &malbild_body_kind, NULL))
    return TRUE;
  if (MALBILD_IS_RECORD (self->item) && malbild_record_is_kind (MALBILD_RECORD (self->item), &malbild_goal_kind))
    return malbild_changes_has_field (changes, &malbild_goal_kind, "valid") ||
           malbild_changes_has_field (changes, &malbild_goal_kind, "status") ||
           malbild_changes_has_field (changes, &malbild_goal_kind, "responsible") ||
           malbild_changes_has_field (changes, &malbild_goal_kind, "title") ||
           malbild_changes_has_field (changes, &malbild_succession_kind, NULL);
  return malbild_changes_has_field (changes, &malbild_process_step_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_milestone_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_decision_kind, NULL);
}

static void
store_changed_cb (MalbildStore         *store,
                  const MalbildChanges *changes,
                  MalbildTimelineEntry *self)
{
  if (!is_touched (self, changes))
    return;
  self->valid = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
malbild_timeline_entry_finalize (GObject *object)
{
  MalbildTimelineEntry *self = MALBILD_TIMELINE_ENTRY (object);

  g_clear_object (&self->store);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->item);
  g_array_unref (self->bars);
  g_ptr_array_unref (self->marks);
  g_string_free (self->description, TRUE);
  g_free (self->words);
  G_OBJECT_CLASS (malbild_timeline_entry_parent_class)->finalize (object);
}

static void
malbild_timeline_entry_class_init (MalbildTimelineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = malbild_timeline_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_TIMELINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
malbild_timeline_entry_init (MalbildTimelineEntry *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (MalbildTimelineBar));
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  self->description = g_string_new (NULL);
}

MalbildTimelineEntry *
malbild_timeline_entry_new (MalbildStore  *store,
                            MalbildRecord *goal_set,
                            gpointer       item)
{
  MalbildTimelineEntry *self = g_object_new (MALBILD_TYPE_TIMELINE_ENTRY, NULL);

  self->store = g_object_ref (store);
  self->goal_set = g_object_ref (goal_set);
  self->item = g_object_ref (item);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, 0);
  return self;
}

gpointer
malbild_timeline_entry_get_item (MalbildTimelineEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ENTRY (self), NULL);

  return self->item;
}

GArray *
malbild_timeline_entry_get_bars (MalbildTimelineEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ENTRY (self), NULL);

  read_item (self);
  return self->bars;
}

GPtrArray *
malbild_timeline_entry_get_marks (MalbildTimelineEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ENTRY (self), NULL);

  read_item (self);
  return self->marks;
}

const char *
malbild_timeline_entry_get_words (MalbildTimelineEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ENTRY (self), NULL);

  read_item (self);
  return self->words;
}

const char *
malbild_timeline_entry_get_description (MalbildTimelineEntry *self)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ENTRY (self), NULL);

  read_item (self);
  return self->description->str;
}
