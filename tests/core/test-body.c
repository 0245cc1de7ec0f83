/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body.h"

static void
test_type_of_title (void)
{
  static const struct {
    const char *title;
    int         type;    /* -1: the name does not tell */
  } cases[] = {
    { "Kommunfullmäktige",              MALBILD_BODY_COUNCIL },
    { "Kommunstyrelsen",                MALBILD_BODY_EXECUTIVE_BOARD },
    { "Kommunstyrelsens arbetsutskott", MALBILD_BODY_WORKING_COMMITTEE },
    { "KOMMUNLEDNINGSKONTORET",         MALBILD_BODY_ADMINISTRATION },
    { "Miljö- och byggnämnden",         MALBILD_BODY_BOARD },
    { "Socialnämndens förvaltning",     MALBILD_BODY_ADMINISTRATION },
    { "Bostadsbolaget",                 MALBILD_BODY_COMPANY },
    { "Energi AB",                      MALBILD_BODY_COMPANY },
    { "AB Stadens bostäder",            MALBILD_BODY_COMPANY },
    { "Municipal executive board",      MALBILD_BODY_EXECUTIVE_BOARD },
    { "Municipal council",              MALBILD_BODY_COUNCIL },
    { "Working committee",              MALBILD_BODY_WORKING_COMMITTEE },
    { "Education board",                MALBILD_BODY_BOARD },
    /* What says nothing, or only seems to. */
    { "Räddningstjänsten",              -1 },
    { "Abborren",                       -1 },
    { "",                               -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].title);
      g_assert_cmpint (malbild_body_type_of_title (cases[i].title, MALBILD_BODY_BOARD), ==,
                       cases[i].type < 0 ? MALBILD_BODY_BOARD : cases[i].type);
      g_assert_cmpint (malbild_body_type_of_title (cases[i].title, MALBILD_BODY_COMPANY), ==,
                       cases[i].type < 0 ? MALBILD_BODY_COMPANY : cases[i].type);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body/type-of-title", test_type_of_title);
  return g_test_run ();
}
