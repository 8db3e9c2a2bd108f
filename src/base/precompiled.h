/* What the compiler reads once for all files, with --enable-precompiled-header. No file includes it. */
#include <glib.h>
