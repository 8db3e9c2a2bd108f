#include "authoring/publication.h"

#include "authoring/moved_table.h"
#include "authoring/remark.h"
#include "base/error.h"
#include "case/collection.h"
#include "pg/quote.h"
#include "task/mapping.h"
#include "task/stored_task.h"

/* Server versions that have row filters and lists of columns; partitioned tables in publications;
 * generated columns, which are published only where that is asked for. */
#define HAS_FILTERS 150000
#define HAS_PARTITIONED 130000
#define HAS_GENERATED 180000

typedef struct {
    int version;
    GPtrArray *tables;   /* MovedTable */
    GHashTable *filters; /* rule-id → array of Filter, of the rules that have some */
    GPtrArray *remarks;  /* not owned */
    GHashTable *members; /* MovedTable → array of those whose rows it has */
    Mapping *mapping;    /* owns the filters */
} Publication;

static void
publication_clear(Publication *publication)
{
    g_clear_pointer(&publication->tables, g_ptr_array_unref);
    g_clear_pointer(&publication->filters, g_hash_table_unref);
    g_clear_pointer(&publication->members, g_hash_table_unref);
    mapping_free(publication->mapping);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Publication, publication_clear)

/* What is published under one name: the topmost partitioned table with all partitions. */
static const MovedTable *
entry_of(const Publication *publication, const MovedTable *table)
{
    guint steps = publication->tables->len;
    while (publication->version >= HAS_PARTITIONED && table->above != NULL && steps-- > 0)
        table = table->above;
    return table;
}

static void
group_members(Publication *publication)
{
    publication->members =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)(gpointer)g_ptr_array_unref);
    for (guint index = 0; index < publication->tables->len; index++) {
        MovedTable *table = publication->tables->pdata[index];
        MovedTable *entry = (MovedTable *)(gpointer)entry_of(publication, table);
        GPtrArray *members = g_hash_table_lookup(publication->members, entry);
        if (members == NULL) {
            members = g_ptr_array_new();
            g_hash_table_insert(publication->members, entry, members);
        }
        if (!table->is_partitioned)
            g_ptr_array_add(members, table);
    }
}

static gboolean
load_filters(CaseFile *file, Publication *publication, GError **error)
{
    publication->filters = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    if (task == NULL || task->bytes[TASK_MAPPINGS] == NULL)
        return task != NULL;
    g_autoptr(TaskProblems) problems = task_problems_new();
    publication->mapping = mapping_parse(NULL, task->bytes[TASK_MAPPINGS], problems, error);
    if (publication->mapping == NULL)
        return FALSE;
    for (guint index = 0; index < publication->mapping->selections->len; index++) {
        MappingRule *rule = publication->mapping->selections->pdata[index];
        if (rule->filters->len > 0)
            g_hash_table_insert(publication->filters, rule->id_text, rule->filters);
    }
    return TRUE;
}

static const MovedColumn *
find_column(const MovedTable *table, const char *name)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        if (g_str_equal(column->name, name))
            return column;
    }
    return NULL;
}

/* Rules that name one table have the same filters, so that the first of them tells its columns. */
static const char *
filter_problem(const Publication *publication, const MovedTable *table)
{
    const GPtrArray *filters = g_hash_table_lookup(publication->filters, table->rule_id);
    if (table->filter == NULL)
        return NULL;
    if (publication->version < HAS_FILTERS)
        return "row filters need a server of version 15 or later";
    if (filters == NULL)
        return "the columns of its row filter are not known";
    for (guint index = 0; index < filters->len; index++) {
        const MovedColumn *column =
            find_column(table, ((const Filter *)filters->pdata[index])->column);
        if (column == NULL || column->is_of_own_type)
            return "its row filter uses a type or a collation that is none of PostgreSQL's own";
        if (!column->is_identity && table->identity != 'f')
            return "its row filter uses a column outside the replica identity: UPDATE and DELETE "
                   "would fail on the source";
    }
    return NULL;
}

static gboolean
has_list(const MovedTable *table)
{
    for (guint index = 0; index < table->columns->len; index++)
        if (((const MovedColumn *)table->columns->pdata[index])->target == NULL)
            return TRUE;
    return FALSE;
}

static const char *
column_problem(const Publication *publication, const MovedTable *table)
{
    gboolean is_listed = has_list(table), lacks_identity = FALSE;
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        if (column->is_changed)
            return "the mappings change the values of a column";
        lacks_identity |= column->is_identity && column->target == NULL;
    }
    if (!is_listed)
        return NULL;
    if (publication->version < HAS_FILTERS)
        return "lists of columns need a server of version 15 or later";
    if (lacks_identity || table->identity == 'f')
        return "the mappings leave out a column of its replica identity: UPDATE and DELETE would "
               "fail on the source";
    return NULL;
}

/* Generated columns are not in what is published: a subscription computes its own. */
static const char *
identity_problem(const Publication *publication, const MovedTable *table)
{
    gboolean has_identity = table->identity == 'f', has_generated = FALSE;
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        has_identity |= column->is_identity;
        has_generated |= column->is_generated && (column->is_identity || table->identity == 'f');
    }
    if (!has_identity)
        return "it has no replica identity: UPDATE and DELETE would fail on the source";
    if (has_generated && (publication->version >= HAS_GENERATED || has_list(table)))
        return "a generated column is part of its replica identity: UPDATE and DELETE would fail "
               "on the source";
    return NULL;
}

static const char *
table_problem(const Publication *publication, const MovedTable *table)
{
    if (!table->is_table)
        return "it is a view";
    if (!table->is_logged)
        return "it is unlogged";
    const char *problem = identity_problem(publication, table);
    if (problem == NULL)
        problem = column_problem(publication, table);
    return problem == NULL ? filter_problem(publication, table) : problem;
}

/* A partition that cannot be published keeps its partitioned table out. */
static gboolean
is_published(const Publication *publication, const MovedTable *entry)
{
    const GPtrArray *members = g_hash_table_lookup(publication->members, entry);
    if (entry->foreign_partition != NULL) {
        remarks_add(publication->remarks, TRUE,
                    "table %s is left out: a subscription would copy the rows of its partition %s "
                    "from the server that has them: select the other partitions in its place",
                    entry->label, entry->foreign_partition);
        return FALSE;
    }
    for (guint index = 0; index < members->len; index++) {
        const MovedTable *member = members->pdata[index];
        const char *problem = table_problem(publication, member);
        if (problem == NULL)
            continue;
        if (member == entry)
            remarks_add(publication->remarks, TRUE, "table %s is left out: %s", entry->label,
                        problem);
        else
            remarks_add(publication->remarks, TRUE,
                        "table %s is left out because of its partition %s: %s", entry->label,
                        member->label, problem);
        return FALSE;
    }
    return TRUE;
}

static void
append_columns(GString *sql, const MovedTable *table)
{
    const char *separator = " (";
    for (guint index = 0; index < table->columns->len; index++) {
        const MovedColumn *column = table->columns->pdata[index];
        if (column->target == NULL || column->is_generated)
            continue;
        g_autofree char *name = quote_identifier(column->name);
        g_string_append_printf(sql, "%s%s", separator, name);
        separator = ", ";
    }
    g_string_append_c(sql, ')');
}

/* Without ONLY the children of a table would come with it. */
static void
append_entry(GString *sql, const MovedTable *entry)
{
    g_string_append_printf(sql, "%s\n    %s%s", sql->len > 0 ? "," : "",
                           entry->is_partitioned ? "" : "ONLY ", entry->label);
    if (has_list(entry))
        append_columns(sql, entry);
    if (entry->filter != NULL)
        g_string_append_printf(sql, " WHERE (%s)", entry->filter);
}

/* Names and values are in UTF-8, which psql would take for the encoding of the database. The
 * filters hold moments as texts, which the session's settings read. */
static char *
make_sql(const char *name, const char *tables, gboolean has_filters, gboolean has_partitioned)
{
    g_autofree char *quoted = quote_identifier(name);
    return g_strdup_printf(
        "SET client_encoding = 'UTF8';\n%sCREATE PUBLICATION %s FOR TABLE%s%s;\n%s",
        has_filters ? "BEGIN;\nSET LOCAL TimeZone = 'UTC';\nSET LOCAL DateStyle = 'ISO, YMD';\n"
                      "SET LOCAL IntervalStyle = 'postgres';\n"
                    : "",
        quoted, tables, has_partitioned ? "\n    WITH (publish_via_partition_root = true)" : "",
        has_filters ? "COMMIT;\n" : "");
}

static char *
publication_text(const Publication *publication, const char *name, GError **error)
{
    g_autoptr(GString) tables = g_string_new(NULL);
    gboolean has_filters = FALSE, has_partitioned = FALSE;
    for (guint index = 0; index < publication->tables->len; index++) {
        const MovedTable *table = publication->tables->pdata[index];
        gboolean is_entry = entry_of(publication, table) == table &&
                            (!table->is_partitioned || publication->version >= HAS_PARTITIONED);
        if (!is_entry || !is_published(publication, table))
            continue;
        append_entry(tables, table);
        moved_table_remark_changes(table, "a subscription gets what the source has",
                                   publication->remarks);
        has_filters |= table->filter != NULL;
        has_partitioned |= table->is_partitioned;
    }
    if (tables->len > 0)
        return make_sql(name, tables->str, has_filters, has_partitioned);
    error_set(error, PGC_ERROR_USAGE, "Change the tables on the source, or what is selected.",
              "no table that the mappings select can be published");
    guint count = publication->remarks->len;
    if (count > 0)
        error_set_detail(error, "%s", ((Remark *)publication->remarks->pdata[count - 1])->text);
    return NULL;
}

char *
publication_sql(CaseFile *file, gint64 run, const char *name, GPtrArray *remarks, GError **error)
{
    g_auto(Publication) publication = {.remarks = remarks};
    gint64 collection;
    if (!collection_current(file, SIDE_SOURCE, &collection, error))
        return NULL;
    g_autofree char *sql =
        case_format("SELECT version_num FROM collection WHERE id = %lld", (long long)collection);
    g_autofree char *version = case_value(file, sql, error);
    if (version == NULL)
        return NULL;
    publication.version = atoi(version);
    publication.tables = moved_tables_load(file, run, collection, error);
    if (publication.tables == NULL || !load_filters(file, &publication, error))
        return NULL;
    group_members(&publication);
    return publication_text(&publication, name, error);
}
