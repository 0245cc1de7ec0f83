/* SPDX-License-Identifier: GPL-3.0-or-later */
/* edits GOALFILE [PLACE[/PART] [EDIT]]: in the program's own window, for each place, milliseconds that the window's thread works
 * for an edit, from the change to the last frame that it brings about: lines "place edit whole longest slower", where the whole
 * is the median of some edits and the longest what it does without looking for events, and at the end how much slower than
 * at its best the machine was, by a piece of work that is always the same. */
#include <stdlib.h>
#include <time.h>

#include "config.h"

#include "app/malbild-application.h"
#include "app/malbild-places.h"
#include "malbild-choices.h"
#include "malbild-place.h"
#include "malbild-query.h"

#define N_EDITS 5
/* A machine that others use, too, can be several times slower for minutes. Edits that it did while it was more than so much
 * slower than at its best do not count, as long as there is hope for better ones. */
#define SLOWER 1.25
#define MOST_EDITS 25
/* What the window does for itself while nothing happens, and how long nothing has to happen. */
#define IDLE_MS  0.3
#define QUIET_MS 100

typedef enum {
  INPUT,     /* what is typed: a text, a date, a number; the number of the edit is its end */
  REFERENCE, /* now one record, now another one */
  CHOICE,    /* now one, now another one */
  LINK,      /* now it is added, now it is removed */
} EditType;

typedef struct {
  const char        *name;
  EditType           type;
  const MalbildKind *kind;  /* of the record that is edited, or, for a link, of the link */
  const char        *field; /* what is edited; for a link, what is tied */
  const char        *input; /* what is typed, without its end */
  const MalbildKind *target;
  int                status; /* of the record that is chosen; -1: any */
} Edit;

static const Edit edits[] = {
  { "goal-title", INPUT, &malbild_goal_kind, "title", "Another title ", NULL, MALBILD_GOAL_DRAFT },
  { "goal-responsible", REFERENCE, &malbild_goal_kind, "responsible", NULL, &malbild_body_kind, -1 },
  { "goal-official", INPUT, &malbild_goal_kind, "official", "Official ", NULL, -1 },
  { "goal-status", CHOICE, &malbild_goal_kind, "status", NULL, NULL, MALBILD_GOAL_DRAFT },
  { "goal-valid", INPUT, &malbild_goal_kind, "valid", "2019 - 203", NULL, -1 },
  { "wording-text", INPUT, &malbild_wording_kind, "text", "Worded anew ", NULL, MALBILD_WORDING_DRAFT },
  { "clarification-text", INPUT, &malbild_clarification_kind, "text", "Said anew ", NULL, -1 },
  { "area-title", INPUT, &malbild_goal_area_kind, "title", "Area ", NULL, MALBILD_AREA_HYPOTHESIS },
  { "input-theme", REFERENCE, &malbild_input_kind, "theme", NULL, &malbild_theme_kind, -1 },
  { "input-feedback", INPUT, &malbild_input_kind, "feedback", "Answer ", NULL, -1 },
  { "input-link", LINK, &malbild_input_link_kind, "input", NULL, &malbild_input_kind, -1 },
  { "contribution", LINK, &malbild_contribution_kind, "contributes-to", NULL, &malbild_goal_kind, -1 },
  { "means-amount", INPUT, &malbild_means_kind, "operations", "10", NULL, -1 },
  { "decision-title", INPUT, &malbild_decision_kind, "title", "Decision ", NULL, -1 },
  { "milestone-date", INPUT, &malbild_milestone_kind, "planned", "2019-0", NULL, -1 },
  { "body-title", INPUT, &malbild_body_kind, "title", "Body ", NULL, -1 },
};

/* Pages of places that are another page at first. */
static const struct {
  const char *place;
  const char *part;
} parts[] = {
  { "framing", "areas" }, { "framing", "agenda" }, { "framing", "earlier" },
  { "dialogue", "answers" }, { "dialogue", "events" },
  { "programme", "document" },
};

typedef struct {
  MalbildWindow  *window;
  MalbildContext *context;
  MalbildRecord  *record; /* what is edited; for a link, what is tied to */
  MalbildRecord  *others[2];
  MalbildRecord  *link;
} Bench;

static double resumed;
static double longest;
static double best; /* what effort() was at the machine's best */

static double
worked (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return (double) used.tv_sec * 1e3 + (double) used.tv_nsec / 1e6;
}

/* Looking for events is where the window could draw a frame: what lies between two looks is done in one go. */
static int
poll_and_measure (GPollFD *fds,
                  guint    n_fds,
                  int      timeout)
{
  int ready;

  longest = MAX (longest, worked () - resumed);
  ready = g_poll (fds, n_fds, timeout);
  resumed = worked ();
  return ready;
}

/* How long the machine takes for a piece of work that is always the same: to reckon, and to go through memory as painting does. */
static double
effort (void)
{
  static guint8 memory[1 << 22];
  double start = worked ();

  for (guint i = 1; i < 16; i++)
    memset (memory, (int) i, sizeof memory);
  g_free (g_compute_checksum_for_data (G_CHECKSUM_SHA256, memory, sizeof memory / 16));
  return worked () - start;
}

static gboolean
look_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_CONTINUE;
}

/* Returns: when the last work was done, as worked() counts */
static double
settle (void)
{
  gboolean looked = FALSE;
  double before = worked (), after;
  guint source = g_timeout_add_full (G_PRIORITY_LOW, QUIET_MS, look_cb, &looked, NULL);

  for (;;)
    {
      g_main_context_iteration (NULL, TRUE);
      if (!looked)
        continue;
      looked = FALSE;
      after = worked ();
      if (after - before < IDLE_MS && !g_main_context_pending (NULL))
        break;
      before = after;
    }
  g_source_remove (source);
  return before;
}

static MalbildRecord *
dup_first (MalbildStore      *store,
           const MalbildKind *kind,
           int                status,
           guint              position)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, kind);

  if (status >= 0)
    malbild_query_where_choice (query, "status", 1u << status);
  return g_list_model_get_item (G_LIST_MODEL (query), position);
}

static void
begin (Bench      *bench,
       const Edit *edit)
{
  MalbildStore *store = malbild_context_get_store (bench->context);
  gboolean link = edit->type == LINK;

  bench->record = dup_first (store, link ? &malbild_goal_kind : edit->kind, edit->status, 0);
  for (guint i = 0; edit->target != NULL && i < 2; i++)
    bench->others[i] = dup_first (store, edit->target, -1, i + 5);
  if (bench->record == NULL || (edit->target != NULL && bench->others[1] == NULL))
    g_error ("there is nothing to edit: %s", edit->name);
  malbild_context_set_record (bench->context, bench->record);
}

static void
end (Bench *bench)
{
  if (bench->link != NULL)
    malbild_store_remove (malbild_context_get_store (bench->context), bench->link, NULL, NULL);
  g_clear_object (&bench->link);
  g_clear_object (&bench->record);
  g_clear_object (&bench->others[0]);
  g_clear_object (&bench->others[1]);
}

static gboolean
change_link (Bench       *bench,
             const Edit  *edit,
             GError     **error)
{
  MalbildStore *store = malbild_context_get_store (bench->context);
  gboolean removed;

  if (bench->link == NULL)
    {
      MalbildAssignment ties[] = { MALBILD_SET_REF ("goal", bench->record), MALBILD_SET_REF (edit->field, bench->others[0]) };

      bench->link = malbild_store_add (store, edit->kind, ties, 2, error);
      return bench->link != NULL;
    }
  removed = malbild_store_remove (store, bench->link, NULL, error);
  g_clear_object (&bench->link);
  return removed;
}

/* This function and the next one are what is measured: profilers can be told to watch them. */
G_GNUC_NO_INLINE static void
change (Bench      *bench,
        const Edit *edit,
        guint       number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *input = NULL;
  gboolean done = FALSE;

  switch (edit->type)
    {
    case INPUT:
      input = g_strdup_printf ("%s%u", edit->input, number);
      done = malbild_record_set_input (bench->record, malbild_kind_get_field (edit->kind, edit->field), input, &error);
      break;
    case REFERENCE:
      done = malbild_record_set_ref (bench->record, edit->field, bench->others[number % 2], &error);
      break;
    case CHOICE:
      done = malbild_record_set_choice (bench->record, edit->field, (int) number % 2, &error);
      break;
    case LINK:
      done = change_link (bench, edit, &error);
      break;
    default:
      g_assert_not_reached ();
    }
  if (!done)
    g_error ("%s: %s", edit->name, error->message);
}

/* Returns: when all that the change brought about was done, as worked() counts */
G_GNUC_NO_INLINE static double
follow (void)
{
  return settle ();
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The median: a machine that does something else now and then is no worse for it. */
static double
middle (double *values,
        guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare);
  return values[n_values / 2];
}

/* Edits until enough were done by a machine at its best, or too many. */
static void
measure (Bench      *bench,
         const Edit *edit,
         const char *place)
{
  double whole[MOST_EDITS], in_one_go[MOST_EDITS], slower[MOST_EDITS];
  guint n = 0;

  begin (bench, edit);
  settle ();
  for (guint i = 0; i < MOST_EDITS && n < N_EDITS; i++)
    {
      double before = effort (), start = worked ();

      resumed = start;
      longest = 0;
      /* An even number after an odd one and the other way round: each of the edits changes something. */
      change (bench, edit, i % 8 + 1);
      whole[n] = follow () - start;
      in_one_go[n] = longest;
      slower[n] = MAX (before, effort ()) / best;
      /* As many are kept in any case. */
      if (slower[n] < SLOWER || MOST_EDITS - i <= N_EDITS - n)
        n++;
    }
  g_print ("%s %s %.2f %.2f %.2f\n", place, edit->name, middle (whole, n), middle (in_one_go, n), middle (slower, n));
  end (bench);
  settle ();
}

/* @only: (nullable): the one edit */
static void
measure_all (Bench      *bench,
             const char *place,
             const char *only)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    if (only == NULL || g_str_equal (only, edits[i].name))
      measure (bench, &edits[i], place);
}

static MalbildContext *
find_context (GtkWidget *widget)
{
  MalbildContext *context = NULL;

  if (MALBILD_IS_PLACE (widget) && gtk_widget_get_mapped (widget))
    return malbild_place_get_context (MALBILD_PLACE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && context == NULL; child = gtk_widget_get_next_sibling (child))
    context = find_context (child);
  return context;
}

static void
open_window (Bench      *bench,
             const char *path)
{
  g_autoptr (GError) error = NULL;
  MalbildApplication *app = g_object_new (MALBILD_TYPE_APPLICATION, "application-id", MALBILD_ID,
                                          "resource-base-path", "/io/github/malbild/Malbild", "flags", G_APPLICATION_NON_UNIQUE, NULL);

  if (!g_application_register (G_APPLICATION (app), NULL, &error))
    g_error ("%s", error->message);
  bench->window = malbild_application_show (app, path);
  malbild_window_set_transient (bench->window);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1400, 900);
}

int
main (int   argc,
      char *argv[])
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);
  Bench bench = { 0 };

  if (argc < 2 || argc > 4)
    {
      g_printerr ("Usage: %s GOALFILE [PLACE [EDIT]]\n", argv[0]);
      return 2;
    }
  malbild_set_today (malbild_date_new_day (2021, 2, 15));
  g_main_context_set_poll_func (NULL, poll_and_measure);
  best = effort ();
  for (guint i = 0; i < 100; i++)
    best = MIN (best, effort ());
  open_window (&bench, argv[1]);
  for (guint i = 0; i < n_places; i++)
    {
      malbild_window_set_place (bench.window, places[i].name);
      settle ();
      bench.context = find_context (GTK_WIDGET (bench.window));
      if (argc < 3 || g_str_equal (argv[2], places[i].name))
        measure_all (&bench, places[i].name, argc > 3 ? argv[3] : NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strconcat (parts[i].place, "/", parts[i].part, NULL);

      if (argc > 2 && !g_str_equal (argv[2], name))
        continue;
      malbild_context_show_part (bench.context, parts[i].place, parts[i].part);
      settle ();
      measure_all (&bench, name, argc > 3 ? argv[3] : NULL);
    }
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return 0;
}
