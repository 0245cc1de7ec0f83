/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-criteria-facts.h"

G_BEGIN_DECLS

/* The part of the facts that is the criteria themselves, with their overrides and judgements. */

GArray  *malbild_criteria_rules_new  (void);
gboolean malbild_criteria_rules_read (MalbildCriteriaFacts *facts, GError **error);

G_END_DECLS
