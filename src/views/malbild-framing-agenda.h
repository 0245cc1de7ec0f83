/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FRAMING_AGENDA (malbild_framing_agenda_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFramingAgenda, malbild_framing_agenda, MALBILD, FRAMING_AGENDA, MalbildPlace)

/**
 * MalbildFramingAgenda:
 *
 * How the goal set covers Agenda 2030: its goals as tiles, the targets of the chosen one with the goals that tie to
 * them; what is untouched is shown as such. A goal is tied to a target here as well.
 */

/* Chooses a goal of Agenda 2030, 1 to 17. */
void malbild_framing_agenda_show (MalbildFramingAgenda *self, guint sdg);

G_END_DECLS
