/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sample.h"

#include "malbild-xml-schema.h"

GInputStream *
malbild_sample_open (GError **error)
{
  /* Whoever reads the sample needs the schema, and looking it up registers the room's resources. */
  g_autoptr (GBytes) schema = malbild_xml_schema_text ();

  return g_resources_open_stream ("/io/github/malbild/Malbild/exchange/sample-2019-2022.xml", G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
