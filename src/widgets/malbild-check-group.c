/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-check-group.h"

#include <glib/gi18n-lib.h>

#define RECORD_KEY "malbild-record"

struct _MalbildCheckGroup {
  AdwPreferencesGroup parent_instance;

  GtkWidget *all;
  GPtrArray *boxes;
  gboolean   ticking;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildCheckGroup, malbild_check_group, ADW_TYPE_PREFERENCES_GROUP)

guint
malbild_check_group_get_n_chosen (MalbildCheckGroup *self)
{
  guint n_chosen = 0;

  g_return_val_if_fail (MALBILD_IS_CHECK_GROUP (self), 0);

  for (guint i = 0; i < self->boxes->len; i++)
    n_chosen += gtk_check_button_get_active (g_ptr_array_index (self->boxes, i));
  return n_chosen;
}

/* The box in the title says whether all, some or none of them are chosen. */
static void
update_all (MalbildCheckGroup *self)
{
  guint n_chosen = malbild_check_group_get_n_chosen (self);

  self->ticking = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n_chosen > 0 && n_chosen == self->boxes->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), n_chosen > 0 && n_chosen < self->boxes->len);
  self->ticking = FALSE;
}

static void
toggled_cb (MalbildCheckGroup *self)
{
  if (self->ticking)
    return;
  update_all (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
all_toggled_cb (MalbildCheckGroup *self)
{
  gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  if (self->ticking)
    return;
  self->ticking = TRUE;
  for (guint i = 0; i < self->boxes->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->boxes, i), active);
  self->ticking = FALSE;
  toggled_cb (self);
}

static void
malbild_check_group_dispose (GObject *object)
{
  MalbildCheckGroup *self = MALBILD_CHECK_GROUP (object);

  /* The boxes go with their rows, and as they go nothing is to be ticked any more. */
  self->ticking = TRUE;
  g_ptr_array_set_size (self->boxes, 0);

  G_OBJECT_CLASS (malbild_check_group_parent_class)->dispose (object);
}

static void
malbild_check_group_finalize (GObject *object)
{
  g_ptr_array_unref (MALBILD_CHECK_GROUP (object)->boxes);

  G_OBJECT_CLASS (malbild_check_group_parent_class)->finalize (object);
}

static void
malbild_check_group_class_init (MalbildCheckGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_check_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = malbild_check_group_finalize;

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_CHECK_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
malbild_check_group_init (MalbildCheckGroup *self)
{
  self->boxes = g_ptr_array_new ();
  self->all = gtk_check_button_new_with_label (_("All"));
  gtk_widget_set_valign (self->all, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (all_toggled_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->all);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
malbild_check_group_new (const char *title,
                         const char *description)
{
  MalbildCheckGroup *self = g_object_new (MALBILD_TYPE_CHECK_GROUP, "title", title, "description", description, NULL);
  g_autofree char *name = g_strdup_printf (_("All: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
malbild_check_group_add (MalbildCheckGroup *self,
                         MalbildRecord     *record,
                         const char        *subtitle,
                         gboolean           chosen)
{
  GtkWidget *box, *row;
  g_autofree char *title = NULL;

  g_return_if_fail (MALBILD_IS_CHECK_GROUP (self));
  g_return_if_fail (MALBILD_IS_RECORD (record));

  title = malbild_record_dup_title (record);
  box = gtk_check_button_new ();
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle != NULL ? subtitle : "", "title-lines", 2, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), chosen);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (box), RECORD_KEY, g_object_ref (record), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (subtitle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), box);
  g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->boxes, box);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  update_all (self);
}

void
malbild_check_group_append_chosen (MalbildCheckGroup *self,
                                   GPtrArray         *records)
{
  g_return_if_fail (MALBILD_IS_CHECK_GROUP (self));

  for (guint i = 0; i < self->boxes->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->boxes, i)))
      g_ptr_array_add (records, g_object_ref (g_object_get_data (g_ptr_array_index (self->boxes, i), RECORD_KEY)));
}
