/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Part of the window's program only where it is built with AddressSanitizer, whose search for leaks takes the first block
 * of GLib's quarks for one: GLib makes it as it is loaded, and when the names of all properties and signals no longer fit,
 * it keeps the block on purpose and forgets its address (g_quark_new() in gquark.c: other threads may still read it).
 * So what libraries allocate while they are loaded is not looked at. Nothing of Målbild's own runs that early.
 */
#include <sanitizer/lsan_interface.h>

static void
ignore_from_here (void)
{
  __lsan_disable ();
}

/* Before the constructors of libraries, which run before those of the program. */
__attribute__ ((section (".preinit_array"), used))
static void (*const before_libraries) (void) = ignore_from_here;

__attribute__ ((constructor))
static void
look_from_here (void)
{
  __lsan_enable ();
}
