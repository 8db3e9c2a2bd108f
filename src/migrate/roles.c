#include "migrate/roles.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"

/* Whose creation is not ours: the bootstrap superuser is below. */
#define FIRST_OWN_OID "16384"
/* As the fact "role" has it. */
#define PLATFORM_ROLES                                                                             \
    "'^(rds_|rds(admin|repladmin|topmgr|writeforwarduser)$|cloudsql|alloydb|azure_|azuresu$)'"
/* The grant of a membership has options of its own from then on. */
#define FIRST_WITH_MEMBERSHIP_OPTIONS 16

static const char names_query[] =
    "SELECT rolname FROM pg_roles WHERE oid >= " FIRST_OWN_OID
    " AND rolname !~ '^pg_' AND rolname !~ " PLATFORM_ROLES " ORDER BY rolname";

static gboolean
check_right(PgSession *target, guint count, GError **error)
{
    g_autoptr(PgRows) right = session_query(
        target,
        "SELECT rolsuper OR rolcreaterole, rolname FROM pg_roles WHERE rolname = current_user", 0,
        NULL, error);
    if (right == NULL || count == 0 || rows_boolean(right, 0, 0))
        return right != NULL;
    error_set(error, PGC_ERROR_STATE,
              "ALTER ROLE ... CREATEROLE on the target, or create them there yourself and leave "
              "out --roles.",
              "role \"%s\" may not create the %u roles that the target lacks",
              rows_text(right, 0, 1), count);
    return FALSE;
}

GPtrArray *
roles_missing(PgSession *source, PgSession *target, GError **error)
{
    g_autoptr(PgRows) wanted = session_query(source, names_query, 0, NULL, error);
    g_autoptr(PgRows) there =
        wanted == NULL ? NULL
                       : session_query(target, "SELECT rolname FROM pg_roles", 0, NULL, error);
    if (there == NULL)
        return NULL;
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint row = 0; row < rows_count(there); row++)
        g_hash_table_add(known, (gpointer)rows_text(there, row, 0));
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    for (guint row = 0; row < rows_count(wanted); row++)
        if (!g_hash_table_contains(known, rows_text(wanted, row, 0)))
            g_ptr_array_add(names, g_strdup(rows_text(wanted, row, 0)));
    return check_right(target, names->len, error) ? g_steal_pointer(&names) : NULL;
}

/* *refused gets the server's words where it refuses; then nothing of the statements is done. */
static gboolean
try_statements(PgSession *target, const char *sql, char **refused, GError **error)
{
    g_autoptr(GError) failure = NULL;
    *refused = NULL;
    if (!session_execute(target, "SAVEPOINT part_of_role", error))
        return FALSE;
    if (session_execute(target, sql, &failure))
        return session_execute(target, "RELEASE SAVEPOINT part_of_role", error);
    if (!g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    *refused = g_strdup(failure->message);
    return session_execute(
        target, "ROLLBACK TO SAVEPOINT part_of_role; RELEASE SAVEPOINT part_of_role", error);
}

/* As an optional part of a role: refused, it is left behind. */
static gboolean
try_part(Record *record, PgSession *target, const char *sql, const char *object, GError **error)
{
    g_autofree char *refused = NULL;
    return try_statements(target, sql, &refused, error) &&
           (refused == NULL || record_not_copied(record, "role", object, refused, error));
}

static const char roles_query[] =
    "SELECT rolname, format('%sINHERIT %sCREATEROLE %sCREATEDB %sLOGIN CONNECTION LIMIT %s',"
    "         CASE WHEN NOT rolinherit THEN 'NO' END, CASE WHEN NOT rolcreaterole THEN 'NO' END,"
    "         CASE WHEN NOT rolcreatedb THEN 'NO' END, CASE WHEN NOT rolcanlogin THEN 'NO' END,"
    "         rolconnlimit),"
    "       rolvaliduntil, shobj_description(oid, 'pg_authid'),"
    "       concat_ws(' ', CASE WHEN rolsuper THEN 'SUPERUSER' END,"
    "                      CASE WHEN rolreplication THEN 'REPLICATION' END,"
    "                      CASE WHEN rolbypassrls THEN 'BYPASSRLS' END), rolcanlogin"
    "  FROM pg_roles WHERE rolname = ANY ($1) ORDER BY rolname";

static char *
create_statement(const PgRows *rows, guint row)
{
    g_autofree char *name = quote_identifier(rows_text(rows, row, 0));
    GString *sql = g_string_new(NULL);
    g_string_append_printf(sql, "CREATE ROLE %s %s", name, rows_text(rows, row, 1));
    if (rows_text(rows, row, 2) != NULL) {
        g_autofree char *until = quote_literal(rows_text(rows, row, 2));
        g_string_append_printf(sql, " VALID UNTIL %s", until);
    }
    if (rows_text(rows, row, 3) != NULL) {
        g_autofree char *comment = quote_literal(rows_text(rows, row, 3));
        g_string_append_printf(sql, "; COMMENT ON ROLE %s IS %s", name, comment);
    }
    return g_string_free(sql, FALSE);
}

static gboolean
create_role(Record *record, PgSession *target, const PgRows *rows, guint row, GError **error)
{
    const char *name = rows_text(rows, row, 0), *powers = rows_text(rows, row, 4);
    g_autofree char *create = create_statement(rows, row);
    if (!session_execute(target, create, error))
        return FALSE;
    g_autofree char *quoted = quote_identifier(name);
    g_autofree char *alter = g_strdup_printf("ALTER ROLE %s %s", quoted, powers);
    g_autofree char *object = g_strdup_printf("%s: %s", name, powers);
    return (*powers == '\0' || try_part(record, target, alter, object, error)) &&
           record_step(record, "role", name, STEP_DONE, "without a password", error);
}

static gboolean
create_all(Record *record, PgSession *source, PgSession *target, const char *names, GError **error)
{
    const char *const parameters[] = {names};
    g_autoptr(PgRows) rows = session_query(source, roles_query, 1, parameters, error);
    guint logins = 0;
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        if (!create_role(record, target, rows, row, error))
            return FALSE;
        logins += rows_boolean(rows, row, 5) ? 1 : 0;
    }
    if (logins > 0)
        output_note("%u roles that may log in have no password on the target yet", logins);
    return rows != NULL;
}

/* A membership of two roles that the target had is its own business. */
static const char members_query[] =
    "SELECT DISTINCT r.rolname, m.rolname, format('%s', CASE WHEN a.admin_option THEN"
    "       ' WITH ADMIN OPTION' END)"
    "  FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid"
    "  JOIN pg_roles m ON m.oid = a.member"
    " WHERE (r.rolname = ANY ($1) OR m.rolname = ANY ($1)) AND r.rolname !~ " PLATFORM_ROLES
    "   AND m.rolname !~ " PLATFORM_ROLES " ORDER BY 1, 2, 3";

static const char members_query_with_options[] =
    "SELECT DISTINCT r.rolname, m.rolname, format(' WITH ADMIN %s, INHERIT %s, SET %s',"
    "       a.admin_option::text, a.inherit_option::text, a.set_option::text)"
    "  FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.roleid"
    "  JOIN pg_roles m ON m.oid = a.member"
    " WHERE (r.rolname = ANY ($1) OR m.rolname = ANY ($1)) AND r.rolname !~ " PLATFORM_ROLES
    "   AND m.rolname !~ " PLATFORM_ROLES " ORDER BY 1, 2, 3";

static gboolean
grant_memberships(Record *record, PgSession *source, PgSession *target, const char *names,
                  GError **error)
{
    gboolean with_options = session_major_version(source) >= FIRST_WITH_MEMBERSHIP_OPTIONS &&
                            session_major_version(target) >= FIRST_WITH_MEMBERSHIP_OPTIONS;
    const char *const parameters[] = {names};
    g_autoptr(PgRows) rows = session_query(
        source, with_options ? members_query_with_options : members_query, 1, parameters, error);
    for (guint row = 0; rows != NULL && row < rows_count(rows); row++) {
        g_autofree char *group = quote_identifier(rows_text(rows, row, 0));
        g_autofree char *member = quote_identifier(rows_text(rows, row, 1));
        g_autofree char *sql =
            g_strdup_printf("GRANT %s TO %s%s", group, member, rows_text(rows, row, 2));
        g_autofree char *object =
            g_strdup_printf("%s: member of %s", rows_text(rows, row, 1), rows_text(rows, row, 0));
        if (!try_part(record, target, sql, object, error))
            return FALSE;
    }
    return rows != NULL;
}

/* Of the role anywhere, and in this database. */
static const char settings_query[] =
    "SELECT r.rolname, s.setdatabase <> 0, split_part(c.setting, '=', 1),"
    "       substr(c.setting, strpos(c.setting, '=') + 1)"
    "  FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole,"
    "       unnest(s.setconfig) WITH ORDINALITY c(setting, position)"
    " WHERE r.rolname = ANY ($1) AND (s.setdatabase = 0 OR s.setdatabase ="
    "       (SELECT oid FROM pg_database WHERE datname = current_database()))"
    " ORDER BY r.rolname, s.setdatabase, c.position";

/* The value is one that set_config() takes; as SET wants it, some would have to be taken apart. The
 * session's own value comes back at once: it may be one that the next statement depends on. */
static char *
setting_statement(const PgRows *rows, guint row, const char *database, const char *own)
{
    g_autofree char *role = quote_identifier(rows_text(rows, row, 0));
    g_autofree char *name = quote_identifier(rows_text(rows, row, 2));
    g_autofree char *text = quote_literal(rows_text(rows, row, 2));
    g_autofree char *value = quote_literal(rows_text(rows, row, 3));
    g_autofree char *quoted = quote_identifier(database);
    g_autofree char *before = quote_literal(own);
    return g_strdup_printf("SELECT pg_catalog.set_config(%s, %s, true);"
                           "ALTER ROLE %s %s%s SET %s FROM CURRENT;"
                           "SELECT pg_catalog.set_config(%s, %s, true)",
                           text, value, role, rows_boolean(rows, row, 1) ? "IN DATABASE " : "",
                           rows_boolean(rows, row, 1) ? quoted : "", name, text, before);
}

static gboolean
copy_setting(Record *record, PgSession *target, const PgRows *rows, guint row, const char *database,
             GError **error)
{
    const char *const parameters[] = {rows_text(rows, row, 2)};
    g_autoptr(PgRows) own = session_query(
        target, "SELECT coalesce(pg_catalog.current_setting($1, true), '')", 1, parameters, error);
    if (own == NULL)
        return FALSE;
    g_autofree char *sql = setting_statement(rows, row, database, rows_text(own, 0, 0));
    g_autofree char *object =
        g_strdup_printf("%s: setting %s", rows_text(rows, row, 0), rows_text(rows, row, 2));
    return try_part(record, target, sql, object, error);
}

static gboolean
copy_settings(Record *record, PgSession *source, PgSession *target, const char *names,
              GError **error)
{
    const char *const parameters[] = {names};
    g_autoptr(PgRows) rows = session_query(source, settings_query, 1, parameters, error);
    g_autofree char *database =
        rows == NULL ? NULL : session_query_value(target, "SELECT current_database()", error);
    if (database == NULL)
        return FALSE;
    for (guint row = 0; row < rows_count(rows); row++)
        if (!copy_setting(record, target, rows, row, database, error))
            return FALSE;
    return TRUE;
}

gboolean
roles_create(Record *record, PgSession *source, PgSession *target, const GPtrArray *names,
             GError **error)
{
    if (names == NULL || names->len == 0)
        return TRUE;
    g_autofree char *array = quote_array(names);
    if (!session_execute(target, "BEGIN", error))
        return FALSE;
    if (create_all(record, source, target, array, error) &&
        grant_memberships(record, source, target, array, error) &&
        copy_settings(record, source, target, array, error))
        return session_execute(target, "COMMIT", error);
    (void)session_execute(target, "ROLLBACK", NULL);
    return FALSE;
}
