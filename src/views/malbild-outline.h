/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-changes.h"
#include "malbild-outline-filter.h"
#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildOutlineFlags:
 * @MALBILD_OUTLINE_DEFAULT: areas and their goals alone
 * @MALBILD_OUTLINE_PROCESS: the goal process comes first: its steps, and the milestones under them
 */
typedef enum {
  MALBILD_OUTLINE_DEFAULT = 0,
  MALBILD_OUTLINE_PROCESS = 1 << 0,
} MalbildOutlineFlags;

/**
 * MalbildGroupRole:
 *
 * What a #MalbildGroup holds together.
 */
typedef enum {
  MALBILD_GROUP_PROCESS,
  MALBILD_GROUP_WITHOUT_AREA,
  MALBILD_GROUP_INTERNAL,
  MALBILD_GROUP_NO_GOAL,
  MALBILD_GROUP_IDLE_GOALS,
  MALBILD_GROUP_OWN_GOALS,
} MalbildGroupRole;

#define MALBILD_TYPE_GROUP (malbild_group_get_type ())
G_DECLARE_FINAL_TYPE (MalbildGroup, malbild_group, MALBILD, GROUP, GObject)

/**
 * MalbildGroup:
 *
 * A row of a tree that is no record: "Goal process", "Without area", "Internal goals"; of means: "Tied to no goal"; and of
 * what a body contributes to: "Contributes to nothing yet", "Responsible for".
 * Properties: "display-title" (read-only, as records have it), "role".
 */
MalbildGroupRole malbild_group_get_role  (MalbildGroup *self);
const char      *malbild_group_get_title (MalbildGroup *self);

/* Sees to it that @place has a group of @role in it, or nothing. */
void malbild_group_show (GListStore *place, MalbildGroupRole role, gboolean shown);

/**
 * malbild_outline_new:
 * @filter: (nullable): with a filter that is set, the children of an area are all matching goals, flat, and
 *   areas without a match are left out; it is read once, so make a new outline when it notifies
 *
 * The tree of a goal set: the goal process (with %MALBILD_OUTLINE_PROCESS), the goal areas, the goals without an
 * area, the internal goals. Under an area stand its overarching goals and those board and company goals that
 * contribute to nothing; under each goal what contributes to it, also under every other goal that it
 * contributes to. Groups without members are left out.
 *
 * The items of its rows (gtk_tree_list_row_get_item()) are #MalbildRecord or #MalbildGroup; both have a
 * "display-title". Areas and groups are open at first, in a small goal set all goals too. Every goal has a
 * (lazy) list of children, so that it can become a parent: malbild_outline_has_children() tells leaves apart,
 * and #MalbildOutlineTitle, the cell for the column of titles, hides their arrow.
 *
 * Nothing is done for a goal until its row is bound. In a large goal set the goals of an area that are neither
 * overarching nor contribute to any come only when malbild_outline_read_rest() is called, or something has to be revealed.
 *
 * Returns: (transfer full): the tree, which lives on its own
 */
GtkTreeListModel *malbild_outline_new (MalbildStore *store, MalbildRecord *goal_set, MalbildOutlineFlags flags, MalbildOutlineFilter *filter);

MalbildStore *malbild_outline_get_store (GtkTreeListModel *outline);

/* Goes on to read what a new outline left out: when nothing else is to be done, or now. */
void malbild_outline_read_rest (GtkTreeListModel *outline);
void malbild_outline_read_all  (GtkTreeListModel *outline);

/* Whether it is filtered, so that no goal stands under another. */
gboolean malbild_outline_is_flat (GtkTreeListModel *outline);

/* Whether a row with this item has rows below it when it is opened. */
gboolean malbild_outline_has_children (GtkTreeListModel *outline, gpointer item);

/* The record or group of a row; (transfer none), valid as long as the row. Also takes NULL. */
gpointer malbild_outline_get_item (GtkTreeListRow *row);

/**
 * malbild_outline_reveal:
 *
 * Opens the rows that lead to @record. Returns: its position, or %GTK_INVALID_LIST_POSITION where it is not in
 * the outline
 */
guint malbild_outline_reveal (GtkTreeListModel *outline, MalbildRecord *record);

/**
 * malbild_outline_dup_open:
 *
 * Which rows are open and which closed, as far as a person can have opened and closed them by hand.
 *
 * Returns: (transfer full): to be given to malbild_outline_set_open() of another outline of the goal set
 */
GHashTable *malbild_outline_dup_open (GtkTreeListModel *outline);
void        malbild_outline_set_open (GtkTreeListModel *outline, GHashTable *open);

/* The same for the first @max_rows rows of any tree whose items are records and groups. */
GHashTable *malbild_tree_dup_open (GtkTreeListModel *tree, guint max_rows);
void        malbild_tree_set_open (GtkTreeListModel *tree, guint max_rows, GHashTable *open);

/* While held, rows keep their place although an edit would move them. Calls nest. */
void malbild_outline_hold    (GtkTreeListModel *outline);
void malbild_outline_release (GtkTreeListModel *outline);

G_END_DECLS
