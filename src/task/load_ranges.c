#include "task/load_ranges.h"

#define CORRECT "Correct the file."
#define MOST_COLUMNS 10

void
load_ranges_free(LoadRanges *ranges)
{
    if (ranges == NULL)
        return;
    g_free(ranges->path);
    g_free(ranges->schema);
    g_free(ranges->table);
    g_ptr_array_unref(ranges->columns);
    g_ptr_array_unref(ranges->boundaries);
    g_free(ranges);
}

static void
unref_values(gpointer values)
{
    g_ptr_array_unref(values);
}

static LoadRanges *
load_ranges_new(const Member *rule)
{
    LoadRanges *ranges = g_new0(LoadRanges, 1);
    ranges->path = member_path(rule);
    ranges->columns = g_ptr_array_new_with_free_func(g_free);
    ranges->boundaries = g_ptr_array_new_with_free_func(unref_values);
    return ranges;
}

static gboolean
parse_boundary(const Member *member, LoadRanges *ranges, GError **error)
{
    GPtrArray *values = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(ranges->boundaries, values);
    if (!member_require_texts(member, values, error))
        return FALSE;
    if (values->len == ranges->columns->len)
        return TRUE;
    member_set_error(member, CORRECT, error, "%u values, but \"columns\" names %u", values->len,
                     ranges->columns->len);
    return FALSE;
}

static gboolean
parse_boundaries(const Member *load, LoadRanges *ranges, GError **error)
{
    Member columns = member_get(load, "columns"), boundaries = member_get(load, "boundaries");
    if (!member_require_texts(&columns, ranges->columns, error) ||
        !member_check_array(&boundaries, error))
        return FALSE;
    if (ranges->columns->len > MOST_COLUMNS) {
        member_set_error(&columns, CORRECT, error, "more than %d columns", MOST_COLUMNS);
        return FALSE;
    }
    for (gsize index = 0; index < json_object_array_length(boundaries.value); index++) {
        Member element = member_element(&boundaries, index);
        if (!parse_boundary(&element, ranges, error))
            return FALSE;
    }
    if (ranges->boundaries->len > 0)
        return TRUE;
    member_set_error(&boundaries, CORRECT, error, "the array is empty");
    return FALSE;
}

static void
warn_of_documents(const Member *load)
{
    static const char *const names[] = {"number-of-partitions", "batch-size",
                                        "collection-count-from-metadata",
                                        "max-records-skip-per-page"};
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        Member member = member_get(load, names[index]);
        if (!member_is_empty(&member))
            member_warn(&member, "this is for MongoDB and its like, ignored");
    }
}

/* *has_ranges: it goes by boundaries. */
static gboolean
parse_type(const Member *load, gboolean *has_ranges, GError **error)
{
    static const char *const by_partition[] = {"partitions-auto", "subpartitions-auto",
                                               "partitions-list", NULL};
    static const char *const known[] = {"type",
                                        "partitions",
                                        "subpartitions",
                                        "columns",
                                        "boundaries",
                                        "number-of-partitions",
                                        "batch-size",
                                        "collection-count-from-metadata",
                                        "max-records-skip-per-page",
                                        NULL};
    Member type = member_get(load, "type");
    g_autofree char *text = NULL;
    if (!member_check_object(load, error) || !member_require_text(&type, &text, error))
        return FALSE;
    member_warn_unknown(load, known);
    warn_of_documents(load);
    *has_ranges = g_str_equal(text, "ranges");
    if (*has_ranges || g_str_equal(text, "none"))
        return TRUE;
    if (g_strv_contains(by_partition, text)) {
        member_warn(load, "a partitioned table is loaded by its partitions anyway, by all of them");
        return TRUE;
    }
    member_set_error(&type,
                     "Known are ranges, partitions-auto, subpartitions-auto, partitions-list and "
                     "none.",
                     error, "unknown type \"%s\" of parallel-load", text);
    return FALSE;
}

static gboolean
parse_table(const Member *rule, LoadRanges *ranges, GError **error)
{
    Member locator = member_get(rule, "object-locator");
    if (!member_check_object(&locator, error))
        return FALSE;
    Member schema = member_get(&locator, "schema-name"), table = member_get(&locator, "table-name");
    return member_require_text(&schema, &ranges->schema, error) &&
           member_require_text(&table, &ranges->table, error);
}

gboolean
load_ranges_parse(const Member *rule, LoadRanges **ranges, GError **error)
{
    static const char *const known[] = {
        "rule-type",     "rule-id",      "rule-name", "object-locator",
        "parallel-load", "lob-settings", NULL};
    *ranges = NULL;
    member_warn_unknown(rule, known);
    Member lobs = member_get(rule, "lob-settings"), load = member_get(rule, "parallel-load");
    if (!member_is_empty(&lobs))
        member_warn(&lobs, "not obeyed: large values are moved whole");
    if (member_is_empty(&load))
        return TRUE;
    gboolean has_ranges;
    if (!parse_type(&load, &has_ranges, error))
        return FALSE;
    if (!has_ranges)
        return TRUE;
    g_autoptr(LoadRanges) parsed = load_ranges_new(rule);
    if (!parse_table(rule, parsed, error) || !parse_boundaries(&load, parsed, error))
        return FALSE;
    *ranges = g_steal_pointer(&parsed);
    return TRUE;
}
