#include "assess/locator_views.h"

#include "assess/view_build.h"
#include "base/error.h"
#include "pg/interrupt.h"
#include "task/pattern_trie.h"

#include <string.h>

/* Rules with the same locator share what it matches. */
const char locator_numbering[] =
    "UPDATE temp.mapping_rule SET locator = n.number FROM (SELECT member,"
    " dense_rank() OVER (ORDER BY is_exact, schema_name, table_name) AS number"
    "  FROM temp.mapping_rule WHERE schema_name IS NOT NULL) n WHERE n.member = "
    "mapping_rule.member;"
    "UPDATE temp.mapping_rule SET column_locator = n.number FROM (SELECT member,"
    " dense_rank() OVER (ORDER BY locator, column_name) AS number"
    "  FROM temp.mapping_rule WHERE locator IS NOT NULL AND column_name IS NOT NULL) n"
    "  WHERE n.member = mapping_rule.member;";

/* Tables that the user has, as those that selection rules choose from. */
#define KINDS " t.kind IN ('r', 'p', 'v', 'm')"
#define USER_TABLES                                                                                \
    KINDS " AND t.schema NOT GLOB 'pg_*' AND t.schema NOT IN ('information_schema', 'pgcrossing')"

/* What of them the rule may take. */
#define TAKEN                                                                                      \
    " (t.extension IS NULL OR r.rule_action IS 'explicit') AND CASE r.table_type"                  \
    " WHEN 'view' THEN t.kind IN ('v', 'm') WHEN 'all' THEN 1 ELSE t.kind IN ('r', 'p') END"

/* Where a transformation is for columns of a type that is known, as task/data_type.c has them. */
#define OF_TYPE                                                                                    \
    " (r.rule_type IS NOT 'transformation' OR coalesce(r.locator_data_type, '') NOT IN"            \
    "   ('int2', 'int4', 'int8', 'real4', 'real8', 'date')"                                        \
    "  OR EXISTS (SELECT 1 FROM source_column k WHERE k.table_oid = l.table_id"                    \
    "   AND k.number = l.position AND k.base_schema = 'pg_catalog'"                                \
    "   AND k.base_type = replace(r.locator_data_type, 'real', 'float')))"

static const struct {
    const char *name;
    const char *definition; /* of a table that C fills */
    const char *select;     /* of a view */
    const char *fact;
} list[] = {
    {"locator_match", "(locator INTEGER, table_id INTEGER, PRIMARY KEY (locator, table_id))", NULL,
     "source_table"},
    {"locator_column_match",
     "(locator INTEGER, table_id INTEGER, position INTEGER, column TEXT,"
     " PRIMARY KEY (locator, table_id, position))",
     NULL, "source_column"},
    /* From the rule to the tables: the other way every rule is tried for every table. */
    {"mapping_match", NULL,
     "SELECT r.path, t.oid AS table_id, t.schema, t.name, t.kind FROM mapping_rule r"
     " CROSS JOIN locator_match l ON l.locator = r.locator"
     " CROSS JOIN source_table t ON t.oid = l.table_id"
     " WHERE" TAKEN,
     "source_table"},
    {"mapping_column_match", NULL,
     "SELECT r.path, t.oid AS table_id, t.schema, t.name, l.column, l.position"
     "  FROM mapping_rule r CROSS JOIN locator_column_match l ON l.locator = r.column_locator"
     " CROSS JOIN source_table t ON t.oid = l.table_id WHERE" TAKEN " AND" OF_TYPE,
     "source_column"},
    {"locator_near", "(locator INTEGER, name TEXT, PRIMARY KEY (locator))", NULL, "source_table"},
    {"mapping_near", NULL,
     "SELECT r.path, l.name FROM mapping_rule r JOIN locator_near l ON l.locator = r.locator"
     " WHERE r.path NOT IN (SELECT path FROM mapping_match)",
     "source_table"},
};

/* The patterns of locators, and where what they match is written. */
typedef struct {
    sqlite3 *database;
    GPtrArray *patterns; /* Wildcard */
    PatternTrie *trie;
    PatternWalk *walk;
    GArray *numbers;       /* guint: locators that match */
    sqlite3_stmt *tables;  /* to look at */
    sqlite3_stmt *columns; /* of a table */
    sqlite3_stmt *insert;
} Search;

static void
search_clear(Search *search)
{
    pattern_walk_free(search->walk);
    pattern_trie_free(search->trie);
    g_clear_pointer(&search->patterns, g_ptr_array_unref);
    g_clear_pointer(&search->numbers, g_array_unref);
    sqlite3_finalize(search->tables);
    sqlite3_finalize(search->columns);
    sqlite3_finalize(search->insert);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Search, search_clear)

static gboolean
prepare(sqlite3 *database, const char *sql, sqlite3_stmt **statement, GError **error)
{
    return sqlite3_prepare_v2(database, sql, -1, statement, NULL) == SQLITE_OK ||
           view_set_error(database, "matches of rules", error);
}

/* Also what stopped the loop over its rows. */
static gboolean
end_rows(sqlite3_stmt *statement, GError **error)
{
    return sqlite3_reset(statement) == SQLITE_OK ||
           view_set_error(sqlite3_db_handle(statement), "matches of rules", error);
}

static const char *
text_at(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    return text == NULL ? "" : text;
}

static void
free_wildcard(gpointer wildcard)
{
    wildcard_free(wildcard);
}

/* NULL for one that cannot be read: it matches nothing. */
static const Wildcard *
take_pattern(Search *search, const char *text, gboolean is_exact)
{
    const char *problem;
    Wildcard *wildcard = is_exact ? wildcard_new_exact(text) : wildcard_new(text, &problem);
    if (wildcard != NULL)
        g_ptr_array_add(search->patterns, wildcard);
    return wildcard;
}

/* The query gives of each locator its number, whether the names are exact, and its parts. A name
 * that is not there, of a table, is any. */
static gboolean
take_locators(Search *search, const char *sql, GError **error)
{
    sqlite3_stmt *statement = NULL;
    search->patterns = g_ptr_array_new_with_free_func(free_wildcard);
    search->trie = pattern_trie_new();
    search->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    if (!prepare(search->database, sql, &statement, error))
        return FALSE;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const Wildcard *parts[PATTERN_PARTS];
        guint count = (guint)sqlite3_column_count(statement) - 2;
        gboolean is_exact = sqlite3_column_int(statement, 1) != 0, is_read = TRUE;
        for (guint part = 0; part < count; part++) {
            gboolean is_name = part < 2 && is_exact;
            parts[part] = take_pattern(search, text_at(statement, (int)part + 2), is_name);
            is_read = is_read && parts[part] != NULL;
        }
        if (is_read)
            pattern_trie_add(search->trie, parts, count, (guint)sqlite3_column_int(statement, 0));
    }
    gboolean is_done = end_rows(statement, error);
    sqlite3_finalize(statement);
    search->walk = pattern_walk_new(search->trie);
    return is_done;
}

/* Whether a locator may match. */
static gboolean
enter_table(Search *search, guint schema, guint name)
{
    return pattern_walk_enter(search->walk, 0, text_at(search->tables, (int)schema)) &&
           pattern_walk_enter(search->walk, 1, text_at(search->tables, (int)name));
}

static const GArray *
locators(Search *search, guint part)
{
    g_array_set_size(search->numbers, 0);
    pattern_walk_numbers(search->walk, part, search->numbers);
    return search->numbers;
}

/* What else the row has is bound. */
static gboolean
insert_matches(Search *search, guint part, GError **error)
{
    const GArray *numbers = locators(search, part);
    for (guint index = 0; index < numbers->len; index++) {
        sqlite3_bind_int64(search->insert, 1, g_array_index(numbers, guint, index));
        (void)sqlite3_step(search->insert);
        if (!end_rows(search->insert, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
match_tables(Search *search, GError **error)
{
    if (!take_locators(search,
                       "SELECT DISTINCT locator, is_exact, schema_name, coalesce(table_name, '%')"
                       "  FROM temp.mapping_rule WHERE locator IS NOT NULL",
                       error) ||
        !prepare(search->database,
                 "SELECT t.oid, t.schema, t.name FROM source_table t WHERE" USER_TABLES,
                 &search->tables, error) ||
        !prepare(search->database, "INSERT INTO temp.locator_match VALUES (?1, ?2)",
                 &search->insert, error))
        return FALSE;
    while (sqlite3_step(search->tables) == SQLITE_ROW) {
        if (!enter_table(search, 1, 2))
            continue;
        sqlite3_bind_int64(search->insert, 2, sqlite3_column_int64(search->tables, 0));
        if (!insert_matches(search, 1, error))
            return FALSE;
    }
    return end_rows(search->tables, error);
}

static gboolean
match_columns_of(Search *search, gint64 table, GError **error)
{
    sqlite3_bind_int64(search->columns, 1, table);
    sqlite3_bind_int64(search->insert, 2, table);
    while (sqlite3_step(search->columns) == SQLITE_ROW) {
        const char *name = text_at(search->columns, 1);
        if (!pattern_walk_enter(search->walk, 2, name))
            continue;
        sqlite3_bind_int64(search->insert, 3, sqlite3_column_int64(search->columns, 0));
        sqlite3_bind_text(search->insert, 4, name, -1, SQLITE_TRANSIENT);
        if (!insert_matches(search, 2, error))
            return FALSE;
    }
    return end_rows(search->columns, error);
}

static gboolean
match_columns(Search *search, GError **error)
{
    if (!take_locators(search,
                       "SELECT DISTINCT column_locator, is_exact, schema_name,"
                       " coalesce(table_name, '%'), column_name FROM temp.mapping_rule"
                       " WHERE column_locator IS NOT NULL",
                       error) ||
        !prepare(search->database,
                 "SELECT t.oid, t.schema, t.name FROM source_table t WHERE" USER_TABLES,
                 &search->tables, error) ||
        !prepare(search->database,
                 "SELECT number, name FROM source_column WHERE table_oid = ?1 AND name IS NOT NULL",
                 &search->columns, error) ||
        !prepare(search->database, "INSERT INTO temp.locator_column_match VALUES (?1, ?2, ?3, ?4)",
                 &search->insert, error))
        return FALSE;
    while (sqlite3_step(search->tables) == SQLITE_ROW)
        if (enter_table(search, 1, 2) &&
            !match_columns_of(search, sqlite3_column_int64(search->tables, 0), error))
            return FALSE;
    return end_rows(search->tables, error);
}

/* One name of those that are near: the first. What the locator matches as it is written is not
 * near: the rule does not take it, as a table of an extension. */
static gboolean
match_near(Search *search, GError **error)
{
    if (!take_locators(
            search,
            "SELECT DISTINCT locator, is_exact, casefold(schema_name),"
            " casefold(coalesce(table_name, '%')) FROM temp.mapping_rule"
            " WHERE locator IS NOT NULL AND path NOT IN (SELECT path FROM mapping_match)",
            error) ||
        !prepare(search->database,
                 "SELECT casefold(t.schema), casefold(t.name), t.schema || '.' || t.name, t.oid"
                 "  FROM source_table t WHERE" KINDS " ORDER BY 3",
                 &search->tables, error) ||
        !prepare(search->database,
                 "INSERT OR IGNORE INTO temp.locator_near SELECT ?1, ?2 WHERE NOT EXISTS"
                 " (SELECT 1 FROM temp.locator_match WHERE locator = ?1 AND table_id = ?3)",
                 &search->insert, error))
        return FALSE;
    while (search->patterns->len > 0 && sqlite3_step(search->tables) == SQLITE_ROW) {
        if (!enter_table(search, 0, 1))
            continue;
        sqlite3_bind_text(search->insert, 2, text_at(search->tables, 2), -1, SQLITE_TRANSIENT);
        sqlite3_bind_int64(search->insert, 3, sqlite3_column_int64(search->tables, 3));
        if (!insert_matches(search, 1, error))
            return FALSE;
    }
    return end_rows(search->tables, error);
}

static gboolean
fill(sqlite3 *database, const char *name, GError **error)
{
    g_auto(Search) search = {.database = database};
    return g_str_equal(name, "locator_match")          ? match_tables(&search, error)
           : g_str_equal(name, "locator_column_match") ? match_columns(&search, error)
                                                       : match_near(&search, error);
}

gboolean
locator_views_make(ViewSet *views, GError **error)
{
    for (guint index = 0; index < G_N_ELEMENTS(list); index++) {
        View *view = view_new(list[index].name);
        view_depends(view, list[index].fact);
        gboolean is_filled = list[index].definition != NULL;
        g_autofree char *kept = is_filled
                                    ? g_strdup_printf("CREATE TEMP TABLE %s %s WITHOUT ROWID",
                                                      list[index].name, list[index].definition)
                                    : NULL;
        if (!views_add(views, view, list[index].select, kept, error) ||
            (is_filled && !fill(views_database(views), list[index].name, error)))
            return FALSE;
    }
    return TRUE;
}
