#include "collect/scan.h"

#include "base/error.h"
#include "base/progress.h"
#include "collect/probe.h"
#include "collect/store.h"
#include "pg/quote.h"

/* Bounds the memory that questions and answers take. */
#define TABLES_AT_ONCE 500

/* A fact that is being scanned for. */
typedef struct {
    const Fact *fact;
    const FactVariant *variant;
    FactStore store;
    char *digest;
    char *failure; /* what its query was refused with; NULL: nothing */
    double seconds;
} ScannedFact;

typedef struct {
    CaseFile *file;
    PgSession *session;
    gint64 collection;
    GPtrArray *facts; /* ScannedFact * */
    ProbeLimits limits;
} Scan;

/* Small tables first, so that as many as possible are seen in the time there is. */
static const char tables_query[] =
    "SELECT c.oid::bigint, format('%I.%I', n.nspname, c.relname),"
    " CASE WHEN c.relpages > 0 AND c.reltuples > 0 THEN c.reltuples::bigint ELSE -1 END"
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE c.relkind = 'r' AND n.nspname !~ '^pg_'"
    " AND n.nspname NOT IN ('information_schema', 'pgcrossing')"
    " ORDER BY c.relpages, c.oid";

/* What each fact's query may begin with: the columns of the tables $1, by the types below their
 * domains. value is how a question names the column's value. */
static const char columns_query[] =
    "WITH RECURSIVE base (oid, base_oid, modifier) AS ("
    " SELECT oid, typbasetype, typtypmod FROM pg_type WHERE typtype = 'd'"
    " UNION ALL"
    " SELECT b.oid, t.typbasetype, CASE WHEN b.modifier = -1 THEN t.typtypmod ELSE b.modifier END"
    " FROM base b JOIN pg_type t ON t.oid = b.base_oid WHERE t.typtype = 'd'"
    "), probed_column (table_oid, number, value, type_oid, type, schema, modifier, kind, category)"
    " AS ("
    " SELECT a.attrelid::bigint, a.attnum::bigint, format('probed.%I', a.attname), t.oid,"
    " t.typname::text, n.nspname::text,"
    " CASE WHEN b.oid IS NULL THEN a.atttypmod ELSE b.modifier END, t.typtype, t.typcategory"
    " FROM pg_attribute a"
    " LEFT JOIN (base b JOIN pg_type u ON u.oid = b.base_oid AND u.typtype <> 'd')"
    " ON b.oid = a.atttypid"
    " JOIN pg_type t ON t.oid = coalesce(b.base_oid, a.atttypid)"
    " JOIN pg_namespace n ON n.oid = t.typnamespace"
    " WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped)\n";

static const char *const question_columns[] = {"table_oid", "column_number", "part", "condition",
                                               "measure"};

static void
scanned_fact_free(gpointer data)
{
    ScannedFact *scanned = data;
    store_clear(&scanned->store);
    g_free(scanned->digest);
    g_free(scanned->failure);
    g_free(scanned);
}

static gboolean
check_columns(const Fact *fact, const PgRows *rows, GError **error)
{
    gboolean same = rows_columns(rows) == G_N_ELEMENTS(question_columns);
    for (guint index = 0; same && index < G_N_ELEMENTS(question_columns); index++)
        same = g_str_equal(question_columns[index], rows_column_name(rows, index));
    if (!same)
        error_set(error, PGC_ERROR_USAGE, "Correct the fact's file.",
                  "fact \"%s\": its query does not give the columns of a scan", fact->name);
    return same;
}

static gboolean
take_questions(GHashTable *by_oid, guint number, const PgRows *rows)
{
    for (guint row = 0; row < rows_count(rows); row++) {
        gint64 oid = rows_int64(rows, row, 0);
        ProbeTable *table = g_hash_table_lookup(by_oid, &oid);
        if (table == NULL)
            continue;
        ProbeQuestion *question =
            probe_question_new(number, rows_int64(rows, row, 1), rows_text(rows, row, 2),
                               rows_text(rows, row, 3), rows_text(rows, row, 4));
        g_ptr_array_add(table->questions, question);
    }
    return TRUE;
}

/* The answer to a refused query is kept: the fact is unreadable then. */
static gboolean
ask_questions(const Scan *scan, guint number, const char *oids, GHashTable *by_oid, GError **error)
{
    ScannedFact *scanned = scan->facts->pdata[number];
    g_autoptr(GError) failure = NULL;
    const char *const parameters[] = {oids};
    if (!session_execute(scan->session, "SAVEPOINT fact", error))
        return FALSE;
    g_autofree char *sql = g_strconcat(columns_query, scanned->variant->sql, NULL);
    g_autoptr(PgRows) rows = session_query(scan->session, sql, 1, parameters, &failure);
    if (failure != NULL && !g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (!session_execute(scan->session, "ROLLBACK TO SAVEPOINT fact; RELEASE SAVEPOINT fact",
                         error))
        return FALSE;
    if (failure != NULL) {
        scanned->failure = g_strdup(failure->message);
        return TRUE;
    }
    return check_columns(scanned->fact, rows, error) && take_questions(by_oid, number, rows);
}

/* A refusal may be what the fact is about, e.g. a damaged value. */
static void
take_error_answer(const Fact *fact, ProbeQuestion *question)
{
    if (fact->error_answers != NULL && question->error_code != NULL &&
        g_strv_contains((const char *const *)fact->error_answers, question->error_code))
        question->error_text = g_steal_pointer(&question->cannot_tell);
}

/* Parameters in the order of FACT_SCAN_COLUMNS. */
static gboolean
store_answer(FactStore *store, const ProbeTable *table, const ProbeQuestion *question,
             GError **error)
{
    if (!store_begin_row(store, error))
        return FALSE;
    CaseQuery *insert = store->insert;
    gboolean is_answered = question->cannot_tell == NULL && question->error_code == NULL;
    for (int parameter = 2; parameter < 2 + (int)store->fact->columns->len; parameter++)
        case_bind_null(insert, parameter);
    case_bind_int(insert, 2, table->oid);
    if (question->column != 0)
        case_bind_int(insert, 3, question->column);
    case_bind_text(insert, 4, question->part);
    if (is_answered && question->condition != NULL)
        case_bind_int(insert, 5, question->matches);
    if (is_answered && question->has_measured)
        case_bind_int(insert, 6, question->measured);
    if (table->estimated >= 0)
        case_bind_int(insert, 8, table->estimated);
    g_autofree char *seen = probe_seen(table, question);
    if (is_answered) {
        case_bind_int(insert, 7, question->rows_seen);
        case_bind_int(insert, 9, question->is_whole);
        case_bind_text(insert, 10, seen);
    }
    case_bind_text(insert, 11, question->cannot_tell);
    case_bind_text(insert, 12, question->error_code);
    case_bind_text(insert, 13, question->error_text);
    return store_end_row(store, error);
}

static gboolean
store_answers(const Scan *scan, const GPtrArray *tables, guint begin, guint end, GError **error)
{
    for (guint number = 0; number < scan->facts->len; number++) {
        ScannedFact *scanned = scan->facts->pdata[number];
        for (guint index = begin; index < end; index++) {
            const ProbeTable *table = tables->pdata[index];
            for (guint which = 0; which < table->questions->len; which++) {
                ProbeQuestion *question = table->questions->pdata[which];
                if (question->fact != number)
                    continue;
                take_error_answer(scanned->fact, question);
                if (!store_answer(&scanned->store, table, question, error))
                    return FALSE;
            }
        }
        if (!store_flush(&scanned->store, error))
            return FALSE;
    }
    return TRUE;
}

/* The oids as the text of an array, and the tables by their oid. */
static GHashTable *
index_tables(const GPtrArray *tables, guint begin, guint end, GString *oids)
{
    GHashTable *by_oid = g_hash_table_new(g_int64_hash, g_int64_equal);
    for (guint index = begin; index < end; index++) {
        ProbeTable *table = tables->pdata[index];
        g_string_append_printf(oids, "%s%" G_GINT64_FORMAT, index > begin ? "," : "{", table->oid);
        g_hash_table_insert(by_oid, &table->oid, table);
    }
    g_string_append_c(oids, '}');
    return by_oid;
}

static gboolean
scan_some(const Scan *scan, const GPtrArray *tables, guint begin, guint end, Progress *progress,
          GError **error)
{
    g_autoptr(GString) oids = g_string_new(NULL);
    g_autoptr(GHashTable) by_oid = index_tables(tables, begin, end, oids);
    for (guint number = 0; number < scan->facts->len; number++) {
        const ScannedFact *scanned = scan->facts->pdata[number];
        if (scanned->failure == NULL && !ask_questions(scan, number, oids->str, by_oid, error))
            return FALSE;
    }
    for (guint index = begin; index < end; index++) {
        ProgressCounts counts = {.items_done = index, .items_total = tables->len};
        progress_update(progress, &counts);
        if (!probe_table(scan->session, tables->pdata[index], &scan->limits, error))
            return FALSE;
    }
    if (!store_answers(scan, tables, begin, end, error))
        return FALSE;
    for (guint index = begin; index < end; index++)
        g_ptr_array_set_size(((ProbeTable *)tables->pdata[index])->questions, 0);
    return TRUE;
}

static GPtrArray *
list_tables(PgSession *session, GError **error)
{
    g_autoptr(PgRows) rows = session_query(session, tables_query, 0, NULL, error);
    if (rows == NULL)
        return NULL;
    GPtrArray *tables = g_ptr_array_new_with_free_func((GDestroyNotify)probe_table_free);
    for (guint row = 0; row < rows_count(rows); row++)
        g_ptr_array_add(tables, probe_table_new(rows_int64(rows, row, 0), rows_text(rows, row, 1),
                                                rows_int64(rows, row, 2)));
    return tables;
}

static gboolean
begin_facts(Scan *scan, const GPtrArray *facts, Side side, GError **error)
{
    int major = session_major_version(scan->session);
    for (guint index = 0; index < facts->len; index++) {
        const Fact *fact = facts->pdata[index];
        const FactVariant *variant = fact_variant(fact, major);
        if (!fact->is_scan || !fact->on_side[side] || variant == NULL)
            continue;
        ScannedFact *scanned = g_new0(ScannedFact, 1);
        g_ptr_array_add(scan->facts, scanned);
        scanned->fact = fact;
        scanned->variant = variant;
        scanned->digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, variant->sql, -1);
        if (!store_open(&scanned->store, scan->file, scan->collection, fact, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
finish_facts(const Scan *scan, gint64 started, GError **error)
{
    double seconds = (double)(g_get_monotonic_time() - started) / G_USEC_PER_SEC;
    for (guint number = 0; number < scan->facts->len; number++) {
        ScannedFact *scanned = scan->facts->pdata[number];
        FactResult result = {.fact = scanned->fact->name,
                             .state = scanned->failure == NULL ? FACT_READ : FACT_UNREADABLE,
                             .error = scanned->failure,
                             .digest = scanned->digest,
                             .seconds = seconds / scan->facts->len};
        if (!store_finish(&scanned->store, &result, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
scan_facts(CaseFile *file, PgSession *session, gint64 collection, const GPtrArray *facts,
           const CollectOptions *options, GError **error)
{
    gint64 started = g_get_monotonic_time();
    g_autoptr(GPtrArray) scanned = g_ptr_array_new_with_free_func(scanned_fact_free);
    Scan scan = {.file = file,
                 .session = session,
                 .collection = collection,
                 .facts = scanned,
                 .limits = {.rows = options->probe_rows,
                            .seconds = options->probe_seconds,
                            .deadline = started + options->probe_seconds * G_USEC_PER_SEC}};
    g_autoptr(GPtrArray) tables = list_tables(session, error);
    if (tables == NULL || !begin_facts(&scan, facts, options->side, error))
        return FALSE;
    g_autoptr(Progress) progress = progress_new("probe", "tables", options->quiet);
    for (guint begin = 0; begin < tables->len; begin += TABLES_AT_ONCE) {
        guint end = MIN(begin + TABLES_AT_ONCE, tables->len);
        if (!scan_some(&scan, tables, begin, end, progress, error))
            return FALSE;
    }
    return finish_facts(&scan, started, error);
}
