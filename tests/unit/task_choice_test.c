#include "unit.h"

#include "authoring/name_pattern.h"
#include "authoring/remark.h"
#include "authoring/table_choice.h"
#include "base/error.h"
#include "task/wildcard.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
    const char *pattern;
    const char *expected; /* NULL: it is refused */
} Translation;

static void
assert_translated(const char *pattern, const char *found, const char *problem, const char *expected)
{
    if (g_strcmp0(found, expected) != 0)
        fail_msg("%s: found \"%s\", expected \"%s\"", pattern, found, expected);
    assert_true((found == NULL) == (problem != NULL));
}

static void
patterns_of_psql(void **state)
{
    (void)state;
    static const Translation cases[] = {
        {"orders", "orders"},   {"Orders", "orders"},   {"\"Orders\"", "Orders"},
        {"ord*", "ord%"},       {"ord?rs", "ord_rs"},   {"my_table", "my[_]table"},
        {"100%", "100[%]"},     {"\"a*b?c\"", "a*b?c"}, {"\"a[b\"", "a[[]b"},
        {"\"a\"\"b\"", "a\"b"}, {"a\"B.C\"d", "aB.Cd"}, {"public.orders", "public|orders"},
        {"\"S.x\".*", "S.x|%"}, {"db.s.t", "db|s|t"},   {"t[abc]", "t[abc]"},
        {"t[A-C9]", "t[a-c9]"}, {"t[_%]", "t[_%]"},     {"t[-a]", "t[-a]"},
        {"t[a-]", "t[-a]"},     {"t[]", "t[[]]"},       {"t$", "t$"},
        {"t]", "t]"},           {"é*É", "é%É"},         {"a,b c", "a,b c"},
        {"(a|b)", NULL},        {"a+", NULL},           {"a{2}", NULL},
        {"^a", NULL},           {"a\\d", NULL},         {"t[^a]", NULL},
        {"t[a", NULL},          {"t[a-b-c]", NULL},     {"t[!-~]", NULL},
        {"t[[:alpha:]]", NULL}, {"\"a", NULL},          {"", NULL},
        {"a..b", NULL},         {".a", NULL},           {"a.b.c.d", NULL},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        const char *problem;
        g_auto(GStrv) parts = name_pattern_from_psql(cases[index].pattern, &problem);
        g_autofree char *found = parts == NULL ? NULL : g_strjoinv("|", parts);
        assert_translated(cases[index].pattern, found, problem, cases[index].expected);
    }
}

static void
regular_expressions(void **state)
{
    (void)state;
    static const Translation cases[] = {
        {"", "%"},
        {"^", "%"},
        {"$", "%"},
        {"^$", ""},
        {"^tmp_", "tmp[_]%"},
        {"_bak$", "%[_]bak"},
        {"^a$", "a"},
        {"a", "%a%"},
        {"^a.c$", "a_c"},
        {"^a.*c$", "a%c"},
        {"^a.+$", "a_%"},
        {"^Audit[0-9]$", "Audit[0-9]"},
        {"a\\.b", "%a.b%"},
        {"a\\$$", "%a$"},
        {"100%", "%100[%]%"},
        {"^audit_[0-9]{4}$", NULL},
        {"a|b", NULL},
        {"(a)", NULL},
        {"a*", NULL},
        {"ab?", NULL},
        {"[ab]*", NULL},
        {"^a^", NULL},
        {"a$b", NULL},
        {"\\d", NULL},
        {"\\", NULL},
        {"[^a]", NULL},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        const char *problem;
        g_autofree char *found = name_pattern_from_regex(cases[index].pattern, &problem);
        assert_translated(cases[index].pattern, found, problem, cases[index].expected);
    }
}

static void
wildcards_as_patterns_of_psql(void **state)
{
    (void)state;
    static const Translation cases[] = {
        {"orders", "\"orders\""},
        {"%", "*"},
        {"a%b_c", "\"a\"*\"b\"?\"c\""},
        {"my[_]table", "\"my_table\""},
        {"a\"b", "\"a\"\"b\""},
        {"t[ab]", "\"t\"[\"ab\"]"},
        {"t[a-]", "\"t\"[\"a-\"]"},
        {"t[-a]", "\"t\"[\"a-\"]"},
        {"t[a-c]x", "\"t\"[\"a-c\"]\"x\""},
        {"[[]a]", "\"[a]\""},
        {"t[\"a]", "\"t\"[\"\"\"a\"]"},
        {"t[!-~]", NULL},
        {"é[éa]", "\"é\"[\"éa\"]"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        const char *problem;
        g_autofree char *found = name_pattern_to_psql(cases[index].pattern, &problem);
        assert_translated(cases[index].pattern, found, problem, cases[index].expected);
    }
}

static void
a_name_is_escaped_to_match_itself_alone(void **state)
{
    (void)state;
    static const char *const names[] = {"a",   "a_b", "a%b", "a[b", "a]b", "[a-z]",
                                        "[_]", "%",   "_",   "é_",  "a\nb"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        const char *problem;
        g_autofree char *pattern = wildcard_escape(names[index]);
        g_autoptr(Wildcard) wildcard = wildcard_new(pattern, &problem);
        assert_non_null(wildcard);
        for (guint other = 0; other < G_N_ELEMENTS(names); other++)
            assert_int_equal(wildcard_matches(wildcard, names[other]), index == other);
    }
}

/* The choices as "+schema.table" or "-schema.table", parted by blanks, then the remarks: ! for a
 * loss. */
static char *
read_choices(const char *kind, const char *text, const char *schema, GError **error)
{
    g_autofree char *path = NULL;
    int descriptor = g_file_open_tmp("pgcrossing-choice-XXXXXX", &path, NULL);
    assert_true(descriptor >= 0);
    g_close(descriptor, NULL);
    assert_true(g_file_set_contents(path, text, -1, NULL));
    g_autoptr(TableChoices) choices = table_choices_read(kind, path, schema, error);
    g_unlink(path);
    if (choices == NULL)
        return NULL;
    GString *found = g_string_new(NULL);
    for (guint index = 0; index < choices->choices->len; index++) {
        const TableChoice *choice = choices->choices->pdata[index];
        g_string_append_printf(found, "%s%c%s.%s%s", index == 0 ? "" : " ",
                               choice->is_include ? '+' : '-', choice->schema, choice->table,
                               choice->with_children ? "..." : "");
    }
    for (guint index = 0; index < choices->remarks->len; index++)
        g_string_append(found,
                        ((Remark *)choices->remarks->pdata[index])->is_loss ? " !" : " note");
    return g_string_free(found, FALSE);
}

static void
assert_choices(const char *kind, const char *text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = read_choices(kind, text, NULL, &error);
    if (g_strcmp0(found, expected) != 0)
        fail_msg("%s: found \"%s\" (%s), expected \"%s\"", text, found,
                 error == NULL ? "" : error->message, expected);
}

static void
assert_refused(const char *kind, const char *text, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *found = read_choices(kind, text, NULL, &error);
    if (found != NULL)
        fail_msg("accepted: %s", text);
    assert_non_null(error_hint(error));
    if (strstr(error->message, expected) == NULL)
        fail_msg("\"%s\" lacks \"%s\"", error->message, expected);
}

static void
lists(void **state)
{
    (void)state;
    assert_choices("tables", "\xEF\xBB\xBF# all\r\npublic.a\r\n\r\n  \"S\".\"b.c\" -- new\n",
                   "+public.a +S.b.c");
    assert_choices("tables", "s.Upper\ns.upper\n", "+s.upper note");
    assert_choices("tables", "s.\"a\nb\"\ns.c", "+s.a\nb +s.c");
    assert_choices("tables", "s.a_b\ns.\"a\"\"b\"", "+s.a[_]b +s.a\"b");
    assert_choices("tables", "s.été$1", "+s.été$1");
    assert_refused("tables", "s.a\nb\n", "line 2: table \"b\" has no schema");
    assert_refused("tables", "\"s\nx\".\"a\ns.b", "a quote is not closed");
    assert_refused("tables", "\"s\nx\".\"a\"\ns|b", "line 3: table \"s\" has no schema");
    assert_refused("tables", "d.s.t", "expected the end of the line, found \".t\"");
    assert_refused("tables", "s.1a", "expected a name, found \"1a\"");
    assert_refused("tables", "s.\"\"", "expected a name");
    assert_refused("tables", "s.a, s.b", "expected the end of the line");
    assert_refused("tables", "# none\n", "nothing is left to select");
    assert_refused("tables", "s.\xFF", "not UTF-8");
    g_autofree char *found = read_choices("tables", "a\ns.b", "My_S", NULL);
    assert_string_equal(found, "+My[_]S.a +s.b");
}

static void
filters_of_pg_dump(void **state)
{
    (void)state;
    assert_choices("pg_dump", "# c\n  INCLUDE Table s.a* # all\nexclude table \"s\" .\"a  b\" c\n",
                   "+s.a% -s.a  b c");
    assert_choices("pg_dump", "include table s . a   b\ninclude table s . \"c\"\n", "+s.a b +s. c");
    assert_choices("pg_dump", "exclude schema old_*\n", "+%.% -old[_]%.%");
    assert_choices("pg_dump", "include schema s\nexclude table_data s.log", "+s.% -s.log note");
    assert_choices("pg_dump", "include schema s\ninclude table t.x\nexclude schema t",
                   "+t.x note note");
    assert_choices("pg_dump", "include table_and_children s.a\n", "+s.a...");
    assert_choices("pg_dump", "exclude table_data_and_children s.a\n", "+%.% -s.a... note");
    assert_choices("pg_dump", "include table db.s.a\ninclude extension x\n", "+s.a note");
    assert_choices("pg_dump", "include table s.\"a\\\\b\\nc\"", "+s.a\\b\nc");
    assert_choices("pg_dump", "include table s.\"a\nb\"\ninclude table s.(x|y)", "+s.a\nb !");
    assert_choices("pg_dump", "include foreign_data f\nexclude table s.a+", "+%.% ! !");
    assert_refused("pg_dump", "include table s.(x|y)", "nothing is left to select");
    assert_refused("pg_dump", "include table s.a\n\nselect table b", "line 3: expected include");
    assert_refused("pg_dump", "include view s.a", "unknown kind of object \"view\"");
    assert_refused("pg_dump", "include table_data s.a", "table_data cannot be included");
    assert_refused("pg_dump", "include table", "the pattern is missing");
    assert_refused("pg_dump", "include table # s.a", "the pattern is missing");
    assert_refused("pg_dump", "include table \"s", "a quote is not closed");
    assert_refused("pg_dump", "include table orders", "\"orders\" has no schema");
}

static void
filters_of_pgcopydb(void **state)
{
    (void)state;
    assert_choices("pgcopydb", "; c\n[include-only-table]\npublic.A_b\n\"S.x\".\"t\"\"u\" = 1\n",
                   "+public.A[_]b +S.x.t\"u");
    assert_choices("pgcopydb", "[exclude-schema]\nold\n[exclude-table]\ns.~/^tmp_/\n",
                   "-old.% -s.tmp[_]% +%.%");
    assert_choices("pgcopydb", "[include-only-schema]\n~/^audit/\n[exclude-table-data]\ns.log",
                   "+audit%.% -s.log note !"); /* for the last line, which lacks its end */
    assert_choices("pgcopydb", "[exclude-index]\ns.i\n[exclude-extension]\npostgis\n",
                   "+%.% note note");
    assert_choices("pgcopydb", "[exclude-table]\n~/^a|b$/.t\n~/a\\/b/.\"c\"\n", "-%a/b%.c +%.% !");
    assert_refused("pgcopydb", "[include-only-table]\ns.~/a|b/\n", "nothing is left to select");
    assert_refused("pgcopydb", "[include-only-table]\na.b\n[exclude-table]\na.c\n",
                   "include-only-table and exclude-table do not go together");
    assert_refused("pgcopydb", "[include-only-schema]\na\n[exclude-schema]\nb\n",
                   "do not go together");
    assert_refused("pgcopydb", "a.b\n", "line 1: expected a section");
    assert_refused("pgcopydb", "[include]\n", "unknown section \"include\"");
    assert_refused("pgcopydb", "[exclude-table]\nt\n", "expected a table with its schema");
    assert_refused("pgcopydb", "[exclude-table]\ns.~/a\n", "expected a table with its schema");
    assert_refused("pgcopydb", "[exclude-table]\ns.\"a\n", "expected a table with its schema");
    assert_refused("pgcopydb", "[exclude-table]\n\"s\"x.a\n", "expected a table with its schema");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_of_psql),
        cmocka_unit_test(regular_expressions),
        cmocka_unit_test(wildcards_as_patterns_of_psql),
        cmocka_unit_test(a_name_is_escaped_to_match_itself_alone),
        cmocka_unit_test(lists),
        cmocka_unit_test(filters_of_pg_dump),
        cmocka_unit_test(filters_of_pgcopydb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
