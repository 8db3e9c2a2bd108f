/*
 * Who has to act on what a check finds, for the reports: "source DBA", "target DBA", "application",
 * "network" or "migration", which is whoever plans and runs the move; more than one in a row,
 * parted by commas.
 */
#pragma once

#include "pg/server.h"

/* Whether the text names nobody but those. */
gboolean actor_is_known(const char *text);

/* Who acts on a check that does not say: by the family, or who has the server of the remedy. */
const char *actor_default(const char *family, Side remedy_side);
