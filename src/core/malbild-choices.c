/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"

#include <glib/gi18n-lib.h>

const MalbildChoice malbild_activity_states[] = {
  { "not-started", N_("not started") },
  { "ongoing",     N_("ongoing") },
  { "done",        N_("carried out") },
  { "late",        N_("delayed") },
  { "withdrawn",   N_("withdrawn") },
  { NULL }
};

/* The same states: an assignment has words of its own, as other languages bend them to the thing. */
const MalbildChoice malbild_assignment_states[] = {
  { "not-started", N_("not begun") },
  { "ongoing",     N_("in progress") },
  { "done",        N_("completed") },
  { "late",        N_("overdue") },
  { "withdrawn",   N_("cancelled") },
  { NULL }
};

const MalbildChoice malbild_yes[] = {
  { "yes", N_("yes") },
  { NULL }
};
