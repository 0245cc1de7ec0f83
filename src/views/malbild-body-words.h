/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-body-facts.h"

G_BEGIN_DECLS

/* What there is between bodies and goals, in words and with shapes, on one line or two. All (transfer full). */

/* "Board · 4 goals · 1 directive", and below it what it contributes to, if that is to be said of such a body. @tally (nullable) */
char *malbild_body_describe          (MalbildRecord *body, const MalbildBodyTally *tally);

/* "2 boards · 1 company · 5 goals", or that nobody contributes to it. */
char *malbild_support_describe       (const MalbildSupportTally *tally);

/* For which goal, and since when. */
char *malbild_directive_describe     (MalbildRecord *directive);

/* From whom (or, if @given, to whom), for which goal, and when it is due. */
char *malbild_assignment_describe    (MalbildRecord *assignment, gboolean given);

/* By which decision an internal goal was decided, or what is amiss: that there is none, that it lies in an area. */
char *malbild_internal_goal_describe (MalbildRecord *goal);

G_END_DECLS
