/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "malbild-error.h"

G_BEGIN_DECLS

typedef void (*MalbildFaultFunc) (const char *fault, gpointer data);

/**
 * MalbildXmlFaults:
 * @name: the file's name, for messages
 * @report: (nullable): gets each fault as "NAME:LINE: reason"; NULL: the first fault is the end, as @error
 * @n: how many there were
 * @error: why reading stopped, if it stopped before the end
 *
 * Where the parts that read a file put what they find wrong with it.
 */
typedef struct {
  const char       *name;
  MalbildFaultFunc  report;
  gpointer          data;
  guint             n;
  GError           *error;
} MalbildXmlFaults;

void     malbild_xml_faults_clear (MalbildXmlFaults *self);

/* Both return whether reading goes on. */
gboolean malbild_xml_faults_add   (MalbildXmlFaults *self, guint line, MalbildError code, const char *format, ...) G_GNUC_PRINTF (4, 5);
/* Takes an error that is about the value on @line (invalid) or about something else, which always ends reading. */
gboolean malbild_xml_faults_take  (MalbildXmlFaults *self, guint line, GError *error);

G_END_DECLS
