/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-programme-matrix.h"

G_BEGIN_DECLS

/** MalbildProgrammeOrder: what the document is divided by. */
typedef enum {
  MALBILD_PROGRAMME_BY_GOAL,
  MALBILD_PROGRAMME_BY_COLUMN,
} MalbildProgrammeOrder;

/**
 * MalbildProgrammeBlockStyle:
 * @MALBILD_BLOCK_TITLE: the title of the programme
 * @MALBILD_BLOCK_LEAD: what is said of it
 * @MALBILD_BLOCK_PART: the heading of a part: an area, a target group, a focus area
 * @MALBILD_BLOCK_CHAPTER: the heading of a goal in a part
 * @MALBILD_BLOCK_SIDE: the small heading of a clarification
 * @MALBILD_BLOCK_TEXT: a paragraph
 * @MALBILD_BLOCK_QUIET: what is lacking
 */
typedef enum {
  MALBILD_BLOCK_TITLE,
  MALBILD_BLOCK_LEAD,
  MALBILD_BLOCK_PART,
  MALBILD_BLOCK_CHAPTER,
  MALBILD_BLOCK_SIDE,
  MALBILD_BLOCK_TEXT,
  MALBILD_BLOCK_QUIET,
} MalbildProgrammeBlockStyle;

#define MALBILD_N_BLOCK_STYLES 7

/** MalbildProgrammeBlock: one paragraph of the document. */
typedef struct {
  MalbildProgrammeBlockStyle style;
  char                      *text;
} MalbildProgrammeBlock;

/** MalbildProgrammeType: how a style is set, on screen and on paper. Sizes are in relation to the text. */
typedef struct {
  double   scale;
  gboolean bold;
  gboolean italic;
  int      space_above; /* in hundredths of the height of a line */
  int      indent;      /* in pixels */
} MalbildProgrammeType;

extern const MalbildProgrammeType malbild_programme_types[MALBILD_N_BLOCK_STYLES];

/**
 * malbild_programme_write:
 *
 * Writes the programme of a goal set as a document: by area and goal, or by target group and focus area. Gaps are told of
 * where they are, at the end of each goal or part.
 *
 * Returns: (transfer full) (element-type MalbildProgrammeBlock): the paragraphs
 */
GPtrArray *malbild_programme_write (MalbildStore *store, MalbildRecord *goal_set, MalbildProgrammeOrder order);

/* The programme's record; NULL where there is none yet. (transfer full) */
MalbildRecord *malbild_programme_dup_record (MalbildStore *store, MalbildRecord *goal_set);

G_END_DECLS
