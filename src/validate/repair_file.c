#include "validate/repair_file.h"

#include "base/error.h"
#include "base/output.h"
#include "pg/quote.h"
#include "pg/session.h"
#include "validate/repair_statement.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    const RepairFile *file;
    GChecksum *checksum;
    guint64 statements;
    guint64 batches; /* that were begun */
    guint in_batch;  /* statements of the one that is open */
} Writer;

static gboolean
put(Writer *writer, const char *text, GError **error)
{
    gsize length = strlen(text);
    g_checksum_update(writer->checksum, (const guchar *)text, (gssize)length);
    if (fwrite(text, 1, length, writer->file->stream) == length)
        return TRUE;
    error_set(error, PGC_ERROR_IO, "Name a file in a folder that has room.",
              "could not write \"%s\": %s", writer->file->path, g_strerror(errno));
    return FALSE;
}

/* ---- the head ---- */

static void
append_names(GString *head, const char *what, const GPtrArray *names)
{
    for (guint index = 0; index < names->len; index++) {
        g_autofree char *name = output_printable(names->pdata[index]);
        g_string_append_printf(head, "-- %s: %s\n", what, name);
    }
}

static void
append_triggers(GString *head, const RepairFile *file, const RepairOrder *order)
{
    for (guint index = 0; index < order->tables->len; index++) {
        const RepairTable *table = order->tables->pdata[index];
        const char *names = g_hash_table_lookup(
            file->target->triggers, GUINT_TO_POINTER(table->pair->relation[SIDE_TARGET]->oid));
        if (names == NULL)
            continue;
        g_autofree char *whole = g_strdup_printf("%s: %s", table->name, names);
        g_autofree char *printable = output_printable(whole);
        g_string_append_printf(head, "-- Triggers that fire all the same: %s\n", printable);
    }
}

static void
append_relation(GString *array, const Relation *relation)
{
    g_autofree char *name = quote_qualified(relation->schema, relation->name);
    g_autofree char *literal = quote_literal(name);
    g_string_append_printf(array, "%s%s", g_str_has_suffix(array->str, "[") ? "" : ", ", literal);
}

/* With their partitions, which may have triggers of their own. */
static char *
relation_array(const RepairOrder *order)
{
    GString *array = g_string_new("ARRAY[");
    for (guint index = 0; index < order->tables->len; index++) {
        const RepairTable *table = order->tables->pdata[index];
        const Relation *relation = table->pair->relation[SIDE_TARGET];
        append_relation(array, relation);
        for (guint leaf = 0; leaf < relation->leaves->len; leaf++)
            append_relation(array, relation->leaves->pdata[leaf]);
    }
    g_string_append(array, "]::regclass[]");
    return g_string_free(array, FALSE);
}

/* Where the role may not silence triggers, only tables without any can be written. */
static char *
check_triggers(const RepairOrder *order)
{
    g_autofree char *relations = relation_array(order);
    g_autofree char *body = g_strdup_printf(
        "BEGIN PERFORM set_config('session_replication_role', 'replica', true);\n"
        "EXCEPTION WHEN insufficient_privilege THEN\n%s"
        "IF EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = ANY (%s) AND NOT g.tgisinternal"
        " AND g.tgenabled = 'O') THEN\n"
        "RAISE EXCEPTION USING MESSAGE = 'triggers of the tables to be written would fire',"
        " HINT = 'Run this as a role that may set session_replication_role.'; END IF; END;\n",
        order->would_act ? "RAISE EXCEPTION USING MESSAGE = 'rows of tables that were not compared "
                           "would be deleted or changed by their foreign keys',"
                           " HINT = 'Run this as a role that may set session_replication_role,"
                           " and see to these rows.';\n"
                         : "",
        relations);
    return repair_do("", body);
}

static char *
file_head(const RepairFile *file, const RepairOrder *order)
{
    GString *head = g_string_new(NULL);
    g_string_append_printf(
        head,
        "-- pgcrossing: %s.\n"
        "-- This file holds values of rows. Read it, then run it on the TARGET while nobody writes "
        "there:\n"
        "--     psql -X -v ON_ERROR_STOP=1 -f FILE\n"
        "-- Each batch is a transaction. A row that is not as it was raises an error, and its "
        "batch "
        "and all after it\n"
        "-- change nothing. Triggers do not fire and foreign keys are not checked where the role "
        "may set\n"
        "-- session_replication_role; elsewhere foreign keys are checked, at the end of a batch if "
        "they can be deferred.\n",
        file->is_undo ? "takes back what the repair did to the target"
                      : "makes the target equal to the source where rows differ");
    append_names(head, "Foreign keys in a circle, which no order of statements keeps",
                 order->circles);
    append_names(head, "Not compared, so that its rows may refer to some that are deleted",
                 order->outside);
    append_triggers(head, file, order);
    g_string_append(head, file->left_out);
    g_string_append_printf(head,
                           "\nSET client_encoding = 'UTF8';\n%s\n"
                           "SET default_transaction_read_only = off;\n"
                           "SET pgcrossing.batch = '0';\n",
                           session_begin_settings());
    if (order->tables->len > 0) {
        g_autofree char *triggers = check_triggers(order);
        g_string_append(head, triggers);
    }
    return g_string_free(head, FALSE);
}

/* ---- batches ---- */

static gboolean
end_batch(Writer *writer, GError **error)
{
    if (writer->in_batch == 0)
        return TRUE;
    writer->in_batch = 0;
    g_autofree char *text = g_strdup_printf(
        "SET pgcrossing.batch = '%" G_GUINT64_FORMAT "';\nCOMMIT;\n", writer->batches);
    return put(writer, text, error);
}

static gboolean
begin_batch(Writer *writer, GError **error)
{
    g_autofree char *body = g_strdup_printf(
        "IF current_setting('pgcrossing.batch', true) IS DISTINCT FROM '%" G_GUINT64_FORMAT "' THEN"
        " RAISE EXCEPTION 'the batch before this one was not applied'; END IF;\n"
        "BEGIN PERFORM set_config('session_replication_role', 'replica', true);"
        " EXCEPTION WHEN insufficient_privilege THEN NULL; END;\n",
        writer->batches);
    g_autofree char *check = repair_do("", body);
    writer->batches++;
    g_autofree char *text = g_strdup_printf("\n-- batch %" G_GUINT64_FORMAT "\nBEGIN;\n%s"
                                            "SET CONSTRAINTS ALL DEFERRED;\n",
                                            writer->batches, check);
    return put(writer, text, error);
}

static gboolean
write_statement(const char *text, gpointer data, GError **error)
{
    Writer *writer = data;
    if (writer->in_batch == 0 && !begin_batch(writer, error))
        return FALSE;
    writer->in_batch++;
    writer->statements++;
    return put(writer, text, error) &&
           (writer->in_batch < writer->file->batch || end_batch(writer, error));
}

/* ---- the order ---- */

static gboolean
write_phase(Writer *writer, RepairTable *table, RepairPhase phase, GError **error)
{
    gboolean is_undo = writer->file->is_undo;
    return spool_read(is_undo ? table->undo[phase] : table->repair[phase], is_undo, write_statement,
                      writer, error);
}

/* Deletes from the children up, then updates and inserts from the parents down. */
static gboolean
write_repair(Writer *writer, const GPtrArray *tables, GError **error)
{
    gboolean done = TRUE;
    for (guint index = tables->len; done && index > 0; index--)
        done = write_phase(writer, tables->pdata[index - 1], REPAIR_DELETE, error);
    for (guint index = 0; done && index < tables->len; index++)
        done = write_phase(writer, tables->pdata[index], REPAIR_UPDATE, error) &&
               write_phase(writer, tables->pdata[index], REPAIR_INSERT, error);
    return done;
}

/* The same from its end to its beginning. */
static gboolean
write_undo(Writer *writer, const GPtrArray *tables, GError **error)
{
    gboolean done = TRUE;
    for (guint index = tables->len; done && index > 0; index--)
        done = write_phase(writer, tables->pdata[index - 1], REPAIR_INSERT, error) &&
               write_phase(writer, tables->pdata[index - 1], REPAIR_UPDATE, error);
    for (guint index = 0; done && index < tables->len; index++)
        done = write_phase(writer, tables->pdata[index], REPAIR_DELETE, error);
    return done;
}

gboolean
repair_file_write(const RepairFile *file, const RepairOrder *order, char **checksum,
                  guint64 *statements, GError **error)
{
    g_autoptr(GChecksum) digest = g_checksum_new(G_CHECKSUM_SHA256);
    Writer writer = {.file = file, .checksum = digest};
    g_autofree char *head = file_head(file, order);
    if (!put(&writer, head, error) ||
        !(file->is_undo ? write_undo : write_repair)(&writer, order->tables, error) ||
        !end_batch(&writer, error))
        return FALSE;
    if (fflush(file->stream) != 0 || fsync(fileno(file->stream)) != 0) {
        error_set(error, PGC_ERROR_IO, "Name a file in a folder that has room.",
                  "could not write \"%s\": %s", file->path, g_strerror(errno));
        return FALSE;
    }
    *checksum = g_strdup(g_checksum_get_string(digest));
    if (statements != NULL)
        *statements = writer.statements;
    return TRUE;
}
