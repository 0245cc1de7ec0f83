/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-sidebar.h"

#include <glib/gi18n.h>

#include "malbild-after-frame.h"
#include "malbild-changes.h"
#include "malbild-goal.h"
#include "malbild-query.h"
#include "malbild-list-row.h"
#include "malbild-choices.h"
#include "malbild-places.h"

struct _MalbildSidebar {
  AdwBin parent_instance;

  MalbildContext *context;
  GSignalGroup   *store_signals;
  GSignalGroup   *context_signals;
  MalbildQuery   *goals;
  MalbildQuery   *area_query;
  GHashTable     *area_counts;
  char           *place;
  MalbildRecord  *area;
  guint           count_source;

  GtkListBox     *places;
  GtkWidget      *areas_heading;
  GtkListBox     *areas;
  GtkListBox     *others;
  GtkListBoxRow  *goals_row;
  GtkListBoxRow  *internal_row;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_PLACE,
  PROP_AREA,
  N_PROPS
};

enum {
  PLACE_ACTIVATED,
  AREA_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildSidebar, malbild_sidebar, ADW_TYPE_BIN)

static guint
area_count (MalbildSidebar *self,
            gint64          key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->area_counts, &key));
}

static char *
format_count (guint count)
{
  return g_strdup_printf ("%'u", count);
}

/* Text and count of every area's row, in steps with what was counted. */
static void
show_area_counts (MalbildSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->areas, i)) != NULL; i++)
    {
      g_autofree char *text = format_count (area_count (self, malbild_record_get_key (malbild_list_row_get_data (row))));

      malbild_list_row_set_trailing (row, text);
    }
}

static void
count_areas (MalbildSidebar *self)
{
  g_autoptr (GArray) tallies = malbild_query_tally (self->goals, "area");

  g_hash_table_remove_all (self->area_counts);
  for (guint i = 0; i < tallies->len; i++)
    {
      const MalbildTally *tally = &g_array_index (tallies, MalbildTally, i);

      g_hash_table_insert (self->area_counts, g_memdup2 (&tally->key, sizeof tally->key), GUINT_TO_POINTER (tally->count));
    }
  show_area_counts (self);
}

static void
count_goals (MalbildSidebar *self)
{
  g_autoptr (GArray) tallies = malbild_query_tally (self->goals, "level");
  guint n_internal = 0, n_all = 0;
  g_autofree char *internal = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < tallies->len; i++)
    {
      const MalbildTally *tally = &g_array_index (tallies, MalbildTally, i);

      n_all += tally->count;
      if (malbild_goal_level_is_internal (tally->key))
        n_internal += tally->count;
    }
  internal = format_count (n_internal);
  all = format_count (n_all);
  malbild_list_row_set_trailing (self->internal_row, internal);
  malbild_list_row_set_trailing (self->goals_row, all);
  gtk_widget_set_visible (GTK_WIDGET (self->others), n_internal > 0);
}

static void
count_cb (gpointer data)
{
  MalbildSidebar *self = data;

  self->count_source = 0;
  if (self->goals != NULL)
    {
      count_areas (self);
      count_goals (self);
      gtk_widget_set_visible (self->areas_heading, gtk_list_box_get_row_at_index (self->areas, 0) != NULL);
    }
}

/* Counting comes after the first frame, and once for many edits in a row. */
static void
count_soon (MalbildSidebar *self)
{
  if (self->count_source == 0)
    self->count_source = malbild_after_frame (GTK_WIDGET (self), count_cb, self, NULL);
}

static void
store_changed_cb (MalbildSidebar *self,
                  MalbildChanges *changes)
{
  if (malbild_changes_has_members (changes, &malbild_goal_kind) ||
      malbild_changes_has_members (changes, &malbild_goal_area_kind) ||
      malbild_changes_has_field (changes, &malbild_goal_kind, "area") ||
      malbild_changes_has_field (changes, &malbild_goal_kind, "level"))
    count_soon (self);
}

static void
select_row (MalbildSidebar *self)
{
  gboolean by_area = self->area != NULL && g_strcmp0 (self->place, "goals") == 0;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->areas, i)) != NULL; i++)
    malbild_list_row_set_current (row, by_area && malbild_list_row_get_data (row) == (gpointer) self->area);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->places, i)) != NULL; i++)
    {
      const MalbildPlaceInfo *place = malbild_list_row_get_data (row);

      malbild_list_row_set_current (row, !by_area && g_strcmp0 (place->name, self->place) == 0);
    }
}

static char *
area_title (MalbildRecord *area)
{
  const char *number = malbild_record_get_text (area, "number");
  const char *title = malbild_record_get_text (area, "title");

  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_strdup (title);
}

static void
area_row_changed_cb (MalbildRecord *area,
                     GParamSpec    *pspec,
                     gpointer       user_data)
{
  g_autofree char *title = area_title (area);

  malbild_list_row_set_title (user_data, title);
}

static GtkWidget *
create_area_row (gpointer item,
                 gpointer user_data)
{
  MalbildSidebar *self = user_data;
  g_autofree char *title = area_title (item);
  g_autofree char *count = format_count (area_count (self, malbild_record_get_key (item)));
  GtkWidget *row = malbild_list_row_new (title, NULL, count);

  malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), g_object_ref (item), g_object_unref);
  g_signal_connect_object (item, "notify::title", G_CALLBACK (area_row_changed_cb), row, 0);
  g_signal_connect_object (item, "notify::number", G_CALLBACK (area_row_changed_cb), row, 0);
  return row;
}

static void
show_set (MalbildSidebar *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  MalbildRecord *set = malbild_context_get_goal_set (self->context);

  gtk_list_box_bind_model (self->areas, NULL, NULL, NULL, NULL);
  g_clear_object (&self->goals);
  g_clear_object (&self->area_query);
  g_signal_group_set_target (self->store_signals, store);
  if (set == NULL)
    return;

  self->goals = malbild_query_new (store, &malbild_goal_kind);
  malbild_query_where_ref (self->goals, "goal-set", set);
  self->area_query = malbild_query_new (store, &malbild_goal_area_kind);
  malbild_query_where_ref (self->area_query, "goal-set", set);
  malbild_query_where_choice (self->area_query, "status", 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED);
  gtk_list_box_bind_model (self->areas, G_LIST_MODEL (self->area_query), create_area_row, self, NULL);
  count_soon (self);
}

static void
place_row_activated_cb (MalbildSidebar *self,
                        GtkListBoxRow  *row)
{
  const MalbildPlaceInfo *place = malbild_list_row_get_data (row);

  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place->name);
}

static void
area_row_activated_cb (MalbildSidebar *self,
                       GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[AREA_ACTIVATED], 0, malbild_list_row_get_data (row));
}

static void
set_context (MalbildSidebar *self,
             MalbildContext *context)
{
  if (!g_set_object (&self->context, context))
    return;
  g_signal_group_set_target (self->context_signals, context);
  if (context != NULL)
    show_set (self);
}

static void
malbild_sidebar_dispose (GObject *object)
{
  MalbildSidebar *self = MALBILD_SIDEBAR (object);

  if (self->count_source != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->count_source);
  self->count_source = 0;
  g_clear_object (&self->store_signals);
  g_clear_object (&self->context_signals);
  g_clear_object (&self->goals);
  g_clear_object (&self->area_query);
  g_clear_object (&self->area);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_sidebar_parent_class)->dispose (object);
}

static void
malbild_sidebar_finalize (GObject *object)
{
  MalbildSidebar *self = MALBILD_SIDEBAR (object);

  g_free (self->place);
  g_hash_table_unref (self->area_counts);

  G_OBJECT_CLASS (malbild_sidebar_parent_class)->finalize (object);
}

static void
malbild_sidebar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MalbildSidebar *self = MALBILD_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_AREA:
      g_value_set_object (value, self->area);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_sidebar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  MalbildSidebar *self = MALBILD_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      g_free (self->place);
      self->place = g_value_dup_string (value);
      select_row (self);
      break;
    case PROP_AREA:
      g_set_object (&self->area, g_value_get_object (value));
      select_row (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_sidebar_class_init (MalbildSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_sidebar_dispose;
  object_class->finalize = malbild_sidebar_finalize;
  object_class->get_property = malbild_sidebar_get_property;
  object_class->set_property = malbild_sidebar_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_AREA] = g_param_spec_object ("area", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[PLACE_ACTIVATED] = g_signal_new ("place-activated", MALBILD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[AREA_ACTIVATED] = g_signal_new ("area-activated", MALBILD_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, MALBILD_TYPE_RECORD);

  /* Newer GTK lets only what is a group have a name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, MalbildSidebar, areas_heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildSidebar, areas);
  gtk_widget_class_bind_template_child (widget_class, MalbildSidebar, others);
}

static void
add_places (MalbildSidebar *self)
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      GtkWidget *row = malbild_list_row_new (_(places[i].title), NULL, NULL);

      malbild_list_row_set_icon (GTK_LIST_BOX_ROW (row), places[i].icon);
      malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), (gpointer) &places[i], NULL);
      gtk_list_box_append (self->places, row);
      if (g_str_equal (places[i].name, "goals"))
        self->goals_row = GTK_LIST_BOX_ROW (row);
    }
}

static void
separate_groups (GtkListBoxRow *row,
                 GtkListBoxRow *before,
                 gpointer       user_data)
{
  const MalbildPlaceInfo *place = malbild_list_row_get_data (row);
  const MalbildPlaceInfo *above = before != NULL ? malbild_list_row_get_data (before) : place;

  gtk_list_box_row_set_header (row, place->group != above->group ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static void
malbild_sidebar_init (MalbildSidebar *self)
{
  self->area_counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  add_places (self);
  gtk_list_box_set_header_func (self->places, separate_groups, NULL, NULL);
  self->internal_row = GTK_LIST_BOX_ROW (malbild_list_row_new (_("Internal goals"), NULL, NULL));
  gtk_list_box_append (self->others, GTK_WIDGET (self->internal_row));

  malbild_list_join (self->places);
  malbild_list_join (self->areas);
  malbild_list_join (self->others);
  g_signal_connect_swapped (self->places, "row-activated", G_CALLBACK (place_row_activated_cb), self);
  g_signal_connect_swapped (self->areas, "row-activated", G_CALLBACK (area_row_activated_cb), self);
  g_signal_connect_swapped (self->others, "row-activated", G_CALLBACK (area_row_activated_cb), self);

  self->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb), self);
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::goal-set", G_CALLBACK (show_set), self);
}
