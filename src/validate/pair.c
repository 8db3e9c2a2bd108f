#include "validate/pair.h"

#include "validate/layout.h"

#include "pg/quote.h"
#include "task/data_type.h"
#include "validate/form.h"
#include "validate/large.h"
#include "validate/part.h"
#include "validate/partial.h"
#include "validate/shared.h"

#include <string.h>

const char *
pair_state_name(PairState state)
{
    static const char *const names[] = {"not compared", "equal",        "different",  "source only",
                                        "target only",  "not compared", "incomplete", "sampled"};
    return names[state];
}

gboolean
pair_was_digested(const TablePair *pair)
{
    return pair->state == PAIR_EQUAL || pair->state == PAIR_DIFFERENT ||
           pair->state == PAIR_INCOMPLETE || pair->state == PAIR_SAMPLED;
}

PairState
pair_state_without_difference(const TablePair *pair)
{
    if (pair->has_gap)
        return PAIR_INCOMPLETE;
    return pair->sample > 0 ? PAIR_SAMPLED : PAIR_EQUAL;
}

void
pair_add_reason(TablePair *pair, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (pair->reason->len > 0)
        g_string_append(pair->reason, "; ");
    g_string_append_vprintf(pair->reason, format, arguments);
    va_end(arguments);
}

/* What all pairs are made from. */
typedef struct {
    const Selection *selection;
    Catalog *const *catalogs;
    const CompareRules *rules;
} Pairing;

static void
column_pair_free(gpointer data)
{
    ColumnPair *column = data;
    for (guint side = 0; side < 2; side++) {
        shared_free(column->name[side]);
        shared_free(column->type_name[side]);
        shared_free(column->expression[side]);
        shared_free(column->large[side]);
        shared_free(column->built_in[side]);
    }
    shared_free(column->form);
    g_free(column->reason);
    g_free(column->normalisers);
    g_free(column->is_longer);
    g_free(column->computed);
    g_free(column);
}

void
pair_free(gpointer data)
{
    TablePair *pair = data;
    for (guint side = 0; side < 2; side++) {
        g_free(pair->schema[side]);
        g_free(pair->name[side]);
    }
    g_free(pair->filter);
    g_ptr_array_unref(pair->sample_key);
    g_ptr_array_unref(pair->key);
    g_ptr_array_unref(pair->compared);
    g_ptr_array_unref(pair->columns);
    parts_forget(pair);
    g_string_free(pair->reason, TRUE);
    g_clear_pointer(&pair->kinds, g_hash_table_unref);
    g_free(pair);
}

static TablePair *
table_pair_new(gint64 id)
{
    TablePair *pair = g_new0(TablePair, 1);
    pair->id = id;
    pair->columns = g_ptr_array_new_with_free_func(column_pair_free);
    pair->compared = g_ptr_array_new();
    pair->key = g_ptr_array_new();
    pair->sample_key = g_ptr_array_new();
    pair->reason = g_string_new(NULL);
    return pair;
}

TablePair *
pair_copy_open(const TablePair *pair)
{
    TablePair *copy = g_new0(TablePair, 1);
    copy->id = pair->id;
    for (guint side = 0; side < 2; side++) {
        copy->schema[side] = g_strdup(pair->schema[side]);
        copy->name[side] = g_strdup(pair->name[side]);
        copy->relation[side] = pair->relation[side];
    }
    copy->filter = g_strdup(pair->filter);
    copy->columns = g_ptr_array_ref(pair->columns);
    copy->compared = g_ptr_array_ref(pair->compared);
    /* A compare may drop the key. */
    copy->key = g_ptr_array_copy(pair->key, NULL, NULL);
    copy->has_large = pair->has_large;
    copy->sample = pair->sample;
    copy->sample_key = g_ptr_array_copy(pair->sample_key, NULL, NULL);
    copy->reason = g_string_new(NULL);
    return copy;
}

/* ---- columns ---- */

static ColumnPair *
add_column(TablePair *pair, const Column *source, const Column *target)
{
    const Column *const columns[2] = {source, target};
    ColumnPair *column = g_new0(ColumnPair, 1);
    for (guint side = 0; side < 2; side++) {
        if (columns[side] == NULL)
            continue;
        column->name[side] = shared_text(columns[side]->name);
        column->type_name[side] = shared_text(columns[side]->type_name);
    }
    g_ptr_array_add(pair->columns, column);
    return column;
}

static void
set_not_compared(TablePair *pair, ColumnPair *column, gboolean is_gap, const char *reason)
{
    shared_free(column->form);
    column->form = shared_text("not compared");
    g_free(column->reason);
    column->reason = g_strdup(reason);
    if (!is_gap)
        return;
    pair->has_gap = TRUE;
    const char *name = column->name[column->name[SIDE_SOURCE] != NULL ? SIDE_SOURCE : SIDE_TARGET];
    pair_add_reason(pair, "column \"%s\": %s", name, reason);
}

void
pair_set_partial(TablePair *pair, ColumnPair *column, const char *reason)
{
    if (column->is_partial)
        return;
    column->is_partial = TRUE;
    g_autofree char *before = column->reason;
    column->reason = before == NULL ? g_strdup(reason) : g_strconcat(before, "; ", reason, NULL);
    pair->has_gap = TRUE;
    pair_add_reason(pair, "column \"%s\": %s", column->name[SIDE_SOURCE], reason);
}

static char *
forms_note(const ColumnPair *column, Form *const forms[2])
{
    g_autofree char *types =
        column->computed != NULL
            ? g_strdup_printf("as the task has it computed on the source: %s", column->computed)
        : g_str_equal(column->type_name[0], column->type_name[1])
            ? NULL
            : g_strdup_printf("types differ: %s on the source, %s on the target",
                              column->type_name[0], column->type_name[1]);
    if (!forms[0]->is_unknown && !forms[1]->is_unknown)
        return g_steal_pointer(&types);
    return g_strconcat(types != NULL ? types : "", types != NULL ? "; " : "",
                       "how the type sends its values is not known: its text was compared", NULL);
}

static void
set_forms(TablePair *pair, ColumnPair *column, Form *forms[2], const gboolean is_generated[2])
{
    column->form = shared_text(forms[0]->name);
    for (guint side = 0; side < 2; side++) {
        column->expression[side] = shared_text(forms[side]->expression);
        column->built_in[side] = shared_text(forms[side]->built_in);
        column->copied[side] = is_generated[side] ? COPIED_NOT : forms[side]->copied;
    }
    column->reason = forms_note(column, forms);
    column->normalisers = form_normaliser_names(forms[0]->normalisers | forms[1]->normalisers);
    g_ptr_array_add(pair->compared, column);
}

/* choice may be NULL. */
static void
pair_columns(TablePair *pair, const Column *source, const Column *target,
             const SelectedColumn *choice, const Pairing *pairing)
{
    const Column *const columns[2] = {source, target};
    ColumnPair *column = add_column(pair, source, target);
    column->computed = g_strdup(choice == NULL ? NULL : choice->expression);
    FormContext contexts[2];
    for (guint side = 0; side < 2; side++)
        contexts[side] =
            (FormContext){.catalog = pairing->catalogs[side],
                          .as_values = pairing->rules->mode == COMPARE_VALUE,
                          .encodings_differ = !g_str_equal(pairing->catalogs[0]->encoding,
                                                           pairing->catalogs[1]->encoding)};
    char *values[2], *large[2] = {NULL, NULL};
    Form *forms[2];
    for (guint side = 0; side < 2; side++) {
        g_autofree char *quoted = quote_identifier(columns[side]->name);
        values[side] = g_strconcat("t.", quoted, NULL);
        forms[side] = form_new(&contexts[side], columns[side]->type, values[side]);
    }
    const char *const type_names[2] = {source->type_name, target->type_name};
    if (form_reconcile(contexts, forms, values, type_names)) {
        if (pairing->rules->partial_bytes > 0)
            partial_cut(contexts, forms, values, pairing->rules->partial_bytes, &column->is_longer);
        else
            large_expressions(contexts, forms, values, large);
        /* COPY refuses columns that are generated. */
        const gboolean is_generated[2] = {source->is_generated || column->computed != NULL,
                                          target->is_generated};
        set_forms(pair, column, forms, is_generated);
    } else {
        g_autofree char *reason = g_strdup_printf(
            "there is no exact way to compare %s on the source with %s on the target",
            source->type_name, target->type_name);
        set_not_compared(pair, column, TRUE, reason);
    }
    for (guint side = 0; side < 2; side++) {
        column->large[side] = shared_text(large[side]);
        g_free(large[side]);
        g_free(values[side]);
        form_free(forms[side]);
    }
}

static const Column *
find_column(const Relation *relation, const char *name)
{
    for (guint index = 0; index < relation->columns->len; index++) {
        const Column *column = relation->columns->pdata[index];
        if (g_str_equal(column->name, name))
            return column;
    }
    return NULL;
}

static gboolean
is_in_key(const Relation *relation, int number)
{
    for (guint index = 0; index < relation->keys->len; index++) {
        const GArray *columns = ((const UniqueKey *)relation->keys->pdata[index])->columns;
        for (guint at = 0; at < columns->len; at++)
            if (g_array_index(columns, int, at) == number)
                return TRUE;
    }
    return FALSE;
}

/* What AWS DMS moves as a large object (LOB). It validates no key of such a type; here a row is
 * told by it all the same. */
static gboolean
is_large_value(const Catalog *catalog, const Relation *relation, const Column *column)
{
    static const char *const built_in[] = {"text",  "bytea",   "xml", "json",
                                           "jsonb", "polygon", NULL};
    static const char *const of_extensions[] = {"citext", "hstore", NULL};
    const PgType *type = catalog_base_type(catalog, column->type);
    if (type == NULL || is_in_key(relation, column->number))
        return FALSE;
    return type->element != 0 || g_strv_contains(of_extensions, type->name) ||
           (g_str_equal(type->schema, "pg_catalog") && g_strv_contains(built_in, type->name));
}

/* Removed columns leave a name on the target that may be there for reasons of its own. */
static void
pair_source_column(TablePair *pair, const SelectedTable *selected, const Column *source,
                   const Pairing *pairing, GHashTable *seen)
{
    const SelectedColumn *choice = selection_column(selected, source->name);
    pair->has_mask |= choice != NULL && choice->is_masked;
    const char *target_name = choice == NULL ? source->name : choice->name[SIDE_TARGET];
    const Column *target = find_column(pair->relation[SIDE_TARGET], target_name);
    if (choice != NULL && choice->is_removed) {
        set_not_compared(pair, add_column(pair, source, NULL), FALSE, "removed by the task");
        return;
    }
    if (target == NULL) {
        g_autofree char *reason = g_strdup_printf("\"%s\" is missing on the target", target_name);
        set_not_compared(pair, add_column(pair, source, NULL), TRUE, reason);
        return;
    }
    g_hash_table_add(seen, (gpointer)target);
    if (rules_excludes(pairing->rules, pair->schema[SIDE_SOURCE], pair->name[SIDE_SOURCE],
                       source->name))
        set_not_compared(pair, add_column(pair, source, target), TRUE,
                         "excluded by --exclude-column");
    else if (pairing->rules->skips_large &&
             is_large_value(pairing->catalogs[SIDE_SOURCE], pair->relation[SIDE_SOURCE], source))
        set_not_compared(pair, add_column(pair, source, target), TRUE,
                         "excluded by SkipLobColumns of the task's settings");
    else if (choice != NULL && choice->is_random)
        set_not_compared(pair, add_column(pair, source, target), TRUE,
                         "the task masks it with digits of chance, which nobody can compare");
    else if (choice != NULL && choice->type != NULL) {
        Column value = *source;
        value.type = data_type_oid(choice->type);
        value.type_name = choice->type;
        pair_columns(pair, &value, target, choice, pairing);
    } else
        pair_columns(pair, source, target, choice, pairing);
}

/* The source has it under the name that it gets. */
static void
pair_added_column(TablePair *pair, const SelectedColumn *choice, const Pairing *pairing,
                  GHashTable *seen)
{
    const Column *target = find_column(pair->relation[SIDE_TARGET], choice->name[SIDE_TARGET]);
    const Column value = {.name = choice->name[SIDE_SOURCE],
                          .type = data_type_oid(choice->type),
                          .type_name = choice->type};
    if (target != NULL)
        g_hash_table_add(seen, (gpointer)target);
    if (target == NULL)
        set_not_compared(pair, add_column(pair, &value, NULL), TRUE,
                         "the task adds it, and it is missing on the target");
    else if (rules_excludes(pairing->rules, pair->schema[SIDE_SOURCE], pair->name[SIDE_SOURCE],
                            value.name))
        set_not_compared(pair, add_column(pair, &value, target), TRUE,
                         "excluded by --exclude-column");
    else
        pair_columns(pair, &value, target, choice, pairing);
}

static void
pair_all_columns(TablePair *pair, const SelectedTable *selected, const Pairing *pairing)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    const GPtrArray *source = pair->relation[SIDE_SOURCE]->columns;
    const GPtrArray *target = pair->relation[SIDE_TARGET]->columns;
    for (guint index = 0; index < source->len; index++)
        pair_source_column(pair, selected, source->pdata[index], pairing, seen);
    for (guint index = 0; index < selected->columns->len; index++) {
        const SelectedColumn *choice = selected->columns->pdata[index];
        if (choice->is_added)
            pair_added_column(pair, choice, pairing, seen);
    }
    for (guint index = 0; index < target->len; index++) {
        const Column *column = target->pdata[index];
        if (!g_hash_table_contains(seen, column))
            /* A task may well load into a table that has columns of its own. */
            set_not_compared(pair, add_column(pair, NULL, column),
                             pairing->selection->is_whole_database, "only on the target");
    }
}

/* ---- keys ---- */

static ColumnPair *
compared_column(const TablePair *pair, Side side, int number)
{
    for (guint index = 0; index < pair->relation[side]->columns->len; index++) {
        const Column *column = pair->relation[side]->columns->pdata[index];
        for (guint other = 0; column->number == number && other < pair->compared->len; other++) {
            ColumnPair *candidate = pair->compared->pdata[other];
            if (g_str_equal(candidate->name[side], column->name))
                return candidate;
        }
    }
    return NULL;
}

static gboolean
take_key(TablePair *pair, Side side, const UniqueKey *key)
{
    g_ptr_array_set_size(pair->key, 0);
    for (guint index = 0; index < key->columns->len; index++) {
        ColumnPair *column = compared_column(pair, side, g_array_index(key->columns, int, index));
        /* What a task makes of a key's values may be the same for two of them. */
        if (column == NULL || (side == SIDE_SOURCE && column->computed != NULL)) {
            g_ptr_array_set_size(pair->key, 0);
            return FALSE;
        }
        g_ptr_array_add(pair->key, column);
    }
    return TRUE;
}

/* A key of one side is enough to tell which rows belong together: the drill-down can cope with rows
 * that share one on the other side. */
static void
choose_key(TablePair *pair)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const GPtrArray *keys = pair->relation[side]->keys;
        for (guint index = 0; index < keys->len; index++)
            if (take_key(pair, side, keys->pdata[index]))
                return;
    }
}

/* The target has what was loaded and nothing else: all of its rows are compared. */
static void
set_filter(TablePair *pair, const SelectedTable *selected)
{
    if (selected->filter == NULL)
        return;
    pair->filter = g_strdup(selected->filter);
    pair_add_reason(pair, "of the source only the rows that the task selects were compared: %s",
                    pair->filter);
}

static void
set_sample(TablePair *pair, const CompareRules *rules)
{
    pair->sample = rules->sample;
    g_ptr_array_extend(pair->sample_key, pair->key, NULL, NULL);
    if (pair->sample > 0)
        pair_add_reason(pair, "only a sample of %s of its rows was compared", rules->sample_text);
}

/* ---- tables ---- */

static void
set_state(TablePair *pair, PairState state, const char *reason)
{
    pair->state = state;
    pair_add_reason(pair, "%s", reason);
}

/* What is selected of the source may be a view; rows are in a table of the target. */
static const char *
kind_problem(const Relation *relation, Side side)
{
    switch (relation->kind) {
    case 'r':
        return NULL;
    case 'p':
        for (guint index = 0; index < relation->leaves->len; index++)
            if (((const Relation *)relation->leaves->pdata[index])->kind != 'r')
                return "has a partition that is a foreign table";
        return NULL;
    case 'v':
        return side == SIDE_SOURCE ? NULL : "is a view";
    case 'm':
        return side == SIDE_SOURCE ? NULL : "is a materialized view";
    default:
        return "is a foreign table";
    }
}

static gboolean
check_kinds(TablePair *pair)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        const char *problem = kind_problem(pair->relation[side], side);
        if (problem == NULL)
            continue;
        g_autofree char *reason =
            g_strdup_printf("the relation on the %s %s", side_name(side), problem);
        set_state(pair, PAIR_NOT_COMPARED, reason);
        return FALSE;
    }
    return TRUE;
}

static void
pair_table(TablePair *pair, const SelectedTable *selected, const Pairing *pairing)
{
    for (guint side = 0; side < 2; side++) {
        pair->schema[side] = g_strdup(selected->schema[side]);
        pair->name[side] = g_strdup(selected->name[side]);
        pair->relation[side] =
            catalog_relation(pairing->catalogs[side], pair->schema[side], pair->name[side]);
    }
    if (pair->relation[SIDE_SOURCE] == NULL)
        set_state(pair, PAIR_NOT_COMPARED, "the table is no longer on the source");
    else if (pair->relation[SIDE_TARGET] == NULL)
        set_state(pair, PAIR_SOURCE_ONLY, "the table is missing on the target");
    else if (check_kinds(pair)) {
        pair_all_columns(pair, selected, pairing);
        layout_add_place(pair);
        choose_key(pair);
        set_filter(pair, selected);
        set_sample(pair, pairing->rules);
    }
}

/* Rows of a partition are compared with those of its root. */
static gboolean
is_covered_by_root(const SelectedTable *selected, const Catalog *source, GHashTable *selected_oids)
{
    const Relation *relation =
        catalog_relation(source, selected->schema[SIDE_SOURCE], selected->name[SIDE_SOURCE]);
    return relation != NULL && relation->root != 0 &&
           g_hash_table_contains(selected_oids, GUINT_TO_POINTER(relation->root));
}

static GHashTable *
selected_source_oids(const Selection *selection, const Catalog *source)
{
    GHashTable *oids = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < selection->tables->len; index++) {
        const SelectedTable *table = selection->tables->pdata[index];
        const Relation *relation =
            catalog_relation(source, table->schema[SIDE_SOURCE], table->name[SIDE_SOURCE]);
        if (relation != NULL)
            g_hash_table_add(oids, GUINT_TO_POINTER(relation->oid));
    }
    return oids;
}

/* Two sources of one target table cannot both be equal to it. */
static void
refuse_shared_targets(GPtrArray *pairs)
{
    g_autoptr(GHashTable) first = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        gpointer target = (gpointer)pair->relation[SIDE_TARGET];
        TablePair *other = target == NULL ? NULL : g_hash_table_lookup(first, target);
        if (target != NULL && other == NULL)
            g_hash_table_insert(first, target, pair);
        if (other == NULL)
            continue;
        TablePair *const both[2] = {pair, other};
        for (guint member = 0; member < 2; member++)
            if (both[member]->state == PAIR_OPEN)
                set_state(both[member], PAIR_NOT_COMPARED,
                          "more than one selected table goes to this target table");
    }
}

/* AWS DMS keeps its tasks' tables on the target. */
static gboolean
is_dms_own(const Relation *relation)
{
    return g_str_has_prefix(relation->name, "awsdms_");
}

static void
add_target_only(GPtrArray *pairs, const Catalog *target)
{
    g_autoptr(GHashTable) schemas = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < pairs->len; index++) {
        const TablePair *pair = pairs->pdata[index];
        g_hash_table_add(schemas, pair->schema[SIDE_TARGET]);
        g_hash_table_add(taken, (gpointer)pair->relation[SIDE_TARGET]);
    }
    for (guint index = 0; index < target->relations->len; index++) {
        const Relation *relation = target->relations->pdata[index];
        if ((relation->kind != 'r' && relation->kind != 'p') || relation->is_partition ||
            relation->of_extension || is_dms_own(relation) ||
            g_hash_table_contains(taken, relation) ||
            !g_hash_table_contains(schemas, relation->schema))
            continue;
        TablePair *pair = table_pair_new(-(gint64)relation->oid);
        pair->schema[SIDE_TARGET] = g_strdup(relation->schema);
        pair->name[SIDE_TARGET] = g_strdup(relation->name);
        pair->relation[SIDE_TARGET] = relation;
        set_state(pair, PAIR_TARGET_ONLY, "no selected table goes to it");
        g_ptr_array_add(pairs, pair);
    }
}

GPtrArray *
pair_tables(const Selection *selection, Catalog *const catalogs[2], const CompareRules *rules)
{
    const Pairing pairing = {selection, catalogs, rules};
    g_autoptr(GHashTable) oids = selected_source_oids(selection, catalogs[SIDE_SOURCE]);
    GPtrArray *pairs = g_ptr_array_new_with_free_func(pair_free);
    for (guint index = 0; index < selection->tables->len; index++) {
        const SelectedTable *selected = selection->tables->pdata[index];
        if (is_covered_by_root(selected, catalogs[SIDE_SOURCE], oids))
            continue;
        TablePair *pair = table_pair_new(selected->id);
        pair_table(pair, selected, &pairing);
        g_ptr_array_add(pairs, pair);
    }
    refuse_shared_targets(pairs);
    if (selection->is_whole_database)
        add_target_only(pairs, catalogs[SIDE_TARGET]);
    return pairs;
}
