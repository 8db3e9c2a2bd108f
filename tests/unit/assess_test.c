#include "unit.h"

#include "assess/assess.h"
#include "assess/evaluate.h"
#include "assess/evaluate_all.h"
#include "case/collection.h"
#include "case/functions.h"
#include "case/run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *path;
static CaseFile *file;
static gint64 run;
static gint64 source;
static const Question question = {.engine = ENGINE_COPY, .phases = PHASES_ALL};

static const Fact *
find_fact(const GPtrArray *facts, const char *name)
{
    for (guint index = 0; index < facts->len; index++)
        if (g_str_equal(((const Fact *)facts->pdata[index])->name, name))
            return facts->pdata[index];
    fail_msg("there is no fact %s", name);
    return NULL;
}

static void
execute(const char *sql)
{
    g_autoptr(GError) error = NULL;
    if (!case_execute(file, sql, &error))
        fail_msg("%s: %s", sql, error->message);
}

static void
set_fact(const char *name, FactState state)
{
    FactResult result = {.fact = name,
                         .state = state,
                         .error = state == FACT_READ ? NULL : "permission denied",
                         .grant_sql = state == FACT_READ ? NULL : "GRANT something",
                         .digest = ""};
    g_autofree char *sql = case_format(
        "DELETE FROM fact_state WHERE collection = %lld AND fact = %Q", (long long)source, name);
    execute(sql);
    assert_true(collection_set_fact(file, source, &result, NULL));
}

/* A source of version 15 with the facts setting and role; there is no target. */
static int
make_case(void **state)
{
    (void)state;
    static const CollectionDetails details = {.side = SIDE_SOURCE,
                                              .kind = "server",
                                              .version_num = 150004,
                                              .version = "15.4",
                                              .platform = "self-managed",
                                              .role = "mover",
                                              .encoding = "UTF8",
                                              .server = "dbname=shop"};
    static const RunDetails assess = {.tool = "assess", .command_line = "pgcrossing assess"};
    close(g_file_open_tmp("pgcrossing-assess-XXXXXX.case", &path, NULL));
    file = case_open(path, CASE_READ_WRITE, NULL);
    assert_non_null(file);
    run = run_begin(file, &assess, NULL);
    assert_true(collection_add(file, run, &details, &source, NULL));
    g_autoptr(GPtrArray) facts = fact_list(NULL);
    static const char *const names[] = {"setting", "role"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        assert_true(collection_make_table(file, find_fact(facts, names[index]), NULL));
        set_fact(names[index], FACT_READ);
    }
    g_autofree char *rows =
        g_strdup_printf("INSERT INTO fact_setting (collection, name, setting) VALUES"
                        " (%" G_GINT64_FORMAT ", 'wal_level', 'replica'),"
                        " (%" G_GINT64_FORMAT ", 'odd \"na;me', 'it''s' || char(10) || 'two')",
                        source, source);
    execute(rows);
    assert_true(functions_register(case_database(file), NULL));
    return 0;
}

static int
remove_case(void **state)
{
    (void)state;
    case_close(file);
    g_unlink(path);
    g_free(path);
    return 0;
}

/* A check with the query, and more lines of header. */
static Check *
make_check(const char *header, const char *sql)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_strconcat(
        "-- id: tst-one\n"
        "-- title: A test\n"
        "-- why: Because.\n"
        "-- remedy: Do something.\n"
        "-- reference: none\n",
        strstr(header, "-- side:") ? "" : "-- side: source\n",
        strstr(header, "-- severity:") ? "" : "-- severity: copy=blocker\n",
        strstr(header, "-- examines:") ? "" : "-- examines: SELECT 1\n",
        strstr(header, "-- finding:") ? "" : "-- finding: found {name}\n", header, sql, NULL);
    Check *check = check_parse("test.sql", "tests", text, &error);
    if (check == NULL)
        fail_msg("%s", error->message);
    return check;
}

static CheckResult *
evaluate_with(const Question *asked, const Check *check)
{
    g_autoptr(GError) error = NULL;
    ViewBasis basis;
    assert_true(views_find_basis(file, run, &basis, NULL));
    g_autoptr(ViewSet) views = views_bind(file, &basis, asked, TRUE, &error);
    if (views == NULL)
        fail_msg("%s", error->message);
    CheckResult *result = check_evaluate(check, views, asked, &error);
    assert_null(error);
    return result;
}

static void
assert_outcome(const char *header, const char *sql, Outcome outcome, const char *reason)
{
    g_autoptr(Check) check = make_check(header, sql);
    g_autoptr(CheckResult) result = evaluate_with(&question, check);
    if (result->outcome != outcome)
        fail_msg("%s: \"%s\" (%s) instead of \"%s\"", sql, outcome_name(result->outcome),
                 result->reason == NULL ? "" : result->reason, outcome_name(outcome));
    if (reason != NULL && (result->reason == NULL || strstr(result->reason, reason) == NULL))
        fail_msg("%s: the reason is \"%s\"", sql, result->reason == NULL ? "" : result->reason);
}

#define IDENTITY "'setting' AS object_type, NULL AS schema, name, NULL AS part"
#define WAL "SELECT " IDENTITY ", setting FROM source_setting WHERE name = 'wal_level'"
#define NONE "SELECT " IDENTITY " FROM source_setting WHERE name = 'none'"

static void
rows_are_findings(void **state)
{
    (void)state;
    assert_outcome("", WAL, OUTCOME_FINDINGS, NULL);
    assert_outcome("", NONE, OUTCOME_PASS, NULL);
    g_autoptr(Check) check =
        make_check("-- examines: SELECT count(*) FROM source_setting\n"
                   "-- remedy-sql: SET {name} = {setting:literal}; {name:sql}\n"
                   "-- finding: {name} is {setting}{{\n",
                   "SELECT " IDENTITY ", setting, 7 AS level"
                   " FROM source_setting ORDER BY name");
    g_autoptr(CheckResult) result = evaluate_with(&question, check);
    assert_int_equal(result->examined, 2);
    assert_int_equal(result->findings->len, 2);
    const Finding *finding = result->findings->pdata[0];
    assert_string_equal(finding->message, "odd \"na;me is it's\\ntwo{");
    assert_string_equal(finding->remedy_sql, "SET \"odd \"\"na;me\" = 'it''s\ntwo'; odd \"na;me");
    assert_string_equal(finding->detail, "{\"setting\":\"it's\\ntwo\",\"level\":7}");
    assert_string_equal(finding->object, "odd \"na;me");
    assert_int_equal(finding->severity[ENGINE_COPY], SEVERITY_BLOCKER);
    assert_int_equal(finding->severity[ENGINE_DMS], SEVERITY_NONE);
}

static void
what_was_not_seen_is_never_a_pass(void **state)
{
    (void)state;
    set_fact("setting", FACT_PARTIAL);
    assert_outcome("", NONE, OUTCOME_NOT_EVALUATED, "permission denied");
    assert_outcome("", WAL, OUTCOME_FINDINGS, "permission denied");
    set_fact("setting", FACT_UNREADABLE);
    assert_outcome("", WAL, OUTCOME_NOT_EVALUATED, "could not be read");
    assert_outcome("-- examines: SELECT count(*) FROM source_setting\n",
                   "SELECT 'x' AS object_type, NULL AS schema, 'x' AS name, NULL AS part WHERE 0",
                   OUTCOME_NOT_EVALUATED, NULL);
    assert_outcome("",
                   "WITH s AS (SELECT count(*) AS n FROM source_setting) SELECT 'x' AS object_type,"
                   " NULL AS schema, 'x' AS name, NULL AS part FROM s WHERE n > 99",
                   OUTCOME_NOT_EVALUATED, NULL);
    execute("DELETE FROM fact_state WHERE fact = 'setting'");
    assert_outcome("", NONE, OUTCOME_NOT_EVALUATED, "was not collected");
    set_fact("setting", FACT_READ);
    assert_outcome("", NONE, OUTCOME_PASS, NULL);
    assert_outcome("-- side: target\n",
                   "SELECT 'x' AS object_type, NULL AS schema, name, NULL AS part"
                   " FROM target_setting",
                   OUTCOME_NOT_EVALUATED, "the target was not collected");
    assert_outcome("",
                   "SELECT 'x' AS object_type, NULL AS schema, source_name AS name, NULL AS part"
                   " FROM selected_table",
                   OUTCOME_NOT_EVALUATED, "the source's table was not collected");
    assert_outcome("",
                   "SELECT 'x' AS object_type, NULL AS schema, source_name AS name, NULL AS part"
                   " FROM selected_table",
                   OUTCOME_NOT_EVALUATED, "has not selected its tables");
}

static void
columns_of_an_older_case_are_absent(void **state)
{
    (void)state;
    execute("ALTER TABLE fact_role RENAME TO fact_role_new;"
            "CREATE TABLE fact_role (collection INTEGER, oid INTEGER, name TEXT)");
    assert_outcome("",
                   "SELECT 'x' AS object_type, NULL AS schema, name, NULL AS part FROM source_role"
                   " WHERE name = 'none'",
                   OUTCOME_PASS, NULL);
    assert_outcome("",
                   "SELECT 'x' AS object_type, NULL AS schema, name, NULL AS part FROM source_role"
                   " WHERE is_superuser",
                   OUTCOME_NOT_EVALUATED, "the case lacks source_role.is_superuser");
    execute("DROP TABLE fact_role; ALTER TABLE fact_role_new RENAME TO fact_role");
}

static void
pairs_of_columns_are_as_known_as_both_sides(void **state)
{
    (void)state;
    static const char pair[] = "SELECT 'x' AS object_type, NULL AS schema, source_name AS name,"
                               " NULL AS part FROM column_pair WHERE ";
    g_autofree char *storage = g_strconcat(pair, "source_storage = 'm'", NULL);
    execute("CREATE TABLE fact_column (collection INTEGER, table_oid INTEGER, number INTEGER,"
            " name TEXT)");
    set_fact("column", FACT_READ);
    assert_outcome("", storage, OUTCOME_NOT_EVALUATED, "the case lacks source_column.storage");
    assert_outcome("", storage, OUTCOME_NOT_EVALUATED, "the target was not collected");
    execute("DROP TABLE fact_column");
}

static void
the_check_may_not_be_able_to_tell(void **state)
{
    (void)state;
    assert_outcome("", "SELECT " IDENTITY ", 'samehost' AS cannot_tell FROM source_setting",
                   OUTCOME_NOT_EVALUATED, "samehost");
    assert_outcome("",
                   "SELECT " IDENTITY ", CASE WHEN name <> 'wal_level' THEN 'odd' END"
                   " AS cannot_tell FROM source_setting",
                   OUTCOME_FINDINGS, "odd");
}

static void
checks_that_do_not_apply(void **state)
{
    (void)state;
    assert_outcome("-- versions: 16-\n", WAL, OUTCOME_NOT_APPLICABLE, "PostgreSQL 16-");
    assert_outcome("-- versions: 10-14\n", WAL, OUTCOME_NOT_APPLICABLE, NULL);
    assert_outcome("-- versions: 15\n", WAL, OUTCOME_FINDINGS, NULL);
    assert_outcome("-- versions: -15\n", WAL, OUTCOME_FINDINGS, NULL);
    assert_outcome("-- side: target\n-- versions: 15-\n", WAL, OUTCOME_NOT_EVALUATED, NULL);
    assert_outcome("-- applies-when: SELECT 'it is copy' FROM assessment WHERE engine = 'copy'\n",
                   WAL, OUTCOME_NOT_APPLICABLE, "it is copy");
    assert_outcome("-- applies-when: SELECT 'it is dms' FROM assessment WHERE engine = 'dms'\n",
                   WAL, OUTCOME_FINDINGS, NULL);
    static const Question load = {.engine = ENGINE_COPY, .phases = PHASE_FULL_LOAD};
    g_autoptr(Check) check = make_check("-- severity: dms=blocker@cdc\n", WAL);
    g_autoptr(CheckResult) result = evaluate_with(&load, check);
    assert_int_equal(result->outcome, OUTCOME_NOT_APPLICABLE);
}

/* What is to be equal after the move is not what the move itself needs. */
static void
verify_has_to_be_named(void **state)
{
    (void)state;
    SeverityTable table;
    assert_true(severity_parse("dms=warning copy=warning,blocker@verify", &table, NULL));
    assert_int_equal(severity_highest(&table, ENGINE_DMS, PHASE_VERIFY), SEVERITY_NONE);
    assert_int_equal(severity_highest(&table, ENGINE_COPY, PHASE_VERIFY), SEVERITY_BLOCKER);
    assert_int_equal(severity_highest(&table, ENGINE_COPY, PHASES_MOVE), SEVERITY_WARNING);
    g_autofree char *dms = severity_text(&table, ENGINE_DMS);
    g_autofree char *copy = severity_text(&table, ENGINE_COPY);
    assert_string_equal(dms, "warning");
    assert_string_equal(copy, "warning@full-load,warning@cdc,warning@cutover,blocker@verify");
    guint phases;
    assert_true(phases_from_name("verify,cutover", &phases));
    assert_int_equal(phases, PHASE_CUTOVER | PHASE_VERIFY);
}

static void
a_row_overrides_the_severity(void **state)
{
    (void)state;
    g_autoptr(Check) check =
        make_check("-- severity: dms=blocker@full-load,warning@cdc copy=warning\n",
                   "SELECT " IDENTITY ", 'info' AS severity_dms, NULL AS severity_copy"
                   " FROM source_setting WHERE name = 'wal_level'");
    g_autoptr(CheckResult) result = evaluate_with(&question, check);
    const Finding *finding = result->findings->pdata[0];
    assert_int_equal(finding->severity[ENGINE_DMS], SEVERITY_INFO);
    assert_int_equal(finding->severity[ENGINE_COPY], SEVERITY_WARNING);
    assert_outcome("", "SELECT " IDENTITY ", 'warning' AS severity_dms FROM source_setting",
                   OUTCOME_ERROR, "higher than its header");
    assert_outcome("", "SELECT " IDENTITY ", 'fatal' AS severity_copy FROM source_setting",
                   OUTCOME_ERROR, "fatal");
}

/* What a check tries, and what the refusal names. */
static void
checks_read_views_and_nothing_else(void **state)
{
    (void)state;
    static const char *const queries[] = {
        "SELECT " IDENTITY " FROM fact_setting",
        "SELECT " IDENTITY " FROM main.fact_setting",
        "SELECT 'x' AS object_type, NULL AS schema, count(*) AS name, NULL AS part FROM run",
        "SELECT 'x' AS object_type, NULL AS schema, uuid AS name, NULL AS part FROM run",
        "SELECT 'x' AS object_type, NULL AS schema, name, NULL AS part FROM sqlite_schema",
        "SELECT 'x' AS object_type, NULL AS schema, name, NULL AS part"
        " FROM pragma_table_info('run')",
        "SELECT 'x' AS object_type, NULL AS schema, count(*) AS name, NULL AS part"
        " FROM pragma_table_info('run')",
        "WITH source_setting AS (SELECT * FROM run) SELECT 'x' AS object_type, NULL AS schema,"
        " uuid AS name, NULL AS part FROM source_setting",
        "SELECT 'x' AS object_type, NULL AS schema, load_extension('x') AS name, NULL AS part",
        "SELECT 'x' AS object_type, NULL AS schema, random() AS name, NULL AS part",
        "SELECT 'x' AS object_type, NULL AS schema, current_timestamp AS name, NULL AS part",
        "DELETE FROM run",
        "INSERT INTO run_detail VALUES (1, 'a', 'b')",
        "UPDATE run SET tool = 'x'",
        "ATTACH 'other.db' AS other",
        "PRAGMA journal_mode = DELETE",
        "CREATE TEMP TABLE mine (a)",
        "DROP VIEW source_setting",
        "BEGIN",
        "VACUUM INTO 'copy.db'",
    };
    for (guint index = 0; index < G_N_ELEMENTS(queries); index++)
        assert_outcome("", queries[index], OUTCOME_ERROR, "the check may not");
    assert_outcome("", "UPDATE source_setting SET name = name", OUTCOME_ERROR, "view");
    assert_outcome("", WAL "; DELETE FROM run", OUTCOME_ERROR, "not one statement");
    assert_outcome("-- examines: SELECT count(*) FROM run\n", WAL, OUTCOME_ERROR, "may not");
    assert_outcome("-- examines: VACUUM INTO 'copy.db'\n", WAL, OUTCOME_ERROR, "may not");
    assert_outcome("-- applies-when: EXPLAIN SELECT 1\n", WAL, OUTCOME_ERROR, "may not");
    assert_outcome("", WAL "; -- the end\n", OUTCOME_FINDINGS, NULL);
    assert_outcome("",
                   "SELECT 'x' AS object_type, NULL AS schema, j.value AS name, NULL AS part"
                   " FROM json_each('[1]') j",
                   OUTCOME_FINDINGS, NULL);
    assert_outcome("",
                   "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)"
                   " SELECT 'x' AS object_type, NULL AS schema, count(*) AS name, NULL AS part"
                   " FROM n",
                   OUTCOME_FINDINGS, NULL);
    /* The guard is gone afterwards. */
    execute("UPDATE run SET tool_version = tool_version");
}

static void
mistakes_in_a_check_are_errors(void **state)
{
    (void)state;
    assert_outcome("", "SELECT name FROM source_setting", OUTCOME_ERROR, "object_type");
    assert_outcome("", "SELECT " IDENTITY " FROM source_nonsense", OUTCOME_ERROR,
                   "source_nonsense");
    assert_outcome("-- finding: {nothing}\n", WAL, OUTCOME_ERROR, "\"nothing\"");
    assert_outcome("-- finding: {name:sql}\n", WAL, OUTCOME_ERROR, "cannot be understood");
    assert_outcome("-- remedy-sql: SET {name\n", WAL, OUTCOME_ERROR, "cannot be understood");
    assert_outcome("-- examines: SELECT 'many'\n", WAL, OUTCOME_ERROR, "examines");
}

static void
assert_refused(const char *text, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Check) check = check_parse("test.sql", "tests", text, &error);
    assert_null(check);
    if (strstr(error->message, message) == NULL)
        fail_msg("the message is \"%s\"", error->message);
}

#define HEAD "-- title: t\n-- why: w\n-- remedy: r\n-- reference: r\n-- examines: SELECT 1\n"
#define GOOD "-- id: tst-a\n-- side: source\n-- severity: copy=info\n-- finding: f\n"

static void
headers_are_checked(void **state)
{
    (void)state;
    assert_refused(HEAD GOOD "-- colour: red\nSELECT 1", "colour");
    assert_refused("-- id: tst-a\nSELECT 1", "lacks");
    assert_refused(HEAD "-- id: Bad Id\n-- side: source\n-- severity: copy=info\n-- finding: f\n"
                        "SELECT 1",
                   "not an id");
    assert_refused(HEAD "-- id: tst-a\n-- side: left\n-- severity: copy=info\n-- finding: f\n"
                        "SELECT 1",
                   "left");
    static const char *const severities[] = {
        "copy", "copy=", "copy=fatal", "ftp=info", "copy=info@night", "copy=none", ""};
    for (guint index = 0; index < G_N_ELEMENTS(severities); index++) {
        g_autofree char *text = g_strconcat(
            HEAD "-- id: tst-a\n-- side: source\n-- finding: f\n-- severity: ", severities[index],
            "\nSELECT 1", NULL);
        assert_refused(text, "severity");
    }
    static const char *const versions[] = {"x", "-", "15-10", "1516", "13 -", "-12-"};
    for (guint index = 0; index < G_N_ELEMENTS(versions); index++) {
        g_autofree char *text =
            g_strconcat(HEAD GOOD "-- versions: ", versions[index], "\nSELECT 1", NULL);
        assert_refused(text, "range of versions");
    }
    assert_refused(HEAD "-- id: tst-a\n-- side: both\n-- severity: copy=info\n-- finding: f\n"
                        "-- versions: 13-\nSELECT 1",
                   "both sides");
}

#define PAIRS                                                                                      \
    "SELECT 'column' AS object_type, NULL AS schema, source_name AS name, NULL AS part FROM "

/* Whoever of two threads takes which check; one of them has no pairs of columns. */
static void
threads_do_not_change_results(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) checks = g_ptr_array_new_with_free_func((GDestroyNotify)check_free);
    for (guint index = 0; index < 50; index++) {
        g_autofree char *sql = g_strdup_printf(
            "SELECT " IDENTITY ", %u AS number FROM source_setting ORDER BY name", index);
        g_ptr_array_add(checks, make_check("", index % 7 == 0 ? NONE : sql));
    }
    g_ptr_array_add(checks, make_check("", PAIRS "Column_Pair"));
    g_ptr_array_add(checks, make_check("-- examines: SELECT count(*) FROM column_pair\n", NONE));
    for (guint threads = 1; threads <= 2; threads++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(GPtrArray) results =
            checks_evaluate(file, run, checks, &question, threads, &error);
        assert_null(error);
        assert_int_equal(results->len, checks->len);
        for (guint index = 0; index < results->len; index++) {
            const CheckResult *result = results->pdata[index];
            assert_ptr_equal(result->check, checks->pdata[index]);
            if (index >= 50) {
                assert_int_equal(result->outcome, OUTCOME_NOT_EVALUATED);
                continue;
            }
            assert_int_equal(result->findings->len, index % 7 == 0 ? 0 : 2);
            g_autofree char *detail = g_strdup_printf("{\"number\":%u}", index);
            if (index % 7 != 0)
                assert_string_equal(((const Finding *)result->findings->pdata[1])->detail, detail);
        }
    }
}

static void
identities_do_not_run_together(void **state)
{
    (void)state;
    static const char *const identities[][4] = {
        {"t", "a", "b", NULL}, {"t", "a.b", NULL, NULL}, {"t", "a", NULL, "b"},
        {"t", "", "ab", NULL}, {"t", NULL, "ab", NULL},  {"ta", NULL, "b", NULL},
    };
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    GStringChunk *texts = g_string_chunk_new(64);
    for (guint index = 0; index < G_N_ELEMENTS(identities); index++) {
        Finding finding = {.object_type = identities[index][0],
                           .schema = identities[index][1],
                           .name = identities[index][2],
                           .part = identities[index][3]};
        finding_identify(&finding, texts, "tst-a", "source");
        assert_int_equal(strlen(finding.fingerprint), FINGERPRINT_LENGTH);
        assert_true(g_hash_table_add(seen, g_strdup(finding.fingerprint)));
    }
    g_string_chunk_free(texts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_findings),
        cmocka_unit_test(what_was_not_seen_is_never_a_pass),
        cmocka_unit_test(columns_of_an_older_case_are_absent),
        cmocka_unit_test(pairs_of_columns_are_as_known_as_both_sides),
        cmocka_unit_test(the_check_may_not_be_able_to_tell),
        cmocka_unit_test(checks_that_do_not_apply),
        cmocka_unit_test(verify_has_to_be_named),
        cmocka_unit_test(a_row_overrides_the_severity),
        cmocka_unit_test(checks_read_views_and_nothing_else),
        cmocka_unit_test(mistakes_in_a_check_are_errors),
        cmocka_unit_test(headers_are_checked),
        cmocka_unit_test(threads_do_not_change_results),
        cmocka_unit_test(identities_do_not_run_together),
    };
    return cmocka_run_group_tests_name("assess", tests, make_case, remove_case);
}
