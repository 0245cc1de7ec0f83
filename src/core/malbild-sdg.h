/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_N_SDGS: how many goals Agenda 2030 has. */
#define MALBILD_N_SDGS 17

/**
 * MalbildSdgTarget:
 * @code: "4.1", "4.a"
 * @label: what it is about in a few words, to be translated
 *
 * A target of a goal of Agenda 2030.
 */
typedef struct {
  const char *code;
  const char *label;
} MalbildSdgTarget;

/**
 * MalbildSdg:
 * @name: its name, to be translated
 * @color: its colour, 0xRRGGBB. Nothing may rely on it alone
 * @targets: (array length=n_targets): its targets, in their order
 * @n_targets: how many they are
 *
 * A goal of Agenda 2030. The list is data (data/agenda-2030.xml.in) with a version of its own, compiled in.
 */
typedef struct {
  const char             *name;
  guint32                 color;
  const MalbildSdgTarget *targets;
  guint                   n_targets;
} MalbildSdg;

/**
 * malbild_sdg_get:
 * @goal: 1 to %MALBILD_N_SDGS
 */
const MalbildSdg *malbild_sdg_get (guint goal);

/**
 * malbild_sdg_goal_of_code:
 * @code: (nullable): the code of a goal or a target: `4`, `4.1`, `4.a`
 *
 * Returns: the number of the goal that @code names or lies in; 0 where the code is not valid
 */
guint malbild_sdg_goal_of_code (const char *code);

/** malbild_sdg_code_is_valid: whether Agenda 2030 has a goal or a target with this code. */
gboolean malbild_sdg_code_is_valid (const char *code);

/**
 * malbild_sdg_get_label:
 * @code: (nullable): the code of a goal or a target
 *
 * Returns: (nullable): its label in the person's language; NULL where the code is not valid
 */
const char *malbild_sdg_get_label (const char *code);

/**
 * malbild_sdg_describe:
 * @code: any code: a file may have what a later review brought
 *
 * Returns: (transfer full): the code and its label in the person's language, "4.1 Every child …"; else the code alone
 */
char *malbild_sdg_describe (const char *code);

/**
 * malbild_sdg_dup_uri:
 * @code: a valid code
 *
 * Returns: (transfer full): the address by which the United Nations identify it
 */
char *malbild_sdg_dup_uri (const char *code);

/* The version of the list, and the resolution that it follows. */
const char *malbild_sdg_get_version (void);
const char *malbild_sdg_get_adopted (void);

/**
 * malbild_sdg_matches:
 * @code: a valid code
 * @text: what a person typed
 *
 * Returns: whether each word of @text begins the code or a word of the label, in the person's language
 */
gboolean malbild_sdg_matches (const char *code, const char *text);

G_END_DECLS
