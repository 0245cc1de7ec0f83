/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/**
 * MalbildLinkSpec:
 * @kind: which records are listed
 * @near: their reference that leads to the record of the list
 * @far: (nullable): their reference whose target is shown; NULL: they are shown themselves
 * @title: what the list is called, translated
 * @editable: whether entries are added and removed here
 * @always: whether it is shown, to be added to, although it is empty
 *
 * A list of the detail pane.
 */
typedef struct {
  const MalbildKind *kind;
  const char        *near;
  const char        *far;
  const char        *title;
  gboolean           editable;
  gboolean           always;
} MalbildLinkSpec;

/**
 * malbild_link_specs_for:
 *
 * What refers to records of @kind, from the tables: its parts, its links from both ends, and what else mentions it.
 *
 * Returns: (transfer full) (element-type MalbildLinkSpec): an array, the most important first
 */
GArray *malbild_link_specs_for (const MalbildKind *kind);

G_END_DECLS
