/* SPDX-License-Identifier: GPL-3.0-or-later */
/* generate N SEED FILE.xml: a goal set with N goals as native XML.
 * generate process SEED FILE.xml: a whole goal process. */
#include <stdlib.h>

#include "malbild-generator.h"
#include "malbild-xml-export.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MalbildReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  gboolean process;

  if (argc != 4)
    {
      g_printerr ("Usage: %s N|process SEED FILE.xml\n", argv[0]);
      return 2;
    }

  process = g_str_equal (argv[1], "process");
  reader = malbild_generator_new (process ? &malbild_plan_process : &malbild_plan_growth,
                                  process ? 0 : (guint) strtoul (argv[1], NULL, 10), (guint32) strtoul (argv[2], NULL, 10));
  if (!malbild_xml_export_file (reader, NULL, argv[3], NULL, NULL, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
