/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-import.h"

#include "malbild-file.h"
#include "malbild-xml-rows.h"

gboolean
malbild_xml_import (GInputStream         *in,
                    const char           *name,
                    MalbildWriter        *writer,
                    MalbildProgressFunc   progress,
                    gpointer              data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  MalbildXmlFaults faults = { .name = name };
  MalbildXmlRows rows;
  MalbildXmlSource source = {
    .in = in,
    .events = &malbild_xml_rows_events,
    .data = &rows,
    .faults = &faults,
    .progress = progress,
    .progress_data = data,
    .cancellable = cancellable,
  };

  g_return_val_if_fail (G_IS_INPUT_STREAM (in), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (MALBILD_IS_WRITER (writer), FALSE);

  malbild_xml_rows_init (&rows, &faults, writer);
  malbild_xml_parse (&source);
  malbild_xml_rows_clear (&rows);
  if (faults.error == NULL)
    return TRUE;

  g_propagate_error (error, faults.error);
  return FALSE;
}

gboolean
malbild_xml_import_file (const char           *path,
                         MalbildWriter        *writer,
                         MalbildProgressFunc   progress,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GInputStream) in = malbild_file_read (path, cancellable, error);

  return in != NULL && malbild_xml_import (in, name, writer, progress, data, cancellable, error);
}
