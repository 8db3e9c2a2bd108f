/*
 * What a bundle holds beside the case itself: all of it follows from the case, so that whoever has
 * the case can make it again.
 */
#pragma once

#include "case/case.h"

#define MEMBER_CASE "pgcrossing.case"
#define MEMBER_SUMS "SHA256SUMS"
#define MEMBER_INDEX "bundle.json"

/* Writes them into folder, where the case is by its member's name. The caller owns the array of
 * paths below folder, with the case, in the order in which they are packed. */
GPtrArray *members_write(const char *folder, GError **error);

/* SHA-256 of a member, hexadecimal. The caller owns it. */
char *members_sum(const char *folder, const char *member, GError **error);

/* When the case was last written to, in seconds since 1970. */
gint64 members_time(CaseFile *file, GError **error);
