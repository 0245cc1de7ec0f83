/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-csv-inputs.h"
#include "malbild-csv-means.h"
#include "malbild-uuid.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

typedef struct _MalbildJob MalbildJob;

/**
 * MalbildJobWork:
 * @MALBILD_JOB_EXPORT: write a goal set of the goal file to a file
 * @MALBILD_JOB_IMPORT: read a file, or the sample, into the goal file
 * @MALBILD_JOB_READ_INPUTS: read a table of inputs, without taking it in yet
 * @MALBILD_JOB_ADD_INPUTS: take in the inputs that were read
 * @MALBILD_JOB_READ_MEANS: read a table of means that was pasted, without taking it in yet
 * @MALBILD_JOB_ADD_MEANS: take in the means that were read
 * @MALBILD_JOB_BRING_IN: copy a goal file into the folder for them, unless that was done before
 */
typedef enum {
  MALBILD_JOB_EXPORT,
  MALBILD_JOB_IMPORT,
  MALBILD_JOB_READ_INPUTS,
  MALBILD_JOB_ADD_INPUTS,
  MALBILD_JOB_READ_MEANS,
  MALBILD_JOB_ADD_MEANS,
  MALBILD_JOB_BRING_IN,
} MalbildJobWork;

/* Called in the window's thread when the job is over; @error is NULL where all went well, not called if cancelled. */
typedef void (*MalbildJobDone) (GtkWindow *window, const MalbildJob *job, const GError *error);

/**
 * MalbildJob:
 * @work: what there is to do
 * @goal_file: path of the goal file; of a copy it is known at the end
 * @file: (nullable): path of the file that is read or written; NULL: the sample is read
 * @text: (nullable): what was pasted
 * @set: the goal set to write, or that inputs or means are for
 * @event: the dialogue event of inputs that name none, if @has_event
 * @inputs: (nullable): the table of inputs that was read
 * @means: (nullable): the table of means that was read
 * @label: (nullable): what the edit of an import is called; NULL: it makes the goal file, and is none
 * @report: what became of the records of an import
 * @copies: the copies that were made before (malbild_files_get_copies())
 * @checksum: of the file that was brought in
 * @known: whether it was brought in before
 * @here: whether the copy is to be shown in this window, whatever it shows now
 *
 * One export, import or copy as a whole, done in a thread of its own.
 */
struct _MalbildJob {
  MalbildJobWork      work;
  char               *goal_file;
  char               *file;
  char               *label;
  char               *text;
  MalbildUuid         set;
  MalbildUuid         event;
  gboolean            has_event;
  MalbildCsvInputs   *inputs;
  MalbildCsvMeans    *means;
  MalbildWriteReport  report;
  GVariant           *copies;
  char               *checksum;
  gboolean            known;
  gboolean            here;
};

/**
 * malbild_job_run:
 * @job: (transfer full): made with g_new0(), its texts with g_strdup()
 * @heading: what the progress dialog says
 */
void malbild_job_run (MalbildJob *job, GtkWindow *window, const char *heading, MalbildJobDone done);

G_END_DECLS
