/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/** MALBILD_AMOUNT_MAX: the most thousands of kronor that a line of means holds, either way: twelve digits. */
#define MALBILD_AMOUNT_MAX G_GINT64_CONSTANT (999999999999)

/**
 * MalbildMeansPart:
 * @MALBILD_MEANS_OPERATIONS: operations (drift)
 * @MALBILD_MEANS_INVESTMENT: investment
 * @MALBILD_MEANS_MAINTENANCE: maintenance and management (underhåll och förvaltning)
 *
 * What a line of means is for.
 */
typedef enum {
  MALBILD_MEANS_OPERATIONS,
  MALBILD_MEANS_INVESTMENT,
  MALBILD_MEANS_MAINTENANCE,
} MalbildMeansPart;

#define MALBILD_N_MEANS_PARTS 3

/** MALBILD_AMOUNT_TOO_LARGE: a sum that 64 bits do not hold. */
#define MALBILD_AMOUNT_TOO_LARGE G_MAXINT64

/* The field that holds a part. */
const MalbildField *malbild_means_part_field (MalbildMeansPart part);

/**
 * malbild_amount_add:
 * @a: an amount, or %MALBILD_NO_INTEGER where there is none
 * @b: another
 *
 * Returns: their sum; %MALBILD_NO_INTEGER only where neither is there, %MALBILD_AMOUNT_TOO_LARGE where it is one of them
 *   or the sum is
 */
gint64 malbild_amount_add (gint64 a, gint64 b);

/**
 * malbild_amount_join:
 * @high: how many thousand millions
 * @low: and what is over
 *
 * Returns: the amount of both, or %MALBILD_AMOUNT_TOO_LARGE
 */
gint64 malbild_amount_join (gint64 high, gint64 low);

/** MALBILD_AMOUNT_UNIT: what malbild_amount_join() counts in. */
#define MALBILD_AMOUNT_UNIT G_GINT64_CONSTANT (1000000000)

/* Returns: (transfer full): as a person reads it in her language; empty where there is none, words where it is too large */
char *malbild_amount_format (gint64 amount);

G_END_DECLS
