/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-record.h"

G_BEGIN_DECLS

/* malbild-record-title.c */
/* Whether a record without a title is named by this field among others. */
gboolean malbild_field_names_record  (const MalbildField *field);
/* As malbild_record_format(), but with what a code means. */
char    *malbild_record_format_name  (MalbildRecord *self, const MalbildField *field);
/* Its title, or the text that stands for one; NULL where it is named by other fields. */
char    *malbild_record_dup_own_title (MalbildRecord *self);

G_END_DECLS
