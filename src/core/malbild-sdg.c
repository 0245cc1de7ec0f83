/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg.h"

#include <glib/gi18n-lib.h>

static const MalbildSdg sdgs[MALBILD_N_SDGS] = {
  { N_("No poverty"),                                0xe5243b,  5, 2 },
  { N_("Zero hunger"),                               0xdda63a,  5, 3 },
  { N_("Good health and well-being"),                0x4c9f38,  9, 4 },
  { N_("Quality education for all"),                 0xc5192d,  7, 3 },
  { N_("Gender equality"),                           0xff3a21,  6, 3 },
  { N_("Clean water and sanitation for all"),        0x26bde2,  6, 2 },
  { N_("Sustainable energy for all"),                0xfcc30b,  3, 2 },
  { N_("Decent work and economic growth"),           0xa21942, 10, 2 },
  { N_("Industry, innovation and infrastructure"),   0xfd6925,  5, 3 },
  { N_("Reduced inequalities"),                      0xdd1367,  7, 3 },
  { N_("Sustainable cities and communities"),        0xfd9d24,  7, 3 },
  { N_("Responsible consumption and production"),    0xbf8b2e,  8, 3 },
  { N_("Climate action"),                            0x3f7e44,  3, 2 },
  { N_("Life below water"),                          0x0a97d9,  7, 3 },
  { N_("Life on land"),                              0x56c02b,  9, 3 },
  { N_("Peace, justice and strong institutions"),    0x00689d, 10, 2 },
  { N_("Partnerships for the goals"),                0x19486a, 19, 0 },
};

const MalbildSdg *
malbild_sdg_get (guint goal)
{
  g_return_val_if_fail (goal >= 1 && goal <= MALBILD_N_SDGS, NULL);

  return &sdgs[goal - 1];
}

/* A number of one or two digits without a leading zero; 0 where there is none. */
static guint
read_number (const char **text)
{
  const char *c = *text;
  guint number;

  if (*c < '1' || *c > '9')
    return 0;
  number = *c++ - '0';
  if (g_ascii_isdigit (*c))
    number = number * 10 + (*c++ - '0');
  *text = c;
  return number;
}

guint
malbild_sdg_goal_of_code (const char *code)
{
  const char *rest = code;
  const MalbildSdg *sdg;
  guint goal, target;

  if (code == NULL)
    return 0;
  goal = read_number (&rest);
  if (goal < 1 || goal > MALBILD_N_SDGS)
    return 0;
  if (*rest == '\0')
    return goal;
  if (*rest++ != '.')
    return 0;

  sdg = &sdgs[goal - 1];
  if (*rest >= 'a' && *rest < 'a' + sdg->n_lettered)
    return rest[1] == '\0' ? goal : 0;
  target = read_number (&rest);
  return target >= 1 && target <= sdg->n_numbered && *rest == '\0' ? goal : 0;
}

gboolean
malbild_sdg_code_is_valid (const char *code)
{
  return malbild_sdg_goal_of_code (code) != 0;
}
