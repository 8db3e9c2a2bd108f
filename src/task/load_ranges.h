/*
 * How table-settings cut the load of a table: into ranges by boundaries, as AWS DMS does. Which
 * rows arrive does not depend on them.
 */
#pragma once

#include "task/member.h"

typedef struct {
    char *path; /* e.g. rules[2] */
    char *schema;
    char *table;
    GPtrArray *columns;    /* char * */
    GPtrArray *boundaries; /* GPtrArray * of char *, one for each column; the lowest first */
} LoadRanges;

void load_ranges_free(LoadRanges *ranges);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LoadRanges, load_ranges_free)

/* Of a rule of the type table-settings. *ranges is NULL where it has none; what else it says is a
 * warning. */
gboolean load_ranges_parse(const Member *rule, LoadRanges **ranges, GError **error);
