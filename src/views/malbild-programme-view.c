/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-decision-words.h"
#include "malbild-query.h"
#include "malbild-record-section.h"
#include "malbild-status-label.h"

/* What is out of date on screen. */
enum {
  STALE_HEAD     = 1 << 0,
  STALE_MATRIX   = 1 << 1,
  STALE_AREAS    = 1 << 2,
  STALE_DOCUMENT = 1 << 3,
  STALE_RECORD   = 1 << 4,
  STALE_TEXTS    = 1 << 5,
};

/* What each part depends on; that a record comes or goes counts for every field. */
static const struct {
  guint              parts;
  const MalbildKind *kind;
  const char        *field;
} causes[] = {
  { STALE_HEAD | STALE_DOCUMENT, &malbild_programme_kind, NULL },
  { STALE_HEAD | STALE_DOCUMENT, &malbild_decision_kind, NULL },
  { STALE_AREAS | STALE_DOCUMENT, &malbild_goal_area_kind, "title" },
  { STALE_AREAS | STALE_DOCUMENT, &malbild_goal_area_kind, "number" },
  { STALE_AREAS | STALE_DOCUMENT, &malbild_goal_area_kind, "position" },
  { STALE_DOCUMENT, &malbild_wording_kind, NULL },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_goal_kind, "level" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_goal_kind, "status" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_goal_kind, "area" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_goal_kind, "position" },
  { STALE_TEXTS | STALE_DOCUMENT, &malbild_goal_kind, "title" },
  { STALE_TEXTS | STALE_DOCUMENT, &malbild_goal_kind, "number" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_clarification_kind, "goal" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_clarification_kind, "target-group" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_clarification_kind, "focus-area" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_clarification_kind, "position" },
  { STALE_TEXTS | STALE_DOCUMENT, &malbild_clarification_kind, "text" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_target_group_kind, "position" },
  { STALE_TEXTS | STALE_DOCUMENT, &malbild_target_group_kind, "title" },
  { STALE_DOCUMENT, &malbild_target_group_kind, "text" },
  { STALE_MATRIX | STALE_DOCUMENT, &malbild_focus_area_kind, "position" },
  { STALE_TEXTS | STALE_DOCUMENT, &malbild_focus_area_kind, "title" },
  { STALE_DOCUMENT, &malbild_focus_area_kind, "text" },
};

G_DEFINE_FINAL_TYPE (MalbildProgrammeView, malbild_programme_view, MALBILD_TYPE_PLACE)

static gboolean
shows (MalbildProgrammeView *self,
       const char           *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), page) == 0;
}

static MalbildProgrammeColumns
get_columns (MalbildProgrammeView *self)
{
  static const MalbildProgrammeColumns columns[] = {
    MALBILD_PROGRAMME_BOTH, MALBILD_PROGRAMME_TARGET_GROUPS, MALBILD_PROGRAMME_FOCUS_AREAS,
  };
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->columns));

  return columns[MIN (selected, G_N_ELEMENTS (columns) - 1)];
}

static void
show_head (MalbildProgrammeView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildStore *store = malbild_place_get_store (place);
  g_autoptr (MalbildRecord) programme = malbild_programme_dup_record (store, malbild_place_get_goal_set (place));
  MalbildRecord *decision = programme != NULL ? malbild_record_get_ref (programme, "decision") : NULL;
  g_autofree char *title = programme != NULL ? malbild_record_dup_title (programme) : g_strdup (_("Begin the programme"));
  g_autofree char *about = NULL;
  /* Translators: the title of the programme. */
  g_autofree char *name = programme != NULL ? g_strdup_printf (_("Show and change “%s”"), title) : g_strdup (title);

  if (decision != NULL)
    about = malbild_decision_describe (decision, MALBILD_DECISION_NAMED);
  else
    about = g_strdup (programme != NULL ? _("No decision yet") : _("A title, an introduction, and in time the decision that approves it"));
  gtk_label_set_label (GTK_LABEL (self->head_title), title);
  gtk_label_set_label (GTK_LABEL (self->head_about), about);
  g_object_set (self->head_status, "store", store, "record", programme, "visible", programme != NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What the filter offers; where the area that was chosen is gone, all are shown. */
static void
show_areas (MalbildProgrammeView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_place_get_store (place), &malbild_goal_area_kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("All areas"), NULL });
  guint n_areas, selected = 0;
  gint64 none = 0;

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (place));
  n_areas = g_list_model_get_n_items (G_LIST_MODEL (query));
  g_array_set_size (self->areas, 0);
  for (guint i = 0; i < n_areas; i++)
    {
      g_autoptr (MalbildRecord) area = g_list_model_get_item (G_LIST_MODEL (query), i);
      gint64 key = malbild_record_get_key (area);

      gtk_string_list_take (names, malbild_record_dup_title (area));
      g_array_append_val (self->areas, key);
      if (key == self->area)
        selected = i + 1;
    }
  gtk_string_list_append (names, _("Without area"));
  g_array_append_val (self->areas, none);
  if (self->area == 0)
    selected = n_areas + 1;
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->area_filter), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->area_filter), selected);
  self->filling = FALSE;
  self->area = selected > 0 ? g_array_index (self->areas, gint64, selected - 1) : MALBILD_PROGRAMME_ALL_AREAS;
}

static void
show_matrix (MalbildProgrammeView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  guint n_columns;

  malbild_programme_matrix_read (self->matrix, malbild_place_get_store (place), malbild_place_get_goal_set (place), get_columns (self), self->area);
  malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  if (n_columns == 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->matrix_stack), "no-columns");
  else if (malbild_programme_matrix_get_n_goals (self->matrix) == 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->matrix_stack), "no-goals");
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->matrix_stack), "grid");
}

static void
show_document (MalbildProgrammeView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildProgrammeOrder order = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->order)) == 0 ? MALBILD_PROGRAMME_BY_GOAL : MALBILD_PROGRAMME_BY_COLUMN;

  malbild_programme_document_take_blocks (MALBILD_PROGRAMME_DOCUMENT (self->document),
                                          malbild_programme_write (malbild_place_get_store (place), malbild_place_get_goal_set (place), order));
}

/* Goes to what was chosen elsewhere. */
static void
show_record (MalbildProgrammeView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));
  MalbildRecord *goal, *column;
  guint row, position;

  if (record == NULL || !malbild_record_is_kind (record, &malbild_clarification_kind))
    return;
  goal = malbild_record_get_ref (record, "goal");
  column = malbild_record_get_ref (record, "target-group");
  if (column == NULL)
    column = malbild_record_get_ref (record, "focus-area");
  if (goal != NULL && column != NULL &&
      malbild_programme_matrix_find (self->matrix, malbild_record_get_key (goal), malbild_record_get_key (column), &row, &position))
    malbild_cell_grid_go_to (MALBILD_CELL_GRID (self->grid), (int) row, (int) position, FALSE);
}

static void
malbild_programme_view_refresh (MalbildPlace *place,
                                guint         stale)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (place);

  if ((stale & STALE_HEAD) != 0)
    show_head (self);
  if ((stale & STALE_AREAS) != 0)
    show_areas (self);
  if ((stale & (STALE_MATRIX | STALE_AREAS)) != 0)
    show_matrix (self);
  else if ((stale & STALE_TEXTS) != 0)
    malbild_cell_grid_rebind (MALBILD_CELL_GRID (self->grid));
  /* The document is only written for those who read it. */
  if ((stale & STALE_DOCUMENT) != 0 && shows (self, "document"))
    show_document (self);
  if ((stale & STALE_RECORD) != 0)
    show_record (self);
}

/* A page by its name. In the matrix all of it is shown: no gap is to be hidden by a filter. */
static void
malbild_programme_view_show_part (MalbildPlace *place,
                                  const char   *part)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (place);

  if (gtk_stack_get_child_by_name (GTK_STACK (self->stack), part) == NULL)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), part);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->columns), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->area_filter), 0);
}

static guint
malbild_programme_view_records_changed (MalbildPlace         *place,
                                        const MalbildChanges *changes)
{
  guint stale = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if (malbild_changes_has_field (changes, causes[i].kind, causes[i].field))
      stale |= causes[i].parts;
  return stale;
}

static void
malbild_programme_view_record_changed (MalbildPlace *place)
{
  malbild_place_make_stale (place, STALE_RECORD);
}

static void
list_kind (MalbildPlace      *place,
           GtkWidget         *section,
           const MalbildKind *kind)
{
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (MalbildQuery) query = NULL;

  if (goal_set != NULL)
    {
      query = malbild_query_new (malbild_place_get_store (place), kind);
      malbild_query_where_ref (query, "goal-set", goal_set);
      malbild_record_section_set_values (MALBILD_RECORD_SECTION (section), (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", goal_set) }, 1);
    }
  malbild_record_section_set_query (MALBILD_RECORD_SECTION (section), kind, query);
}

static void
malbild_programme_view_goal_set_changed (MalbildPlace *place)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (place);

  gtk_popover_popdown (GTK_POPOVER (self->editor));
  self->area = MALBILD_PROGRAMME_ALL_AREAS;
  malbild_programme_matrix_read (self->matrix, NULL, NULL, MALBILD_PROGRAMME_BOTH, self->area);
  g_object_set (self->head_status, "store", NULL, "record", NULL, NULL);
  list_kind (place, self->target_groups, &malbild_target_group_kind);
  list_kind (place, self->focus_areas, &malbild_focus_area_kind);
}

static void
malbild_programme_view_context_changed (MalbildPlace *place)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (place);

  g_object_set (self->target_groups, "context", malbild_place_get_context (place), NULL);
  g_object_set (self->focus_areas, "context", malbild_place_get_context (place), NULL);
}

static void
columns_cb (MalbildProgrammeView *self)
{
  malbild_place_make_stale (MALBILD_PLACE (self), STALE_MATRIX);
}

static void
area_cb (MalbildProgrammeView *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->area_filter));

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->area = selected > 0 ? g_array_index (self->areas, gint64, selected - 1) : MALBILD_PROGRAMME_ALL_AREAS;
  malbild_place_make_stale (MALBILD_PLACE (self), STALE_MATRIX);
}

/* Each page has its own tools. */
static void
page_cb (MalbildProgrammeView *self)
{
  gtk_widget_set_visible (self->columns, shows (self, "matrix"));
  gtk_widget_set_visible (self->area_filter, shows (self, "matrix"));
  gtk_widget_set_visible (self->order, shows (self, "document"));
  gtk_widget_set_visible (self->print, shows (self, "document"));
  if (shows (self, "document"))
    malbild_place_make_stale (MALBILD_PLACE (self), STALE_DOCUMENT);
}

static void
order_cb (MalbildProgrammeView *self)
{
  malbild_place_make_stale (MALBILD_PLACE (self), STALE_DOCUMENT);
}

static void
malbild_programme_view_dispose (GObject *object)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_PROGRAMME_VIEW);
  g_clear_object (&self->matrix);
  g_clear_pointer (&self->areas, g_array_unref);

  G_OBJECT_CLASS (malbild_programme_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_PROGRAMME_GRID);
  g_type_ensure (MALBILD_TYPE_PROGRAMME_DOCUMENT);
  g_type_ensure (MALBILD_TYPE_RECORD_SECTION);
  g_type_ensure (MALBILD_TYPE_STATUS_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-programme-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, head);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, head_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, head_about);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, head_status);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, columns);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, area_filter);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, order);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, print);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, matrix_stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, grid);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, document);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, target_groups);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeView, focus_areas);
  gtk_widget_class_bind_template_callback (widget_class, columns_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
}

static void
malbild_programme_view_class_init (MalbildProgrammeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_view_dispose;
  place_class->context_changed = malbild_programme_view_context_changed;
  place_class->goal_set_changed = malbild_programme_view_goal_set_changed;
  place_class->record_changed = malbild_programme_view_record_changed;
  place_class->records_changed = malbild_programme_view_records_changed;
  place_class->show_part = malbild_programme_view_show_part;
  place_class->refresh = malbild_programme_view_refresh;

  malbild_programme_view_install_actions (widget_class);
  bind_template (widget_class);
}

static void
malbild_programme_view_init (MalbildProgrammeView *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  self->area = MALBILD_PROGRAMME_ALL_AREAS;
  self->areas = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->matrix = malbild_programme_matrix_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->columns, _("Columns"));
  malbild_access_set_up_drop_down (self->area_filter, _("Goal area"));
  malbild_access_set_up_drop_down (self->order, _("Divided by"));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_programme_grid_set_matrix (MALBILD_PROGRAMME_GRID (self->grid), self->matrix);
  malbild_programme_view_follow_grid (self);
  malbild_programme_view_enable_edits (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goals, and what they mean for target groups and in focus areas"), -1);

  self->editor = malbild_programme_editor_new ();
  gtk_widget_set_parent (self->editor, self->grid);
  builder = gtk_builder_new_from_resource ("/io/github/malbild/Malbild/ui/malbild-programme-menu.ui");
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_widget_set_parent (self->menu, self->grid);
  page_cb (self);
}
