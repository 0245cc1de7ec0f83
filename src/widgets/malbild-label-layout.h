/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MalbildSpan:
 *
 * Pixels from @start to @end that are taken.
 */
typedef struct {
  double start;
  double end;
} MalbildSpan;

/**
 * MalbildLabelSlot:
 * @mark: the mark that the label belongs to
 * @width: how wide the whole label is
 * @x: (out): where the label goes
 * @shown: (out): how wide it may be: @width where all of it fits, less where it is cut off with an ellipsis,
 *   0 where it does not go at all
 */
typedef struct {
  MalbildSpan mark;
  double      width;
  double      x;
  double      shown;
} MalbildLabelSlot;

/**
 * malbild_label_layout:
 * @slots: (array length=n_slots): the labels of one row, the more important first
 * @left: where the room for labels begins
 * @right: and where it ends
 * @gap: between a label and anything else
 * @least: the narrowest part of a label that is worth showing
 *
 * Finds places for labels right or left of their marks so that none touches another one or a mark. First those
 * that fit whole are placed, then the others as far as they fit.
 */
void malbild_label_layout (MalbildLabelSlot *slots, guint n_slots, double left, double right, double gap, double least);

G_END_DECLS
