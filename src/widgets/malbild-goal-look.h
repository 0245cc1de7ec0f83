/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-goal.h"
#include "malbild-paint.h"

G_BEGIN_DECLS

/**
 * MalbildTone:
 *
 * Which colour of the palette something is drawn in; the shape says the same.
 */
typedef enum {
  MALBILD_TONE_NEUTRAL,
  MALBILD_TONE_DIM,
  MALBILD_TONE_ACCENT,
  MALBILD_TONE_DONE,
  MALBILD_TONE_LATE,
} MalbildTone;

/** MalbildGoalLook: how a goal in a state is drawn, on the timeline and where goals are counted. */
typedef struct {
  MalbildBarStyle style;
  MalbildTone     tone;
} MalbildGoalLook;

extern const MalbildGoalLook malbild_goal_looks[MALBILD_N_GOAL_STATES];

/* The colour of a tone, and what is drawn on it. */
const GdkRGBA *malbild_tone_color (const MalbildPalette *palette, MalbildTone tone);
const GdkRGBA *malbild_tone_ink   (const MalbildPalette *palette, MalbildTone tone);

G_END_DECLS
