#include "collect/probe.h"

#include "base/error.h"

#include <string.h>

/* The server takes 1664 columns; a question has two. */
#define QUESTIONS_PER_STATEMENT 400

/* One table must not use up the time of all. */
#define SHARE_OF_ONE_STATEMENT 10

ProbeQuestion *
probe_question_new(guint fact, gint64 column, const char *part, const char *condition,
                   const char *measure)
{
    ProbeQuestion *question = g_new0(ProbeQuestion, 1);
    question->fact = fact;
    question->column = column;
    question->part = g_strdup(part);
    question->condition = g_strdup(condition);
    question->measure = g_strdup(measure);
    return question;
}

static void
question_free(gpointer data)
{
    ProbeQuestion *question = data;
    g_free(question->part);
    g_free(question->condition);
    g_free(question->measure);
    g_free(question->cannot_tell);
    g_free(question->error_code);
    g_free(question->error_text);
    g_free(question);
}

ProbeTable *
probe_table_new(gint64 oid, const char *name, gint64 estimated)
{
    ProbeTable *table = g_new0(ProbeTable, 1);
    table->oid = oid;
    table->name = g_strdup(name);
    table->estimated = estimated;
    table->questions = g_ptr_array_new_with_free_func(question_free);
    return table;
}

void
probe_table_free(ProbeTable *table)
{
    g_free(table->name);
    g_ptr_array_unref(table->questions);
    g_free(table);
}

char *
probe_seen(const ProbeTable *table, const ProbeQuestion *question)
{
    const char *unit = question->rows_seen == 1 ? "row" : "rows";
    if (question->is_whole)
        return g_strdup_printf("all %" G_GINT64_FORMAT " %s", question->rows_seen, unit);
    if (table->estimated > question->rows_seen)
        return g_strdup_printf("a sample of %" G_GINT64_FORMAT " of about %" G_GINT64_FORMAT
                               " rows",
                               question->rows_seen, table->estimated);
    return g_strdup_printf("a sample of %" G_GINT64_FORMAT " %s", question->rows_seen, unit);
}

static gboolean
is_sampled(const ProbeTable *table, const ProbeLimits *limits)
{
    return table->estimated > limits->rows;
}

/* Blocks are picked by a fixed seed: the same snapshot gives the same answer. A table that was
 * never analyzed is read from its beginning. */
static void
append_rows(GString *sql, const ProbeTable *table, const ProbeLimits *limits)
{
    g_string_append_printf(sql, " FROM (SELECT * FROM ONLY %s", table->name);
    if (is_sampled(table, limits)) {
        char percent[G_ASCII_DTOSTR_BUF_SIZE];
        double share = 100.0 * (double)limits->rows / (double)table->estimated;
        g_ascii_dtostr(percent, sizeof(percent), share);
        g_string_append_printf(sql, " TABLESAMPLE SYSTEM (%s) REPEATABLE (1)", percent);
    }
    g_string_append_printf(sql, " LIMIT %" G_GINT64_FORMAT ") AS probed", limits->rows);
}

static char *
make_statement(const ProbeTable *table, guint begin, guint end, const ProbeLimits *limits)
{
    GString *sql = g_string_new("SELECT pg_catalog.count(*)");
    for (guint index = begin; index < end; index++) {
        const ProbeQuestion *question = table->questions->pdata[index];
        if (question->condition != NULL)
            g_string_append_printf(sql, ",\n pg_catalog.count(*) FILTER (WHERE (%s))",
                                   question->condition);
        else
            g_string_append(sql, ",\n NULL::bigint");
        g_string_append_printf(sql, ", (%s)::bigint",
                               question->measure != NULL ? question->measure : "NULL");
    }
    append_rows(sql, table, limits);
    return g_string_free(sql, FALSE);
}

static void
take_answers(const ProbeTable *table, guint begin, guint end, const PgRows *rows,
             const ProbeLimits *limits)
{
    gint64 seen = rows_int64(rows, 0, 0);
    gboolean is_whole = !is_sampled(table, limits) && seen < limits->rows;
    for (guint index = begin; index < end; index++) {
        ProbeQuestion *question = table->questions->pdata[index];
        guint column = 1 + 2 * (index - begin);
        question->rows_seen = seen;
        question->is_whole = is_whole;
        question->matches = rows_int64(rows, 0, column);
        question->has_measured = rows_text(rows, 0, column + 1) != NULL;
        question->measured = rows_int64(rows, 0, column + 1);
    }
}

/* Messages of these classes name objects and limits; those of others may quote a value. */
static gboolean
quotes_no_value(const char *code)
{
    static const char *const classes[] = {"0A", "42", "53", "54", "55", "57", "58", "XX"};
    for (guint index = 0; index < G_N_ELEMENTS(classes); index++)
        if (strncmp(code, classes[index], 2) == 0)
            return TRUE;
    return FALSE;
}

static void
refuse_one(ProbeQuestion *question, const char *reason, const char *code)
{
    question->cannot_tell = g_strdup(reason);
    question->error_code = g_strdup(code);
}

static void
refuse(const ProbeTable *table, guint begin, guint end, const GError *failure)
{
    const char *code = error_sqlstate(failure) == NULL ? "" : error_sqlstate(failure);
    g_autofree char *reason =
        g_str_equal(code, "42501")   ? g_strdup("the role may not read all its rows")
        : g_str_equal(code, "57014") ? g_strdup("its rows could not be read in the time allowed")
        : quotes_no_value(code)      ? g_strdup(failure->message)
                                     : g_strdup_printf("a row made the server fail (%s)", code);
    for (guint index = begin; index < end; index++)
        refuse_one(table->questions->pdata[index], reason, code);
}

/* The same would happen to each question. */
static gboolean
concerns_all(const GError *failure)
{
    static const char *const codes[] = {"57014", "55P03", NULL};
    const char *code = error_sqlstate(failure);
    return code != NULL && g_strv_contains(codes, code);
}

static gint64
remaining_milliseconds(const ProbeLimits *limits)
{
    gint64 remaining = (limits->deadline - g_get_monotonic_time()) / 1000;
    return MIN(remaining, MAX(1000, limits->seconds * 1000 / SHARE_OF_ONE_STATEMENT));
}

/* NULL where the server refused, with the reason in *failure, or with *failure NULL where there is
 * no more time. */
static PgRows *
ask(PgSession *session, const ProbeTable *table, guint begin, guint end, const ProbeLimits *limits,
    GError **failure)
{
    gint64 milliseconds = remaining_milliseconds(limits);
    if (milliseconds <= 0)
        return NULL;
    g_autofree char *sql = make_statement(table, begin, end, limits);
    g_autofree char *begin_sql = g_strdup_printf(
        "SAVEPOINT probe; SET LOCAL statement_timeout = %" G_GINT64_FORMAT, milliseconds);
    return session_execute(session, begin_sql, failure)
               ? session_query(session, sql, 0, NULL, failure)
               : NULL;
}

static gboolean
end_savepoint(PgSession *session, GError **error)
{
    return session_execute(session, "ROLLBACK TO SAVEPOINT probe; RELEASE SAVEPOINT probe", error);
}

static gboolean
answer(PgSession *session, ProbeTable *table, guint begin, guint end, const ProbeLimits *limits,
       GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(PgRows) rows = ask(session, table, begin, end, limits, &failure);
    if (rows == NULL && failure == NULL) {
        for (guint index = begin; index < end; index++)
            refuse_one(table->questions->pdata[index],
                       "it was not read: the time that --probe-seconds allows was used up", NULL);
        return TRUE;
    }
    if (failure != NULL && !g_error_matches(failure, PGC_ERROR, PGC_ERROR_QUERY)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    if (!end_savepoint(session, error))
        return FALSE;
    if (rows != NULL) {
        take_answers(table, begin, end, rows, limits);
        return TRUE;
    }
    if (end - begin == 1 || concerns_all(failure)) {
        refuse(table, begin, end, failure);
        return TRUE;
    }
    guint middle = begin + (end - begin) / 2;
    return answer(session, table, begin, middle, limits, error) &&
           answer(session, table, middle, end, limits, error);
}

gboolean
probe_table(PgSession *session, ProbeTable *table, const ProbeLimits *limits, GError **error)
{
    for (guint begin = 0; begin < table->questions->len; begin += QUESTIONS_PER_STATEMENT) {
        guint end = MIN(begin + QUESTIONS_PER_STATEMENT, table->questions->len);
        if (!answer(session, table, begin, end, limits, error))
            return FALSE;
    }
    return TRUE;
}
