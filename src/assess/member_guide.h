/*
 * The page that says of each member of an AWS DMS task's files what is done with it, and which
 * checks look at it: docs/dms.md.
 */
#pragma once

#include <glib.h>

/* Markdown; the caller owns it. NULL is an error. */
char *member_guide_page(GError **error);
