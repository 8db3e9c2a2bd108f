#include "validate/drill.h"

#include "base/error.h"
#include "validate/bucket.h"
#include "validate/bucket_keys.h"
#include "validate/cells.h"
#include "validate/detail.h"
#include "validate/part.h"
#include "validate/repair_rows.h"
#include "validate/row_version.h"
#include "validate/sides.h"
#include "validate/statement.h"

/* Below this many rows buckets save nothing. */
#define ROWS_WITHOUT_BUCKETS 5000
/* The rows of a bucket that differs are read again, of which one may differ: where one row in a
 * hundred does, that is every sixth bucket of 16 rows, and every thirteenth of 8. */
#define ROWS_PER_BUCKET 8
#define MAXIMUM_BUCKETS 524288
/* Where each statement has rows for all buckets the server needs memory for all at once. */
#define ROWS_PER_FAR_BUCKET 16
#define MAXIMUM_FAR_BUCKETS 262144

/* Rows with one key that are held in memory; with more of them the table is taken as a multiset. */
#define MAXIMUM_SHARED_KEY 100000

#define ROWS_PER_FETCH 2000
#define ROWS_PER_REPAIR 200
#define BYTES_PER_FETCH (16 << 20)

/* The rows of one side in the order of their keys. */
typedef struct {
    PgRows *batch;
    guint row;
    gint64 seen;
} Stream;

typedef struct {
    const CompareContext *context;
    PgSession *const *sessions;
    TablePair *pair;
    gint *spare; /* as in buckets_read() */
    guint bucket_count;
    Bucket *buckets;
    GByteArray *bitmap; /* of the buckets that differ; NULL: all */
    char *keys;         /* those that they can have; NULL: they are not looked up */
    gint64 expected[2]; /* rows in them */
    Stream stream[2];
    char *key;               /* of the group */
    GPtrArray *group[2];     /* RowVersion *: rows that share a key */
    gint64 group_count[2];   /* of a multiset only the first is kept */
    gboolean has_shared_key; /* by too many rows */
    GPtrArray *differences;
    gboolean without_repair; /* it failed */
    RepairTable *repair;     /* not owned; may be NULL */
    GPtrArray *sample;       /* Difference *: of the rows that differ and are not named */
    gint64 unnamed;          /* those that it was taken of */
    GRand *random;
    GPtrArray *unrepaired; /* Difference *: those that it still has to take */
} Drill;

static gboolean
is_multiset(const Drill *drill)
{
    return drill->pair->key->len == 0;
}

/* ---- buckets ---- */

/* What the rows come to that are not in parts or classes which are equal. */
static Digest
looked_at(const Drill *drill, Side side)
{
    const TablePair *pair = drill->pair;
    if (pair->rows_in_equal_classes > 0)
        return key_classes_digest(pair->classes, side);
    return pair->parts[side] == NULL ? pair->digest[side] : parts_digest(pair->parts[side]);
}

static gboolean
check_bucket_sums(const Drill *drill, const Digest total[2], GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        if (digest_equal(total[side], looked_at(drill, side)))
            continue;
        error_set(error, PGC_ERROR_STATE, "Compare the table again.",
                  "two reads of one snapshot of the %s disagree", side_name(side));
        return FALSE;
    }
    return TRUE;
}

static void
mark_buckets(Drill *drill)
{
    drill->bitmap = g_byte_array_new();
    g_byte_array_set_size(drill->bitmap, MAX(1, drill->bucket_count / 8));
    memset(drill->bitmap->data, 0, drill->bitmap->len);
    for (guint index = 0; index < drill->bucket_count; index++) {
        const Bucket *bucket = &drill->buckets[index];
        if (bucket_is_equal(bucket)) {
            drill->pair->counts.equal += bucket->rows[SIDE_SOURCE];
            for (guint side = 0; side < 2; side++)
                drill->expected[side] -= bucket->rows[side];
        } else {
            /* As get_bit() counts. */
            drill->bitmap->data[index / 8] |= (guint8)(1u << (index % 8));
        }
    }
}

static guint
count_buckets(const TablePair *pair, gint64 rows)
{
    gboolean near = statement_buckets_are_near(pair);
    gint64 wanted = rows / (near ? ROWS_PER_BUCKET : ROWS_PER_FAR_BUCKET);
    guint most = near ? MAXIMUM_BUCKETS : MAXIMUM_FAR_BUCKETS;
    guint count = 1;
    while (count < most && count < wanted)
        count *= 2;
    return count;
}

static gboolean
narrow_to_buckets(Drill *drill, GError **error)
{
    drill->bucket_count = 1;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        drill->expected[side] = looked_at(drill, side).rows;
    gint64 rows = MAX(drill->expected[SIDE_SOURCE], drill->expected[SIDE_TARGET]);
    if (rows <= ROWS_WITHOUT_BUCKETS)
        return TRUE;
    drill->bucket_count = count_buckets(drill->pair, rows);
    drill->buckets = g_new0(Bucket, drill->bucket_count);
    Digest total[2] = {{0}, {0}};
    if (!buckets_read(drill->context, drill->sessions, drill->pair, drill->spare,
                      drill->bucket_count, drill->buckets, total, error) ||
        !check_bucket_sums(drill, total, error))
        return FALSE;
    mark_buckets(drill);
    g_clear_pointer(&drill->buckets, g_free);
    if (drill->context->recipe.method == DIGEST_BY_CLIENT || drill->bucket_count <= 2)
        return TRUE;
    /* Rows of equal classes would be read, and left out. */
    return bucket_keys(drill->sessions, drill->pair, drill->bitmap, drill->bucket_count,
                       rows + drill->pair->rows_in_equal_classes, &drill->keys, error);
}

/* ---- streams ---- */

static gboolean
fetch_batch(Drill *drill, Side side, GError **error)
{
    Stream *stream = &drill->stream[side];
    g_clear_pointer(&stream->batch, rows_free);
    stream->row = 0;
    gsize rows = drill->pair->longest == 0
                     ? ROWS_PER_FETCH
                     : CLAMP(BYTES_PER_FETCH / drill->pair->longest, 1, ROWS_PER_FETCH);
    g_autofree char *sql = g_strdup_printf("FETCH FORWARD %" G_GSIZE_FORMAT " FROM rows", rows);
    stream->batch = session_query(drill->sessions[side], sql, 0, NULL, error);
    return stream->batch != NULL;
}

/* As a bytea is written. */
static char *
bitmap_text(const GByteArray *bitmap)
{
    GString *text = g_string_sized_new(2 * bitmap->len + 3);
    g_string_append(text, "\\x");
    for (guint index = 0; index < bitmap->len; index++)
        g_string_append_printf(text, "%02x", bitmap->data[index]);
    return g_string_free(text, FALSE);
}

static gboolean
open_stream(gpointer data, Side side, GError **error)
{
    Drill *drill = data;
    const TablePair *pair = drill->pair;
    const StatementContext statement = {pair, side, drill->context->recipe};
    g_autoptr(GArray) parts =
        pair->rows_in_equal_parts == 0 ? NULL : parts_join(pair->parts[side], G_MAXINT64);
    StreamChoice choice = drill->keys != NULL     ? STREAM_KEYS
                          : drill->bitmap != NULL ? STREAM_BUCKETS
                                                  : STREAM_ALL;
    g_autofree char *query = statement_stream(&statement, parts, choice, drill->bucket_count);
    g_autofree char *sql = g_strconcat("DECLARE rows NO SCROLL CURSOR FOR ", query, NULL);
    g_autofree char *bitmap = choice == STREAM_BUCKETS ? bitmap_text(drill->bitmap) : NULL;
    const char *const parameters[] = {choice == STREAM_KEYS ? drill->keys : bitmap};
    if (!session_run(drill->sessions[side], sql, choice == STREAM_ALL ? 0 : 1, parameters, error) ||
        !fetch_batch(drill, side, error))
        return FALSE;
    if (choice != STREAM_KEYS)
        pace_keep(drill->context->pace, (guint64)drill->pair->bytes);
    return TRUE;
}

static gboolean
close_stream(gpointer data, Side side, GError **error)
{
    Drill *drill = data;
    return session_execute(drill->sessions[side], "CLOSE rows", error);
}

/* The key of the row that comes next; NULL at the end. */
static const char *
stream_key(const Stream *stream)
{
    return stream->row < rows_count(stream->batch) ? rows_text(stream->batch, stream->row, 0)
                                                   : NULL;
}

static gboolean
stream_advance(Drill *drill, Side side, GError **error)
{
    Stream *stream = &drill->stream[side];
    stream->seen++;
    stream->row++;
    return stream->row < rows_count(stream->batch) || fetch_batch(drill, side, error);
}

static RowVersion *
stream_row(const Drill *drill, Side side)
{
    const Stream *stream = &drill->stream[side];
    RowVersion *row = g_new(RowVersion, 1);
    const char *hash = rows_text(stream->batch, stream->row, 1);
    row->hash = drill->context->recipe.method == DIGEST_BY_SERVER
                    ? g_strdup(hash)
                    : g_compute_checksum_for_string(G_CHECKSUM_SHA256, hash, -1);
    row->place = g_strdup_printf("%s %s", rows_text(stream->batch, stream->row, 2),
                                 rows_text(stream->batch, stream->row, 3));
    return row;
}

/* Takes all rows with the key off the stream. */
static gboolean
take_group(Drill *drill, Side side, const char *key, GError **error)
{
    Stream *stream = &drill->stream[side];
    g_ptr_array_set_size(drill->group[side], 0);
    drill->group_count[side] = 0;
    const char *next;
    while ((next = stream_key(stream)) != NULL && g_str_equal(next, key)) {
        if (drill->group[side]->len == 0 || !is_multiset(drill))
            g_ptr_array_add(drill->group[side], stream_row(drill, side));
        drill->group_count[side]++;
        if (drill->group[side]->len > MAXIMUM_SHARED_KEY)
            drill->has_shared_key = TRUE;
        if (drill->has_shared_key || !stream_advance(drill, side, error))
            return drill->has_shared_key;
    }
    return TRUE;
}

/* ---- the merge ---- */

/* Of the rows that differ and are not named each has the same chance: how columns differ must not
 * be told by those alone whose keys come first. Takes the difference. */
static void
sample_difference(Drill *drill, Difference *difference)
{
    const guint limit = drill->context->difference_limit;
    double chosen = g_rand_double(drill->random) * (double)++drill->unnamed;
    if (drill->sample->len >= limit) {
        if (chosen >= limit) {
            difference_free(difference);
            return;
        }
        g_ptr_array_remove_index_fast(drill->sample, (guint)chosen);
    }
    g_ptr_array_add(drill->sample, difference);
}

/* Hands over the rows that differ once there are enough of them. */
static gboolean
write_repair(Drill *drill, guint enough, GError **error)
{
    if (drill->repair == NULL || drill->unrepaired->len < enough)
        return TRUE;
    g_autoptr(GError) failure = NULL;
    if (!repair_rows(drill->repair, drill->sessions, drill->unrepaired, &failure)) {
        drill->repair->failure = g_strdup(failure->message);
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    g_ptr_array_set_size(drill->unrepaired, 0);
    return TRUE;
}

static void
take_difference(DifferenceKind kind, const RowVersion *const rows[2], const gint64 counts[2],
                gpointer data)
{
    Drill *drill = data;
    row_versions_add(&drill->pair->counts, kind, counts);
    if (drill->repair != NULL)
        g_ptr_array_add(drill->unrepaired, row_versions_difference(kind, drill->key, rows, counts));
    if (drill->differences->len < drill->context->difference_limit)
        g_ptr_array_add(drill->differences,
                        row_versions_difference(kind, drill->key, rows, counts));
    else if (kind == DIFFERENCE_DIFFERENT)
        sample_difference(drill, row_versions_difference(kind, drill->key, rows, counts));
}

static void
compare_group(Drill *drill)
{
    drill->pair->counts.equal +=
        is_multiset(drill)
            ? row_versions_count(drill->group, drill->group_count, take_difference, drill)
            : row_versions_compare(drill->group, take_difference, drill);
}

/* The lesser of the two keys that come next; NULL when both streams are at their end. */
static char *
next_key(const Drill *drill)
{
    const char *source = stream_key(&drill->stream[SIDE_SOURCE]);
    const char *target = stream_key(&drill->stream[SIDE_TARGET]);
    if (source == NULL || target == NULL)
        return g_strdup(source == NULL ? target : source);
    return g_strdup(strcmp(source, target) <= 0 ? source : target);
}

/* The next row's key, where the row after it is known to have another. */
static const char *
single_key(const Stream *stream)
{
    if (stream->row + 1 >= rows_count(stream->batch))
        return NULL;
    const char *key = stream_key(stream);
    return g_str_equal(key, rows_text(stream->batch, stream->row + 1, 0)) ? NULL : key;
}

/* Most rows of a bucket that differs are equal: those need not be taken to be told. */
static gboolean
pass_equal_row(Drill *drill)
{
    Stream *source = &drill->stream[SIDE_SOURCE], *target = &drill->stream[SIDE_TARGET];
    const char *key = is_multiset(drill) ? NULL : single_key(source);
    if (key == NULL || g_strcmp0(key, single_key(target)) != 0 ||
        !g_str_equal(rows_text(source->batch, source->row, 1),
                     rows_text(target->batch, target->row, 1)))
        return FALSE;
    drill->pair->counts.equal++;
    for (guint side = 0; side < 2; side++) {
        drill->stream[side].row++;
        drill->stream[side].seen++;
    }
    return TRUE;
}

static gboolean
merge_streams(Drill *drill, GError **error)
{
    for (;;) {
        while (pass_equal_row(drill))
            ;
        drill->key = next_key(drill);
        if (drill->key == NULL)
            return write_repair(drill, 1, error);
        if (!take_group(drill, SIDE_SOURCE, drill->key, error) ||
            !take_group(drill, SIDE_TARGET, drill->key, error))
            return FALSE;
        if (drill->has_shared_key)
            return TRUE;
        compare_group(drill);
        g_clear_pointer(&drill->key, g_free);
        if (!write_repair(drill, ROWS_PER_REPAIR, error))
            return FALSE;
    }
}

/* ---- the whole ---- */

static void
drill_clear(Drill *drill)
{
    for (guint side = 0; side < 2; side++) {
        g_clear_pointer(&drill->stream[side].batch, rows_free);
        drill->stream[side] = (Stream){0};
        g_clear_pointer(&drill->group[side], g_ptr_array_unref);
    }
    g_clear_pointer(&drill->buckets, g_free);
    if (drill->bitmap != NULL)
        g_byte_array_unref(drill->bitmap);
    drill->bitmap = NULL;
    g_clear_pointer(&drill->keys, g_free);
    g_clear_pointer(&drill->key, g_free);
    g_clear_pointer(&drill->differences, g_ptr_array_unref);
    g_clear_pointer(&drill->sample, g_ptr_array_unref);
    g_clear_pointer(&drill->random, g_rand_free);
    g_clear_pointer(&drill->unrepaired, g_ptr_array_unref);
}

static gboolean
find_rows(Drill *drill, GError **error)
{
    PairCounts *counts = &drill->pair->counts;
    *counts = (PairCounts){.rows = {counts->rows[0], counts->rows[1]},
                           .equal = drill->pair->rows_in_equal_parts +
                                    drill->pair->rows_in_equal_classes};
    drill->has_shared_key = FALSE;
    drill->differences = g_ptr_array_new_with_free_func(difference_free);
    drill->sample = g_ptr_array_new_with_free_func(difference_free);
    drill->random = g_rand_new_with_seed((guint32)drill->context->recipe.seed);
    drill->unnamed = 0;
    drill->unrepaired = g_ptr_array_new_with_free_func(difference_free);
    gboolean is_view = drill->pair->relation[SIDE_SOURCE]->kind == 'v';
    drill->repair = drill->context->repair == NULL || drill->without_repair || is_view
                        ? NULL
                        : repair_begin_table(drill->context->repair, drill->pair);
    for (guint side = 0; side < 2; side++)
        drill->group[side] = g_ptr_array_new_with_free_func(row_version_free);
    return narrow_to_buckets(drill, error) && sides_call(open_stream, drill, error) &&
           merge_streams(drill, error) && sides_call(close_stream, drill, error);
}

static void
check_counts(Drill *drill)
{
    TablePair *pair = drill->pair;
    const PairCounts *counts = &pair->counts;
    gboolean adds_up = counts->different + counts->only[0] + counts->only[1] > 0;
    for (guint side = 0; side < 2; side++)
        adds_up = adds_up && drill->stream[side].seen == drill->expected[side] &&
                  counts->rows[side] == counts->equal + counts->different + counts->only[side];
    pair->is_counted = adds_up;
    pair->state = adds_up ? PAIR_DIFFERENT : PAIR_INCOMPLETE;
    if (!adds_up)
        pair_add_reason(pair, "the digests differ, and the rows that were found to differ do not "
                              "account for it: compare the table again");
}

/* A row that cannot be repaired must not hide which rows differ. */
static gboolean
find_rows_anyway(Drill *drill, GError **error)
{
    g_autoptr(GError) failure = NULL;
    if (find_rows(drill, &failure))
        return TRUE;
    if (drill->repair == NULL || drill->repair->failure == NULL || worker_is_fatal(failure)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    drill_clear(drill);
    drill->without_repair = TRUE;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        if (!worker_recover(drill->context, drill->sessions[side], error))
            return FALSE;
    return find_rows(drill, error);
}

static gboolean
are_unchanged(const CompareContext *context, PgSession *const sessions[2], const TablePair *pair,
              GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++)
        if (!worker_check_unchanged(context, sessions[side], pair->relation[side], error))
            return FALSE;
    return TRUE;
}

GPtrArray *
drill_table(const CompareContext *context, PgSession *const sessions[2], TablePair *pair,
            gint *spare, GError **error)
{
    Drill drill = {.context = context, .sessions = sessions, .pair = pair, .spare = spare};
    gboolean found = find_rows_anyway(&drill, error);
    if (found && drill.has_shared_key) {
        pair_add_reason(pair, "too many rows share one key: rows were compared as a multiset");
        g_ptr_array_set_size(pair->key, 0);
        parts_forget(pair);
        drill_clear(&drill);
        found = find_rows_anyway(&drill, error);
    }
    GPtrArray *differences = NULL;
    if (found) {
        check_counts(&drill);
        if (detail_fill(context, sessions, pair, drill.differences, error) &&
            cells_fill(context, sessions, pair, drill.differences, error) &&
            detail_fill(context, sessions, pair, drill.sample, error) &&
            cells_fill(context, sessions, pair, drill.sample, error) &&
            are_unchanged(context, sessions, pair, error))
            differences = g_steal_pointer(&drill.differences);
    }
    parts_forget(pair);
    drill_clear(&drill);
    return differences;
}
