/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Each file of this program adds its tests. */
void add_file_tests      (void);
void add_hostile_tests   (void);
void add_limit_tests     (void);
void add_mutation_tests  (void);
void add_round_trip_tests (void);
void add_schema_tests    (void);
