/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-output.h"

#include <string.h>

#define BUFFER_SIZE (64 * 1024)

struct _MalbildOutput {
  GOutputStream *out;
  GCancellable  *cancellable;
  GError        *error;
  gsize          used;
  char           buffer[BUFFER_SIZE];
};

MalbildOutput *
malbild_output_new (GOutputStream *out,
                    GCancellable  *cancellable)
{
  MalbildOutput *self = g_new (MalbildOutput, 1);

  self->out = g_object_ref (out);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->error = NULL;
  self->used = 0;
  return self;
}

void
malbild_output_free (MalbildOutput *self)
{
  g_object_unref (self->out);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self);
}

static void
flush (MalbildOutput *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->out, self->buffer, self->used, NULL, self->cancellable, &self->error);
  self->used = 0;
}

void
malbild_output_write (MalbildOutput *self,
                      const char    *bytes,
                      gsize          n)
{
  if (n < BUFFER_SIZE - self->used)
    {
      memcpy (self->buffer + self->used, bytes, n);
      self->used += n;
      return;
    }
  while (n > 0)
    {
      gsize part = MIN (n, BUFFER_SIZE - self->used);

      memcpy (self->buffer + self->used, bytes, part);
      self->used += part;
      bytes += part;
      n -= part;
      if (self->used == BUFFER_SIZE)
        flush (self);
    }
}

void
malbild_output_puts (MalbildOutput *self,
                     const char    *text)
{
  malbild_output_write (self, text, strlen (text));
}

gboolean
malbild_output_failed (MalbildOutput *self)
{
  return self->error != NULL;
}

gboolean
malbild_output_finish (MalbildOutput  *self,
                       GError        **error)
{
  flush (self);
  if (self->error == NULL)
    g_output_stream_flush (self->out, self->cancellable, &self->error);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
