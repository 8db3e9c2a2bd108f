/* What is to be done on both sides, at the same time. */
#pragma once

#include "base/status.h"
#include "pg/server.h"

typedef gboolean (*SideFunction)(gpointer data, Side side, GError **error);

/* Calls the function for the source in this thread and for the target in another one. Where both
 * fail the error is the source's. */
gboolean sides_call(SideFunction function, gpointer data, GError **error);
