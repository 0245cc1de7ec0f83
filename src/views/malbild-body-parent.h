/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"
#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * malbild_body_find_parent:
 * @type: of a body that is to be added
 * @chosen: (nullable): the body that is chosen
 *
 * What a new body is a part of: @chosen or the nearest that that is a part of, if bodies of @type can be under it. Boards,
 * companies and the executive board are under a council, committees under a board, administrations under anything that is
 * no administration; a council is under nothing.
 *
 * Returns: (transfer none) (nullable): the body; NULL: none
 */
MalbildRecord *malbild_body_find_parent (MalbildBodyType type, MalbildRecord *chosen);

G_END_DECLS
