#include "validate/sides.h"

typedef struct {
    SideFunction function;
    gpointer data;
    GError *error;
} TargetCall;

static gpointer
call_on_target(gpointer data)
{
    TargetCall *call = data;
    return GINT_TO_POINTER(call->function(call->data, SIDE_TARGET, &call->error));
}

gboolean
sides_call(SideFunction function, gpointer data, GError **error)
{
    TargetCall call = {function, data, NULL};
    GThread *thread = g_thread_new("validate", call_on_target, &call);
    g_autoptr(GError) source_error = NULL;
    gboolean source_done = function(data, SIDE_SOURCE, &source_error);
    gboolean target_done = GPOINTER_TO_INT(g_thread_join(thread));
    if (!source_done) {
        g_clear_error(&call.error);
        g_propagate_error(error, g_steal_pointer(&source_error));
    } else if (!target_done) {
        g_propagate_error(error, call.error);
    }
    return source_done && target_done;
}
