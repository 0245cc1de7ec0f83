/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a fuzzer calls: each target has one, and is linked either with a fuzzer or with fuzz-main.c. */
int LLVMFuzzerTestOneInput (const guint8 *bytes, size_t n);
