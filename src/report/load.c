/* The load: what was moved, and what was not. */
#include "report/tree.h"

static const char load[] =
    "SELECT r.id AS run, r.uuid, r.started, r.finished,"
    " (SELECT count(*) FROM load_item i WHERE i.run = r.id) AS items,"
    " (SELECT count(*) FROM load_item i WHERE i.run = r.id AND i.state = 'done') AS done,"
    " (SELECT count(DISTINCT table_id) FROM load_item i WHERE i.run = r.id) AS tables,"
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

static const char step_kinds[] =
    "SELECT kind, sum(state = 'done') AS done, sum(state = 'failed') AS failed,"
    " sum(state = 'skipped') AS skipped FROM migration_step WHERE run = ?1"
    " GROUP BY kind ORDER BY min(ordinal)";

static const char steps[] =
    "SELECT kind, state, object AS \"object/\", message AS \"message/+\" FROM migration_step"
    " WHERE run = ?1 AND state <> 'done' ORDER BY state, ordinal"
    " LIMIT " G_STRINGIFY(TREE_LIST_LIMIT);

gboolean
tree_add_load(const TreeSource *source, xmlNodePtr report, GError **error)
{
    gint64 run = source->stages.stages[STAGE_MIGRATE].run;
    if (run == 0)
        return TRUE;
    if (!tree_add_query(source, report, "load", load, run, error))
        return FALSE;
    xmlNodePtr element = xmlGetLastChild(report);
    return tree_add_query(source, element, "slowest", tables, run, error) &&
           tree_add_query(source, element, "item", unfinished, run, error) &&
           tree_add_query(source, element, "steps", step_kinds, run, error) &&
           tree_add_query(source, element, "step", steps, run, error);
}
