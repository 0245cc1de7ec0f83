/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * malbild_sql_functions_register:
 *
 * Gives a connection the functions of the domain's rules that queries use, so that SQL and C cannot disagree:
 *
 * - `malbild_sort_key (text)`: malbild_text_sort_key()
 * - `malbild_overlaps (period, period)`: malbild_period_overlaps() of packed periods
 * - `malbild_date_overlaps (date, period)`: the same for a date
 * - `malbild_in_force (status, valid, day)`: whether a goal is decided and in force
 * - `malbild_goal_state (status, valid, superseded, day)`: malbild_goal_state()
 *
 * An empty argument gives an empty result (an empty validity is none). They never stand in the schema or an
 * index: any SQLite can read a goal file.
 *
 * Returns: an SQLite result code
 */
int malbild_sql_functions_register (sqlite3 *db);

G_END_DECLS
