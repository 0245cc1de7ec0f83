/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-xml-faults.h"

G_BEGIN_DECLS

/**
 * MalbildXmlGuard:
 *
 * What stands between a file and libxml2. It looks at every byte first and lets through only what is UTF-8 without
 * control characters, has no DOCTYPE, and whose tags, texts and depth are within the limits: whatever libxml2 does
 * with the rest, in whichever version, is then bounded. Whether the XML is well formed is left to libxml2.
 */
typedef struct {
  guint64  total;        /* bytes let through */
  guint    line;
  guint    depth;
  guint8   state;
  guint8   quote;        /* of the attribute value that it is in */
  guint8   last[2];      /* the two bytes before, within markup */
  guint8   utf8_left;    /* bytes that are left of a character */
  guint8   utf8_low;     /* between which the next of them lies */
  guint8   utf8_high;
  gboolean closing;      /* whether the tag is an end tag */
  gboolean started;      /* whether an element has begun */
  gsize    run;          /* length of the markup or of the text that it is in */
  GString *declaration;  /* the XML declaration */
} MalbildXmlGuard;

void malbild_xml_guard_init  (MalbildXmlGuard *self);
void malbild_xml_guard_clear (MalbildXmlGuard *self);

/**
 * malbild_xml_guard_pass:
 * @bytes: what comes next in the file; the first call gets at least 16 bytes if the file has as many
 * @reason: (out): what is wrong with the byte after those that may pass
 * @code: (out): which kind of fault it is
 *
 * Returns: how many of @bytes may pass; if they are fewer than @n, @reason and @code are set, and the guard's line is
 *   that of the fault
 */
gsize malbild_xml_guard_pass (MalbildXmlGuard *self, const guint8 *bytes, gsize n, const char **reason, MalbildError *code);

/* How many of the bytes that passed last are of a tag, a comment or an instruction that is not finished yet. */
gsize malbild_xml_guard_get_unfinished (const MalbildXmlGuard *self);

/* What is wrong with a file that ends here; NULL: nothing that the guard knows. */
const char *malbild_xml_guard_end (const MalbildXmlGuard *self);

/* Whether the end of the file came within an element. */
gboolean malbild_xml_guard_is_cut_off (const MalbildXmlGuard *self);

G_END_DECLS
