/*
 * Reports of a case: HTML for people, JUnit, SARIF and JSON for machines, Markdown for a comment.
 * The same case gives the same bytes.
 */
#pragma once

#include "case/case.h"

/* Paths; NULL: not wanted; "-": standard output. */
typedef struct {
    const char *html;
    const char *junit;
    const char *sarif;
    const char *json;
    const char *markdown;
    const char *csv;         /* a folder; see csv.h */
    const char *schema_file; /* where results of SARIF point; see sarif.h */
    const char *stylesheet;  /* the user's own; see stranger.h */
    const char *output;      /* of the stylesheet */
    const char *bundle;
    const char *sign_with;   /* a shell command for the bundle; see bundle.h */
    gboolean mask_names;     /* in all of them; not in a bundle. See mask.h */
    const char *mask_secret; /* a file; see pseudonym.h */
} ReportOptions;

/* Checks that at least one report is wanted and at most one goes to standard output. */
gboolean report_check_options(const ReportOptions *options, GError **error);

/* Writes them all from one state of the case. A run that is not finished is reported as such, so
 * that the run of the caller should be. */
gboolean report_write(CaseFile *file, const ReportOptions *options, GError **error);
