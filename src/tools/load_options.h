/*
 * The options of the load, of every tool that migrates.
 */
#pragma once

#include "migrate/migrate.h"

#include <glib.h>

/* As they were given, once load_take_options() has read them. */
extern MigrateOptions load_options;

/* The entries of these options, ended by a null entry. */
extern const GOptionEntry load_entries[];

/* Reads what load_entries took as text, and names pg_dump to prepare_options. */
gboolean load_take_options(GError **error);
