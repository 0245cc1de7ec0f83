/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MalbildKey:
 * @trigger: keys, as gtk_shortcut_trigger_parse_string() reads them: "Delete|KP_Delete", "<Alt>Up"
 * @action: the name of the action that they activate
 * @argument: (nullable): a text that it is given
 */
typedef struct {
  const char *trigger;
  const char *action;
  const char *argument;
} MalbildKey;

/**
 * malbild_keys_add:
 * @keys: (array length=n_keys)
 *
 * Lets keys that are pressed anywhere in @widget activate actions, before whatever has the keyboard there takes them for itself:
 * a list its arrows, a text its Enter. What is in no such danger is a binding of the widget's class.
 */
void malbild_keys_add (GtkWidget *widget, const MalbildKey *keys, gsize n_keys);

G_END_DECLS
