/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_LINK_ENTRY (malbild_link_entry_get_type ())
G_DECLARE_FINAL_TYPE (MalbildLinkEntry, malbild_link_entry, MALBILD, LINK_ENTRY, GtkWidget)

/**
 * MalbildLinkEntry:
 *
 * One entry of a #MalbildLinkList at the record @beside: @record, or what its field @far leads to, with what its table
 * tells. Pressing it opens what it shows;
 * buttons beside it open the link itself and remove it. Signal "remove-clicked".
 */
GtkWidget     *malbild_link_entry_new        (MalbildStore *store, MalbildRecord *record, const char *far, MalbildRecord *beside,
                                              gboolean removable);
MalbildRecord *malbild_link_entry_get_record (MalbildLinkEntry *self);
/* (transfer none): what pressing it opens */
MalbildRecord *malbild_link_entry_get_shown  (MalbildLinkEntry *self);
/* It follows what it shows by itself; this is for what depends on others. */
void           malbild_link_entry_update     (MalbildLinkEntry *self);

G_END_DECLS
