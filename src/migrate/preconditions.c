#include "migrate/preconditions.h"

#include "base/error.h"
#include "migrate/target.h"
#include "pg/identity.h"

#include <sys/statvfs.h>

#define FIRST_MAJOR_THAT_DETACHES_CONCURRENTLY 14

gboolean
precondition_servers(PgSession *source, PgSession *target, GError **error)
{
    gboolean same;
    if (!identity_same_database(source, target, &same, error))
        return FALSE;
    if (same) {
        error_set(error, PGC_ERROR_STATE, "Give another database as --target.",
                  "source and target are the same database");
        return FALSE;
    }
    g_autoptr(PgRows) rows = session_query(
        target, "SELECT pg_is_in_recovery(), current_setting('transaction_read_only')::boolean", 0,
        NULL, error);
    if (rows == NULL)
        return FALSE;
    gboolean recovers = rows_boolean(rows, 0, 0);
    if (!recovers && !rows_boolean(rows, 0, 1))
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              recovers ? "Connect to the primary server."
                       : "Unset default_transaction_read_only for the role and the database.",
              recovers ? "the target is a standby" : "the target is read-only");
    return FALSE;
}

static gboolean
check_detached(const Plan *plan, PgSession *source, GError **error)
{
    if (session_major_version(source) < FIRST_MAJOR_THAT_DETACHES_CONCURRENTLY)
        return TRUE;
    g_autoptr(PgRows) rows = session_query(
        source, "SELECT inhparent, inhrelid FROM pg_inherits WHERE inhdetachpending ORDER BY 1, 2",
        0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
        const PlanTable *partition = plan_find(plan, rows_int64(rows, row, 1));
        if (table == NULL || partition == NULL)
            continue;
        g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
        g_autofree char *part = plan_display_name(partition->source_schema, partition->source_name);
        error_set(error, PGC_ERROR_STATE,
                  "End it on the source by ALTER TABLE ... DETACH PARTITION ... FINALIZE, then run "
                  "\"pgcrossing collect\" again.",
                  "table \"%s\" of the source is being detached from \"%s\", or that was broken "
                  "off: queries of \"%s\" do not see its rows",
                  part, name, name);
        return FALSE;
    }
    return rows != NULL;
}

/* Of tables in such schemas there are no facts. */
static gboolean
check_hidden(const Plan *plan, PgSession *source, GError **error)
{
    g_autoptr(PgRows) rows = session_query(
        source,
        "SELECT i.inhparent, n.nspname, c.relname FROM pg_inherits i"
        " JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relispartition AND c.relkind IN ('r', 'p', 'f')"
        " AND (n.nspname ~ '^pg_' OR n.nspname IN ('information_schema', 'pgcrossing'))"
        " ORDER BY 1, 2, 3",
        0, NULL, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        const PlanTable *table = plan_find(plan, rows_int64(rows, row, 0));
        if (table == NULL)
            continue;
        g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
        g_autofree char *part = plan_display_name(rows_text(rows, row, 1), rows_text(rows, row, 2));
        error_set(error, PGC_ERROR_STATE,
                  "Move it to another schema by ALTER TABLE ... SET SCHEMA, then run \"pgcrossing "
                  "collect\" again.",
                  "partition \"%s\" of table \"%s\" of the source is in a schema of which no table "
                  "is moved",
                  part, name);
        return FALSE;
    }
    return rows != NULL;
}

gboolean
precondition_partitions(const Plan *plan, PgSession *source, GError **error)
{
    return check_detached(plan, source, error) && check_hidden(plan, source, error);
}

gboolean
precondition_replica_role(const Plan *plan, const PgServer *target, GError **error)
{
    g_autoptr(PgSession) session = session_open(target, SESSION_READ_WRITE, "migrate", error);
    gboolean refused;
    if (session == NULL || !target_set_replica(session, &refused, error))
        return FALSE;
    if (!refused)
        return TRUE;
    g_autofree char *guard = NULL;
    if (!target_find_guard(plan, session, &guard, error))
        return FALSE;
    if (guard == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE,
              "GRANT SET ON PARAMETER session_replication_role TO the role (15 and later), use a "
              "superuser, or drop the trigger for the time of the load.",
              "the role may not set session_replication_role on the target, whose %s would fire",
              guard);
    return FALSE;
}

static char *
wanted_oids(const GPtrArray *entries, gboolean present_too)
{
    GString *text = g_string_new("{");
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        if (entry->is_wanted && entry->oid != 0 && (present_too || !entry->is_present))
            g_string_append_printf(text, "%s%" G_GINT64_FORMAT, text->len > 1 ? "," : "",
                                   entry->oid);
    }
    return g_string_free(g_string_append_c(text, '}'), FALSE);
}

/* A list of thousands is planned for each of its numbers, unless it is rows. */
#define WANTED "WITH wanted AS (SELECT unnest($1::oid[]) AS oid) "
#define IS_WANTED " IN (SELECT oid FROM wanted)"

/* The bootstrap superuser has no rows in pg_shdepend. */
static const char roles_query[] =
    WANTED "SELECT DISTINCT r.rolname FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid"
           " WHERE d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
           "   AND d.refclassid = 1260 AND d.objid" IS_WANTED
           "   AND ((d.deptype = 'o' AND $2::boolean) OR (d.deptype = 'a' AND $3::boolean)"
           "        OR (d.deptype = 'r' AND $4::boolean))"
           " UNION SELECT r.rolname FROM pg_roles r WHERE r.oid = 10 AND $2::boolean AND EXISTS ("
           "    SELECT 1 FROM pg_class WHERE relowner = 10 AND oid" IS_WANTED
           "    UNION ALL SELECT 1 FROM pg_proc WHERE proowner = 10 AND oid" IS_WANTED
           "    UNION ALL SELECT 1 FROM pg_type WHERE typowner = 10 AND oid" IS_WANTED
           "    UNION ALL SELECT 1 FROM pg_namespace WHERE nspowner = 10 AND oid" IS_WANTED ")"
           " ORDER BY 1";

static gboolean
is_created(const GPtrArray *created, const char *name)
{
    return created != NULL && g_ptr_array_find_with_equal_func((GPtrArray *)(gpointer)created, name,
                                                               g_str_equal, NULL);
}

/* Those of the names in rows that the query does not find on the target and that are not created,
 * quoted and listed. */
static char *
missing_names(PgSession *target, const char *catalog_query, const PgRows *rows,
              const GPtrArray *created, GError **error)
{
    g_autoptr(PgRows) there = session_query(target, catalog_query, 0, NULL, error);
    if (there == NULL)
        return NULL;
    GString *missing = g_string_new(NULL);
    for (guint row = 0; row < rows_count(rows); row++) {
        guint at = 0;
        while (at < rows_count(there) &&
               g_strcmp0(rows_text(there, at, 0), rows_text(rows, row, 0)) != 0)
            at++;
        if (at == rows_count(there) && !is_created(created, rows_text(rows, row, 0)))
            g_string_append_printf(missing, "%s\"%s\"", missing->len > 0 ? ", " : "",
                                   rows_text(rows, row, 0));
    }
    return g_string_free(missing, FALSE);
}

gboolean
precondition_roles(const GPtrArray *entries, PgSession *source, PgSession *target,
                   const GPtrArray *created, gboolean owners, gboolean privileges, GError **error)
{
    g_autofree char *oids = wanted_oids(entries, TRUE);
    const char *const parameters[] = {oids, owners ? "t" : "f", privileges ? "t" : "f", "t"};
    g_autoptr(PgRows) rows =
        session_query(source, roles_query, G_N_ELEMENTS(parameters), parameters, error);
    if (rows == NULL)
        return FALSE;
    g_autofree char *missing =
        missing_names(target, "SELECT rolname FROM pg_roles", rows, created, error);
    if (missing == NULL || *missing == '\0')
        return missing != NULL;
    error_set(error, PGC_ERROR_STATE,
              "Let --roles create them, or leave owners and rights behind with --no-owner and "
              "--no-privileges.",
              "roles that own objects of the source or have rights on them are not on the target: "
              "%s",
              missing);
    return FALSE;
}

gboolean
precondition_owners(const GPtrArray *entries, PgSession *source, PgSession *target,
                    const GPtrArray *created, GError **error)
{
    g_autofree char *oids = wanted_oids(entries, FALSE);
    const char *const parameters[] = {oids, "t", "f", "f"};
    g_autoptr(PgRows) rows =
        session_query(source, roles_query, G_N_ELEMENTS(parameters), parameters, error);
    if (rows == NULL)
        return FALSE;
    /* Since 16 a member may be one that cannot act as the role. */
    g_autofree char *usable =
        g_strdup_printf("SELECT rolname FROM pg_roles WHERE pg_has_role(oid, '%s')",
                        session_major_version(target) >= 16 ? "SET" : "MEMBER");
    g_autofree char *missing = missing_names(target, usable, rows, created, error);
    if (missing == NULL || *missing == '\0')
        return missing != NULL;
    error_set(error, PGC_ERROR_STATE,
              "GRANT them to the role on the target, migrate as a superuser, or leave owners "
              "behind with --no-owner.",
              "the role that migrates is no member of roles that are to own objects of the target: "
              "%s",
              missing);
    return FALSE;
}

static const char tablespaces_query[] =
    WANTED "SELECT DISTINCT t.spcname"
           "  FROM pg_class c JOIN pg_tablespace t ON t.oid = c.reltablespace"
           " WHERE c.oid" IS_WANTED
           "    OR c.oid IN (SELECT conindid FROM pg_constraint WHERE oid" IS_WANTED ")";

gboolean
precondition_tablespaces(const GPtrArray *entries, PgSession *source, PgSession *target,
                         GError **error)
{
    g_autofree char *oids = wanted_oids(entries, TRUE);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, tablespaces_query, 1, parameters, error);
    if (rows == NULL)
        return FALSE;
    g_autofree char *missing =
        missing_names(target, "SELECT spcname FROM pg_tablespace", rows, NULL, error);
    if (missing == NULL || *missing == '\0')
        return missing != NULL;
    error_set(
        error, PGC_ERROR_STATE,
        "Create them on the target, or give --no-tablespaces to put all into its default one.",
        "tablespaces of the source are not on the target: %s", missing);
    return FALSE;
}

static guint64
needed_bytes(const Plan *plan)
{
    guint64 bytes = 0;
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        const PlanTable *table = item->table;
        if (item->is_done || table->bytes == 0)
            continue;
        double share = (double)item->bytes / (double)table->bytes;
        bytes += (guint64)item->bytes + (guint64)(share * (double)table->index_bytes);
    }
    return bytes;
}

gboolean
precondition_disk_space(const Plan *plan, PgSession *target, char **known, GError **error)
{
    g_autofree char *folder =
        session_is_local(target)
            ? session_query_value(
                  target, "SELECT setting FROM pg_settings WHERE name = 'data_directory'", NULL)
            : NULL;
    struct statvfs disk;
    if (folder == NULL || statvfs(folder, &disk) != 0) {
        *known = g_strdup("not known: the target's data directory cannot be looked at from here");
        return TRUE;
    }
    guint64 free_bytes = (guint64)disk.f_bavail * disk.f_frsize;
    guint64 needed = needed_bytes(plan);
    g_autofree char *free_text = g_format_size(free_bytes);
    g_autofree char *needed_text = g_format_size(needed);
    *known = g_strdup_printf("%s free, %s needed", free_text, needed_text);
    if (needed <= free_bytes)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Make room on the target's disk, or select fewer tables.",
              "the target's disk has %s free, but the tables and indexes of the source take %s",
              free_text, needed_text);
    return FALSE;
}
