#include "unit.h"

#include "base/error.h"
#include "task/mapping.h"
#include "task/outline.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SELECT_ALL                                                                                 \
    "{\"rule-type\":\"selection\",\"rule-id\":\"1\",\"rule-action\":\"include\","                  \
    "\"object-locator\":{\"schema-name\":\"%\",\"table-name\":\"%\"}}"
#define LOCATOR "\"object-locator\":{\"schema-name\":\"s\",\"table-name\":\"t\"}"
#define SELECTION(members) "{\"rule-type\":\"selection\",\"rule-id\":2," members "}"
#define TRANSFORMATION(members) "{\"rule-type\":\"transformation\",\"rule-id\":2," members "}"
#define SETTINGS(members) "{\"rule-type\":\"table-settings\",\"rule-id\":2," LOCATOR "," members "}"
#define RANGES(columns, boundaries)                                                                \
    SETTINGS("\"parallel-load\":{\"type\":\"ranges\",\"columns\":[" columns                        \
             "],\"boundaries\":[" boundaries "]}")
#define FILTER(conditions)                                                                         \
    SELECTION("\"rule-action\":\"include\",\"filters\":[{\"filter-type\":\"source\","              \
              "\"column-name\":\"c\",\"filter-conditions\":[" conditions "]}]," LOCATOR)
#define RULES(rule) "{\"rules\":[" SELECT_ALL "," rule "]}"

static Mapping *
parse_bytes(const char *text, gsize length, TaskProblems *warnings, GError **error)
{
    g_autoptr(GBytes) bytes = g_bytes_new(text, length);
    return mapping_parse("a.json", bytes, warnings, error);
}

static Mapping *
parse(const char *text, TaskProblems *warnings)
{
    g_autoptr(GError) error = NULL;
    Mapping *mapping = parse_bytes(text, strlen(text), warnings, &error);
    if (mapping == NULL)
        fail_msg("%s\n%s", error->message, text);
    return mapping;
}

static void
assert_refused(const char *text, gsize length, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping = parse_bytes(text, length, warnings, &error);
    if (mapping != NULL)
        fail_msg("accepted: %s", text);
    assert_true(g_error_matches(error, PGC_ERROR, PGC_ERROR_USAGE));
    assert_non_null(error_hint(error));
    if (strstr(error->message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", error->message, expected);
}

static void
syntax_errors_name_line_and_column(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"", "table mappings \"a.json\": the text is empty"},
        {" \n\t ", "the text is empty"},
        {"\xEF\xBB\xBF", "the text is empty"},
        {"{", "line 1, column 2: the text ends in the middle"},
        {"{\"rules\": [\n  {\"rule-id\": 1,\n", "line 3, column 1: the text ends in the middle"},
        {"{\"rules\": [\n  {\"rule-id\" 1}]}", "line 2, column 14: object property name separator"},
        {"{\"rules\": [\n\n  {\"é\" x}]}", "line 3, column 8: "},
        {"{\"rules\": []}}", "line 1, column 14: more text follows"},
        {"{\"rules\": []} \n {}", "line 2, column 2: more text follows"},
        {"{\"rules\": [\"\xE9\"]}", "line 1, column 13: the text is not UTF-8"},
        {"\xFF\xFE{", "the text is UTF-16"},
        {"\xE2\x80\x9Crules\xE2\x80\x9D", "line 1, column 1: "},
        {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "the nesting is too deep"},
        {"\"{\\\"rules\\\": [}\"", "inside its JSON string: line 1, column 12: "},
        {"\"\"", "inside its JSON string: the text is empty"},
        {"{\"rules\": [1,]}", "line 1, column 14: "},
        {"{\"rules\": /* no */ []}", "line 1, column 11: "},
        {"{\"a\": \"18446744073709551616\",\n\"b\": 18446744073709551616}",
         "line 2, column 6: the number 18446744073709551616 has more than 64 bits"},
        {"{\"a\": [18446744073709551615, -9223372036854775809]}",
         "line 1, column 30: the number -9223372036854775809 has more than 64 bits"},
        {"{\"a\": [18446744073709551615, -9223372036854775808, 1234567890123456789012.5]}",
         "rules: expected an array, found nothing"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++)
        assert_refused(cases[index].text, strlen(cases[index].text), cases[index].expected);
    assert_refused("{\"rules\":\0[]}", 13, "line 1, column 10: the text has a null character");
}

static void
wrong_types_name_their_path(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *expected;
    } cases[] = {
        {"[]", "a.json\": expected an object, found an array"},
        {"null", "expected an object, found nothing"},
        {"12", "expected an object, found a number"},
        {"{}", "rules: expected an array, found nothing"},
        {"{\"rules\": {}}", "rules: expected an array, found an object"},
        {"{\"rules\": []}", "rules: no rule selects a table"},
        {"{\"rules\": [true]}", "rules[0]: expected an object, found a boolean"},
        {"{\"rules\": [{}]}", "rules[0].rule-id: expected a string, found nothing"},
        {RULES("{\"rule-id\": []}"), "rules[1].rule-id: expected a string, found an array"},
        {RULES("{\"rule-id\": \"one\"}"), "rules[1].rule-id: expected a number, found \"one\""},
        {RULES("{\"rule-id\": -1}"), "rules[1].rule-id: expected a number, found \"-1\""},
        {RULES("{\"rule-id\": 1}"), "rules[1].rule-id: rules[0] has the rule-id 1 already"},
        {RULES("{\"rule-id\": \"01\"}"), "rules[1].rule-id: rules[0] has the rule-id 1 already"},
        {RULES("{\"rule-id\": 2}"), "rules[1].rule-type: expected a string, found nothing"},
        {RULES("{\"rule-id\": 2, \"rule-name\": {}}"), "rules[1].rule-name: expected a string"},
        {RULES(SELECTION("\"rule-action\": false")), "rules[1].rule-action: expected a string"},
        {RULES(SELECTION("\"rule-action\": \"include\"")),
         "rules[1].object-locator: expected an object, found nothing"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"object-locator\":{\"schema-name\":[]}")),
         "rules[1].object-locator.schema-name: expected a string, found an array"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"object-locator\":{\"schema-name\":\"a\"}")),
         "rules[1].object-locator.table-name: expected a string, found nothing"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"object-locator\":"
                         "{\"schema-name\":\"\",\"table-name\":\"a\"}")),
         "rules[1].object-locator.schema-name: the name is empty"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"object-locator\":"
                         "{\"schema-name\":\"a\\u0000b\",\"table-name\":\"a\"}")),
         "rules[1].object-locator.schema-name: the string has a null character"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"object-locator\":"
                         "{\"schema-name\":\"a[\",\"table-name\":\"a\"}")),
         "rules[1].object-locator.schema-name: \"a[\": the set"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"load-order\":0," LOCATOR)),
         "rules[1].load-order: expected a whole number from 1 to 2147483647, found \"0\""},
        {RULES(SELECTION("\"rule-action\":\"include\",\"load-order\":1.5," LOCATOR)),
         "rules[1].load-order: expected a whole number"},
        {RULES(SELECTION("\"rule-action\":\"include\",\"load-order\":true," LOCATOR)),
         "rules[1].load-order: expected a number, found a boolean"},
        {RULES(SELECTION("\"rule-action\":\"rename\"," LOCATOR)),
         "rules[1].rule-action: unknown rule-action \"rename\""},
        {RULES(TRANSFORMATION("\"rule-action\":\"rename\"," LOCATOR)),
         "rules[1].rule-target: expected a string, found nothing"},
        {RULES(TRANSFORMATION("\"rule-target\":\"database\"," LOCATOR)),
         "rules[1].rule-target: unknown rule-target \"database\""},
        {RULES(TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"include\"," LOCATOR)),
         "rules[1].rule-action: unknown rule-action \"include\""},
        {RULES(TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"rename\"," LOCATOR)),
         "rules[1].value: expected a string, found nothing"},
        {RULES(TRANSFORMATION(
             "\"rule-target\":\"table\",\"rule-action\":\"rename\",\"value\":\"\"," LOCATOR)),
         "rules[1].value: the rule-action needs a value that is not empty"},
        {RULES(TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"replace-prefix\","
                              "\"value\":\"a\"," LOCATOR)),
         "rules[1].old-value: expected a string, found nothing"},
        {RULES(TRANSFORMATION(
             "\"rule-target\":\"table\",\"rule-action\":\"remove-column\"," LOCATOR)),
         "rules[1].rule-target: rule-action \"remove-column\" is for columns"},
        {RULES(TRANSFORMATION(
             "\"rule-target\":\"column\",\"rule-action\":\"remove-column\"," LOCATOR)),
         "rules[1].object-locator.column-name: expected a string, found nothing"},
        {RULES(TRANSFORMATION(
             "\"rule-target\":\"schema\",\"rule-action\":\"convert-lowercase\"," LOCATOR)),
         "rules[1].object-locator.table-name: \"table-name\" is more than"},
        {RULES(SELECTION(
             "\"rule-action\":\"include\",\"filters\":[{\"filter-type\":\"target\"}]," LOCATOR)),
         "rules[1].filters[0].filter-type: unknown filter-type \"target\""},
        {RULES(RANGES("\"id\"", "[\"1\"],[\"1\",\"2\"]")),
         "rules[1].parallel-load.boundaries[1]: 2 values, but \"columns\" names 1"},
        {RULES(RANGES("", "[\"1\"]")), "rules[1].parallel-load.columns: the array is empty"},
        {RULES(RANGES("\"id\"", "")), "rules[1].parallel-load.boundaries: the array is empty"},
        {RULES(RANGES("\"id\"", "[null]")), "boundaries[0][0]: expected a string, found nothing"},
        {RULES(SETTINGS("\"parallel-load\":{\"type\":\"rows\"}")),
         "rules[1].parallel-load.type: unknown type \"rows\" of parallel-load"},
        {RULES(FILTER("")), "rules[1].filters[0].filter-conditions: the filter has no condition"},
        {RULES(FILTER("{\"filter-operator\":\"eq\"}")),
         "rules[1].filters[0].filter-conditions[0].value: expected a string, found nothing"},
        {RULES(FILTER("{\"filter-operator\":\"like\",\"value\":1}")),
         "filter-conditions[0].filter-operator: unknown filter-operator \"like\""},
        {RULES(FILTER("{\"filter-operator\":\"null\",\"value\":1}")),
         "filter-conditions[0].value: the filter-operator takes no \"value\""},
        {RULES(FILTER("{\"filter-operator\":\"eq\",\"value\":1},"
                      "{\"filter-operator\":\"noteq\",\"value\":1}")),
         "filter-conditions[1]: filter-operator \"noteq\" has to be the filter's only condition"},
        {"{\"TableMappings\":[{\"Type\":\"Include\"}]}",
         "TableMappings[0].SourceSchema: expected a string, found nothing (line 1, column 19)"},
        {"{\"TableMappings\":[{\"Type\":\"Inclusive\"}]}",
         "TableMappings[0].Type: unknown type \"Inclusive\" (line 1, column 27)"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++)
        assert_refused(cases[index].text, strlen(cases[index].text), cases[index].expected);
}

#define KEY(definition)                                                                            \
    TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"define-primary-key\"," LOCATOR     \
                   ",\"primary-key-def\":" definition)

#define CHANGE(type)                                                                               \
    TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"change-data-type\","              \
                   "\"object-locator\":{\"schema-name\":\"s\",\"table-name\":\"t\","               \
                   "\"column-name\":\"c\"},\"data-type\":" type)

/* As AWS DMS would make them on PostgreSQL. */
static void
types_stand_for_those_of_postgresql(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        const char *expected;
    } cases[] = {
        {"{\"type\":\"int1\"}", "smallint"},
        {"{\"type\":\"uint4\",\"length\":\"\",\"scale\":null}", "bigint"},
        {"{\"type\":\"string\",\"length\":\"50\",\"scale\":\"\"}", "character varying(50)"},
        {"{\"type\":\"wstring\",\"length\":21846}", "character varying(65535)"},
        {"{\"type\":\"nclob\"}", "text"},
        {"{\"type\":\"numeric\",\"precision\":\"12\"}", "numeric(12,0)"},
        {"{\"type\":\"numeric\",\"precision\":38,\"scale\":\"38\"}", "numeric(38,38)"},
        {"{\"type\":\"datetime\",\"scale\":3}", "timestamp without time zone"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *rule = g_strdup_printf(CHANGE("%s"), cases[index].type);
        g_autofree char *text = g_strdup_printf("{\"rules\":[%s,%s]}", SELECT_ALL, rule);
        g_autoptr(TaskProblems) warnings = task_problems_new();
        g_autoptr(Mapping) mapping = parse(text, warnings);
        const MappingRule *change = mapping->transformations->pdata[0];
        assert_string_equal(change->type, cases[index].expected);
        assert_int_equal(warnings->list->len, 0);
    }
}

static void
what_changes_the_data_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        const char *expected;
    } cases[] = {
        {SELECTION(
             "\"rule-action\":\"exclude\",\"filters\":[{\"filter-type\":\"source\"}]," LOCATOR),
         "rules[1].filters: \"filters\" is not supported"},
        {SELECTION("\"rule-action\":\"include\",\"object-locator\":{\"schema-name\":\"s\","
                   "\"table-name\":\"t\",\"table-type\":\"views\"}"),
         "rules[1].object-locator.table-type: unknown table-type \"views\""},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"convert-lowercase\","
                        "\"object-locator\":{\"schema-name\":\"s\",\"table-name\":\"t\","
                        "\"table-type\":\"view\"}"),
         "rules[1].object-locator.table-type: table-type \"view\" is for selection rules"},
        {TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"add-column\"," LOCATOR),
         "rules[1].data-type: expected an object, found nothing"},
        {TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"add-column\","
                        "\"data-type\":{\"type\":\"int4\"}," LOCATOR),
         "rules[1].value: expected a string, found nothing"},
        {CHANGE("{\"type\":\"string\"}"), "rules[1].data-type: the type needs a length"},
        {CHANGE("{\"type\":\"numeric\",\"scale\":\"2\"}"), "the type needs a precision"},
        {CHANGE("{\"type\":\"map\"}"),
         "rules[1].data-type.type: PostgreSQL has no type for \"map\""},
        {KEY("{\"name\":\"k\",\"columns\":[]}"),
         "rules[1].primary-key-def.columns: the array is empty"},
        {KEY("{\"name\":\"k\",\"columns\":[\"a\",\"b\",\"a\"]}"), "column \"a\" is named twice"},
        {KEY("{\"columns\":[\"a\"]}"), "rules[1].primary-key-def.name: expected a string"},
        {KEY("{\"name\":\"k\",\"origin\":\"index\",\"columns\":[\"a\"]}"),
         "rules[1].primary-key-def.origin: expected primary-key or unique-index, found \"index\""},
        {TRANSFORMATION(
             "\"rule-target\":\"column\",\"rule-action\":\"data-masking-hash-mask\"," LOCATOR),
         "rules[1].object-locator.column-name: expected a string, found nothing"},
        {TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"data-masking-digits-mask\","
                        "\"value\":\"##\"," LOCATOR),
         "rules[1].value: expected one printable character of ASCII, found \"##\""},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"convert-lowercase\","
                        "\"expression\":\"$x\"," LOCATOR),
         "rules[1].expression: \"expression\" is not supported"},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"change-data-type\"," LOCATOR),
         "rules[1].rule-target: rule-action \"change-data-type\" is for columns"},
        {CHANGE("{\"type\":\"int5\"}"), "rules[1].data-type.type: unknown type \"int5\""},
        {CHANGE("{\"type\":\"numeric\",\"precision\":3,\"scale\":4}"),
         "rules[1].data-type.scale: expected a whole number from 0 to 3, found \"4\""},
        {CHANGE("[]"), "rules[1].data-type: expected an object, found an array"},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"convert-lowercase\","
                        "\"filters\":[1]," LOCATOR),
         "rules[1].filters: \"filters\" is not supported"},
        {TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"convert-lowercase\","
                        "\"object-locator\":{\"schema-name\":\"s\",\"table-name\":\"t\","
                        "\"column-name\":\"%\",\"data-type\":\"clob\"}"),
         "rules[1].object-locator.data-type: which columns of PostgreSQL are \"clob\" to AWS DMS"},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"convert-lowercase\","
                        "\"object-locator\":{\"schema-name\":\"s\",\"table-name\":\"t\","
                        "\"data-type\":\"date\"}"),
         "rules[1].object-locator.data-type: \"data-type\" is not supported"},
        {"{\"rule-type\":\"post-processing\",\"rule-id\":2}",
         "rules[1].rule-type: rule-type \"post-processing\" is not supported"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *text =
            g_strdup_printf("{\"rules\":[%s,%s]}", SELECT_ALL, cases[index].rule);
        assert_refused(text, strlen(text), cases[index].expected);
    }
}

static char *
warning_lines(const TaskProblems *warnings)
{
    GString *lines = g_string_new(NULL);
    for (guint index = 0; index < warnings->list->len; index++) {
        const TaskProblem *warning = warnings->list->pdata[index];
        assert_string_equal(warning->document, "mappings");
        g_string_append_printf(lines, "%s: %s\n", warning->path, warning->message);
    }
    return g_string_free(lines, FALSE);
}

static void
what_has_no_effect_is_a_warning(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        const char *expected;
    } cases[] = {
        {SELECTION("\"rule-action\":\"include\",\"rule-colour\":1," LOCATOR),
         "rules[1].rule-colour: unknown member, ignored\n"},
        {SELECTION("\"rule-action\":\"include\",\"object-locator\":{\"schema-name\":\"s\","
                   "\"table-name\":\"t\",\"tabel-type\":\"view\"}"),
         "rules[1].object-locator.tabel-type: unknown member, ignored; did you mean "
         "\"table-type\"?\n"},
        {SELECTION("\"rule-action\":\"exclude\",\"load-order\":1," LOCATOR),
         "rules[1].load-order: has no meaning in this rule, ignored\n"},
        {TRANSFORMATION("\"rule-target\":\"table\",\"rule-action\":\"convert-lowercase\",\"value\":"
                        "\"x\"," LOCATOR),
         "rules[1].value: has no meaning in this rule, ignored\n"},
        {TRANSFORMATION("\"rule-target\":\"column\",\"rule-action\":\"add-before-image-columns\","
                        "\"before-image-def\":{\"column-prefix\":\"x\"}," LOCATOR),
         "rules[1].rule-action: what a row was before a change comes with changes, which a load "
         "has "
         "none of, ignored\n"},
        {TRANSFORMATION("\"rule-target\":\"table-tablespace\",\"rule-action\":\"rename\""),
         "rules[1].rule-target: rules on tablespaces are for Oracle, ignored\n"},
        {SETTINGS("\"lob-settings\":{\"mode\":\"limited\",\"bulk-max-size\":16}"),
         "rules[1].lob-settings: not obeyed: large values are moved whole\n"},
        {SETTINGS("\"parallel-load\":{\"type\":\"none\"}"), ""},
        {SETTINGS("\"parallel-load\":{\"type\":\"partitions-list\",\"partitions\":[\"p\"]}"),
         "rules[1].parallel-load: a partitioned table is loaded by its partitions anyway, by all "
         "of "
         "them\n"},
        {"{\"rule-type\":\"validation\",\"rule-id\":2}",
         "rules[1]: validation rules are not obeyed: columns are compared as they are, by more "
         "than "
         "their functions; --exclude-column leaves one out, and the verdict says so\n"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autofree char *text =
            g_strdup_printf("{\"rules\":[%s,%s]}", SELECT_ALL, cases[index].rule);
        g_autoptr(TaskProblems) warnings = task_problems_new();
        g_autoptr(Mapping) mapping = parse(text, warnings);
        g_autofree char *lines = warning_lines(warnings);
        assert_string_equal(lines, cases[index].expected);
    }
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping = parse("{\"rules\":[" SELECT_ALL "],\"Rules\":[]}", warnings);
    g_autofree char *lines = warning_lines(warnings);
    assert_string_equal(lines, "Rules: unknown member, ignored; did you mean \"rules\"?\n");
}

static void
form_of_2016_is_read(void **state)
{
    (void)state;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping =
        parse("{\"TableMappings\":[\n"
              "{\"Type\":\"Include\",\"SourceSchema\":\"shop\",\"SourceTable\":\"%\"},\n"
              "{\"Type\":\"Exclude\",\"SourceSchema\":\"shop\",\"SourceTable\":\"tmp[_]%\"}]}",
              warnings);
    assert_int_equal(mapping->selections->len, 2);
    const MappingRule *include = mapping->selections->pdata[0];
    const MappingRule *exclude = mapping->selections->pdata[1];
    assert_int_equal(include->action, RULE_INCLUDE);
    assert_int_equal(exclude->action, RULE_EXCLUDE);
    assert_string_equal(exclude->path, "TableMappings[1]");
    assert_true(wildcard_matches(exclude->table, "tmp_1"));
    assert_false(wildcard_matches(exclude->table, "tmpx1"));
    assert_int_equal(warnings->list->len, 1);
}

/* What the console and the command line of AWS write. */
static void
exported_files_are_read(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "\xEF\xBB\xBF{\"rules\":[" SELECT_ALL "]}\r\n",
        "{\"rules\":[{\"rule-type\":\"transformation\",\"rule-id\":\"566111704\",\"rule-name\":"
        "\"566111704\",\"rule-target\":\"table\",\"object-locator\":{\"schema-name\":\"dbo\","
        "\"table-name\":\"%\"},\"rule-action\":\"convert-lowercase\",\"value\":null,"
        "\"old-value\":null,\"before-image-def\":null,\"tag-set\":null},"
        "{\"rule-type\":\"selection\",\"rule-id\":566111704000,\"rule-name\":5,"
        "\"object-locator\":{\"schema-name\":\"dbo\",\"table-name\":\"%\",\"table-type\":null},"
        "\"rule-action\":\"exclude\",\"rule-action\":\"include\",\"filters\":[],"
        "\"load-order\":\"3\"}]}",
        "\"{\\\"rules\\\":[{\\\"rule-type\\\":\\\"selection\\\",\\\"rule-id\\\":1,"
        "\\\"rule-action\\\":\\\"include\\\",\\\"object-locator\\\":{\\\"schema-name\\\":\\\"a\\\","
        "\\\"table-name\\\":\\\"b\\\"}}]}\"",
    };
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++) {
        g_autoptr(TaskProblems) warnings = task_problems_new();
        g_autoptr(Mapping) mapping = parse(texts[index], warnings);
        assert_int_equal(mapping->selections->len, 1);
        assert_int_equal(mapping->transformations->len, index == 1);
        assert_int_equal(warnings->list->len, 0);
        const MappingRule *rule = mapping->selections->pdata[0];
        assert_int_equal(rule->action, RULE_INCLUDE);
        assert_int_equal(rule->load_order, index == 1 ? 3 : 0);
    }
}

static void
rules_are_ordered_by_number(void **state)
{
    (void)state;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping = parse(
        "{\"rules\":["
        "{\"rule-type\":\"selection\",\"rule-id\":\"10\",\"rule-action\":\"include\"," LOCATOR
        "},{\"rule-type\":\"selection\",\"rule-id\":\"9\",\"rule-action\":\"include\"," LOCATOR
        "},{\"rule-type\":\"selection\",\"rule-id\":\"007\",\"rule-action\":\"exclude\"," LOCATOR
        "}]}",
        warnings);
    static const struct {
        const char *id;
        const char *path;
    } expected[] = {{"7", "rules[2]"}, {"9", "rules[1]"}, {"10", "rules[0]"}};
    assert_int_equal(mapping->selections->len, G_N_ELEMENTS(expected));
    for (guint index = 0; index < G_N_ELEMENTS(expected); index++) {
        const MappingRule *rule = mapping->selections->pdata[index];
        assert_string_equal(rule->id_text, expected[index].id);
        assert_string_equal(rule->path, expected[index].path);
    }
}

static const char valid_document[] =
    "\xEF\xBB\xBF{\"rules\": [\n"
    " {\"rule-type\": \"selection\", \"rule-id\": \"1\", \"rule-name\": \"1\", \"object-locator\":"
    " {\"schema-name\": \"sh[a-o]p\", \"table-name\": \"%\"}, \"rule-action\": \"include\","
    " \"load-order\": 2, \"filters\": []},\n"
    " {\"rule-type\": \"transformation\", \"rule-id\": 2, \"rule-target\": \"column\","
    " \"object-locator\": {\"schema-name\": \"\\u00e9\", \"table-name\": \"[_]\","
    " \"column-name\": \"é\"}, \"rule-action\": \"replace-prefix\", \"value\": \"a\","
    " \"old-value\": \"b\"}]}\n";

static void
parse_anything(const char *text, gsize length)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping = parse_bytes(text, length, warnings, &error);
    assert_true((mapping == NULL) == (error != NULL));
}

static void
every_truncation_is_an_error(void **state)
{
    (void)state;
    gsize length = strlen(valid_document);
    for (gsize end = 0; end < length - 1; end++)
        assert_refused(valid_document, end, "table mappings \"a.json\"");
    parse_anything(valid_document, length);
}

static void
every_changed_byte_is_survived(void **state)
{
    (void)state;
    gsize length = strlen(valid_document);
    for (gsize at = 0; at < length; at++)
        for (guint change = 1; change < 256; change += at % 2 == 0 ? 1 : 16) {
            g_autofree char *text = g_memdup2(valid_document, length);
            text[at] = (char)((guchar)text[at] ^ change);
            parse_anything(text, length);
        }
}

static void
large_files_are_refused_unread(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    int descriptor = g_file_open_tmp("pgcrossing-mapping-XXXXXX", &path, NULL);
    /* A file of 100 MB that takes no room. */
    assert_int_equal(ftruncate(descriptor, 100 * 1024 * 1024), 0);
    close(descriptor);
    gint64 start = g_get_monotonic_time();
    assert_null(document_read("mappings", path, &error));
    assert_true(g_get_monotonic_time() - start < G_TIME_SPAN_SECOND);
    g_unlink(path);
    assert_non_null(strstr(error->message, "table mappings \""));
    assert_non_null(strstr(error->message, "is larger than 16 MB"));
}

/* What no list of its members can hold would pass unseen. */
static void
countless_members_are_refused(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new("{\"rules\": [0");
    for (guint index = 0; index < OUTLINE_MAXIMUM_MEMBERS; index++)
        g_string_append(text, ",0");
    g_string_append(text, "]}");
    assert_refused(text->str, text->len, "it has more members than 2000000");
}

static void
endless_input_is_refused(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_null(document_read("settings", "/dev/zero", &error));
    assert_string_equal(error->message, "task settings \"/dev/zero\" is larger than 16 MB");
}

static void
missing_file_is_named(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_null(document_read("mappings", "/nowhere/a.json", &error));
    assert_string_equal(error->message, "could not read table mappings \"/nowhere/a.json\": "
                                        "No such file or directory");
    g_clear_error(&error);
    assert_null(document_read("mappings", "/", &error));
    assert_non_null(strstr(error->message, "Is a directory"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syntax_errors_name_line_and_column),
        cmocka_unit_test(wrong_types_name_their_path),
        cmocka_unit_test(types_stand_for_those_of_postgresql),
        cmocka_unit_test(what_changes_the_data_is_refused),
        cmocka_unit_test(what_has_no_effect_is_a_warning),
        cmocka_unit_test(form_of_2016_is_read),
        cmocka_unit_test(exported_files_are_read),
        cmocka_unit_test(rules_are_ordered_by_number),
        cmocka_unit_test(every_truncation_is_an_error),
        cmocka_unit_test(every_changed_byte_is_survived),
        cmocka_unit_test(large_files_are_refused_unread),
        cmocka_unit_test(countless_members_are_refused),
        cmocka_unit_test(endless_input_is_refused),
        cmocka_unit_test(missing_file_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
