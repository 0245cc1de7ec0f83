/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-dialogue-inputs.h"

#include <glib/gi18n-lib.h>

#include "malbild-dialogue-answer.h"
#include "malbild-privacy.h"
#include "malbild-record-section.h"
#include "malbild-text.h"

/* A text is shown in full up to so many lines; the detail pane and the sorting show all of any. */
#define TEXT_LINES 8

struct _MalbildDialogueInputs {
  MalbildPlace parent_instance;

  MalbildQuery *query;
  GtkWidget    *box;
  GtkWidget    *filter;
  GtkWidget    *section;
  GtkWidget    *remark;
  GtkWidget    *remark_label;
};

enum {
  STALE_ROWS   = 1 << 0,
  STALE_COUNT  = 1 << 1,
  STALE_REMARK = 1 << 2,
};

G_DEFINE_FINAL_TYPE (MalbildDialogueInputs, malbild_dialogue_inputs, MALBILD_TYPE_PLACE)

static char *
input_subtitle (MalbildRecord *input,
                gpointer       data)
{
  static const char *const fields[] = { "event", "target-group", "area", "theme" };
  MalbildStore *store = malbild_place_get_store (data);
  GString *line = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = malbild_record_format (input, malbild_kind_get_field (&malbild_input_kind, fields[i]));

      malbild_text_append_part (line, MALBILD_TEXT_DOT, value);
    }
  if (store != NULL)
    {
      g_autoptr (MalbildQuery) links = malbild_query_new (store, &malbild_input_link_kind);
      g_autofree char *goals = NULL;
      guint n;

      malbild_query_where_ref (links, "input", input);
      n = malbild_query_count (links);
      goals = n > 0 ? g_strdup_printf (ngettext ("%u goal", "%u goals", n), n) : g_strdup ("");
      malbild_text_append_part (line, MALBILD_TEXT_DOT, goals);
    }
  return g_string_free (line, FALSE);
}

static GtkWidget *
input_end (MalbildRecord *input,
           gpointer       data)
{
  gboolean private = malbild_privacy_find_types (malbild_record_get_text (input, "text")) != 0;
  gboolean answered = *malbild_dialogue_get_feedback (input) != '\0';
  gboolean unsorted = malbild_record_get_ref (input, "theme") == NULL;
  GtkWidget *label = gtk_label_new (private ? _("⚠ Personal data?") : answered ? _("✓ answered") : unsorted ? _("○ unsorted") : _("… no answer yet"));

  gtk_widget_add_css_class (label, "status");
  gtk_widget_add_css_class (label, private ? "late" : answered ? "done" : unsorted ? "hypothesis" : "proposed");
  return label;
}

static void
show_count (MalbildDialogueInputs *self)
{
  g_autoptr (MalbildQuery) all = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_input_kind);

  malbild_query_where_ref (all, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_input_filter_set_count (MALBILD_INPUT_FILTER (self->filter), malbild_query_count (self->query), malbild_query_count (all));
}

/* What is said of the chosen input, at the list and not only in its row. */
static void
show_remark (MalbildDialogueInputs *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));
  g_autofree char *remark = NULL;

  if (record != NULL && malbild_record_is_kind (record, &malbild_input_kind))
    remark = malbild_privacy_describe (malbild_record_get_text (record, "text"));
  gtk_label_set_label (GTK_LABEL (self->remark_label), remark != NULL ? remark : "");
  gtk_widget_set_visible (self->remark, remark != NULL);
}

static void
edit_text_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (widget));
  MalbildRecord *record = context != NULL ? malbild_context_get_record (context) : NULL;

  if (record != NULL && malbild_record_is_kind (record, &malbild_input_kind))
    malbild_context_reveal (context, record, "text");
}

/* What is typed belongs to what is shown: an event is gone through with its filter set. */
static void
set_values (MalbildDialogueInputs *self)
{
  MalbildAssignment values[MALBILD_INPUT_FILTER_N_REFS + 2];
  guint n = malbild_input_filter_get_values (MALBILD_INPUT_FILTER (self->filter), values);
  g_autofree char *belongs = malbild_input_filter_describe (MALBILD_INPUT_FILTER (self->filter));
  /* Translators: %s is what the next input is given, such as “Dialogue at the square · Children”. */
  g_autofree char *hint = *belongs != '\0' ? g_strdup_printf (_("Write down an input: %s"), belongs) : g_strdup (_("Write down an input"));

  values[n++] = (MalbildAssignment) MALBILD_SET_REF ("goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  values[n++] = (MalbildAssignment) MALBILD_SET_INTEGER ("received", malbild_today ());
  malbild_record_section_set_values (MALBILD_RECORD_SECTION (self->section), values, n);
  g_object_set (self->section, "hint", hint, NULL);
}

static void
filter_changed_cb (MalbildDialogueInputs *self)
{
  if (self->query == NULL)
    return;
  malbild_input_filter_apply (MALBILD_INPUT_FILTER (self->filter), self->query);
  g_object_set (self->section, "empty-text",
                malbild_input_filter_get_active (MALBILD_INPUT_FILTER (self->filter)) ? _("No input matches the filters.")
                : _("What people say in the dialogue is written down here, one input at a time, in their words and never with their names. "
                    "Type the first one below, or import a table."), NULL);
  set_values (self);
  malbild_place_make_stale (MALBILD_PLACE (self), STALE_COUNT);
}

static void
malbild_dialogue_inputs_goal_set_changed (MalbildPlace *place)
{
  MalbildDialogueInputs *self = MALBILD_DIALOGUE_INPUTS (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);

  g_clear_object (&self->query);
  if (goal_set != NULL)
    {
      self->query = malbild_query_new (malbild_place_get_store (place), &malbild_input_kind);
      malbild_query_where_ref (self->query, "goal-set", goal_set);
    }
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->section), &malbild_input_kind, self->query);
  gtk_widget_activate_action (self->filter, "input-filter.clear", NULL);
  filter_changed_cb (self);
}

static void
malbild_dialogue_inputs_record_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_REMARK);
}

static guint
malbild_dialogue_inputs_records_changed (MalbildPlace         *place,
                                         const MalbildChanges *changes)
{
  static const MalbildKind *const kinds[] = {
    &malbild_input_link_kind, &malbild_theme_kind, &malbild_target_group_kind, &malbild_goal_area_kind, &malbild_dialogue_event_kind,
  };
  guint stale = 0;

  if (malbild_changes_has_field (changes, &malbild_input_kind, NULL))
    stale |= STALE_COUNT | STALE_REMARK;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (malbild_changes_has_field (changes, kinds[i], NULL))
      stale |= STALE_ROWS | STALE_COUNT;
  return stale;
}

static void
malbild_dialogue_inputs_refresh (MalbildPlace *place,
                                 guint         stale)
{
  MalbildDialogueInputs *self = MALBILD_DIALOGUE_INPUTS (place);

  if (stale & STALE_ROWS)
    malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->section));
  if (stale & STALE_COUNT)
    show_count (self);
  if (stale & STALE_REMARK)
    show_remark (self);
}

static void
malbild_dialogue_inputs_dispose (GObject *object)
{
  MalbildDialogueInputs *self = MALBILD_DIALOGUE_INPUTS (object);

  g_clear_object (&self->query);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_DIALOGUE_INPUTS);

  G_OBJECT_CLASS (malbild_dialogue_inputs_parent_class)->dispose (object);
}

static void
malbild_dialogue_inputs_class_init (MalbildDialogueInputsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_dialogue_inputs_dispose;
  place_class->goal_set_changed = malbild_dialogue_inputs_goal_set_changed;
  place_class->record_changed = malbild_dialogue_inputs_record_changed;
  place_class->records_changed = malbild_dialogue_inputs_records_changed;
  place_class->refresh = malbild_dialogue_inputs_refresh;

  gtk_widget_class_install_action (widget_class, "inputs.edit-text", NULL, edit_text_action);
  g_type_ensure (MALBILD_TYPE_INPUT_FILTER);
  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-dialogue-inputs.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueInputs, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueInputs, filter);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueInputs, section);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueInputs, remark);
  gtk_widget_class_bind_template_child (widget_class, MalbildDialogueInputs, remark_label);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
malbild_dialogue_inputs_init (MalbildDialogueInputs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->section), input_subtitle, input_end, self);
  malbild_record_section_set_title_lines (MALBILD_RECORD_SECTION (self->section), TEXT_LINES);
}

MalbildInputFilter *
malbild_dialogue_inputs_get_filter (MalbildDialogueInputs *self)
{
  g_return_val_if_fail (MALBILD_IS_DIALOGUE_INPUTS (self), NULL);

  return MALBILD_INPUT_FILTER (self->filter);
}
