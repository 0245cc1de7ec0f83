/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-web-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-error.h"

/* What stands in no address (RFC 3986, and RFC 3987 for letters beyond ASCII); the same as in the schema. */
#define NOT_IN_ADDRESS "\n\"<>\\^`{|}"

static const char *const schemes[] = { "https://", "http://", "mailto:" };

static const char *
skip_scheme (const char *address)
{
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_has_prefix (address, schemes[i]))
      return address + strlen (schemes[i]);
  return NULL;
}

static gboolean
is_address (const char *address)
{
  const char *rest = skip_scheme (address);

  if (rest == NULL || rest[0] == '\0' || strpbrk (rest, NOT_IN_ADDRESS) != NULL)
    return FALSE;
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

gboolean
malbild_web_links_is_valid (const char *text)
{
  g_auto (GStrv) addresses = g_strsplit (text, " ", -1);

  for (char **address = addresses; *address != NULL; address++)
    if (!is_address (*address))
      return FALSE;
  return addresses[0] != NULL;
}

char **
malbild_web_links_split (const char *text)
{
  return g_strsplit (text != NULL ? text : "", " ", -1);
}

/* As people write addresses: "www.example.org", "kansli@example.org". */
static char *
complete (const char *address)
{
  if (strstr (address, ":") == NULL && strchr (address, '@') != NULL)
    return g_strconcat ("mailto:", address, NULL);
  if (strstr (address, "://") == NULL && !g_str_has_prefix (address, "mailto:") && strchr (address, '.') != NULL &&
      strchr (address, ':') == NULL)
    return g_strconcat ("https://", address, NULL);
  return g_strdup (address);
}

/* A whole address, as one can be followed: a host or a mailbox. */
static gboolean
can_be_followed (const char *address)
{
  const char *rest = skip_scheme (address);

  if (!is_address (address))
    return FALSE;
  if (g_str_has_prefix (address, "mailto:"))
    {
      const char *at = strchr (rest, '@');

      return at != NULL && at != rest && at[1] != '\0';
    }
  return g_uri_is_valid (address, G_URI_FLAGS_PARSE_RELAXED, NULL) && rest[0] != '/';
}

char *
malbild_web_links_read (const char  *input,
                        GError     **error)
{
  g_auto (GStrv) typed = g_strsplit_set (input, " \n", -1);
  g_autoptr (GString) links = g_string_new (NULL);

  for (char **one = typed; *one != NULL; one++)
    {
      g_autofree char *address = NULL;

      if ((*one)[0] == '\0')
        continue;
      address = complete (*one);
      if (!can_be_followed (address))
        {
          g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                       _("“%s” is not an address that can be followed. Write it as %s or %s."),
                       *one, "https://www.example.org", "name@example.org");
          return NULL;
        }
      g_string_append_printf (links, "%s%s", links->len > 0 ? " " : "", address);
    }
  return g_string_free (g_steal_pointer (&links), FALSE);
}
