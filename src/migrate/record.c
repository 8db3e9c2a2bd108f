#include "migrate/record.h"

#include "base/output.h"
#include "migrate/items.h"

static const char *const state_names[] = {"done", "failed", "skipped"};

static const char step_insert[] =
    "INSERT INTO migration_step (run, ordinal, kind, object, state, message, finished, started)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

void
record_begin(Record *record)
{
    g_free(record->begun);
    record->begun = case_now();
}

static gboolean
insert_step(Record *record, const char *kind, const char *object, StepState state,
            const char *message, const char *started, const char *finished, GError **error)
{
    g_autofree char *shown = output_printable(object);
    g_autoptr(CaseQuery) query = case_query(record->file, step_insert, error);
    case_bind_int(query, 1, record->run);
    case_bind_int(query, 2, ++record->ordinal);
    case_bind_text(query, 3, kind);
    case_bind_text(query, 4, shown);
    case_bind_text(query, 5, state_names[state]);
    case_bind_text(query, 6, message);
    case_bind_text(query, 7, finished);
    case_bind_text(query, 8, started);
    return case_run_once(query, error);
}

gboolean
record_step(Record *record, const char *kind, const char *object, StepState state,
            const char *message, GError **error)
{
    g_autofree char *now = case_now();
    g_autofree char *begun = g_steal_pointer(&record->begun);
    record->failed += state == STEP_FAILED ? 1 : 0;
    return insert_step(record, kind, object, state, message, begun, now, error);
}

gboolean
record_past_step(Record *record, const char *kind, const char *object, const char *started,
                 const char *finished, GError **error)
{
    return insert_step(record, kind, object, STEP_DONE, NULL, started, finished, error);
}

gboolean
record_not_copied(Record *record, const char *kind, const char *object, const char *message,
                  GError **error)
{
    record->not_copied++;
    output_warning("%s %s: %s", kind, object, message);
    return record_step(record, kind, object, STEP_SKIPPED, message, error);
}

static const char item_insert[] =
    "INSERT OR REPLACE INTO load_item (run, item, table_id, source_schema, source_name,"
    " target_schema, target_name, part, format, state)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

/* What there are many of is written in one transaction. */
typedef void (*BindFunction)(CaseQuery *query, const Record *record, gconstpointer row);

static gboolean
write_all(const Record *record, const char *sql, const GPtrArray *all, BindFunction bind,
          GError **error)
{
    if (!case_begin(record->file, error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query_kept(record->file, sql, error);
    gboolean done = query != NULL;
    for (guint index = 0; done && index < all->len; index++) {
        bind(query, record, all->pdata[index]);
        done = case_run_once(query, error);
    }
    return case_end(record->file, done, error);
}

static void
bind_planned_item(CaseQuery *query, const Record *record, gconstpointer row)
{
    const PlanItem *item = row;
    const PlanTable *table = item->table;
    g_autofree char *part = item_part(item);
    gboolean own = table->destination == table;
    case_bind_int(query, 1, record->run);
    case_bind_int(query, 2, item->number);
    case_bind_int(query, 3, table->oid);
    case_bind_text(query, 4, table->source_schema);
    case_bind_text(query, 5, table->source_name);
    case_bind_text(query, 6, own ? table->target_schema : table->destination->target_schema);
    case_bind_text(query, 7, own ? table->target_name : table->destination->target_name);
    case_bind_text(query, 8, part);
    case_bind_text(query, 9, table->is_binary ? "binary" : "text");
    case_bind_text(query, 10, item->is_done ? "done" : "planned");
}

gboolean
record_planned_items(Record *record, const GPtrArray *items, GError **error)
{
    return write_all(record, item_insert, items, bind_planned_item, error);
}

static const char item_update[] =
    "UPDATE load_item SET state = ?3, rows = ?4, bytes = ?5, worker = ?6, started = ?7,"
    " finished = ?8, error = ?9, attempts = 1 WHERE run = ?1 AND item = ?2";

static void
bind_result(CaseQuery *query, const Record *record, gconstpointer row)
{
    const LoadResult *result = row;
    case_bind_int(query, 1, record->run);
    case_bind_int(query, 2, result->item->number);
    case_bind_text(query, 3, result->error == NULL ? "done" : "failed");
    if (result->error == NULL) {
        case_bind_int(query, 4, (gint64)result->rows);
        case_bind_int(query, 5, (gint64)result->bytes);
    } else {
        case_bind_null(query, 4);
        case_bind_null(query, 5);
    }
    case_bind_int(query, 6, result->worker);
    case_bind_text(query, 7, result->started);
    case_bind_text(query, 8, result->finished);
    case_bind_text(query, 9, result->error == NULL ? NULL : result->error->message);
}

gboolean
record_results(Record *record, const GPtrArray *results, GError **error)
{
    return write_all(record, item_update, results, bind_result, error);
}

gboolean
record_attempts(Record *record, const PgRows *rows, GError **error)
{
    if (!case_begin(record->file, error))
        return FALSE;
    g_autoptr(CaseQuery) query = case_query_kept(
        record->file, "UPDATE load_item SET attempts = ?3 WHERE run = ?1 AND item = ?2", error);
    gboolean done = query != NULL;
    for (guint row = 0; done && row < rows_count(rows); row++) {
        case_bind_int(query, 1, record->run);
        case_bind_int(query, 2, rows_int64(rows, row, 0));
        case_bind_int(query, 3, rows_int64(rows, row, 1));
        done = case_run_once(query, error);
    }
    return case_end(record->file, done, error);
}
