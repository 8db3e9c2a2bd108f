#include "migrate/migrate.h"

#include "base/error.h"
#include "base/output.h"
#include "migrate/builds.h"
#include "migrate/defined_keys.h"
#include "migrate/extension_rows.h"
#include "migrate/foreign_keys.h"
#include "migrate/load.h"
#include "migrate/migration.h"
#include "migrate/objects.h"
#include "migrate/rename.h"
#include "migrate/rest.h"
#include "migrate/restore.h"
#include "migrate/retype.h"
#include "migrate/sequences.h"
#include "migrate/show.h"
#include "migrate/target.h"
#include "migrate/views.h"

#include <string.h>

/* A dump of a server before 15 has the comment on schema public, which a plain role cannot set. */
static const char *
restore_hint(const RestoreError *refused)
{
    if (g_str_has_prefix(refused->object, "COMMENT ") &&
        strstr(refused->object, "SCHEMA \"public\"") != NULL)
        return "Let the role own schema public of the target (ALTER SCHEMA public OWNER TO ...), "
               "or "
               "migrate as the owner of the database, who owns it from 15 on, then go on with "
               "--resume.";
    return "Remove the causes, then go on with --resume.";
}

/* Every refused statement is shown with its object; one is enough to end the migration. */
static gboolean
check_restore(Migration *migration, const char *section, GPtrArray *errors, GError **error)
{
    for (guint index = 0; index < errors->len; index++) {
        const RestoreError *refused = errors->pdata[index];
        output_warning("%s: %s", refused->object, refused->message);
        if (!record_step(&migration->record, section, refused->object, STEP_FAILED,
                         refused->message, error))
            return FALSE;
    }
    if (errors->len == 0)
        return record_step(&migration->record, "schema", section, STEP_DONE, NULL, error);
    const RestoreError *first = errors->pdata[0];
    error_set(error, PGC_ERROR_STATE, restore_hint(first),
              "the target refused %u statements of the schema (%s)", errors->len, section);
    error_set_detail(error, "The first is %s: %s%s", first->object, first->message,
                     g_str_has_suffix(first->message, ".") ? "" : ".");
    return FALSE;
}

static gboolean
is_needed_for_rows(const TocEntry *entry)
{
    return toc_is(entry, "TABLE") || toc_is(entry, "SEQUENCE") || toc_is(entry, "TYPE") ||
           toc_is(entry, "DOMAIN") || toc_is(entry, "SCHEMA");
}

static gboolean
is_anything(const TocEntry *entry)
{
    (void)entry;
    return TRUE;
}

/* pg_restore's word is not enough: what was to be made has to be there. */
static gboolean
check_presence(Migration *migration, gboolean (*of_section)(const TocEntry *), GError **error)
{
    const TocEntry *missing;
    if (!objects_find_missing(migration->schema->entries, migration->target, of_section, &missing,
                              error))
        return FALSE;
    if (missing == NULL)
        return TRUE;
    error_set(error, PGC_ERROR_STATE, "Look into the target's log, then go on with --resume.",
              "pg_restore did not create %s", missing->description);
    return FALSE;
}

static gboolean
restore_section(Migration *migration, SchemaSection section, const char *name, GError **error)
{
    g_autoptr(GPtrArray) errors = NULL, again = NULL;
    Schema *schema = migration->schema;
    record_begin(&migration->record);
    if (!schema_restore(schema, section, schema->jobs, &errors, error))
        return FALSE;
    if (errors->len == 0 || schema->jobs == 1)
        return check_restore(migration, name, errors, error);
    /* Several sessions can deadlock, and their messages mingle: by one, each tells its object. */
    return objects_mark_present(schema->entries, migration->target, error) &&
           schema_restore(schema, section, 1, &again, error) &&
           check_restore(migration, name, again, error);
}

static gboolean
create_tables(Migration *migration, GError **error)
{
    return restore_section(migration, SECTION_PRE_DATA, "before the data", error) &&
           check_presence(migration, is_needed_for_rows, error) &&
           session_execute(migration->target, "BEGIN", error) &&
           views_create_tables(&migration->record, migration->plan, migration->source,
                               migration->target, error) &&
           rename_drop_columns(&migration->record, migration->plan, migration->target, error) &&
           retype_columns(&migration->record, migration->plan, migration->target, error) &&
           ledger_set_phase(migration->target, migration->uuid, PHASE_SCHEMA, error) &&
           session_execute(migration->target, "COMMIT", error);
}

typedef struct {
    Record *record;
    Builds *builds;
    GHashTable *items; /* table that takes rows → how many items it still waits for */
    guint failed;
    GError *first; /* of the items' errors */
} LoadOutcome;

static void
wait_for_item(GHashTable *items, const PlanItem *item, int more)
{
    PlanTable *table = item->table->destination;
    int count = GPOINTER_TO_INT(g_hash_table_lookup(items, table)) + more;
    g_hash_table_insert(items, table, GINT_TO_POINTER(count));
}

static void
begin_outcome(LoadOutcome *outcome, const Plan *plan)
{
    outcome->items = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        if (!item->is_done)
            wait_for_item(outcome->items, item, 1);
    }
}

/* The last of its items makes a table ready for its indexes. */
static void
take_item(LoadOutcome *outcome, PlanItem *item)
{
    PlanTable *table = item->table->destination;
    item->is_done = TRUE;
    wait_for_item(outcome->items, item, -1);
    if (g_hash_table_lookup(outcome->items, table) == NULL)
        builds_add(outcome->builds, table);
}

static void
take_result(LoadOutcome *outcome, const LoadResult *result)
{
    if (result->error != NULL) {
        outcome->failed++;
        if (outcome->first == NULL)
            outcome->first = g_error_copy(result->error);
        if (result->error->code != PGC_ERROR_CANCELLED)
            output_warning("%s", result->error->message);
    } else {
        take_item(outcome, (PlanItem *)(gpointer)result->item);
    }
}

static gboolean
take_results(const GPtrArray *results, gpointer data, GError **error)
{
    LoadOutcome *outcome = data;
    for (guint index = 0; index < results->len; index++)
        take_result(outcome, results->pdata[index]);
    return record_results(outcome->record, results, error);
}

/* Tables of which items are missing. */
static guint
count_missing(const Plan *plan)
{
    g_autoptr(GHashTable) missing = g_hash_table_new(NULL, NULL);
    for (guint index = 0; index < plan->items->len; index++) {
        const PlanItem *item = plan->items->pdata[index];
        if (!item->is_done)
            g_hash_table_add(missing, item->table);
    }
    return g_hash_table_size(missing);
}

/* Without all rows nothing is built on them. */
static gboolean
conclude_load(Migration *migration, LoadOutcome *outcome, ExitStatus *status, GError **error)
{
    g_autoptr(GError) first = g_steal_pointer(&outcome->first);
    if (first != NULL &&
        (first->code == PGC_ERROR_CANCELLED || first->code == PGC_ERROR_CONNECTION)) {
        g_propagate_error(error, g_steal_pointer(&first));
        return FALSE;
    }
    guint missing = count_missing(migration->plan);
    if (missing == 0)
        return ledger_set_phase(migration->target, migration->uuid, PHASE_LOADED, error);
    output_warning("%u tables are not loaded: indexes and constraints wait until they are; remove "
                   "the causes, then go on with --resume",
                   missing);
    *status = status_combine(*status, STATUS_INCOMPLETE);
    return TRUE;
}

static gboolean
record_repeated(Migration *migration, GError **error)
{
    g_autoptr(PgRows) rows = ledger_repeated(migration->target, migration->uuid, error);
    return rows != NULL && record_attempts(&migration->record, rows, error);
}

static gboolean
load_rows(Migration *migration, ExitStatus *status, GError **error)
{
    g_autoptr(Pace) pace =
        migration->options->max_rate > 0 ? pace_new((guint64)migration->options->max_rate) : NULL;
    g_autofree char *search_path = load_search_path(migration->source, error);
    if (search_path == NULL ||
        !record_planned_items(&migration->record, migration->plan->items, error))
        return FALSE;
    LoadSettings settings = {
        .source = migration->source_server,
        .target = migration->target_server,
        .snapshot = migration->snapshot,
        .ledger = {.uuid = migration->uuid, .number = migration->load, .worker = migration->worker},
        .purpose = "load",
        .plan = migration->plan,
        .jobs = migration->jobs,
        .search_path = search_path,
        .pace = pace,
        .errors = migration->errors,
        .quiet = migration->options->quiet};
    LargeObjectOptions large_objects = migration_large_objects(migration);
    if (migration->plan->is_whole &&
        (!large_objects_move(&migration->record, &settings, migration->source, migration->target,
                             &large_objects, error) ||
         !extension_rows_move(&migration->record, &settings, migration->source, error)))
        return FALSE;
    if (!ledger_others_moved(migration->target, migration->uuid, error))
        return FALSE;
    LoadOutcome outcome = {.record = &migration->record};
    outcome.builds = builds_start(migration->schema, migration->plan, migration->source,
                                  migration->index_jobs, error);
    if (outcome.builds == NULL)
        return FALSE;
    begin_outcome(&outcome, migration->plan);
    gboolean good = load_run(&settings, take_results, &outcome, error);
    if (good)
        good = builds_finish(outcome.builds, &migration->record, &migration->failed_builds, error);
    else
        builds_abandon(outcome.builds);
    g_hash_table_unref(outcome.items);
    if (!good)
        g_clear_error(&outcome.first);
    return good && record_repeated(migration, error) &&
           conclude_load(migration, &outcome, status, error);
}

static gboolean
build_indexes(Migration *migration, GError **error)
{
    /* What is there was looked at when the tables were made, or the migration was taken up. */
    return (migration->failed_builds == 0 ||
            objects_mark_present(migration->schema->entries, migration->target, error)) &&
           restore_section(migration, SECTION_POST_DATA, "after the data", error) &&
           check_presence(migration, is_anything, error) &&
           session_execute(migration->target, "BEGIN", error) &&
           defined_keys_make(&migration->record, migration->plan, migration->target, error) &&
           ledger_set_phase(migration->target, migration->uuid, PHASE_COMPLETED, error) &&
           session_execute(migration->target, "COMMIT", error);
}

static gboolean
check_foreign_keys(Migration *migration, ExitStatus *status, GError **error)
{
    g_autoptr(GPtrArray) oids = target_foreign_keys(migration->plan, migration->target, error);
    guint orphans;
    if (oids == NULL ||
        !foreign_keys_check(&migration->record, oids, migration->target, &orphans, error))
        return FALSE;
    if (orphans > 0)
        *status = status_combine(*status, STATUS_FINDINGS);
    return TRUE;
}

static gboolean
analyze_tables(Migration *migration, GError **error)
{
    if (migration->options->no_analyze)
        return record_step(&migration->record, "analyze", "all tables", STEP_SKIPPED,
                           "left without statistics, as asked", error);
    return rest_analyze(&migration->record, migration->plan, migration->target_server,
                        migration->jobs, error);
}

/* Each step can be done again, until the last one, which is one transaction. */
static gboolean
finish_tables(Migration *migration, ExitStatus *status, GError **error)
{
    Record *record = &migration->record;
    g_autoptr(PgSession) now =
        session_open(migration->source_server, SESSION_READ_ONLY, "migrate", error);
    return now != NULL &&
           rest_refresh_views(record, migration->schema->entries, migration->source,
                              migration->target, error) &&
           sequences_set(record, migration->plan, now, migration->target, error) &&
           check_foreign_keys(migration, status, error) && analyze_tables(migration, error) &&
           session_execute(migration->target, "BEGIN", error) &&
           rename_tables(record, migration->plan, migration->target, error) &&
           ledger_set_phase(migration->target, migration->uuid, PHASE_DONE, error) &&
           session_execute(migration->target, "COMMIT", error);
}

static gboolean
run_phases(Migration *migration, ExitStatus *status, GError **error)
{
    if (migration->phase < PHASE_SCHEMA && !create_tables(migration, error))
        return FALSE;
    if (migration->phase < PHASE_LOADED) {
        if (!load_rows(migration, status, error))
            return FALSE;
        if (count_missing(migration->plan) > 0)
            return TRUE;
    }
    return (migration->phase >= PHASE_COMPLETED || build_indexes(migration, error)) &&
           finish_tables(migration, status, error);
}

gboolean
migrate_run(Migration *migration, CaseFile *file, gint64 run, ExitStatus *status, GError **error)
{
    *status = STATUS_CLEAN;
    gboolean good = migration_look(migration, file, run, error) &&
                    migration_begin(migration, error) && run_phases(migration, status, error);
    if (good && (migration->record.failed > 0 || migration->record.not_copied > 0))
        *status = status_combine(*status, STATUS_INCOMPLETE);
    return good;
}

gboolean
migrate_show_plan(Migration *migration, CaseFile *file, gint64 run, GError **error)
{
    if (!migration_look(migration, file, run, error) ||
        !objects_mark_present(migration->schema->entries, migration->target, error))
        return FALSE;
    show_plan(migration);
    return TRUE;
}

gboolean
migrate_finish(const PgServer *target, GError **error)
{
    g_autoptr(PgSession) session = session_open(target, SESSION_READ_WRITE, "migrate", error);
    return session != NULL && ledger_lock(session, error) && ledger_drop(session, error);
}
