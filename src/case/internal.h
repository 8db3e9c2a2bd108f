/* For the files of src/case alone. */
#pragma once

#include "case/case.h"

struct CaseFile {
    char *path;
    CaseMode mode;
    sqlite3 *database;
    int descriptor; /* for the locks of runs; see lock.h */
};
