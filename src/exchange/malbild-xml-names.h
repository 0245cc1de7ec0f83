/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the native XML is made of, apart from the names of kinds and fields. */
#define MALBILD_XML_NAMESPACE "urn:x-malbild:goal-set:1"
#define MALBILD_XML_ROOT      "goal-file"
#define MALBILD_XML_VERSION   "1"
#define MALBILD_XML_OUTSIDE   "outside"
