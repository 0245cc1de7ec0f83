/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/malbild-application.h"

int
main (int   argc,
      char *argv[])
{
  const char *localedir = g_getenv ("MALBILD_LOCALEDIR");

  setlocale (LC_ALL, "");
  /* A build that is not installed has its translations elsewhere. */
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : MALBILD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return malbild_application_main (argc, argv);
}
