/* Pairs of which the source's side is a view, whose rows the task moves into a table. */
#pragma once

#include "pg/session.h"

/* Of those that are open decides which cannot be compared: they get a state and a reason. A view
 * that calls what has another value at each call, or asks for the time, has other rows whenever it
 * is read; of what is read from a foreign table no snapshot is known. is_live: of moving data,
 * where no feed brings the changes of a view. pairs: TablePair *. */
gboolean view_pairs_check(const GPtrArray *pairs, PgSession *source, gboolean is_live,
                          GError **error);
