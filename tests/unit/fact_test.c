#include "unit.h"

#include "base/error.h"
#include "case/collection.h"
#include "case/run.h"
#include "collect/grants.h"
#include "collect/store.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEADER                                                                                     \
    "-- fact: thing\n-- columns: oid integer, name text, \n--   size real, done boolean\n"

static char *folder;
static char *path;

static int
make_folder(void **state)
{
    (void)state;
    folder = g_dir_make_tmp("pgcrossing-fact-XXXXXX", NULL);
    path = g_build_filename(folder, "test.case", NULL);
    return 0;
}

static int
remove_folder(void **state)
{
    (void)state;
    g_unlink(path);
    g_rmdir(folder);
    g_free(folder);
    g_free(path);
    return 0;
}

static Fact *
parse(const char *text)
{
    g_autoptr(GError) error = NULL;
    Fact *fact = fact_parse("facts/a/thing.sql", text, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    return fact;
}

static void
assert_refused(const char *text, const char *message)
{
    g_autoptr(GError) error = NULL;
    assert_null(fact_parse("facts/a/thing.sql", text, &error));
    assert_non_null(error);
    if (strstr(error->message, message) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", error->message, message);
    assert_non_null(error_hint(error));
}

static void
every_fact_is_declared_well(void **state)
{
    static const char *const of_one_row[] = {
        "archiver", "babelfish", "capacity", "connection",     "hba_file",
        "peer",     "replay",    "server",   "wal_statistics", NULL};
    (void)state;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) facts = fact_list(&error);
    if (error != NULL)
        fail_msg("%s", error->message);
    assert_true(facts->len >= 27);
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        assert_true(g_hash_table_add(names, fact->name));
        /* Two looks at one database have to give the same rows in the same order. */
        for (guint variant = 0; variant < fact->variants->len; variant++) {
            const char *sql = ((const FactVariant *)fact->variants->pdata[variant])->sql;
            if (!g_strv_contains(of_one_row, fact->name) && strstr(sql, "ORDER BY") == NULL)
                fail_msg("fact \"%s\" has no order", fact->name);
        }
    }
}

static void
declaration_is_understood(void **state)
{
    (void)state;
    g_autoptr(Fact) fact =
        parse(HEADER "-- side: target\n-- deep: yes\n-- grant: GRANT a TO {role}\nSELECT 1");
    assert_string_equal(fact->name, "thing");
    assert_int_equal(fact->columns->len, 4);
    const FactColumn *size = fact->columns->pdata[2];
    assert_string_equal(size->name, "size");
    assert_int_equal(size->type, FACT_REAL);
    assert_false(fact->on_side[SIDE_SOURCE]);
    assert_true(fact->on_side[SIDE_TARGET]);
    assert_true(fact->deep);
    const FactVariant *variant = fact_variant(fact, 10);
    assert_string_equal(variant->sql, "SELECT 1");
    assert_string_equal(variant->grant, "GRANT a TO {role}");
    assert_null(variant->complete_when);
}

static void
scan_has_its_columns(void **state)
{
    (void)state;
    g_autoptr(Fact) fact = parse("-- fact: thing\n-- deep: scan\n-- error-answers: XX001 22021\n"
                                 "SELECT 1");
    assert_true(fact->deep);
    assert_true(fact->is_scan);
    assert_string_equal(((const FactColumn *)fact->columns->pdata[3])->name, "matches");
    assert_int_equal(g_strv_length(fact->error_answers), 2);
    assert_string_equal(fact->error_answers[1], "22021");
    assert_refused(HEADER "-- deep: scan\nSELECT 1", "invalid value");
}

static void
variants_follow_the_server(void **state)
{
    (void)state;
    g_autoptr(Fact) fact = parse(HEADER "-- grant: GRANT old TO {role}\n\n-- A comment.\n\n"
                                        "-- query: 11\nSELECT 11\n\n"
                                        "-- query: 16\n-- grant: GRANT new TO {role}\nSELECT 16\n");
    assert_null(fact_variant(fact, 10));
    assert_string_equal(fact_variant(fact, 11)->sql, "SELECT 11");
    assert_string_equal(fact_variant(fact, 15)->sql, "SELECT 11");
    assert_string_equal(fact_variant(fact, 15)->grant, "GRANT old TO {role}");
    assert_string_equal(fact_variant(fact, 16)->sql, "SELECT 16");
    assert_string_equal(fact_variant(fact, 18)->grant, "GRANT new TO {role}");
}

static void
second_query_is_for_who_may(void **state)
{
    (void)state;
    g_autoptr(Fact) fact = parse(HEADER "\n-- query: 10\nSELECT 10\n\n-- who-may: f(text, int)\n"
                                        "-- Faster.\nSELECT f()\n\n-- query: 12\nSELECT 12\n");
    const FactVariant *variant = fact_variant(fact, 11);
    assert_string_equal(variant->sql, "SELECT 10");
    assert_string_equal(variant->function, "f(text, int)");
    assert_string_equal(variant->faster_sql, "-- Faster.\nSELECT f()");
    assert_null(fact_variant(fact, 12)->function);
    g_autoptr(Fact) shared = parse(HEADER "\n-- query: 10\nSELECT 10\n\n-- query: 11\n\n"
                                          "-- who-may: f()\nSELECT f()\n");
    assert_string_equal(((const FactVariant *)shared->variants->pdata[1])->sql, "SELECT 10");
    assert_string_equal(((const FactVariant *)shared->variants->pdata[1])->faster_sql,
                        "SELECT f()");
    assert_null(((const FactVariant *)shared->variants->pdata[0])->faster_sql);
    assert_refused(HEADER "\n-- who-may: f()\nSELECT f()\n", "invalid line");
    assert_refused(HEADER "SELECT 1\n-- who-may: f()\n", "invalid line");
    assert_refused(HEADER "SELECT 1\n-- who-may:\nSELECT 2", "invalid line");
}

static void
slips_are_refused(void **state)
{
    (void)state;
    assert_refused("-- columns: a text\nSELECT 1", "lacks \"fact\"");
    assert_refused("-- fact: thing\nSELECT 1", "lacks \"columns\"");
    assert_refused("-- fact: other\n-- columns: a text\nSELECT 1", "invalid name \"other\"");
    assert_refused("-- fact: thing\n-- columns: a texts\nSELECT 1", "invalid column \"a texts\"");
    assert_refused("-- fact: thing\n-- columns: a text, a text\nSELECT 1", "invalid column");
    assert_refused("-- fact: thing\n-- columns: A\" text\nSELECT 1", "invalid column");
    assert_refused("-- fact: thing\n-- columns: collection integer\nSELECT 1", "invalid column");
    assert_refused(HEADER "-- grants: x\nSELECT 1", "\"grants\" is not known");
    assert_refused(HEADER "-- side: left\nSELECT 1", "invalid value");
    assert_refused(HEADER "-- deep: no\nSELECT 1", "invalid value");
    assert_refused(HEADER "\n-- query: 12\nSELECT 1\n-- query: 12\nSELECT 2", "version \"12\"");
    assert_refused(HEADER "\n-- query: nine\nSELECT 1", "version \"nine\"");
    assert_refused(HEADER "\n-- query: 12\n-- query: 13\nSELECT 1", "no query follows");
}

static void
grants_are_parted_outside_names(void **state)
{
    (void)state;
    g_autoptr(GPtrArray) grants =
        grants_split("GRANT a TO \"x;y \"\"z\";\nGRANT b TO \"\n;DROP\" ;;");
    assert_int_equal(grants->len, 2);
    assert_string_equal(grants->pdata[0], "GRANT a TO \"x;y \"\"z\"");
    assert_string_equal(grants->pdata[1], "GRANT b TO \"\n;DROP\"");
}

static CaseFile *
open_case(void)
{
    g_autoptr(GError) error = NULL;
    CaseFile *file = case_open(path, CASE_READ_WRITE, &error);
    if (error != NULL)
        fail_msg("%s", error->message);
    return file;
}

static gint64
begin(CaseFile *file)
{
    const RunDetails details = {.tool = "collect", .command_line = "pgcrossing collect"};
    gint64 run = run_begin(file, &details, NULL);
    assert_true(run > 0);
    return run;
}

static CollectionDetails
shop(void)
{
    return (CollectionDetails){.side = SIDE_SOURCE,
                               .kind = "server",
                               .system_identifier = "71",
                               .database_oid = 5,
                               .database_name = "shop",
                               .version_num = 150004,
                               .version = "PostgreSQL 15.4",
                               .platform = "self-managed",
                               .role = "postgres",
                               .encoding = "UTF8",
                               .server = "dbname='shop'"};
}

static gint64
add(CaseFile *file, gint64 run)
{
    CollectionDetails details = shop();
    gint64 collection;
    assert_true(collection_add(file, run, &details, &collection, NULL));
    return collection;
}

static gint64
current(CaseFile *file)
{
    gint64 collection;
    assert_true(collection_current(file, SIDE_SOURCE, &collection, NULL));
    return collection;
}

static void
newer_columns_leave_the_chain_whole(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    g_autoptr(Fact) old = parse("-- fact: thing\n-- columns: oid integer\nSELECT 1");
    g_autoptr(Fact) new = parse(HEADER "SELECT 1");
    gint64 run = begin(file);
    add(file, run);
    assert_true(collection_make_table(file, old, NULL));
    assert_true(case_execute(file, "INSERT INTO fact_thing VALUES (1, 7)", NULL));
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));

    assert_true(collection_make_table(file, new, NULL));
    gint64 broken;
    assert_true(run_verify_chain(file, &broken, NULL));
    assert_int_equal(broken, 0);
    g_autofree char *size = case_value(file, "SELECT size FROM fact_thing", NULL);
    assert_null(size);
    g_autoptr(GError) error = NULL;
    assert_false(case_execute(file, "UPDATE fact_thing SET size = 1", &error));
    assert_non_null(strstr(error->message, "a finished run cannot be changed"));
}

static void
unfinished_collections_do_not_count(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    assert_int_equal(current(file), 0);
    gint64 run = begin(file);
    gint64 first = add(file, run);
    assert_int_equal(current(file), first);
    g_autoptr(CaseFile) other = open_case();
    assert_int_equal(current(other), 0);
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));
    assert_int_equal(current(other), first);

    run = begin(file);
    assert_int_equal(current(file), first);
    gint64 second = add(file, run);
    assert_int_equal(current(file), second);
    assert_true(run_finish(file, run, RUN_FAILED, 2, NULL));
    assert_int_equal(current(file), first);
}

static void
another_database_is_refused(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    begin(file);
    CollectionDetails details = shop();
    assert_true(collection_check_identity(file, &details, NULL));
    add(file, 1);
    assert_true(collection_check_identity(file, &details, NULL));
    details.system_identifier = NULL;
    assert_true(collection_check_identity(file, &details, NULL));
    details.system_identifier = "72";
    g_autoptr(GError) error = NULL;
    assert_false(collection_check_identity(file, &details, &error));
    assert_non_null(strstr(error_hint(error), "--replace-source"));
    details = shop();
    details.database_oid = 6;
    assert_false(collection_check_identity(file, &details, NULL));
    details = shop();
    details.database_name = "copy";
    assert_false(collection_check_identity(file, &details, NULL));
    details.side = SIDE_TARGET;
    assert_true(collection_check_identity(file, &details, NULL));
}

static void
fact_states_are_kept(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    gint64 collection = add(file, begin(file));
    FactResult result = {.fact = "thing",
                         .state = FACT_PARTIAL,
                         .error = "why",
                         .grant_sql = "GRANT a TO b;",
                         .digest = "d"};
    assert_true(collection_set_fact(file, collection, &result, NULL));
    FactState found;
    g_autofree char *reason = NULL;
    g_autofree char *grant = NULL;
    assert_true(collection_fact_state(file, collection, "thing", &found, &reason, &grant, NULL));
    assert_int_equal(found, FACT_PARTIAL);
    assert_string_equal(reason, "why");
    assert_string_equal(grant, "GRANT a TO b;");
    assert_true(collection_fact_state(file, collection, "other", &found, NULL, NULL, NULL));
    assert_int_equal(found, FACT_ABSENT);
}

static void
take(FactStore *store, const char *text)
{
    g_autoptr(GByteArray) lines = g_byte_array_new();
    g_byte_array_append(lines, (const guint8 *)text, (guint)strlen(text));
    assert_true(store_take_lines(store, lines, NULL));
}

static void
rows_come_as_lines_of_copy(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    g_autoptr(Fact) fact = parse(HEADER "SELECT 1");
    gint64 collection = add(file, begin(file));
    assert_true(collection_make_table(file, fact, NULL));
    g_auto(FactStore) store = {0};
    assert_true(store_open(&store, file, collection, fact, NULL));
    take(&store, "7\ta\\tb\\\\N\\n\t1.5\tt\n-8\t\\N\t\\N\t\\N\n");
    take(&store, "9223372036854775807\t\t-1e3\tf\n");
    assert_true(case_commit(file, NULL));
    g_autofree char *rows =
        case_value(file,
                   "SELECT group_concat(concat, '|') FROM (SELECT oid || ',' ||"
                   " coalesce(name, 'null') || ',' || coalesce(size, 'null') || ',' ||"
                   " coalesce(done, 'null') AS concat FROM fact_thing ORDER BY rowid)",
                   NULL);
    assert_string_equal(rows, "7,a\tb\\N\n,1.5,1|-8,null,null,null|9223372036854775807,,-1000.0,0");
}

/* The digest of rows that came as lines is that of the rows as the case has them. */
static void
lines_are_digested_as_they_are_kept(void **state)
{
    (void)state;
    static const char *const later[] = {"",
                                        "INSERT INTO fact_thing (collection, oid)"
                                        " SELECT max(id), 3 FROM collection",
                                        "DELETE FROM fact_thing WHERE oid = 7"
                                        " AND collection = (SELECT max(id) FROM collection)",
                                        NULL};
    for (guint index = 0; later[index] != NULL; index++) {
        g_autoptr(CaseFile) file = open_case();
        g_autoptr(Fact) fact = parse(HEADER "SELECT 1");
        gint64 run = begin(file);
        gint64 collection = add(file, run), broken;
        assert_true(collection_make_table(file, fact, NULL));
        FactStore store;
        assert_true(store_open(&store, file, collection, fact, NULL));
        take(&store, "7\ta\\tb\\\\N\\n\t1.5\tt\n-8\t\\N\t\\N\t\\N\n0\t\t-0\tf\n");
        take(&store, "9223372036854775807\tä\tNaN\tf\n-9223372036854775808\t \tInfinity\t\\N\n");
        take(&store, "127\tb\t3\tt\n128\tc\t1e300\tt\n");
        assert_true(case_commit(file, NULL));
        store_clear(&store);
        assert_true(case_execute(file, later[index], NULL));
        assert_true(run_finish(file, run, RUN_DONE, 0, NULL));
        assert_true(run_verify_chain(file, &broken, NULL));
        assert_int_equal(broken, 0);
    }
}

static void
finished_runs_take_no_rows(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    g_autoptr(Fact) fact = parse("-- fact: thing\n-- columns: oid integer\nSELECT 1");
    gint64 run = begin(file);
    gint64 collection = add(file, run);
    FactStore store;
    assert_true(collection_make_table(file, fact, NULL));
    assert_true(store_open(&store, file, collection, fact, NULL));
    take(&store, "7\n");
    assert_true(case_commit(file, NULL));
    store_clear(&store);
    assert_true(run_finish(file, run, RUN_DONE, 0, NULL));

    g_autoptr(GError) error = NULL;
    assert_false(store_open(&store, file, collection, fact, &error));
    assert_non_null(strstr(error->message, "a finished run cannot be changed"));
    store_clear(&store);
    static const char *const changes[] = {"INSERT INTO fact_thing VALUES (1, 8)",
                                          "UPDATE fact_thing SET oid = 8",
                                          "DELETE FROM fact_thing"};
    begin(file);
    for (guint index = 0; index < G_N_ELEMENTS(changes); index++) {
        g_autoptr(GError) refused = NULL;
        assert_false(case_execute(file, changes[index], &refused));
        assert_non_null(strstr(refused->message, "a finished run cannot be changed"));
    }
}

static void
only_many_rows_are_indexed(void **state)
{
    (void)state;
    g_autoptr(CaseFile) file = open_case();
    g_autoptr(GPtrArray) facts = g_ptr_array_new_with_free_func((GDestroyNotify)fact_free);
    g_ptr_array_add(facts, parse(HEADER "-- lookup: name\nSELECT 1"));
    add(file, begin(file));
    assert_true(collection_make_table(file, facts->pdata[0], NULL));
    static const char count[] = "SELECT count(*) FROM sqlite_schema WHERE type = 'index'"
                                " AND tbl_name = 'fact_thing'";
    static const char *const expected[] = {"0", "2", "2"};
    for (guint index = 0; index < G_N_ELEMENTS(expected); index++) {
        assert_true(collection_index_tables(file, facts, NULL));
        g_autofree char *indexes = case_value(file, count, NULL);
        assert_string_equal(indexes, expected[index]);
        assert_true(case_execute(file,
                                 "INSERT INTO fact_thing (collection, oid)"
                                 " WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL"
                                 " SELECT n + 1 FROM n WHERE n < 1000) SELECT 1, n FROM n",
                                 NULL));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fact_is_declared_well),
        cmocka_unit_test(declaration_is_understood),
        cmocka_unit_test(scan_has_its_columns),
        cmocka_unit_test(variants_follow_the_server),
        cmocka_unit_test(second_query_is_for_who_may),
        cmocka_unit_test(slips_are_refused),
        cmocka_unit_test(grants_are_parted_outside_names),
        cmocka_unit_test_setup_teardown(newer_columns_leave_the_chain_whole, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(unfinished_collections_do_not_count, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(another_database_is_refused, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(fact_states_are_kept, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(rows_come_as_lines_of_copy, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(lines_are_digested_as_they_are_kept, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(finished_runs_take_no_rows, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(only_many_rows_are_indexed, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
