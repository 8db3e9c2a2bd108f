/*
 * Random mappings over random catalogs, against a second implementation of what AWS DMS table
 * mappings say: slow, simple, and written from the user guide ("Table selection and transformation
 * rules", "Wildcards in table mapping"), with what src/task/task.h decides on partitions.
 *
 * PGCROSSING_PROPERTY_RUNS says how many there are, PGCROSSING_PROPERTY_SEED which is the first.
 */
#include "task_case.h"

#include "case/query.h"

#include <string.h>

#define MOST_TABLES 14
#define MOST_RULES 12
#define MOST_COLUMNS 4

typedef struct {
    const char *schema;
    char name[8];
    char kind;  /* pg_class.relkind */
    int parent; /* -1: none */
    gboolean is_partition;
    gboolean is_of_extension;
    guint columns;
    char column_names[MOST_COLUMNS][8];
} Table;

typedef struct {
    guint id;
    const char *type; /* selection, or the rule-target */
    const char *action;
    char parts[3][16]; /* patterns of schema, table, column; "" from where the target ends */
    char value[8];
    char old_value[8];
} Rule;

typedef struct {
    GRand *random;
    guint seed;
    guint tables;
    guint rules;
    Table table[MOST_TABLES];
    Rule rule[MOST_RULES];
} World;

/* ---- what is tried: a few letters, so that patterns and names meet ------------------------------
 */

static guint
pick(World *world, guint count)
{
    return (guint)g_rand_int_range(world->random, 0, (gint32)count);
}

static const char *
pick_word(World *world, const char *const *words)
{
    return words[pick(world, g_strv_length((char **)(gpointer)words))];
}

static void
make_word(World *world, const char *const *pieces, guint most, char *word)
{
    *word = '\0';
    for (guint count = 1 + pick(world, most); count > 0; count--)
        strcat(word, pick_word(world, pieces));
}

static const char *const letters[] = {"a", "b", "A", "_", "é", "a", NULL};
static const char *const schemas[] = {"s", "s", "S", "s_1", "pg_x", "information_schema", NULL};

static gboolean
has_name(const World *world, guint count, const Table *table)
{
    for (guint index = 0; index < count; index++)
        if (g_str_equal(world->table[index].schema, table->schema) &&
            g_str_equal(world->table[index].name, table->name))
            return TRUE;
    return FALSE;
}

static gboolean
can_be_selected(const Table *table)
{
    return strchr("rp", table->kind) != NULL && !g_str_has_prefix(table->schema, "pg_") &&
           !g_str_equal(table->schema, "information_schema");
}

static void
make_columns(World *world, Table *table)
{
    table->columns = 1 + pick(world, MOST_COLUMNS);
    for (guint index = 0; index < table->columns; index++) {
        make_word(world, letters, 2, table->column_names[index]);
        for (guint other = 0; other < index; other++)
            if (g_str_equal(table->column_names[other], table->column_names[index]))
                table->columns = index;
    }
}

/* A partition of a partitioned table, or a table that inherits from another, now and then. What is
 * in schemas of the system is never collected. */
static void
attach(World *world, guint index)
{
    Table *table = &world->table[index];
    int parent = (int)pick(world, MAX(index, 1));
    const Table *above = &world->table[parent];
    if (index == 0 || !can_be_selected(above) || !can_be_selected(table))
        return;
    gboolean is_partition = above->kind == 'p';
    if (!is_partition && (table->kind == 'p' || pick(world, 5) > 0))
        return;
    table->parent = parent;
    table->is_partition = is_partition;
    table->columns = above->columns;
    memcpy(table->column_names, above->column_names, sizeof table->column_names);
}

static void
make_table(World *world, guint index)
{
    static const char *const kinds[] = {"r", "r", "r", "p", "r", "p", "v", NULL};
    Table *table = &world->table[index];
    *table = (Table){.parent = -1};
    do {
        table->schema = pick_word(world, schemas);
        make_word(world, letters, 3, table->name);
    } while (has_name(world, index, table));
    table->kind = *pick_word(world, kinds);
    make_columns(world, table);
    attach(world, index);
    table->is_of_extension = table->parent < 0 && table->kind == 'r' && pick(world, 10) == 0;
}

/* A name that is there, in which some characters are replaced, or any pattern. */
static void
make_pattern(World *world, const char *name, char *pattern)
{
    static const char *const pieces[] = {"a", "b", "_", "%", "[ab]", "[_]", "[A-b]", "%", NULL};
    guint way = pick(world, 4);
    if (way == 0) {
        make_word(world, pieces, 3, pattern);
    } else {
        strcpy(pattern, name);
        if (way == 1)
            strcpy(pattern, "%");
        else if (way == 2 && *pattern >= 'A')
            *pattern = pick(world, 2) ? '_' : '%';
    }
}

static void
make_selection(World *world, Rule *rule, gboolean must_include)
{
    static const char *const actions[] = {"include", "include", "exclude", "explicit", NULL};
    const Table *table = &world->table[pick(world, world->tables)];
    rule->type = "selection";
    rule->action = must_include ? "include" : pick_word(world, actions);
    if (g_str_equal(rule->action, "explicit") && pick(world, 8) > 0) {
        strcpy(rule->parts[0], strlen(table->schema) < 10 ? table->schema : "s");
        strcpy(rule->parts[1], table->name);
        return;
    }
    make_pattern(world, strlen(table->schema) < 10 ? table->schema : "s", rule->parts[0]);
    make_pattern(world, table->name, rule->parts[1]);
}

static void
make_transformation(World *world, Rule *rule)
{
    static const char *const targets[] = {"schema", "table", "column", "table", "column", NULL};
    static const char *const actions[] = {
        "rename",         "add-prefix",        "add-suffix",
        "remove-prefix",  "remove-suffix",     "replace-prefix",
        "replace-suffix", "convert-lowercase", "convert-uppercase",
        "remove-column",  "include-column",    NULL};
    const Table *table = &world->table[pick(world, world->tables)];
    rule->type = pick_word(world, targets);
    do
        rule->action = pick_word(world, actions);
    while (g_str_has_suffix(rule->action, "-column") && !g_str_equal(rule->type, "column"));
    make_pattern(world, strlen(table->schema) < 10 ? table->schema : "s", rule->parts[0]);
    if (!g_str_equal(rule->type, "schema"))
        make_pattern(world, table->name, rule->parts[1]);
    if (g_str_equal(rule->type, "column"))
        make_pattern(world, table->column_names[pick(world, table->columns)], rule->parts[2]);
    if (strstr(rule->action, "fix") != NULL || g_str_equal(rule->action, "rename"))
        make_word(world, letters, 2, rule->value);
    if (g_str_has_prefix(rule->action, "replace"))
        make_word(world, letters, 2, rule->old_value);
}

static gboolean
has_id(const World *world, guint count, guint id)
{
    for (guint index = 0; index < count; index++)
        if (world->rule[index].id == id)
            return TRUE;
    return FALSE;
}

static void
make_world(World *world, guint seed)
{
    *world = (World){.random = g_rand_new_with_seed(seed), .seed = seed};
    world->tables = 2 + pick(world, MOST_TABLES - 1);
    for (guint index = 0; index < world->tables; index++)
        make_table(world, index);
    world->rules = 1 + pick(world, MOST_RULES);
    for (guint index = 0; index < world->rules; index++) {
        Rule *rule = &world->rule[index];
        do
            rule->id = 1 + pick(world, 120);
        while (has_id(world, index, rule->id));
        if (index == 0 || pick(world, 2) == 0)
            make_selection(world, rule, index == 0);
        else
            make_transformation(world, rule);
    }
}

/* ---- what AWS DMS says of it --------------------------------------------------------------------
 */

static gboolean
takes(const char *set, const char *end, gunichar character)
{
    while (set < end) {
        gunichar first = g_utf8_get_char(set), last = first;
        set = g_utf8_next_char(set);
        if (*set == '-' && set + 1 < end) {
            last = g_utf8_get_char(set + 1);
            set = g_utf8_next_char(set + 1);
        }
        if (first <= character && character <= last)
            return TRUE;
    }
    return FALSE;
}

static gboolean
like(const char *pattern, const char *name)
{
    if (*pattern == '\0')
        return *name == '\0';
    if (*pattern == '%')
        return like(pattern + 1, name) || (*name != '\0' && like(pattern, g_utf8_next_char(name)));
    if (*name == '\0')
        return FALSE;
    gunichar character = g_utf8_get_char(name);
    name = g_utf8_next_char(name);
    if (*pattern == '_')
        return like(pattern + 1, name);
    if (*pattern == '[') {
        const char *end = strchr(pattern, ']');
        return takes(pattern + 1, end, character) && like(end + 1, name);
    }
    return g_utf8_get_char(pattern) == character && like(g_utf8_next_char(pattern), name);
}

/* An explicit rule takes exact names. */
static gboolean
names_table(const Rule *rule, const Table *table)
{
    if (g_str_equal(rule->action, "explicit"))
        return g_str_equal(rule->parts[0], table->schema) &&
               g_str_equal(rule->parts[1], table->name);
    return like(rule->parts[0], table->schema) && like(rule->parts[1], table->name);
}

static gboolean
is_named_by(const World *world, const Table *table, gboolean excluding)
{
    gboolean found = FALSE;
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        if (!g_str_equal(rule->type, "selection") || !names_table(rule, table) ||
            g_str_equal(rule->action, "exclude") != excluding)
            continue;
        found =
            found || excluding || !table->is_of_extension || g_str_equal(rule->action, "explicit");
    }
    return found;
}

/* By its own name: what is included, less what is excluded. */
static gboolean
is_selected(const World *world, const Table *table)
{
    return can_be_selected(table) && is_named_by(world, table, FALSE) &&
           !is_named_by(world, table, TRUE);
}

/* The topmost selected of the table and the partitioned tables that it is in; NULL: none. */
static const Table *
find_owner(const World *world, const Table *table)
{
    const Table *owner = NULL;
    if (!can_be_selected(table))
        return NULL;
    for (;; table = &world->table[table->parent]) {
        if (is_selected(world, table))
            owner = table;
        if (!table->is_partition)
            return owner;
    }
}

/* Of the rules with that target that name it, the one with the lowest id. */
static const Rule *
find_rule(const World *world, const char *target, const Table *table, const char *column)
{
    const Rule *lowest = NULL;
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        if (g_str_equal(rule->type, target) && !g_str_equal(rule->action, "include-column") &&
            like(rule->parts[0], table->schema) &&
            (g_str_equal(target, "schema") || like(rule->parts[1], table->name)) &&
            (column == NULL || like(rule->parts[2], column)) &&
            (lowest == NULL || rule->id < lowest->id))
            lowest = rule;
    }
    return lowest;
}

static char *
new_name(const Rule *rule, const char *name)
{
    const char *action = rule == NULL ? "" : rule->action;
    if (g_str_equal(action, "rename"))
        return g_strdup(rule->value);
    if (g_str_equal(action, "convert-lowercase"))
        return g_utf8_strdown(name, -1);
    if (g_str_equal(action, "convert-uppercase"))
        return g_utf8_strup(name, -1);
    if (g_str_equal(action, "add-prefix"))
        return g_strconcat(rule->value, name, NULL);
    if (g_str_equal(action, "add-suffix"))
        return g_strconcat(name, rule->value, NULL);
    gboolean replaces = g_str_has_prefix(action, "replace-");
    if (!replaces && !g_str_has_prefix(action, "remove-"))
        return g_strdup(name);
    const char *old = replaces ? rule->old_value : rule->value, *by = replaces ? rule->value : "";
    if (g_str_has_suffix(action, "-prefix") && g_str_has_prefix(name, old))
        return g_strconcat(by, name + strlen(old), NULL);
    if (g_str_has_suffix(action, "-suffix") && g_str_has_suffix(name, old))
        return g_strdup_printf("%.*s%s", (int)(strlen(name) - strlen(old)), name, by);
    return g_strdup(name);
}

/* Where include-column rules are about a table it keeps what they list. */
static gboolean
is_listed(const World *world, const Table *table, const char *column, gboolean *has_list)
{
    gboolean found = FALSE;
    *has_list = FALSE;
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        if (!g_str_equal(rule->action, "include-column") || !like(rule->parts[0], table->schema) ||
            !like(rule->parts[1], table->name))
            continue;
        *has_list = TRUE;
        found = found || like(rule->parts[2], column);
    }
    return found;
}

/* Adds "source>target " to the text, "-" for a column that is left out; FALSE: it is refused. */
static gboolean
name_column(const World *world, const Table *owner, const char *column, GString *text)
{
    gboolean has_list, is_in_list = is_listed(world, owner, column, &has_list);
    const Rule *rule = find_rule(world, "column", owner, column);
    gboolean is_removed = rule != NULL && g_str_equal(rule->action, "remove-column");
    g_autofree char *name = new_name(is_removed ? NULL : rule, column);
    if (is_removed || (has_list && !is_in_list)) {
        g_string_append_printf(text, " %s-", column);
        return !is_removed || !is_in_list;
    }
    g_autofree char *arrow = g_strdup_printf(">%s ", name);
    g_autofree char *so_far = g_strconcat(text->str, " ", NULL);
    g_string_append_printf(text, " %s>%s", column, name);
    return *name != '\0' && strstr(so_far, arrow) == NULL;
}

/* Whether a rule that names a partition and not its owner would leave out a column that arrives. */
static gboolean
is_left_out_alone(const World *world, const Table *table, const Table *owner, const char *column)
{
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        gboolean lists = g_str_equal(rule->action, "include-column");
        if ((!lists && !g_str_equal(rule->action, "remove-column")) ||
            !like(rule->parts[0], table->schema) || !like(rule->parts[1], table->name) ||
            (like(rule->parts[0], owner->schema) && like(rule->parts[1], owner->name)))
            continue;
        if (like(rule->parts[2], column) != lists)
            return TRUE;
    }
    return FALSE;
}

/* Adds the table's line; FALSE: it is refused. */
static gboolean
name_table(const World *world, guint index, const Table *owner, GHashTable *targets, GString *lines)
{
    const Table *table = &world->table[index];
    g_autofree char *schema = new_name(find_rule(world, "schema", table, NULL), table->schema);
    g_autofree char *name = new_name(find_rule(world, "table", table, NULL), table->name);
    g_autoptr(GString) columns = g_string_new(NULL);
    gboolean is_good = *schema != '\0' && *name != '\0' && !g_str_has_prefix(schema, "pg_");
    for (guint column = 0; column < table->columns; column++) {
        const char *source_name = table->column_names[column];
        gsize length = columns->len;
        is_good = name_column(world, owner, source_name, columns) && is_good;
        gboolean arrives = !g_str_has_suffix(columns->str + length, "-");
        is_good = is_good && !(arrives && is_left_out_alone(world, table, owner, source_name));
    }
    g_string_append_printf(lines, "%u %s.%s:%s\n", index + 1, schema, name, columns->str);
    return g_hash_table_add(targets, g_strdup_printf("%s.%s", schema, name)) && is_good;
}

/* AWS DMS reads a table that inherits through its parent; we want to be told what becomes of it. */
static gboolean
is_inheritance_clear(const World *world, const Table *table)
{
    return table->parent < 0 || table->is_partition || !can_be_selected(table) ||
           is_selected(world, table) || is_named_by(world, table, TRUE) ||
           find_owner(world, &world->table[table->parent]) == NULL;
}

static gboolean
are_explicit_rules_exact(const World *world)
{
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        gboolean is_exact =
            !g_str_equal(rule->action, "explicit") ||
            (strchr(rule->parts[0], '%') == NULL && strchr(rule->parts[1], '%') == NULL);
        for (guint table = 0; !is_exact && table < world->tables; table++)
            is_exact =
                can_be_selected(&world->table[table]) && names_table(rule, &world->table[table]);
        if (!is_exact)
            return FALSE;
    }
    return TRUE;
}

/* A line for each selected table; NULL where the mappings are to be refused. */
static char *
expect(const World *world)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    g_autoptr(GHashTable) targets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gboolean is_good = are_explicit_rules_exact(world);
    for (guint index = 0; index < world->tables; index++) {
        const Table *owner = find_owner(world, &world->table[index]);
        is_good = is_inheritance_clear(world, &world->table[index]) && is_good;
        if (owner != NULL)
            is_good = name_table(world, index, owner, targets, lines) && is_good;
    }
    return is_good && lines->len > 0 ? g_strdup(lines->str) : NULL;
}

/* ---- what we make of it -------------------------------------------------------------------------
 */

static void
fill_catalog(const World *world)
{
    TestTable tables[MOST_TABLES + 1] = {0};
    char kinds[MOST_TABLES][2] = {0};
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    for (guint index = 0; index < world->tables; index++) {
        const Table *table = &world->table[index];
        g_autoptr(GString) columns = g_string_new(table->column_names[0]);
        for (guint column = 1; column < table->columns; column++)
            g_string_append_printf(columns, " %s", table->column_names[column]);
        char *text = g_strdup(columns->str);
        g_ptr_array_add(texts, text);
        kinds[index][0] = table->kind;
        tables[index] = (TestTable){.oid = (gint64)index + 1,
                                    .schema = table->schema,
                                    .name = table->name,
                                    .columns = text,
                                    .kind = kinds[index],
                                    .parent = table->parent + 1,
                                    .extension = table->is_of_extension ? "x" : NULL,
                                    .inherits = table->parent >= 0 && !table->is_partition};
    }
    execute("BEGIN; DELETE FROM fact_table; DELETE FROM fact_column; DELETE FROM fact_index;"
            " DELETE FROM fact_index_column");
    add_tables(tables);
    execute("COMMIT");
}

static char *
rules_text(const World *world)
{
    GString *text = g_string_new(NULL);
    for (guint index = 0; index < world->rules; index++) {
        const Rule *rule = &world->rule[index];
        gboolean is_selection = g_str_equal(rule->type, "selection");
        g_string_append_printf(text, "%s%0*u %s%s %s", index > 0 ? "\n" : "",
                               1 + (int)(rule->id % 3), rule->id,
                               is_selection ? "" : "transformation ", rule->type, rule->action);
        for (guint part = 0; part < G_N_ELEMENTS(rule->parts) && *rule->parts[part] != '\0'; part++)
            g_string_append_printf(text, " %s", rule->parts[part]);
        if (*rule->value != '\0')
            g_string_append_printf(text, " =%s", rule->value);
        if (*rule->old_value != '\0')
            g_string_append_printf(text, " =%s", rule->old_value);
    }
    return g_string_free(text, FALSE);
}

/* NULL where they are refused; *error says why. */
static char *
find(const char *rules, GError **error)
{
    if (!try_select(rules, "DO_NOTHING", error))
        return NULL;
    return case_value(
        file,
        "SELECT group_concat(line, '') FROM (SELECT printf('%d %s.%s:%s', t.table_id,"
        " t.target_schema, t.target_name, (SELECT group_concat(printf(' %s%s', c.source_name,"
        "  iif(c.action = 'remove', '-', '>' || c.target_name)), '')"
        "  FROM (SELECT * FROM selected_column s WHERE s.table_id = t.table_id"
        "   ORDER BY position LIMIT -1) c)) || char(10) AS line"
        "  FROM selected_table t ORDER BY t.table_id)",
        error);
}

static void
describe(const World *world)
{
    for (guint index = 0; index < world->tables; index++) {
        const Table *table = &world->table[index];
        g_printerr("# table %u: %s.%s %c%s%s parent %d:", index + 1, table->schema, table->name,
                   table->kind, table->is_partition ? " partition" : "",
                   table->is_of_extension ? " of an extension" : "", table->parent + 1);
        for (guint column = 0; column < table->columns; column++)
            g_printerr(" %s", table->column_names[column]);
        g_printerr("\n");
    }
}

/* Whether the mappings were obeyed, not refused. */
static gboolean
try_world(guint seed)
{
    World world;
    g_autoptr(GError) error = NULL;
    make_world(&world, seed);
    fill_catalog(&world);
    g_autofree char *rules = rules_text(&world);
    g_autofree char *expected = expect(&world);
    g_autofree char *found = find(rules, &error);
    g_rand_free(world.random);
    if (g_strcmp0(found, expected) != 0) {
        describe(&world);
        fail_msg("PGCROSSING_PROPERTY_SEED=%u\n%s\nfound\n%s\nexpected\n%s", seed, rules,
                 found == NULL ? error->message : found, expected == NULL ? "a refusal" : expected);
    }
    return found != NULL;
}

static guint
number_from_environment(const char *name, guint otherwise)
{
    const char *text = g_getenv(name);
    return text == NULL ? otherwise : (guint)g_ascii_strtoull(text, NULL, 10);
}

static void
selection_and_names_are_those_of_the_simple_way(void **state)
{
    (void)state;
    guint runs = number_from_environment("PGCROSSING_PROPERTY_RUNS", 300), obeyed = 0;
    guint first = number_from_environment("PGCROSSING_PROPERTY_SEED", 1);
    execute("PRAGMA synchronous = OFF");
    for (guint index = 0; index < runs; index++)
        obeyed += try_world(first + index) ? 1 : 0;
    /* Both are tried. */
    assert_true(runs < 100 || (obeyed > runs / 5 && obeyed < runs));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(selection_and_names_are_those_of_the_simple_way,
                                        make_task_case, remove_task_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
