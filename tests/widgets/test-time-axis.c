/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-label-layout.h"
#include "malbild-time-axis.h"
#include "malbild-time-step.h"

static guint32
day (int year,
     int month,
     int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

static MalbildTimeAxis *
new_axis (void)
{
  MalbildTimeAxis *axis = malbild_time_axis_new ();

  malbild_time_axis_set_extent (axis, day (2019, 1, 1), day (2023, 1, 1));
  malbild_time_axis_set_width (axis, 1000);
  return axis;
}

static void
count_cb (MalbildTimeAxis *axis,
          guint           *count)
{
  (*count)++;
}

static void
test_there_and_back (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();

  malbild_time_axis_set_view (axis, day (2019, 6, 1), 2);
  g_assert_cmpfloat (malbild_time_axis_to_x (axis, day (2019, 6, 1)), ==, 0);
  g_assert_cmpfloat (malbild_time_axis_to_x (axis, day (2019, 7, 1)), ==, 60);
  g_assert_cmpfloat (malbild_time_axis_to_x (axis, day (2019, 5, 31)), ==, -2);
  for (double x = -500; x < 1500; x += 13.5)
    g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, malbild_time_axis_to_day (axis, x)), x, 1e-6);
}

static void
test_fit (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();

  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2019, 1, 1)), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2023, 1, 1)), 1000, 1e-6);

  /* Fitted once, it stays fitted when the window is made wider ... */
  malbild_time_axis_set_width (axis, 2000);
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2023, 1, 1)), 2000, 1e-6);

  /* ... but not once somebody has looked closer. */
  malbild_time_axis_zoom (axis, 2, 0);
  malbild_time_axis_set_width (axis, 1000);
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2023, 1, 1)), 4000, 1e-6);
}

/* A part can be shown likewise. */
static void
test_show (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();

  malbild_time_axis_show (axis, day (2019, 1, 1), day (2020, 1, 1));
  malbild_time_axis_set_width (axis, 500);
  malbild_time_axis_set_extent (axis, day (2018, 1, 1), day (2024, 1, 1));
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2019, 1, 1)), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2020, 1, 1)), 500, 1e-6);
  malbild_time_axis_fit (axis);
  g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_x (axis, day (2024, 1, 1)), 500, 1e-6);
}

static void
test_zoom_keeps_the_day_under_the_pointer (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();

  for (int i = 0; i < 60; i++)
    {
      double x = (i * 37) % 1000;
      double before = malbild_time_axis_to_day (axis, x);

      malbild_time_axis_zoom (axis, i % 3 == 0 ? 0.8 : 1.25, x);
      g_assert_cmpfloat_with_epsilon (malbild_time_axis_to_day (axis, x), before, 1e-6);
    }
}

static void
test_limits (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();
  double length = day (2023, 1, 1) - day (2019, 1, 1);
  double scale;

  malbild_time_axis_zoom (axis, 1e9, 500);
  g_assert_cmpfloat (malbild_time_axis_get_scale (axis), ==, MALBILD_TIME_AXIS_MAX_SCALE);
  malbild_time_axis_pan (axis, 1e9);
  g_assert_cmpfloat (malbild_time_axis_to_day (axis, 1000), <=, day (2023, 1, 1) + length + 1e-6);
  malbild_time_axis_pan (axis, -1e9);
  g_assert_cmpfloat (malbild_time_axis_to_day (axis, 0), >=, day (2019, 1, 1) - length - 1e-6);

  malbild_time_axis_zoom (axis, 1e-9, 500);
  scale = malbild_time_axis_get_scale (axis);
  g_assert_cmpfloat_with_epsilon (scale, 1000 / (3 * length), 1e-9);

  /* Nothing that can be set makes it leave the years that a date can have. */
  malbild_time_axis_set_extent (axis, -1e12, 1e12);
  malbild_time_axis_fit (axis);
  g_assert_cmpfloat (malbild_time_axis_to_day (axis, 0), >=, 1);
}

static void
test_told_once (void)
{
  g_autoptr (MalbildTimeAxis) axis = new_axis ();
  guint changed = 0, scale = 0, origin = 0;

  g_signal_connect (axis, "changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (axis, "notify::scale", G_CALLBACK (g_atomic_int_inc), &scale);
  g_signal_connect_swapped (axis, "notify::origin", G_CALLBACK (g_atomic_int_inc), &origin);

  malbild_time_axis_set_view (axis, day (2020, 1, 1), 3);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (scale, ==, 1);
  g_assert_cmpuint (origin, ==, 1);
  malbild_time_axis_set_view (axis, day (2020, 1, 1), 3);
  malbild_time_axis_pan (axis, 0);
  malbild_time_axis_set_today (axis, 0);
  g_assert_cmpuint (changed, ==, 1);
  malbild_time_axis_pan (axis, 30);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (scale, ==, 1);
  malbild_time_axis_set_today (axis, day (2020, 2, 1));
  g_assert_cmpuint (changed, ==, 3);
}

static void
test_step_by_width (void)
{
  static const struct {
    double          scale;
    MalbildTimeUnit unit;
    guint           count;
  } cases[] = {
    { 48, MALBILD_TIME_DAY, 1 }, { 24, MALBILD_TIME_DAY, 1 }, { 23.9, MALBILD_TIME_WEEK, 1 }, { 7, MALBILD_TIME_WEEK, 1 },
    { 6, MALBILD_TIME_MONTH, 1 }, { 1.3, MALBILD_TIME_MONTH, 1 }, { 1, MALBILD_TIME_QUARTER, 1 }, { 0.45, MALBILD_TIME_QUARTER, 1 },
    { 0.3, MALBILD_TIME_YEAR, 1 }, { 0.13, MALBILD_TIME_YEAR, 1 }, { 0.08, MALBILD_TIME_YEAR, 2 }, { 0.03, MALBILD_TIME_YEAR, 5 },
    { 1e-9, MALBILD_TIME_YEAR, 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildTimeStep step = malbild_time_step_for_scale (cases[i].scale);

      g_assert_cmpint (step.unit, ==, cases[i].unit);
      g_assert_cmpuint (step.count, ==, cases[i].count);
    }
}

static void
test_step_edges (void)
{
  static const MalbildTimeStep week = { MALBILD_TIME_WEEK, 1 }, month = { MALBILD_TIME_MONTH, 1 };
  static const MalbildTimeStep quarter = { MALBILD_TIME_QUARTER, 1 }, decade = { MALBILD_TIME_YEAR, 10 };
  MalbildTimeStep coarser;

  g_assert_cmpuint (malbild_time_step_floor (week, day (2019, 4, 5)), ==, day (2019, 4, 1));
  g_assert_cmpuint (malbild_time_step_next (week, day (2019, 4, 1)), ==, day (2019, 4, 8));
  g_assert_cmpuint (malbild_time_step_floor (month, day (2020, 2, 29) + 0.9), ==, day (2020, 2, 1));
  g_assert_cmpuint (malbild_time_step_next (month, day (2019, 12, 1)), ==, day (2020, 1, 1));
  g_assert_cmpuint (malbild_time_step_floor (quarter, day (2019, 6, 17)), ==, day (2019, 4, 1));
  g_assert_cmpuint (malbild_time_step_next (quarter, day (2019, 10, 1)), ==, day (2020, 1, 1));
  g_assert_cmpuint (malbild_time_step_floor (decade, day (2019, 6, 17)), ==, day (2010, 1, 1));
  g_assert_cmpuint (malbild_time_step_next (decade, day (2010, 1, 1)), ==, day (2020, 1, 1));

  g_assert_true (malbild_time_step_get_coarser (week, &coarser));
  g_assert_cmpint (coarser.unit, ==, MALBILD_TIME_MONTH);
  g_assert_false (malbild_time_step_get_coarser (decade, &coarser));
}

/* Walking from cell to cell always gets on and always ends, also at both ends of time. */
static void
test_step_walk (void)
{
  static const MalbildTimeStep walked[] = {
    { MALBILD_TIME_MONTH, 1 }, { MALBILD_TIME_QUARTER, 1 }, { MALBILD_TIME_YEAR, 1 }, { MALBILD_TIME_YEAR, 50 }, { MALBILD_TIME_YEAR, 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (walked); i++)
    {
      guint32 end = malbild_time_step_floor (walked[i], 1e12);
      guint32 at = malbild_time_step_floor (walked[i], -1e12);

      while (at < end)
        {
          guint32 next = malbild_time_step_next (walked[i], at);

          g_assert_cmpuint (next, >, at);
          g_assert_cmpuint (malbild_time_step_floor (walked[i], next - 0.5), ==, at);
          at = next;
        }
      g_assert_cmpuint (at, ==, end);
    }
}

static void
test_step_labels (void)
{
  static const struct {
    MalbildTimeStep step;
    int             year, month, day;
    double          width;
    const char     *label;
  } cases[] = {
    { { MALBILD_TIME_DAY, 1 }, 2019, 4, 1, 30, "1" },
    { { MALBILD_TIME_WEEK, 1 }, 2019, 12, 30, 50, "w. 1" },
    { { MALBILD_TIME_MONTH, 1 }, 2019, 9, 1, 40, "Sep" },
    { { MALBILD_TIME_MONTH, 1 }, 2019, 9, 1, 200, "September" },
    { { MALBILD_TIME_QUARTER, 1 }, 2019, 10, 1, 40, "Q4" },
    { { MALBILD_TIME_YEAR, 1 }, 2019, 1, 1, 40, "2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = malbild_time_step_label (cases[i].step, day (cases[i].year, cases[i].month, cases[i].day), cases[i].width);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_labels_sides (void)
{
  MalbildLabelSlot alone = { { 100, 110 }, 50 };
  MalbildLabelSlot edge = { { 470, 480 }, 50 };
  MalbildLabelSlot outside = { { 600, 610 }, 50 };

  malbild_label_layout (&alone, 1, 0, 500, 4, 30);
  g_assert_cmpfloat (alone.x, ==, 114);
  g_assert_cmpfloat (alone.shown, ==, 50);

  /* No room to the right: it goes to the left. */
  malbild_label_layout (&edge, 1, 0, 500, 4, 30);
  g_assert_cmpfloat (edge.x, ==, 416);
  g_assert_cmpfloat (edge.shown, ==, 50);

  malbild_label_layout (&outside, 1, 0, 500, 4, 30);
  g_assert_cmpfloat (outside.shown, ==, 0);
}

static void
test_labels_narrow (void)
{
  /* The first has room for a part only, the second for nothing, the third for all. */
  MalbildLabelSlot slots[] = { { { 0, 10 }, 90 }, { { 60, 70 }, 90 }, { { 75, 85 }, 90 } };

  malbild_label_layout (slots, 3, 0, 500, 4, 30);
  g_assert_cmpfloat (slots[0].shown, ==, 42);
  g_assert_cmpfloat (slots[1].shown, ==, 0);
  g_assert_cmpfloat (slots[2].shown, ==, 90);
}

/* Whatever lies in a row, what is drawn never touches. */
static void
test_labels_never_collide (void)
{
  for (int round = 0; round < 2000; round++)
    {
      MalbildLabelSlot slots[12];
      guint n = g_test_rand_int_range (1, G_N_ELEMENTS (slots) + 1);

      for (guint i = 0; i < n; i++)
        {
          double start = g_test_rand_double_range (-100, 900);

          slots[i] = (MalbildLabelSlot) { { start, start + g_test_rand_int_range (1, 40) }, g_test_rand_int_range (0, 200) };
        }
      malbild_label_layout (slots, n, 0, 800, 4, 30);

      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat (slots[i].shown, <=, slots[i].width + 1e-9);
          if (slots[i].shown == 0)
            continue;
          g_assert_cmpfloat (slots[i].x, >=, -1e-9);
          g_assert_cmpfloat (slots[i].x + slots[i].shown, <=, 800 + 1e-9);
          for (guint j = 0; j < n; j++)
            {
              g_assert_true (slots[i].x + slots[i].shown <= slots[j].mark.start + 1e-9 || slots[i].x >= slots[j].mark.end - 1e-9);
              g_assert_true (i == j || slots[j].shown == 0 ||
                             slots[i].x + slots[i].shown <= slots[j].x + 1e-9 || slots[i].x >= slots[j].x + slots[j].shown - 1e-9);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/widgets/time-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/widgets/time-axis/fit", test_fit);
  g_test_add_func ("/widgets/time-axis/show", test_show);
  g_test_add_func ("/widgets/time-axis/zoom", test_zoom_keeps_the_day_under_the_pointer);
  g_test_add_func ("/widgets/time-axis/limits", test_limits);
  g_test_add_func ("/widgets/time-axis/told-once", test_told_once);
  g_test_add_func ("/widgets/time-step/by-width", test_step_by_width);
  g_test_add_func ("/widgets/time-step/edges", test_step_edges);
  g_test_add_func ("/widgets/time-step/walk", test_step_walk);
  g_test_add_func ("/widgets/time-step/labels", test_step_labels);
  g_test_add_func ("/widgets/label-layout/sides", test_labels_sides);
  g_test_add_func ("/widgets/label-layout/narrow", test_labels_narrow);
  g_test_add_func ("/widgets/label-layout/never-collide", test_labels_never_collide);
  return g_test_run ();
}
