/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sample.h"

#include "malbild-exchange-resources.h"

GInputStream *
malbild_sample_open (GError **error)
{
  return g_resource_open_stream (malbild_exchange_get_resource (), "/io/github/malbild/Malbild/exchange/sample-2019-2022.xml",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
