#include "migrate/schema.h"

#include "base/error.h"
#include "base/folder.h"
#include "migrate/restore.h"
#include "migrate/shares.h"
#include "pg/child.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Fewer are created sooner by one session than several are begun. */
#define MANY_ENTRIES 400

void
schema_free(Schema *schema)
{
    if (schema == NULL)
        return;
    atomic_store(&schema->given_up, TRUE);
    if (schema->thread != NULL)
        g_thread_join(schema->thread);
    g_clear_error(&schema->failure);
    g_free(schema->snapshot_id);
    folder_remove(schema->folder);
    if (schema->entries != NULL)
        g_ptr_array_unref(schema->entries);
    g_strfreev(schema->source_environment);
    g_strfreev(schema->target_environment);
    g_free(schema->folder);
    g_free(schema->dump);
    g_free(schema);
}

static char **
child_environment(const PgServer *server, const char *folder, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *passfile = server_write_passfile(server, folder, &failure);
    if (failure != NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return NULL;
    }
    char **environment = server_child_environment(server, passfile);
    return g_environ_setenv(environment, "PGAPPNAME", "pgcrossing restore", TRUE);
}

/* After the user's own, so that both hold. */
void
schema_set_restore(Schema *schema, guint jobs, const char *target_options)
{
    const char *own = g_environ_getenv(schema->target_environment, "PGOPTIONS");
    g_autofree char *options =
        g_strconcat(own == NULL ? "" : own, own == NULL ? "" : " ", target_options, NULL);
    schema->jobs = jobs;
    if (target_options != NULL)
        schema->target_environment =
            g_environ_setenv(schema->target_environment, "PGOPTIONS", options, TRUE);
}

static gboolean
make_folder(Schema *schema, GError **error)
{
    schema->folder = folder_make_temporary(error);
    if (schema->folder == NULL)
        return FALSE;
    schema->dump = g_build_filename(schema->folder, "schema.dump", NULL);
    schema->source_environment = child_environment(schema->settings.source, schema->folder, error);
    if (schema->source_environment == NULL)
        return FALSE;
    schema->target_environment = child_environment(schema->settings.target, schema->folder, error);
    return schema->target_environment != NULL;
}

/* The child's first words as an error; pg_dump's messages name the object. */
static void
set_child_error(const char *program, const ChildResult *result, GError **error)
{
    g_autofree char *message = g_strchomp(g_strdup(result->errors->str));
    error_set(error, PGC_ERROR_IO, "Remove the cause that it names, then run the tool again.",
              "%s failed", program);
    error_set_detail(error, "%s", message);
}

static gboolean
run_pg_dump(const Schema *schema, GError **error)
{
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_autofree char *file = g_strconcat("--file=", schema->dump, NULL);
    g_autofree char *snapshot = g_strconcat("--snapshot=", schema->snapshot_id, NULL);
    g_autofree char *server =
        g_strconcat("--dbname=", schema->settings.source->conninfo_public, NULL);
    /* A subscription would begin to replicate at once. */
    g_strv_builder_add_many(
        builder, schema->settings.programs->pg_dump, "--schema-only", "--format=custom",
        "--compress=0", "--encoding=UTF8", "--quote-all-identifiers", "--no-subscriptions",
        "--lock-wait-timeout=30s", "--no-password", file, snapshot, server, NULL);
    if (!schema->settings.publications)
        g_strv_builder_add(builder, "--no-publications");
    g_auto(GStrv) arguments = g_strv_builder_end(builder);
    g_autoptr(ChildResult) result =
        child_run(arguments, schema->source_environment, &schema->given_up, error);
    if (result != NULL && result->status != 0)
        set_child_error("pg_dump", result, error);
    return result != NULL && result->status == 0;
}

typedef struct {
    const Schema *schema;
    const char *option;
    GError *failure;
} Listing;

static GPtrArray *
list_contents(const Schema *schema, const char *option, GError **error)
{
    char *arguments[] = {schema->settings.programs->pg_restore, (char *)(gpointer) "--list",
                         (char *)(gpointer)option, schema->dump, NULL};
    g_autoptr(ChildResult) result = child_run(arguments, NULL, &schema->given_up, error);
    if (result == NULL)
        return NULL;
    if (result->status != 0) {
        set_child_error("pg_restore --list", result, error);
        return NULL;
    }
    return toc_parse(result->output->str, error);
}

static gpointer
list_beside(gpointer data)
{
    Listing *listing = data;
    return list_contents(listing->schema, listing->option, &listing->failure);
}

/* A comment has no section of its own: pg_restore takes that of the entry before it, which in a
 * list without the commented object is any. So the section is read here, from the whole, and not
 * asked of pg_restore again. */
static gboolean
read_contents(Schema *schema, GError **error)
{
    Listing rest = {.schema = schema, .option = "--section=post-data"};
    GThread *thread = g_thread_new("list", list_beside, &rest);
    schema->entries = list_contents(schema, "--verbose", error);
    g_autoptr(GPtrArray) after_data = g_thread_join(thread);
    if (schema->entries == NULL || after_data == NULL) {
        if (schema->entries != NULL)
            g_propagate_error(error, g_steal_pointer(&rest.failure));
        g_clear_error(&rest.failure);
        return FALSE;
    }
    g_autoptr(GHashTable) by_dump_id = toc_index(schema->entries);
    for (guint index = 0; index < after_data->len; index++) {
        const TocEntry *listed = after_data->pdata[index];
        TocEntry *entry = g_hash_table_lookup(by_dump_id, &listed->dump_id);
        if (entry != NULL)
            entry->is_after_data = TRUE;
    }
    return TRUE;
}

static gpointer
dump(gpointer data)
{
    Schema *schema = data;
    (void)(run_pg_dump(schema, &schema->failure) && read_contents(schema, &schema->failure));
    return NULL;
}

Schema *
schema_dump_begin(const SchemaSettings *settings, const char *snapshot_id, GError **error)
{
    g_autoptr(Schema) schema = g_new0(Schema, 1);
    schema->settings = *settings;
    schema->snapshot_id = g_strdup(snapshot_id);
    if (!make_folder(schema, error))
        return NULL;
    schema->thread = g_thread_new("dump", dump, schema);
    return g_steal_pointer(&schema);
}

gboolean
schema_dump_end(Schema *schema, GError **error)
{
    g_thread_join(g_steal_pointer(&schema->thread));
    if (schema->failure == NULL)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&schema->failure));
    return FALSE;
}

/* Whatever of entries is wanted, as a file of its own. */
static char *
write_list(const Schema *schema, const GPtrArray *entries, GError **error)
{
    g_autofree char *list = toc_list(entries);
    g_autofree char *path = g_build_filename(schema->folder, "XXXXXX.list", NULL);
    g_autoptr(GError) failure = NULL;
    int file = g_mkstemp(path);
    gboolean good =
        file >= 0 && g_close(file, NULL) && g_file_set_contents(path, list, -1, &failure);
    if (good)
        return g_steal_pointer(&path);
    error_set(error, PGC_ERROR_IO, "Make room in TMPDIR.", "could not write \"%s\": %s", path,
              failure == NULL ? g_strerror(errno) : failure->message);
    return NULL;
}

static ChildResult *
run_pg_restore(const Schema *schema, const GPtrArray *entries, guint jobs, GError **error)
{
    const SchemaSettings *settings = &schema->settings;
    g_autofree char *list = write_list(schema, entries, error);
    if (list == NULL)
        return NULL;
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_autofree char *use_list = g_strconcat("--use-list=", list, NULL);
    g_autofree char *server = g_strconcat("--dbname=", settings->target->conninfo_public, NULL);
    g_autofree char *job_option = g_strdup_printf("--jobs=%u", jobs);
    /* Only --verbose names the entry that an error is about. */
    g_strv_builder_add_many(builder, settings->programs->pg_restore, "--no-password", "--verbose",
                            use_list, server, job_option, NULL);
    if (settings->no_owner)
        g_strv_builder_add(builder, "--no-owner");
    if (settings->no_privileges)
        g_strv_builder_add(builder, "--no-privileges");
    if (settings->no_tablespaces)
        g_strv_builder_add(builder, "--no-tablespaces");
    g_strv_builder_add(builder, schema->dump);
    g_auto(GStrv) arguments = g_strv_builder_end(builder);
    ChildResult *result = child_run(arguments, schema->target_environment, NULL, error);
    g_unlink(list);
    return result;
}

static gboolean
restore(const Schema *schema, const GPtrArray *entries, guint jobs, GPtrArray *errors,
        GError **error)
{
    if (entries->len == 0)
        return TRUE;
    g_autoptr(ChildResult) result = run_pg_restore(schema, entries, jobs, error);
    if (result == NULL)
        return FALSE;
    g_autoptr(GPtrArray) refused = restore_errors(result->errors->str, result->status);
    g_ptr_array_extend_and_steal(errors, g_steal_pointer(&refused));
    return TRUE;
}

typedef struct {
    const Schema *schema;
    const GPtrArray *entries;
    GThread *thread;
    GPtrArray *errors;
    GError *failure;
} Share;

static gpointer
restore_share(gpointer data)
{
    Share *share = data;
    (void)restore(share->schema, share->entries, 1, share->errors, &share->failure);
    return NULL;
}

static gboolean
restore_shares(const Schema *schema, const GPtrArray *shares, GPtrArray *errors, GError **error)
{
    g_autofree Share *running = g_new0(Share, shares->len);
    gboolean good = TRUE;
    for (guint index = 0; index < shares->len; index++) {
        running[index] = (Share){.schema = schema,
                                 .entries = shares->pdata[index],
                                 .errors = g_ptr_array_new_with_free_func(restore_error_free)};
        running[index].thread = g_thread_new("restore", restore_share, &running[index]);
    }
    for (guint index = 0; index < shares->len; index++) {
        g_thread_join(running[index].thread);
        g_ptr_array_extend_and_steal(errors, running[index].errors);
        if (good && running[index].failure != NULL)
            g_propagate_error(error, g_steal_pointer(&running[index].failure));
        good = good && running[index].failure == NULL;
        g_clear_error(&running[index].failure);
    }
    return good;
}

/* pg_restore itself makes one after the other: what stands before the data may depend on one
 * another. */
static gboolean
restore_before_data(const Schema *schema, const GPtrArray *entries, guint jobs, GPtrArray *errors,
                    GError **error)
{
    if (jobs == 1 || entries->len < MANY_ENTRIES)
        return restore(schema, entries, 1, errors, error);
    g_autoptr(Shares) shares = shares_deal(entries, jobs);
    return restore(schema, shares->first, 1, errors, error) &&
           restore_shares(schema, shares->shares, errors, error) &&
           restore(schema, shares->last, 1, errors, error);
}

typedef enum { INDEXES, ATTACH, OTHERS, STAGE_COUNT } Stage;

/* What is attached is an index or a constraint's; all else, such as a foreign key, may need an
 * index that is whole. */
static Stage
stage_of(const TocEntry *entry)
{
    return toc_is(entry, "INDEX ATTACH")                           ? ATTACH
           : toc_is(entry, "INDEX") || toc_is(entry, "CONSTRAINT") ? INDEXES
                                                                   : OTHERS;
}

/* Attaching indexes locks partitioned tables and their partitions, in an order that pg_restore does
 * not know of: several sessions that do it deadlock. */
static gboolean
restore_after_data(const Schema *schema, const GPtrArray *entries, guint jobs, GPtrArray *errors,
                   GError **error)
{
    g_autoptr(GPtrArray) stages = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
    for (guint stage = 0; stage < STAGE_COUNT; stage++)
        g_ptr_array_add(stages, g_ptr_array_new());
    for (guint index = 0; index < entries->len; index++) {
        TocEntry *entry = entries->pdata[index];
        g_ptr_array_add(stages->pdata[stage_of(entry)], entry);
    }
    if (((GPtrArray *)stages->pdata[ATTACH])->len == 0)
        return restore(schema, entries, jobs, errors, error);
    return restore(schema, stages->pdata[INDEXES], jobs, errors, error) &&
           restore(schema, stages->pdata[ATTACH], 1, errors, error) &&
           restore(schema, stages->pdata[OTHERS], jobs, errors, error);
}

gboolean
schema_restore(Schema *schema, SchemaSection section, guint jobs, GPtrArray **errors,
               GError **error)
{
    g_autoptr(GPtrArray) entries = g_ptr_array_new();
    for (guint index = 0; index < schema->entries->len; index++) {
        TocEntry *entry = schema->entries->pdata[index];
        if (entry->is_after_data == (section == SECTION_POST_DATA) && entry->is_wanted &&
            !entry->is_present)
            g_ptr_array_add(entries, entry);
    }
    *errors = g_ptr_array_new_with_free_func(restore_error_free);
    return section == SECTION_POST_DATA
               ? restore_after_data(schema, entries, jobs, *errors, error)
               : restore_before_data(schema, entries, jobs, *errors, error);
}

gboolean
schema_restore_entries(const Schema *schema, const GPtrArray *entries)
{
    g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(restore_error_free);
    return restore(schema, entries, 1, errors, NULL) && errors->len == 0;
}
