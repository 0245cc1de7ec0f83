/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"
#include "malbild-select.h"

G_BEGIN_DECLS

/* What a query selects; after a change of it malbild_query_reselect() has to be called. (transfer none) */
MalbildSelect *malbild_query_get_select (MalbildQuery *self);
void           malbild_query_reselect   (MalbildQuery *self);

G_END_DECLS
