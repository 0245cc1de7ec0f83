/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-inputs.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-programme-cells.h"
#include "malbild-row-parts.h"

/* So many are shown at first, and so many more each time that more are asked for. */
#define N_AT_A_TIME 50

/* A scrolled window does not ask how high the texts are when they wrap: so high it is where there are more than a few. */
#define N_FEW       2
#define MANY_HEIGHT 160

#define RECORD_KEY "malbild-record"

enum {
  CHOSEN,
  N_SIGNALS
};

/* The queries, in the order in which they are shown. */
enum {
  TIED,
  NEAR,
  N_QUERIES
};

struct _MalbildProgrammeInputs {
  GtkWidget parent_instance;

  MalbildQuery *queries[N_QUERIES];
  guint         n_inputs;
  guint         n_shown;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *scroller;
  GtkWidget *inputs;
  GtkWidget *more;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildProgrammeInputs, malbild_programme_inputs, GTK_TYPE_WIDGET)

static guint
count (MalbildProgrammeInputs *self,
       guint                   query)
{
  return self->queries[query] != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->queries[query])) : 0;
}

static void
clicked_cb (GtkWidget              *button,
            MalbildProgrammeInputs *self)
{
  g_autoptr (MalbildRecord) input = g_object_ref (g_object_get_data (G_OBJECT (button), RECORD_KEY));

  if (!malbild_record_get_removed (input))
    g_signal_emit (self, signals[CHOSEN], 0, input);
}

static GtkWidget *
new_input (MalbildProgrammeInputs *self,
           MalbildRecord          *input)
{
  /* Translators: what a citizen said, quoted. */
  g_autofree char *text = g_strdup_printf (_("“%s”"), malbild_record_get_text (input, "text"));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), malbild_row_parts_new_label (text, "quotation"));
  malbild_access_set_label (button, text);
  malbild_access_set_hint (button, _("Show this input"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "programme-input");
  g_object_set_data_full (G_OBJECT (button), RECORD_KEY, g_object_ref (input), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static GtkWidget *
new_heading (MalbildProgrammeInputs *self,
             guint                   query)
{
  guint n = count (self, query);
  g_autofree char *text = query == TIED ? g_strdup_printf (ngettext ("%u tied to the goal", "%u tied to the goal", n), n)
                                        : g_strdup_printf (ngettext ("%u from the same area, tied to no goal", "%u from the same area, tied to no goal", n), n);

  return malbild_row_parts_new_label (text, "caption");
}

/* Returns: the widget of the first one that was added */
static GtkWidget *
show_more (MalbildProgrammeInputs *self)
{
  guint end = MIN (self->n_shown + N_AT_A_TIME, self->n_inputs);
  guint n_left = self->n_inputs - end;
  g_autofree char *text = g_strdup_printf (ngettext ("Show more (%u is not shown)", "Show more (%u are not shown)", n_left), n_left);
  GtkWidget *first = NULL;

  for (; self->n_shown < end; self->n_shown++)
    {
      guint query = self->n_shown < count (self, TIED) ? TIED : NEAR;
      guint position = query == TIED ? self->n_shown : self->n_shown - count (self, TIED);
      g_autoptr (MalbildRecord) input = g_list_model_get_item (G_LIST_MODEL (self->queries[query]), position);

      if (position == 0)
        gtk_box_append (GTK_BOX (self->inputs), new_heading (self, query));
      if (input == NULL)
        continue;
      gtk_box_append (GTK_BOX (self->inputs), new_input (self, input));
      if (first == NULL)
        first = gtk_widget_get_last_child (self->inputs);
    }
  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n_left > 0);
  return first;
}

static void
more_cb (MalbildProgrammeInputs *self)
{
  GtkWidget *first = show_more (self);

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
clear (MalbildProgrammeInputs *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->inputs)) != NULL)
    gtk_box_remove (GTK_BOX (self->inputs), child);
  for (guint i = 0; i < N_QUERIES; i++)
    g_clear_object (&self->queries[i]);
  self->n_shown = 0;
}

static void
malbild_programme_inputs_dispose (GObject *object)
{
  MalbildProgrammeInputs *self = MALBILD_PROGRAMME_INPUTS (object);

  if (self->inputs != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_PROGRAMME_INPUTS);

  G_OBJECT_CLASS (malbild_programme_inputs_parent_class)->dispose (object);
}

static void
malbild_programme_inputs_class_init (MalbildProgrammeInputsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_inputs_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, MALBILD_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-programme-inputs.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeInputs, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeInputs, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeInputs, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeInputs, inputs);
  gtk_widget_class_bind_template_child (widget_class, MalbildProgrammeInputs, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
malbild_programme_inputs_init (MalbildProgrammeInputs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
malbild_programme_inputs_show (MalbildProgrammeInputs *self,
                               MalbildStore           *store,
                               MalbildRecord          *goal,
                               MalbildRecord          *column)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MALBILD_IS_PROGRAMME_INPUTS (self));

  clear (self);
  self->queries[TIED] = malbild_store_query_tied_inputs (store, goal, column);
  self->queries[NEAR] = malbild_store_query_near_inputs (store, goal, column);
  self->n_inputs = count (self, TIED) + count (self, NEAR);
  title = self->n_inputs > 0 ? g_strdup_printf (ngettext ("%u input is about it", "%u inputs are about it", self->n_inputs), self->n_inputs)
                             : g_strdup (_("No input is about it"));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (self->scroller, self->n_inputs > 0);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), self->n_inputs > N_FEW ? MANY_HEIGHT : -1);
  show_more (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}
