#include "validate/repair.h"

#include "base/error.h"
#include "base/output.h"
#include "validate/repair_file.h"
#include "validate/repair_order.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct Repair {
    RepairOptions options;
    FILE *stream[2]; /* repair, undo */
    gboolean is_finished;
    Spool *spool;
    RepairTarget *target;
    const Catalog *catalog;
    GMutex mutex;
    GPtrArray *tables; /* RepairTable * */
};

static FILE *
create_file(const char *path, GError **error)
{
    int descriptor = g_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    FILE *stream = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (stream == NULL)
        error_set(error, PGC_ERROR_IO,
                  "Name a file that is not there yet, in a folder that can be written.",
                  "could not create \"%s\": %s", path, g_strerror(errno));
    return stream;
}

static const char *
path_of(const Repair *repair, guint file)
{
    return file == 0 ? repair->options.repair_path : repair->options.undo_path;
}

Repair *
repair_new(const RepairOptions *options, GError **error)
{
    g_autoptr(Repair) repair = g_new0(Repair, 1);
    repair->options = *options;
    g_mutex_init(&repair->mutex);
    repair->tables = g_ptr_array_new_with_free_func(repair_table_free);
    for (guint file = 0; file < 2; file++) {
        if (path_of(repair, file) == NULL)
            continue;
        repair->stream[file] = create_file(path_of(repair, file), error);
        if (repair->stream[file] == NULL)
            return NULL;
    }
    repair->spool = spool_new(options->repair_path, error);
    return repair->spool == NULL ? NULL : g_steal_pointer(&repair);
}

void
repair_free(Repair *repair)
{
    if (repair == NULL)
        return;
    for (guint file = 0; file < 2; file++) {
        if (repair->stream[file] == NULL)
            continue;
        fclose(repair->stream[file]);
        if (!repair->is_finished)
            g_unlink(path_of(repair, file));
    }
    g_ptr_array_unref(repair->tables);
    spool_free(repair->spool);
    repair_target_free(repair->target);
    g_mutex_clear(&repair->mutex);
    g_free(repair);
}

gboolean
repair_look_at_target(Repair *repair, PgSession *session, const Catalog *catalog, GError **error)
{
    repair->catalog = catalog;
    repair->target = repair_target_load(session, catalog, error);
    return repair->target != NULL;
}

static RepairTable *
find_table(const Repair *repair, const TablePair *pair)
{
    for (guint index = 0; index < repair->tables->len; index++) {
        RepairTable *table = repair->tables->pdata[index];
        if (table->pair == pair)
            return table;
    }
    return NULL;
}

RepairTable *
repair_begin_table(Repair *repair, const TablePair *pair)
{
    g_mutex_lock(&repair->mutex);
    RepairTable *before = find_table(repair, pair);
    if (before != NULL)
        g_ptr_array_remove(repair->tables, before);
    RepairTable *table = repair_table_new(pair, repair->catalog, repair->target, repair->spool);
    g_ptr_array_add(repair->tables, table);
    g_mutex_unlock(&repair->mutex);
    return table;
}

/* ---- the end ---- */

/* Of whose rows nothing says where they are, once the snapshot is gone. */
static gboolean
is_of_view(const TablePair *pair)
{
    return pair->relation[SIDE_SOURCE] != NULL && pair->relation[SIDE_SOURCE]->kind == 'v';
}

/* Why a pair is not, or not wholly, repaired; NULL: there is nothing to say. */
static char *
reason_left_out(const Repair *repair, const TablePair *pair)
{
    const RepairTable *table = find_table(repair, pair);
    if (table != NULL && table->failure != NULL)
        return g_strdup(table->failure);
    if (pair->state == PAIR_DIFFERENT && pair->is_counted && table != NULL)
        return pair->has_gap ? g_strdup(pair->reason->str) : NULL;
    if (pair->state == PAIR_EQUAL)
        return NULL;
    if (pair->state == PAIR_DIFFERENT && is_of_view(pair))
        return g_strdup("its rows come from a view: load it again");
    return g_strdup(pair->reason->len > 0 ? pair->reason->str : pair_state_name(pair->state));
}

/* Comment lines for each pair that the file does not make equal. */
static char *
name_left_out(Repair *repair, const GPtrArray *pairs, RepairSummary *summary)
{
    GString *names = g_string_new(NULL);
    for (guint index = 0; index < pairs->len; index++) {
        const TablePair *pair = pairs->pdata[index];
        g_autofree char *reason = reason_left_out(repair, pair);
        RepairTable *table = find_table(repair, pair);
        const Side side = pair->name[SIDE_SOURCE] != NULL ? SIDE_SOURCE : SIDE_TARGET;
        g_autofree char *name = g_strdup_printf("%s.%s", pair->schema[side], pair->name[side]);
        g_autofree char *label = output_printable(name);
        if (reason != NULL) {
            g_autofree char *printable = output_printable(reason);
            g_string_append_printf(names, "-- NOT repaired, or not wholly: %s: %s\n", label,
                                   printable);
            summary->tables_left_out++;
            /* What does not add up may not be all. */
            if (table != NULL && !(pair->state == PAIR_DIFFERENT && pair->is_counted) &&
                table->failure == NULL)
                table->failure = g_strdup(reason);
        }
        if (table == NULL || table->left_out == 0)
            continue;
        g_string_append(names, table->left_out_names->str);
        g_string_append_printf(names, "-- NOT repaired: %" G_GUINT64_FORMAT " rows of %s in all\n",
                               table->left_out, label);
        summary->left_out += table->left_out;
    }
    return g_string_free(names, FALSE);
}

static gboolean
write_file(Repair *repair, guint file, const RepairOrder *order, const char *left_out,
           RepairSummary *summary, GError **error)
{
    if (repair->stream[file] == NULL)
        return TRUE;
    const RepairFile head = {.stream = repair->stream[file],
                             .path = path_of(repair, file),
                             .is_undo = file == 1,
                             .batch = repair->options.batch,
                             .left_out = left_out,
                             .target = repair->target};
    return repair_file_write(&head, order, &summary->checksum[file],
                             file == 0 ? &summary->statements : NULL, error);
}

gboolean
repair_finish(Repair *repair, const GPtrArray *pairs, RepairSummary *summary, GError **error)
{
    *summary = (RepairSummary){0};
    g_autofree char *left_out = name_left_out(repair, pairs, summary);
    g_autoptr(RepairOrder) order =
        repair_order(repair->tables, repair->target, pairs, repair->catalog);
    for (guint file = 0; file < 2; file++)
        if (!write_file(repair, file, order, left_out, summary, error))
            return FALSE;
    repair->is_finished = TRUE;
    return TRUE;
}
