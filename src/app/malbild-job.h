/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-uuid.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

typedef struct _MalbildJob MalbildJob;

/* Called in the window's thread when the job is over; @error is NULL where all went well, not called if cancelled. */
typedef void (*MalbildJobDone) (GtkWindow *window, const MalbildJob *job, const GError *error);

/**
 * MalbildJob:
 * @goal_file: path of the goal file
 * @file: (nullable): path of the file that is read or written; NULL: the sample is read
 * @set: the goal set to write
 * @importing: whether it is read
 * @label: (nullable): what the edit of an import is called; NULL: it makes the goal file, and is none
 * @report: what became of the records of an import
 *
 * One export or import as a whole, done in a thread of its own.
 */
struct _MalbildJob {
  char               *goal_file;
  char               *file;
  char               *label;
  MalbildUuid         set;
  gboolean            importing;
  MalbildWriteReport  report;
};

/**
 * malbild_job_run:
 * @job: (transfer full): made with g_new0(), its texts with g_strdup()
 * @heading: what the progress dialog says
 */
void malbild_job_run (MalbildJob *job, GtkWindow *window, const char *heading, MalbildJobDone done);

G_END_DECLS
