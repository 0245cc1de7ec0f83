/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg-picker.h"

#include <glib/gi18n-lib.h>

#include "malbild-list-access.h"
#include "malbild-list-scroll.h"
#include "malbild-picker-keys.h"
#include "malbild-sdg-badges.h"
#include "malbild-sdg.h"

/* A goal or a target, as a row of the list. */
#define MALBILD_TYPE_SDG_CHOICE (malbild_sdg_choice_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSdgChoice, malbild_sdg_choice, MALBILD, SDG_CHOICE, GObject)

struct _MalbildSdgChoice {
  GObject parent_instance;

  const char *code;
  guint       goal;
  gboolean    is_goal;
  gboolean    shown;    /* it was found, or is the heading of a target that was */
  gboolean    found;
  gboolean    taken;
};

G_DEFINE_FINAL_TYPE (MalbildSdgChoice, malbild_sdg_choice, G_TYPE_OBJECT)

struct _MalbildSdgPicker {
  GtkPopover parent_instance;

  guint               counts[MALBILD_N_SDGS];
  gboolean            counted;

  GListStore         *choices;
  GtkCustomFilter    *filter;
  char               *searched;
  GtkWidget          *search;
  GtkWidget          *list;
  GtkWidget          *list_window;
  GtkWidget          *nothing;
  GtkSingleSelection *selection;
};

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildSdgPicker, malbild_sdg_picker, GTK_TYPE_POPOVER)

static void
malbild_sdg_choice_class_init (MalbildSdgChoiceClass *klass)
{
}

static void
malbild_sdg_choice_init (MalbildSdgChoice *self)
{
}

static void
append_choice (GListStore *choices,
               const char *code,
               guint       goal,
               gboolean    is_goal)
{
  g_autoptr(MalbildSdgChoice) choice = g_object_new (MALBILD_TYPE_SDG_CHOICE, NULL);

  choice->code = g_intern_string (code);
  choice->goal = goal;
  choice->is_goal = is_goal;
  choice->shown = TRUE;
  choice->found = TRUE;
  g_list_store_append (choices, choice);
}

static GListStore *
create_choices (void)
{
  GListStore *choices = g_list_store_new (MALBILD_TYPE_SDG_CHOICE);

  for (guint goal = 1; goal <= MALBILD_N_SDGS; goal++)
    {
      const MalbildSdg *sdg = malbild_sdg_get (goal);
      g_autofree char *code = g_strdup_printf ("%u", goal);

      append_choice (choices, code, goal, TRUE);
      for (guint i = 0; i < sdg->n_targets; i++)
        append_choice (choices, sdg->targets[i].code, goal, FALSE);
    }
  return choices;
}

static gboolean
filter_cb (gpointer item,
           gpointer data)
{
  return MALBILD_SDG_CHOICE (item)->shown;
}

/* All targets of a goal that was found are shown, and the goal of each target. */
static void
find (MalbildSdgPicker *self,
      const char       *text)
{
  guint n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  MalbildSdgChoice *heading = NULL;

  for (guint i = 0; i < n_choices; i++)
    {
      /* The list holds them. */
      g_autoptr(MalbildSdgChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (choice->is_goal)
        heading = choice;
      choice->found = malbild_sdg_matches (choice->code, text) || (!choice->is_goal && heading->found);
      choice->shown = choice->found;
      if (choice->found)
        heading->shown = TRUE;
    }
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
select_first (MalbildSdgPicker *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(MalbildSdgChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (choice->found && !choice->taken)
        {
          gtk_single_selection_set_selected (self->selection, i);
          malbild_list_scroll_to (self->list, i);
          return;
        }
    }
}

static void
search_changed_cb (MalbildSdgPicker *self)
{
  gboolean any;

  g_free (self->searched);
  self->searched = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  find (self, self->searched);
  any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;
  gtk_widget_set_visible (self->list_window, any);
  gtk_widget_set_visible (self->nothing, !any);
  select_first (self);
}

static void
list_activate_cb (MalbildSdgPicker *self,
                  guint             position)
{
  g_autoptr(MalbildSdgChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice == NULL || choice->taken)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, choice->code);
}

static void
search_activate_cb (MalbildSdgPicker *self)
{
  /* The search waits a moment before it follows the typing; Enter must not take the first of the old list. */
  if (g_strcmp0 (self->searched, gtk_editable_get_text (GTK_EDITABLE (self->search))) != 0)
    search_changed_cb (self);
  list_activate_cb (self, gtk_single_selection_get_selected (self->selection));
}

static gboolean
key_pressed_cb (MalbildSdgPicker *self,
                guint             key,
                guint             code,
                GdkModifierType   state)
{
  return malbild_picker_move (self->selection, self->list, key);
}

static void
shown_cb (MalbildSdgPicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (self->search);
}

/* A row: the badge of a goal, or as much room; code and label; whether it is linked already. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  data)
{
  GtkWidget *access = malbild_list_access_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *badge = adw_bin_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *taken = gtk_label_new (NULL);

  gtk_widget_set_size_request (badge, 28, -1);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (taken, "caption");
  gtk_widget_add_css_class (taken, "dim-label");
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), taken);
  adw_bin_set_child (ADW_BIN (access), row);
  gtk_list_item_set_child (item, access);
}

/* What stands at the end of a row: that it is linked already; of a goal, how many goals touch it, none included. */
static char *
dup_remark (MalbildSdgPicker *self,
            MalbildSdgChoice *choice)
{
  guint n_goals = self->counts[choice->goal - 1];

  if (choice->taken)
    return g_strdup (_("✓ linked"));
  if (!choice->is_goal || !self->counted)
    return NULL;
  return n_goals > 0 ? g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals) : g_strdup (_("no goals"));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  MalbildSdgChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *access = gtk_list_item_get_child (item);
  GtkWidget *row = adw_bin_get_child (ADW_BIN (access));
  GtkWidget *badge = gtk_widget_get_first_child (row);
  GtkWidget *label = gtk_widget_get_next_sibling (badge);
  GtkWidget *taken = gtk_widget_get_last_child (row);
  MalbildSdgPicker *self = data;
  g_autofree char *said = dup_remark (self, choice);
  g_autofree char *text = choice->is_goal ? g_strdup (malbild_sdg_get_label (choice->code)) : malbild_sdg_describe (choice->code);
  g_autofree char *name = malbild_sdg_describe (choice->code);
  g_autofree char *taken_name = g_strdup_printf (_("%s, linked already"), name);
  g_autofree char *said_name = g_strdup_printf ("%s, %s", name, said != NULL ? said : "");

  adw_bin_set_child (ADW_BIN (badge), choice->is_goal ? malbild_sdg_badge_new (choice->goal) : NULL);
  gtk_label_set_label (GTK_LABEL (label), text);
  if (choice->is_goal)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  gtk_label_set_label (GTK_LABEL (taken), said != NULL ? said : "");
  gtk_widget_set_visible (taken, said != NULL);
  gtk_list_item_set_activatable (item, !choice->taken);
  g_object_set (access, "label", choice->taken ? taken_name : said != NULL ? said_name : name, NULL);
}

static void
malbild_sdg_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_SDG_PICKER);

  G_OBJECT_CLASS (malbild_sdg_picker_parent_class)->dispose (object);
}

static void
malbild_sdg_picker_finalize (GObject *object)
{
  MalbildSdgPicker *self = MALBILD_SDG_PICKER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->choices);
  g_free (self->searched);

  G_OBJECT_CLASS (malbild_sdg_picker_parent_class)->finalize (object);
}

static void
malbild_sdg_picker_class_init (MalbildSdgPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_sdg_picker_dispose;
  object_class->finalize = malbild_sdg_picker_finalize;

  signals[PICKED] = g_signal_new ("picked", MALBILD_TYPE_SDG_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-sdg-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildSdgPicker, search);
  gtk_widget_class_bind_template_child (widget_class, MalbildSdgPicker, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildSdgPicker, list_window);
  gtk_widget_class_bind_template_child (widget_class, MalbildSdgPicker, nothing);
  gtk_widget_class_bind_template_child (widget_class, MalbildSdgPicker, selection);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
malbild_sdg_picker_init (MalbildSdgPicker *self)
{
  g_autoptr(GtkFilterListModel) found = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = create_choices ();
  self->filter = gtk_custom_filter_new (filter_cb, NULL, NULL);
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->choices)), g_object_ref (GTK_FILTER (self->filter)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (found));
}

GtkWidget *
malbild_sdg_picker_new (void)
{
  return g_object_new (MALBILD_TYPE_SDG_PICKER, NULL);
}

void
malbild_sdg_picker_set_counts (MalbildSdgPicker *self,
                               const guint       counts[MALBILD_N_SDGS])
{
  g_return_if_fail (MALBILD_IS_SDG_PICKER (self));

  memcpy (self->counts, counts, sizeof self->counts);
  self->counted = TRUE;
}

void
malbild_sdg_picker_set_taken (MalbildSdgPicker  *self,
                              const char *const *codes)
{
  guint n_choices;

  g_return_if_fail (MALBILD_IS_SDG_PICKER (self));

  n_choices = g_list_model_get_n_items (G_LIST_MODEL (self->choices));
  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr(MalbildSdgChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      choice->taken = codes != NULL && g_strv_contains (codes, choice->code);
    }
  /* Rows that stand already must be made anew. */
  g_list_model_items_changed (G_LIST_MODEL (self->choices), 0, n_choices, n_choices);
}
