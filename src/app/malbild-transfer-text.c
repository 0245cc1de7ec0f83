/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-transfer-text.h"

#include <glib/gi18n.h>

void
malbild_transfer_text_add (GString    *text,
                           const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

void
malbild_transfer_text_add_all (GString   *text,
                               GPtrArray *lines,
                               guint      n_all)
{
  for (guint i = 0; i < lines->len; i++)
    malbild_transfer_text_add (text, g_ptr_array_index (lines, i));
  if (n_all > lines->len)
    {
      guint n_more = n_all - lines->len;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      malbild_transfer_text_add (text, more);
    }
}
