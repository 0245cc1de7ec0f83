/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-context.h"
#include "malbild-finding.h"

G_BEGIN_DECLS

/* What can be done with criteria and findings. Each is one edit; what fails is told by the context. */

/* Leads to the field that mends the finding, or to what it is about. */
void     malbild_criteria_mend       (MalbildContext *context, MalbildFinding *finding);

/* Writes down why the criterion need not be met there. @reason is not empty. Returns: whether it was done */
gboolean malbild_criteria_override   (MalbildContext *context, MalbildFinding *finding, const char *reason);

/* Takes the override away, and says so. */
void     malbild_criteria_withdraw   (MalbildContext *context, MalbildFinding *finding);

/* Judges by hand; a judgement that is there is changed. @rationale: (nullable): NULL leaves what was written */
gboolean malbild_criteria_judge      (MalbildContext *context, MalbildFinding *finding, MalbildVerdict verdict, const char *rationale);

void     malbild_criteria_set_in_use (MalbildContext *context, MalbildRecord *criterion, gboolean in_use);

G_END_DECLS
