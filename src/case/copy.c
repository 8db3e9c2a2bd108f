#include "base/error.h"
#include "case/case.h"

static void
set_error(GError **error, const char *path, sqlite3 *copy)
{
    error_set(error, PGC_ERROR_IO, "Make room, or name another folder with TMPDIR.",
              "could not copy the case to \"%s\": %s", path, sqlite3_errmsg(copy));
}

/* SQLite's own copy reads the WAL too, and waits for nobody. */
static gboolean
copy_pages(CaseFile *file, sqlite3 *copy)
{
    sqlite3_backup *backup = sqlite3_backup_init(copy, "main", case_database(file), "main");
    if (backup == NULL)
        return FALSE;
    (void)sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK &&
           /* Also where the case itself is in WAL mode: a copy has to open on a read-only disk. */
           sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK;
}

gboolean
case_copy(CaseFile *file, const char *path, GError **error)
{
    sqlite3 *copy = NULL;
    gboolean is_copied =
        sqlite3_open_v2(path, &copy,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                        NULL) == SQLITE_OK &&
        copy_pages(file, copy);
    if (!is_copied)
        set_error(error, path, copy);
    sqlite3_close_v2(copy);
    return is_copied;
}
