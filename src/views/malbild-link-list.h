/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-link-spec.h"

G_BEGIN_DECLS

/** MALBILD_LINK_LIST_MAX: more entries than these are counted only. */
#define MALBILD_LINK_LIST_MAX 50

#define MALBILD_TYPE_LINK_LIST (malbild_link_list_get_type ())
G_DECLARE_FINAL_TYPE (MalbildLinkList, malbild_link_list, MALBILD, LINK_LIST, GtkWidget)

/**
 * MalbildLinkList:
 *
 * A section of the detail pane: what is linked to the record in one way, kept up to date. Each entry opens its
 * record (action "detail.open"); entries are added and removed in place.
 */
GtkWidget         *malbild_link_list_new        (MalbildContext *context, const MalbildLinkSpec *spec);
void               malbild_link_list_set_record (MalbildLinkList *self, MalbildRecord *record);
const MalbildKind *malbild_link_list_get_kind   (MalbildLinkList *self);
const char        *malbild_link_list_get_title  (MalbildLinkList *self);
/* Whether it is meant by the name of a kind; “kind:field” means the list of those whose field leads to the record. */
gboolean           malbild_link_list_is_named   (MalbildLinkList *self, const char *name);
/* Whether it is hidden only because it is empty: it is shown as soon as it is asked to add the first entry. */
gboolean           malbild_link_list_is_waiting (MalbildLinkList *self);
/* Puts the keyboard where an entry is added; to the first entry where none can be. */
void               malbild_link_list_start_adding (MalbildLinkList *self);
/* Whether nothing can be added or removed for the time being: the record lies in an archive. */
void               malbild_link_list_set_locked (MalbildLinkList *self, gboolean locked);
/* Whether it is of any use to the record: if not, it is there only as long as there is something in it, to be taken away. */
void               malbild_link_list_set_used   (MalbildLinkList *self, gboolean used);

G_END_DECLS
