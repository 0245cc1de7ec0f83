/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_store_add_usual_steps:
 *
 * Adds the five steps that a goal process usually has to @goal_set, with titles in the user's language, as one edit.
 */
gboolean malbild_store_add_usual_steps (MalbildStore *self, MalbildRecord *goal_set, GError **error);

G_END_DECLS
