/*
 * What to do about a finding, in the words of the platform that the server runs on.
 *
 * Keys of a check's header:
 *   parameter            "[source|target] NAME = VALUE, restart" (or reload): the setting that
 * mends it parameter-PLATFORM   the same where the platform has another parameter for it
 *   remedy-PLATFORM      replaces the remedy there
 *
 * What is not said for Aurora is taken from RDS, for AlloyDB from Cloud SQL. VALUE is text for
 * people.
 */
#pragma once

#include "base/declaration.h"
#include "case/platform.h"

typedef struct Dialect Dialect;

/* Reads the keys of the header; NULL with an error where one is malformed. */
Dialect *dialect_parse(const Declaration *declaration, GError **error);
void dialect_free(Dialect *dialect);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dialect, dialect_free)

/* The remedy on the platform: how a parameter that mends it is set there, then the text. dialect
 * may be NULL: the text. The caller owns it. */
char *dialect_remedy(const Dialect *dialect, const char *remedy, Platform platform);

/* Whether the check says something of its own for the platform. */
gboolean dialect_is_special(const Dialect *dialect, Platform platform);

/* Whether dialect_remedy() is another one than on a server of one's own. */
gboolean dialect_differs(const Dialect *dialect, Platform platform);

/* Whether the parameter is the source's; meant for checks that look at both servers. */
gboolean dialect_is_of_source(const Dialect *dialect);

/* Whether a statement can be run on the platform: a managed service refuses ALTER SYSTEM. */
gboolean dialect_allows(Platform platform, const char *sql);
