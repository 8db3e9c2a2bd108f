#include "unit.h"

#include "case/functions.h"
#include "case/hba.h"

#include <sqlite3.h>

/* One row: a rule, and what differs from an ordinary connection. */
typedef struct {
    const char *type;
    const char *databases; /* parted by commas */
    const char *users;
    const char *address;
    const char *netmask;
    HbaAnswer expected;
    const char *client;   /* NULL: 192.0.2.7; "": the socket */
    const char *database; /* NULL: shop; "": physical replication */
    int version;          /* 0: 150000 */
    gboolean uses_ssl;
} Row;

#define ALL "all", "all"
#define NET "192.0.2.0", "255.255.255.0"

static const Row rows[] = {
    /* types */
    {"local", ALL, NULL, NULL, HBA_MATCHES, "", NULL, 0, FALSE},
    {"local", ALL, NULL, NULL, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", ALL, NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, NET, HBA_MATCHES, NULL, NULL, 0, TRUE},
    {"host", ALL, NET, HBA_DOES_NOT, "", NULL, 0, FALSE},
    {"hostssl", ALL, NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"hostssl", ALL, NET, HBA_MATCHES, NULL, NULL, 0, TRUE},
    {"hostnossl", ALL, NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"hostnossl", ALL, NET, HBA_DOES_NOT, NULL, NULL, 0, TRUE},
    {"hostgssenc", ALL, NET, HBA_DOES_NOT, NULL, NULL, 0, TRUE},
    {"hostnogssenc", ALL, NET, HBA_MATCHES, NULL, NULL, 0, TRUE},
    {"hostquic", ALL, NET, HBA_CANNOT_TELL, NULL, NULL, 0, FALSE},
    /* databases */
    {"host", "shop", "all", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "Shop", "all", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", "a,shop,b", "all", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "sameuser", "all", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", "sameuser", "all", NET, HBA_MATCHES, NULL, "mover", 0, FALSE},
    {"host", "samerole", "all", NET, HBA_MATCHES, NULL, "staff", 0, FALSE},
    {"host", "samegroup", "all", NET, HBA_MATCHES, NULL, "staff", 0, FALSE},
    {"host", "samerole", "all", NET, HBA_DOES_NOT, NULL, "shop", 0, FALSE},
    {"host", "replication", "all", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", "replication", "all", NET, HBA_MATCHES, NULL, "", 0, FALSE},
    {"host", "all", "all", NET, HBA_DOES_NOT, NULL, "", 0, FALSE},
    {"host", "all,replication", "all", NET, HBA_MATCHES, NULL, "", 0, FALSE},
    {"host", "/^sh", "all", NET, HBA_MATCHES, NULL, NULL, 160000, FALSE},
    {"host", "/^sh", "all", NET, HBA_DOES_NOT, NULL, NULL, 150000, FALSE},
    {"host", "/^ho", "all", NET, HBA_DOES_NOT, NULL, NULL, 160000, FALSE},
    {"host", "/^s.*p$", "all", NET, HBA_MATCHES, NULL, NULL, 160000, FALSE},
    {"host", "/^(shop|store)$", "all", NET, HBA_CANNOT_TELL, NULL, NULL, 160000, FALSE},
    {"host", "/^(shop|store)$,shop", "all", NET, HBA_MATCHES, NULL, NULL, 160000, FALSE},
    /* users */
    {"host", "all", "mover", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "all", "staff", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", "all", "+staff", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "all", "+mover", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "all", "+admins", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", "all", "x,+staff", NET, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", "all", "/^mov", NET, HBA_MATCHES, NULL, NULL, 180000, FALSE},
    {"host", "all", "/^mov", NET, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    /* addresses */
    {"host", ALL, "all", NULL, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, "192.0.2.7", "255.255.255.255", HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, "192.0.2.8", "255.255.255.255", HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", ALL, "192.0.2.99", "255.255.255.0", HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, "0.0.0.0", "0.0.0.0", HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, "192.0.2.0/24", NULL, HBA_MATCHES, NULL, NULL, 0, FALSE},
    {"host", ALL, "198.51.100.0/24", NULL, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", ALL, "::", "::", HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"host", ALL, "0.0.0.0", "0.0.0.0", HBA_DOES_NOT, "2001:db8::1", NULL, 0, FALSE},
    {"host", ALL, "2001:db8::", "ffff:ffff::", HBA_MATCHES, "2001:db8::1", NULL, 0, FALSE},
    {"host", ALL, "2001:db9::", "ffff:ffff::", HBA_DOES_NOT, "2001:db8::1", NULL, 0, FALSE},
    {"host", ALL, NET, HBA_MATCHES, "::ffff:192.0.2.7", NULL, 0, FALSE},
    {"host", ALL, "fe80::", "ffff::", HBA_MATCHES, "fe80::1%eth0", NULL, 0, FALSE},
    {"host", ALL, "samehost", NULL, HBA_CANNOT_TELL, NULL, NULL, 0, FALSE},
    {"host", ALL, "samenet", NULL, HBA_CANNOT_TELL, NULL, NULL, 0, FALSE},
    {"host", ALL, "mover.example.com", NULL, HBA_CANNOT_TELL, NULL, NULL, 0, FALSE},
    {"host", ALL, ".example.com", NULL, HBA_CANNOT_TELL, NULL, NULL, 0, FALSE},
    {"host", ALL, NET, HBA_CANNOT_TELL, "not an address", NULL, 0, FALSE},
    /* what surely fails in one part does not match, whatever the address is */
    {"host", "other", "all", "samehost", NULL, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
    {"hostssl", ALL, "samehost", NULL, HBA_DOES_NOT, NULL, NULL, 0, FALSE},
};

static const char *const roles[] = {"mover", "staff", "everybody", NULL};

static HbaAnswer
ask(const Row *row)
{
    g_auto(GStrv) databases = g_strsplit(row->databases, ",", -1);
    g_auto(GStrv) users = g_strsplit(row->users, ",", -1);
    const char *client = row->client == NULL ? "192.0.2.7" : row->client;
    const char *database = row->database == NULL ? "shop" : row->database;
    HbaRule rule = {row->type, (const char *const *)databases, (const char *const *)users,
                    row->address, row->netmask};
    HbaConnection connection = {.client_address = *client == '\0' ? NULL : client,
                                .uses_ssl = row->uses_ssl,
                                .database = *database == '\0' ? NULL : database,
                                .role = "mover",
                                .roles = roles,
                                .server_version_num = row->version == 0 ? 150000 : row->version};
    return hba_match(&rule, &connection);
}

static void
rules_match_as_the_server_says(void **state)
{
    (void)state;
    for (guint index = 0; index < G_N_ELEMENTS(rows); index++) {
        const Row *row = &rows[index];
        HbaAnswer answer = ask(row);
        if (answer != row->expected)
            fail_msg("row %u (%s %s %s %s): %d instead of %d", index, row->type, row->databases,
                     row->users, row->address == NULL ? "" : row->address, (int)answer,
                     (int)row->expected);
    }
}

/* Without the memberships a group cannot be told, but the role itself can. */
static void
unknown_memberships_cannot_be_told(void **state)
{
    (void)state;
    static const char *const all[] = {"all", NULL};
    static const char *const group[] = {"+staff", NULL};
    static const char *const self[] = {"+mover", NULL};
    HbaConnection connection = {.client_address = "192.0.2.7",
                                .database = "shop",
                                .role = "mover",
                                .server_version_num = 150000};
    HbaRule rule = {"host", all, group, "all", NULL};
    assert_int_equal(hba_match(&rule, &connection), HBA_CANNOT_TELL);
    rule.users = self;
    assert_int_equal(hba_match(&rule, &connection), HBA_MATCHES);
}

static char *
sql_value(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(database, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    char *value = g_strdup((const char *)sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

static void
sql_functions_answer(void **state)
{
    (void)state;
    static const struct {
        const char *sql;
        const char *expected;
    } calls[] = {
        {"SELECT version_text(150004)", "15.4"},
        {"SELECT version_text(90603)", "9.6.3"},
        {"SELECT version_text(NULL) IS NULL", "1"},
        {"SELECT hba_match('host', '[\"all\"]', '[\"+staff\"]', '192.0.2.0', '255.255.255.0', 0,"
         " '192.0.2.7', 0, 'shop', 'mover', '[\"mover\",\"staff\"]', 150000)",
         "matches"},
        {"SELECT hba_match('host', '[\"all\"]', '[\"all\"]', '192.0.2.0', '255.255.255.0', 1,"
         " '192.0.2.7', 0, 'shop', 'mover', '[]', 150000)",
         "cannot tell"},
        {"SELECT hba_match('host', 'broken', '[\"all\"]', 'all', NULL, 0,"
         " '192.0.2.7', 0, 'shop', 'mover', '[]', 150000)",
         "cannot tell"},
        {"SELECT hba_match('host', '[\"shop\"]', '[\"all\"]', 'all', NULL, 0,"
         " '192.0.2.7', 0, 'other', 'mover', '[]', 150000)",
         "does not"},
    };
    sqlite3 *database;
    assert_int_equal(sqlite3_open(":memory:", &database), SQLITE_OK);
    assert_true(functions_register(database, NULL));
    for (guint index = 0; index < G_N_ELEMENTS(calls); index++) {
        g_autofree char *value = sql_value(database, calls[index].sql);
        assert_string_equal(value, calls[index].expected);
    }
    sqlite3_close(database);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_match_as_the_server_says),
        cmocka_unit_test(unknown_memberships_cannot_be_told),
        cmocka_unit_test(sql_functions_answer),
    };
    return cmocka_run_group_tests_name("pg_hba.conf", tests, NULL, NULL);
}
