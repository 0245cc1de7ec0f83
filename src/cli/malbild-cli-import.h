/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_cli_import:
 * @path: the goal file; made if it does not exist, and gone again if that was for nothing
 * @stream: native XML
 * @name: what messages call it
 * @label: (nullable): what the edit is called; NULL: it makes the goal file, and is none
 * @dry_run: whether nothing is to be kept
 * @report: (out) (optional): what became of the records
 *
 * Takes a whole file in, or nothing.
 */
gboolean malbild_cli_import (const char          *path,
                             GInputStream        *stream,
                             const char          *name,
                             const char          *label,
                             gboolean             dry_run,
                             MalbildWriteReport  *report,
                             GError             **error);

G_END_DECLS
