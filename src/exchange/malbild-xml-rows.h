/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-limits.h"
#include "malbild-uuid-set.h"
#include "malbild-writer.h"
#include "malbild-xml-parser.h"

G_BEGIN_DECLS

/**
 * MalbildXmlRows:
 * @n_records: how many records have begun so far
 * @record_line: where the record begins that is being read; 0 between records
 *
 * Turns what is in a file into rows, by the tables of fields, and finds everything that is not as it has to be:
 * whatever the schema refuses, and what it cannot say (a period that ends before it starts, text that is not NFC).
 * If its faults are reported rather than ending the reading, it goes on after each as well as it can.
 */
typedef struct {
  MalbildXmlFaults   *faults;
  MalbildWriter      *writer;
  const MalbildKind *const *kinds;
  guint               n_kinds;
  guint64             n_records;

  /* Where it is. */
  int                 place;
  guint               skip;         /* how deep in an element that has no place here */
  gboolean            in_outside;
  gboolean            after_outside;
  gboolean            text_refused; /* in this element, once is enough */
  guint               kind;         /* index of the kind that the records have reached */
  guint               field;        /* index of the field that it is in */
  guint               next_field;
  guint               record_line;
  guint               field_line;

  /* The record that is being read. Texts lie one after the other in @texts, and the cells know where. */
  MalbildRow          row;
  gsize               offsets[MALBILD_KIND_MAX_FIELDS];
  guint               lines[MALBILD_KIND_MAX_FIELDS];
  GString            *texts;

  /* What there is, by kind, and what has been referred to before it was there. */
  MalbildUuidSet    **there;
  GHashTable         *pending;
} MalbildXmlRows;

extern const MalbildXmlEvents malbild_xml_rows_events;

/* @writer may be NULL, to check only. */
void malbild_xml_rows_init  (MalbildXmlRows *self, MalbildXmlFaults *faults, MalbildWriter *writer);
void malbild_xml_rows_clear (MalbildXmlRows *self);

/* Whether records of @kind can be stubs: something refers to them, and they have a title. */
gboolean malbild_xml_kind_can_be_outside (const MalbildKind *kind);

G_END_DECLS
