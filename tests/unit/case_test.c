#include "unit.h"

#include "base/error.h"
#include "case/case.h"
#include "case/digest.h"
#include "case/run.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *folder;
static char *path;

static const RunDetails collect_run = {.tool = "collect", .command_line = "pgcrossing collect"};

static int
make_folder(void **state)
{
    (void)state;
    folder = g_dir_make_tmp("pgcrossing-case-XXXXXX", NULL);
    path = g_build_filename(folder, "test.case", NULL);
    return 0;
}

static int
remove_folder(void **state)
{
    (void)state;
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *file = g_build_filename(folder, name, NULL);
        g_unlink(file);
    }
    g_rmdir(folder);
    g_free(folder);
    g_free(path);
    return 0;
}

static CaseFile *
open_case(CaseMode mode)
{
    g_autoptr(GError) error = NULL;
    CaseFile *file = case_open(path, mode, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    return file;
}

static gint64
begin(CaseFile *file)
{
    g_autoptr(GError) error = NULL;
    gint64 run = run_begin(file, &collect_run, &error);
    assert_null(error);
    assert_true(run > 0);
    return run;
}

static void
add_detail(CaseFile *file, gint64 run)
{
    assert_true(run_set_detail(file, run, "engine", "copy", NULL));
}

static char *
value(CaseFile *file, const char *sql)
{
    g_autoptr(GError) error = NULL;
    char *result = case_value(file, sql, &error);
    assert_null(error);
    return result;
}

static void
loop_over_rows_tells_its_end_from_an_error(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    g_autoptr(GError) error = NULL;
    g_autoptr(CaseQuery) rows = case_query(file, "VALUES (1), (2), (?1)", &error);
    case_bind_int(rows, 1, 3);
    gint64 sum = 0;
    while (case_next(rows, &error))
        sum += case_column_int(rows, 0);
    assert_true(case_at_end(rows));
    assert_int_equal(sum, 6);
    g_autoptr(CaseQuery) broken =
        case_query(file, "SELECT abs(column1) FROM (VALUES (1), (-9223372036854775808))", &error);
    assert_true(case_next(broken, &error));
    assert_false(case_at_end(broken));
    assert_false(case_next(broken, &error));
    assert_false(case_at_end(broken));
    assert_non_null(strstr(error->message, "integer overflow"));
    g_clear_error(&error);
    CaseQuery *none = case_query(file, "SELECT * FROM nowhere", &error);
    assert_null(none);
    case_bind_text(none, 1, "x");
    assert_false(case_next(none, &error));
    assert_false(case_at_end(none));
    assert_non_null(strstr(error->message, "nowhere"));
}

static void
finished_run_cannot_change(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    gint64 run = begin(file);
    add_detail(file, run);
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));
    static const char *const changes[] = {
        "UPDATE run_detail SET value = 'dms'",
        "DELETE FROM run_detail",
        "INSERT INTO run_detail VALUES (1, 'phase', 'cdc')",
        "UPDATE run SET state = 'running'",
        "UPDATE run SET digest = ''",
        "DELETE FROM run",
    };
    for (guint index = 0; index < G_N_ELEMENTS(changes); index++) {
        g_autoptr(GError) error = NULL;
        assert_false(case_execute(file, changes[index], &error));
        assert_non_null(strstr(error->message, "cannot be"));
    }
    g_autoptr(GError) error = NULL;
    assert_false(run_unguard(file, run, &error));
    assert_non_null(strstr(error->message, "cannot be"));
}

/* It sees what was committed, and closing it leaves the locks of the first. */
static void
handle_beside_reads_what_was_committed(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    gint64 run = begin(file);
    for (guint details = 0; details < 2; details++) {
        g_autoptr(CaseFile) beside = case_open_beside(file, NULL);
        assert_non_null(beside);
        g_autofree char *count = case_value(beside, "SELECT count(*) FROM run_detail", NULL);
        assert_string_equal(count, details == 0 ? "0" : "1");
        assert_false(case_execute(beside, "DELETE FROM run_detail", NULL));
        if (details == 0)
            add_detail(file, run);
    }
    g_autoptr(CaseFile) other = open_case(CASE_READ_WRITE);
    g_autofree char *running =
        case_value(other, "SELECT count(*) FROM run WHERE state = 'running'", NULL);
    assert_string_equal(running, "1");
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));
}

static void
chain_shows_a_change_behind_the_triggers(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    gint64 first = begin(file), second = begin(file), broken;
    add_detail(file, first);
    add_detail(file, second);
    assert_true(run_finish(file, second, RUN_DONE, 1, NULL));
    assert_true(run_finish(file, first, RUN_FAILED, 2, NULL));
    assert_true(run_verify_chain(file, &broken, NULL));
    assert_int_equal(broken, 0);
    assert_true(case_execute(file,
                             "DROP TRIGGER guard_run_detail_UPDATE;"
                             "UPDATE run_detail SET value = 'dms' WHERE run = 2",
                             NULL));
    assert_true(run_verify_chain(file, &broken, NULL));
    assert_int_equal(broken, second);
}

/* Another run has rows in the table, so that it is looked at again. */
static void
chain_holds_for_a_run_that_found_nothing(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    gint64 first = begin(file), broken;
    assert_true(
        case_execute(file, "INSERT INTO finding_gone VALUES (1, 'f', 'c', 'm', 'gone')", NULL));
    assert_true(run_finish(file, first, RUN_DONE, 0, NULL));
    gint64 second = begin(file);
    (void)run_table_digest(file, "finding_gone");
    assert_true(run_finish(file, second, RUN_DONE, 0, NULL));
    assert_true(run_verify_chain(file, &broken, NULL));
    assert_int_equal(broken, 0);
}

/* A child begins a run and is killed; with alive the look at it comes before. */
static void
abandoned_is_known_by_the_lock(void **state)
{
    (void)state;
    int ready[2];
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        CaseFile *file = case_open(path, CASE_READ_WRITE, NULL);
        gint64 run = run_begin(file, &collect_run, NULL);
        if (write(ready[1], &run, sizeof run) != sizeof run)
            _exit(1);
        pause();
        _exit(0);
    }
    gint64 run;
    assert_int_equal(read(ready[0], &run, sizeof run), sizeof run);
    CaseFile *file = open_case(CASE_READ_WRITE);
    g_autofree char *living = value(file, "SELECT state FROM run");
    assert_string_equal(living, "running");
    case_close(file);

    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    file = open_case(CASE_READ_WRITE);
    g_autofree char *dead = value(file, "SELECT state || ' ' || (digest IS NOT NULL) FROM run");
    assert_string_equal(dead, "abandoned 1");
    case_close(file);
    close(ready[0]);
    close(ready[1]);
}

static void
two_tools_write_at_once(void **state)
{
    (void)state;
    pid_t children[2];
    for (guint child = 0; child < 2; child++) {
        children[child] = fork();
        if (children[child] == 0) {
            /* GLib's generator was seeded before the fork: both would draw the same UUIDs. */
            g_random_set_seed((guint32)getpid());
            CaseFile *file = case_open(path, CASE_READ_WRITE, NULL);
            for (int round = 0; file != NULL && round < 20; round++) {
                gint64 run = run_begin(file, &collect_run, NULL);
                if (run == 0 || !run_set_detail(file, run, "a", "b", NULL) ||
                    !run_finish(file, run, RUN_DONE, 0, NULL))
                    _exit(1);
            }
            case_close(file);
            _exit(file == NULL);
        }
    }
    for (guint child = 0; child < 2; child++) {
        int status;
        waitpid(children[child], &status, 0);
        assert_int_equal(status, 0);
    }
    g_autoptr(CaseFile) file = open_case(CASE_READ_ONLY);
    g_autofree char *count = value(file, "SELECT count(*) FROM run WHERE state = 'done'");
    assert_string_equal(count, "40");
    gint64 broken;
    assert_true(run_verify_chain(file, &broken, NULL));
    assert_int_equal(broken, 0);
}

static void
closed_case_is_one_plain_file(void **state)
{
    (void)state;
    CaseFile *file = open_case(CASE_READ_WRITE);
    gint64 run = begin(file);
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));
    case_close(file);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    assert_string_equal(g_dir_read_name(entries), "test.case");
    assert_null(g_dir_read_name(entries));
    g_chmod(path, 0400);
    g_chmod(folder, 0500);
    file = open_case(CASE_READ_ONLY);
    g_chmod(folder, 0700);
    g_autofree char *count = value(file, "SELECT count(*) FROM run");
    assert_string_equal(count, "1");
    case_close(file);
}

static void
copy_while_a_tool_works_is_whole(void **state)
{
    (void)state;
    CaseFile *file = open_case(CASE_READ_WRITE);
    gint64 done = begin(file);
    assert_true(run_finish(file, done, RUN_DONE, 0, NULL));
    case_close(file);
    file = open_case(CASE_READ_WRITE);
    gint64 run = begin(file);
    assert_true(case_begin(file, NULL));
    add_detail(file, run);

    g_autofree char *bytes = NULL;
    gsize length;
    assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    g_autofree char *copy_path = g_strconcat(path, ".copy", NULL);
    assert_true(g_file_set_contents(copy_path, bytes, (gssize)length, NULL));
    CaseFile *copy = case_open(copy_path, CASE_READ_WRITE, NULL);
    assert_non_null(copy);
    g_autofree char *states = value(copy, "SELECT group_concat(state) FROM run");
    assert_string_equal(states, "done");
    case_close(copy);
    case_close(file);
}

static void
assert_refused(const char *contents, gssize length, const char *expected)
{
    g_autoptr(GError) error = NULL;
    assert_true(g_file_set_contents(path, contents, length, NULL));
    assert_null(case_open(path, CASE_READ_WRITE, &error));
    assert_non_null(strstr(error->message, expected));
    assert_non_null(error_hint(error));
    g_autofree char *after = NULL;
    gsize after_length;
    assert_true(g_file_get_contents(path, &after, &after_length, NULL));
    assert_int_equal(after_length, length < 0 ? strlen(contents) : (gsize)length);
    assert_memory_equal(after, contents, after_length);
}

static void
other_files_are_refused_untouched(void **state)
{
    (void)state;
    assert_refused("this is a letter, not a case file, and it is long enough to be one", -1,
                   "not a database");
    sqlite3 *database;
    g_unlink(path);
    assert_int_equal(sqlite3_open(path, &database), SQLITE_OK);
    sqlite3_exec(database, "CREATE TABLE letters (a)", NULL, NULL, NULL);
    sqlite3_close(database);
    g_autofree char *bytes = NULL;
    gsize length;
    assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    assert_refused(bytes, (gssize)length, "is not a case file");
}

static void
newer_format_is_refused(void **state)
{
    (void)state;
    CaseFile *file = open_case(CASE_READ_WRITE);
    assert_true(case_execute(file, "UPDATE meta SET format = 99", NULL));
    case_close(file);
    g_autoptr(GError) error = NULL;
    assert_null(case_open(path, CASE_READ_WRITE, &error));
    assert_non_null(strstr(error->message, "has format 99, this program knows 1"));
}

static void
missing_case_says_where_one_comes_from(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_null(case_open(path, CASE_READ_ONLY, &error));
    assert_non_null(strstr(error_hint(error), "--case"));
    assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

/* Each side has half of the rows, which a sample from the beginning does not see. */
static void
statistics_know_how_many_collections_there_are(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    assert_true(case_execute(
        file,
        "CREATE TABLE fact_thing (collection INTEGER NOT NULL, oid INTEGER) STRICT;"
        "CREATE INDEX fact_thing_key ON fact_thing (collection, oid);"
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 5999)"
        "INSERT INTO fact_thing SELECT 1 + i / 3000, i FROM n",
        NULL));
    assert_true(case_analyze(file, NULL));
    g_autofree char *statistics =
        value(file, "SELECT stat FROM sqlite_stat1 WHERE idx = 'fact_thing_key'");
    assert_string_equal(statistics, "6000 3000 1");
}

/* What was bound before and a row that was not read to its end must not be found by the next. */
static void
kept_statement_begins_anew(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    static const char sql[] = "SELECT ?1 UNION ALL SELECT 'second'";
    CaseQuery *first = case_query_kept(file, sql, NULL);
    sqlite3_stmt *statement = case_query_statement(first);
    case_bind_text(first, 1, "one");
    assert_true(case_next(first, NULL));
    assert_string_equal(case_column_text(first, 0), "one");
    CaseQuery *beside = case_query_kept(file, sql, NULL);
    assert_ptr_not_equal(case_query_statement(beside), statement);
    case_query_free(beside);
    case_query_free(first);
    g_autoptr(CaseQuery) again = case_query_kept(file, sql, NULL);
    assert_ptr_equal(case_query_statement(again), statement);
    assert_true(case_next(again, NULL));
    assert_true(case_column_is_null(again, 0));
}

/* Those that are asked for no more are dropped, and none keeps the file from being closed. */
static void
kept_statements_are_few(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case(CASE_READ_WRITE);
    for (guint index = 0; index < 100; index++) {
        g_autofree char *sql = g_strdup_printf("SELECT %u", index);
        case_query_free(case_query_kept(file, sql, NULL));
    }
    guint kept = 0;
    for (sqlite3_stmt *next = NULL; (next = sqlite3_next_stmt(case_database(file), next)) != NULL;)
        kept++;
    assert_int_equal(kept, 32);
    g_clear_pointer(&file, case_close);
    g_autofree char *log = g_strconcat(path, "-wal", NULL);
    assert_false(g_file_test(log, G_FILE_TEST_EXISTS));
}

/* So many that a thread takes them, and few behind. */
static char *
digest_of_rows(gboolean rests)
{
    g_autoptr(RowsDigest) digest = digest_new();
    for (gint64 row = 0; row < 50000; row++) {
        digest_put_integer(digest, 0, row);
        digest_put_text(digest, 1, "some text", 9);
        digest_end_row(digest);
        if (rests && (row == 10 || row == 40000 || row == 40001))
            digest_rest(digest);
    }
    assert_int_equal(digest_row_count(digest), 50000);
    return digest_end(digest);
}

static void
digest_that_rests_is_the_same(void **state)
{
    (void)state;
    g_autofree char *at_once = digest_of_rows(FALSE);
    g_autofree char *in_parts = digest_of_rows(TRUE);
    assert_string_equal(at_once, in_parts);
}

#define CASE_TEST(function) cmocka_unit_test_setup_teardown(function, make_folder, remove_folder)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        CASE_TEST(loop_over_rows_tells_its_end_from_an_error),
        CASE_TEST(finished_run_cannot_change),
        CASE_TEST(handle_beside_reads_what_was_committed),
        CASE_TEST(chain_shows_a_change_behind_the_triggers),
        CASE_TEST(chain_holds_for_a_run_that_found_nothing),
        CASE_TEST(abandoned_is_known_by_the_lock),
        CASE_TEST(two_tools_write_at_once),
        CASE_TEST(closed_case_is_one_plain_file),
        CASE_TEST(copy_while_a_tool_works_is_whole),
        CASE_TEST(other_files_are_refused_untouched),
        CASE_TEST(newer_format_is_refused),
        CASE_TEST(missing_case_says_where_one_comes_from),
        CASE_TEST(statistics_know_how_many_collections_there_are),
        CASE_TEST(kept_statement_begins_anew),
        CASE_TEST(kept_statements_are_few),
        CASE_TEST(digest_that_rests_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
