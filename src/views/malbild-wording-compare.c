/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-wordings.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-diff-view.h"
#include "malbild-status-label.h"

#define MALBILD_TYPE_WORDING_COMPARE (malbild_wording_compare_get_type ())
G_DECLARE_FINAL_TYPE (MalbildWordingCompare, malbild_wording_compare, MALBILD, WORDING_COMPARE, AdwWindow)

struct _MalbildWordingCompare {
  AdwWindow parent_instance;

  GPtrArray *wordings;

  GtkWidget *title;
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *same;
  GtkWidget *box;
  GtkWidget *diff;
};

G_DEFINE_FINAL_TYPE (MalbildWordingCompare, malbild_wording_compare, ADW_TYPE_WINDOW)

static const char *
get_text (MalbildWordingCompare *self,
          GtkWidget             *drop_down)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected < self->wordings->len ? malbild_record_get_text (g_ptr_array_index (self->wordings, selected), "text") : "";
}

static void
selected_cb (MalbildWordingCompare *self)
{
  const char *from;
  const char *to;

  if (self->wordings == NULL || self->diff == NULL)
    return;
  from = get_text (self, self->from);
  to = get_text (self, self->to);
  gtk_widget_set_visible (self->same, g_str_equal (from, to));
  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (self->diff), from, to);
}

/* The other way round. */
static void
swap_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildWordingCompare *self = MALBILD_WORDING_COMPARE (widget);
  guint from = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->from));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->from), gtk_drop_down_get_selected (GTK_DROP_DOWN (self->to)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->to), from);
}

static void
malbild_wording_compare_dispose (GObject *object)
{
  MalbildWordingCompare *self = MALBILD_WORDING_COMPARE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_WORDING_COMPARE);
  self->diff = NULL;
  g_clear_pointer (&self->wordings, g_ptr_array_unref);

  G_OBJECT_CLASS (malbild_wording_compare_parent_class)->dispose (object);
}

static void
malbild_wording_compare_class_init (MalbildWordingCompareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_wording_compare_dispose;

  gtk_widget_class_install_action (widget_class, "compare.swap", NULL, swap_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-wording-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingCompare, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingCompare, from);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingCompare, to);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingCompare, same);
  gtk_widget_class_bind_template_child (widget_class, MalbildWordingCompare, box);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
malbild_wording_compare_init (MalbildWordingCompare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->diff = malbild_diff_view_new (FALSE);
  gtk_box_append (GTK_BOX (self->box), self->diff);
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->from, _("From"));
  malbild_access_set_up_drop_down (self->to, _("To"));
}

static GtkStringList *
list_versions (MalbildStore *store,
               GPtrArray    *wordings)
{
  GtkStringList *versions = gtk_string_list_new (NULL);

  for (guint i = 0; i < wordings->len; i++)
    {
      MalbildRecord *wording = g_ptr_array_index (wordings, i);
      g_autofree char *known = malbild_wording_describe (store, wording);
      g_autofree char *text = g_strdup_printf ("%s (%s)", known, malbild_status_of_record (store, wording, NULL, NULL));

      gtk_string_list_append (versions, text);
    }
  return versions;
}

void
malbild_wordings_compare (GtkWidget      *parent,
                          MalbildContext *context,
                          MalbildRecord  *goal)
{
  MalbildStore *store = malbild_context_get_store (context);
  MalbildWordingCompare *self = g_object_new (MALBILD_TYPE_WORDING_COMPARE, NULL);
  g_autoptr (GtkStringList) versions = NULL;
  g_autofree char *title = malbild_record_dup_title (goal);
  guint last;

  self->wordings = malbild_wordings_list (store, goal);
  versions = list_versions (store, self->wordings);
  last = MAX (self->wordings->len, 1) - 1;
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), title);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->from), G_LIST_MODEL (versions));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->to), G_LIST_MODEL (versions));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->from), last > 0 ? last - 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->to), last);
  selected_cb (self);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (GTK_WINDOW (self));
}
