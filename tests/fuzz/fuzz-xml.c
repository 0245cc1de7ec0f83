/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <gio/gio.h>

#include "malbild-writer.h"
#include "malbild-xml-import.h"
#include "malbild-xml-validate.h"

/* A writer that takes everything. */
#define FUZZ_TYPE_WRITER (fuzz_writer_get_type ())
G_DECLARE_FINAL_TYPE (FuzzWriter, fuzz_writer, FUZZ, WRITER, GObject)

struct _FuzzWriter {
  GObject parent_instance;
};

static gboolean
put (MalbildWriter     *writer,
     const MalbildRow  *row,
     GError           **error)
{
  /* What arrives can be kept: nothing unchecked gets past the import. */
  for (guint i = 0; i < row->kind->n_fields; i++)
    if (row->cells[i].type != MALBILD_CELL_NONE)
      g_assert_true (malbild_field_check (&row->kind->fields[i], &row->cells[i], NULL));
  return TRUE;
}

static gboolean
finish (MalbildWriter       *writer,
        gboolean             dry_run,
        MalbildWriteReport  *report,
        GError             **error)
{
  return TRUE;
}

static void
writer_init (MalbildWriterInterface *iface)
{
  iface->put = put;
  iface->put_outside = put;
  iface->finish = finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FuzzWriter, fuzz_writer, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (MALBILD_TYPE_WRITER, writer_init))

static void
fuzz_writer_class_init (FuzzWriterClass *klass)
{
}

static void
fuzz_writer_init (FuzzWriter *self)
{
}

static void
fault_cb (const char *fault,
          gpointer    data)
{
  g_assert_true (g_str_has_prefix (fault, "fuzz.xml:"));
  g_assert_true (g_utf8_validate (fault, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        size_t        n)
{
  g_autoptr (MalbildWriter) writer = g_object_new (FUZZ_TYPE_WRITER, NULL);
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (bytes, (gssize) n, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stopped = NULL;
  gboolean imported, valid;

  imported = malbild_xml_import (in, "fuzz.xml", writer, NULL, NULL, NULL, &error);
  g_assert_true (imported == (error == NULL));
  g_assert_true (imported || g_str_has_prefix (error->message, "fuzz.xml:"));

  /* Both say the same of every file. */
  g_assert_true (g_seekable_seek (G_SEEKABLE (in), 0, G_SEEK_SET, NULL, NULL));
  valid = malbild_xml_validate (in, "fuzz.xml", fault_cb, NULL, NULL, &stopped);
  g_assert_true (valid == imported);
  return 0;
}
