/*
 * What share of the rows a check's scans saw: a pass from a sample is not a pass, and a table that
 * could not be read leaves the check undecided.
 */
#pragma once

#include "assess/guard.h"

/* Looks at the scans that the guard has seen, for the selected tables. Adds a line to cannot_tell
 * per reason why tables are unknown, and one to sampled per scan that did not see all rows. */
gboolean share_read(Guard *guard, GString *cannot_tell, GString *sampled, GError **error);
