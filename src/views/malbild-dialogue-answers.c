/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-dialogue-answers.h"

#include <glib/gi18n-lib.h>

#include "malbild-dialogue-answer.h"
#include "malbild-field-row.h"
#include "malbild-query.h"
#include "malbild-record-section.h"
#include "malbild-row-parts.h"

struct _MalbildDialogueAnswers {
  MalbildPlace parent_instance;

  MalbildStore *rows_store;
  GtkWidget    *paned;
  GtkWidget    *unanswered_inputs;
  GtkWidget    *unanswered;
  GtkWidget    *answered;
  GtkWidget    *card;
  GtkWidget    *hint;
  GtkWidget    *title;
  GtkWidget    *rows;
  GtkWidget    *goals_heading;
  GtkWidget    *goals;
  GtkWidget    *show_inputs;
};

enum {
  SHOW_INPUTS,
  SHOW_UNANSWERED,
  N_SIGNALS
};

enum {
  STALE_THEMES = 1 << 0,
  STALE_ANSWER = 1 << 1,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildDialogueAnswers, malbild_dialogue_answers, MALBILD_TYPE_PLACE)

/* The theme or input that is chosen. */
static MalbildRecord *
get_record (MalbildDialogueAnswers *self)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  MalbildRecord *record = context != NULL ? malbild_context_get_record (context) : NULL;

  if (record == NULL || malbild_place_get_store (MALBILD_PLACE (self)) == NULL)
    return NULL;
  return malbild_record_is_kind (record, &malbild_theme_kind) || malbild_record_is_kind (record, &malbild_input_kind) ? record : NULL;
}

static char *
theme_subtitle (MalbildRecord *theme,
                gpointer       data)
{
  MalbildStore *store = malbild_place_get_store (data);
  guint n = store != NULL ? malbild_dialogue_count_inputs (store, theme) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u input", "%u inputs", n), n);
  g_autofree char *answered = malbild_date_format (malbild_record_get_date (theme, "answered"));

  if (*answered == '\0')
    return g_steal_pointer (&count);
  /* Translators: the number of inputs, and the day on which they were answered. */
  return g_strdup_printf (_("%s · answered %s"), count, answered);
}

static MalbildQuery *
new_themes (MalbildDialogueAnswers *self,
            gboolean                answered)
{
  MalbildQuery *query = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_theme_kind);

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_query_where_empty (query, "feedback", !answered);
  return query;
}

static void
show_unanswered_inputs (MalbildDialogueAnswers *self)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_input_kind);
  g_autofree char *label = NULL;
  guint n;

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_dialogue_where_unanswered (query);
  n = malbild_query_count (query);
  label = g_strdup_printf (ngettext ("%u input has no answer yet", "%u inputs have no answer yet", n), n);
  gtk_button_set_label (GTK_BUTTON (self->unanswered_inputs), label);
  gtk_widget_set_visible (self->unanswered_inputs, n > 0);
}

static GtkWidget *
new_goal (MalbildDialogueAnswers *self,
          MalbildRecord          *goal)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr (MalbildRecord) wording = malbild_dialogue_dup_wording (store, goal);
  g_autofree char *state = malbild_dialogue_describe_goal (store, goal);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), malbild_row_parts_new_record_button (context, goal, TRUE));
  gtk_box_append (GTK_BOX (box), malbild_row_parts_new_label (state, "caption"));
  if (wording != NULL)
    gtk_box_append (GTK_BOX (box), malbild_row_parts_new_label (malbild_record_get_text (wording, "text"), NULL));
  gtk_widget_add_css_class (box, "answer-goal");
  return box;
}

static void
show_goals (MalbildDialogueAnswers *self,
            MalbildRecord          *record)
{
  guint n_more = 0;
  g_autoptr (GPtrArray) goals = malbild_dialogue_list_goals (malbild_place_get_store (MALBILD_PLACE (self)), record, &n_more);
  g_autofree char *more = n_more > 0 ? malbild_dialogue_tell_more (n_more) : NULL;
  g_autofree char *id = malbild_row_parts_clear (self->goals);

  for (guint i = 0; i < goals->len; i++)
    {
      MalbildRecord *goal = g_ptr_array_index (goals, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, malbild_record_get_key (goal));

      gtk_list_box_append (GTK_LIST_BOX (self->goals), malbild_row_parts_new_row (new_goal (self, goal), key));
    }
  if (goals->len == 0 || more != NULL)
    gtk_list_box_append (GTK_LIST_BOX (self->goals),
                         malbild_row_parts_new_row (malbild_row_parts_new_label (more != NULL ? more : _("No goal is linked to this yet."), "dim-label"), NULL));
  malbild_row_parts_restore_focus (self->goals, id);
}

/* Themes and inputs are answered by the same two fields, each of its own kind. */
static void
make_rows (MalbildDialogueAnswers *self)
{
  static const MalbildKind *const kinds[] = { &malbild_theme_kind, &malbild_input_kind };
  static const char *const fields[] = { "feedback", "answered" };
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));

  if (!g_set_object (&self->rows_store, store))
    return;
  g_free (malbild_row_parts_clear (self->rows));
  if (store == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        GtkWidget *row = malbild_field_row_new (store, malbild_kind_get_field (kinds[i], fields[j]));

        g_object_set_data (G_OBJECT (row), "malbild-kind", (gpointer) kinds[i]);
        gtk_box_append (GTK_BOX (self->rows), row);
      }
}

static void
show_rows (MalbildDialogueAnswers *self,
           MalbildRecord          *record)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      gboolean fits = record != NULL && g_object_get_data (G_OBJECT (row), "malbild-kind") == malbild_record_get_kind (record);

      if (malbild_field_row_get_record (MALBILD_FIELD_ROW (row)) != (fits ? record : NULL))
        malbild_field_row_set_record (MALBILD_FIELD_ROW (row), fits ? record : NULL);
      gtk_widget_set_visible (row, fits);
    }
}

static void
show_answer (MalbildDialogueAnswers *self)
{
  MalbildRecord *record = get_record (self);
  g_autofree char *title = record != NULL ? malbild_record_dup_title (record) : NULL;

  gtk_widget_set_visible (self->card, record != NULL);
  gtk_widget_set_visible (self->hint, record == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "answers.copy", record != NULL);
  show_rows (self, record);
  if (record == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->show_inputs, malbild_record_is_kind (record, &malbild_theme_kind));
  show_goals (self, record);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildRecord *record = get_record (MALBILD_DIALOGUE_ANSWERS (widget));
  g_autofree char *text = NULL;

  if (record == NULL)
    return;
  text = malbild_dialogue_dup_answer (malbild_place_get_store (MALBILD_PLACE (widget)), record);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  malbild_context_message (malbild_place_get_context (MALBILD_PLACE (widget)), _("The answer was copied"), FALSE);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildRecord *record = get_record (MALBILD_DIALOGUE_ANSWERS (widget));

  if (g_str_equal (name, "answers.show-unanswered"))
    g_signal_emit (widget, signals[SHOW_UNANSWERED], 0);
  else if (record != NULL && malbild_record_is_kind (record, &malbild_theme_kind))
    g_signal_emit (widget, signals[SHOW_INPUTS], 0, record);
}

static void
malbild_dialogue_answers_goal_set_changed (MalbildPlace *place)
{
  MalbildDialogueAnswers *self = MALBILD_DIALOGUE_ANSWERS (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (MalbildQuery) unanswered = goal_set != NULL ? new_themes (self, FALSE) : NULL;
  g_autoptr (MalbildQuery) answered = goal_set != NULL ? new_themes (self, TRUE) : NULL;

  make_rows (self);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->unanswered), &malbild_theme_kind, unanswered);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->answered), &malbild_theme_kind, answered);
  if (goal_set != NULL)
    malbild_record_section_set_values (MALBILD_RECORD_SECTION (self->unanswered),
                                       (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", goal_set) }, 1);
}

static void
malbild_dialogue_answers_writable_changed (MalbildPlace *place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (MALBILD_DIALOGUE_ANSWERS (place)->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    malbild_field_row_set_locked (MALBILD_FIELD_ROW (row), !malbild_place_get_writable (place));
}

static void
malbild_dialogue_answers_record_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_ANSWER);
}

static guint
malbild_dialogue_answers_records_changed (MalbildPlace         *place,
                                          const MalbildChanges *changes)
{
  static const MalbildKind *const kinds[] = {
    &malbild_goal_kind, &malbild_wording_kind, &malbild_decision_kind, &malbild_succession_kind, &malbild_input_link_kind,
  };
  guint stale = 0;

  if (malbild_changes_has_field (changes, &malbild_theme_kind, NULL) || malbild_changes_has_field (changes, &malbild_input_kind, NULL))
    stale |= STALE_THEMES | STALE_ANSWER;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (malbild_changes_has_field (changes, kinds[i], NULL))
      stale |= STALE_ANSWER;
  return stale;
}

static void
malbild_dialogue_answers_refresh (MalbildPlace *place,
                                  guint         stale)
{
  MalbildDialogueAnswers *self = MALBILD_DIALOGUE_ANSWERS (place);

  if (stale & STALE_THEMES)
    {
      malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->unanswered));
      malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->answered));
      show_unanswered_inputs (self);
    }
  if (stale & STALE_ANSWER)
    show_answer (self);
}

static void
malbild_dialogue_answers_dispose (GObject *object)
{
  MalbildDialogueAnswers *self = MALBILD_DIALOGUE_ANSWERS (object);

  g_clear_object (&self->rows_store);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DIALOGUE_ANSWERS);

  G_OBJECT_CLASS (malbild_dialogue_answers_parent_class)->dispose (object);
}

static void
malbild_dialogue_answers_class_init (MalbildDialogueAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_dialogue_answers_dispose;
  place_class->goal_set_changed = malbild_dialogue_answers_goal_set_changed;
  place_class->record_changed = malbild_dialogue_answers_record_changed;
  place_class->writable_changed = malbild_dialogue_answers_writable_changed;
  place_class->records_changed = malbild_dialogue_answers_records_changed;
  place_class->refresh = malbild_dialogue_answers_refresh;

  signals[SHOW_INPUTS] = g_signal_new ("show-inputs", MALBILD_TYPE_DIALOGUE_ANSWERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, MALBILD_TYPE_RECORD);
  signals[SHOW_UNANSWERED] = g_signal_new ("show-unanswered", MALBILD_TYPE_DIALOGUE_ANSWERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "answers.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "answers.show-inputs", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "answers.show-unanswered", NULL, show_action);
  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-dialogue-answers.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, paned);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, unanswered_inputs);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, unanswered);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, answered);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, card);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, hint);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, rows);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, goals_heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueAnswers, show_inputs);
}

static void
malbild_dialogue_answers_init (MalbildDialogueAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->unanswered), theme_subtitle, NULL, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->answered), theme_subtitle, NULL, self);
}
