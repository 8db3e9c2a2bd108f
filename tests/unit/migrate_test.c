#include "unit.h"

#include "base/error.h"
#include "base/progress.h"
#include "migrate/error_policy.h"
#include "migrate/fit.h"
#include "migrate/refused_row.h"
#include "migrate/restore.h"
#include "migrate/shares.h"
#include "migrate/toc.h"

#include <string.h>

static void
contents_have_entries_and_dependencies(void **state)
{
    (void)state;
    static const char listing[] = ";\n; Archive created at 2026\n;\n"
                                  "7; 2615 16438 SCHEMA - Odd \"Schema postgres\n"
                                  "222; 1259 16465 TABLE Odd \"Schema a b; c 1 2 3 postgres\n"
                                  ";\tdepends on: 880 7\n"
                                  "3529; 0 0 COMMENT sales TABLE customer postgres\n"
                                  ";\tdepends on: 222\n";
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) entries = toc_parse(listing, &error);
    assert_null(error);
    assert_int_equal(entries->len, 3);
    TocEntry *table = entries->pdata[1];
    assert_int_equal(table->dump_id, 222);
    assert_int_equal(table->class_oid, 1259);
    assert_int_equal(table->oid, 16465);
    assert_true(toc_is(table, "TABLE"));
    assert_false(toc_is(table, "TABLE ATTACH"));
    assert_int_equal(table->depends->len, 2);
    assert_int_equal(g_array_index(table->depends, int, 1), 7);
    table->is_wanted = TRUE;
    ((TocEntry *)entries->pdata[2])->is_wanted = TRUE;
    ((TocEntry *)entries->pdata[2])->is_present = TRUE;
    g_autofree char *list = toc_list(entries);
    assert_string_equal(list, "222;\n");
}

static void
contents_that_are_none_are_refused(void **state)
{
    (void)state;
    g_autoptr(GError) error = NULL;
    assert_null(toc_parse("pg_restore: something else\n", &error));
    assert_non_null(error_hint(error));
}

static char *
list_of(const GPtrArray *entries)
{
    g_autofree char *list = toc_list(entries);
    return g_strdelimit(g_strdup(list), "\n", ' ');
}

/* Two tables that have nothing to do with one another, one with a sequence and a view on it; a type
 * that a table needs but that is listed behind another table; a right and a remark on the schema.
 */
static void
entries_are_dealt_by_what_they_depend_on(void **state)
{
    (void)state;
    static const char listing[] = "7; 2615 16438 SCHEMA - s postgres\n"
                                  "20; 1259 1 TABLE s a postgres\n;\tdepends on: 7\n"
                                  "21; 1259 2 SEQUENCE s a_seq postgres\n;\tdepends on: 20 7\n"
                                  "22; 0 0 SEQUENCE OWNED BY s a_seq postgres\n;\tdepends on: 21\n"
                                  "30; 1247 3 TYPE s t postgres\n;\tdepends on: 7\n"
                                  "31; 1259 4 TABLE s b postgres\n;\tdepends on: 30 7\n"
                                  "32; 1259 5 TABLE s c postgres\n;\tdepends on: 7\n"
                                  "40; 1259 6 VIEW s v postgres\n;\tdepends on: 20 32\n"
                                  "50; 0 0 ACL - SCHEMA s postgres\n;\tdepends on: 7\n"
                                  "51; 0 0 ACL s TABLE b postgres\n;\tdepends on: 31\n"
                                  "52; 0 0 COMMENT - SCHEMA s postgres\n;\tdepends on: 7\n";
    g_autoptr(GPtrArray) entries = toc_parse(listing, NULL);
    for (guint index = 0; index < entries->len; index++)
        ((TocEntry *)entries->pdata[index])->is_wanted = TRUE;
    g_autoptr(Shares) shares = shares_deal(entries, 2);
    g_autofree char *first = list_of(shares->first);
    g_autofree char *one = list_of(shares->shares->pdata[0]);
    g_autofree char *two = list_of(shares->shares->pdata[1]);
    g_autofree char *last = list_of(shares->last);
    assert_string_equal(first, "7; 30; ");
    assert_string_equal(one, "20; 21; 22; 32; 40; ");
    assert_string_equal(two, "31; 51; 52; ");
    assert_string_equal(last, "50; ");
}

/* As pg_dump lists the two halves of a circle. */
static void
an_entry_may_depend_on_a_later_one(void **state)
{
    (void)state;
    static const char listing[] = "10; 1247 3 TYPE s t postgres\n;\tdepends on: 12\n"
                                  "11; 1259 4 TABLE s a postgres\n"
                                  "12; 1259 5 TABLE s b postgres\n";
    g_autoptr(GPtrArray) entries = toc_parse(listing, NULL);
    for (guint index = 0; index < entries->len; index++)
        ((TocEntry *)entries->pdata[index])->is_wanted = TRUE;
    ((TocEntry *)entries->pdata[1])->is_present = TRUE;
    g_autoptr(Shares) shares = shares_deal(entries, 2);
    g_autofree char *one = list_of(shares->shares->pdata[0]);
    assert_int_equal(shares->first->len, 0);
    assert_string_equal(one, "10; 12; ");
}

static guint
count_errors(const char *text, int status)
{
    g_autoptr(GPtrArray) errors = restore_errors(text, status);
    return errors->len;
}

static void
restore_errors_have_their_object(void **state)
{
    (void)state;
    static const char text[] =
        "pg_restore: creating INDEX \"public.refused\"\n"
        "pg_restore: from TOC entry 3200; 1259 16389 INDEX refused postgres\n"
        "pg_restore: error: could not execute query: ERROR:  function f() does not exist\n"
        "Command was: CREATE INDEX refused ON t (f());\n\n"
        "pg_restore: from TOC entry 3201; 2606 16390 CONSTRAINT t t_key postgres\n"
        "pg_restore: error: could not execute query: ERROR:  could not create unique index\n"
        "DETAIL:  Key (id)=(7) is duplicated.\n"
        "Command was: ALTER TABLE t\n"
        "DETAIL:  not one\n\n"
        "pg_restore: warning: errors ignored on restore: 1\n";
    g_autoptr(GPtrArray) errors = restore_errors(text, 1);
    assert_int_equal(errors->len, 2);
    const RestoreError *second = errors->pdata[1];
    assert_string_equal(second->message,
                        "could not create unique index: Key (id)=(7) is duplicated.");
    const RestoreError *first = errors->pdata[0];
    assert_string_equal(first->object, "INDEX refused postgres");
    assert_string_equal(first->message, "function f() does not exist");
}

static void
a_severity_may_be_in_another_language(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) german = restore_errors(
        "pg_restore: error: could not execute query: FEHLER:  Relation »t: u« fehlt\n", 1);
    const RestoreError *error = german->pdata[0];
    assert_string_equal(error->message, "Relation »t: u« fehlt");
}

#define HARMLESS                                                                                   \
    "pg_restore: error: could not execute query: ERROR:  unrecognized configuration parameter "    \
    "\"transaction_timeout\"\nCommand was: SET transaction_timeout = 0;\n"

#define GERMAN                                                                                     \
    "pg_restore: error: could not execute query: FEHLER:  unbekannter Konfigurationsparameter "    \
    "»transaction_timeout«\nCommand was: SET transaction_timeout = 0;\n"

static void
only_what_is_harmless_is_forgiven(void **state)
{
    (void)state;
    assert_int_equal(count_errors("", 0), 0);
    assert_int_equal(count_errors("pg_restore: creating TABLE \"public.t\"\n", 0), 0);
    assert_int_equal(
        count_errors(HARMLESS "pg_restore: warning: errors ignored on restore: 1\n", 1), 0);
    assert_int_equal(count_errors(GERMAN "pg_restore: warning: errors ignored on restore: 1\n", 1),
                     0);
    assert_int_equal(
        count_errors("pg_restore: error: could not execute query: ERROR:  unrecognized "
                     "configuration parameter \"transaction_timeout\"\n"
                     "Command was: ALTER TABLE t\n",
                     1),
        1);
    /* More failed than was harmless, though it cannot be seen what. */
    assert_int_equal(
        count_errors(HARMLESS "pg_restore: warning: errors ignored on restore: 2\n", 1), 1);
    assert_int_equal(count_errors(HARMLESS, 1), 1);
    assert_int_equal(count_errors("", 1), 1);
    assert_int_equal(count_errors("pg_restore: killed\n", -1), 1);
}

static void
types_fit_where_no_value_is_lost(void **state)
{
    (void)state;
    static const struct {
        const char *source, *target;
        gboolean fits;
    } cases[] = {
        {"integer", "integer", TRUE},
        {"integer", "bigint", TRUE},
        {"bigint", "integer", FALSE},
        {"bigint", "timestamp without time zone", FALSE},
        {"bigint", "numeric", TRUE},
        {"bigint", "numeric(10,0)", FALSE},
        {"real", "double precision", FALSE},
        {"character varying(10)", "character varying(20)", TRUE},
        {"character varying(20)", "character varying(10)", FALSE},
        {"character varying(20)", "text", TRUE},
        {"text", "character varying", TRUE},
        {"text", "character varying(20)", FALSE},
        {"character varying", "character varying(20)", FALSE},
        {"character varying(5)[]", "text", FALSE},
        {"character(5)", "text", FALSE},
        {"timestamp with time zone", "timestamp without time zone", FALSE},
        {"app.mood", "other.mood", FALSE},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++)
        if (fit_types(cases[index].source, cases[index].target) != cases[index].fits)
            fail_msg("%s into %s", cases[index].source, cases[index].target);
}

static void
progress_says_how_far(void **state)
{
    (void)state;
    ProgressCounts counts = {.items_done = 3,
                             .items_total = 10,
                             .rows_done = 5000,
                             .bytes_done = 1000000,
                             .bytes_total = 4000000};
    g_autofree char *text = progress_text("load", "tables", &counts, 10);
    assert_non_null(strstr(text, "load: 3 of 10 tables, 5000 rows, "));
    assert_non_null(strstr(text, "500 rows/s, about 0:30 left"));
    counts.bytes_total = 0;
    g_autofree char *unknown = progress_text("load", "tables", &counts, 0);
    assert_null(strstr(unknown, "left"));
}

static void
errors_tell_the_row_that_was_refused(void **state)
{
    (void)state;
    static const struct {
        const char *context;
        guint64 number;
    } cases[] = {
        {"COPY small, 7, line 12", 12},
        {"COPY small, 7, line 3: \"COPY small, 7, line 4\"", 3},
        {"COPY small, 7, Zeile 5, Spalte id: \"9\"", 5},
        {"PL/pgSQL function f(integer) line 3 at RAISE\nCOPY small, 7, line 8: \"1\"", 8},
        {"COPY small, line 2", 0},
        {"COPY small, 7, \"1\"", 0},
        {"while inserting index tuple (0,1) in relation \"small, 7\"", 0},
        {"", 0},
        {NULL, 0},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(GError) error = NULL;
        error_set(&error, PGC_ERROR_QUERY, NULL, "refused");
        error_set_context(&error, cases[index].context);
        g_autoptr(GError) copy = g_error_copy(error);
        assert_int_equal(refused_row_number(copy, "small, 7"), cases[index].number);
    }
}

static void
errors_stop_as_the_policy_says(void **state)
{
    (void)state;
    static const ErrorPolicy data = {.stops_at_data = TRUE},
                             truncation = {.stops_at_truncation = TRUE},
                             table = {.stops_at_table = TRUE}, third = {.errors_per_table = 3},
                             none = {0};
    static const struct {
        const char *sqlstate; /* NULL: no server refused anything */
        const ErrorPolicy *policy;
        guint count;
        gboolean expected;
    } cases[] = {
        {"23505", &data, 1, TRUE},       {"22P02", &data, 1, TRUE},
        {"22001", &data, 1, FALSE},      {"42501", &data, 1, FALSE},
        {"22001", &truncation, 1, TRUE}, {"22003", &truncation, 1, FALSE},
        {"42P01", &table, 1, TRUE},      {NULL, &table, 1, TRUE},
        {"23514", &table, 1, FALSE},     {"42P01", &third, 2, FALSE},
        {"42P01", &third, 3, TRUE},      {"23514", &none, 9, FALSE},
    };
    for (guint index = 0; index < G_N_ELEMENTS(cases); index++) {
        g_autoptr(GError) error = NULL;
        error_set(&error, PGC_ERROR_QUERY, NULL, "refused");
        if (cases[index].sqlstate != NULL)
            error_set_sqlstate(&error, cases[index].sqlstate);
        if (error_policy_stops(cases[index].policy, error, cases[index].count) !=
            cases[index].expected)
            fail_msg("case %u", index);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contents_have_entries_and_dependencies),
        cmocka_unit_test(contents_that_are_none_are_refused),
        cmocka_unit_test(entries_are_dealt_by_what_they_depend_on),
        cmocka_unit_test(an_entry_may_depend_on_a_later_one),
        cmocka_unit_test(restore_errors_have_their_object),
        cmocka_unit_test(a_severity_may_be_in_another_language),
        cmocka_unit_test(only_what_is_harmless_is_forgiven),
        cmocka_unit_test(types_fit_where_no_value_is_lost),
        cmocka_unit_test(progress_says_how_far),
        cmocka_unit_test(errors_stop_as_the_policy_says),
        cmocka_unit_test(errors_tell_the_row_that_was_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
