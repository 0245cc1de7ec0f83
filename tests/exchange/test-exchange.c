/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include <glib.h>

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_schema_tests ();
  add_round_trip_tests ();
  add_mutation_tests ();
  add_hostile_tests ();
  add_limit_tests ();
  add_file_tests ();
  return g_test_run ();
}
