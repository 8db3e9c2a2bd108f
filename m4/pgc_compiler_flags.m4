# PGC_COMPILER_FLAGS
# Sets WARN_CFLAGS. Warnings are errors with --enable-compile-warnings=error, as in CI; a user who
# builds a release with a newer compiler must not be stopped by a warning that did not exist yet.
AC_DEFUN([PGC_COMPILER_FLAGS], [
  AC_ARG_ENABLE([compile-warnings],
    [AS_HELP_STRING([--enable-compile-warnings=no|yes|error], [compiler warnings @<:@yes@:>@])],
    [], [enable_compile_warnings=yes])
  WARN_CFLAGS=
  AS_IF([test "x$enable_compile_warnings" != xno],
    [WARN_CFLAGS="-Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wvla \
-Wcast-align -Wformat=2 -Wmissing-prototypes -Wstrict-prototypes \
-Wold-style-definition -Wwrite-strings -Wundef -Wdouble-promotion -Wimplicit-fallthrough \
-Wno-missing-field-initializers"])
  AS_IF([test "x$enable_compile_warnings" = xerror], [WARN_CFLAGS="$WARN_CFLAGS -Werror"])
  AC_SUBST([WARN_CFLAGS])
])
