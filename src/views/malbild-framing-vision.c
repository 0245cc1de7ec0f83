/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-vision.h"

#include <glib/gi18n-lib.h>

#include "malbild-record-section.h"

struct _MalbildFramingVision {
  MalbildPlace parent_instance;

  GtkWidget *scroller;
  GtkWidget *visions;
  GtkWidget *values;
};

G_DEFINE_FINAL_TYPE (MalbildFramingVision, malbild_framing_vision, MALBILD_TYPE_PLACE)

static guint
count_goals (MalbildFramingVision *self,
             MalbildRecord        *record)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr(MalbildQuery) goals = malbild_query_new (malbild_place_get_store (place), &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", malbild_place_get_goal_set (place));
  if (malbild_record_is_kind (record, &malbild_vision_statement_kind))
    malbild_query_where_linked (goals, &malbild_vision_link_kind, "goal", "vision-statement", record);
  else
    malbild_query_where_linked (goals, &malbild_value_link_kind, "goal", "core-value", record);
  return malbild_query_count (goals);
}

/* How many goals tie to it, in words and with a shape. */
static char *
describe_ties (MalbildRecord *record,
               gpointer       data)
{
  MalbildFramingVision *self = data;
  guint n_goals;

  if (malbild_place_get_goal_set (MALBILD_PLACE (self)) == NULL || malbild_record_get_removed (record))
    return NULL;
  n_goals = count_goals (self, record);
  if (n_goals == 0)
    return g_strdup (_("○ No goal ties to it"));
  return g_strdup_printf (ngettext ("● %u goal ties to it", "● %u goals tie to it", n_goals), n_goals);
}

static void
set_section (GtkWidget         *section,
             const MalbildKind *kind,
             MalbildStore      *store,
             MalbildRecord     *municipality)
{
  MalbildAssignment values[] = { MALBILD_SET_REF ("municipality", municipality) };
  g_autoptr(MalbildQuery) query = NULL;

  if (municipality != NULL)
    {
      query = malbild_query_new (store, kind);
      malbild_query_where_ref (query, "municipality", municipality);
    }
  malbild_record_section_set_values (MALBILD_RECORD_SECTION (section), values, municipality != NULL ? 1 : 0);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (section), kind, query);
}

static void
malbild_framing_vision_goal_set_changed (MalbildPlace *place)
{
  MalbildFramingVision *self = MALBILD_FRAMING_VISION (place);
  MalbildStore *store = malbild_place_get_store (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  MalbildRecord *municipality = goal_set != NULL ? malbild_record_get_ref (goal_set, "municipality") : NULL;

  set_section (self->visions, &malbild_vision_statement_kind, store, municipality);
  set_section (self->values, &malbild_core_value_kind, store, municipality);
}

static guint
malbild_framing_vision_records_changed (MalbildPlace         *place,
                                        const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_vision_link_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_value_link_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set");
}

static void
malbild_framing_vision_refresh (MalbildPlace *place,
                                guint         stale)
{
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (MALBILD_FRAMING_VISION (place)->visions));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (MALBILD_FRAMING_VISION (place)->values));
}

static void
malbild_framing_vision_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_VISION);

  G_OBJECT_CLASS (malbild_framing_vision_parent_class)->dispose (object);
}

static void
malbild_framing_vision_class_init (MalbildFramingVisionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_vision_dispose;
  place_class->goal_set_changed = malbild_framing_vision_goal_set_changed;
  place_class->records_changed = malbild_framing_vision_records_changed;
  place_class->refresh = malbild_framing_vision_refresh;

  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-vision.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingVision, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingVision, visions);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingVision, values);
}

static void
malbild_framing_vision_init (MalbildFramingVision *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->visions), describe_ties, NULL, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->values), describe_ties, NULL, self);
}
