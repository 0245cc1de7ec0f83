/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_VIEW (malbild_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeView, malbild_programme_view, MALBILD, PROGRAMME_VIEW, MalbildPlace)

/**
 * MalbildProgrammeView:
 *
 * The strategic development programme: what each goal means for target groups and in focus areas, as a matrix with its
 * gaps, and as a document to read and print. Target groups and focus areas are added and put in order here.
 *
 * Actions: "programme.open", "programme.add-target-group", "programme.add-focus-area", "programme.print",
 * "programme.move-left", "programme.move-right", "programme.remove-column".
 */

G_END_DECLS
