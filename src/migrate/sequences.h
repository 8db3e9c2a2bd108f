/* The values of sequences, read anew from the source when everything else is there. */
#pragma once

#include "migrate/record.h"

/* Sets the sequences of the plan's columns, those that their defaults use, and without a task all
 * others too. Tables have their loading names still. */
gboolean sequences_set(Record *record, const Plan *plan, PgSession *source, PgSession *target,
                       GError **error);
