/*
 * The tables that the rows of a pair are in: itself, or its partitions.
 */
#pragma once

#include "validate/pair.h"

/* Relation *, not owned. A role may see a partitioned table and not its partitions: then it is read
 * as one. The caller owns the array. */
GPtrArray *storage_of(const Relation *relation);

/* Of the side of all open pairs, as an oid[] in PostgreSQL's notation. The caller owns it. */
char *storage_oids(const GPtrArray *pairs, Side side);
