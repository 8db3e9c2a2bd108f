#include "pg/batch.h"

#include "pg/interrupt.h"

#include <libpq-fe.h>

typedef struct {
    PgSession *session;
    PGconn *connection;
    BatchLineFunction line;
    BatchDoneFunction done;
    gpointer data;
    guint statement;
    gboolean failed;
} Batch;

/* The rest is not wanted; the server need not send it. */
static void
give_up(Batch *batch)
{
    batch->failed = TRUE;
    char message[256];
    PGcancel *cancel = PQgetCancel(batch->connection);
    (void)PQcancel(cancel, message, sizeof message);
    PQfreeCancel(cancel);
}

static void
take_lines(Batch *batch, GError **error)
{
    char *line = NULL;
    int length;
    while ((length = PQgetCopyData(batch->connection, &line, 0)) > 0) {
        if (!batch->failed &&
            !batch->line(batch->statement, line, (gsize)length, batch->data, error))
            give_up(batch);
        PQfreemem(line);
    }
}

static void
take_result(Batch *batch, const PGresult *result, GError **error)
{
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COPY_OUT) {
        take_lines(batch, error);
    } else if (batch->failed) {
        return;
    } else if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        session_set_error(batch->session, result, error);
        batch->failed = TRUE;
    } else if (batch->done(batch->statement, batch->data, error)) {
        batch->statement++;
    } else {
        give_up(batch);
    }
}

gboolean
batch_run(PgSession *session, const char *sql, BatchLineFunction line, BatchDoneFunction done,
          gpointer data, guint *statement, GError **error)
{
    Batch batch = {.session = session,
                   .connection = session_connection(session),
                   .line = line,
                   .done = done,
                   .data = data};
    *statement = 0;
    if (interrupt_check(error))
        return FALSE;
    if (!PQsendQuery(batch.connection, sql)) {
        session_set_error(session, NULL, error);
        return FALSE;
    }
    PGresult *result;
    while ((result = PQgetResult(batch.connection)) != NULL) {
        take_result(&batch, result, error);
        PQclear(result);
    }
    *statement = batch.statement;
    return !batch.failed;
}
