#include "assess/kept.h"

/* The facts of one row for each table: by its oid and by its name. */
static const char *const kept_facts[] = {"table", NULL};

static const char *const selections[][2] = {
    {"selected_table",
     "(table_id INTEGER PRIMARY KEY, source_schema TEXT, source_name TEXT, target_schema TEXT,"
     " target_name TEXT, filter TEXT, mode TEXT, load_order INTEGER, rule_id TEXT,"
     " key_origin TEXT)"},
    {"selected_column",
     "(table_id INTEGER, position INTEGER, source_name TEXT, target_name TEXT, action TEXT,"
     " expression TEXT, PRIMARY KEY (table_id, position)) WITHOUT ROWID"},
};

/* Of each side, as source_type and target_type. */
static const struct {
    const char *name;
    const char *type;
} pair_columns[] = {
    {"number", "INTEGER"},          {"type", "TEXT"},
    {"base_type", "TEXT"},          {"base_schema", "TEXT"},
    {"base_kind", "TEXT"},          {"element_type", "TEXT"},
    {"type_category", "TEXT"},      {"type_modifier", "INTEGER"},
    {"not_null", "INTEGER"},        {"forbids_null_by_domain", "INTEGER"},
    {"default_expression", "TEXT"}, {"identity", "TEXT"},
    {"generated", "TEXT"},          {"storage", "TEXT"},
    {"compression", "TEXT"},        {"collation", "TEXT"},
    {"collation_schema", "TEXT"},
};

/* Below it does not matter how rows are found. */
#define MANY_ROWS 10000

static const char *
type_name(FactType type)
{
    return type == FACT_TEXT ? "TEXT" : type == FACT_REAL ? "REAL" : "INTEGER";
}

static char *
fill(const char *name, const char *definition, const char *select, const char *indexes)
{
    return case_format("CREATE TEMP TABLE \"%w\" %s; INSERT INTO temp.\"%w\" %s; %s", name,
                       definition, name, select, indexes);
}

char *
kept_fact(const View *view, const Fact *fact, const char *select)
{
    if (!g_strv_contains(kept_facts, fact->name))
        return NULL;
    g_autoptr(GString) definition = g_string_new("(");
    for (guint index = 0; index < fact->columns->len; index++) {
        const FactColumn *column = fact->columns->pdata[index];
        g_string_append_printf(definition, "%s\"%s\" %s", index == 0 ? "" : ", ", column->name,
                               index == 0 ? "INTEGER PRIMARY KEY" : type_name(column->type));
    }
    g_string_append_c(definition, ')');
    g_autoptr(GString) indexes = g_string_new(NULL);
    g_string_append_printf(indexes, "CREATE INDEX temp.\"%s by name\" ON \"%s\" (schema, name);",
                           view->name, view->name);
    for (guint index = 0; fact->lookups != NULL && fact->lookups[index] != NULL; index++)
        g_string_append_printf(indexes, "CREATE INDEX temp.\"%s by %s\" ON \"%s\" (\"%s\");",
                               view->name, fact->lookups[index], view->name, fact->lookups[index]);
    return fill(view->name, definition->str, select, indexes->str);
}

char *
kept_range(CaseFile *file, const Fact *fact, gint64 collection, GError **error)
{
    if (!g_str_equal(fact->name, "column"))
        return g_strdup("");
    g_autofree char *table = fact_table_name(fact);
    g_autofree char *sql =
        case_format("SELECT CASE WHEN count(*) > %d THEN ' AND rowid BETWEEN ' || min(rowid) ||"
                    " ' AND ' || max(rowid) ELSE '' END FROM main.\"%w\" WHERE collection = %lld",
                    MANY_ROWS, table, (long long)collection);
    return case_value(file, sql, error);
}

char *
kept_selection(const char *name, const char *select)
{
    for (guint index = 0; index < G_N_ELEMENTS(selections); index++)
        if (g_str_equal(selections[index][0], name))
            return fill(name, selections[index][1], select, "");
    return NULL;
}

/* The order of the joins is that of the keys, so that rows are only ever appended. */
static const char pair_select[] =
    "SELECT s.table_id, c.position, s.mode, c.source_name, c.target_name, c.expression,"
    " coalesce(t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table), 0),"
    " o.oid, o.kind%s"
    "  FROM selected_table s"
    " CROSS JOIN source_table t ON t.oid = s.table_id"
    " CROSS JOIN selected_column c ON c.table_id = s.table_id AND c.action = 'copy'"
    " CROSS JOIN source_column k ON k.table_oid = s.table_id AND k.number = c.position"
    "  LEFT JOIN target_table o ON o.schema = s.target_schema AND o.name = s.target_name"
    "  LEFT JOIN target_column g ON g.table_oid = o.oid AND g.name = c.target_name";

char *
kept_pair(void)
{
    g_autoptr(GString) definition = g_string_new(
        "(table_id INTEGER, position INTEGER, mode TEXT, source_name TEXT, target_name TEXT,"
        " expression TEXT, is_below_selected INTEGER, target_oid INTEGER, target_kind TEXT");
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(pair_columns); index++) {
        const char *name = pair_columns[index].name;
        const char *type = pair_columns[index].type;
        g_string_append_printf(definition, ", source_%s %s, target_%s %s", name, type, name, type);
        g_string_append_printf(list, ", k.\"%s\", g.\"%s\"", name, name);
    }
    g_string_append(definition, ", PRIMARY KEY (table_id, position)) WITHOUT ROWID");
    g_autofree char *select = g_strdup_printf(pair_select, list->str);
    return fill("column_pair", definition->str, select, "");
}

static void
take_lacking(const ViewSet *views, View *pair, const char *name, const char *origin_name,
             const char *column)
{
    const View *origin = views_find(views, origin_name);
    const char *lacking = g_hash_table_lookup(origin->absent_columns, column);
    if (lacking != NULL)
        g_hash_table_insert(pair->absent_columns, g_strdup(name), g_strdup(lacking));
}

void
kept_pair_take_lacking(const ViewSet *views, View *pair)
{
    for (guint index = 0; index < G_N_ELEMENTS(pair_columns); index++) {
        const char *column = pair_columns[index].name;
        g_autofree char *source = g_strconcat("source_", column, NULL);
        g_autofree char *target = g_strconcat("target_", column, NULL);
        take_lacking(views, pair, source, "source_column", column);
        take_lacking(views, pair, target, "target_column", column);
    }
    take_lacking(views, pair, "is_below_selected", "source_table", "is_partition");
    take_lacking(views, pair, "is_below_selected", "source_table", "parent_oid");
    take_lacking(views, pair, "target_kind", "target_table", "kind");
}
