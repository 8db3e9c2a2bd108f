/* The checks, with counts and their first findings. */
#include "report/tree.h"

/* A waiver that has expired covers nothing. */
#define COVERED                                                                                    \
    "EXISTS (SELECT 1 FROM waiver w WHERE w.run = f.run AND w.ordinal = f.waiver"                  \
    " AND w.state = 'used')"
/* What the other assessment has looked at is shown there; ?3 is its run. */
#define SHOWN                                                                                      \
    " AND NOT (c.outcome = 'not applicable' AND EXISTS (SELECT 1 FROM check_result o"              \
    " WHERE o.run = ?3 AND o.check_id = c.check_id AND o.outcome <> 'not applicable'))"

static const char assessment[] =
    "WITH detail AS (SELECT name, value FROM run_detail WHERE run = ?1),"
    " base(uuid) AS (SELECT value FROM detail WHERE name = 'compared_with')"
    " SELECT r.id AS run, r.uuid, r.started, r.finished,"
    " (SELECT uuid FROM base) AS \"compared-with\","
    " (SELECT b.started FROM run b JOIN base USING (uuid)) AS \"compared-started\","
    " coalesce((SELECT value FROM detail WHERE name = 'engine'), 'copy') AS engine,"
    " (SELECT value FROM detail WHERE name = 'phases') AS phases,"
    " coalesce((SELECT value FROM detail WHERE name = 'fail_on'), 'blocker') AS \"fail-on\","
    " (SELECT count(*) FROM finding_gone g WHERE g.run = r.id AND g.state = 'gone') AS gone,"
    " (SELECT count(*) FROM finding_gone g WHERE g.run = r.id AND g.state = 'unknown') AS unknown"
    " FROM run r WHERE r.id = ?1";

/* failing: the findings that the run was asked to fail on. counts: the verdict waits for the check.
 * incomplete: it could not be evaluated, or not in full. */
static const char checks[] =
    "WITH judged AS (SELECT f.*, " COVERED " AS covered FROM finding f WHERE f.run = ?1),"
    " counted AS (SELECT check_id,"
    "  sum(severity = 'blocker' AND NOT covered) AS blockers,"
    "  sum(severity = 'blocker' AND NOT covered AND comparison IS NOT 'still there')"
    "   AS new_blockers,"
    "  sum(severity = 'warning' AND NOT covered) AS warnings,"
    "  sum(severity = 'info' AND NOT covered) AS infos,"
    "  sum(severity = 'none' AND NOT covered) AS harmless,"
    "  sum(severity <> 'none' AND comparison = 'new') AS new,"
    "  sum(severity <> 'none' AND comparison = 'still there') AS still_there,"
    "  sum(covered) AS waived FROM judged GROUP BY check_id),"
    " lost AS (SELECT check_id, sum(state = 'gone') AS gone, sum(state = 'unknown') AS unknown"
    "  FROM finding_gone WHERE run = ?1 GROUP BY check_id)"
    " SELECT c.check_id AS id, c.family, c.side, c.outcome, c.severity,"
    " CASE WHEN coalesce(n.blockers, 0) > 0 THEN 'blocker' WHEN n.warnings > 0 THEN 'warning'"
    "  WHEN n.infos > 0 THEN 'info' WHEN n.harmless > 0 THEN 'none' END AS worst,"
    " c.severity_dms AS \"severity-dms\", c.severity_logical AS \"severity-logical\","
    " c.severity_copy AS \"severity-copy\", iif(c.required, 'yes', 'no') AS required,"
    " iif(" VERDICT_CHECK_COUNTS ", 'yes', 'no') AS counts,"
    " iif(" VERDICT_CHECK_INCOMPLETE ", 'yes', 'no') AS incomplete, c.examined,"
    " c.finding_count AS findings, coalesce(n.blockers, 0) AS blockers,"
    " coalesce(n.warnings, 0) AS warnings, coalesce(n.infos, 0) AS infos,"
    " coalesce(n.harmless, 0) AS harmless, coalesce(n.waived, 0) AS waived,"
    " coalesce(n.new, 0) AS new, coalesce(n.still_there, 0) AS \"still-there\","
    " coalesce(l.gone, 0) AS gone, coalesce(l.unknown, 0) AS unknown,"
    " coalesce(CASE (SELECT value FROM run_detail d WHERE d.run = ?1 AND d.name = 'fail_on')"
    "  WHEN 'never' THEN 0 WHEN 'new-blocker' THEN n.new_blockers"
    "  WHEN 'warning' THEN n.blockers + n.warnings"
    "  WHEN 'info' THEN n.blockers + n.warnings + n.infos ELSE n.blockers END, 0) AS failing,"
    " printf('%.3f', c.seconds) AS seconds, c.digest, c.actor, c.title AS \"title/\","
    " c.reason AS \"reason/+\", c.grant_sql AS \"grant/+\", c.why AS \"why/+\","
    " c.remedy AS \"remedy/+\", c.remedy_sql AS \"remedy-sql/+\","
    " c.reference AS \"reference/+\", c.aliases AS \"aliases/\""
    " FROM check_result c LEFT JOIN counted n USING (check_id) LEFT JOIN lost l USING (check_id)"
    " WHERE c.run = ?1" SHOWN " ORDER BY c.family, c.check_id";

static const char findings[] =
    "SELECT f.fingerprint, f.object_type AS \"object-type\", f.severity, f.comparison,"
    " CASE WHEN " COVERED " THEN f.waiver END AS waiver,"
    " report_label(f.schema, f.name, f.part) AS \"object/\", f.message AS \"message/\","
    " f.remedy_sql AS \"remedy-sql/+\" FROM finding f WHERE f.run = ?1 AND f.check_id = ?2"
    " ORDER BY " COVERED ", CASE f.severity WHEN 'blocker' THEN 1 WHEN 'warning' THEN 2"
    " WHEN 'info' THEN 3 ELSE 4 END, f.ordinal LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

static const char waivers[] =
    "SELECT ordinal, state, matches, expires, ticket, owner, approver,"
    " CAST(julianday(expires) - julianday((SELECT substr(r.started, 1, 10) FROM run r"
    "  WHERE r.id = waiver.run)) AS INTEGER) AS \"days-left\","
    " iif(not_evaluated, 'yes', 'no') AS \"not-evaluated\", check_id AS \"check\", object,"
    " reason AS \"reason/\" FROM waiver WHERE run = ?1 ORDER BY ordinal";

static const char gone[] =
    "SELECT fingerprint, check_id AS \"check\", state, message AS \"message/\" FROM finding_gone"
    " WHERE run = ?1 ORDER BY state, check_id, fingerprint LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

/* One digest for all checks of the run: of a line "DIGEST  ID" for each, as sha256sum has it. */
static gboolean
add_digest(const TreeSource *source, xmlNodePtr element, gint64 run, GError **error)
{
    g_autoptr(CaseQuery) query = case_query(
        source->file, "SELECT digest, check_id FROM check_result WHERE run = ?1 ORDER BY check_id",
        error);
    if (query == NULL)
        return FALSE;
    case_bind_int(query, 1, run);
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    while (case_next(query, error)) {
        g_autofree char *line =
            g_strdup_printf("%s  %s\n", case_column_text(query, 0), case_column_text(query, 1));
        g_checksum_update(checksum, (const guchar *)line, -1);
    }
    if (!case_at_end(query))
        return FALSE;
    tree_attribute(element, "checks-digest", g_checksum_get_string(checksum));
    return TRUE;
}

/* The column names that checks[] gives; 0 is the check's id. */
static gboolean
add_findings(xmlNodePtr check, CaseQuery *query, gpointer data, GError **error)
{
    CaseQuery *of_check = data;
    case_bind_text(of_check, 2, case_column_text(query, 0));
    return tree_add_rows(check, "finding", of_check, NULL, NULL, error);
}

static gboolean
add_checks(const TreeSource *source, xmlNodePtr element, gint64 run, gint64 other, GError **error)
{
    g_autoptr(CaseQuery) outer = case_query(source->file, checks, error);
    g_autoptr(CaseQuery) inner = outer == NULL ? NULL : case_query(source->file, findings, error);
    if (inner == NULL)
        return FALSE;
    case_bind_int(outer, 1, run);
    case_bind_int(outer, 3, other);
    case_bind_int(inner, 1, run);
    return tree_add_rows(element, "check", outer, add_findings, inner, error);
}

static gboolean
add_assessment(const TreeSource *source, xmlNodePtr report, const char *name, gint64 run,
               gint64 other, GError **error)
{
    if (!tree_add_query(source, report, name, assessment, run, error))
        return FALSE;
    xmlNodePtr element = xmlGetLastChild(report);
    return add_digest(source, element, run, error) &&
           add_checks(source, element, run, other, error) &&
           tree_add_query(source, element, "waiver", waivers, run, error) &&
           tree_add_query(source, element, "gone", gone, run, error);
}

gboolean
tree_add_assessment(const TreeSource *source, xmlNodePtr report, GError **error)
{
    gint64 run = source->stages.stages[STAGE_ASSESS].run;
    gint64 schema = source->stages.stages[STAGE_SCHEMA].run;
    return (run == 0 || add_assessment(source, report, "assessment", run, schema, error)) &&
           (schema == 0 || schema == run ||
            add_assessment(source, report, "verification", schema, run, error));
}
