/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-programme-text.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_DOCUMENT (malbild_programme_document_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeDocument, malbild_programme_document, MALBILD, PROGRAMME_DOCUMENT, GtkWidget)

/**
 * MalbildProgrammeDocument:
 *
 * The programme to be read: its paragraphs as text that can be selected and copied.
 */

/* Shows other paragraphs. (transfer full) (element-type MalbildProgrammeBlock) */
void       malbild_programme_document_take_blocks (MalbildProgrammeDocument *self, GPtrArray *blocks);
/* What it shows. (transfer none) */
GPtrArray *malbild_programme_document_get_blocks  (MalbildProgrammeDocument *self);

G_END_DECLS
