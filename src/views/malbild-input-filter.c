/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-input-filter.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-candidates.h"
#include "malbild-dialogue-answer.h"
#include "malbild-record-picker.h"
#include "malbild-text.h"

#define REF_KEY "malbild-ref"

struct _MalbildInputFilter {
  GtkWidget parent_instance;

  MalbildContext *context;
  gboolean        syncing;
  MalbildRecord  *records[MALBILD_INPUT_FILTER_N_REFS];
  gulong          handlers[MALBILD_INPUT_FILTER_N_REFS];
  GtkWidget      *buttons[MALBILD_INPUT_FILTER_N_REFS];
  GtkWidget      *box;
  GtkWidget      *refs;
  GtkWidget      *search;
  GtkWidget      *count;
  GtkWidget      *unsorted;
  GtkWidget      *unanswered;
  GtkWidget      *clear;
};

static const struct {
  const char        *field;
  const char        *title;
  const MalbildKind *kind;
} refs[MALBILD_INPUT_FILTER_N_REFS] = {
  { "event",        N_("Event"), &malbild_dialogue_event_kind },
  { "theme",        N_("Theme"), &malbild_theme_kind },
  { "area",         N_("Area"), &malbild_goal_area_kind },
  { "target-group", N_("Target group"), &malbild_target_group_kind },
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildInputFilter, malbild_input_filter, GTK_TYPE_WIDGET)

static gboolean
get_toggled (GtkWidget *toggle)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle));
}

gboolean
malbild_input_filter_get_active (MalbildInputFilter *self)
{
  g_return_val_if_fail (MALBILD_IS_INPUT_FILTER (self), FALSE);

  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (self->records[i] != NULL)
      return TRUE;
  return get_toggled (self->unsorted) || get_toggled (self->unanswered) || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* A filter that is set says what it is set to. */
static void
label_buttons (MalbildInputFilter *self)
{
  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    {
      g_autofree char *value = self->records[i] != NULL ? malbild_record_dup_title (self->records[i]) : NULL;
      g_autofree char *label = value != NULL ? g_strdup_printf ("%s: %s", _(refs[i].title), value) : g_strdup (_(refs[i].title));

      gtk_menu_button_set_label (GTK_MENU_BUTTON (self->buttons[i]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      if (value != NULL)
        gtk_widget_add_css_class (self->buttons[i], "set");
      else
        gtk_widget_remove_css_class (self->buttons[i], "set");
    }
}

static void
changed (MalbildInputFilter *self)
{
  gboolean active = malbild_input_filter_get_active (self);

  label_buttons (self);
  gtk_widget_set_visible (self->clear, active);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "input-filter.clear", active);
  if (!self->syncing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_record (MalbildInputFilter *self,
            guint               i,
            MalbildRecord      *record);

/* What is gone cannot be looked for. */
static void
removed_cb (MalbildRecord      *record,
            GParamSpec         *pspec,
            MalbildInputFilter *self)
{
  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (self->records[i] == record)
      {
        if (malbild_record_get_removed (record))
          set_record (self, i, NULL);
        changed (self);
        return;
      }
}

static void
set_record (MalbildInputFilter *self,
            guint               i,
            MalbildRecord      *record)
{
  if (self->records[i] != NULL)
    g_clear_signal_handler (&self->handlers[i], self->records[i]);
  g_set_object (&self->records[i], record);
  if (record != NULL)
    self->handlers[i] = g_signal_connect (record, "notify::removed", G_CALLBACK (removed_cb), self);
}

static void
clear (MalbildInputFilter *self)
{
  self->syncing = TRUE;
  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    set_record (self, i, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->unsorted), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->unanswered), FALSE);
  self->syncing = FALSE;
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildInputFilter *self = MALBILD_INPUT_FILTER (widget);

  clear (self);
  changed (self);
  gtk_widget_grab_focus (self->search);
}

static void
changed_cb (MalbildInputFilter *self)
{
  changed (self);
}

static void
stop_search_cb (MalbildInputFilter *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static guint
get_ref (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (object, REF_KEY));
}

static void
picked_cb (GtkWidget          *picker,
           MalbildRecord      *record,
           MalbildInputFilter *self)
{
  set_record (self, get_ref (picker), record);
  changed (self);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildInputFilter *self = data;
  MalbildRecord *goal_set = self->context != NULL ? malbild_context_get_goal_set (self->context) : NULL;
  g_autoptr (MalbildQuery) query = NULL;

  if (goal_set == NULL)
    return;
  query = malbild_record_new_candidates (malbild_context_get_store (self->context), goal_set, refs[get_ref (button)].kind, &malbild_input_kind);
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (gtk_menu_button_get_popover (button)), query, _("All"), FALSE);
}

static void
add_buttons (MalbildInputFilter *self)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    {
      GtkWidget *button = gtk_menu_button_new ();
      GtkWidget *picker = malbild_record_picker_new ();

      g_object_set_data (G_OBJECT (button), REF_KEY, GUINT_TO_POINTER (i));
      g_object_set_data (G_OBJECT (picker), REF_KEY, GUINT_TO_POINTER (i));
      gtk_widget_add_css_class (button, "filter");
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, self, NULL);
      g_signal_connect (picker, "picked", G_CALLBACK (picked_cb), self);
      gtk_box_insert_child_after (GTK_BOX (self->refs), button, last);
      self->buttons[i] = last = button;
    }
}

static void
set_context (MalbildInputFilter *self,
             MalbildContext     *context)
{
  if (!g_set_object (&self->context, context))
    return;
  clear (self);
  changed (self);
}

static void
malbild_input_filter_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_INPUT_FILTER (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_input_filter_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_INPUT_FILTER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_input_filter_dispose (GObject *object)
{
  MalbildInputFilter *self = MALBILD_INPUT_FILTER (object);

  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    set_record (self, i, NULL);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_INPUT_FILTER);

  G_OBJECT_CLASS (malbild_input_filter_parent_class)->dispose (object);
}

static void
malbild_input_filter_class_init (MalbildInputFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_input_filter_dispose;
  object_class->get_property = malbild_input_filter_get_property;
  object_class->set_property = malbild_input_filter_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_INPUT_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "input-filter.clear", NULL, clear_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-input-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, refs);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, search);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, count);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, unsorted);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, unanswered);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
malbild_input_filter_init (MalbildInputFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_buttons (self);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  changed (self);
}

void
malbild_input_filter_apply (MalbildInputFilter *self,
                            MalbildQuery       *query)
{
  g_return_if_fail (MALBILD_IS_INPUT_FILTER (self));

  malbild_query_where_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (self->records[i] != NULL)
      malbild_query_where_ref (query, refs[i].field, self->records[i]);
    else if (g_str_equal (refs[i].field, "theme") && get_toggled (self->unsorted))
      malbild_query_where_ref (query, "theme", NULL);
    else
      malbild_query_where_any (query, refs[i].field);
  malbild_query_where_any (query, "feedback");
  malbild_query_where_any (query, "answered");
  if (get_toggled (self->unanswered))
    malbild_dialogue_where_unanswered (query);
}

guint
malbild_input_filter_get_values (MalbildInputFilter *self,
                                 MalbildAssignment   values[MALBILD_INPUT_FILTER_N_REFS])
{
  guint n = 0;

  g_return_val_if_fail (MALBILD_IS_INPUT_FILTER (self), 0);

  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (self->records[i] != NULL)
      values[n++] = (MalbildAssignment) MALBILD_SET_REF (refs[i].field, self->records[i]);
  return n;
}

char *
malbild_input_filter_describe (MalbildInputFilter *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (MALBILD_IS_INPUT_FILTER (self), NULL);

  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (self->records[i] != NULL)
      {
        g_autofree char *title = malbild_record_dup_title (self->records[i]);

        malbild_text_append_part (text, MALBILD_TEXT_DOT, title);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
malbild_input_filter_set_count (MalbildInputFilter *self,
                                guint               n_shown,
                                guint               n_all)
{
  g_autofree char *label = NULL;

  g_return_if_fail (MALBILD_IS_INPUT_FILTER (self));

  if (malbild_input_filter_get_active (self))
    label = g_strdup_printf (ngettext ("%u of %u input", "%u of %u inputs", n_all), n_shown, n_all);
  else
    label = g_strdup_printf (ngettext ("%u input", "%u inputs", n_all), n_all);
  gtk_label_set_label (GTK_LABEL (self->count), label);
}

void
malbild_input_filter_show_ref (MalbildInputFilter *self,
                               const char         *field,
                               MalbildRecord      *record)
{
  g_return_if_fail (MALBILD_IS_INPUT_FILTER (self));

  clear (self);
  for (guint i = 0; i < MALBILD_INPUT_FILTER_N_REFS; i++)
    if (g_str_equal (refs[i].field, field))
      set_record (self, i, record);
  changed (self);
}

void
malbild_input_filter_show_unanswered (MalbildInputFilter *self)
{
  g_return_if_fail (MALBILD_IS_INPUT_FILTER (self));

  clear (self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->unanswered), TRUE);
}
