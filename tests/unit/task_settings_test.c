#include "unit.h"

#include "base/error.h"
#include "task/settings.h"

#include <string.h>

static TaskSettings *
parse(const char *text, TaskProblems *warnings, GError **error)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    return settings_parse("s.json", bytes, warnings, error);
}

static void
modes_are_mapped(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *mode;
        gint64 subtasks;
    } cases[] = {
        {"{}", "create-missing", 0},
        {"{\"FullLoadSettings\":null}", "create-missing", 0},
        {"{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"DO_NOTHING\"}}", "do-nothing", 0},
        {"{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"DROP_AND_CREATE\","
         "\"MaxFullLoadSubTasks\":8}}",
         "drop-and-create", 8},
        {"{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"TRUNCATE_BEFORE_LOAD\","
         "\"MaxFullLoadSubTasks\":\"49\"}}",
         "truncate", 49},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(TaskProblems) warnings = task_problems_new();
        g_autoptr(TaskSettings) settings = parse(cases[index].text, warnings, &error);
        assert_null(error);
        assert_string_equal(settings_mode(settings), cases[index].mode);
        assert_int_equal(settings->load_subtasks, cases[index].subtasks);
        assert_int_equal(warnings->list->len, settings->prepare_mode == NULL);
    }
    assert_string_equal(settings_mode(NULL), "create-missing");
}

static void
wrong_and_unsupported_settings_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"{\"FullLoadSettings\":", "line 1, column 21: the text ends"},
        {"{\"FullLoadSettings\":[]}", "FullLoadSettings: expected an object, found an array"},
        {"{\"Logging\":\"\"}", "Logging: expected an object, found a string"},
        {"{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"truncate\"}}",
         "FullLoadSettings.TargetTablePrepMode: unknown preparation mode \"truncate\""},
        {"{\"FullLoadSettings\":{\"TargetTablePrepMode\":true}}",
         "FullLoadSettings.TargetTablePrepMode: expected a string, found a boolean"},
        {"{\"FullLoadSettings\":{\"MaxFullLoadSubTasks\":50}}",
         "FullLoadSettings.MaxFullLoadSubTasks: expected a whole number from 1 to 49, found "
         "\"50\""},
        {"{\"FullLoadSettings\":{\"MaxFullLoadSubTasks\":\"eight\"}}",
         "expected a whole number from 1 to 49, found \"eight\""},
        {"{\"FullLoadSettings\":{\"MaxFullLoadSubTasks\":[8]}}",
         "expected a number, found an array"},
        {"{\"TargetMetadata\":{\"TargetSchema\":\"pg_x\"}}",
         "TargetMetadata.TargetSchema: the name \"pg_x\" is reserved"},
        {"{\"TargetMetadata\":{\"TargetSchema\":true}}",
         "TargetMetadata.TargetSchema: expected a string, found a boolean"},
        {"{\"TargetMetadata\":{\"SupportLobs\":\"False\"}}", "TargetMetadata.SupportLobs: leaving"},
        {"{\"TargetMetadata\":{\"SupportLobs\":0}}",
         "TargetMetadata.SupportLobs: expected true or false, found a number"},
        {"{\"CharacterSetSettings\":{\"CharacterReplacements\":[{}]}}",
         "CharacterSetSettings.CharacterReplacements: replacing characters"},
        {"{\"ValidationSettings\":{\"ThreadCount\":0}}",
         "ValidationSettings.ThreadCount: expected a whole number from 1 to"},
        {"{\"ValidationSettings\":{\"SkipLobColumns\":1}}",
         "ValidationSettings.SkipLobColumns: expected true or false, found a number"},
        {"{\"ErrorBehavior\":{\"DataErrorPolicy\":\"IGNORE_RECORD\"}}",
         "ErrorBehavior.DataErrorPolicy: leaving rows out is not supported"},
        {"{\"ErrorBehavior\":{\"DataTruncationErrorPolicy\":\"IGNORE_RECORD\"}}",
         "ErrorBehavior.DataTruncationErrorPolicy: leaving rows out is not supported"},
        {"{\"ErrorBehavior\":{\"TableErrorPolicy\":\"LOG_ERROR\"}}",
         "ErrorBehavior.TableErrorPolicy: expected one of SUSPEND_TABLE, STOP_TASK, found"},
        {"{\"ErrorBehavior\":{\"TableErrorEscalationCount\":-1}}",
         "TableErrorEscalationCount: expected a whole number from 0 to"},
        {"{\"ErrorBehavior\":{\"FailOnNoTablesCaptured\":\"no\"}}",
         "FailOnNoTablesCaptured: expected true or false, found \"no\""},
        {"{\"PostProcessingRules\":{\"a\":1}}", "PostProcessingRules: rules for after the load"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(TaskProblems) warnings = task_problems_new();
        assert_null(parse(cases[index].text, warnings, &error));
        assert_non_null(error_hint(error));
        if (strstr(error->message, cases[index].expected) == NULL)
            fail_msg("\"%s\" lacks \"%s\"", error->message, cases[index].expected);
    }
}

static void
other_settings_are_warnings(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(TaskSettings) settings =
        parse("{\"TargetMetadata\":{\"SupportLobs\":true,\"TargetSchema\":\"\",\"LobMaxSize\":32},"
              "\"FullLoadSettings\":{\"TargetTablePrepMode\":\"DO_NOTHING\",\"CommitRate\":10000,"
              "\"MaxFullLoadSubtasks\":4},\"Logging\":{\"EnableLogging\":true,\"Colour\":1},"
              "\"StreamBufferSettings\":null,\"ErrorBehavior\":{\"TableErrorPolicy\":\"STOP_TASK\"}"
              ",\"ErrorBehaviour\":{},"
              "\"PostProcessingRules\":null}",
              warnings, &error);
    assert_null(error);
    assert_non_null(settings);
    static const struct {
        const char *path;
        const char *message;
    } expected[] = {
        {"TargetMetadata", "these settings are not obeyed: large values"},
        {"FullLoadSettings.MaxFullLoadSubtasks", "unknown member, ignored"},
        {"FullLoadSettings.CommitRate", "this setting is not obeyed"},
        {"Logging.Colour", "unknown member, ignored"},
        {"Logging", "these settings are not obeyed: messages"},
        {"ErrorBehaviour", "unknown member, ignored"},
    };
    assert_int_equal(warnings->list->len, G_N_ELEMENTS(expected));
    for (guint index = 0; index < G_N_ELEMENTS(expected); index++) {
        const TaskProblem *warning = warnings->list->pdata[index];
        assert_string_equal(warning->document, "settings");
        assert_string_equal(warning->path, expected[index].path);
        assert_true(g_str_has_prefix(warning->message, expected[index].message));
    }
}

/* What is obeyed is not among what its group's warning is about. */
static void
obeyed_settings_are_no_warnings(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *expected; /* of the last of the warnings; NULL: there is none */
    } cases[] = {
        {"\"DataErrorPolicy\":\"SUSPEND_TABLE\",\"DataTruncationErrorPolicy\":\"STOP_TASK\","
         "\"TableErrorEscalationCount\":\"3\",\"TableErrorEscalationPolicy\":\"STOP_TASK\","
         "\"FailOnNoTablesCaptured\":true,\"TableErrorPolicy\":null",
         NULL},
        {"\"DataErrorPolicy\":\"LOG_ERROR\"", "LOG_ERROR is not obeyed: a row that cannot"},
        {"\"FailOnNoTablesCaptured\":false", "false is not obeyed: rules that select no table"},
        {"\"EventErrorPolicy\":\"IGNORE\"", "these settings are not obeyed: no row is left out"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(TaskProblems) warnings = task_problems_new();
        g_autofree char *text =
            g_strdup_printf("{\"FullLoadSettings\":{\"TargetTablePrepMode\":\"DO_NOTHING\"},"
                            "\"ErrorBehavior\":{%s}}",
                            cases[index].text);
        g_autoptr(TaskSettings) settings = parse(text, warnings, NULL);
        assert_non_null(settings);
        assert_int_equal(warnings->list->len, cases[index].expected != NULL);
        if (cases[index].expected != NULL)
            assert_true(g_str_has_prefix(((TaskProblem *)warnings->list->pdata[0])->message,
                                         cases[index].expected));
    }
}

static void
other_settings_are_kept_for_checks(void **state)
{
    (void)state;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(TaskSettings) settings = parse("{\"LoopbackPreventionSettings\":{\"TargetSchema\":"
                                             "\"x\"},\"TargetMetadata\":{\"BatchApplyEnabled\":"
                                             "true,\"LobMaxSize\":32,\"Unheard\":1},"
                                             "\"Logging\":{\"LogComponents\":[]}}",
                                             warnings, NULL);
    assert_non_null(settings);
    assert_int_equal(g_hash_table_size(settings->others), 2);
    assert_null(settings_target_schema(settings));
    assert_string_equal(g_hash_table_lookup(settings->others, "BatchApplyEnabled"), "true");
    assert_string_equal(g_hash_table_lookup(settings->others, "LobMaxSize"), "32");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(modes_are_mapped),
        cmocka_unit_test(wrong_and_unsupported_settings_are_refused),
        cmocka_unit_test(other_settings_are_warnings),
        cmocka_unit_test(obeyed_settings_are_no_warnings),
        cmocka_unit_test(other_settings_are_kept_for_checks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
