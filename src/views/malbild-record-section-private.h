/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-record-section.h"

G_BEGIN_DECLS

struct _MalbildRecordSection {
  GtkWidget parent_instance;

  MalbildContext        *context;
  const MalbildKind     *kind;
  MalbildQuery          *query;
  GtkSingleSelection    *selection;
  GSignalGroup          *context_signals;
  GArray                *values;
  const char            *asked; /* the reference that is chosen when one is added */
  MalbildRecordRowFuncs  funcs;
  gboolean               syncing;
  guint                  movable : 1;
  guint                  can_add : 1;
  guint                  scrolls : 1;
  GtkWidget             *top;
  GtkWidget             *heading;
  GtkWidget             *count;
  GtkWidget             *card;
  GtkWidget             *empty;
  GtkWidget             *scroller;
  GtkWidget             *list;
  GtkWidget             *adding;
};

/* malbild-record-section-actions.c */
void malbild_record_section_install_actions (GtkWidgetClass *widget_class);
void malbild_record_section_add_keys        (MalbildRecordSection *self);
void malbild_record_section_update_actions  (MalbildRecordSection *self);

/* malbild-record-section-adding.c */
/* FALSE also where the records lie in an archive. */
gboolean malbild_record_section_is_writable  (MalbildRecordSection *self);
void     malbild_record_section_update_adding (MalbildRecordSection *self);
void     malbild_record_section_add           (MalbildRecordSection *self, const char *typed);
void     malbild_record_section_add_with      (MalbildRecordSection *self, const char *typed, MalbildRecord *chosen);

/* malbild-record-section.c */
void     malbild_record_section_told_added  (MalbildRecordSection *self, MalbildRecord *record);
/* Selects the row of the context's record, and scrolls to it. */
void     malbild_record_section_follow      (MalbildRecordSection *self);

G_END_DECLS
