/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-record.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FIELD_LABEL (malbild_field_label_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFieldLabel, malbild_field_label, MALBILD, FIELD_LABEL, GtkWidget)

/**
 * MalbildFieldLabel:
 *
 * The value of one field of a record as a person reads it, kept up to date: a cell of a list.
 * Properties: "record" (#MalbildRecord, nullable), "field" (its name; a record that has no such field shows nothing).
 */
GtkWidget *malbild_field_label_new        (const char *field);
void       malbild_field_label_set_record (MalbildFieldLabel *self, MalbildRecord *record);

G_END_DECLS
