/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"

G_BEGIN_DECLS

/**
 * malbild_body_type_of_title:
 * @title: what a body is called
 * @otherwise: what it is where its name does not tell
 *
 * What sort of body one is that somebody names and says nothing else of: in both languages of the program most are called
 * what they are. It is a first value, for a person to see and to change.
 */
MalbildBodyType malbild_body_type_of_title (const char *title, MalbildBodyType otherwise);

G_END_DECLS
