/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildQueryHolds:
 *
 * The queries behind one tree, which come and go with its rows and are held together.
 */
typedef struct _MalbildQueryHolds MalbildQueryHolds;

MalbildQueryHolds *malbild_query_holds_new  (void);
/* The queries live on, and are as free as they are. */
void               malbild_query_holds_free (MalbildQueryHolds *self);

/* Takes a query along as long as it lives. Returns: (transfer full): @query */
MalbildQuery *malbild_query_holds_track   (MalbildQueryHolds *self, MalbildQuery *query);

/* While held, rows keep their place although an edit would move them. Calls nest. */
void          malbild_query_holds_hold    (MalbildQueryHolds *self);
void          malbild_query_holds_release (MalbildQueryHolds *self);

G_END_DECLS
