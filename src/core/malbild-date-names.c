/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-date-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-text.h"

static const char *const months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *const seasons[] = {
  NC_("season", "spring"), NC_("season", "summer"), NC_("season", "autumn"), NC_("season", "winter"),
};

const char *
malbild_month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

const char *
malbild_month_short_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

const char *
malbild_season_name (int season)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "season", seasons[season]);
}

/* Whether @word is @name or an abbreviation of it, or @name with an ending ("hösten" for "höst"). */
static gboolean
names (const char *word,
       const char *name,
       gboolean    inflected)
{
  g_autofree char *folded = malbild_text_fold (name);

  if (g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (folded, word))
    return TRUE;
  return inflected && g_str_has_prefix (word, folded) && strlen (word) - strlen (folded) <= 2;
}

int
malbild_month_by_name (const char *folded)
{
  for (int i = 0; i < 12; i++)
    if (names (folded, malbild_month_name (i + 1), FALSE) || names (folded, months[i], FALSE))
      return i + 1;
  return 0;
}

int
malbild_season_by_name (const char *folded)
{
  for (int i = 0; i < 4; i++)
    if (names (folded, malbild_season_name (i), TRUE) || names (folded, seasons[i], FALSE))
      return i;
  return -1;
}
