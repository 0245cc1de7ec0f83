/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-dialogue-view.h"

#include <glib/gi18n-lib.h>

#include "malbild-dialogue-answer.h"
#include "malbild-dialogue-answers.h"
#include "malbild-dialogue-inputs.h"
#include "malbild-input-sorter.h"
#include "malbild-record-section.h"
#include "malbild-text.h"

struct _MalbildDialogueView {
  MalbildPlace parent_instance;

  GtkWidget *stack;
  GtkWidget *pages;
  GtkWidget *inputs;
  GtkWidget *sorter;
  GtkWidget *answers;
  GtkWidget *events;
};

G_DEFINE_FINAL_TYPE (MalbildDialogueView, malbild_dialogue_view, MALBILD_TYPE_PLACE)

static char *
event_subtitle (MalbildRecord *event,
                gpointer       data)
{
  static const char *const fields[] = { "date", "place", "form" };
  gint64 participants = malbild_record_get_integer (event, "participants");
  GString *line = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = malbild_record_format (event, malbild_kind_get_field (&malbild_dialogue_event_kind, fields[i]));

      malbild_text_append_part (line, MALBILD_TEXT_DOT, value);
    }
  if (participants != MALBILD_NO_INTEGER)
    {
      g_autofree char *took_part = g_strdup_printf (ngettext ("%lu took part", "%lu took part", (gulong) participants), (gulong) participants);

      malbild_text_append_part (line, MALBILD_TEXT_DOT, took_part);
    }
  return g_string_free (line, FALSE);
}

static GtkWidget *
event_end (MalbildRecord *event,
           gpointer       data)
{
  MalbildStore *store = malbild_place_get_store (data);
  guint n = store != NULL ? malbild_dialogue_count_inputs (store, event) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u input", "%u inputs", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
show_page (MalbildDialogueView *self,
           const char          *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), page);
}

static const char *
get_page (MalbildDialogueView *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->pages));
}

static MalbildInputFilter *
get_filter (MalbildDialogueView *self)
{
  return malbild_dialogue_inputs_get_filter (MALBILD_DIALOGUE_INPUTS (self->inputs));
}

static void
show_inputs_cb (MalbildDialogueView *self,
                MalbildRecord       *theme)
{
  malbild_input_filter_show_ref (get_filter (self), "theme", theme);
  show_page (self, "inputs");
}

static void
show_unanswered_cb (MalbildDialogueView *self)
{
  malbild_input_filter_show_unanswered (get_filter (self));
  show_page (self, "inputs");
}

/* A page by its name, and "unanswered" for the inputs that have no answer. */
static void
malbild_dialogue_view_show_part (MalbildPlace *place,
                                 const char   *part)
{
  MalbildDialogueView *self = MALBILD_DIALOGUE_VIEW (place);

  if (g_str_equal (part, "unanswered"))
    show_unanswered_cb (self);
  else if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), part) != NULL)
    show_page (self, part);
}

/* The inputs of the chosen event, with the keyboard where the next one is written down. */
static void
show_event_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  MalbildDialogueView *self = MALBILD_DIALOGUE_VIEW (widget);
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  MalbildRecord *event = context != NULL ? malbild_context_get_record (context) : NULL;

  if (event == NULL || !malbild_record_is_kind (event, &malbild_dialogue_event_kind))
    return;
  malbild_input_filter_show_ref (get_filter (self), "event", event);
  show_page (self, "inputs");
  gtk_widget_child_focus (self->inputs, GTK_DIR_TAB_FORWARD);
}

static void
malbild_dialogue_view_record_changed (MalbildPlace *place)
{
  MalbildDialogueView *self = MALBILD_DIALOGUE_VIEW (place);
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (place));
  gboolean is_event = record != NULL && malbild_record_is_kind (record, &malbild_dialogue_event_kind);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialogue.show-event", is_event);
  if (is_event)
    show_page (self, "events");
  else if (record != NULL && malbild_record_is_kind (record, &malbild_theme_kind))
    show_page (self, "answers");
  else if (record != NULL && malbild_record_is_kind (record, &malbild_input_kind) && g_strcmp0 (get_page (self), "events") == 0)
    show_page (self, "inputs");
}

static void
malbild_dialogue_view_goal_set_changed (MalbildPlace *place)
{
  MalbildDialogueView *self = MALBILD_DIALOGUE_VIEW (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (MalbildQuery) events = NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), goal_set != NULL ? "pages" : "empty");
  if (goal_set != NULL)
    {
      events = malbild_query_new (malbild_place_get_store (place), &malbild_dialogue_event_kind);
      malbild_query_where_ref (events, "goal-set", goal_set);
      malbild_query_order_by (events, "date", FALSE);
      malbild_record_section_set_values (MALBILD_RECORD_SECTION (self->events),
                                         (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", goal_set) }, 1);
    }
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->events), &malbild_dialogue_event_kind, events);
}

static guint
malbild_dialogue_view_records_changed (MalbildPlace         *place,
                                       const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_input_kind, "event");
}

static void
malbild_dialogue_view_refresh (MalbildPlace *place,
                               guint         stale)
{
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (MALBILD_DIALOGUE_VIEW (place)->events));
}

static void
page_cb (MalbildDialogueView *self)
{
  /* Sorting is done by keys, so they have to arrive. */
  if (g_strcmp0 (get_page (self), "sort") == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->sorter);
}

static void
malbild_dialogue_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_DIALOGUE_VIEW);

  G_OBJECT_CLASS (malbild_dialogue_view_parent_class)->dispose (object);
}

static void
malbild_dialogue_view_class_init (MalbildDialogueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_dialogue_view_dispose;
  place_class->goal_set_changed = malbild_dialogue_view_goal_set_changed;
  place_class->record_changed = malbild_dialogue_view_record_changed;
  place_class->records_changed = malbild_dialogue_view_records_changed;
  place_class->show_part = malbild_dialogue_view_show_part;
  place_class->refresh = malbild_dialogue_view_refresh;

  gtk_widget_class_install_action (widget_class, "dialogue.show-event", NULL, show_event_action);
  g_type_ensure (MALBILD_TYPE_DIALOGUE_INPUTS);
  g_type_ensure (MALBILD_TYPE_DIALOGUE_ANSWERS);
  g_type_ensure (MALBILD_TYPE_INPUT_SORTER);
  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-dialogue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, pages);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, inputs);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, sorter);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, answers);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueView, events);
  gtk_widget_class_bind_template_callback (widget_class, show_inputs_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_unanswered_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
}

static void
malbild_dialogue_view_init (MalbildDialogueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->events), event_subtitle, event_end, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialogue.show-event", FALSE);
}
