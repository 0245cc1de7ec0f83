/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-record.h"

G_BEGIN_DECLS

/** MALBILD_PLACE_MAX_KINDS: of so many kinds of record a place may show rows. */
#define MALBILD_PLACE_MAX_KINDS 8

/** MALBILD_N_PLACE_KEYS: the first places have a key: Alt+1 to Alt+9, and Alt+0 for the tenth. Those behind them are reached
 * with Ctrl+Page Down, as all are. */
#define MALBILD_N_PLACE_KEYS 10

/**
 * MalbildPlaceGroup:
 *
 * What belongs together in the sidebar.
 */
typedef enum {
  MALBILD_PLACE_GROUP_WHOLE,
  MALBILD_PLACE_GROUP_PROCESS,
  MALBILD_PLACE_GROUP_MEANS,
  MALBILD_PLACE_GROUP_REVIEW,
} MalbildPlaceGroup;

/**
 * MalbildPlaceInfo:
 * @name: what it is called in settings and on the command line, never translated
 * @title: what a person reads, to be translated
 * @icon: the name of its icon
 * @get_type: the type of its widget, a #MalbildPlace
 * @group: what it stands with in the sidebar
 * @without_detail: there is no chosen row: the detail pane comes only when something is opened in it
 * @kinds: the kinds of record that can be chosen in it
 *
 * A place of the window. From the table of them follow the window's pages, which are made when they are first shown,
 * the rows of the sidebar, the keys, the dialog of shortcuts, and what `--place` may be.
 */
typedef struct {
  const char        *name;
  const char        *title;
  const char        *icon;
  GType            (*get_type) (void);
  MalbildPlaceGroup  group;
  gboolean           without_detail;
  const MalbildKind *kinds[MALBILD_PLACE_MAX_KINDS + 1];
} MalbildPlaceInfo;

/* The table, in the order of the sidebar. (transfer none) (array length=n_places) */
const MalbildPlaceInfo *malbild_places        (guint *n_places);
/* The digit of the place at @position, which is to have one. */
guint                   malbild_place_digit   (guint position);
/* (transfer none) (nullable) */
const MalbildPlaceInfo *malbild_place_by_name (const char *name);
/* Whether records of @kind can be chosen in the place. */
gboolean                malbild_place_shows   (const MalbildPlaceInfo *self, const MalbildKind *kind);
/* The names of all places with a comma between them. (transfer full) */
char                   *malbild_places_dup_names (void);

G_END_DECLS
