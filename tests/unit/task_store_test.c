#include "unit.h"

#include "base/error.h"
#include "case/case.h"
#include "case/run.h"
#include "task/task.h"

#include <glib/gstdio.h>
#include <string.h>

#define MAPPINGS(schema)                                                                           \
    "{\"rules\":[{\"rule-type\":\"selection\",\"rule-id\":\"1\",\"rule-action\":\"include\","      \
    "\"object-locator\":{\"schema-name\":\"" schema "\",\"table-name\":\"%\"}}]}\n"
#define SETTINGS "{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"DO_NOTHING\"}}"

static char *folder;
static char *first; /* table mappings */
static char *second;
static char *broken;
static char *settings;
static CaseFile *file;

static const RunDetails assess_run = {.tool = "assess", .command_line = "pgcrossing assess"};

static char *
write_file(const char *name, const char *text)
{
    char *path = g_build_filename(folder, name, NULL);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

static int
make_case(void **state)
{
    (void)state;
    folder = g_dir_make_tmp("pgcrossing-task-XXXXXX", NULL);
    first = write_file("first.json", MAPPINGS("a"));
    second = write_file("second.json", MAPPINGS("b"));
    broken = write_file("broken.json", "{\"rules\":");
    settings = write_file("settings.json", SETTINGS);
    g_autofree char *path = g_build_filename(folder, "test.case", NULL);
    file = case_open(path, CASE_READ_WRITE, NULL);
    return file == NULL;
}

static int
remove_case(void **state)
{
    (void)state;
    case_close(file);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;
    while ((name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *entry = g_build_filename(folder, name, NULL);
        g_unlink(entry);
    }
    g_rmdir(folder);
    g_free(folder);
    g_free(first);
    g_free(second);
    g_free(broken);
    g_free(settings);
    return 0;
}

/* One run that is given these files; the text of its error, or NULL. */
static char *
run_with(const char *mappings, const char *task_settings, gboolean new_task, RunState state)
{
    g_autoptr(GError) error = NULL;
    gint64 run = run_begin(file, &assess_run, NULL);
    TaskFiles files = {{mappings, task_settings}, new_task};
    gboolean done = task_store(file, run, &files, &error) && task_select(file, run, FALSE, &error);
    assert_int_equal(done, error == NULL);
    assert_true(run_finish(file, run, state, 0, NULL));
    if (error == NULL)
        return NULL;
    assert_non_null(error_hint(error));
    return g_strdup(error->message);
}

static void
assert_accepted(const char *mappings, const char *task_settings, gboolean new_task)
{
    g_autofree char *message = run_with(mappings, task_settings, new_task, RUN_DONE);
    assert_null(message);
}

static void
assert_refused(const char *mappings, const char *task_settings, gboolean new_task,
               const char *expected)
{
    g_autofree char *message = run_with(mappings, task_settings, new_task, RUN_FAILED);
    assert_non_null(message);
    if (strstr(message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", message, expected);
}

static void
assert_value(const char *sql, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *value = case_value(file, sql, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    if (g_strcmp0(value, expected) != 0)
        fail_msg("found \"%s\", expected \"%s\"", value, expected);
}

static void
files_are_kept_as_they_are(void **state)
{
    (void)state;
    assert_accepted(first, settings, FALSE);
    assert_value("SELECT CAST(mappings AS TEXT) FROM task", MAPPINGS("a"));
    assert_value("SELECT CAST(settings AS TEXT) FROM task", SETTINGS);
    g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, MAPPINGS("a"), -1);
    assert_value("SELECT mappings_digest FROM task", digest);
    assert_value("SELECT value FROM run_detail WHERE name = 'task_mappings'", digest);
}

static void
later_runs_use_them(void **state)
{
    (void)state;
    assert_accepted(first, settings, FALSE);
    assert_accepted(NULL, NULL, FALSE);
    assert_accepted(first, NULL, FALSE);
    assert_value("SELECT count(*) FROM task", "1");
    assert_value("SELECT count(*) FROM run_detail d JOIN task t ON d.value = t.mappings_digest"
                 " WHERE name = 'task_mappings'",
                 "3");
    assert_value("SELECT value FROM task_setting WHERE run = 3 AND name = 'TargetTablePrepMode'",
                 "DO_NOTHING");
}

static void
another_file_needs_new_task(void **state)
{
    (void)state;
    assert_accepted(first, NULL, FALSE);
    assert_refused(second, NULL, FALSE, "second.json\" is not the one that case file");
    assert_refused(first, settings, FALSE, "settings.json\" is not the one that case file");
    assert_accepted(NULL, NULL, FALSE);
    assert_value("SELECT count(*) FROM task", "1");
    assert_accepted(second, NULL, TRUE);
    assert_accepted(second, NULL, FALSE);
    assert_refused(first, NULL, FALSE, "first.json\" is not the one");
    /* A new task is what is given, and nothing of the one before. */
    assert_accepted(NULL, settings, TRUE);
    assert_value("SELECT count(*) FROM task WHERE mappings IS NULL", "1");
    assert_refused(NULL, NULL, TRUE, "--new-task without the files");
}

static void
mistakes_do_not_stick(void **state)
{
    (void)state;
    assert_refused(broken, NULL, FALSE, "broken.json\": line 1, column 10");
    assert_refused(first, broken, FALSE, "task settings \"");
    assert_value("SELECT count(*) FROM task", "0");
    /* Stored, but the run failed before anything was selected. */
    g_autofree char *message = run_with(first, NULL, FALSE, RUN_FAILED);
    assert_null(message);
    assert_value("SELECT count(*) FROM task", "1");
    assert_value("SELECT count(*) FROM current_task", "0");
    assert_accepted(second, NULL, FALSE);
}

static void
a_failed_run_that_selected_holds_its_task(void **state)
{
    (void)state;
    gint64 run = run_begin(file, &assess_run, NULL);
    TaskFiles files = {{first}};
    assert_true(task_store(file, run, &files, NULL));
    assert_true(case_execute(file,
                             "INSERT INTO selected_table (run, table_id, source_schema,"
                             " source_name, target_schema, target_name, mode)"
                             " VALUES (1, 1, 'a', 't', 'a', 't', 'truncate')",
                             NULL));
    assert_true(run_finish(file, run, RUN_FAILED, 2, NULL));
    assert_refused(second, NULL, FALSE, "second.json\" is not the one");
    assert_accepted(first, NULL, FALSE);
    assert_value("SELECT count(*) FROM task", "1");
}

int
main(void)
{
#define TASK_TEST(function) cmocka_unit_test_setup_teardown(function, make_case, remove_case)
    const struct CMUnitTest tests[] = {
        TASK_TEST(files_are_kept_as_they_are),
        TASK_TEST(later_runs_use_them),
        TASK_TEST(another_file_needs_new_task),
        TASK_TEST(mistakes_do_not_stick),
        TASK_TEST(a_failed_run_that_selected_holds_its_task),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
