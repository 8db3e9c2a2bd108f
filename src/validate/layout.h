/* Where both sides are partitioned alike, by the same keys and bounds on every level, a row has to
 * be in the same partition on both: the place is compared as one more column. */
#pragma once

#include "validate/pair.h"

/* Adds that column to a pair of partitioned tables that are laid out alike. */
void layout_add_place(TablePair *pair);
