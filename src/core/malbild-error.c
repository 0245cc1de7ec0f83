/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"

G_DEFINE_QUARK (malbild-error-quark, malbild_error)
