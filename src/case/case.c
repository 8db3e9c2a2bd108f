#include "case/case.h"

#include "base/error.h"
#include "base/resource.h"
#include "case/internal.h"
#include "case/lock.h"
#include "case/run.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 30000

const char *
case_path(const CaseFile *file)
{
    return file->path;
}

gboolean
case_describe(CaseFile *file, const char *title, const char *ticket, GError **error)
{
    if (title == NULL && ticket == NULL)
        return TRUE;
    g_autoptr(CaseQuery) query = case_query(
        file, "UPDATE meta SET title = coalesce(?1, title), ticket = coalesce(?2, ticket)", error);
    case_bind_text(query, 1, title);
    case_bind_text(query, 2, ticket);
    return case_run_once(query, error);
}

static gboolean
create_tables(CaseFile *file, GError **error)
{
    g_autofree char *schema = resource_text("src/case/schema.sql");
    g_autofree char *uuid = g_uuid_string_random();
    g_autofree char *now = case_now();
    g_autofree char *insert = g_strdup_printf(
        "INSERT INTO meta (format, id, created) VALUES (%d, '%s', '%s')", CASE_FORMAT, uuid, now);
    return case_execute(file, schema, error) && run_guard_all(file, error) &&
           case_execute(file, insert, error);
}

/* 0: an empty database; -1: something else than a case file. */
static gboolean
read_format(CaseFile *file, gint64 *format, GError **error)
{
    g_autoptr(CaseQuery) tables = case_query(
        file, "SELECT count(*), sum(name = 'meta') FROM sqlite_schema WHERE type = 'table'", error);
    gboolean has_row;
    if (tables == NULL || !case_step(tables, &has_row, error))
        return FALSE;
    if (case_column_int(tables, 0) == 0) {
        *format = 0;
        return TRUE;
    }
    *format = -1;
    if (case_column_int(tables, 1) == 0)
        return TRUE;
    g_autofree char *value = case_value(file, "SELECT format FROM meta", NULL);
    if (value != NULL)
        *format = g_ascii_strtoll(value, NULL, 10);
    return TRUE;
}

static gboolean
check_format(CaseFile *file, gint64 format, GError **error)
{
    if (format == CASE_FORMAT)
        return TRUE;
    if (format > CASE_FORMAT)
        error_set(error, PGC_ERROR_CASE, "Use the version of pgcrossing that wrote it, or a newer.",
                  "case file \"%s\" has format %" G_GINT64_FORMAT ", this program knows %d",
                  file->path, format, CASE_FORMAT);
    else
        error_set(error, PGC_ERROR_CASE, "Name another file with --case.",
                  "\"%s\" is not a case file", file->path);
    return FALSE;
}

/* Two tools may find an empty file at once: the look is repeated inside the transaction. */
static gboolean
create_or_check(CaseFile *file, CaseMode mode, GError **error)
{
    gint64 format;
    if (!read_format(file, &format, error))
        return FALSE;
    if (format != 0 || mode == CASE_READ_ONLY)
        return check_format(file, format, error);
    /* At once, or all would be written and forced to disk by way of another journal first. */
    if (!case_execute(file, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL", error) ||
        !case_begin(file, error))
        return FALSE;
    gboolean done = read_format(file, &format, error) &&
                    (format == 0 ? create_tables(file, error) : check_format(file, format, error));
    return case_end(file, done, error);
}

/* SQLite's own message for a missing file or a folder does not say which of the two it is. */
static gboolean
open_descriptor(CaseFile *file, CaseMode mode, GError **error)
{
    int flags = mode == CASE_READ_ONLY ? O_RDONLY : O_RDWR | O_CREAT;
    file->descriptor = g_open(file->path, flags | O_CLOEXEC, 0666);
    if (file->descriptor >= 0)
        return TRUE;
    int reason = errno;
    const char *hint = reason == ENOENT && mode == CASE_READ_ONLY
                           ? "Name the case file with --case; pgcrossing collect makes one."
                           : "Name a file that can be read and written with --case.";
    error_set(error, PGC_ERROR_CASE, hint, "could not open case file \"%s\": %s", file->path,
              g_strerror(reason));
    return FALSE;
}

/* SQLite's count of its memory costs a lock for each allocation, and nobody reads it. Has to come
 * before the first call that starts SQLite; later it does nothing. */
static void
configure_library(void)
{
    static gsize done;
    if (g_once_init_enter(&done)) {
        (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        g_once_init_leave(&done, 1);
    }
}

static gboolean
open_database(CaseFile *file, CaseMode mode, GError **error)
{
    int flags = mode == CASE_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    configure_library();
    if (sqlite3_open_v2(file->path, &file->database, flags | SQLITE_OPEN_NOMUTEX, NULL) !=
        SQLITE_OK) {
        case_set_error(file, error);
        return FALSE;
    }
    sqlite3_busy_timeout(file->database, BUSY_TIMEOUT_MS);
    /* Names from a stranger's case file must not reach functions or virtual tables. */
    sqlite3_db_config(file->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(file->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    return TRUE;
}

static gboolean
start_writing(CaseFile *file, GError **error)
{
    /* No automatic checkpoint: the main file changes only when the last tool closes it. */
    return case_execute(file,
                        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                        "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                        /* So that what a run wrote is not read again for its digest. */
                        "PRAGMA cache_size = -65536",
                        error) &&
           run_abandon_dead(file, error);
}

static CaseFile *
file_new(const char *path, CaseMode mode)
{
    CaseFile *file = g_new0(CaseFile, 1);
    file->path = g_strdup(path);
    file->descriptor = -1;
    file->digests =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)digest_free);
    file->mode = mode;
    file->kept = g_queue_new();
    return file;
}

CaseFile *
case_open(const char *path, CaseMode mode, GError **error)
{
    g_autoptr(CaseFile) file = file_new(path, mode);
    if (!open_descriptor(file, mode, error) ||
        (mode == CASE_READ_WRITE && !lock_door(file->descriptor, error)) ||
        !open_database(file, mode, error) || !create_or_check(file, mode, error))
        return NULL;
    if (mode == CASE_READ_ONLY)
        /* Rows are read in the order of their keys, all over the file. */
        return case_execute(file, "PRAGMA cache_size = -16384", error) ? g_steal_pointer(&file)
                                                                       : NULL;
    if (!start_writing(file, error))
        return NULL;
    lock_leave_door(file->descriptor);
    return g_steal_pointer(&file);
}

CaseFile *
case_open_beside(const CaseFile *file, GError **error)
{
    /* Without a descriptor of its own: see case_close(). */
    g_autoptr(CaseFile) beside = file_new(file->path, CASE_READ_ONLY);
    return open_database(beside, CASE_READ_ONLY, error) &&
                   case_execute(beside, "PRAGMA cache_size = -16384", error)
               ? g_steal_pointer(&beside)
               : NULL;
}

void
case_give_back_memory(CaseFile *file)
{
    GHashTableIter digests;
    gpointer digest;
    g_hash_table_iter_init(&digests, file->digests);
    while (g_hash_table_iter_next(&digests, NULL, &digest))
        digest_rest(digest);
    sqlite3_db_release_memory(file->database);
}

/* Leaves one plain file when no other tool has it open; with others this fails and they will. */
static void
merge_wal(CaseFile *file)
{
    sqlite3_busy_timeout(file->database, 0);
    sqlite3_exec(file->database, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE",
                 NULL, NULL, NULL);
}

void
case_close(CaseFile *file)
{
    if (file == NULL)
        return;
    if (file->database != NULL) {
        case_rollback(file);
        case_drop_kept(file);
        if (file->mode == CASE_READ_WRITE && lock_door(file->descriptor, NULL))
            merge_wal(file);
        sqlite3_close_v2(file->database);
    }
    /* Last: closing any descriptor of the file would drop the locks that SQLite holds on it. */
    if (file->descriptor >= 0)
        close(file->descriptor);
    g_hash_table_unref(file->digests);
    g_queue_free(file->kept);
    g_free(file->path);
    g_free(file);
}
