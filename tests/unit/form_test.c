/* How values enter the compare: a type that nobody knows is never guessed, and says so wherever it
 * is; and which columns a pattern leaves out. */
#include "unit.h"
#include "validate/form.h"
#include "validate/rules.h"

#include <string.h>

enum { KNOWN = 1, UNKNOWN, ARRAY_OF_UNKNOWN, FOREIGN, FLOATS };

static const Catalog *
fake_catalog(int major)
{
    static PgType types[] = {
        {KNOWN, (char *)"pg_catalog", (char *)"int4", 'b', 0, 0, 0, 0, (char *)"int4send"},
        {UNKNOWN, (char *)"pg_catalog", (char *)"brandnew", 'b', 0, 0, 0, 0,
         (char *)"brandnew_send"},
        {ARRAY_OF_UNKNOWN, (char *)"pg_catalog", (char *)"_brandnew", 'b', 0, UNKNOWN, 0, 0,
         (char *)"array_send"},
        {FOREIGN, (char *)"public", (char *)"brandnew", 'b', 0, 0, 0, 0, (char *)"public.send"},
        {FLOATS, (char *)"public", (char *)"cube", 'b', 0, 0, 0, 0, NULL},
    };
    static Catalog catalogs[2];
    Catalog *catalog = &catalogs[major >= 12];
    if (catalog->types == NULL) {
        catalog->types = g_hash_table_new(NULL, NULL);
        for (guint index = 0; index < G_N_ELEMENTS(types); index++)
            g_hash_table_insert(catalog->types, GUINT_TO_POINTER(types[index].oid), &types[index]);
    }
    catalog->major = major;
    return catalog;
}

static void
test_unknown_types_are_text(void **state)
{
    (void)state;
    const FormContext context = {.catalog = fake_catalog(15)};
    g_autoptr(Form) known = form_new(&context, KNOWN, "t.a");
    assert_string_equal(known->name, "int4");
    assert_string_equal(known->expression, "int4send(t.a)");
    assert_false(known->is_unknown);
    g_autoptr(Form) unknown = form_new(&context, UNKNOWN, "t.a");
    assert_string_equal(unknown->name, "text");
    assert_null(strstr(unknown->expression, "brandnew_send"));
    assert_true(unknown->is_unknown);
    g_autoptr(Form) array = form_new(&context, ARRAY_OF_UNKNOWN, "t.a");
    assert_null(strstr(array->expression, "brandnew_send"));
    assert_true(array->is_unknown);
    /* An extension knows how to send what it made. */
    g_autoptr(Form) foreign = form_new(&context, FOREIGN, "t.a");
    assert_string_equal(foreign->expression, "public.send(t.a)");
    assert_false(foreign->is_unknown);
}

static gboolean
floats_agree(int source, int target)
{
    const FormContext contexts[2] = {{.catalog = fake_catalog(source)},
                                     {.catalog = fake_catalog(target)}};
    char *const values[2] = {(char *)"t.a", (char *)"t.a"};
    const char *const names[2] = {"cube", "cube"};
    Form *forms[2] = {form_new(&contexts[0], FLOATS, values[0]),
                      form_new(&contexts[1], FLOATS, values[1])};
    gboolean agree = form_reconcile(contexts, forms, values, names);
    form_free(forms[0]);
    form_free(forms[1]);
    return agree;
}

static void
test_text_of_floats_needs_servers_that_write_it_alike(void **state)
{
    (void)state;
    assert_true(floats_agree(15, 15));
    assert_true(floats_agree(10, 10));
    assert_false(floats_agree(10, 15));
    assert_false(floats_agree(15, 10));
}

static void
test_normalisers_have_names(void **state)
{
    (void)state;
    assert_null(form_normaliser_names(0));
    g_autofree char *names = form_normaliser_names(NORMALISED_SCALE | NORMALISED_JSON);
    assert_string_equal(names, "numeric scale, json order");
}

static gboolean
leaves_out(const char *pattern, const char *schema, const char *table, const char *column)
{
    CompareRules rules = {0};
    g_autoptr(GError) error = NULL;
    assert_true(rules_exclude(&rules, pattern, &error));
    gboolean excluded = rules_excludes(&rules, schema, table, column);
    g_autofree char *useless = rules_useless_exclusions(&rules);
    assert_int_equal(useless == NULL, excluded);
    rules_clear(&rules);
    return excluded;
}

static void
test_patterns_of_columns(void **state)
{
    (void)state;
    assert_true(leaves_out("Shop.Item.Note", "shop", "item", "note"));
    assert_false(leaves_out("shop.item.note", "shop", "item", "Note"));
    assert_true(leaves_out("shop.item.\"Note\"", "shop", "item", "Note"));
    assert_true(leaves_out("*.it*.*_at", "shop", "item", "changed_at"));
    assert_false(leaves_out("*.it*.*_at", "shop", "item", "changed_ate"));
    assert_false(leaves_out("shop.item.\"*\"", "shop", "item", "note"));
    assert_true(leaves_out("shop.item.\"*\"", "shop", "item", "*"));
    assert_true(leaves_out("\"a.b\".\"c\"\"d\".\"\n\"", "a.b", "c\"d", "\n"));
    assert_true(leaves_out("größe.t.ü", "größe", "t", "ü"));
    static const char *const wrong[] = {"",        "a",       "a.b",     "a.b.c.d",    "a..c",
                                        ".b.c",    "a.b.",    "a b.c.d", "\"a\"b.c.d", "\"\".b.c",
                                        "\"a.b.c", "a.b.c\n", "a.?.c"};
    for (guint index = 0; index < G_N_ELEMENTS(wrong); index++) {
        CompareRules rules = {0};
        g_autoptr(GError) error = NULL;
        assert_false(rules_exclude(&rules, wrong[index], &error));
        assert_non_null(error);
        rules_clear(&rules);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_unknown_types_are_text),
        cmocka_unit_test(test_text_of_floats_needs_servers_that_write_it_alike),
        cmocka_unit_test(test_normalisers_have_names),
        cmocka_unit_test(test_patterns_of_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
