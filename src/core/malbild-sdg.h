/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_N_SDGS: how many goals Agenda 2030 has. */
#define MALBILD_N_SDGS 17

/**
 * MalbildSdg:
 * @name: its name, to be translated
 * @color: its colour, 0xRRGGBB. Nothing may rely on it alone
 * @n_numbered: how many of its targets have a number ("4.1")
 * @n_lettered: how many have a letter ("4.a")
 *
 * A goal of Agenda 2030 (Transforming our world, A/RES/70/1).
 */
typedef struct {
  const char *name;
  guint32     color;
  guint8      n_numbered;
  guint8      n_lettered;
} MalbildSdg;

/**
 * malbild_sdg_get:
 * @goal: 1 to %MALBILD_N_SDGS
 */
const MalbildSdg *malbild_sdg_get (guint goal);

/**
 * malbild_sdg_goal_of_code:
 * @code: (nullable): the code of a goal or a target: `4`, `4.1`, `4.a`
 *
 * Returns: the number of the goal that @code names or lies in; 0 where the code is not valid
 */
guint malbild_sdg_goal_of_code (const char *code);

/** malbild_sdg_code_is_valid: whether Agenda 2030 has a goal or a target with this code. */
gboolean malbild_sdg_code_is_valid (const char *code);

G_END_DECLS
