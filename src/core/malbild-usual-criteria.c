/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-usual-criteria.h"

#include <glib/gi18n-lib.h>

const MalbildUsualCriterion malbild_usual_criteria[MALBILD_N_USUAL_CRITERIA] = {
  {
    .check = MALBILD_CHECK_CITIZEN_PERSPECTIVE,
    .title = N_("Citizen perspective"),
    .text = N_("Each overarching goal starts from those who live and work here, and says what it means for them and for different target groups."),
    /* Translators: how an employer speaks of itself, one word or phrase a line; goals for citizens should not */
    .vocabulary = N_("as employer\nour employees\nour staff\nsick leave\nour organisation"),
  },
  {
    .check = MALBILD_CHECK_INTERNAL_APART,
    .title = N_("Internal goals apart"),
    .text = N_("Financial goals and goals as an employer are kept apart from the goal areas and are decided with the budget."),
  },
  {
    .check = MALBILD_CHECK_DEVELOPING,
    .title = N_("Developing"),
    .text = N_("A goal shows a movement: from where we are to where we want to be."),
  },
  {
    .check = MALBILD_CHECK_MEANS,
    .title = N_("Goals and means together"),
    .text = N_("Goals and means belong together, and maintenance and management of what we have is counted."),
  },
  {
    .check = MALBILD_CHECK_FEW_AND_STEERING,
    .title = N_("Few and steering"),
    .text = N_("The goals are so few that they steer."),
    .set_limit = 12,
    .area_limit = 4,
  },
  {
    .check = MALBILD_CHECK_DIRECTIVES,
    .title = N_("Directives to boards"),
    .text = N_("Each overarching goal gives directives to boards and companies."),
  },
  {
    .check = MALBILD_CHECK_BOARD_GOALS,
    .title = N_("Fewer, clearer board goals"),
    .text = N_("Boards and companies have few and clear goals of their own, which give an effect for target groups."),
    .body_limit = 5,
  },
  {
    .check = MALBILD_CHECK_LONG_TERM,
    .title = N_("Long-term"),
    .text = N_("The goals look further than to the end of the term of office."),
  },
  {
    .check = MALBILD_CHECK_TIES,
    .title = N_("Tied to what is there"),
    .text = N_("Each overarching goal is tied to the vision and core values, to a goal area, to Agenda 2030, and to earlier goals."),
  },
};
