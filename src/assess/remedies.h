/*
 * The statements that help, as files for a DBA: one per server, every statement commented out, with
 * the findings that it is about above it.
 */
#pragma once

#include "assess/outcome.h"

/* What a statement's lines begin with; prose begins with "-- ". sed 's/^--> //' makes them run. */
#define REMEDY_MARK "--> "

/* Writes source.sql and target.sql into the folder, which is made where it is not there. Findings
 * that are waived or harmless to the engine are left out, and so is a check's statement that is
 * only an example ("<...>" in it has to be filled in): it is shown as prose. A file that is there
 * and was not written by this function is an error. */
gboolean remedies_write(const char *folder, const GPtrArray *results, Engine engine,
                        GError **error);
