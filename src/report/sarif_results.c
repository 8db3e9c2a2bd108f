/* The results of the SARIF report, group by group. */
#include "report/sarif_parts.h"

#include "base/output.h"
#include "case/verdict.h"
#include "report/shown.h"
#include "report/text.h"

#include <string.h>

/* The columns of each group. */
enum {
    RULE,
    SEVERITY,
    OBJECT_TYPE,
    SCHEMA,
    NAME,
    PART,
    MESSAGE,
    FINGERPRINT,
    COMPARISON,
    JUSTIFICATION
};

typedef struct {
    Stage stage; /* its run is ?1 */
    const char *kind;
    const char *sql; /* NULL: the selected tables that have no compare */
} Group;

#define FINDINGS(columns, condition)                                                               \
    "SELECT f.check_id, f.severity, f.object_type, f.schema, f.name, f.part, f.message,"           \
    " f.fingerprint, f.comparison, " columns " FROM finding f JOIN check_result c"                 \
    " ON c.run = f.run AND c.check_id = f.check_id LEFT JOIN waiver w"                             \
    " ON w.run = f.run AND w.ordinal = f.waiver AND w.state = 'used'"                              \
    " WHERE f.run IN (?1, ?2) AND " SHOWN_CHECK " AND " condition                                  \
    " ORDER BY f.run, f.check_id, f.ordinal"
#define OPEN_FINDINGS(severity) FINDINGS("NULL", "f.severity = '" severity "' AND w.run IS NULL")

/* Only the last round of a table counts. */
#define TABLES(message, condition)                                                                 \
    "SELECT '" SARIF_RULE_COMPARE "', 'blocker', 'table', coalesce(t.source_schema,"               \
    " t.target_schema), coalesce(t.source_name, t.target_name), NULL, " message ", NULL, NULL,"    \
    " NULL FROM table_result t WHERE t.run = ?1 AND " condition                                    \
    " AND t.round = (SELECT max(round)"                                                            \
    " FROM table_result l WHERE l.run = t.run AND l.table_id = t.table_id)"                        \
    " ORDER BY 4, 5, t.table_id"

static const Group groups[] = {
    {STAGE_VALIDATE, "fail",
     TABLES(
         "CASE t.state WHEN 'different' THEN printf('rows that differ: %d, only on the source: %d,"
         " only on the target: %d', t.different_rows, t.source_only_rows, t.target_only_rows)"
         " ELSE 'the table is on one side only: ' || t.state END || coalesce('; ' || t.reason,"
         " '')",
         "t.state IN ('different', 'source only', 'target only')")},
    {STAGE_ASSESS, "fail", OPEN_FINDINGS("blocker")},
    {STAGE_ASSESS, "open",
     "SELECT c.check_id, c.severity, 'check', NULL, NULL, NULL, c.title || ': '"
     " || iif(c.outcome = 'findings', 'not in full', c.outcome) || coalesce(': ' || c.reason, ''),"
     " NULL, NULL, NULL FROM check_result c WHERE " SHOWN_CHECK " AND " VERDICT_CHECK_COUNTS
     " AND " VERDICT_CHECK_INCOMPLETE " ORDER BY c.check_id, c.run"},
    {STAGE_VALIDATE, "open",
     TABLES("t.state || coalesce(': ' || t.reason, '')",
            "t.state IN ('not compared', 'incomplete', 'sampled')")},
    {STAGE_VALIDATE, "open", NULL},
    {STAGE_ASSESS, "fail", OPEN_FINDINGS("warning")},
    {STAGE_ASSESS, "fail", OPEN_FINDINGS("info")},
    {STAGE_ASSESS, "fail",
     FINDINGS("w.reason || ' (' || w.ticket || ', ' || w.owner ||"
              " coalesce(', approved by ' || w.approver, '') || ', until ' || w.expires || ')'",
              "f.severity <> 'none' AND w.run IS NOT NULL")},
};

static char *
group_sql(CaseFile *file, const Group *group, GError **error)
{
    if (group->sql != NULL)
        return g_strdup(group->sql);
    g_autofree char *tables = stage_uncompared_tables(file, error);
    if (tables == NULL)
        return NULL;
    return g_strdup_printf("SELECT '" SARIF_RULE_COMPARE "', 'blocker', 'table', source_schema,"
                           " source_name, NULL, 'the compare has no result for this table', NULL,"
                           " NULL, NULL FROM selected_table WHERE run = ?1 AND table_id IN (%s)"
                           " ORDER BY 4, 5, table_id",
                           tables);
}

/* A result that has no fingerprint in the case is known by its rule and object. */
static char *
fingerprint(CaseQuery *query)
{
    if (!case_column_is_null(query, FINGERPRINT))
        return g_strdup(case_column_text(query, FINGERPRINT));
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    static const int parts[] = {RULE, OBJECT_TYPE, SCHEMA, NAME};
    for (guint index = 0; index < G_N_ELEMENTS(parts); index++) {
        const char *part = case_column_text(query, parts[index]);
        /* With its final null: two names never run into one another. */
        g_checksum_update(checksum, (const guchar *)(part == NULL ? "" : part),
                          part == NULL ? 1 : (gssize)strlen(part) + 1);
    }
    return g_strdup(g_checksum_get_string(checksum));
}

static void
add_fingerprints(json_object *result, CaseQuery *query)
{
    g_autofree char *own = fingerprint(query);
    g_autofree char *of_line = g_strconcat(own, ":1", NULL);
    json_object *fingerprints = sarif_add_object(result, "partialFingerprints");
    /* The only one that GitHub looks at. */
    sarif_add_text(fingerprints, "primaryLocationLineHash", of_line);
    sarif_add_text(fingerprints, "pgcrossing/v1", own);
}

static void
add_logical_location(json_object *location, CaseQuery *query)
{
    const char *parts[] = {case_column_text(query, SCHEMA), case_column_text(query, NAME),
                           case_column_text(query, PART)};
    g_autofree char *label = text_label(parts, G_N_ELEMENTS(parts));
    json_object *logical = json_object_new_object();
    const char *name = parts[2] != NULL ? parts[2] : parts[1];
    g_autofree char *printable_name = name == NULL ? NULL : output_printable(name);
    g_autofree char *printable_label = output_printable(label);
    sarif_add_text(logical, "name", printable_name);
    if (*label != '\0')
        sarif_add_text(logical, "fullyQualifiedName", printable_label);
    sarif_add_text(logical, "kind", case_column_text(query, OBJECT_TYPE));
    json_object_array_add(sarif_add_array(location, "logicalLocations"), logical);
}

/* Where the check is explained, unless the user said where the schema stands. */
static char *
location_uri(Sarif *sarif, const char *rule)
{
    if (sarif->schema_uri != NULL)
        return g_strdup(sarif->schema_uri);
    if (g_str_equal(rule, SARIF_RULE_COMPARE))
        return g_strdup("docs/compare.md");
    const char *family = g_hash_table_lookup(sarif->families, rule);
    g_autofree char *path = g_strdup_printf("checks/%s/%s.sql", family, rule);
    return g_uri_escape_string(path, "/", FALSE);
}

static void
add_location(Sarif *sarif, json_object *result, CaseQuery *query)
{
    g_autofree char *uri = location_uri(sarif, case_column_text(query, RULE));
    json_object *location = json_object_new_object();
    json_object *physical = sarif_add_object(location, "physicalLocation");
    sarif_add_text(sarif_add_object(physical, "artifactLocation"), "uri", uri);
    json_object_object_add(sarif_add_object(physical, "region"), "startLine",
                           json_object_new_int(1));
    add_logical_location(location, query);
    json_object_array_add(sarif_add_array(result, "locations"), location);
}

static void
add_history(json_object *result, CaseQuery *query)
{
    const char *comparison = case_column_text(query, COMPARISON);
    if (comparison != NULL)
        sarif_add_text(result, "baselineState",
                       g_str_equal(comparison, "new") ? "new" : "unchanged");
    const char *justification = case_column_text(query, JUSTIFICATION);
    if (justification == NULL)
        return;
    g_autofree char *printable = output_printable(justification);
    json_object *suppression = json_object_new_object();
    sarif_add_text(suppression, "kind", "external");
    sarif_add_text(suppression, "status", "accepted");
    sarif_add_text(suppression, "justification", printable);
    json_object_array_add(sarif_add_array(result, "suppressions"), suppression);
}

static json_object *
make_result(Sarif *sarif, const Group *group, CaseQuery *query)
{
    const char *rule = case_column_text(query, RULE);
    json_object *result = json_object_new_object();
    sarif_add_text(result, "ruleId", rule);
    json_object_object_add(
        result, "ruleIndex",
        json_object_new_int(GPOINTER_TO_INT(g_hash_table_lookup(sarif->rules, rule))));
    sarif_add_text(result, "kind", group->kind);
    /* Only what failed has a level, says the standard. */
    sarif_add_text(result, "level",
                   g_str_equal(group->kind, "fail") ? sarif_level(case_column_text(query, SEVERITY))
                                                    : "none");
    sarif_add_message(result, "message", case_column_text(query, MESSAGE));
    add_location(sarif, result, query);
    add_fingerprints(result, query);
    add_history(result, query);
    return result;
}

static gboolean
write_group(Sarif *sarif, const Group *group, GError **error)
{
    g_autofree char *sql = group_sql(sarif->file, group, error);
    g_autoptr(CaseQuery) query = sql == NULL ? NULL : case_query(sarif->file, sql, error);
    if (query == NULL)
        return FALSE;
    shown_bind(query, &sarif->stages, group->stage);
    while (case_next(query, error)) {
        if (sarif->results == SARIF_RESULT_LIMIT || sarif->bytes >= SARIF_BYTE_LIMIT) {
            sarif->left_out++;
            continue;
        }
        fputs(sarif->results == 0 ? "\n" : ",\n", sarif->stream);
        sarif->bytes += (gint64)sarif_print(sarif->stream, make_result(sarif, group, query));
        sarif->results++;
    }
    return case_at_end(query);
}

gboolean
sarif_write_results(Sarif *sarif, GError **error)
{
    fputs("\"results\":[", sarif->stream);
    for (guint index = 0; index < G_N_ELEMENTS(groups); index++)
        if (!write_group(sarif, &groups[index], error))
            return FALSE;
    fputs("\n]", sarif->stream);
    return TRUE;
}
