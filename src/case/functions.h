/*
 * SQL functions for checks: what SQL cannot say well.
 *
 *   circles(origin, goal)   aggregate: the nodes of a graph that are on circles; see case/circles.h
 *   casefold(text)   what is equal for texts that differ only in upper and lower case
 *   version_order(text)   a number that orders dotted versions, as 3.5.4, of up to four parts
 *   version_text(server_version_num)   '9.6.3', '15.4'
 *   normal_expression(text), unqualified_expression(text)
 *       SQL as a server shows it, without what makes no difference; see case/expression.h
 *   hba_match(type, databases, users, address, netmask, has_error, client_address, uses_ssl,
 *             database, role, roles, server_version_num)
 *       whether the rule of pg_hba.conf meets the connection: 'matches', 'does not' or
 *       'cannot tell'; see case/hba.h. databases, users and roles are JSON arrays.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

gboolean functions_register(sqlite3 *database, GError **error);
