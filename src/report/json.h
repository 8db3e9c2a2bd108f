/* The case as JSON: everything listed, streamed, in a fixed order. */
#pragma once

#include "case/case.h"

#include <stdio.h>

/* What the stream cannot take shows when it is closed. */
gboolean json_write(CaseFile *file, FILE *stream, GError **error);
