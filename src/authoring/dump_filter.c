#include "authoring/dump_filter.h"

#include "authoring/moved_table.h"
#include "authoring/name_pattern.h"
#include "authoring/remark.h"
#include "authoring/rule_text.h"
#include "base/error.h"
#include "case/collection.h"

#include <string.h>

#define OLD_NAMES "a dump has what the source has"
#define HEADER                                                                                     \
    "# For pg_dump --filter, version 17 and later; unless the database is in UTF-8, with "         \
    "--encoding=UTF8.\n"

/* pg_dump looks for names in the encoding that it dumps in: it would miss tables, and not say so.
 */
static void
remark_encoding(const GString *text, GPtrArray *remarks)
{
    if (!g_str_is_ascii(text->str))
        remarks_add(remarks, FALSE,
                    "names are written in UTF-8: give pg_dump --encoding=UTF8 where the database "
                    "has another encoding, or it misses them");
}

/* pg_dump reads \ and line breaks in quotes otherwise than psql does. NULL: it cannot read the
 * name at all. */
static char *
escape(const char *pattern)
{
    if (strchr(pattern, '\r') != NULL)
        return NULL;
    g_autoptr(GString) text = g_string_new(pattern);
    g_string_replace(text, "\\", "\\\\", 0);
    g_string_replace(text, "\n", "\\n", 0);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Whether it is there now. */
static gboolean
add_table(GString *text, const MovedTable *table, GPtrArray *remarks)
{
    const char *reduction = moved_table_reduction(table);
    g_autofree char *label = escape(table->label);
    if (label == NULL)
        reduction = "pg_dump cannot read a carriage return in a name";
    if (reduction != NULL) {
        remarks_add(remarks, TRUE, "table %s is left out: %s", table->label, reduction);
        return FALSE;
    }
    g_string_append_printf(text, "include table %s\n", label);
    moved_table_remark_changes(table, OLD_NAMES, remarks);
    return TRUE;
}

static void
set_empty(const GPtrArray *remarks, GError **error)
{
    error_set(error, PGC_ERROR_USAGE, "Dump what is left out by queries, or select whole tables.",
              "no table that the mappings select can be dumped as it is selected");
    if (remarks->len > 0)
        error_set_detail(error, "%s", ((const Remark *)remarks->pdata[remarks->len - 1])->text);
}

char *
dump_filter_tables(CaseFile *file, gint64 run, GPtrArray *remarks, GError **error)
{
    gint64 collection;
    if (!collection_current(file, SIDE_SOURCE, &collection, error))
        return NULL;
    g_autoptr(GPtrArray) tables = moved_tables_load(file, run, collection, error);
    if (tables == NULL)
        return NULL;
    g_autoptr(GString) text = g_string_new(HEADER);
    gint count = 0;
    for (guint index = 0; index < tables->len; index++)
        count += add_table(text, tables->pdata[index], remarks);
    remark_encoding(text, remarks);
    if (count > 0)
        return g_string_free(g_steal_pointer(&text), FALSE);
    set_empty(remarks, error);
    return NULL;
}

/* The other actions change which columns or values arrive. */
static gboolean
changes_names_alone(const MappingRule *rule)
{
    static const RuleAction actions[] = {
        RULE_RENAME,         RULE_ADD_PREFIX,    RULE_ADD_SUFFIX,
        RULE_REMOVE_PREFIX,  RULE_REMOVE_SUFFIX, RULE_REPLACE_PREFIX,
        RULE_REPLACE_SUFFIX, RULE_LOWERCASE,     RULE_UPPERCASE};
    for (guint index = 0; index < G_N_ELEMENTS(actions); index++)
        if (rule->action == actions[index])
            return TRUE;
    return FALSE;
}

static gboolean
refuse_reductions(const Mapping *mapping, GError **error)
{
    const MappingRule *found = NULL;
    for (guint index = 0; index < mapping->selections->len && found == NULL; index++) {
        const MappingRule *rule = mapping->selections->pdata[index];
        if (rule->filters->len > 0 || rule->has_views)
            found = rule;
    }
    for (guint index = 0; index < mapping->transformations->len && found == NULL; index++) {
        const MappingRule *rule = mapping->transformations->pdata[index];
        if (!changes_names_alone(rule))
            found = rule;
    }
    if (found == NULL)
        return TRUE;
    g_autofree char *text = rule_text(found);
    error_set(error, PGC_ERROR_USAGE, "Give a case that has the source (--case).",
              "table mappings: %s (%s): which tables it is about is not known without their source",
              found->path, text);
    return FALSE;
}

/* Only tables outside system schemas are selected, and none of our own. */
static void
append_system_schemas(GString *text, const Mapping *mapping)
{
    static const struct {
        const char *example;
        const char *line;
    } schemas[] = {
        {"pg_catalog", "exclude table pg_*.*\n"},
        {"pg_toast", "exclude table pg_*.*\n"},
        {"information_schema", "exclude table information_schema.*\n"},
        {"pgcrossing", "exclude table pgcrossing.*\n"},
    };
    for (guint index = 0; index < G_N_ELEMENTS(schemas); index++)
        for (guint rule = 0; rule < mapping->selections->len; rule++)
            if (wildcard_matches(((MappingRule *)mapping->selections->pdata[rule])->schema,
                                 schemas[index].example) &&
                strstr(text->str, schemas[index].line) == NULL)
                g_string_append(text, schemas[index].line);
}

/* An explicit rule's names have no wildcards. */
static char *
pattern_of(const MappingRule *rule, const Wildcard *wildcard, const char **problem)
{
    const char *text = wildcard_text(wildcard);
    g_autofree char *exact = rule->action == RULE_EXPLICIT ? wildcard_escape(text) : g_strdup(text);
    g_autofree char *pattern = name_pattern_to_psql(exact, problem);
    if (pattern == NULL)
        return NULL;
    char *escaped = escape(pattern);
    if (escaped == NULL)
        *problem = "pg_dump cannot read a carriage return in a name";
    return escaped;
}

/* Partitions come with their table here as there; so do tables that inherit, which have to be
 * selected or excluded by a rule of their own. */
static gboolean
add_rule(GString *text, const MappingRule *rule, GPtrArray *remarks)
{
    const char *problem;
    g_autofree char *schema = pattern_of(rule, rule->schema, &problem);
    g_autofree char *table = schema == NULL ? NULL : pattern_of(rule, rule->table, &problem);
    if (table == NULL) {
        g_autofree char *words = rule_text(rule);
        remarks_add(remarks, TRUE, "%s (%s) is left out: %s", rule->path, words, problem);
        return FALSE;
    }
    g_string_append_printf(text, "%s %s.%s\n",
                           rule->action == RULE_EXCLUDE ? "exclude table"
                                                        : "include table_and_children",
                           schema, table);
    return rule->action != RULE_EXCLUDE;
}

char *
dump_filter_patterns(const Mapping *mapping, GPtrArray *remarks, GError **error)
{
    if (!refuse_reductions(mapping, error))
        return NULL;
    g_autoptr(GString) text = g_string_new(HEADER);
    gint count = 0;
    for (guint index = 0; index < mapping->selections->len; index++)
        count += add_rule(text, mapping->selections->pdata[index], remarks);
    append_system_schemas(text, mapping);
    if (count < (gint)mapping->selections->len)
        remarks_add(remarks, FALSE,
                    "a partition that an exclude rule names is not dumped, though it would come "
                    "with its table here: with a case (--case) each table is named");
    for (guint index = 0; index < mapping->transformations->len; index++) {
        g_autofree char *words = rule_text(mapping->transformations->pdata[index]);
        remarks_add(remarks, TRUE, "%s: not done: " OLD_NAMES, words);
    }
    remark_encoding(text, remarks);
    if (count > 0)
        return g_string_free(g_steal_pointer(&text), FALSE);
    set_empty(remarks, error);
    return NULL;
}
