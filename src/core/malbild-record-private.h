/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-record.h"

G_BEGIN_DECLS

/* malbild-record-title.c: whether a record without a title is named by this field among others. */
gboolean malbild_field_names_record (const MalbildField *field);

G_END_DECLS
