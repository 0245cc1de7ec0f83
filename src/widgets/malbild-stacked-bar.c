/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-stacked-bar.h"

#include "malbild-goal-look.h"

#define HEIGHT 14
#define GAP 2.0f
#define LEAST 4.0f /* pixels: one goal among thousands is seen all the same */

struct _MalbildStackedBar {
  GtkWidget parent_instance;

  guint counts[MALBILD_N_GOAL_STATES];
  guint full;
};

G_DEFINE_FINAL_TYPE (MalbildStackedBar, malbild_stacked_bar, GTK_TYPE_WIDGET)

/* What matters most comes first. */
static const MalbildGoalState order[MALBILD_N_GOAL_STATES] = {
  MALBILD_GOAL_STATE_IN_FORCE, MALBILD_GOAL_STATE_DECIDED, MALBILD_GOAL_STATE_PROPOSED,
  MALBILD_GOAL_STATE_DRAFT, MALBILD_GOAL_STATE_CLOSED, MALBILD_GOAL_STATE_SUPERSEDED,
};

static void
malbild_stacked_bar_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  MalbildStackedBar *self = MALBILD_STACKED_BAR (widget);
  float room = gtk_widget_get_width (widget) - (MALBILD_N_GOAL_STATES - 1) * (GAP + LEAST);
  float top = (gtk_widget_get_height (widget) - HEIGHT) / 2;
  MalbildPalette palette;
  float x = 0;

  if (self->full == 0 || room <= 0)
    return;
  malbild_palette_read (&palette, widget);
  for (guint i = 0; i < MALBILD_N_GOAL_STATES; i++)
    {
      const MalbildGoalLook *look = &malbild_goal_looks[order[i]];
      guint count = self->counts[order[i]];
      float width = MAX (room * count / self->full, LEAST);

      if (count == 0)
        continue;
      malbild_paint_bar (snapshot, &GRAPHENE_RECT_INIT (x, top, width, HEIGHT), look->style, malbild_tone_color (&palette, look->tone), 0, 0);
      x += width + GAP;
    }
}

static void
malbild_stacked_bar_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 160;
}

static void
malbild_stacked_bar_class_init (MalbildStackedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = malbild_stacked_bar_snapshot;
  widget_class->measure = malbild_stacked_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "malbild-stacked-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
malbild_stacked_bar_init (MalbildStackedBar *self)
{
}

GtkWidget *
malbild_stacked_bar_new (void)
{
  return g_object_new (MALBILD_TYPE_STACKED_BAR, NULL);
}

void
malbild_stacked_bar_set_counts (MalbildStackedBar *self,
                                const guint        counts[MALBILD_N_GOAL_STATES],
                                guint              full)
{
  g_return_if_fail (MALBILD_IS_STACKED_BAR (self));

  memcpy (self->counts, counts, sizeof self->counts);
  self->full = full;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
