/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-goal-look.h"
#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildTimelineBar:
 * @start: its first day
 * @end: the day after its last
 * @soft_start: how many days its beginning covers, where it is not known to the day; else 0
 * @soft_end: the same for its end
 * @open_start: it has no beginning
 * @open_end: it has no end
 * @thin: it is what was planned, beside what happened
 */
typedef struct {
  double          start;
  double          end;
  double          soft_start;
  double          soft_end;
  gboolean        open_start;
  gboolean        open_end;
  gboolean        thin;
  MalbildBarStyle style;
  MalbildTone     tone;
} MalbildTimelineBar;

/**
 * MalbildTimelineMark:
 * @start: the first day that its date covers
 * @end: the day after the last one
 * @label: what stands beside it, where there is room
 * @short_label: (nullable): what stands there where there is less room: what must not be cut off
 * @text: all that is to say about it
 * @record: (nullable): what it stands for
 */
typedef struct {
  double           start;
  double           end;
  MalbildMarkShape shape;
  MalbildTone      tone;
  char            *label;
  char            *short_label;
  char            *text;
  MalbildRecord   *record;
} MalbildTimelineMark;

#define MALBILD_TYPE_TIMELINE_ENTRY (malbild_timeline_entry_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimelineEntry, malbild_timeline_entry, MALBILD, TIMELINE_ENTRY, GObject)

/**
 * MalbildTimelineEntry:
 *
 * What one row of the timeline shows of its item (a #MalbildRecord or #MalbildGroup), as it stands today: bars,
 * marks and words, without a pixel in it. It reads nothing before it is asked. Signal "changed": ask again.
 */
MalbildTimelineEntry *malbild_timeline_entry_new (MalbildStore *store, MalbildRecord *goal_set, gpointer item);

gpointer   malbild_timeline_entry_get_item (MalbildTimelineEntry *self);
/* (element-type MalbildTimelineBar): valid until "changed", as all that follows. */
GArray    *malbild_timeline_entry_get_bars (MalbildTimelineEntry *self);
/* (element-type MalbildTimelineMark): the more important first. */
GPtrArray *malbild_timeline_entry_get_marks (MalbildTimelineEntry *self);
/* A few words that may stand in a goal's bar, or beside a step's; NULL where there are none. */
const char *malbild_timeline_entry_get_words (MalbildTimelineEntry *self);
/* State and dates in words, a line each: what the picture says, for those who cannot see it. */
const char *malbild_timeline_entry_get_description (MalbildTimelineEntry *self);

G_END_DECLS
