/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-earlier-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-earlier-goals.h"
#include "malbild-even-grid.h"
#include "malbild-query.h"
#include "malbild-record-picker.h"
#include "malbild-row-parts.h"
#include "malbild-status-label.h"
#include "malbild-text.h"

/* Two columns side by side; below each other where there is no room. The buttons of what can be done likewise. */
#define COLUMN_WIDTH 300
#define BUTTON_WIDTH 120

#define TYPE_KEY "malbild-type"
#define SUCCESSION_KEY "malbild-succession"

struct _MalbildEarlierRow {
  GtkWidget parent_instance;

  MalbildContext *context;
  MalbildRecord  *earlier;
  GPtrArray      *successions;
  MalbildRecord  *dropped;
  GPtrArray      *types; /* the drop-downs of @successions */
  GtkWidget      *grid;
  GtkWidget      *outcome;
  GtkWidget      *reason;
  GtkWidget      *refused;
  GtkWidget      *drop;
};

G_DEFINE_FINAL_TYPE (MalbildEarlierRow, malbild_earlier_row, GTK_TYPE_WIDGET)

/* What became of an earlier goal, and what can become of it, in the order of the types of succession. */
static const struct {
  const char *state;
  const char *action;
  const char *name;
} words[] = {
  { N_("→ Continued in"), N_("→ Continue…"), N_("Choose the goal that continues “%s”") },
  { N_("⇄ Replaced by"), N_("⇄ Replace…"), N_("Choose the goal that replaces “%s”") },
  { N_("⋈ Merged into"), N_("⋈ Merge…"), N_("Choose the goal that “%s” is merged into") },
};

static MalbildStore *
get_store (MalbildEarlierRow *self)
{
  return malbild_context_get_store (self->context);
}

static char *
dup_title (MalbildEarlierRow *self)
{
  return malbild_record_dup_title (self->earlier);
}

static GtkWidget *
new_line (GtkWidget *first,
          GtkWidget *second)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), second);
  return line;
}

static void
type_changed_cb (GtkDropDown       *drop_down,
                 GParamSpec        *pspec,
                 MalbildEarlierRow *self)
{
  MalbildRecord *succession = g_object_get_data (G_OBJECT (drop_down), SUCCESSION_KEY);
  guint type = gtk_drop_down_get_selected (drop_down);
  g_autoptr (GError) error = NULL;

  if (malbild_record_get_removed (succession) || type == (guint) malbild_record_get_choice (succession, "type"))
    return;
  if (malbild_record_set_choice (succession, "type", (int) type, &error))
    return;
  malbild_context_report (self->context, error);
  gtk_drop_down_set_selected (drop_down, (guint) malbild_record_get_choice (succession, "type"));
}

/* How it lives on there: what it says is so, and choosing something else changes it. */
static GtkWidget *
new_type (MalbildEarlierRow *self,
          MalbildRecord     *succession,
          const char        *goal)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  g_autofree char *title = dup_title (self);
  g_autofree char *name = g_strdup_printf (_("How “%s” lives on in “%s”"), title, goal);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_string_list_append (types, _(words[i].state));
  malbild_access_set_up_drop_down (drop_down, name);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (types));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), (guint) malbild_record_get_choice (succession, "type"));
  g_object_bind_property (self->context, "writable", drop_down, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  gtk_widget_add_css_class (drop_down, "filter");
  g_object_set_data_full (G_OBJECT (drop_down), SUCCESSION_KEY, g_object_ref (succession), g_object_unref);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (type_changed_cb), self, 0);
  g_ptr_array_add (self->types, drop_down);
  return drop_down;
}

static GtkWidget *
new_succession (MalbildEarlierRow *self,
                MalbildRecord     *succession)
{
  MalbildRecord *goal = malbild_record_get_ref (succession, "goal");
  GtkWidget *button = malbild_row_parts_new_record_button (self->context, goal, TRUE);
  g_autofree char *title = malbild_record_dup_title (goal);
  g_autofree char *name = g_strdup_printf (_("Remove link to “%s”"), title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), new_type (self, succession, title));
  gtk_box_append (GTK_BOX (box), new_line (button, malbild_row_parts_new_remove_button (self->context, succession, name)));
  return box;
}

static GtkWidget *
new_dropped (MalbildEarlierRow *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *name = g_strdup_printf (_("Do not drop “%s” after all"), title);
  GtkWidget *reason = malbild_row_parts_new_label (malbild_record_get_text (self->dropped, "reason"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (reason, TRUE);
  gtk_box_append (GTK_BOX (box), malbild_row_parts_new_label (_("✕ Dropped"), "malbild-when"));
  gtk_box_append (GTK_BOX (box), new_line (reason, malbild_row_parts_new_remove_button (self->context, self->dropped, name)));
  return box;
}

static MalbildSuccessionType
get_type (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), TYPE_KEY));
}

static void
picked_cb (MalbildEarlierRow *self,
           MalbildRecord     *goal,
           GtkWidget         *picker)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  MalbildSuccessionType type = get_type (picker);
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (goal_set == NULL || get_store (self) == NULL)
    return;
  /* Nothing was picked: the goal is to be made of this one. */
  if (goal == NULL)
    done = (added = malbild_earlier_succeed_new (get_store (self), goal_set, self->earlier, NULL, type, &error)) != NULL;
  else
    done = malbild_earlier_succeed (get_store (self), goal_set, self->earlier, goal, type, &error);
  if (!done)
    malbild_context_report (self->context, error);
}

static void
create_cb (MalbildEarlierRow *self,
           const char        *title,
           GtkWidget         *picker)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;

  if (goal_set == NULL || get_store (self) == NULL)
    return;
  added = malbild_earlier_succeed_new (get_store (self), goal_set, self->earlier, title, get_type (picker), &error);
  if (added == NULL)
    malbild_context_report (self->context, error);
}

static void
choose_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  MalbildEarlierRow *self = data;
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));
  g_autoptr(MalbildQuery) goals = malbild_query_new (get_store (self), &malbild_goal_kind);
  g_autofree char *title = dup_title (self);
  g_autofree char *make = g_strdup_printf (_("Make a new goal of “%s”"), title);

  if (picker == NULL)
    {
      picker = malbild_record_picker_new ();
      g_object_set_data (G_OBJECT (picker), TYPE_KEY, g_object_get_data (G_OBJECT (button), TYPE_KEY));
      gtk_menu_button_set_popover (button, picker);
      g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (picker, "create", G_CALLBACK (create_cb), self, G_CONNECT_SWAPPED);
    }
  malbild_query_where_ref (goals, "goal-set", malbild_context_get_goal_set (self->context));
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), goals, make, TRUE);
}

static void
drop_clicked_cb (MalbildEarlierRow *self)
{
  g_autoptr(GError) error = NULL;

  if (malbild_earlier_drop (get_store (self), malbild_context_get_goal_set (self->context), self->earlier,
                            gtk_editable_get_text (GTK_EDITABLE (self->reason)), &error))
    {
      gtk_menu_button_popdown (GTK_MENU_BUTTON (self->drop));
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->refused), error->message);
  gtk_widget_set_visible (self->refused, TRUE);
  gtk_widget_grab_focus (self->reason);
}

static GtkWidget *
new_reason_popover (MalbildEarlierRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Drop"));

  self->reason = gtk_entry_new ();
  gtk_widget_set_size_request (self->reason, 300, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _("Why it is dropped"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is dropped"), -1);
  self->refused = malbild_row_parts_new_label ("", "error");
  gtk_widget_set_visible (self->refused, FALSE);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (drop_clicked_cb), self);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (drop_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), self->reason);
  gtk_box_append (GTK_BOX (box), self->refused);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
drop_popup_cb (GtkMenuButton *button,
               gpointer       data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, new_reason_popover (data));
}

static GtkWidget *
new_menu_button (MalbildEarlierRow            *self,
                 const char                   *label,
                 GtkMenuButtonCreatePopupFunc  popup,
                 char                         *name)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup, self, NULL);
  malbild_access_set_label (button, name);
  /* The keyboard is in the button inside it, which would be named by what it says alone. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_access_set_tooltip (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_free (name);
  return button;
}

static GtkWidget *
new_choose_button (MalbildEarlierRow     *self,
                   const char            *label,
                   char                  *name,
                   MalbildSuccessionType  type)
{
  GtkWidget *button = new_menu_button (self, label, choose_popup_cb, name);

  g_object_set_data (G_OBJECT (button), TYPE_KEY, GUINT_TO_POINTER (type));
  return button;
}

/* What can become of it: commands, which do not look like what became of it. */
static GtkWidget *
new_actions (MalbildEarlierRow *self)
{
  g_autofree char *title = dup_title (self);
  GtkWidget *grid;

  if (self->successions->len > 0)
    {
      MalbildSuccessionType type = (MalbildSuccessionType) malbild_record_get_choice (self->successions->pdata[0], "type");
      GtkWidget *another = new_choose_button (self, _("Another Goal…"), g_strdup_printf (_("Choose another goal in which “%s” lives on"), title), type);

      gtk_widget_set_halign (another, GTK_ALIGN_START);
      gtk_widget_add_css_class (another, "flat");
      return another;
    }
  grid = malbild_even_grid_new ();
  g_object_set (grid, "column-width", BUTTON_WIDTH, "max-columns", 4, "spacing", 6, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    malbild_even_grid_append (MALBILD_EVEN_GRID (grid), new_choose_button (self, _(words[i].action), malbild_text_fill (_(words[i].name), title), i));
  self->drop = new_menu_button (self, _("✕ Drop…"), drop_popup_cb, g_strdup_printf (_("Drop “%s”…"), title));
  malbild_even_grid_append (MALBILD_EVEN_GRID (grid), self->drop);
  return grid;
}

static GtkWidget *
new_earlier (MalbildEarlierRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *status = malbild_status_label_new (get_store (self));

  g_object_set (status, "record", self->earlier, NULL);
  gtk_widget_set_halign (status, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), malbild_row_parts_new_record_button (self->context, self->earlier, FALSE));
  gtk_box_append (GTK_BOX (box), status);
  return box;
}

static GtkWidget *
new_outcome (MalbildEarlierRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_ptr_array_set_size (self->types, 0);
  self->drop = NULL;
  for (guint i = 0; i < self->successions->len; i++)
    gtk_box_append (GTK_BOX (box), new_succession (self, self->successions->pdata[i]));
  if (self->dropped != NULL)
    gtk_box_append (GTK_BOX (box), new_dropped (self));
  if (!malbild_earlier_row_is_dealt_with (self))
    gtk_box_append (GTK_BOX (box), malbild_row_parts_new_label (_("○ Not dealt with yet"), "malbild-when"));
  if (self->dropped == NULL)
    {
      GtkWidget *actions = new_actions (self);

      g_object_bind_property (self->context, "writable", actions, "sensitive", G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (box), actions);
    }
  return box;
}

static void
malbild_earlier_row_dispose (GObject *object)
{
  MalbildEarlierRow *self = MALBILD_EARLIER_ROW (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->types, g_ptr_array_unref);
  g_clear_pointer (&self->successions, g_ptr_array_unref);
  g_clear_object (&self->dropped);
  g_clear_object (&self->earlier);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_earlier_row_parent_class)->dispose (object);
}

static void
malbild_earlier_row_class_init (MalbildEarlierRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_earlier_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "earlierrow");
}

static void
malbild_earlier_row_init (MalbildEarlierRow *self)
{
  self->types = g_ptr_array_new ();
  self->grid = malbild_even_grid_new ();
  g_object_set (self->grid, "column-width", COLUMN_WIDTH, "max-columns", 2, "spacing", 12, NULL);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

static gboolean
is_same_list (GPtrArray *a,
              GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return TRUE;
}

/* What became of it is made anew if it is another outcome; the type of one that stays changes where it stands. */
void
malbild_earlier_row_update (MalbildEarlierRow *self)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (self->context);
  g_autoptr (GPtrArray) successions = malbild_earlier_list_successions (get_store (self), goal_set, self->earlier);
  g_autoptr (MalbildRecord) dropped = malbild_earlier_find_dropped (get_store (self), goal_set, self->earlier);

  if (is_same_list (self->successions, successions) && dropped == NULL && self->dropped == NULL)
    {
      for (guint i = 0; i < self->types->len; i++)
        gtk_drop_down_set_selected (self->types->pdata[i], (guint) malbild_record_get_choice (successions->pdata[i], "type"));
      return;
    }
  g_clear_pointer (&self->successions, g_ptr_array_unref);
  self->successions = g_steal_pointer (&successions);
  g_set_object (&self->dropped, dropped);
  g_clear_pointer (&self->outcome, gtk_widget_unparent);
  self->outcome = new_outcome (self);
  malbild_even_grid_append (MALBILD_EVEN_GRID (self->grid), self->outcome);
}

GtkWidget *
malbild_earlier_row_new (MalbildContext *context,
                         MalbildRecord  *earlier)
{
  MalbildEarlierRow *self = g_object_new (MALBILD_TYPE_EARLIER_ROW, NULL);

  self->context = g_object_ref (context);
  self->earlier = g_object_ref (earlier);
  malbild_even_grid_append (MALBILD_EVEN_GRID (self->grid), new_earlier (self));
  malbild_earlier_row_update (self);
  return GTK_WIDGET (self);
}

MalbildRecord *
malbild_earlier_row_get_earlier (MalbildEarlierRow *self)
{
  g_return_val_if_fail (MALBILD_IS_EARLIER_ROW (self), NULL);

  return self->earlier;
}

gboolean
malbild_earlier_row_is_dealt_with (MalbildEarlierRow *self)
{
  g_return_val_if_fail (MALBILD_IS_EARLIER_ROW (self), FALSE);

  return self->successions->len > 0 || self->dropped != NULL;
}
