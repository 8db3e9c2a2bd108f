/*
 * What of a case may leave the house: each column by itself. Names become pseudonyms, which keep
 * objects apart; text that may hold a name anywhere is left out; numbers, times, digests of runs
 * and words of the program's own stay. A column that is not named here is not shown.
 *
 * Whoever has the case finds a finding's object again by the check and the ordinal: a fingerprint
 * would tell everybody that a guess at the name was right.
 */
#include "report/mask_parts.h"

#define NOTICE "Names are pseudonyms; what may hold one is left out."

/* What runs say of themselves without a name. */
#define NAMELESS_DETAILS                                                                           \
    "'engine', 'phases', 'fail_on', 'long_transaction_seconds',"                                   \
    " 'compared_with', 'assessment', 'forced', 'merged_case',"                                     \
    " 'migrate.snapshot', 'migrate.lsn', 'migrate.txid_snapshot', 'migrate.ledger',"               \
    " 'validate.method', 'validate.seed', 'validate.source_snapshot', 'validate.source_lsn',"      \
    " 'validate.target_snapshot', 'validate.target_lsn', 'validate.later_state', 'validate.mode'," \
    " 'validate.sample', 'validate.partial_lob_bytes', 'validate.task_settings',"                  \
    " 'validate.dms_failures', 'validate.schema', 'migrate.errors', 'collect.facts'"

/* A short file is easily guessed, as a name is. */
#define TASK_DIGESTS                                                                               \
    "'task_digest', 'task_mappings', 'task_settings', 'task_source_endpoint',"                     \
    " 'task_target_endpoint'"

/* Of a table that a check's findings are of: what the functions of findings take. */
#define OF_CHECK "f.check_id, c.digest"
#define FINDING_VALUES OF_CHECK ", f.object_type, f.schema, f.name, f.part, f.detail"

const MaskTable mask_tables[] = {
    {"meta", "SELECT format, id, created, '" NOTICE "' AS title FROM meta"},
    {"run", "SELECT id, uuid, tool, state, resumes, tool_version, library_versions,"
            " left_out(command_line) AS command_line, started, finished, exit_status, position,"
            " previous_digest, digest FROM run ORDER BY id"},
    {"run_detail", "SELECT run, name, CASE WHEN name IN (" NAMELESS_DETAILS ") THEN value"
                   " WHEN name IN (" TASK_DIGESTS ") THEN pseudonym_digest(value)"
                   " ELSE left_out(value) END AS value FROM run_detail"},
    {"collection",
     "SELECT id, run, side, kind, pseudonym('system', system_identifier) AS system_identifier,"
     " database_oid, pseudonym('object', database_name) AS database_name, version_num,"
     " 'PostgreSQL ' || iif(version_num >= 100000, printf('%d.%d', version_num / 10000,"
     "  version_num % 10000), version_num) AS version,"
     " platform, pseudonym('object', role) AS role, encoding, lsn, snapshot,"
     " pseudonym('server', server) AS server, collected, deep FROM collection"},
    {"fact_state", "SELECT collection, fact, state, rows, left_out(error) AS error,"
                   " left_out(grant_sql) AS grant_sql, digest, seconds FROM fact_state"},
    {"task", "SELECT id, run, pseudonym_digest(mappings_digest) AS mappings_digest,"
             " pseudonym_digest(settings_digest) AS settings_digest,"
             " pseudonym_digest(source_endpoint_digest) AS source_endpoint_digest,"
             " pseudonym_digest(target_endpoint_digest) AS target_endpoint_digest FROM task"},
    {"task_warning", "SELECT run, document, left_out(path) AS path, left_out(message) AS message,"
                     " kind, is_error, line, character FROM task_warning"},
    {"task_setting", "SELECT run, name, iif(given, masked_value(value), value) AS value, given"
                     " FROM task_setting"},
    {"selected_table",
     "SELECT run, table_id, pseudonym('schema', source_schema) AS source_schema,"
     " pseudonym('object', source_name) AS source_name,"
     " pseudonym('schema', target_schema) AS target_schema,"
     " pseudonym('object', target_name) AS target_name, left_out(filter) AS filter, mode,"
     " load_order, masked_value(rule_id) AS rule_id,"
     " left_out(key_name) AS key_name, key_origin, left_out(key_columns) AS key_columns, is_view"
     " FROM selected_table"},
    {"selected_column",
     "SELECT run, table_id, position, pseudonym('part', source_name) AS source_name,"
     " pseudonym('part', target_name) AS target_name, action, left_out(expression) AS expression,"
     " left_out(type) AS type, mask FROM selected_column"},
    {"load_range", "SELECT run, table_id, part, left_out(condition) AS condition,"
                   " left_out(begin) AS begin, left_out(path) AS path FROM load_range"},
    {"check_result",
     "SELECT run, check_id(check_id) AS check_id, replace(check_text(check_id, digest, family), "
     "'" MASK_LEFT_OUT "', 'own') AS family,"
     " check_text(check_id, digest, title) AS title, side, outcome,"
     " masked_reason(check_id, digest, reason) AS reason, left_out(grant_sql) AS grant_sql,"
     " severity, severity_dms, severity_logical, severity_copy, required, examined, finding_count,"
     " check_text(check_id, digest, why) AS why, check_text(check_id, digest, remedy) AS remedy,"
     " check_text(check_id, digest, remedy_sql) AS remedy_sql,"
     " check_text(check_id, digest, reference) AS reference,"
     " check_text(check_id, digest, aliases) AS aliases, digest, seconds,"
     " check_text(check_id, digest, actor) AS actor FROM check_result"},
    {"finding",
     "SELECT f.run, check_id(f.check_id) AS check_id, f.ordinal,"
     " pseudonym_digest(f.fingerprint) AS fingerprint,"
     " object_type(" OF_CHECK ", f.object_type) AS object_type,"
     " pseudonym('schema', f.schema) AS schema, object_name(" OF_CHECK
     ", f.object_type, f.name) AS name,"
     " pseudonym('part', f.part) AS part, f.severity, f.severity_dms, f.severity_logical,"
     " f.severity_copy, masked_message(" FINDING_VALUES ") AS message,"
     " iif(f.remedy_sql IS NULL, NULL, masked_statement(" FINDING_VALUES ")) AS remedy_sql,"
     " masked_detail(" FINDING_VALUES ") AS detail, f.comparison, f.waiver FROM finding f"
     " LEFT JOIN check_result c USING (run, check_id) ORDER BY f.run, f.check_id, f.ordinal"},
    {"finding_gone", "SELECT run, pseudonym_digest(fingerprint) AS fingerprint,"
                     " check_id(check_id) AS check_id,"
                     " left_out(message) AS message, state FROM finding_gone"},
    {"waiver", "SELECT run, ordinal, check_id(check_id) AS check_id,"
               " iif(object = '*', object, pseudonym('value', object)) AS object,"
               " left_out(reason) AS reason, pseudonym('person', owner) AS owner,"
               " pseudonym('person', approver) AS approver,"
               " pseudonym('ticket', ticket) AS ticket, expires, not_evaluated, state, matches"
               " FROM waiver"},
    {"load_item",
     "SELECT run, item, table_id, pseudonym('schema', source_schema) AS source_schema,"
     " pseudonym('object', source_name) AS source_name,"
     " pseudonym('schema', target_schema) AS target_schema,"
     " pseudonym('object', target_name) AS target_name, pseudonym('range', part) AS part, format,"
     " state, rows, bytes, worker, started, finished, left_out(error) AS error, attempts"
     " FROM load_item"},
    {"migration_step", "SELECT run, ordinal, kind, pseudonym('object', object) AS object, state,"
                       " left_out(message) AS message, started, finished FROM migration_step"},
    {"table_result",
     "SELECT run, table_id, pseudonym('schema', source_schema) AS source_schema,"
     " pseudonym('object', source_name) AS source_name,"
     " pseudonym('schema', target_schema) AS target_schema,"
     " pseudonym('object', target_name) AS target_name, method,"
     " iif(row_identity IN ('', 'multiset'), row_identity, pseudonym('key', row_identity))"
     "  AS row_identity,"
     " state, masked_reason(NULL, NULL, reason) AS reason, source_rows, target_rows, equal_rows,"
     " different_rows, source_only_rows, target_only_rows, looked_at_rows, reread_rows,"
     " undecided_rows, pseudonym_digest(source_digest) AS source_digest,"
     " pseudonym_digest(target_digest) AS target_digest, chunks, source_snapshot, source_lsn,"
     " target_snapshot, target_lsn, round, seconds, compared_by FROM table_result"},
    /* The verdict tells what the user left out from what could not be compared. */
    {"column_result",
     "SELECT run, table_id, pseudonym('part', source_column) AS source_column,"
     " pseudonym('part', target_column) AS target_column, masked_type(source_type) AS source_type,"
     " masked_type(target_type) AS target_type,"
     " iif(form IN ('text', 'not compared'), form, masked_type(form)) AS form, differing_rows,"
     " iif(reason LIKE 'excluded by%', 'excluded by the user', left_out(reason)) AS reason,"
     " coverage, left_out(normalisers) AS normalisers FROM column_result ORDER BY rowid"},
    {"canary", "SELECT run, table_id, damage, state, left_out(reason) AS reason, side,"
               " pseudonym('part', source_column) AS source_column,"
               " masked_json(row_key) AS row_key, seconds FROM canary"},
    {"column_kind", "SELECT run, table_id, round, ordinal,"
                    " pseudonym('part', source_column) AS source_column, kind, detail, rows"
                    " FROM column_kind"},
    {"evidence", "SELECT run, table_id, side, method, rows, chunks,"
                 " pseudonym_digest(sha256) AS sha256, left_out(query) AS query FROM evidence"},
    {"evidence_chunk", "SELECT run, table_id, side, chunk, rows,"
                       " pseudonym_digest(sha256) AS sha256 FROM evidence_chunk"},
    {"dms_failure",
     "SELECT run, ordinal, pseudonym('object', control_table) AS control_table,"
     " pseudonym('object', task_name) AS task_name, pseudonym('schema', table_owner) AS "
     "table_owner,"
     " pseudonym('object', table_name) AS table_name, failure_time,"
     " iif(failure_type IN ('RECORD_DIFF', 'MISSING_SOURCE', 'MISSING_TARGET', 'TABLE_WARNING'),"
     "  failure_type, left_out(failure_type)) AS failure_type,"
     " pseudonym('value', row_key) AS row_key, left_out(resync_result) AS resync_result, table_id,"
     " state, left_out(reason) AS reason FROM dms_failure"},
    {"difference",
     "SELECT run, table_id, round, ordinal, kind, state, masked_json(row_key) AS row_key,"
     " masked_json(columns) AS columns, kinds, masked_json(source_values) AS source_values,"
     " masked_json(target_values) AS target_values, source_count, target_count, decided_round"
     " FROM difference"},
    {NULL, NULL}};
