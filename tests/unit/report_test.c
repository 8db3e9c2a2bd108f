#include "unit.h"

#include "base/resource.h"
#include "case/verdict.h"
#include "report/text.h"
#include "report/tree.h"

#include <glib/gstdio.h>
#include <libxml/relaxng.h>
#include <string.h>

/* Case files for these tests are written past the library, so that they may hold what only a
 * damaged or foreign file would: finished runs, text that is not UTF-8. */
static char *path;

static int
make_case(void **state)
{
    (void)state;
    int descriptor = g_file_open_tmp("pgcrossing-report-XXXXXX.case", &path, NULL);
    assert_true(descriptor >= 0);
    g_close(descriptor, NULL);
    sqlite3 *database;
    g_autofree char *schema = resource_text("src/case/schema.sql");
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    assert_int_equal(sqlite3_exec(database, schema, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(database,
                                  "INSERT INTO meta VALUES (1, '6c1f3b7e-0000-4000-8000-"
                                  "000000000001', '2026-09-16T10:00:00.000Z', NULL, NULL)",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(database);
    return 0;
}

static int
remove_case(void **state)
{
    (void)state;
    g_unlink(path);
    g_free(path);
    return 0;
}

static void
sql(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *statement = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    sqlite3 *database;
    char *message = NULL;
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    if (sqlite3_exec(database, statement, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", statement, message);
    sqlite3_free(statement);
    sqlite3_close(database);
}

/* Adds a run, finished unless its state is running. */
static void
add_run(int id, const char *tool, const char *run_state)
{
    sql("INSERT INTO run (id, uuid, tool, state, tool_version, library_versions, command_line,"
        " started, finished, position, digest) VALUES (%d, printf('11111111-0000-4000-8000-%%012d',"
        " %d), %Q, %Q, '0', 'l', 'c', '2026-09-16T10:00:00.000Z', CASE %Q WHEN 'running' THEN NULL"
        " ELSE '2026-09-16T10:00:01.000Z' END, nullif(%d, 0), printf('%%064d', %d))",
        id, id, tool, run_state, run_state, strcmp(run_state, "running") == 0 ? 0 : id, id);
}

static void
add_check(int run, const char *id, const char *outcome, const char *severity, int required)
{
    sql("INSERT INTO check_result (run, check_id, family, title, side, outcome, severity,"
        " severity_dms, severity_logical, severity_copy, required, finding_count, why, remedy,"
        " reference, digest, seconds) VALUES (%d, %Q, 'family', 'Title', 'source', %Q, %Q, 'none',"
        " 'none', %Q, %d, 1, 'Why.', 'Remedy.', 'Manual', printf('%%064d', 0), 0.1)",
        run, id, outcome, severity, severity, required);
}

static void
add_finding(int run, const char *check, const char *severity, int waiver)
{
    sql("INSERT INTO finding (run, check_id, ordinal, fingerprint, object_type, name, severity,"
        " severity_dms, severity_logical, severity_copy, message, waiver) VALUES (%d, %Q, 1, 'f',"
        " 'table', 't', %Q, 'none', 'none', %Q, 'm', nullif(%d, 0))",
        run, check, severity, severity, waiver);
}

static void
add_waiver(int run, const char *state)
{
    sql("INSERT INTO waiver VALUES (%d, 1, 'a', '*', 'r', 'o', 't', '2026-12-31', 0, %Q, 1, NULL)",
        run, state);
}

static void
add_table(int run, int id, const char *state, int round)
{
    sql("INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema,"
        " target_name, method, row_identity, state, source_rows, round) VALUES (%d, %d, 'public',"
        " 't%d', 'public', 't%d', 'server digest', 'id', %Q, 10, %d)",
        run, id, id, id, state, round);
}

static void
add_item(int run, const char *state)
{
    sql("INSERT INTO load_item (run, item, table_id, source_schema, source_name, target_schema,"
        " target_name, format, state) VALUES (%d, 1, 1, 'public', 't1', 'public', 't1', 'text', "
        "%Q)",
        run, state);
}

static Verdict *
judge(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CaseFile) file = case_open(path, CASE_READ_ONLY, &error);
    assert_null(error);
    CaseStages stages;
    assert_true(case_stages(file, &stages, &error));
    Verdict *verdict = case_verdict(file, &stages, &error);
    assert_null(error);
    return verdict;
}

static void
assert_verdict(const char *word, const char *part)
{
    g_autoptr(Verdict) verdict = judge();
    if (strcmp(verdict_word(verdict->kind), word) != 0 || strstr(verdict->sentence, part) == NULL)
        fail_msg("expected %s with \"%s\", got %s: %s", word, part, verdict_word(verdict->kind),
                 verdict->sentence);
}

/* A migration that went well: runs 1 to 3. */
static void
add_good_migration(void)
{
    add_run(1, "assess", "done");
    add_check(1, "a", "pass", "blocker", 1);
    add_run(2, "migrate", "done");
    add_item(2, "done");
    add_run(3, "validate", "done");
    add_table(3, 1, "equal", 1);
}

static void
verdict_follows_the_stages(void **state)
{
    (void)state;
    assert_verdict("INCOMPLETE", "Not yet assessed");
    add_run(1, "assess", "done");
    add_check(1, "a", "pass", "blocker", 1);
    assert_verdict("INCOMPLETE", "Assessed, not yet migrated");
    add_run(2, "migrate", "done");
    add_item(2, "done");
    assert_verdict("INCOMPLETE", "not yet compared");
    add_run(3, "validate", "done");
    assert_verdict("INCOMPLETE", "No table was compared");
    add_table(3, 1, "equal", 1);
    assert_verdict("GO", "every row is equal on both sides (10 rows in 1 table)");
    add_run(4, "migrate", "done");
    assert_verdict("INCOMPLETE", "not compared again after the last load");
}

static void
verdict_without_our_load(void **state)
{
    (void)state;
    add_run(1, "assess", "done");
    add_check(1, "a", "pass", "blocker", 1);
    add_run(2, "validate", "done");
    add_table(2, 1, "equal", 1);
    assert_verdict("GO", "not loaded by pgcrossing");
}

static void
blockers_win_over_what_is_missing(void **state)
{
    (void)state;
    add_run(1, "assess", "done");
    add_check(1, "a", "findings", "blocker", 1);
    add_finding(1, "a", "blocker", 0);
    assert_verdict("NO-GO", "1 check found what blocks the migration; besides, assessed, not yet");
}

static void
waivers_cover_only_while_they_hold(void **state)
{
    (void)state;
    add_good_migration();
    add_check(1, "b", "findings", "blocker", 1);
    add_finding(1, "b", "blocker", 1);
    add_waiver(1, "used");
    assert_verdict("GO WITH WAIVERS", "1 waiver is in use");
    sql("UPDATE waiver SET state = 'expired'");
    assert_verdict("NO-GO", "blocks");
}

static void
warnings_count_when_asked_to(void **state)
{
    (void)state;
    add_good_migration();
    add_check(1, "b", "findings", "warning", 0);
    add_finding(1, "b", "warning", 0);
    assert_verdict("GO", "othing blocks");
    sql("INSERT INTO run_detail VALUES (1, 'fail_on', 'warning')");
    assert_verdict("NO-GO", "at the severity that was asked to fail on");
}

static void
not_evaluated_is_no_pass(void **state)
{
    (void)state;
    static const char *const outcomes[] = {"not evaluated", "error"};
    add_good_migration();
    add_check(1, "b", "not evaluated", "warning", 0);
    assert_verdict("GO", "othing blocks");
    for (guint index = 0; index < G_N_ELEMENTS(outcomes); index++) {
        sql("UPDATE check_result SET outcome = %Q, required = 1 WHERE check_id = 'b'",
            outcomes[index]);
        assert_verdict("INCOMPLETE", "1 check that counts could not be evaluated");
    }
    sql("UPDATE check_result SET outcome = 'findings', reason = 'in part' WHERE check_id = 'b'");
    assert_verdict("INCOMPLETE", "1 check that counts could not be evaluated");
    sql("UPDATE check_result SET outcome = 'waived' WHERE check_id = 'b'");
    assert_verdict("INCOMPLETE", "1 check that counts could not be evaluated");
    sql("INSERT INTO waiver VALUES (1, 1, 'b', '*', 'r', 'o', 't', '2026-12-31', 1, 'used', 1, "
        "NULL)");
    assert_verdict("GO WITH WAIVERS", "1 waiver");
    sql("UPDATE check_result SET outcome = 'error', required = 0, severity = 'blocker'"
        " WHERE check_id = 'b'");
    assert_verdict("INCOMPLETE", "1 check that counts could not be evaluated");
}

static void
tables_speak_by_their_last_round(void **state)
{
    (void)state;
    static const struct {
        const char *state, *word, *part;
    } cases[] = {
        {"different", "NO-GO", "Rows differ in 1 table"},
        {"source only", "NO-GO", "1 table is on one side only"},
        {"not compared", "INCOMPLETE", "1 table was not compared to the end"},
        {"incomplete", "INCOMPLETE", "1 table was not compared to the end"},
        {"sampled", "INCOMPLETE", "Of 1 table only a sample was compared"},
        {"equal", "GO", "20 rows in 2 tables"},
    };
    add_good_migration();
    add_table(3, 2, "different", 1);
    add_table(3, 2, "equal", 2);
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        sql("UPDATE table_result SET state = %Q WHERE table_id = 2 AND round = 2",
            cases[index].state);
        assert_verdict(cases[index].word, cases[index].part);
    }
    sql("INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema,"
        " target_name, filter, mode, load_order, rule_id) VALUES (3, 9, 'public', 'x', 'public', "
        "'x', NULL, 'm', NULL,"
        " NULL)");
    assert_verdict("INCOMPLETE", "1 selected table was not compared");
}

static void
columns_left_out_are_named(void **state)
{
    (void)state;
    add_good_migration();
    sql("INSERT INTO column_result (run, table_id, source_column, form, reason, coverage)"
        " VALUES (3, 1, 'a', 'text', NULL, 'whole')");
    assert_verdict("GO", "every row is equal on both sides");
    sql("UPDATE column_result SET coverage = 'part'");
    assert_verdict("INCOMPLETE", "1 column was left out of the compare, or compared in part:"
                                 " public.t1.a");
    sql("UPDATE column_result SET coverage = 'none', source_column = 'b' || char(10),"
        " reason = 'excluded by --exclude-column'");
    assert_verdict("INCOMPLETE", "public.t1.b\\n");
    for (int column = 0; column < 5; column++)
        sql("INSERT INTO column_result (run, table_id, source_column, form, coverage)"
            " VALUES (3, 1, 'c%d', 'text', 'part')",
            column);
    assert_verdict("INCOMPLETE", "6 columns were left out of the compare, or compared in part:");
    assert_verdict("INCOMPLETE", "public.t1.c3, ...");
}

static void
equal_as_values_is_said_so(void **state)
{
    (void)state;
    add_good_migration();
    sql("INSERT INTO run_detail (run, name, value) VALUES (3, 'validate.mode', 'value')");
    assert_verdict("GO", "every row is equal as values on both sides");
    sql("UPDATE run_detail SET value = 'exact' WHERE name = 'validate.mode'");
    assert_verdict("GO", "every row is equal on both sides");
}

/* Partitions are compared with the table that they belong to. */
static void
partitions_are_compared_with_their_root(void **state)
{
    (void)state;
    add_good_migration();
    sql("INSERT INTO selected_table (run, table_id, source_schema, source_name, target_schema,"
        " target_name, filter, mode, load_order, rule_id) VALUES (3, 1, 'public', 't1', 'public', "
        "'t1', NULL, 'm', NULL,"
        " NULL), (3, 11, 'public', 'p', 'public', 'p', NULL, 'm', NULL, NULL),"
        " (3, 12, 'public', 'q', 'public', 'q', NULL, 'm', NULL, NULL);"
        "INSERT INTO collection (id, run, side, kind, version_num, version, platform, role,"
        " encoding, server, collected, deep) VALUES (1, 1, 'source', 'server', 150000, 'v', 'p',"
        " 'r', 'UTF8', 's', '2026-09-16T10:00:00.000Z', 0);"
        "CREATE TABLE fact_table (collection INTEGER, oid INTEGER, is_partition INTEGER,"
        " parent_oid INTEGER);"
        "INSERT INTO fact_table VALUES (1, 1, 0, NULL), (1, 11, 1, 1), (1, 12, 1, 11)");
    assert_verdict("GO", "10 rows in 1 table");
    sql("UPDATE fact_table SET is_partition = 0 WHERE oid = 12");
    assert_verdict("INCOMPLETE", "1 selected table was not compared");
}

static void
exit_statuses_count_too(void **state)
{
    (void)state;
    add_good_migration();
    sql("UPDATE run SET exit_status = 3 WHERE id = 2");
    assert_verdict("INCOMPLETE", "The last migrate was incomplete");
    sql("UPDATE run SET exit_status = 1 WHERE id = 3");
    assert_verdict("NO-GO", "The last validate found what it was told to fail on");
}

static void
a_step_that_was_skipped_counts_but_for_statistics(void **state)
{
    (void)state;
    add_good_migration();
    sql("INSERT INTO migration_step (run, ordinal, kind, object, state, finished)"
        " VALUES (2, 1, 'analyze', 'all tables', 'skipped', '2026-09-16T10:00:00.000Z')");
    assert_verdict("GO", "10 rows in 1 table");
    sql("UPDATE migration_step SET kind = 'schema'");
    assert_verdict("INCOMPLETE", "1 step of the migration was skipped");
}

static void
a_load_that_failed_is_no_go(void **state)
{
    (void)state;
    add_good_migration();
    sql("UPDATE load_item SET state = 'planned'");
    assert_verdict("INCOMPLETE", "1 item of the load was not done");
    sql("UPDATE load_item SET state = 'failed'");
    assert_verdict("NO-GO", "1 item of the load failed");
    sql("UPDATE load_item SET state = 'done'; UPDATE run SET state = 'failed' WHERE id = 2");
    assert_verdict("NO-GO", "The last migrate failed");
}

static void
runs_that_did_not_end_leave_it_open(void **state)
{
    (void)state;
    add_good_migration();
    add_run(4, "validate", "abandoned");
    assert_verdict("INCOMPLETE", "The last validate was cut off");
    add_run(5, "validate", "running");
    assert_verdict("INCOMPLETE", "The last validate is still running");
    add_run(6, "validate", "done");
    add_table(6, 1, "equal", 1);
    sql("UPDATE run SET state = 'abandoned', position = 5 WHERE id = 5");
    assert_verdict("GO", "10 rows");
}

static char *
stage_states(void)
{
    g_autoptr(CaseFile) file = case_open(path, CASE_READ_ONLY, NULL);
    CaseStages stages;
    assert_true(case_stages(file, &stages, NULL));
    GString *text = g_string_new(NULL);
    for (Stage stage = STAGE_COLLECT; stage < STAGE_COUNT; stage++)
        g_string_append_printf(text, "%s,", stage_state_name(stages.stages[stage].state));
    return g_string_free(text, FALSE);
}

static void
tools_that_collect_speak_for_collect(void **state)
{
    (void)state;
    add_run(1, "assess", "failed");
    g_autofree char *before = stage_states();
    assert_string_equal(before, "not run,failed,not run,not run,");
    sql("INSERT INTO collection (id, run, side, kind, version_num, version, platform, role,"
        " encoding, server, collected, deep) VALUES (1, 1, 'source', 'server', 150000, 'v', 'p',"
        " 'r', 'UTF8', 's', '2026-09-16T10:00:00.000Z', 0)");
    g_autofree char *after = stage_states();
    assert_string_equal(after, "done,failed,not run,not run,");
}

static void
another_pair_of_servers_starts_anew(void **state)
{
    (void)state;
    add_good_migration();
    sql("INSERT INTO collection (id, run, side, kind, system_identifier, database_oid, version_num,"
        " version, platform, role, encoding, server, collected, deep) VALUES (1, 3, 'target',"
        " 'server', '1', 5, 150000, 'v', 'self-managed', 'r', 'UTF8', 's',"
        " '2026-09-16T10:00:00.000Z', 0)");
    assert_verdict("GO", "10 rows");
    add_run(4, "collect", "done");
    sql("INSERT INTO collection (id, run, side, kind, system_identifier, database_oid, version_num,"
        " version, platform, role, encoding, server, collected, deep) VALUES (2, 4, 'target',"
        " 'server', '2', 5, 150000, 'v', 'self-managed', 'r', 'UTF8', 's',"
        " '2026-09-16T10:00:00.000Z', 0)");
    assert_verdict("INCOMPLETE", "Not yet assessed");
}

static xmlDocPtr
build(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(CaseFile) file = case_open(path, CASE_READ_ONLY, &error);
    assert_null(error);
    xmlDocPtr tree = tree_build(file, &error);
    if (tree == NULL)
        fail_msg("%s", error->message);
    return tree;
}

static int
validate(xmlDocPtr tree)
{
    g_autofree char *text = resource_text("reports/report.rng");
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewMemParserCtxt(text, (int)strlen(text));
    xmlRelaxNGPtr schema = xmlRelaxNGParse(parser);
    assert_non_null(schema);
    xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt(schema);
    int result = xmlRelaxNGValidateDoc(context, tree);
    xmlRelaxNGFreeValidCtxt(context);
    xmlRelaxNGFree(schema);
    xmlRelaxNGFreeParserCtxt(parser);
    return result;
}

/* What was written is read again first: the tree in memory may hold what no XML can. */
static void
assert_valid(void)
{
    xmlDocPtr tree = build();
    xmlChar *text;
    int length;
    xmlDocDumpMemory(tree, &text, &length);
    xmlFreeDoc(tree);
    xmlDocPtr read = xmlReadMemory((const char *)text, length, "report.xml", NULL, XML_PARSE_NONET);
    assert_non_null(read);
    assert_int_equal(validate(read), 0);
    xmlFreeDoc(read);
    xmlFree(text);
}

static void
tree_keeps_to_its_schema(void **state)
{
    (void)state;
    assert_valid();
    add_good_migration();
    assert_valid();
    const char *folder = g_getenv("PGCROSSING_SRCDIR");
    g_autofree char *fixture =
        g_build_filename(folder == NULL ? "." : folder, "tests/server/report/full.sql", NULL);
    g_autofree char *text = NULL;
    assert_true(g_file_get_contents(fixture, &text, NULL, NULL));
    remove_case(NULL);
    make_case(NULL);
    sql("DELETE FROM meta");
    sql("%s", text);
    assert_valid();
}

static void
schema_refuses_what_it_does_not_know(void **state)
{
    (void)state;
    xmlDocPtr tree = build();
    assert_int_equal(validate(tree), 0);
    tree_attribute(xmlDocGetRootElement(tree), "surprise", "yes");
    assert_int_not_equal(validate(tree), 0);
    xmlFreeDoc(tree);
}

static void
blocks_keep_lines_and_nothing_else(void **state)
{
    (void)state;
    gboolean is_altered;
    g_autofree char *plain = text_block("a\n\tb\n", &is_altered);
    assert_string_equal(plain, "a\n\tb\n");
    assert_false(is_altered);
    g_autofree char *odd = text_block("a\n\r\xff\x1b", &is_altered);
    assert_string_equal(odd, "a\n\\x0D\\xFF\\x1B");
    assert_true(is_altered);
}

static void
labels_quote_what_needs_it(void **state)
{
    (void)state;
    const char *const parts[][3] = {
        {"public", "item", NULL}, {NULL, "a.b", "Price"}, {"x", "", "1a"}};
    const char *const expected[] = {"public.item", "\"a.b\".\"Price\"", "x.\"\".\"1a\""};
    for (guint index = 0; index < G_N_ELEMENTS(parts); index++) {
        g_autofree char *label = text_label(parts[index], 3);
        assert_string_equal(label, expected[index]);
    }
}

static void
json_text_is_utf8(void **state)
{
    (void)state;
    g_autofree char *text = text_utf8("a\xff\xc3\xa9\n");
    assert_string_equal(text, "a\\xFF\xc3\xa9\n");
}

#define REPORT_TEST(function) cmocka_unit_test_setup_teardown(function, make_case, remove_case)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        REPORT_TEST(verdict_follows_the_stages),
        REPORT_TEST(verdict_without_our_load),
        REPORT_TEST(blockers_win_over_what_is_missing),
        REPORT_TEST(waivers_cover_only_while_they_hold),
        REPORT_TEST(warnings_count_when_asked_to),
        REPORT_TEST(not_evaluated_is_no_pass),
        REPORT_TEST(tables_speak_by_their_last_round),
        REPORT_TEST(columns_left_out_are_named),
        REPORT_TEST(equal_as_values_is_said_so),
        REPORT_TEST(partitions_are_compared_with_their_root),
        REPORT_TEST(exit_statuses_count_too),
        REPORT_TEST(a_step_that_was_skipped_counts_but_for_statistics),
        REPORT_TEST(a_load_that_failed_is_no_go),
        REPORT_TEST(runs_that_did_not_end_leave_it_open),
        REPORT_TEST(tools_that_collect_speak_for_collect),
        REPORT_TEST(another_pair_of_servers_starts_anew),
        REPORT_TEST(tree_keeps_to_its_schema),
        REPORT_TEST(schema_refuses_what_it_does_not_know),
        cmocka_unit_test(blocks_keep_lines_and_nothing_else),
        cmocka_unit_test(labels_quote_what_needs_it),
        cmocka_unit_test(json_text_is_utf8),
    };
    int failures = cmocka_run_group_tests(tests, NULL, NULL);
    xmlCleanupParser();
    return failures;
}
