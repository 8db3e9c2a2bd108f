/* The load: what was moved, and what was not. */
#include "report/tree.h"

static const char load[] =
    "SELECT r.id AS run, r.uuid, r.started, r.finished,"
    " (SELECT count(*) FROM load_item i WHERE i.run = r.id) AS items,"
    " (SELECT count(*) FROM load_item i WHERE i.run = r.id AND i.state = 'done') AS done,"
    " (SELECT count(DISTINCT table_id) FROM load_item i WHERE i.run = r.id) AS tables,"
    " (SELECT count(*) FROM load_item i WHERE i.run = r.id AND i.attempts > 1) AS repeated,"
    " (SELECT coalesce(sum(rows), 0) FROM load_item i WHERE i.run = r.id AND i.state = 'done')"
    "  AS rows,"
    " (SELECT coalesce(sum(bytes), 0) FROM load_item i WHERE i.run = r.id AND i.state = 'done')"
    "  AS bytes,"
    " (SELECT printf('%.1f', (julianday(max(finished)) - julianday(min(started))) * 86400)"
    "  FROM load_item i WHERE i.run = r.id) AS seconds"
    " FROM run r WHERE r.id = ?1";

/* The slowest first: those that one asks about. */
static const char tables[] =
    "SELECT count(*) AS items, sum(rows) AS rows, sum(bytes) AS bytes,"
    " printf('%.1f', (julianday(max(finished)) - julianday(min(started))) * 86400) AS seconds,"
    " report_label(source_schema, source_name) AS \"source/\","
    " report_label(target_schema, target_name) AS \"target/\""
    " FROM load_item WHERE run = ?1 GROUP BY table_id"
    " ORDER BY julianday(max(finished)) - julianday(min(started)) DESC, sum(bytes) DESC,"
    " source_schema, source_name LIMIT 10";

static const char unfinished[] =
    "SELECT item, state, started, report_label(source_schema, source_name) AS \"source/\","
    " part AS \"part/\", error AS \"error/+\" FROM load_item"
    " WHERE run = ?1 AND state <> 'done' ORDER BY state, item LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

/* What did not go well at the first time, whether it did in the end or not. */
static const char repeated[] =
    "SELECT item, attempts, state, report_label(source_schema, source_name) AS \"source/\","
    " part AS \"part/\" FROM load_item WHERE run = ?1 AND attempts > 1"
    " ORDER BY attempts DESC, item LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

static const char step_kinds[] =
    "SELECT kind, sum(state = 'done') AS done, sum(state = 'failed') AS failed,"
    " sum(state = 'skipped') AS skipped FROM migration_step WHERE run = ?1"
    " GROUP BY kind ORDER BY min(ordinal)";

static const char steps[] =
    "SELECT kind, state, object AS \"object/\", message AS \"message/+\" FROM migration_step"
    " WHERE run = ?1 AND state <> 'done' ORDER BY state, ordinal"
    " LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

/* What has a beginning and an end, from the first one on: a worker by its number, a step by its
 * kind; items of one transaction end together. Lanes are 1000 wide, and what begins in the same
 * thousandth is drawn once. */
#define EVENTS                                                                                     \
    "WITH event(kind, number, started, finished, bytes, items) AS ("                               \
    " SELECT 'worker', worker, julianday(min(started)), julianday(finished), sum(bytes), count(*)" \
    "  FROM load_item WHERE run = ?1 AND started IS NOT NULL AND finished IS NOT NULL"             \
    "  GROUP BY worker, finished"                                                                  \
    " UNION ALL SELECT 'step', kind, julianday(started),"                                          \
    "  julianday(finished), 0, 1 FROM migration_step"                                              \
    "  WHERE run = ?1 AND started IS NOT NULL AND finished IS NOT NULL),"                          \
    " span(zero, width) AS (SELECT min(started), max(max(finished) - min(started), 1e-8)"          \
    "  FROM event)"

static const char lanes[] = EVENTS
    ", scaled AS (SELECT kind, number, items, CAST((started - zero) / width * 999 AS INTEGER) AS x,"
    "  max(1, CAST(round((finished - started) / width * 1000) AS INTEGER)) AS w,"
    "  (started - zero) * 86400 AS since, (finished - zero) * 86400 AS until FROM event, span),"
    " drawn AS (SELECT kind, number, x, max(w) AS w, sum(items) AS n,"
    "  sum(until - since) AS seconds, min(since) AS since, max(until) AS until"
    "  FROM scaled GROUP BY kind, number, x)"
    " SELECT kind, iif(kind = 'worker', number, NULL) AS number,"
    " iif(kind = 'step', number, NULL) AS step, sum(n) AS items,"
    " printf('%.1f', sum(seconds)) AS seconds, printf('%.1f', min(since)) AS \"from\","
    " printf('%.1f', max(until)) AS \"to\","
    " group_concat(printf('M%d 0h%dv10h-%dz', x, w, w), '') AS path FROM drawn"
    " GROUP BY kind, number ORDER BY kind = 'step', iif(kind = 'step', min(x), number), number"
    " LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

/* How many of the bytes had arrived by then, as an area 40 high. */
static const char curve[] =
    EVENTS ", arrived(x, bytes) AS (SELECT CAST((finished - zero) / width * 999 AS INTEGER) + 1,"
           "   sum(bytes) FROM event, span WHERE kind = 'worker' GROUP BY 1),"
           " risen(x, part) AS (SELECT x, sum(bytes) OVER (ORDER BY x) * 1.0 / sum(bytes) OVER ()"
           "  FROM arrived)"
           " SELECT 'M0 40' || group_concat(printf('H%d V%d', x, 40 - round(40 * part)), '')"
           " || 'H1000V40z' AS path FROM risen HAVING sum(part) > 0";

gboolean
tree_add_load(const TreeSource *source, xmlNodePtr report, GError **error)
{
    gint64 run = source->stages.stages[STAGE_MIGRATE].run;
    if (run == 0)
        return TRUE;
    if (!tree_add_query(source, report, "load", load, run, error))
        return FALSE;
    xmlNodePtr element = xmlGetLastChild(report);
    return tree_add_query(source, element, "lane", lanes, run, error) &&
           tree_add_query(source, element, "arrival", curve, run, error) &&
           tree_add_query(source, element, "slowest", tables, run, error) &&
           tree_add_query(source, element, "item", unfinished, run, error) &&
           tree_add_query(source, element, "repeated", repeated, run, error) &&
           tree_add_query(source, element, "steps", step_kinds, run, error) &&
           tree_add_query(source, element, "step", steps, run, error);
}
