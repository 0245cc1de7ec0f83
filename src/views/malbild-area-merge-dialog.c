/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-area-merge-dialog.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-area-changes.h"
#include "malbild-choices.h"
#include "malbild-query.h"
#include "malbild-row-parts.h"

struct _MalbildAreaMergeDialog {
  AdwWindow parent_instance;

  MalbildContext *context;
  GPtrArray      *all;
  GPtrArray      *checks;
  GPtrArray      *chosen;   /* in the order of the drop-down, after "A new area" */
  MalbildRecord  *target;   /* one of them that stays; NULL: a new one */
  gboolean        syncing;
  GtkWidget      *areas;
  GtkWidget      *into;
  GtkWidget      *new_area;
  GtkWidget      *number;
  GtkWidget      *title;
  GtkWidget      *moves;
  GtkWidget      *message;
};

G_DEFINE_FINAL_TYPE (MalbildAreaMergeDialog, malbild_area_merge_dialog, ADW_TYPE_WINDOW)

static guint
count_in (MalbildAreaMergeDialog *self,
          const MalbildKind      *kind,
          MalbildRecord          *area)
{
  g_autoptr(MalbildQuery) query = malbild_query_new (malbild_context_get_store (self->context), kind);

  malbild_query_where_ref (query, "area", area);
  return malbild_query_count (query);
}

/* What happens to the goals of the areas, before it does. */
static void
tell_moves (MalbildAreaMergeDialog *self)
{
  guint n_goals = 0, n_inputs = 0;
  g_autofree char *goals = NULL;
  g_autofree char *inputs = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->moves, self->chosen->len >= 2);
  for (guint i = 0; i < self->chosen->len; i++)
    if (self->chosen->pdata[i] != self->target)
      {
        n_goals += count_in (self, &malbild_goal_kind, self->chosen->pdata[i]);
        n_inputs += count_in (self, &malbild_input_kind, self->chosen->pdata[i]);
      }
  goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  inputs = g_strdup_printf (ngettext ("%u input", "%u inputs", n_inputs), n_inputs);
  /* Translators: "12 goals", "7 inputs", of areas that are merged. */
  sentence = g_strdup_printf (_("%s and %s move there. The areas that they leave are kept as replaced."), goals, inputs);
  gtk_label_set_label (GTK_LABEL (self->moves), sentence);
}

static void
update (MalbildAreaMergeDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));

  gtk_widget_set_visible (self->new_area, self->target == NULL);
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "area.merge", self->chosen->len >= 2 && (self->target != NULL || *title != '\0'));
}

static void
into_chosen_cb (MalbildAreaMergeDialog *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->into));

  if (self->syncing)
    return;
  self->target = selected >= 1 && selected <= self->chosen->len ? self->chosen->pdata[selected - 1] : NULL;
  tell_moves (self);
  update (self);
}

/* Other areas are chosen: the list of what they can become follows. */
static void
areas_chosen_cb (MalbildAreaMergeDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new ((const char *[]) { _("A new area"), NULL });
  guint selected = 0;

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < self->all->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      {
        g_ptr_array_add (self->chosen, self->all->pdata[i]);
        gtk_string_list_take (names, malbild_record_dup_title (self->all->pdata[i]));
        if (self->all->pdata[i] == self->target)
          selected = self->chosen->len;
      }
  self->syncing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->into), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->into), selected);
  self->syncing = FALSE;
  into_chosen_cb (self);
}

static void
add_area (MalbildAreaMergeDialog *self,
          MalbildRecord          *area,
          gboolean                chosen)
{
  g_autofree char *title = malbild_record_dup_title (area);
  GtkWidget *check = gtk_check_button_new_with_label (title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_add_css_class (check, "framing-row");
  gtk_list_box_append (GTK_LIST_BOX (self->areas), malbild_row_parts_new_row (check, NULL));
  g_ptr_array_add (self->checks, check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (areas_chosen_cb), self);
}

static void
set_up (MalbildAreaMergeDialog *self,
        MalbildContext         *context,
        MalbildRecord          *area)
{
  g_autoptr(MalbildQuery) areas = malbild_query_new (malbild_context_get_store (context), &malbild_goal_area_kind);

  malbild_query_where_ref (areas, "goal-set", malbild_context_get_goal_set (context));
  malbild_query_where_choice (areas, "status", 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED);
  self->context = g_object_ref (context);
  self->all = malbild_query_dup_records (areas);
  for (guint i = 0; i < self->all->len; i++)
    add_area (self, self->all->pdata[i], self->all->pdata[i] == area);
  gtk_editable_set_text (GTK_EDITABLE (self->number), malbild_record_get_text (area, "number"));
  areas_chosen_cb (self);
}

static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildAreaMergeDialog *self = MALBILD_AREA_MERGE_DIALOG (widget);
  g_autoptr(MalbildRecord) merged = NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;

  merged = malbild_area_merge (malbild_context_get_store (self->context), self->chosen, self->target,
                               gtk_editable_get_text (GTK_EDITABLE (self->number)),
                               gtk_editable_get_text (GTK_EDITABLE (self->title)), &error);
  if (merged == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->message), error->message);
      gtk_widget_set_visible (self->message, TRUE);
      return;
    }

  title = malbild_record_dup_title (merged);
  message = g_strdup_printf (ngettext ("%u area became “%s”", "%u areas became “%s”", self->chosen->len), self->chosen->len, title);
  malbild_context_message (self->context, message, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
malbild_area_merge_dialog_finalize (GObject *object)
{
  MalbildAreaMergeDialog *self = MALBILD_AREA_MERGE_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->chosen);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_area_merge_dialog_parent_class)->finalize (object);
}

static void
malbild_area_merge_dialog_class_init (MalbildAreaMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = malbild_area_merge_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "area.merge", NULL, merge_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-area-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, areas);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, into);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, new_area);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, number);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, moves);
  gtk_widget_class_bind_template_child (widget_class, MalbildAreaMergeDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, into_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
malbild_area_merge_dialog_init (MalbildAreaMergeDialog *self)
{
  self->checks = g_ptr_array_new ();
  self->chosen = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->into, _("What they become"));
}

void
malbild_area_merge_dialog_present (GtkWidget      *widget,
                                   MalbildContext *context,
                                   MalbildRecord  *area)
{
  MalbildAreaMergeDialog *self = g_object_new (MALBILD_TYPE_AREA_MERGE_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);

  set_up (self, context, area);
  gtk_window_present (GTK_WINDOW (self));
}
