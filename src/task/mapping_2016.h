/*
 * Table mappings in the form that AWS DMS had until 2016: TableMappings, an array of selections.
 */
#pragma once

#include "task/mapping.h"
#include "task/member.h"

/* Adds selections to the mapping, with the ids 1, 2 and so on, and a note that says so. */
gboolean mapping_2016_parse(const Member *legacy, Mapping *mapping, GError **error);
