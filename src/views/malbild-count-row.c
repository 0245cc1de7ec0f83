/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-count-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"

/* So many records are shown at first, and so many more each time that more are asked for. */
#define N_AT_A_TIME 50

struct _MalbildCountRow {
  AdwExpanderRow parent_instance;

  MalbildContext      *context;
  const char          *field;
  MalbildCountRowFunc  func;
  guint                which;
  guint                count;

  GListModel          *items; /* NULL until somebody unfolds the row */
  guint                n_wanted;
  GPtrArray           *rows;
  GtkWidget           *pill;
};

G_DEFINE_FINAL_TYPE (MalbildCountRow, malbild_count_row, ADW_TYPE_EXPANDER_ROW)

GtkWidget *
malbild_count_row_new_pill (void)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "malbild-distance");
  return pill;
}

static GtkWidget *
new_record (MalbildCountRow *self,
            MalbildRecord   *record)
{
  g_autofree char *level = NULL;
  GtkWidget *row;

  if (malbild_record_is_kind (record, &malbild_goal_kind))
    level = malbild_record_format (record, malbild_kind_get_field (&malbild_goal_kind, "level"));
  row = malbild_overview_new_row ("", level, level);
  g_object_bind_property (record, "display-title", row, "title", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  malbild_overview_lead_to (row, self->context, record, self->field);
  return row;
}

static void
add_row (MalbildCountRow *self,
         GtkWidget       *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void fill (MalbildCountRow *self);

static void
more_cb (MalbildCountRow *self)
{
  guint first = self->n_wanted;

  self->n_wanted += N_AT_A_TIME;
  fill (self);
  if (first < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, first));
}

static void
add_more (MalbildCountRow *self,
          guint            n_left)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Show more (%u is not shown)", "Show more (%u are not shown)", n_left), n_left);
  GtkWidget *row = malbild_overview_new_row (text, NULL, NULL);

  g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

/* The position of the row that has the keyboard; where none has it, one behind them all. */
static guint
find_focus (MalbildCountRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint i = 0;

  while (i < self->rows->len && focus != g_ptr_array_index (self->rows, i))
    i++;
  return i;
}

/* The rows of such a row can only be added at its end: they are made anew, if any of them comes or goes. */
static void
fill (MalbildCountRow *self)
{
  guint n_items = g_list_model_get_n_items (self->items);
  guint focus = find_focus (self);
  gboolean focused = focus < self->rows->len;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < MIN (n_items, self->n_wanted); i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (self->items, i);

      add_row (self, new_record (self, record));
    }
  if (n_items > self->n_wanted)
    add_more (self, n_items - self->n_wanted);
  if (focused && self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (focus, self->rows->len - 1)));
}

/* What comes and goes behind the rows that are shown changes but the number of them. */
static void
items_changed_cb (MalbildCountRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    fill (self);
}

static void
drop_items (MalbildCountRow *self)
{
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_data (self->items, self);
  g_clear_object (&self->items);
}

static void
expanded_cb (MalbildCountRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    {
      drop_items (self);
      return;
    }
  if (self->items != NULL)
    return;
  self->items = self->func (self->context, self->which);
  self->n_wanted = N_AT_A_TIME;
  if (self->items == NULL)
    return;
  g_signal_connect_swapped (self->items, "items-changed", G_CALLBACK (items_changed_cb), self);
  fill (self);
}

static void
malbild_count_row_dispose (GObject *object)
{
  MalbildCountRow *self = MALBILD_COUNT_ROW (object);

  drop_items (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_count_row_parent_class)->dispose (object);
}

static void
malbild_count_row_finalize (GObject *object)
{
  g_ptr_array_unref (MALBILD_COUNT_ROW (object)->rows);

  G_OBJECT_CLASS (malbild_count_row_parent_class)->finalize (object);
}

static void
malbild_count_row_class_init (MalbildCountRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = malbild_count_row_dispose;
  object_class->finalize = malbild_count_row_finalize;
}

static void
malbild_count_row_init (MalbildCountRow *self)
{
  self->rows = g_ptr_array_new ();
  self->pill = malbild_count_row_new_pill ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->pill);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

static void
show_count (MalbildCountRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *number = g_strdup_printf ("%'u", self->count);
  /* Translators: what is lacking, and how many there are */
  g_autofree char *name = g_strdup_printf (_("%s: %u"), title, self->count);

  gtk_label_set_label (GTK_LABEL (self->pill), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_overview_name_expander (GTK_WIDGET (self), title, name);
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
}

GtkWidget *
malbild_count_row_new (MalbildContext      *context,
                       const char          *title,
                       const char          *field,
                       MalbildCountRowFunc  func,
                       guint                which)
{
  MalbildCountRow *self = g_object_new (MALBILD_TYPE_COUNT_ROW, "title", title, NULL);

  self->context = g_object_ref (context);
  self->field = g_intern_string (field);
  self->func = func;
  self->which = which;
  show_count (self);
  return GTK_WIDGET (self);
}

void
malbild_count_row_set_count (MalbildCountRow *self,
                             guint            count)
{
  g_return_if_fail (MALBILD_IS_COUNT_ROW (self));

  if (self->count == count)
    return;
  self->count = count;
  show_count (self);
  if (count == 0)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}
