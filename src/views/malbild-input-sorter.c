/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-input-sorter-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-candidates.h"
#include "malbild-query.h"
#include "malbild-record-picker.h"

G_DEFINE_FINAL_TYPE (MalbildInputSorter, malbild_input_sorter, MALBILD_TYPE_PLACE)

/* Shows the input at @at or the next one before or behind it that is there; forward only such as are unsorted. */
static gboolean
go_to (MalbildInputSorter *self,
       guint               at,
       gboolean            forward)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));

  for (; at < self->keys->len; at += forward ? 1 : G_MAXUINT)
    {
      g_autoptr (MalbildRecord) input = malbild_store_get (store, g_array_index (self->keys, gint64, at), NULL);

      if (input == NULL || (forward && malbild_record_get_ref (input, "theme") != NULL))
        continue;
      self->at = at;
      g_set_object (&self->input, input);
      malbild_context_set_record (malbild_place_get_context (MALBILD_PLACE (self)), input);
      return TRUE;
    }
  return FALSE;
}

/* From the first of what is unsorted now, those that were passed over included. */
static void
begin (MalbildInputSorter *self)
{
  g_autoptr (MalbildQuery) unsorted = malbild_input_sorter_new_unsorted (self);
  guint n_keys;
  const gint64 *keys = malbild_query_get_keys (unsorted, &n_keys);

  g_array_set_size (self->keys, 0);
  g_array_append_vals (self->keys, keys, n_keys);
  self->at = 0;
  if (!go_to (self, 0, TRUE))
    g_clear_object (&self->input);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (widget);

  if (malbild_place_get_goal_set (MALBILD_PLACE (self)) == NULL)
    return;
  if (self->input == NULL || !go_to (self, self->at + 1, TRUE))
    begin (self);
  malbild_input_sorter_show (self);
  gtk_widget_grab_focus (self->card);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (widget);

  if (self->input == NULL || self->at == 0 || !go_to (self, self->at - 1, FALSE))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  malbild_input_sorter_show (self);
  gtk_widget_grab_focus (self->card);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (widget);

  if (self->input != NULL)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), self->input, "text");
}

static void
pick_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (widget);

  if (self->input == NULL)
    return;
  if (g_str_equal (name, "sorter.theme"))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->theme));
  else if (g_str_equal (name, "sorter.goal"))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->goal));
  else
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->group));
}

static void
area_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (widget);
  int i = g_variant_get_int32 (parameter) - 1;
  GtkWidget *button = gtk_grid_get_child_at (GTK_GRID (self->areas), i % MALBILD_SORTER_AREA_COLUMNS, i / MALBILD_SORTER_AREA_COLUMNS);

  if (self->input == NULL || button == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  malbild_input_sorter_area_clicked (button, self);
}

static const MalbildKind *
get_kind (MalbildInputSorter *self,
          GtkWidget          *picker)
{
  return picker == self->goal_picker ? &malbild_input_link_kind : &malbild_input_kind;
}

/* The reference that a picker is for: the input's own, or that of a link to a goal. */
static const MalbildField *
get_field (MalbildInputSorter *self,
           GtkWidget          *picker)
{
  return malbild_kind_get_field (get_kind (self, picker),
                                 picker == self->goal_picker ? "goal" : picker == self->theme_picker ? "theme" : "target-group");
}

/* What is chosen or made in a picker of theme, target group or goal becomes the input's. */
static gboolean
give (MalbildInputSorter  *self,
      GtkWidget           *picker,
      MalbildRecord       *record,
      GError             **error)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr (MalbildRecord) link = NULL;

  if (picker != self->goal_picker)
    return malbild_record_set_ref (self->input, get_field (self, picker)->name, record, error);
  if (record != NULL)
    {
      link = malbild_store_add (store, &malbild_input_link_kind,
                                (MalbildAssignment[]) { MALBILD_SET_REF ("input", self->input), MALBILD_SET_REF ("goal", record) }, 2, error);
      return link != NULL;
    }
  return TRUE;
}

static gboolean
remove_links (MalbildInputSorter  *self,
              GError             **error)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr (MalbildQuery) query = malbild_input_sorter_new_links (self);
  g_autoptr (GPtrArray) links = malbild_query_dup_records (query);
  gboolean ok = TRUE;

  if (!malbild_store_begin (store, _("Remove links to goals"), error))
    return FALSE;
  for (guint i = 0; ok && i < links->len; i++)
    ok = malbild_store_remove (store, g_ptr_array_index (links, i), NULL, error);
  return malbild_store_end (store, ok, error);
}

static void
picked_cb (GtkWidget          *picker,
           MalbildRecord      *record,
           MalbildInputSorter *self)
{
  g_autoptr (GError) error = NULL;

  if (self->input == NULL)
    return;
  if (record == NULL && picker == self->goal_picker ? !remove_links (self, &error) : !give (self, picker, record, &error))
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
  gtk_widget_grab_focus (self->card);
}

/* One edit: the new one, and that the input has it. */
static void
create_cb (GtkWidget          *picker,
           const char         *title,
           MalbildInputSorter *self)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (self->input == NULL)
    return;
  if (malbild_store_begin (store, NULL, &error))
    {
      record = malbild_record_add_candidate (store, self->input, get_kind (self, picker), get_field (self, picker), NULL, title, &error);
      malbild_store_end (store, record != NULL && give (self, picker, record, &error), &error);
    }
  if (error != NULL)
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
  gtk_widget_grab_focus (self->card);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildInputSorter *self = data;
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  const MalbildField *field = get_field (self, picker);
  g_autoptr (MalbildQuery) query = NULL;

  if (self->input == NULL)
    return;
  query = malbild_record_new_candidates (store, self->input, field->target, &malbild_input_kind);
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), query,
                                   picker == self->goal_picker ? _("Remove links to goals") : _("None"),
                                   malbild_record_can_add_candidate (store, self->input, get_kind (self, picker), field, NULL));
}

enum {
  STALE_INPUT = 1 << 0,
  STALE_AREAS = 1 << 1,
};

static guint
malbild_input_sorter_records_changed (MalbildPlace         *place,
                                      const MalbildChanges *changes)
{
  static const MalbildKind *const kinds[] = {
    &malbild_input_kind, &malbild_input_link_kind, &malbild_theme_kind, &malbild_target_group_kind, &malbild_goal_kind, &malbild_dialogue_event_kind,
  };
  guint stale = malbild_changes_has_field (changes, &malbild_goal_area_kind, NULL) ? STALE_AREAS | STALE_INPUT : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (malbild_changes_has_field (changes, kinds[i], NULL))
      stale |= STALE_INPUT;
  return stale;
}

static void
malbild_input_sorter_refresh (MalbildPlace *place,
                              guint         stale)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (place);

  if (stale & STALE_AREAS)
    malbild_input_sorter_make_areas (self);
  if (self->input == NULL || malbild_record_get_removed (self->input))
    begin (self);
  malbild_input_sorter_show (self);
}

static void
malbild_input_sorter_goal_set_changed (MalbildPlace *place)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (place);

  g_array_set_size (self->keys, 0);
  self->at = 0;
  g_clear_object (&self->input);
}

static gboolean
malbild_input_sorter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MALBILD_INPUT_SORTER (widget)->card);
}

static void
malbild_input_sorter_dispose (GObject *object)
{
  MalbildInputSorter *self = MALBILD_INPUT_SORTER (object);

  g_clear_object (&self->input);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_INPUT_SORTER);

  G_OBJECT_CLASS (malbild_input_sorter_parent_class)->dispose (object);
}

static void
malbild_input_sorter_finalize (GObject *object)
{
  g_array_unref (MALBILD_INPUT_SORTER (object)->keys);

  G_OBJECT_CLASS (malbild_input_sorter_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct { guint key; const char *action; } keys[] = {
    { GDK_KEY_t, "sorter.theme" },
    { GDK_KEY_r, "sorter.target-group" },
    { GDK_KEY_g, "sorter.goal" },
    { GDK_KEY_e, "sorter.edit" },
    { GDK_KEY_Return, "sorter.next" },
    { GDK_KEY_KP_Enter, "sorter.next" },
    { GDK_KEY_Page_Down, "sorter.next" },
    { GDK_KEY_BackSpace, "sorter.back" },
    { GDK_KEY_Page_Up, "sorter.back" },
  };

  gtk_widget_class_install_action (widget_class, "sorter.theme", NULL, pick_action);
  gtk_widget_class_install_action (widget_class, "sorter.target-group", NULL, pick_action);
  gtk_widget_class_install_action (widget_class, "sorter.goal", NULL, pick_action);
  gtk_widget_class_install_action (widget_class, "sorter.area", "i", area_action);
  gtk_widget_class_install_action (widget_class, "sorter.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "sorter.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "sorter.back", NULL, back_action);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
  for (guint i = 0; i < MALBILD_SORTER_AREA_KEYS; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "sorter.area", "i", (int) i + 1);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_1 + i, 0, "sorter.area", "i", (int) i + 1);
    }
}

static void
malbild_input_sorter_class_init (MalbildInputSorterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_input_sorter_dispose;
  G_OBJECT_CLASS (klass)->finalize = malbild_input_sorter_finalize;
  widget_class->grab_focus = malbild_input_sorter_grab_focus;
  place_class->goal_set_changed = malbild_input_sorter_goal_set_changed;
  place_class->records_changed = malbild_input_sorter_records_changed;
  place_class->refresh = malbild_input_sorter_refresh;

  install_actions (widget_class);
  g_type_ensure (MALBILD_TYPE_RECORD_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-input-sorter.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, progress);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, progress_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, card);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, origin);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, text);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, remark);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, remark_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, theme);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, theme_key);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, theme_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, theme_picker);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, group);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, group_key);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, group_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, group_picker);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, goal);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, goal_key);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, goal_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, goal_picker);
  gtk_widget_class_bind_template_child (widget_class, MalbildInputSorter, areas);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
malbild_input_sorter_init (MalbildInputSorter *self)
{
  static const char *const edits[] = { "sorter.theme", "sorter.target-group", "sorter.goal", "sorter.area", "sorter.edit" };

  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    malbild_place_enable_edit (MALBILD_PLACE (self), edits[i], TRUE);
  /* Keys are the same in every language. */
  gtk_label_set_label (GTK_LABEL (self->theme_key), "T");
  gtk_label_set_label (GTK_LABEL (self->group_key), "R");
  gtk_label_set_label (GTK_LABEL (self->goal_key), "G");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->theme), popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->group), popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->goal), popup_cb, self, NULL);
}
