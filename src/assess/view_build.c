#include "assess/view_build.h"

#include "base/error.h"
#include "pg/interrupt.h"

View *
view_new(const char *name)
{
    View *view = g_new0(View, 1);
    view->name = g_strdup(name);
    view->tables = g_ptr_array_new_with_free_func(g_free);
    view->facts = g_ptr_array_new_with_free_func(g_free);
    view->absent_columns = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return view;
}

void
view_free(View *view)
{
    g_free(view->name);
    g_free(view->fact);
    g_free(view->reason);
    g_free(view->grant);
    g_ptr_array_unref(view->tables);
    g_ptr_array_unref(view->facts);
    g_hash_table_unref(view->absent_columns);
    g_free(view);
}

void
view_depends(View *view, const char *name)
{
    g_ptr_array_add(view->facts, g_strdup(name));
}

static void
set_state(View *view, ViewState state, const char *format, va_list arguments)
{
    view->state = state;
    g_free(view->reason);
    view->reason = g_strdup_vprintf(format, arguments);
}

void
view_set_absent(View *view, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_state(view, VIEW_ABSENT, format, arguments);
    va_end(arguments);
}

void
view_set_partial(View *view, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    set_state(view, VIEW_PARTIAL, format, arguments);
    va_end(arguments);
}

gboolean
view_set_error(sqlite3 *database, const char *what, GError **error)
{
    if (!interrupt_check(error))
        error_set(error, PGC_ERROR_CASE, "The case file may be damaged; see what it says.",
                  "could not make the %s: %s", what, sqlite3_errmsg(database));
    return FALSE;
}
