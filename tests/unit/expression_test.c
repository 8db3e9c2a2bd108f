#include "unit.h"

#include "case/expression.h"

typedef struct {
    const char *one;
    const char *other;
} Pair;

static void
assert_equal_forms(const Pair *pair)
{
    g_autofree char *one = expression_normal(pair->one);
    g_autofree char *other = expression_normal(pair->other);
    assert_string_equal(one, other);
}

static void
assert_different_forms(const Pair *pair)
{
    g_autofree char *one = expression_normal(pair->one);
    g_autofree char *other = expression_normal(pair->other);
    assert_string_not_equal(one, other);
}

/* As servers showed one constraint before and after a restore. */
static void
what_a_restore_changes_is_equal(void **state)
{
    (void)state;
    static const Pair pairs[] = {
        {"CHECK (((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character "
         "varying])::text[])))",
         "CHECK (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character "
         "varying)::text])))"},
        {"s::text = ANY (ARRAY['a'::varchar(3), 'b, ]'::varchar(3)]::text[])",
         "(s)::text = ANY (ARRAY[('a'::varchar(3))::text, ('b, ]'::varchar(3))::text])"},
        {"CREATE TRIGGER t BEFORE INSERT ON s.t FOR EACH ROW EXECUTE PROCEDURE s.f()",
         "CREATE TRIGGER t BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.f()"},
        {" SELECT a,\n    b\n   FROM t", "SELECT a, b FROM t"},
        {"((a > 0))", "(a > 0)"},
        {"lower((name)::text)", "lower(name::text)"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(pairs); index++)
        assert_equal_forms(&pairs[index]);
}

static void
what_means_something_else_differs(void **state)
{
    (void)state;
    static const Pair pairs[] = {
        {"(a + b) * c", "a + (b * c)"},
        {"(a + b) * c", "a + b * c"},
        {"'a  b'::text", "'a b'::text"},
        {"'it''s (x)'::text", "'it''s x'::text"},
        {"E'a\\'b'", "E'a\\' b'"},
        {"\"A\"", "\"a\""},
        {"\"a\"\" b\"", "\"a\"\"b\""},
        {"f(a)", "f a"},
        {"(a).b", "a.b"},
        {"a::integer", "a::bigint"},
        {"a::numeric(10,2)", "a::numeric(10,3)"},
        {"ARRAY['a'::text]", "ARRAY['a'::text]::character varying[]"},
        {"NOT (a AND b)", "NOT a AND b"},
        {"(a", "(a)"},
        {"a)", "a"},
        {"x COLLATE \"C\"", "x COLLATE \"de\""},
        {"t.a", "u.a"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(pairs); index++)
        assert_different_forms(&pairs[index]);
}

static void
qualifiers_of_columns_go(void **state)
{
    (void)state;
    g_autofree char *one =
        expression_unqualified(" SELECT item.a,\n    max(item.b) FROM stock.item WHERE item.a > 0");
    g_autofree char *other = expression_unqualified("SELECT a, max(b) FROM stock.item WHERE a > 0");
    g_autofree char *table = expression_unqualified("SELECT a, max(b) FROM item WHERE a > 0");
    g_autofree char *call = expression_unqualified("SELECT a, stock.max(b) FROM stock.item "
                                                   "WHERE a > 0");
    assert_string_equal(one, other);
    assert_string_not_equal(table, other);
    assert_string_not_equal(call, other);
}

/* No text makes it fail: names and strings come from a stranger's database. */
static void
odd_texts_are_taken(void **state)
{
    (void)state;
    static const char *const texts[] = {"",
                                        "(",
                                        ")",
                                        "[",
                                        "'",
                                        "\"",
                                        "E'",
                                        "::",
                                        "a::",
                                        "a.",
                                        "ARRAY[",
                                        "ARRAY[]::a[]",
                                        "()",
                                        "(())",
                                        "E",
                                        "(a)(b)",
                                        "[]]",
                                        "a::b(",
                                        "ARRAY[,]::a[]"};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++) {
        g_autofree char *form = expression_normal(texts[index]);
        g_autofree char *unqualified = expression_unqualified(texts[index]);
        assert_non_null(form);
        assert_non_null(unqualified);
    }
    g_autofree char *deep = g_strnfill(100000, '(');
    g_autofree char *form = expression_normal(deep);
    assert_non_null(form);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_restore_changes_is_equal),
        cmocka_unit_test(what_means_something_else_differs),
        cmocka_unit_test(qualifiers_of_columns_go),
        cmocka_unit_test(odd_texts_are_taken),
    };
    return cmocka_run_group_tests_name("expressions", tests, NULL, NULL);
}
