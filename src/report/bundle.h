/*
 * All evidence in one file: the case, every report, what was asked, and the sums of all. The same
 * case gives the same bytes.
 */
#pragma once

#include "base/status.h"
#include "case/case.h"

/* Writes the bundle to path, "-" for standard output. sign_with, NULL for none, is a shell command
 * that is run with the path behind it, once the bundle is there. */
gboolean bundle_write(CaseFile *file, const char *path, const char *sign_with, GError **error);

/* Prints of each file of a bundle whether it is as it was. *status: findings where one is not,
 * incomplete where the reports could not be made again. */
gboolean bundle_verify(const char *path, ExitStatus *status, GError **error);
