/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MalbildOutput:
 *
 * Collects what is written in small pieces and hands it on in large ones. The first failure is kept and ends all
 * writing, so that only those who want to stop early need to ask for it.
 */
typedef struct _MalbildOutput MalbildOutput;

MalbildOutput *malbild_output_new  (GOutputStream *out, GCancellable *cancellable);
void           malbild_output_free (MalbildOutput *self);

void     malbild_output_write  (MalbildOutput *self, const char *bytes, gsize n);
void     malbild_output_puts   (MalbildOutput *self, const char *text);
gboolean malbild_output_failed (MalbildOutput *self);

/* Hands on what is left. Returns: FALSE with @error set if that or anything before it failed */
gboolean malbild_output_finish (MalbildOutput *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildOutput, malbild_output_free)

G_END_DECLS
