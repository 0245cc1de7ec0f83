/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-welcome.h"

#include <glib/gi18n.h>

#include "malbild-files.h"

struct _MalbildWelcome {
  AdwBin parent_instance;

  GtkWidget     *menu_button;
  GtkStack      *stack;
  AdwStatusPage *status;
  AdwStatusPage *trouble;
  GtkButton     *former_button;
  GtkWidget     *redo_button;
  GtkWidget     *sample_button;
  GtkWidget     *other_button;
};

G_DEFINE_FINAL_TYPE (MalbildWelcome, malbild_welcome, ADW_TYPE_BIN)

/* Enter does what is most likely wanted; the menu in the header bar would come first otherwise. */
static gboolean
focus_first_cb (gpointer data)
{
  MalbildWelcome *self = data;
  GtkWidget *former = GTK_WIDGET (self->former_button);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "trouble") != 0)
    gtk_widget_grab_focus (self->sample_button);
  else
    gtk_widget_grab_focus (gtk_widget_get_visible (former) ? former : self->other_button);
  return G_SOURCE_REMOVE;
}

static void
malbild_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_welcome_parent_class)->map (widget);

  /* The stack around it moves the keyboard when it has changed its page. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_first_cb, g_object_ref (widget), g_object_unref);
}

static void
malbild_welcome_class_init (MalbildWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = malbild_welcome_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, status);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, trouble);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, former_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, sample_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWelcome, other_button);
}

static void
malbild_welcome_init (MalbildWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Main menu"), -1);
  adw_status_page_set_icon_name (self->status, "io.github.malbild.Malbild");
}

void
malbild_welcome_set_trouble (MalbildWelcome *self,
                             const char     *sentence,
                             const char     *former_path)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (MALBILD_IS_WELCOME (self));

  if (sentence == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      return;
    }
  markup = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->trouble, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->former_button), former_path != NULL);
  if (former_path != NULL)
    {
      g_autofree char *label = malbild_files_dup_label (former_path);
      g_autofree char *text = g_strdup_printf (_("_Back to “%s”"), label);

      gtk_button_set_label (self->former_button, text);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->former_button), "^ay", former_path);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->former_button), "win.open-path");
    }
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

void
malbild_welcome_set_redo (MalbildWelcome *self,
                          const char     *edit)
{
  g_autofree char *text = NULL;

  g_return_if_fail (MALBILD_IS_WELCOME (self));

  gtk_widget_set_visible (self->redo_button, edit != NULL);
  if (edit == NULL)
    return;
  /* Translators: %s is what an edit did, such as “Add goal”. */
  text = g_strdup_printf (_("Redo: %s"), edit);
  gtk_button_set_label (GTK_BUTTON (self->redo_button), text);
}
