/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <glib/gstdio.h>

/* Runs a target over a kept corpus, one test a file: what was found once is not lost again. */

static void
test_file (gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (data, &bytes, &n, NULL));
  LLVMFuzzerTestOneInput ((const guint8 *) bytes, n);

  /* And every beginning of it, roughly. */
  for (gsize cut = 1; cut < n; cut += n / 40 + 1)
    LLVMFuzzerTestOneInput ((const guint8 *) bytes, cut);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *corpus, *name;

  g_test_init (&argc, &argv, NULL);
  corpus = argc > 1 ? argv[1] : ".";
  folder = g_dir_open (corpus, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/corpus/", name, NULL);
      char *path = g_build_filename (corpus, name, NULL);

      g_ptr_array_add (paths, path);
      g_test_add_data_func (test, path, test_file);
    }
  return g_test_run ();
}
