/*
 * A case without the names of what was looked at, from which a report may leave the house. It is
 * made of what is listed column by column (mask_tables.c): what is not listed does not come along.
 */
#pragma once

#include "case/case.h"
#include "report/pseudonym.h"

/* Stands for text that may hold names anywhere. */
#define MASK_LEFT_OUT "(left out)"

/* Makes the case in the folder, from the state that the file's transaction sees. The verdict and
 * all counts are the same. Opened to be read; to be closed before the folder is removed. */
CaseFile *mask_case(CaseFile *file, const Pseudonyms *pseudonyms, const char *folder,
                    GError **error);
