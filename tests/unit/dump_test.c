#include "unit.h"

#include "base/error.h"
#include "collect/dump_script.h"
#include "collect/statement.h"

#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

/* The statements of a script, parted by " | "; the head of it comes from what was read before. */
static char *
split(const char *text, guint head, DumpScriptNotes *notes)
{
    int ends[2];
    g_autoptr(GError) error = NULL;
    assert_true(g_unix_open_pipe(ends, FD_CLOEXEC, &error));
    assert_int_equal(write(ends[1], text + head, strlen(text) - head), strlen(text) - head);
    close(ends[1]);
    DumpScript *script = dump_script_new(ends[0], text, head);
    GString *all = g_string_new(NULL);
    char *statement;
    while ((statement = dump_script_next(script, &error)) != NULL) {
        g_string_append_printf(all, "%s%s", all->len > 0 ? " | " : "", statement);
        g_free(statement);
    }
    assert_null(error);
    if (notes != NULL) {
        *notes = *dump_script_notes(script);
        notes->server_version = g_strdup(notes->server_version);
        notes->dump_version = NULL;
    }
    dump_script_free(script);
    close(ends[0]);
    return g_string_free(all, FALSE);
}

static void
assert_split(const char *text, const char *expected)
{
    for (guint head = 0; head <= strlen(text); head++) {
        g_autofree char *found = split(text, head, NULL);
        assert_string_equal(found, expected);
    }
}

static void
statements_end_where_psql_ends_them(void **state)
{
    (void)state;
    assert_split("SELECT 1; SELECT 2 ;\n;;", "SELECT 1 | SELECT 2");
    assert_split("SELECT 'a;''b;'; x", "SELECT 'a;''b;'");
    assert_split("SELECT \"a;\"\";\"; x;", "SELECT \"a;\"\";\" | x");
    assert_split("SELECT E'\\';', '\\'; x;", "SELECT E'\\';', '\\' | x");
    assert_split("SELECT $$;$a$;$$, $a$;$$;$a$, $1; x;", "SELECT $$;$a$;$$, $a$;$$;$a$, $1 | x");
    assert_split("SELECT $$$$, a$b$;x;", "SELECT $$$$, a$b$ | x");
    assert_split("SELECT 1 /* ; /* ; */ ' */ + 1 -- ;'\n; x;",
                 "SELECT 1 /* ; /* ; */ ' */ + 1 -- ;' | x");
    assert_split("RULE (a; b); x;", "RULE (a; b) | x");
    assert_split("SET standard_conforming_strings = off; SELECT '\\';'; x;",
                 "SET standard_conforming_strings = off | SELECT '\\';' | x");
    assert_split(
        "CREATE OR REPLACE FUNCTION f() BEGIN ATOMIC SELECT CASE 1 END; a; END; BEGIN; x;",
        "CREATE OR REPLACE FUNCTION f() BEGIN ATOMIC SELECT CASE 1 END; a; END | BEGIN | x");
}

static void
rows_and_commands_are_left_out(void **state)
{
    (void)state;
    assert_split("COPY public.a (b) FROM stdin;\n1\nDROP TABLE x;\n\\.x\n'\n\\.\nx;", "x");
    assert_split("COPY \"a;\nb\" FROM stdin;\n\\.\nx;", "x");
    assert_split("SELECT '\nCOPY a FROM stdin;\n'; x;", "SELECT '\nCOPY a FROM stdin;\n' | x");
    assert_split("\\restrict a\n\\! touch a; b\nx;\n\\unrestrict a\n", "x");
    assert_split("SELECT 1 \\gexec ; '\n; x;", "SELECT 1 | x");
}

static void
comments_say_what_the_dump_is(void **state)
{
    (void)state;
    DumpScriptNotes notes;
    g_autofree char *whole =
        split("--\n-- Dumped from database version 15.4 (Debian)\n\\restrict a\n"
              "\\! a\nx;\n-- PostgreSQL database dump complete\n",
              0, &notes);
    assert_string_equal(notes.server_version, "15.4 (Debian)");
    assert_true(notes.is_complete);
    assert_false(notes.is_cut_off);
    assert_int_equal(notes.meta_commands, 1);
    g_free(notes.server_version);
    static const char *const cut[] = {"x; y", "x; '", "x; $a$ ;", "COPY a FROM stdin;\n1\n",
                                      "/* x;"};
    for (guint index = 0; index < G_N_ELEMENTS(cut) - 1; index++) {
        g_autofree char *part = split(cut[index], 0, &notes);
        assert_true(notes.is_cut_off);
    }
    g_autofree char *fake = split("SELECT '\n-- PostgreSQL database dump complete\n';", 0, &notes);
    assert_false(notes.is_complete);
}

static void
assert_kind(const char *sql, StatementUse use, const char *kind)
{
    g_auto(Statement) statement = {0};
    statement_look(sql, &statement);
    if (statement.use != use || !g_str_equal(statement.kind, kind))
        fail_msg("%s: use %d, kind %s", sql, statement.use, statement.kind);
}

static void
statements_are_about_a_kind(void **state)
{
    (void)state;
    assert_kind("CREATE UNLOGGED TABLE a ()", STATEMENT_MAKES, "table");
    assert_kind("CREATE UNIQUE INDEX a ON b (c)", STATEMENT_MAKES, "index");
    assert_kind("CREATE OR REPLACE VIEW a AS SELECT", STATEMENT_MAKES, "view");
    assert_kind("CREATE MATERIALIZED VIEW a AS SELECT", STATEMENT_MAKES, "view");
    assert_kind("CREATE CONSTRAINT TRIGGER a", STATEMENT_MAKES, "trigger");
    assert_kind("CREATE OPERATOR CLASS a", STATEMENT_MAKES, "misc");
    assert_kind("ALTER TABLE ONLY a.b ADD CONSTRAINT c CHECK (d)", STATEMENT_MAKES, "constraint");
    assert_kind("ALTER TABLE a.b DISABLE TRIGGER c", STATEMENT_MAKES, "trigger");
    assert_kind("ALTER TABLE a.b ENABLE ROW LEVEL SECURITY", STATEMENT_MAKES, "table");
    assert_kind("ALTER TABLE a.\"owner to\" REPLICA IDENTITY FULL", STATEMENT_MAKES, "table");
    assert_kind("ALTER TABLE a.b OWNER TO c", STATEMENT_NO_MATTER, "other");
    assert_kind("SET transaction_timeout = 0", STATEMENT_NO_MATTER, "other");
    assert_kind("SET default_table_access_method = x", STATEMENT_MAKES, "other");
    assert_kind("GRANT a TO b", STATEMENT_NO_MATTER, "other");
    assert_kind("COMMENT ON EXTENSION a IS 'b'", STATEMENT_NO_MATTER, "other");
    assert_kind("COMMENT ON TABLE a IS 'b'", STATEMENT_MAKES, "comment");
    assert_kind("INSERT INTO a VALUES (1)", STATEMENT_ROWS, "other");
    assert_kind("SELECT pg_catalog.setval('a', 1)", STATEMENT_ROWS, "other");
    assert_kind("SELECT system('a')", STATEMENT_MAKES, "other");
    assert_kind("COPY a FROM PROGRAM 'b'", STATEMENT_FORBIDDEN, "other");
    assert_kind("DO $$ x $$", STATEMENT_MAKES, "other");
}

static void
extensions_and_databases_are_named(void **state)
{
    (void)state;
    g_auto(Statement) statement = {0};
    statement_look("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA \"a\"\"b\"",
                   &statement);
    assert_string_equal(statement.extension, "uuid-ossp");
    assert_string_equal(statement.schema, "a\"b");
    assert_string_equal(statement.kind, "extension");
    g_autofree char *name = NULL, *encoding = NULL;
    assert_true(
        statement_database("CREATE DATABASE \"Shop\" WITH TEMPLATE = template0 ENCODING = 'LATIN1'",
                           &name, &encoding));
    assert_string_equal(name, "Shop");
    assert_string_equal(encoding, "LATIN1");
    g_autofree char *client = statement_encoding("SET client_encoding = 'SQL_ASCII'");
    assert_string_equal(client, "SQL_ASCII");
    assert_true(statement_is_preamble("CREATE SCHEMA a"));
    assert_false(statement_is_preamble("CREATE OR REPLACE FUNCTION a()"));
    assert_false(statement_is_preamble("CREATE TABLE a ()"));
    assert_false(statement_is_preamble("DO $$ x $$"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statements_end_where_psql_ends_them),
        cmocka_unit_test(rows_and_commands_are_left_out),
        cmocka_unit_test(comments_say_what_the_dump_is),
        cmocka_unit_test(statements_are_about_a_kind),
        cmocka_unit_test(extensions_and_databases_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
