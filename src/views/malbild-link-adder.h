/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-link-spec.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_LINK_ADDER (malbild_link_adder_get_type ())
G_DECLARE_FINAL_TYPE (MalbildLinkAdder, malbild_link_adder, MALBILD, LINK_ADDER, GtkWidget)

/**
 * MalbildLinkAdder:
 *
 * The button with which an entry is added to a list of the detail pane: it opens a picker for a link, a line for what is
 * begun by typing, and makes at once what is begun with nothing, to be filled in where it is opened ("detail.open").
 *
 * Signal "answered" (const char *message): something was picked or made at once; @message (nullable) says why it was
 * refused. What is refused of what was typed is said where it was typed.
 */
GtkWidget *malbild_link_adder_new        (MalbildContext *context, const MalbildLinkSpec *spec);
void       malbild_link_adder_set_record (MalbildLinkAdder *self, MalbildRecord *record);
/* Whether there is nothing to ask for: malbild_link_adder_start() makes one. */
gboolean   malbild_link_adder_is_direct  (MalbildLinkAdder *self);
/* Does what pressing the button does, when it has come into sight, with the keyboard. */
void       malbild_link_adder_start      (MalbildLinkAdder *self);

G_END_DECLS
