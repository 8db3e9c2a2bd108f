#include "validate/evidence.h"

#include "base/error.h"
#include "validate/statement.h"

#include <string.h>

#define FIRST_MAJOR_WITH_SHA256 11
#define ROWS_PER_CHUNK 10000
#define MAXIMUM_CHUNKS 65536
#define SHA256_BYTES 32

static void
chunk_free(gpointer data)
{
    EvidenceChunk *chunk = data;
    g_free(chunk->sha256);
    g_free(chunk);
}

static void
evidence_clear(Evidence *evidence)
{
    for (guint side = 0; side < 2; side++) {
        g_clear_pointer(&evidence->side[side].query, g_free);
        g_clear_pointer(&evidence->side[side].chunks, g_ptr_array_unref);
        g_clear_pointer(&evidence->side[side].sha256, g_free);
    }
}

static void
add_chunk(EvidenceSide *side, guint number, gint64 rows, const char *sha256)
{
    EvidenceChunk *chunk = g_new(EvidenceChunk, 1);
    *chunk = (EvidenceChunk){number, rows, g_strdup(sha256)};
    g_ptr_array_add(side->chunks, chunk);
    side->rows += rows;
}

/* ---- by the server ---- */

static gboolean
take_chunk(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    add_chunk(data, (guint)rows_int64(rows, 0, 0), rows_int64(rows, 0, 1), rows_text(rows, 0, 2));
    return TRUE;
}

/* ---- by the client ---- */

typedef guint8 Sha256[SHA256_BYTES];

typedef struct {
    guint chunk_count;
    GChecksum **checksums; /* by chunk; NULL where there was no row yet */
    gint64 *rows;
    char *key;      /* of the rows that came last, as the server wrote it */
    GArray *hashes; /* Sha256: of these rows */
} ClientChunks;

/* Of the bytes that hexadecimal digits behind \x stand for. */
static void
hash_hexadecimal(const char *text, Sha256 hash)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 bytes[4096];
    gsize count = 0;
    for (const char *at = text + strlen("\\x"); *at != '\0'; at += 2) {
        bytes[count++] = (guint8)(g_ascii_xdigit_value(at[0]) * 16 + g_ascii_xdigit_value(at[1]));
        if (count == sizeof bytes) {
            g_checksum_update(checksum, bytes, sizeof bytes);
            count = 0;
        }
    }
    g_checksum_update(checksum, bytes, (gssize)count);
    gsize length = SHA256_BYTES;
    g_checksum_get_digest(checksum, hash, &length);
}

static int
compare_hashes(gconstpointer first, gconstpointer second)
{
    return memcmp(first, second, SHA256_BYTES);
}

static void
close_key(ClientChunks *client)
{
    if (client->key == NULL)
        return;
    Sha256 hash;
    hash_hexadecimal(client->key, hash);
    guint number = (hash[0] * 256u + hash[1]) & (client->chunk_count - 1);
    if (client->checksums[number] == NULL)
        client->checksums[number] = g_checksum_new(G_CHECKSUM_SHA256);
    g_array_sort(client->hashes, compare_hashes);
    g_checksum_update(client->checksums[number], (const guchar *)client->hashes->data,
                      (gssize)client->hashes->len * SHA256_BYTES);
    client->rows[number] += client->hashes->len;
    g_array_set_size(client->hashes, 0);
    g_clear_pointer(&client->key, g_free);
}

static gboolean
take_row(const PgRows *rows, gpointer data, GError **error)
{
    (void)error;
    ClientChunks *client = data;
    if (g_strcmp0(client->key, rows_text(rows, 0, 0)) != 0) {
        close_key(client);
        client->key = g_strdup(rows_text(rows, 0, 0));
    }
    Sha256 hash;
    hash_hexadecimal(rows_text(rows, 0, 1), hash);
    g_array_append_val(client->hashes, hash);
    return TRUE;
}

static gboolean
hash_by_client(EvidenceSide *side, PgSession *session, guint chunk_count, GError **error)
{
    ClientChunks client = {.chunk_count = chunk_count,
                           .checksums = g_new0(GChecksum *, chunk_count),
                           .rows = g_new0(gint64, chunk_count),
                           .hashes = g_array_new(FALSE, FALSE, SHA256_BYTES)};
    gboolean done = session_query_each(session, side->query, 0, NULL, take_row, &client, error);
    close_key(&client);
    for (guint number = 0; number < chunk_count; number++) {
        if (client.checksums[number] == NULL)
            continue;
        add_chunk(side, number, client.rows[number],
                  g_checksum_get_string(client.checksums[number]));
        g_checksum_free(client.checksums[number]);
    }
    g_array_unref(client.hashes);
    g_free(client.rows);
    g_free(client.checksums);
    return done;
}

/* ---- a table ---- */

typedef struct {
    const CompareContext *context;
    PgSession *const *sessions;
    Evidence *evidence;
    GError *error[2];
} TableCall;

static guint
chunk_count_for(const TablePair *pair)
{
    guint count = 1;
    while (count < MAXIMUM_CHUNKS && count < pair->counts.rows[SIDE_SOURCE] / ROWS_PER_CHUNK)
        count *= 2;
    return count;
}

/* The server knows of no name for a table's hash: that of its chunks' hashes. */
static void
set_table_hash(EvidenceSide *side)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    for (guint index = 0; index < side->chunks->len; index++) {
        const char *digits = ((const EvidenceChunk *)side->chunks->pdata[index])->sha256;
        for (guint byte = 0; byte < SHA256_BYTES; byte++, digits += 2) {
            guint8 value =
                (guint8)(g_ascii_xdigit_value(digits[0]) * 16 + g_ascii_xdigit_value(digits[1]));
            g_checksum_update(checksum, &value, 1);
        }
    }
    side->sha256 = g_strdup(g_checksum_get_string(checksum));
}

static gboolean
hash_side(TableCall *call, Side number)
{
    const TablePair *pair = call->evidence->pair;
    EvidenceSide *side = &call->evidence->side[number];
    PgSession *session = call->sessions[number];
    GError **error = &call->error[number];
    const StatementContext statement = {pair, number, call->context->recipe};
    guint chunk_count = chunk_count_for(pair);
    side->by_client = session_major_version(session) < FIRST_MAJOR_WITH_SHA256;
    side->chunks = g_ptr_array_new_with_free_func(chunk_free);
    side->query = side->by_client ? statement_evidence_rows(&statement)
                                  : statement_evidence(&statement, chunk_count);
    gboolean done = side->by_client ? hash_by_client(side, session, chunk_count, error)
                                    : session_query_each(session, side->query, 0, NULL, take_chunk,
                                                         side, error);
    pace_keep(call->context->pace, (guint64)pair->bytes);
    if (!done || !worker_check_unchanged(call->context, session, pair->relation[number], error))
        return FALSE;
    set_table_hash(side);
    return TRUE;
}

static gpointer
hash_target(gpointer data)
{
    return GINT_TO_POINTER(hash_side(data, SIDE_TARGET));
}

/* Rows that differ do so whatever becomes of the evidence. */
static void
doubt_pair(TablePair *pair)
{
    if (pair->state != PAIR_DIFFERENT)
        pair->state = PAIR_INCOMPLETE;
}

/* What the digests said, the evidence has to say as well. */
static void
judge(const Evidence *evidence)
{
    TablePair *pair = evidence->pair;
    gboolean adds_up = TRUE;
    for (guint side = 0; side < 2; side++)
        adds_up = adds_up && evidence->side[side].rows == pair->digest[side].rows;
    gboolean is_equal = g_str_equal(evidence->side[0].sha256, evidence->side[1].sha256);
    if (adds_up && is_equal == digest_equal(pair->digest[0], pair->digest[1]))
        return;
    doubt_pair(pair);
    pair_add_reason(pair, "its evidence says otherwise than its digests: compare it again");
}

static gboolean
take_table(const CompareContext *context, PgSession *const sessions[2], Evidence *evidence,
           GError **error)
{
    TableCall call = {.context = context, .sessions = sessions, .evidence = evidence};
    GThread *thread = g_thread_new("validate", hash_target, &call);
    gboolean done[2];
    done[SIDE_SOURCE] = hash_side(&call, SIDE_SOURCE);
    done[SIDE_TARGET] = GPOINTER_TO_INT(g_thread_join(thread));
    gboolean goes_on = TRUE;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autoptr(GError) failure = g_steal_pointer(&call.error[side]);
        if (done[side] || !goes_on)
            continue;
        doubt_pair(evidence->pair);
        pair_add_reason(evidence->pair, "its evidence could not be taken: %s", failure->message);
        goes_on = !worker_is_fatal(failure) && worker_recover(context, sessions[side], NULL);
        if (!goes_on)
            g_propagate_error(error, g_steal_pointer(&failure));
    }
    if (done[SIDE_SOURCE] && done[SIDE_TARGET])
        judge(evidence);
    return goes_on;
}

gboolean
evidence_take(const CompareContext *context, const GPtrArray *pairs, EvidenceFunction function,
              gpointer data, GError **error)
{
    g_autoptr(PgSession) source = worker_session(context, SIDE_SOURCE, error);
    g_autoptr(PgSession) target =
        source == NULL ? NULL : worker_session(context, SIDE_TARGET, error);
    PgSession *const sessions[2] = {source, target};
    gboolean goes_on = target != NULL;
    for (guint index = 0; goes_on && index < pairs->len; index++) {
        Evidence evidence = {.pair = pairs->pdata[index]};
        if (!pair_was_digested(evidence.pair))
            continue;
        goes_on =
            take_table(context, sessions, &evidence, error) && function(&evidence, data, error);
        evidence_clear(&evidence);
        for (guint side = 0; goes_on && side < 2; side++)
            goes_on = worker_recover(context, sessions[side], error);
    }
    return goes_on;
}
