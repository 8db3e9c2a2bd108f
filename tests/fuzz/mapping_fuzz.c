/* Table mappings. */
#include "fix_property.h"

#include "task/mapping.h"
#include "task/names.h"

const char fuzz_corpus[] = "mapping";

static void
require_warnings(const TaskProblems *warnings)
{
    for (guint index = 0; index < warnings->list->len; index++) {
        const TaskProblem *warning = warnings->list->pdata[index];
        require(warning->path[0] != '\0' && warning->message[0] != '\0');
    }
}

static void
apply_rules(const GPtrArray *rules)
{
    static const char *const names[] = {"", "orders", "\xC3\xA9", "\xE9\xFF", "a_%["};
    for (guint index = 0; index < rules->len; index++) {
        const MappingRule *rule = rules->pdata[index];
        require(index == 0 || ((MappingRule *)rules->pdata[index - 1])->id < rule->id);
        for (guint name = 0; name < G_N_ELEMENTS(names); name++) {
            g_autofree char *changed = names_apply_action(rule, names[name]);
            require(changed != NULL);
            (void)wildcard_matches(rule->schema, names[name]);
            if (rule->table != NULL)
                (void)wildcard_matches(rule->table, names[name]);
            if (rule->column != NULL)
                (void)wildcard_matches(rule->column, names[name]);
        }
    }
}

static void
parse_mapping(GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) warnings = task_problems_new();
    g_autoptr(Mapping) mapping = mapping_parse("fuzz", bytes, warnings, &error);
    require_error(error, mapping == NULL);
    require_warnings(warnings);
    if (mapping == NULL)
        return;
    apply_rules(mapping->selections);
    apply_rules(mapping->transformations);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GBytes) bytes = g_bytes_new(data, size);
    parse_mapping(bytes);
    require_fixed("mappings", bytes);
    return 0;
}
