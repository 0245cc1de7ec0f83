/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goal-look.h"

const MalbildGoalLook malbild_goal_looks[MALBILD_N_GOAL_STATES] = {
  [MALBILD_GOAL_STATE_DRAFT]      = { MALBILD_BAR_DASHED,  MALBILD_TONE_DIM },
  [MALBILD_GOAL_STATE_PROPOSED]   = { MALBILD_BAR_HATCHED, MALBILD_TONE_ACCENT },
  [MALBILD_GOAL_STATE_DECIDED]    = { MALBILD_BAR_TINTED,  MALBILD_TONE_ACCENT },
  [MALBILD_GOAL_STATE_IN_FORCE]   = { MALBILD_BAR_SOLID,   MALBILD_TONE_ACCENT },
  [MALBILD_GOAL_STATE_CLOSED]     = { MALBILD_BAR_CAPPED,  MALBILD_TONE_NEUTRAL },
  [MALBILD_GOAL_STATE_SUPERSEDED] = { MALBILD_BAR_STRUCK,  MALBILD_TONE_NEUTRAL },
};

const GdkRGBA *
malbild_tone_color (const MalbildPalette *palette,
                    MalbildTone           tone)
{
  switch (tone)
    {
    case MALBILD_TONE_DIM:
      return &palette->dim;
    case MALBILD_TONE_ACCENT:
      return &palette->accent;
    case MALBILD_TONE_DONE:
      return &palette->done;
    case MALBILD_TONE_LATE:
      return &palette->late;
    case MALBILD_TONE_NEUTRAL:
    default:
      return &palette->neutral;
    }
}

const GdkRGBA *
malbild_tone_ink (const MalbildPalette *palette,
                  MalbildTone           tone)
{
  switch (tone)
    {
    case MALBILD_TONE_ACCENT:
      return &palette->on_accent;
    case MALBILD_TONE_DONE:
      return &palette->on_done;
    case MALBILD_TONE_LATE:
      return &palette->on_late;
    case MALBILD_TONE_NEUTRAL:
    case MALBILD_TONE_DIM:
    default:
      return &palette->foreground;
    }
}
