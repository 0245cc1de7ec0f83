/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-agenda.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-even-grid.h"
#include "malbild-query.h"
#include "malbild-record-picker.h"
#include "malbild-row-parts.h"
#include "malbild-sdg-badges.h"
#include "malbild-sdg-tally.h"
#include "malbild-sdg-tile.h"

/* So many goals are named at a target; the rest is counted. */
#define GOALS_MAX 12
#define CODE_KEY "malbild-code"

struct _MalbildFramingAgenda {
  MalbildPlace parent_instance;

  guint      sdg;
  guint      shown; /* whose targets are in the list; 0: nobody's */
  GArray    *ties;  /* (nullable): what they are shown with */
  guint      counts[MALBILD_N_SDGS]; /* what the tiles say */
  GtkWidget *scroller;
  GtkWidget *tiles[MALBILD_N_SDGS];
  GtkWidget *summary;
  GtkWidget *source;
  GtkWidget *grid;
  GtkWidget *badge;
  GtkWidget *title;
  GtkWidget *link;
  GtkWidget *targets;
};

G_DEFINE_FINAL_TYPE (MalbildFramingAgenda, malbild_framing_agenda, MALBILD_TYPE_PLACE)

static void
show_tiles (MalbildFramingAgenda *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  guint goals[MALBILD_N_SDGS], targets[MALBILD_N_SDGS];
  guint n_goals = 0;
  guint n_touched = 0;
  guint n_targets = 0;
  g_autofree char *summary = NULL;

  malbild_store_tally_sdgs (malbild_place_get_store (place), malbild_place_get_goal_set (place), goals);
  malbild_store_tally_sdg_targets (malbild_place_get_store (place), malbild_place_get_goal_set (place), targets);
  for (guint i = 0; i < MALBILD_N_SDGS; i++)
    {
      if (goals[i] != self->counts[i])
        malbild_sdg_tile_fill (GTK_BUTTON (self->tiles[i]), i + 1, goals[i]);
      self->counts[i] = goals[i];
      n_goals += goals[i] > 0;
      n_touched += MIN (targets[i], malbild_sdg_get (i + 1)->n_targets);
      n_targets += malbild_sdg_get (i + 1)->n_targets;
    }
  /* Translators: how many goals and targets of Agenda 2030 some goal is linked to, and how many there are */
  summary = g_strdup_printf (_("%u of %u goals and %u of %u targets touched"), n_goals, MALBILD_N_SDGS, n_touched, n_targets);
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
}

static void
picked_cb (MalbildFramingAgenda *self,
           MalbildRecord        *goal,
           GtkWidget            *picker)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal", goal),
    MALBILD_SET_TEXT ("code", g_object_get_data (G_OBJECT (picker), CODE_KEY)),
  };
  g_autoptr(MalbildRecord) added = NULL;
  g_autoptr(GError) error = NULL;

  if (goal == NULL || malbild_place_get_store (place) == NULL)
    return;
  added = malbild_store_add (malbild_place_get_store (place), &malbild_sdg_link_kind, values, G_N_ELEMENTS (values), &error);
  if (added == NULL)
    malbild_context_report (malbild_place_get_context (place), error);
}

/* A picker is made when it is asked for: there may be nineteen of them. */
static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildFramingAgenda *self = data;
  MalbildPlace *place = MALBILD_PLACE (self);
  GtkWidget *picker = GTK_WIDGET (gtk_menu_button_get_popover (button));
  g_autoptr(MalbildQuery) goals = malbild_query_new (malbild_place_get_store (place), &malbild_goal_kind);

  if (picker == NULL)
    {
      picker = malbild_record_picker_new ();
      g_object_set_data (G_OBJECT (picker), CODE_KEY, g_object_get_data (G_OBJECT (button), CODE_KEY));
      gtk_menu_button_set_popover (button, picker);
      g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
    }
  malbild_query_where_ref (goals, "goal-set", malbild_place_get_goal_set (place));
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), goals, NULL, FALSE);
}

static GtkWidget *
new_add_button (MalbildFramingAgenda *self,
                const char           *code,
                const char           *title)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_("Tie a goal to “%s”"), title);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  malbild_access_set_tooltip (button, name);
  malbild_access_set_label (button, name);
  g_object_set_data (G_OBJECT (button), CODE_KEY, (gpointer) g_intern_string (code));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, self, NULL);
  g_object_bind_property (malbild_place_get_context (MALBILD_PLACE (self)), "writable", button, "sensitive", G_BINDING_SYNC_CREATE);
  return button;
}

/* The goals that tie to a code. Returns: how many they are */
static guint
append_goals (MalbildFramingAgenda *self,
              GtkWidget            *box,
              GArray               *ties,
              const char           *code)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  guint n_goals = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      const MalbildSdgTie *tie = &g_array_index (ties, MalbildSdgTie, i);
      g_autoptr(MalbildRecord) goal = NULL;

      if (!g_str_equal (tie->code, code) || n_goals++ >= GOALS_MAX)
        continue;
      goal = malbild_store_get (malbild_place_get_store (place), tie->goal, NULL);
      if (goal != NULL)
        gtk_box_append (GTK_BOX (box), malbild_row_parts_new_record_button (malbild_place_get_context (place), goal, TRUE));
    }
  if (n_goals > GOALS_MAX)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_goals - GOALS_MAX), n_goals - GOALS_MAX);

      gtk_box_append (GTK_BOX (box), malbild_row_parts_new_label (more, "malbild-when"));
    }
  return n_goals;
}

static void
append_target (MalbildFramingAgenda *self,
               GArray               *ties,
               const char           *code,
               const char           *title)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *shape = gtk_label_new (NULL);
  guint n_goals;

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), malbild_row_parts_new_label (title, NULL));
  n_goals = append_goals (self, texts, ties, code);
  if (n_goals == 0)
    gtk_box_append (GTK_BOX (texts), malbild_row_parts_new_label (_("untouched"), "malbild-when"));
  gtk_label_set_label (GTK_LABEL (shape), n_goals > 0 ? "●" : "○");
  gtk_widget_set_valign (shape, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), shape);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), new_add_button (self, code, title));
  gtk_widget_add_css_class (line, "framing-row");
  if (n_goals == 0)
    gtk_widget_add_css_class (line, "untouched");
  gtk_list_box_append (GTK_LIST_BOX (self->targets), malbild_row_parts_new_row (line, code));
}

static gboolean
are_same_ties (GArray *one,
               GArray *other)
{
  gboolean same = one->len == other->len;

  for (guint i = 0; i < one->len && same; i++)
    {
      const MalbildSdgTie *a = &g_array_index (one, MalbildSdgTie, i), *b = &g_array_index (other, MalbildSdgTie, i);

      same = a->goal == b->goal && g_str_equal (a->code, b->code);
    }
  return same;
}

static void
fill_targets (MalbildFramingAgenda *self,
              GArray               *ties)
{
  const MalbildSdg *sdg = malbild_sdg_get (self->sdg);
  g_autofree char *code = g_strdup_printf ("%u", self->sdg);
  g_autofree char *title = malbild_sdg_describe (code);
  g_autofree char *uri = malbild_sdg_dup_uri (code);
  g_autofree char *whole = g_strdup_printf (_("%u as a whole"), self->sdg);
  g_autofree char *focus = malbild_row_parts_clear (self->targets);

  adw_bin_set_child (ADW_BIN (self->badge), malbild_sdg_badge_new (self->sdg));
  gtk_label_set_label (GTK_LABEL (self->title), malbild_sdg_get_label (code));
  gtk_link_button_set_uri (GTK_LINK_BUTTON (self->link), uri);
  gtk_button_set_label (GTK_BUTTON (self->link), uri + strlen ("http://"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->targets), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  append_target (self, ties, code, whole);
  for (guint i = 0; i < sdg->n_targets; i++)
    {
      g_autofree char *target = malbild_sdg_describe (sdg->targets[i].code);

      append_target (self, ties, sdg->targets[i].code, target);
    }
  malbild_row_parts_restore_focus (self->targets, focus);
}

/* The buttons follow the titles of their goals by themselves: the rows are made anew only where a tie came or went. */
static void
show_targets (MalbildFramingAgenda *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr(GArray) ties = malbild_store_list_sdg_ties (malbild_place_get_store (place), malbild_place_get_goal_set (place), self->sdg);

  if (self->shown == self->sdg && are_same_ties (self->ties, ties))
    return;
  fill_targets (self, ties);
  self->shown = self->sdg;
  g_clear_pointer (&self->ties, g_array_unref);
  self->ties = g_steal_pointer (&ties);
}

static void
malbild_framing_agenda_goal_set_changed (MalbildPlace *place)
{
  MALBILD_FRAMING_AGENDA (place)->shown = 0;
}

static void
tile_toggled_cb (GtkToggleButton      *tile,
                 MalbildFramingAgenda *self)
{
  if (!gtk_toggle_button_get_active (tile))
    return;
  for (guint i = 0; i < MALBILD_N_SDGS; i++)
    if (self->tiles[i] == GTK_WIDGET (tile))
      self->sdg = i + 1;
  if (malbild_place_get_goal_set (MALBILD_PLACE (self)) != NULL)
    show_targets (self);
}

static void
malbild_framing_agenda_refresh (MalbildPlace *place,
                                guint         stale)
{
  show_tiles (MALBILD_FRAMING_AGENDA (place));
  show_targets (MALBILD_FRAMING_AGENDA (place));
}

static guint
malbild_framing_agenda_records_changed (MalbildPlace         *place,
                                        const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_sdg_link_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_goal_kind, "status")
         || malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set");
}

static void
malbild_framing_agenda_dispose (GObject *object)
{
  g_clear_pointer (&MALBILD_FRAMING_AGENDA (object)->ties, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_AGENDA);

  G_OBJECT_CLASS (malbild_framing_agenda_parent_class)->dispose (object);
}

static void
malbild_framing_agenda_class_init (MalbildFramingAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_agenda_dispose;
  place_class->goal_set_changed = malbild_framing_agenda_goal_set_changed;
  place_class->refresh = malbild_framing_agenda_refresh;
  place_class->records_changed = malbild_framing_agenda_records_changed;

  g_type_ensure (MALBILD_TYPE_EVEN_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, source);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, grid);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, badge);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, link);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingAgenda, targets);
}

static void
malbild_framing_agenda_init (MalbildFramingAgenda *self)
{
  /* Translators: the version of the list, and the resolution of the United Nations that it follows */
  g_autofree char *source = g_strdup_printf (_("List %s, after %s"), malbild_sdg_get_version (), malbild_sdg_get_adopted ());

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (GTK_LABEL (self->source), source);
  self->sdg = 1;
  for (guint i = 0; i < MALBILD_N_SDGS; i++)
    {
      self->tiles[i] = gtk_toggle_button_new ();
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->tiles[i]), GTK_TOGGLE_BUTTON (self->tiles[0]));
      malbild_sdg_tile_fill (GTK_BUTTON (self->tiles[i]), i + 1, 0);
      malbild_even_grid_append (MALBILD_EVEN_GRID (self->grid), self->tiles[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tiles[0]), TRUE);
  for (guint i = 0; i < MALBILD_N_SDGS; i++)
    g_signal_connect (self->tiles[i], "toggled", G_CALLBACK (tile_toggled_cb), self);
}

void
malbild_framing_agenda_show (MalbildFramingAgenda *self,
                             guint                 sdg)
{
  g_return_if_fail (MALBILD_IS_FRAMING_AGENDA (self));
  g_return_if_fail (sdg >= 1 && sdg <= MALBILD_N_SDGS);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tiles[sdg - 1]), TRUE);
}
