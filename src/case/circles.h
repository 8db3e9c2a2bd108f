/*
 * Circles in a graph, as an aggregate for checks: circles(origin, goal) over the edges gives a JSON
 * array of [node, circle] for the nodes that lead back to themselves by way of others; nodes with
 * the same number lead to each other. Edges from a node to itself do not count.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

gboolean circles_register(sqlite3 *database);
