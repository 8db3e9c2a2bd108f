/*
 * Warnings about many objects for one reason, as one warning per rule and reason.
 */
#pragma once

#include "task/mapping.h"

typedef struct Tally Tally;

Tally *tally_new(void);
void tally_free(Tally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tally, tally_free)

/* Warns "LABEL REASON"; for the objects after the first, "(and N more)" is added. */
void tally_add(Tally *tally, const MappingRule *rule, const char *label, const char *reason);

/* Adds the warnings, in the order in which each was first seen. */
void tally_flush(const Tally *tally, TaskProblems *problems);
