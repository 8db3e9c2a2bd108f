#include "migrate/show.h"

#include "base/output.h"
#include "migrate/items.h"

static const char *const mode_names[] = {"", "", ", emptied first", ", dropped and created first"};

/* The column that keeps the rows from travelling in binary format; NULL if there is none. */
static const PlanColumn *
column_as_text(const PlanTable *table)
{
    for (guint index = 0; index < table->columns->len; index++) {
        const PlanColumn *column = table->columns->pdata[index];
        if (column->is_copied && !column->is_binary_safe)
            return column;
    }
    return NULL;
}

static char *
describe_target(const PlanTable *table)
{
    const PlanTable *to = table->destination;
    g_autofree char *name = plan_display_name(to->target_schema, to->target_name);
    if (to != table)
        return g_strdup_printf(" into \"%s\", which the target has in a layout of its own", name);
    gboolean same = g_str_equal(table->source_schema, table->target_schema) &&
                    g_str_equal(table->source_name, table->target_name);
    return same ? g_strdup("") : g_strdup_printf(" as \"%s\"", name);
}

static char *
describe_format(const PlanTable *table)
{
    const PlanColumn *column = column_as_text(table);
    if (column == NULL || table->is_binary)
        return g_strdup(table->is_binary ? "binary" : "text");
    g_autofree char *text = g_strdup_printf("text (column \"%s\" is %s)", column->source_name,
                                            plan_column_type(column));
    return output_printable(text);
}

static char *
describe_unit(const PlanItem *item, const GPtrArray *unit)
{
    if (item->table->is_measured && item->table->heap_bytes == 0)
        return g_strdup(", empty: nothing to copy");
    if (item->condition != NULL)
        return g_strdup(", a range that the task gives");
    if (!item_is_whole(item))
        return g_strdup(", a range: the table is more than a session's share");
    if (item->table->ranges > 1)
        return g_strdup(", whole, though more than a session's share: before 14 only a key of "
                        "numbers, times or uuids can cut it");
    return unit->len > 1 ? g_strdup_printf(", small: %u in one transaction", unit->len)
                         : g_strdup("");
}

static void
show_item(const PlanItem *item, const GPtrArray *unit)
{
    const PlanTable *table = item->table;
    g_autofree char *name = plan_display_name(table->source_schema, table->source_name);
    g_autofree char *size = g_format_size((guint64)item->bytes);
    g_autofree char *part = item_part(item);
    g_autofree char *target = describe_target(table);
    g_autofree char *format = describe_format(table);
    g_autofree char *reason = describe_unit(item, unit);
    g_autofree char *filter = output_printable(table->filter == NULL ? "" : table->filter);
    output_line("%6u  %10s  table \"%s\"%s%s%s: %s%s%s%s%s", item->number, size, name,
                part == NULL ? "" : ", ", part == NULL ? "" : part, target, format,
                mode_names[table->mode], reason, table->filter == NULL ? "" : ", rows where ",
                filter);
}

static void
show_items(const Migration *migration)
{
    const Plan *plan = migration->plan;
    g_autoptr(GPtrArray) units = items_units(plan);
    guint64 bytes = 0;
    guint count = 0;
    for (guint index = 0; index < units->len; index++) {
        const GPtrArray *unit = units->pdata[index];
        for (guint position = 0; position < unit->len; position++, count++)
            bytes += (guint64)((const PlanItem *)unit->pdata[position])->bytes;
    }
    g_autofree char *size = g_format_size(bytes);
    output_line("%u of %u items to load, %s, in %u transactions on %u sessions; disk: %s", count,
                plan->items->len, size, units->len, migration->jobs, migration->disk);
    for (guint index = 0; index < units->len; index++) {
        const GPtrArray *unit = units->pdata[index];
        for (guint position = 0; position < unit->len; position++)
            show_item(unit->pdata[position], unit);
    }
}

static void
show_schema(const Migration *migration)
{
    const GPtrArray *entries = migration->schema->entries;
    guint wanted = 0, present = 0;
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        wanted += entry->is_wanted ? 1 : 0;
        present += entry->is_wanted && entry->is_present ? 1 : 0;
    }
    output_line(
        "%u entries of the schema, by pg_dump %s: %u are there already, indexes and keys on %u "
        "sessions",
        wanted, migration->programs->version, present, migration->index_jobs);
    for (guint index = 0; index < entries->len; index++) {
        const TocEntry *entry = entries->pdata[index];
        g_autofree char *name = output_printable(entry->description);
        if (entry->skip_reason != NULL)
            output_line("        left out: %s: %s", name, entry->skip_reason);
    }
}

static void
show_roles(const GPtrArray *names)
{
    for (guint index = 0; names != NULL && index < names->len; index++) {
        g_autofree char *name = output_printable(names->pdata[index]);
        output_line("role \"%s\" is created, without a password", name);
    }
}

void
show_plan(const Migration *migration)
{
    if (migration->unfinished != NULL)
        output_line("to be resumed: migration %s", migration->unfinished->uuid);
    show_roles(migration->roles);
    show_schema(migration);
    show_items(migration);
}
