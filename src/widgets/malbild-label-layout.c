/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-label-layout.h"

/* What limits a label at @slot: other marks and the labels that have a place already. */
static gboolean
next_obstacle (const MalbildLabelSlot *other,
               gboolean                same,
               guint                   part,
               MalbildSpan            *span)
{
  if (part == 0)
    {
      *span = other->mark;
      return !same;
    }
  *span = (MalbildSpan) { other->x, other->x + other->shown };
  return other->shown > 0;
}

/* How much room there is beside the mark of @slot: from @before to it, and from it to @after. */
static void
find_room (const MalbildLabelSlot *slots,
           guint                   n_slots,
           const MalbildLabelSlot *slot,
           double                 *before,
           double                 *after)
{
  for (guint i = 0; i < n_slots; i++)
    for (guint part = 0; part < 2; part++)
      {
        MalbildSpan span;

        if (!next_obstacle (&slots[i], &slots[i] == slot, part, &span))
          continue;
        if (span.end > slot->mark.end)
          *after = MIN (*after, MAX (span.start, slot->mark.end));
        if (span.start < slot->mark.start)
          *before = MAX (*before, MIN (span.end, slot->mark.start));
      }
}

static void
place (MalbildLabelSlot *slots,
       guint             n_slots,
       MalbildLabelSlot *slot,
       double            left,
       double            right,
       double            gap,
       double            least)
{
  double before = left - gap;
  double after = right + gap;
  double room_before, room_after, room;

  if (slot->mark.end <= left || slot->mark.start >= right)
    return;
  find_room (slots, n_slots, slot, &before, &after);
  room_before = slot->mark.start - before - 2 * gap;
  room_after = after - slot->mark.end - 2 * gap;
  if (room_after >= slot->width || (room_after >= room_before && room_before < slot->width))
    {
      room = MIN (room_after, slot->width);
      slot->x = slot->mark.end + gap;
    }
  else
    {
      room = MIN (room_before, slot->width);
      slot->x = slot->mark.start - gap - room;
    }
  slot->shown = room >= MIN (least, slot->width) ? room : 0;
}

void
malbild_label_layout (MalbildLabelSlot *slots,
                      guint             n_slots,
                      double            left,
                      double            right,
                      double            gap,
                      double            least)
{
  for (guint i = 0; i < n_slots; i++)
    slots[i].shown = 0;
  for (guint i = 0; i < n_slots; i++)
    if (slots[i].width > 0)
      place (slots, n_slots, &slots[i], left, right, gap, slots[i].width);
  for (guint i = 0; i < n_slots; i++)
    if (slots[i].width > 0 && slots[i].shown == 0)
      place (slots, n_slots, &slots[i], left, right, gap, least);
}
