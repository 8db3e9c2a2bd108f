#include "base/error.h"

#include <stdarg.h>

typedef struct {
    char *detail;
    char *hint;
    char *sqlstate;
    char *context;
} PgcErrorPrivate;

static void
pgc_error_private_init(PgcErrorPrivate *private)
{
    *private = (PgcErrorPrivate){0};
}

static void
pgc_error_private_copy(const PgcErrorPrivate *source, PgcErrorPrivate *copy)
{
    copy->detail = g_strdup(source->detail);
    copy->hint = g_strdup(source->hint);
    copy->sqlstate = g_strdup(source->sqlstate);
    copy->context = g_strdup(source->context);
}

static void
pgc_error_private_clear(PgcErrorPrivate *private)
{
    g_free(private->detail);
    g_free(private->hint);
    g_free(private->sqlstate);
    g_free(private->context);
}

/* GLib generates pgc_error_get_private() and the quark from this. */
G_DEFINE_EXTENDED_ERROR(PgcError, pgc_error)

static PgcErrorPrivate *
error_private(const GError *error)
{
    return error != NULL && error->domain == PGC_ERROR ? pgc_error_get_private(error) : NULL;
}

void
error_set(GError **error, PgcErrorCode code, const char *hint, const char *format, ...)
{
    if (error == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    *error = g_error_new_valist(PGC_ERROR, (int)code, format, arguments);
    va_end(arguments);
    pgc_error_get_private(*error)->hint = g_strdup(hint);
}

void
error_set_detail(GError **error, const char *format, ...)
{
    PgcErrorPrivate *private = error == NULL ? NULL : error_private(*error);
    if (private == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    g_free(private->detail);
    private->detail = g_strdup_vprintf(format, arguments);
    va_end(arguments);
}

void
error_set_sqlstate(GError **error, const char *sqlstate)
{
    PgcErrorPrivate *private = error == NULL ? NULL : error_private(*error);
    if (private == NULL)
        return;
    g_free(private->sqlstate);
    private->sqlstate = g_strdup(sqlstate);
}

void
error_set_context(GError **error, const char *context)
{
    PgcErrorPrivate *private = error == NULL ? NULL : error_private(*error);
    if (private == NULL)
        return;
    g_free(private->context);
    private->context = g_strdup(context);
}

const char *
error_detail(const GError *error)
{
    const PgcErrorPrivate *private = error_private(error);
    return private == NULL ? NULL : private->detail;
}

const char *
error_hint(const GError *error)
{
    const PgcErrorPrivate *private = error_private(error);
    return private == NULL ? NULL : private->hint;
}

const char *
error_sqlstate(const GError *error)
{
    const PgcErrorPrivate *private = error_private(error);
    return private == NULL ? NULL : private->sqlstate;
}

const char *
error_context(const GError *error)
{
    const PgcErrorPrivate *private = error_private(error);
    return private == NULL ? NULL : private->context;
}
