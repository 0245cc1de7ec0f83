/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_STATUS_LABEL (malbild_status_label_get_type ())
G_DECLARE_FINAL_TYPE (MalbildStatusLabel, malbild_status_label, MALBILD, STATUS_LABEL, GtkWidget)

/**
 * MalbildStatusLabel:
 *
 * Where a record stands, as a pill: a word, a shape and a colour that say the same. For a goal its computed
 * state today, for a process step or milestone its progress, for an assignment how far it has come, for an area
 * or a wording its status; for other records it is empty. Properties: "store", "record", both nullable.
 */
GtkWidget *malbild_status_label_new        (MalbildStore *store);
/* The same record again: it says anew where that stands. */
void       malbild_status_label_set_record (MalbildStatusLabel *self, MalbildRecord *record);

/**
 * malbild_status_of_record:
 * @nick: (out) (optional): its nick, which is also the name of its style class
 * @shape: (out) (optional): a character that tells it apart without colour
 *
 * Returns: (nullable): the word, translated
 */
const char *malbild_status_of_record (MalbildStore *store, MalbildRecord *record, const char **nick, const char **shape);

G_END_DECLS
