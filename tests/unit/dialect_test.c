#include "unit.h"

#include "assess/actor.h"
#include "assess/check.h"
#include "assess/given.h"
#include "base/error.h"

#include <string.h>

static Check *
parse(const char *side, const char *header, GError **error)
{
    g_autofree char *text =
        g_strconcat("-- id: tst-one\n-- title: A test\n-- why: Because.\n-- remedy: Then look.\n"
                    "-- reference: none\n-- severity: copy=blocker\n-- examines: SELECT 1\n"
                    "-- finding: found\n-- side: ",
                    side, "\n", header, "SELECT 1\n", NULL);
    return check_parse("test.sql", "tests", text, error);
}

static void
assert_remedy(const char *header, Platform platform, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Check) check = parse("source", header, &error);
    assert_null(error);
    g_autofree char *remedy = dialect_remedy(check->dialect, check->remedy, platform);
    assert_string_equal(remedy, expected);
}

static void
remedies_speak_the_platform(void **state)
{
    (void)state;
    static const char wal_level[] = "-- parameter: wal_level = logical, restart\n"
                                    "-- parameter-rds: rds.logical_replication = 1, restart\n"
                                    "-- remedy-cloudsql: Ask.\n";
    assert_remedy("", PLATFORM_AURORA, "Then look.");
    assert_remedy(
        wal_level, PLATFORM_SELF_MANAGED,
        "Set wal_level to logical with ALTER SYSTEM or in postgresql.conf, then restart the"
        " server. Then look.");
    assert_remedy(wal_level, PLATFORM_AURORA,
                  "Set rds.logical_replication to 1 in the DB cluster parameter group, then reboot"
                  " the writer instance. Then look.");
    assert_remedy(
        wal_level, PLATFORM_ALLOYDB,
        "Set the database flag wal_level to logical (gcloud alloydb instances update"
        " --database-flags, with all flags that are set already: those left out are reset);"
        " the instance restarts. Ask.");
    assert_remedy("-- parameter: lock_timeout = at least {value}, reload\n", PLATFORM_AZURE,
                  "Set the server parameter lock_timeout to at least {value} (az postgres"
                  " flexible-server parameter set). Then look.");
}

static void
assert_refused(const char *header, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Check) check = parse("source", header, &error);
    assert_null(check);
    assert_string_equal(error->message, message);
    assert_non_null(error_hint(error));
}

static void
malformed_parameters_are_refused(void **state)
{
    (void)state;
    assert_refused("-- parameter: wal_level, restart\n",
                   "test.sql: \"wal_level, restart\" is not a parameter");
    assert_refused("-- parameter-rds: a = b\n", "test.sql: \"a = b\" is not a parameter");
    assert_refused("-- parameter-heroku: a = b, reload\n",
                   "test.sql: header key \"parameter-heroku\" is not known");
}

static Side
remedy_side(const char *side, const char *header)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Check) check = parse(side, header, &error);
    assert_null(error);
    return check->remedy_side;
}

static void
the_side_decides_the_platform(void **state)
{
    (void)state;
    assert_int_equal(remedy_side("source", ""), SIDE_SOURCE);
    assert_int_equal(remedy_side("both", "-- parameter: a = b, reload\n"), SIDE_TARGET);
    assert_int_equal(remedy_side("both", "-- parameter: source a = b, reload\n"), SIDE_SOURCE);
}

static char *
actor(const char *side, const char *header)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Check) check = parse(side, header, &error);
    assert_null(error);
    return g_strdup(check->actor);
}

static void
somebody_has_to_act(void **state)
{
    (void)state;
    g_autofree char *of_source = actor("source", ""), *of_both = actor("both", "");
    g_autofree char *named = actor("both", "-- actor: application, network\n");
    assert_string_equal(of_source, "source DBA");
    assert_string_equal(of_both, "target DBA");
    assert_string_equal(named, "application, network");
    assert_string_equal(actor_default("mapping", SIDE_SOURCE), "migration");
    assert_refused("-- actor: application, somebody\n",
                   "test.sql: \"application, somebody\" is nobody who acts");
}

static void
managed_services_refuse_alter_system(void **state)
{
    (void)state;
    assert_true(dialect_allows(PLATFORM_SELF_MANAGED, "ALTER SYSTEM SET a = 1"));
    assert_false(dialect_allows(PLATFORM_RDS, "alter system set a = 1"));
    assert_true(dialect_allows(PLATFORM_RDS, "ALTER TABLE a ADD b int"));
    assert_true(dialect_allows(PLATFORM_RDS, NULL));
}

static gboolean
is_given_refused(const char *first, const char *second)
{
    const char *const texts[] = {first, second, NULL};
    g_autoptr(GError) error = NULL;
    gboolean is_refused = !given_check(texts, &error);
    if (is_refused)
        assert_non_null(error_hint(error));
    return is_refused;
}

static void
given_values_are_checked(void **state)
{
    (void)state;
    assert_true(given_check(NULL, NULL));
    assert_false(is_given_refused("dms-version=3.5.4", "slot=a=b"));
    assert_int_equal(given_name_length("slot=a=b"), strlen("slot"));
    assert_true(is_given_refused("dms-version", NULL));
    assert_true(is_given_refused("dms=3", NULL));
    assert_true(is_given_refused("dms-version=latest", NULL));
    assert_true(is_given_refused("target-free-bytes=-1", NULL));
    assert_true(is_given_refused("slot=", NULL));
    assert_true(is_given_refused("slot=a\n", NULL));
    assert_true(is_given_refused("slot=a", "slot=b"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(remedies_speak_the_platform),
        cmocka_unit_test(malformed_parameters_are_refused),
        cmocka_unit_test(the_side_decides_the_platform),
        cmocka_unit_test(somebody_has_to_act),
        cmocka_unit_test(managed_services_refuse_alter_system),
        cmocka_unit_test(given_values_are_checked),
    };
    return cmocka_run_group_tests_name("dialect", tests, NULL, NULL);
}
