/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-candidates.h"
#include "malbild-changes.h"
#include "malbild-my-goals.h"
#include "malbild-record-picker.h"
#include "malbild-text.h"

/* Counting may take a moment in a huge goal file: not at each of many edits in a row. */
#define COUNT_MS 120

struct _MalbildFilterBar {
  GtkWidget parent_instance;

  MalbildContext       *context;
  MalbildOutlineFilter *filter;
  GSignalGroup         *store_signals;
  guint                 count_source;
  gboolean              syncing;
  GtkWidget            *box;
  GtkWidget            *search;
  GtkWidget            *mine;
  GtkWidget            *area;
  GtkWidget            *body;
  GtkWidget            *states;
  GtkWidget            *states_box;
  GtkWidget            *levels;
  GtkWidget            *levels_box;
  GtkWidget            *period;
  GtkWidget            *period_popover;
  GtkWidget            *period_entry;
  GtkWidget            *period_message;
  GtkWidget            *order;
  GtkWidget            *clear;
  GtkWidget            *count;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_FILTER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildFilterBar, malbild_filter_bar, GTK_TYPE_WIDGET)

static const struct {
  const char *field;
  const char *label;
} orders[] = {
  { NULL,          N_("Manual order") },
  { "title",       N_("Short title") },
  { "responsible", N_("Responsible") },
  { "valid",       N_("Valid") },
  { "status",      N_("Status") },
};

static guint
count_goals (MalbildFilterBar *self,
             gboolean          filtered)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (malbild_context_get_store (self->context), &malbild_goal_kind);
  g_autoptr(MalbildRecord) area = NULL;

  if (filtered)
    {
      malbild_outline_filter_apply (self->filter, query);
      g_object_get (self->filter, "area", &area, NULL);
      if (area != NULL)
        malbild_query_where_ref (query, "area", area);
    }
  malbild_query_where_ref (query, "goal-set", malbild_context_get_goal_set (self->context));
  return malbild_query_count (query);
}

static gboolean
count_cb (gpointer data)
{
  MalbildFilterBar *self = data;
  g_autofree char *label = NULL;
  guint n_goals;

  self->count_source = 0;
  if (self->context == NULL || malbild_context_get_goal_set (self->context) == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->count), "");
      return G_SOURCE_REMOVE;
    }

  n_goals = count_goals (self, FALSE);
  if (malbild_outline_filter_get_active (self->filter))
    label = g_strdup_printf (ngettext ("%u of %u goal", "%u of %u goals", n_goals), count_goals (self, TRUE), n_goals);
  else
    label = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  gtk_label_set_label (GTK_LABEL (self->count), label);
  return G_SOURCE_REMOVE;
}

static void
queue_count (MalbildFilterBar *self)
{
  if (self->count_source == 0)
    self->count_source = g_timeout_add_full (G_PRIORITY_LOW, COUNT_MS, count_cb, self, NULL);
}

static void
store_changed_cb (MalbildStore         *store,
                  const MalbildChanges *changes,
                  MalbildFilterBar     *self)
{
  if (malbild_changes_has_members (changes, &malbild_goal_kind) || malbild_outline_filter_get_active (self->filter))
    queue_count (self);
}

/* A filter that is set says what it is set to. */
static void
label_button (GtkWidget  *button,
              const char *name,
              const char *value)
{
  g_autofree char *label = value != NULL ? g_strdup_printf ("%s: %s", name, value) : g_strdup (name);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (value != NULL)
    gtk_widget_add_css_class (button, "set");
  else
    gtk_widget_remove_css_class (button, "set");
}

static void
label_record (MalbildFilterBar *self,
              GtkWidget        *button,
              const char       *name,
              const char       *property)
{
  g_autoptr(MalbildRecord) record = NULL;
  g_autofree char *title = NULL;

  g_object_get (self->filter, property, &record, NULL);
  if (record != NULL)
    title = malbild_record_dup_title (record);
  label_button (button, name, title);
}

static void
label_mask (MalbildFilterBar    *self,
            GtkWidget           *button,
            const char          *name,
            const char          *property,
            const MalbildChoice *choices)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint mask;

  g_object_get (self->filter, property, &mask, NULL);
  for (guint i = 0; choices[i].nick != NULL; i++)
    if (mask & 1u << i)
      malbild_text_append_part (words, ", ", _(choices[i].label));
  label_button (button, name, mask != 0 ? words->str : NULL);
}

static void
label_period (MalbildFilterBar *self)
{
  MalbildPeriod *period;
  g_autofree char *text = NULL;

  g_object_get (self->filter, "period", &period, NULL);
  if (period != NULL)
    text = malbild_period_format (*period);
  g_free (period);
  label_button (self->period, _("Valid during"), text);
}

static void
sync_checks (GtkWidget *box,
             guint      mask)
{
  guint i = 0;

  for (GtkWidget *check = gtk_widget_get_first_child (box); check != NULL; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (mask & 1u << i++) != 0);
}

static void
filter_changed_cb (MalbildFilterBar *self)
{
  g_autofree char *text = NULL;
  guint states, levels;

  g_object_get (self->filter, "text", &text, "states", &states, "levels", &levels, NULL);
  if (text == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  label_record (self, self->area, _("Area"), "area");
  label_record (self, self->body, _("Responsible"), "body");
  label_mask (self, self->states, _("Status"), "states", malbild_goal_states);
  label_mask (self, self->levels, _("Level"), "levels", malbild_goal_levels);
  label_period (self);
  self->syncing = TRUE;
  sync_checks (self->states_box, states);
  sync_checks (self->levels_box, levels);
  self->syncing = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.clear", malbild_outline_filter_get_active (self->filter));
  gtk_widget_set_visible (self->clear, malbild_outline_filter_get_active (self->filter));
  queue_count (self);
}

static void
search_changed_cb (MalbildFilterBar *self)
{
  g_object_set (self->filter, "text", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

static void
stop_search_cb (MalbildFilterBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
area_picked_cb (MalbildFilterBar *self,
                MalbildRecord    *record)
{
  g_object_set (self->filter, "area", record, NULL);
}

static void
body_picked_cb (MalbildFilterBar *self,
                MalbildRecord    *record)
{
  g_object_set (self->filter, "body", record, NULL);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildFilterBar *self = data;
  MalbildRecord *goal_set = self->context != NULL ? malbild_context_get_goal_set (self->context) : NULL;
  const MalbildKind *kind = GTK_WIDGET (button) == self->area ? &malbild_goal_area_kind : &malbild_body_kind;
  g_autoptr(MalbildQuery) query = NULL;

  if (goal_set == NULL)
    return;

  query = malbild_record_new_candidates (malbild_context_get_store (self->context), goal_set, kind, &malbild_goal_kind);
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (gtk_menu_button_get_popover (button)), query, _("All"), FALSE);
}

static void
toggled_cb (GtkWidget        *check,
            MalbildFilterBar *self)
{
  GtkWidget *box = gtk_widget_get_parent (check);
  guint mask = 0;
  guint i = 0;

  if (self->syncing)
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      mask |= 1u << i;
  g_object_set (self->filter, box == self->states_box ? "states" : "levels", mask, NULL);
}

static void
add_checks (MalbildFilterBar    *self,
            GtkWidget           *box,
            const MalbildChoice *choices)
{
  for (; choices->nick != NULL; choices++)
    {
      g_autofree char *label = malbild_text_capitalize (_(choices->label));
      GtkWidget *check = gtk_check_button_new_with_label (label);

      gtk_box_append (GTK_BOX (box), check);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
    }
}

static void
period_activate_cb (MalbildFilterBar *self)
{
  MalbildPeriod period = { 0, 0 };
  g_autoptr(GError) error = NULL;
  const char *input = gtk_editable_get_text (GTK_EDITABLE (self->period_entry));

  gtk_widget_set_visible (self->period_message, FALSE);
  if (*input != '\0' && !malbild_period_read (input, &period, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->period_message), error->message);
      gtk_widget_set_visible (self->period_message, TRUE);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self->period_popover));
  g_object_set (self->filter, "period", malbild_period_is_empty (period) ? NULL : &period, NULL);
}

static void
order_cb (MalbildFilterBar *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->order));

  if (selected < G_N_ELEMENTS (orders))
    g_object_set (self->filter, "order", orders[selected].field, NULL);
}

static void
add_orders (MalbildFilterBar *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    gtk_string_list_append (labels, _(orders[i].label));
  malbild_access_set_up_drop_down (self->order, _("Order"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->order), G_LIST_MODEL (labels));
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildFilterBar *self = MALBILD_FILTER_BAR (widget);

  malbild_outline_filter_clear (self->filter);
  gtk_widget_grab_focus (self->search);
}

static void
store_cb (MalbildFilterBar *self)
{
  g_signal_group_set_target (self->store_signals, self->context != NULL ? malbild_context_get_store (self->context) : NULL);
}

static void
mine_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  malbild_my_goals_toggle (MALBILD_MY_GOALS (MALBILD_FILTER_BAR (widget)->mine));
}

/* What was looked for in one goal set is not there in the next: its areas are others. */
static void
goal_set_cb (MalbildFilterBar *self)
{
  malbild_outline_filter_clear (self->filter);
  queue_count (self);
}

static void
set_context (MalbildFilterBar *self,
             MalbildContext   *context)
{
  if (self->context == context)
    return;

  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  if (context != NULL)
    {
      g_signal_connect_swapped (context, "notify::store", G_CALLBACK (store_cb), self);
      g_signal_connect_swapped (context, "notify::goal-set", G_CALLBACK (goal_set_cb), self);
    }
  malbild_my_goals_set_context (MALBILD_MY_GOALS (self->mine), context);
  store_cb (self);
  queue_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

static void
malbild_filter_bar_dispose (GObject *object)
{
  MalbildFilterBar *self = MALBILD_FILTER_BAR (object);

  g_clear_handle_id (&self->count_source, g_source_remove);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_clear_object (&self->context);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_FILTER_BAR);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (malbild_filter_bar_parent_class)->dispose (object);
}

static void
malbild_filter_bar_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MalbildFilterBar *self = MALBILD_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_filter_bar_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_FILTER_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, search);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, mine);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, area);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, body);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, states);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, states_box);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, levels);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, levels_box);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, period);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, period_popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, period_entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, period_message);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, order);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, clear);
  gtk_widget_class_bind_template_child (widget_class, MalbildFilterBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
}

static void
malbild_filter_bar_class_init (MalbildFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_filter_bar_dispose;
  object_class->get_property = malbild_filter_bar_get_property;
  object_class->set_property = malbild_filter_bar_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, MALBILD_TYPE_OUTLINE_FILTER,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "filter.mine", NULL, mine_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (MALBILD_TYPE_MY_GOALS);
  g_type_ensure (MALBILD_TYPE_RECORD_PICKER);
  bind_template (widget_class);
}

static void
malbild_filter_bar_init (MalbildFilterBar *self)
{
  self->filter = malbild_outline_filter_new ();
  self->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect (self->store_signals, "changed", G_CALLBACK (store_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_my_goals_set_filter (MALBILD_MY_GOALS (self->mine), self->filter);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  add_checks (self, self->states_box, malbild_goal_states);
  add_checks (self, self->levels_box, malbild_goal_levels);
  add_orders (self);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->area), popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->body), popup_cb, self, NULL);
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (filter_changed_cb), self);
  filter_changed_cb (self);
}

MalbildOutlineFilter *
malbild_filter_bar_get_filter (MalbildFilterBar *self)
{
  g_return_val_if_fail (MALBILD_IS_FILTER_BAR (self), NULL);

  return self->filter;
}

void
malbild_filter_bar_start_search (MalbildFilterBar *self)
{
  g_return_if_fail (MALBILD_IS_FILTER_BAR (self));

  gtk_widget_grab_focus (self->search);
}
