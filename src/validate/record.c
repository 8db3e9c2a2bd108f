#include "validate/record.h"

#include "validate/kind_count.h"

#include <json-c/json.h>
#include <string.h>

/* Tables in a transaction. */
#define MOST_GATHERED 200

static void
bind_count(CaseQuery *query, int parameter, const TablePair *pair, gint64 count)
{
    if (pair->is_counted)
        case_bind_int(query, parameter, count);
    else
        case_bind_null(query, parameter);
}

static char *
row_identity(const TablePair *pair)
{
    if (pair->key->len == 0)
        return g_strdup(pair->compared->len == 0 ? "none" : "multiset");
    GString *names = g_string_new(NULL);
    for (guint index = 0; index < pair->key->len; index++) {
        const ColumnPair *column = pair->key->pdata[index];
        g_string_append_printf(names, "%s%s", index > 0 ? ", " : "", column->name[SIDE_SOURCE]);
    }
    return g_string_free(names, FALSE);
}

static void
bind_table(const Recorder *recorder, CaseQuery *query, const TablePair *pair)
{
    g_autofree char *identity = row_identity(pair);
    gboolean digested = pair_was_digested(pair);
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, pair->id);
    for (int side = 0; side < 2; side++) {
        g_autofree char *digest = digested ? digest_text(pair->digest[side]) : NULL;
        case_bind_static(query, 3 + 2 * side, pair->schema[side]);
        case_bind_static(query, 4 + 2 * side, pair->name[side]);
        case_bind_text(query, 16 + side, digest);
        case_bind_static(query, 19 + 2 * side, recorder->snapshot[side]->xip);
        case_bind_static(query, 20 + 2 * side, recorder->snapshot[side]->lsn);
        if (digested)
            case_bind_int(query, 10 + side, pair->counts.rows[side]);
        bind_count(query, 14 + side, pair, pair->counts.only[side]);
    }
    case_bind_text(query, 7, digested ? digest_method_name(recorder->method) : "none");
    case_bind_text(query, 8, digested ? identity : "none");
    case_bind_static(query, 9, pair_state_name(pair->state));
    case_bind_static(query, 23, pair->reason->len > 0 ? pair->reason->str : NULL);
    bind_count(query, 12, pair, pair->counts.equal);
    bind_count(query, 13, pair, pair->counts.different);
    case_bind_int(query, 18, pair->chunks);
    case_bind_double(query, 24, pair->seconds);
    bind_count(query, 25, pair, pair->looked_at);
    case_bind_int(query, 26, pair->round);
    bind_count(query, 27, pair, pair->counts.reread);
    bind_count(query, 28, pair, pair->counts.undecided);
}

static gboolean
insert_table(const Recorder *recorder, const TablePair *pair, GError **error)
{
    g_autoptr(CaseQuery) query = case_query_kept(
        recorder->file,
        "INSERT INTO table_result (run, table_id, source_schema, source_name, target_schema,"
        " target_name, method, row_identity, state, source_rows, target_rows, equal_rows,"
        " different_rows, source_only_rows, target_only_rows, source_digest, target_digest,"
        " chunks, source_snapshot, source_lsn, target_snapshot, target_lsn, reason, seconds,"
        " looked_at_rows, round, reread_rows, undecided_rows)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
        " ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)",
        error);
    bind_table(recorder, query, pair);
    return case_run_once(query, error);
}

/* In how many rows each column differs; known where every row that differs was named. */
static GHashTable *
count_columns(const GPtrArray *differences)
{
    GHashTable *counts = g_hash_table_new(NULL, NULL);
    for (guint index = 0; differences != NULL && index < differences->len; index++) {
        const Difference *difference = differences->pdata[index];
        if (difference->state != DIFFERENCE_STANDS)
            continue;
        for (guint column = 0; column < difference->columns->len; column++) {
            gpointer key = difference->columns->pdata[column];
            guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
            g_hash_table_insert(counts, key, GUINT_TO_POINTER(count + 1));
        }
    }
    return counts;
}

static gboolean
all_are_named(const TablePair *pair, const GPtrArray *differences)
{
    gint64 named = 0;
    for (guint index = 0; differences != NULL && index < differences->len; index++)
        named += difference_stands(differences->pdata[index], DIFFERENCE_DIFFERENT);
    return pair->is_counted && pair->key->len > 0 && named == pair->counts.different;
}

static gboolean
insert_columns(const Recorder *recorder, const TablePair *pair, const GPtrArray *differences,
               GError **error)
{
    g_autoptr(CaseQuery) query = case_query_kept(
        recorder->file,
        "INSERT INTO column_result (run, table_id, source_column, target_column,"
        " source_type, target_type, form, differing_rows, reason, coverage, normalisers)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        error);
    if (query == NULL)
        return FALSE;
    g_autoptr(GHashTable) counts = count_columns(differences);
    gboolean is_known = all_are_named(pair, differences);
    for (guint index = 0; index < pair->columns->len; index++) {
        const ColumnPair *column = pair->columns->pdata[index];
        case_bind_int(query, 1, recorder->run);
        case_bind_int(query, 2, pair->id);
        case_bind_static(query, 3, column->name[SIDE_SOURCE]);
        case_bind_static(query, 4, column->name[SIDE_TARGET]);
        case_bind_static(query, 5, column->type_name[SIDE_SOURCE]);
        case_bind_static(query, 6, column->type_name[SIDE_TARGET]);
        case_bind_static(query, 7, column->form);
        if (is_known && column->expression[0] != NULL)
            case_bind_int(query, 8, GPOINTER_TO_UINT(g_hash_table_lookup(counts, column)));
        else
            case_bind_null(query, 8);
        case_bind_static(query, 9, column->reason);
        case_bind_static(query, 10,
                         column->expression[0] == NULL ? "none"
                         : column->is_partial          ? "part"
                                                       : "whole");
        case_bind_static(query, 11, column->normalisers);
        if (!case_run_once(query, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
insert_kinds(const Recorder *recorder, const TablePair *pair, GError **error)
{
    g_autoptr(CaseQuery) query = case_query_kept(
        recorder->file,
        "INSERT INTO column_kind (run, table_id, round, ordinal, source_column, kind,"
        " detail, rows) VALUES (?1, ?2, ?8, ?3, ?4, ?5, ?6, ?7)",
        error);
    if (query == NULL)
        return FALSE;
    guint ordinal = 0;
    for (guint index = 0; index < pair->compared->len; index++) {
        const ColumnPair *column = pair->compared->pdata[index];
        const GPtrArray *kinds = kind_counts_of(pair, column);
        for (guint at = 0; kinds != NULL && at < kinds->len; at++) {
            const KindCount *count = kinds->pdata[at];
            g_autofree char *detail = kind_count_detail(count);
            case_bind_int(query, 1, recorder->run);
            case_bind_int(query, 2, pair->id);
            case_bind_int(query, 3, ++ordinal);
            case_bind_text(query, 4, column->name[SIDE_SOURCE]);
            case_bind_text(query, 5, kind_name(kind_count_kind(count)));
            case_bind_text(query, 6, detail);
            case_bind_int(query, 7, count->rows);
            case_bind_int(query, 8, pair->round);
            if (!case_run_once(query, error))
                return FALSE;
        }
    }
    return TRUE;
}

/* ---- JSON ---- */

static struct json_object *
json_text(const char *text)
{
    if (text == NULL)
        return NULL;
    /* A SQL_ASCII database may hold what is no UTF-8. */
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    return json_object_new_string(valid);
}

static char *
json_write(struct json_object *object)
{
    char *text = g_strdup(json_object_to_json_string_ext(
        object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
    json_object_put(object);
    return text;
}

static char *
masked_by(const char *secret, const char *text)
{
    if (secret == NULL || text == NULL)
        return g_strdup(text);
    return g_compute_hmac_for_string(G_CHECKSUM_SHA256, (const guchar *)secret, strlen(secret),
                                     text, -1);
}

static char *
masked(const Recorder *recorder, const char *text)
{
    return masked_by(recorder->mask, text);
}

static char *
key_json(const Recorder *recorder, const TablePair *pair, const Difference *difference)
{
    struct json_object *object = json_object_new_object();
    if (pair->key->len == 0) {
        g_autofree char *hash =
            g_compute_checksum_for_string(G_CHECKSUM_SHA256, difference->identity, -1);
        gboolean is_short = strlen(difference->identity) <= strlen(hash);
        json_object_object_add(object, "row hash",
                               json_text(is_short ? difference->identity : hash));
    }
    for (guint index = 0; index < difference->key->len; index++) {
        const ColumnPair *column = pair->key->pdata[index];
        g_autofree char *value = masked(recorder, difference->key->pdata[index]);
        json_object_object_add(object, column->name[SIDE_SOURCE], json_text(value));
    }
    return json_write(object);
}

static char *
columns_json(const Difference *difference)
{
    if (difference->kind != DIFFERENCE_DIFFERENT)
        return NULL;
    struct json_object *array = json_object_new_array();
    for (guint index = 0; index < difference->columns->len; index++) {
        const ColumnPair *column = difference->columns->pdata[index];
        json_object_array_add(array, json_text(column->name[SIDE_SOURCE]));
    }
    return json_write(array);
}

static char *
kinds_json(const TablePair *pair, const Difference *difference)
{
    if (difference->kind != DIFFERENCE_DIFFERENT)
        return NULL;
    struct json_object *array = json_object_new_array();
    for (guint index = 0; index < difference->kinds->len; index++) {
        const KindCount *count =
            kind_counts_find(pair, difference->columns->pdata[index],
                             &g_array_index(difference->kinds, KindFound, index));
        json_object_array_add(array, json_text(kind_name(kind_count_kind(count))));
    }
    return json_write(array);
}

/* Of a row that both sides have, only the columns that differ. */
static char *
values_json(const TablePair *pair, const Difference *difference, Side side)
{
    if (difference->values[side]->len == 0)
        return NULL;
    struct json_object *object = json_object_new_object();
    for (guint index = 0; index < pair->compared->len; index++) {
        const ColumnPair *column = pair->compared->pdata[index];
        if (difference->kind == DIFFERENCE_DIFFERENT &&
            !g_ptr_array_find(difference->columns, column, NULL))
            continue;
        json_object_object_add(object, column->name[SIDE_SOURCE],
                               json_text(difference->values[side]->pdata[index]));
    }
    return json_write(object);
}

static gboolean
insert_difference(const Recorder *recorder, CaseQuery *query, const TablePair *pair,
                  const Difference *difference, guint ordinal, GError **error)
{
    g_autofree char *key = key_json(recorder, pair, difference);
    g_autofree char *columns = columns_json(difference);
    g_autofree char *kinds = kinds_json(pair, difference);
    g_autofree char *source = values_json(pair, difference, SIDE_SOURCE);
    g_autofree char *target = values_json(pair, difference, SIDE_TARGET);
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, pair->id);
    case_bind_int(query, 3, ordinal);
    case_bind_text(query, 4, difference_kind_name(difference->kind));
    case_bind_text(query, 5, key);
    case_bind_text(query, 6, columns);
    case_bind_text(query, 7, source);
    case_bind_text(query, 8, target);
    case_bind_text(query, 11, kinds);
    case_bind_int(query, 12, pair->round);
    if (difference->round > 0)
        case_bind_int(query, 14, difference->round);
    else
        case_bind_null(query, 14);
    case_bind_text(query, 13, difference_state_name(difference->state));
    for (int side = 0; side < 2; side++)
        if (pair->key->len == 0)
            case_bind_int(query, 9 + side, difference->count[side]);
        else
            case_bind_null(query, 9 + side);
    return case_run_once(query, error);
}

static gboolean
insert_differences(const Recorder *recorder, const TablePair *pair, const GPtrArray *differences,
                   guint named, GError **error)
{
    if (named == 0)
        return TRUE;
    g_autoptr(CaseQuery) query = case_query_kept(
        recorder->file,
        "INSERT INTO difference (run, table_id, round, ordinal, kind, state, row_key,"
        " columns, source_values, target_values, source_count, target_count, kinds,"
        " decided_round)"
        " VALUES (?1, ?2, ?12, ?3, ?4, ?13, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?14)",
        error);
    if (query == NULL)
        return FALSE;
    for (guint index = 0; index < named; index++)
        if (!insert_difference(recorder, query, pair, differences->pdata[index], index + 1, error))
            return FALSE;
    return TRUE;
}

gboolean
record_flush(Recorder *recorder, GError **error)
{
    recorder->gathered = 0;
    return !case_in_transaction(recorder->file) || case_commit(recorder->file, error);
}

gboolean
record_table(Recorder *recorder, const TablePair *pair, const GPtrArray *differences, guint named,
             GError **error)
{
    if (!case_in_transaction(recorder->file) && !case_begin(recorder->file, error))
        return FALSE;
    gboolean done = insert_table(recorder, pair, error) &&
                    insert_columns(recorder, pair, differences, error) &&
                    insert_kinds(recorder, pair, error) &&
                    insert_differences(recorder, pair, differences, named, error);
    if (done && recorder->gathers && ++recorder->gathered < MOST_GATHERED)
        return TRUE;
    recorder->gathered = 0;
    return case_end(recorder->file, done, error);
}

static gboolean
insert_canary(const Recorder *recorder, CaseQuery *query, const Canary *canary, GError **error)
{
    static const char *const states[] = {"found", "missed", "not tried"};
    const ColumnPair *column = canary->damage.pair;
    g_autofree char *key =
        canary->found == NULL ? NULL : key_json(recorder, canary->copy, canary->found);
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, canary->pair->id);
    case_bind_text(query, 3, damage_name(canary->damage.kind));
    case_bind_text(query, 4, states[canary->state]);
    case_bind_text(query, 5, canary->reason);
    case_bind_text(query, 6,
                   canary->state == CANARY_NOT_TRIED ? NULL : side_name(canary->damage.side));
    case_bind_text(query, 7, column == NULL ? NULL : column->name[SIDE_SOURCE]);
    case_bind_text(query, 8, key);
    case_bind_double(query, 9, canary->seconds);
    return case_run_once(query, error);
}

gboolean
record_canaries(const Recorder *recorder, const GPtrArray *canaries, GError **error)
{
    if (!case_begin(recorder->file, error))
        return FALSE;
    g_autoptr(CaseQuery) query =
        case_query(recorder->file,
                   "INSERT INTO canary (run, table_id, damage, state, reason, side, source_column,"
                   " row_key, seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                   error);
    gboolean done = query != NULL;
    for (guint index = 0; done && index < canaries->len; index++)
        done = insert_canary(recorder, query, canaries->pdata[index], error);
    return case_end(recorder->file, done, error);
}

static gboolean
insert_dms_failure(const Recorder *recorder, CaseQuery *query, const DmsFailure *failure,
                   const char *secret, guint ordinal, GError **error)
{
    g_autofree char *key = masked_by(failure->hides_key ? secret : recorder->mask, failure->key);
    const char *const texts[] = {failure->control_table,
                                 failure->task,
                                 failure->owner,
                                 failure->table,
                                 failure->time,
                                 failure->type,
                                 key,
                                 failure->resync,
                                 dms_row_state_name(failure->state),
                                 failure->reason};
    case_bind_int(query, 1, recorder->run);
    case_bind_int(query, 2, ordinal);
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++)
        case_bind_text(query, (int)index + 3, texts[index]);
    if (failure->pair == NULL)
        case_bind_null(query, 13);
    else
        case_bind_int(query, 13, failure->pair->id);
    return case_run_once(query, error);
}

gboolean
record_dms_failures(const Recorder *recorder, const GPtrArray *failures, GError **error)
{
    if (!case_begin(recorder->file, error))
        return FALSE;
    g_autoptr(CaseQuery) query =
        case_query(recorder->file,
                   "INSERT INTO dms_failure (run, ordinal, control_table, task_name, table_owner,"
                   " table_name, failure_time, failure_type, row_key, resync_result, state, reason,"
                   " table_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                   error);
    gboolean done = query != NULL;
    g_autofree char *secret = g_uuid_string_random();
    for (guint index = 0; done && index < failures->len; index++)
        done =
            insert_dms_failure(recorder, query, failures->pdata[index],
                               recorder->mask == NULL ? secret : recorder->mask, index + 1, error);
    return case_end(recorder->file, done, error);
}
