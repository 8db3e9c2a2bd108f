/*
 * The case as CSV for spreadsheets and databases: everything listed, streamed, in a fixed order.
 *
 * RFC 4180: UTF-8, a line of column names, CR LF. Text that a spreadsheet would run as a formula
 * has an apostrophe in front; so has text that begins with one, so that taking one away gives back
 * what there was. Control characters other than line feeds and tabs are written out.
 */
#pragma once

#include "case/case.h"

/* Writes checks.csv, findings.csv, tables.csv and differences.csv; the folder is made if it is not
 * there. A file of such a name that is no such report is an error. */
gboolean csv_write(CaseFile *file, const char *folder, GError **error);
