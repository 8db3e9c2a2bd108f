# PGC_PRECOMPILED_HEADER
# GLib's headers are a third of the time that a build without sanitizers takes. Not the default: a file that forgot to
# include <glib.h> would compile.
AC_DEFUN([PGC_PRECOMPILED_HEADER], [
  AC_ARG_ENABLE([precompiled-header],
    [AS_HELP_STRING([--enable-precompiled-header], [read GLib's headers once for all files @<:@no@:>@])],
    [], [enable_precompiled_header=no])
  AM_CONDITIONAL([PRECOMPILED_HEADER], [test "x$enable_precompiled_header" = xyes])
])
