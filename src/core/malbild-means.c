/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means.h"

#include <glib/gi18n-lib.h>

#include "malbild-integer.h"

/* Translators: thousands of kronor, behind an amount. */
#define TKR N_("tkr")
#define AMOUNT(n, l) MALBILD_FIELD_INTEGER (n, l, .max = MALBILD_AMOUNT_MAX, .unit = TKR, .telling = TRUE)

static const MalbildField fields[] = {
  MALBILD_FIELD_REF     ("goal-set",    N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF     ("goal",        N_("Goal"), malbild_goal_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_TEXT    ("title",       N_("Purpose"), .searchable = TRUE),
  MALBILD_FIELD_DATE    ("year",        N_("Year"), .required = TRUE, .telling = TRUE),
  AMOUNT                ("operations",  N_("Operations")),
  AMOUNT                ("investment",  N_("Investment")),
  AMOUNT                ("maintenance", N_("Maintenance and management")),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_means_kind = {
  .id = 20,
  .name = "means",
  .type_name = "MalbildMeans",
  .label = N_("Means"),
  .label_plural = N_("Means"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

const MalbildField *
malbild_means_part_field (MalbildMeansPart part)
{
  static const char *const names[MALBILD_N_MEANS_PARTS] = { "operations", "investment", "maintenance" };

  g_return_val_if_fail ((guint) part < MALBILD_N_MEANS_PARTS, NULL);

  return malbild_kind_get_field (&malbild_means_kind, names[part]);
}

gint64
malbild_amount_add (gint64 a,
                    gint64 b)
{
  gint64 sum;

  if (a == MALBILD_NO_INTEGER)
    return b;
  if (b == MALBILD_NO_INTEGER)
    return a;
  if (a == MALBILD_AMOUNT_TOO_LARGE || b == MALBILD_AMOUNT_TOO_LARGE || __builtin_add_overflow (a, b, &sum) || sum == MALBILD_NO_INTEGER)
    return MALBILD_AMOUNT_TOO_LARGE;
  return sum;
}

gint64
malbild_amount_join (gint64 high,
                     gint64 low)
{
  gint64 product;

  return __builtin_mul_overflow (high, MALBILD_AMOUNT_UNIT, &product) ? MALBILD_AMOUNT_TOO_LARGE : malbild_amount_add (product, low);
}

char *
malbild_amount_format (gint64 amount)
{
  if (amount == MALBILD_NO_INTEGER)
    return g_strdup ("");
  /* Translators: in place of a sum that has more digits than can be counted. */
  return amount == MALBILD_AMOUNT_TOO_LARGE ? g_strdup (_("too large")) : malbild_integer_format (amount);
}
