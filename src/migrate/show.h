/* The plan of a migration for people, on stdout. */
#pragma once

#include "migrate/migration.h"

/* After migration_look(). */
void show_plan(const Migration *migration);
