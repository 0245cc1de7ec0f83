/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-areas.h"

#include <glib/gi18n-lib.h>

#include "malbild-area-merge-dialog.h"
#include "malbild-area-split-dialog.h"
#include "malbild-choices.h"
#include "malbild-query.h"
#include "malbild-record-section.h"
#include "malbild-row-parts.h"
#include "malbild-status-label.h"
#include "malbild-text.h"

struct _MalbildFramingAreas {
  MalbildPlace parent_instance;

  GHashTable   *counts;    /* key of an area -> how many goals lie in it */
  MalbildQuery *replaced_areas;
  GtkWidget    *scroller;
  GtkWidget    *areas;
  GtkWidget    *replaced;
};

G_DEFINE_FINAL_TYPE (MalbildFramingAreas, malbild_framing_areas, MALBILD_TYPE_PLACE)

/* "“Knowledge”, “Health”": the areas at the other end of the successions of @area. */
static char *
list_areas (MalbildFramingAreas *self,
            MalbildRecord       *area,
            gboolean             later,
            int                  type)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_area_succession_kind);
  g_autoptr(GPtrArray) successions = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  malbild_query_where_ref (query, later ? "earlier-area" : "area", area);
  malbild_query_where_choice (query, "type", 1u << type);
  successions = malbild_query_dup_records (query);
  for (guint i = 0; i < successions->len; i++)
    {
      g_autofree char *title = malbild_record_dup_title (malbild_record_get_ref (successions->pdata[i], later ? "area" : "earlier-area"));

      g_string_append_printf (text, _("%s“%s”"), text->len > 0 ? ", " : "", title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_areas (GString             *text,
              MalbildFramingAreas *self,
              MalbildRecord       *area,
              gboolean             later)
{
  static const char *const earlier_words[] = { N_("Continues %s"), N_("Replaces %s"), N_("Merges %s"), N_("Split off from %s") };
  static const char *const later_words[] = { N_("Continued in %s"), N_("Replaced by %s"), N_("Merged into %s"), N_("Split into %s") };

  for (int type = 0; malbild_area_succession_types[type].nick != NULL; type++)
    {
      g_autofree char *titles = list_areas (self, area, later, type);
      g_autofree char *sentence = NULL;

      if (*titles == '\0')
        continue;
      sentence = g_strdup_printf (_(later ? later_words[type] : earlier_words[type]), titles);
      malbild_text_append_part (text, MALBILD_TEXT_DOT, sentence);
    }
}

/* On a line of its own, so that it is seen whatever else there is to say. */
static void
append_origin (GString       *text,
               MalbildRecord *area)
{
  g_autofree char *origin = g_strdup (malbild_record_get_text (area, "origin"));
  g_autofree char *line = g_strdup_printf (_("Origin: %s"), g_strdelimit (origin, "\n", ' '));

  malbild_text_append_part (text, "\n", *origin != '\0' ? line : NULL);
}

static char *
describe (MalbildRecord *area,
          gpointer       data)
{
  MalbildFramingAreas *self = data;
  gint64 key = malbild_record_get_key (area);
  guint n_goals = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, &key));
  const char *number = malbild_record_get_text (area, "number");
  g_autofree char *numbered = *number != '\0' ? g_strdup_printf (_("No. %s"), number) : g_strdup ("");
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  g_autoptr(GString) text = g_string_new (NULL);

  if (malbild_record_get_removed (area) || malbild_place_get_store (MALBILD_PLACE (self)) == NULL)
    return NULL;
  malbild_text_append_part (text, MALBILD_TEXT_DOT, numbered);
  malbild_text_append_part (text, MALBILD_TEXT_DOT, n_goals > 0 ? goals : _("no goals"));
  append_areas (text, self, area, TRUE);
  append_areas (text, self, area, FALSE);
  append_origin (text, area);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_status (MalbildFramingAreas *self,
            MalbildRecord       *area)
{
  GtkWidget *status = malbild_status_label_new (malbild_place_get_store (MALBILD_PLACE (self)));

  g_object_set (status, "record", area, NULL);
  gtk_widget_set_valign (status, GTK_ALIGN_CENTER);
  return status;
}

static GtkWidget *
create_end (MalbildRecord *area,
            gpointer       data)
{
  MalbildFramingAreas *self = data;
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (store == NULL)
    return box;
  gtk_box_append (GTK_BOX (box), new_status (self, area));
  malbild_row_parts_append_action (GTK_BOX (box), _("Split…"), "areas.split", area, _("Split “%s”…"));
  malbild_row_parts_append_action (GTK_BOX (box), _("Merge…"), "areas.merge", area, _("Merge “%s” with others…"));
  return box;
}

static GtkWidget *
create_replaced_end (MalbildRecord *area,
                     gpointer       data)
{
  return malbild_place_get_store (data) != NULL ? new_status (data, area) : NULL;
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *list = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL; child = gtk_widget_get_next_sibling (child))
    list = find_list (child);
  return list;
}

/* The row whose button was pressed will be gone: the keyboard waits in the list, where Ctrl+Z takes back what was done. */
static void
change_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  MalbildStore *store = malbild_place_get_store (place);
  g_autoptr(MalbildRecord) area = store != NULL ? malbild_store_get (store, g_variant_get_int64 (parameter), NULL) : NULL;

  if (area == NULL)
    return;
  gtk_widget_grab_focus (find_list (MALBILD_FRAMING_AREAS (widget)->areas));
  if (g_str_equal (name, "areas.split"))
    malbild_area_split_dialog_present (widget, malbild_place_get_context (place), area);
  else
    malbild_area_merge_dialog_present (widget, malbild_place_get_context (place), area);
}

static MalbildQuery *
new_areas (MalbildPlace *place,
           guint         statuses)
{
  MalbildQuery *query = malbild_query_new (malbild_place_get_store (place), &malbild_goal_area_kind);

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (place));
  malbild_query_where_choice (query, "status", statuses);
  return query;
}

static void
update_replaced (MalbildFramingAreas *self)
{
  gtk_widget_set_visible (self->replaced, self->replaced_areas != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->replaced_areas)) > 0);
}

static void
malbild_framing_areas_goal_set_changed (MalbildPlace *place)
{
  MalbildFramingAreas *self = MALBILD_FRAMING_AREAS (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", goal_set) };
  g_autoptr(MalbildQuery) areas = goal_set != NULL ? new_areas (place, 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED) : NULL;

  g_clear_object (&self->replaced_areas);
  if (goal_set != NULL)
    self->replaced_areas = new_areas (place, 1u << MALBILD_AREA_REPLACED);
  malbild_record_section_set_values (MALBILD_RECORD_SECTION (self->areas), values, goal_set != NULL ? 1 : 0);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->areas), &malbild_goal_area_kind, areas);
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (self->replaced), &malbild_goal_area_kind, self->replaced_areas);
}

static guint
malbild_framing_areas_records_changed (MalbildPlace         *place,
                                       const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_goal_area_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_area_succession_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_goal_kind, "area")
         || malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set");
}

static void
malbild_framing_areas_refresh (MalbildPlace *place,
                               guint         stale)
{
  MalbildFramingAreas *self = MALBILD_FRAMING_AREAS (place);
  g_autoptr(MalbildQuery) goals = malbild_query_new (malbild_place_get_store (place), &malbild_goal_kind);
  g_autoptr(GArray) tallies = NULL;

  malbild_query_where_ref (goals, "goal-set", malbild_place_get_goal_set (place));
  tallies = malbild_query_tally (goals, "area");
  g_hash_table_remove_all (self->counts);
  for (guint i = 0; i < tallies->len; i++)
    {
      const MalbildTally *tally = &g_array_index (tallies, MalbildTally, i);

      g_hash_table_insert (self->counts, g_memdup2 (&tally->key, sizeof tally->key), GUINT_TO_POINTER (tally->count));
    }
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->areas));
  malbild_record_section_update_rows (MALBILD_RECORD_SECTION (self->replaced));
  update_replaced (self);
}

static void
malbild_framing_areas_dispose (GObject *object)
{
  g_clear_object (&MALBILD_FRAMING_AREAS (object)->replaced_areas);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_AREAS);

  G_OBJECT_CLASS (malbild_framing_areas_parent_class)->dispose (object);
}

static void
malbild_framing_areas_finalize (GObject *object)
{
  g_hash_table_unref (MALBILD_FRAMING_AREAS (object)->counts);

  G_OBJECT_CLASS (malbild_framing_areas_parent_class)->finalize (object);
}

static void
malbild_framing_areas_class_init (MalbildFramingAreasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  object_class->dispose = malbild_framing_areas_dispose;
  object_class->finalize = malbild_framing_areas_finalize;
  place_class->goal_set_changed = malbild_framing_areas_goal_set_changed;
  place_class->records_changed = malbild_framing_areas_records_changed;
  place_class->refresh = malbild_framing_areas_refresh;

  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  gtk_widget_class_install_action (widget_class, "areas.split", "x", change_action);
  gtk_widget_class_install_action (widget_class, "areas.merge", "x", change_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-areas.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAreas, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAreas, areas);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAreas, replaced);
}

static void
malbild_framing_areas_init (MalbildFramingAreas *self)
{
  self->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_place_enable_edit (MALBILD_PLACE (self), "areas.split", TRUE);
  malbild_place_enable_edit (MALBILD_PLACE (self), "areas.merge", TRUE);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->areas), describe, create_end, self);
  malbild_record_section_set_row_funcs (MALBILD_RECORD_SECTION (self->replaced), describe, create_replaced_end, self);
}
