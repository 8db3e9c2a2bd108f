/* Rows by COPY in binary: whatever pieces they come in they have one digest, and what is cut off,
 * goes on or has another form is refused. */
#include "base/error.h"
#include "unit.h"
#include "validate/copied.h"

#include <string.h>

#define HEADER "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0"
#define ROW_OF_TWO "\0\2\0\0\0\2ab\377\377\377\377"
#define ROW_OF_NAN "\0\2\0\0\0\1x\0\0\0\10"
#define END "\377\377"

typedef struct {
    TablePair pair;
    ColumnPair columns[2];
    StatementContext context;
} Table;

static Table *
table_new(CopiedForm first, CopiedForm second)
{
    Table *table = g_new0(Table, 1);
    table->pair.compared = g_ptr_array_new();
    table->columns[0].copied[SIDE_TARGET] = first;
    table->columns[1].copied[SIDE_TARGET] = second;
    g_ptr_array_add(table->pair.compared, &table->columns[0]);
    g_ptr_array_add(table->pair.compared, &table->columns[1]);
    table->context = (StatementContext){
        &table->pair, SIDE_TARGET, {DIGEST_BY_SERVER, 77, .is_known_to_client = TRUE}};
    return table;
}

static void
table_free(Table *table)
{
    g_ptr_array_unref(table->pair.compared);
    g_free(table);
}

static gboolean
read_pieces(const Table *table, const char *bytes, gsize length, gsize piece, Digest *digest)
{
    g_autoptr(GError) error = NULL;
    Copied *copied = copied_new(&table->context);
    gboolean good = TRUE;
    for (gsize at = 0; good && at < length; at += piece)
        good = copied_add(copied, bytes + at, MIN(piece, length - at), &error);
    good = good && copied_end(copied, digest, &error);
    copied_free(copied);
    assert_true(good || g_error_matches(error, PGC_ERROR, PGC_ERROR_STATE));
    return good;
}

#define READ(table, text, piece, digest) read_pieces(table, text, sizeof(text) - 1, piece, digest)

static void
test_pieces_of_any_size(void **state)
{
    (void)state;
    Table *table = table_new(COPIED_AS_SENT, COPIED_AS_SENT);
    static const char bytes[] = HEADER ROW_OF_TWO ROW_OF_TWO END;
    RowHash row;
    row_hash_begin(&row, 77);
    row_hash_add(&row, (const guint8 *)"ab", 2);
    row_hash_add(&row, NULL, 0);
    Digest known = row_hash_end(&row);
    digest_add(&known, known);
    for (gsize piece = 1; piece < sizeof bytes; piece++) {
        Digest digest = {0};
        assert_true(READ(table, bytes, piece, &digest));
        assert_int_equal(digest.rows, 2);
        assert_true(digest_equal(digest, known));
    }
    table_free(table);
}

static void
test_other_streams_are_refused(void **state)
{
    (void)state;
    Table *table = table_new(COPIED_AS_SENT, COPIED_AS_SENT);
    static const char whole[] = HEADER ROW_OF_TWO END;
    Digest digest;
    assert_true(READ(table, whole, 100, &digest));
    for (gsize length = 0; length < sizeof whole - 1; length++)
        assert_false(read_pieces(table, whole, length, 100, &digest));
    assert_false(READ(table, HEADER ROW_OF_TWO END ROW_OF_TWO END, 100, &digest));
    assert_false(READ(table, HEADER ROW_OF_TWO END "x", 1, &digest));
    assert_false(READ(table, HEADER "\0\1\0\0\0\2ab" END, 100, &digest));
    assert_false(READ(table, HEADER "\0\2\0\0\0\2ab\377\377\377\376" END, 100, &digest));
    assert_false(READ(table, "PGCOPY\n\377\r\n\0\0\1\0\0\0\0\0\0" END, 100, &digest));
    assert_false(READ(table, "PGCOPY\n\377\n\n\0\0\0\0\0\0\0\0\0" END, 100, &digest));
    table_free(table);
}

static void
test_forms_are_made(void **state)
{
    (void)state;
    static const char plain[] = HEADER ROW_OF_NAN "\177\370\0\0\0\0\0\0" END;
    static const char negative[] = HEADER ROW_OF_NAN "\377\370\0\0\0\0\0\0" END;
    static const char infinite[] = HEADER ROW_OF_NAN "\177\360\0\0\0\0\0\0" END;
    static const char opposite[] = HEADER ROW_OF_NAN "\377\360\0\0\0\0\0\0" END;
    Table *table = table_new(COPIED_AS_SENT, COPIED_FLOAT);
    Digest digests[4];
    assert_true(READ(table, plain, 100, &digests[0]));
    assert_true(READ(table, negative, 100, &digests[1]));
    assert_true(READ(table, infinite, 100, &digests[2]));
    assert_true(READ(table, opposite, 100, &digests[3]));
    assert_true(digest_equal(digests[0], digests[1]));
    assert_false(digest_equal(digests[2], digests[3]));
    assert_false(digest_equal(digests[0], digests[2]));
    table->columns[1].copied[SIDE_TARGET] = COPIED_AS_SENT;
    assert_true(READ(table, negative, 100, &digests[1]));
    assert_false(digest_equal(digests[0], digests[1]));
    /* These 8 bytes are no array. */
    table->columns[1].copied[SIDE_TARGET] = COPIED_ARRAY;
    assert_false(READ(table, plain, 100, &digests[0]));
    table_free(table);
}

static void
test_what_is_not_copied(void **state)
{
    (void)state;
    Table *table = table_new(COPIED_AS_SENT, COPIED_ARRAY);
    assert_true(copied_is_possible(&table->context));
    table->pair.sample = 1;
    assert_false(copied_is_possible(&table->context));
    table->pair.sample = 0;
    table->pair.filter = (char *)"true";
    assert_false(copied_is_possible(&table->context));
    table->pair.filter = NULL;
    const RowDamage damage = {.kind = DAMAGE_DROPPED};
    table->pair.damage = &damage;
    assert_false(copied_is_possible(&table->context));
    table->pair.damage = NULL;
    table->pair.has_large = TRUE;
    assert_false(copied_is_possible(&table->context));
    table->pair.has_large = FALSE;
    table->context.recipe.is_known_to_client = FALSE;
    assert_false(copied_is_possible(&table->context));
    table->context.recipe.is_known_to_client = TRUE;
    table->columns[1].copied[SIDE_TARGET] = COPIED_NOT;
    assert_false(copied_is_possible(&table->context));
    table_free(table);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_of_any_size),
        cmocka_unit_test(test_other_streams_are_refused),
        cmocka_unit_test(test_forms_are_made),
        cmocka_unit_test(test_what_is_not_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
