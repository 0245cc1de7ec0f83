/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildAreaPart:
 * @number: its number, may be empty
 * @title: its title
 * @goals: (element-type MalbildRecord): the goals that go there
 *
 * One of the areas that an area is split into.
 */
typedef struct {
  char      *number;
  char      *title;
  GPtrArray *goals;
} MalbildAreaPart;

MalbildAreaPart *malbild_area_part_new  (const char *number, const char *title);
void             malbild_area_part_free (MalbildAreaPart *self);

/**
 * malbild_area_list_heads:
 *
 * Returns: (transfer full) (element-type MalbildRecord): the goals of an area that contribute to no other goal of it:
 *   where one of these goes, those that contribute to it follow
 */
GPtrArray *malbild_area_list_heads (MalbildStore *store, MalbildRecord *area);

/**
 * malbild_area_split:
 * @parts: (element-type MalbildAreaPart): the new areas; goals that are in none of them go to the first
 *
 * Splits a goal area, as one edit: the new areas stand in its place and say where they come from, its goals move, with
 * those that contribute to them and the inputs that are linked to them, and it is replaced.
 */
gboolean malbild_area_split (MalbildStore *store, MalbildRecord *area, GPtrArray *parts, GError **error);

/**
 * malbild_area_merge:
 * @areas: (element-type MalbildRecord): the areas that become one, two at least
 * @into: (nullable): one of them that stays; NULL: a new one
 * @number: (nullable): number of a new one
 * @title: (nullable): title of a new one
 *
 * Merges goal areas, as one edit: all goals and inputs move to the one, which says what it merges, and the others are
 * replaced.
 *
 * Returns: (transfer full): the area that there is now, or NULL with @error set
 */
MalbildRecord *malbild_area_merge (MalbildStore *store, GPtrArray *areas, MalbildRecord *into, const char *number, const char *title, GError **error);

G_END_DECLS
