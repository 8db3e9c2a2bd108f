/*
 * The options of reports, of every tool that writes them.
 */
#pragma once

#include "report/report.h"

/* As they were given; report_check_options() says whether they fit together. */
extern ReportOptions report_options;

/* The entries of these options, ended by a null entry. */
extern const GOptionEntry report_entries[];

/* Whether any of them was given. */
gboolean report_is_wanted(void);
