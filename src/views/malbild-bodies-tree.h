/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_BODIES_TREE (malbild_bodies_tree_get_type ())
G_DECLARE_FINAL_TYPE (MalbildBodiesTree, malbild_bodies_tree, MALBILD, BODIES_TREE, MalbildPlace)

/**
 * MalbildBodiesTree:
 *
 * The page of the bodies: their tree, each with what it has and contributes to, and beside it what there is to say of the
 * one that is chosen.
 *
 * Class actions, all on the chosen body: "bodies.remove", "bodies.move-up", "bodies.move-down", "bodies.move-in" (it becomes
 * a part of the one above it), "bodies.move-out", "bodies.thread", "bodies.history"; and "bodies.menu".
 */

/* Chooses the body. */
void malbild_bodies_tree_show (MalbildBodiesTree *self, MalbildRecord *body);

G_END_DECLS
