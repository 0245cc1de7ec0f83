/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-keys.h"

void
malbild_keys_add (GtkWidget        *widget,
                  const MalbildKey *keys,
                  gsize             n_keys)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < n_keys; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger), gtk_named_action_new (keys[i].action));

      if (keys[i].argument != NULL)
        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].argument));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (widget, controller);
}
