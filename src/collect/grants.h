/* Statements that would help, as fact_state keeps them: each ends with ";", one after the other. */
#pragma once

#include <glib.h>

/* The statements one by one, without their ";". A ";" inside a quoted name parts nothing. The
 * caller owns the array and its strings. */
GPtrArray *grants_split(const char *statements);

/* Appends one statement. */
void grants_append(GString *statements, const char *statement);

/* Appends those that a fact's header gives, for the role; fixed may be NULL. */
void grants_append_fixed(GString *statements, const char *fixed, const char *role);
