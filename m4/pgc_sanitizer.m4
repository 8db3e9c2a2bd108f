# PGC_SANITIZER
# Sets SAN_CFLAGS, and HARDEN_CFLAGS where no sanitizer is in the way of fortified functions.
AC_DEFUN([PGC_SANITIZER], [
  AC_ARG_WITH([sanitizer],
    [AS_HELP_STRING([--with-sanitizer=LIST], [pass -fsanitize=LIST (address,undefined) @<:@no@:>@])],
    [], [with_sanitizer=no])
  AS_IF([test "x$with_sanitizer" = xyes], [with_sanitizer=address,undefined])
  AS_IF([test "x$with_sanitizer" != xno],
    [SAN_CFLAGS="-fsanitize=$with_sanitizer -fno-omit-frame-pointer -fno-sanitize-recover=all"
     HARDEN_CFLAGS=],
    [SAN_CFLAGS=
     HARDEN_CFLAGS="-fstack-protector-strong -D_FORTIFY_SOURCE=2"])
  AC_SUBST([SAN_CFLAGS])
  AC_SUBST([HARDEN_CFLAGS])
])
