/* Statements that would help, as fact_state keeps them: each ends with ";", one after the other. */
#pragma once

#include <glib.h>

/* The statements one by one, without their ";". A ";" inside a quoted name parts nothing. The
 * caller owns the array and its strings. */
GPtrArray *grants_split(const char *statements);
