#include "assess/guard.h"

#include "base/error.h"
#include "pg/interrupt.h"

#include <string.h>
#include <time.h>

/* Of a processor: how busy the machine is must not decide what a check says. */
#define MAXIMUM_SECONDS 60
#define OPCODES_BETWEEN_LOOKS 20000

struct Guard {
    const ViewSet *views;
    GHashTable *seen;    /* View: read by the check's SQL */
    GHashTable *absent;  /* what the case lacks and was read, in words */
    ViewAnswer *latest;  /* what the statement that was prepared last has read of both */
    char *refused;       /* what the SQL tried to do; NULL: nothing forbidden */
    gint64 deadline;     /* of the thread's processor time, microseconds */
    sqlite3_stmt *timed; /* the statement that the deadline is for */
};

/* These would make the answer depend on more than the case. */
static const char *const forbidden_functions[] = {
    "load_extension",    "random",         "randomblob", "current_date", "current_time",
    "current_timestamp", "fts3_tokenizer", NULL};

/* SQLite's own functions that stand in FROM. */
static const char *const table_functions[] = {"json_each", "json_tree", NULL};

static gboolean
contains(const GPtrArray *names, const char *name)
{
    for (guint index = 0; index < names->len; index++)
        if (g_str_equal(names->pdata[index], name))
            return TRUE;
    return FALSE;
}

static int
refuse(Guard *guard, const char *deed, const char *object)
{
    if (guard->refused == NULL)
        guard->refused = g_strconcat(deed, object, NULL);
    return SQLITE_DENY;
}

static int
note_view(Guard *guard, View *view, const char *column)
{
    const char *lacking = g_hash_table_lookup(view->absent_columns, column);
    g_hash_table_add(guard->seen, view);
    if (!g_ptr_array_find(guard->latest->read, view, NULL))
        g_ptr_array_add(guard->latest->read, view);
    if (lacking != NULL) {
        g_hash_table_add(guard->absent, g_strdup(lacking));
        g_ptr_array_add(guard->latest->absent, g_strdup(lacking));
    }
    return SQLITE_OK;
}

/* Tables of the case lie below a view, or are out of bounds. A name that is neither a view nor a
 * table belongs to the query itself: SQLite asks for those, too, where no column is used. */
static int
authorize_read(Guard *guard, const char *table, const char *column, const char *database,
               const char *context)
{
    View *view = views_find(guard->views, table);
    if (view != NULL && g_strcmp0(database, "main") != 0)
        return note_view(guard, view, column);
    View *above = context == NULL ? NULL : views_find(guard->views, context);
    if (above != NULL && contains(above->tables, table))
        return note_view(guard, above, "");
    if (g_strv_contains(table_functions, table) && !views_has_table(guard->views, table))
        return SQLITE_OK;
    gboolean is_own = *column == '\0' && !views_has_table(guard->views, table) &&
                      !g_str_has_prefix(table, "sqlite_") && !g_str_has_prefix(table, "pragma_");
    return is_own ? SQLITE_OK : refuse(guard, "read other than the views of checks: ", table);
}

static int
authorize(void *data, int action, const char *first, const char *second, const char *database,
          const char *context)
{
    Guard *guard = data;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION: {
        g_autofree char *name = g_ascii_strdown(second, -1);
        return g_strv_contains(forbidden_functions, name)
                   ? refuse(guard, "call the function ", second)
                   : SQLITE_OK;
    }
    case SQLITE_READ:
        return authorize_read(guard, first, second, database, context);
    default:
        return refuse(guard, "do something else than SELECT", "");
    }
}

static gint64
processor_time(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
look_at_clock(void *data)
{
    Guard *guard = data;
    return interrupt_requested() || processor_time() > guard->deadline;
}

/* SQLite makes them on first use in a connection, which the authorizer would take for a CREATE
 * TABLE. */
static void
make_table_functions(const ViewSet *views)
{
    static const char sql[] = "SELECT 1 FROM json_each('[]'), json_tree('[]')";
    sqlite3_stmt *statement = NULL;
    if (views_recall(views, sql) != NULL)
        return;
    sqlite3_prepare_v2(views_database(views), sql, -1, &statement, NULL);
    sqlite3_finalize(statement);
    views_remember(views, sql, view_answer_new());
}

Guard *
guard_new(const ViewSet *views)
{
    Guard *guard = g_new0(Guard, 1);
    guard->views = views;
    guard->seen = g_hash_table_new(NULL, NULL);
    guard->absent = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guard->deadline = G_MAXINT64;
    guard->latest = view_answer_new();
    sqlite3 *database = views_database(views);
    make_table_functions(views);
    sqlite3_set_authorizer(database, authorize, guard);
    sqlite3_progress_handler(database, OPCODES_BETWEEN_LOOKS, look_at_clock, guard);
    return guard;
}

void
guard_free(Guard *guard)
{
    if (guard == NULL)
        return;
    sqlite3 *database = views_database(guard->views);
    sqlite3_set_authorizer(database, NULL, NULL);
    sqlite3_progress_handler(database, 0, NULL, NULL);
    g_hash_table_unref(guard->seen);
    g_hash_table_unref(guard->absent);
    view_answer_free(guard->latest);
    g_free(guard->refused);
    g_free(guard);
}

static void
set_error(Guard *guard, GError **error)
{
    sqlite3 *database = views_database(guard->views);
    if (guard->refused != NULL)
        error_set(error, PGC_ERROR_USAGE,
                  "A check is one SELECT over source_NAME, target_NAME and the task's views.",
                  "the check may not %s", guard->refused);
    else if (sqlite3_errcode(database) == SQLITE_INTERRUPT && interrupt_check(error))
        return;
    else if (sqlite3_errcode(database) == SQLITE_INTERRUPT)
        error_set(error, PGC_ERROR_USAGE, "Make the check's query simpler.",
                  "the check took longer than %d s of a processor", MAXIMUM_SECONDS);
    else
        error_set(error, PGC_ERROR_USAGE, "Correct the check's SQL.", "%s",
                  sqlite3_errmsg(database));
}

/* Whether anything but blanks, semicolons and comments follows the first statement. */
static gboolean
is_one_statement(const char *tail)
{
    while (*tail != '\0') {
        if (g_ascii_isspace(*tail) || *tail == ';')
            tail++;
        else if (g_str_has_prefix(tail, "--"))
            tail = strchrnul(tail, '\n');
        else
            return FALSE;
    }
    return TRUE;
}

/* The authorizer is not asked about VACUUM before it runs. */
static gboolean
is_select(sqlite3_stmt *statement)
{
    return sqlite3_stmt_readonly(statement) && !sqlite3_stmt_isexplain(statement) &&
           sqlite3_column_count(statement) > 0;
}

sqlite3_stmt *
guard_prepare(Guard *guard, const char *sql, GError **error)
{
    sqlite3_stmt *statement = NULL;
    const char *tail;
    g_clear_pointer(&guard->refused, g_free);
    view_answer_free(guard->latest);
    guard->latest = view_answer_new();
    guard->timed = NULL;
    if (sqlite3_prepare_v2(views_database(guard->views), sql, -1, &statement, &tail) != SQLITE_OK) {
        set_error(guard, error);
        return NULL;
    }
    if (statement != NULL && is_one_statement(tail) && is_select(statement))
        return statement;
    error_set(error, PGC_ERROR_USAGE, "Write one SELECT.", "%s",
              statement != NULL && !is_select(statement)
                  ? "the check may not do something else than SELECT"
                  : "the check is not one statement");
    sqlite3_finalize(statement);
    return NULL;
}

gboolean
guard_recall(Guard *guard, const char *sql, const char **value)
{
    const ViewAnswer *answer = views_recall(guard->views, sql);
    for (guint index = 0; answer != NULL && index < answer->read->len; index++)
        g_hash_table_add(guard->seen, answer->read->pdata[index]);
    for (guint index = 0; answer != NULL && index < answer->absent->len; index++)
        g_hash_table_add(guard->absent, g_strdup(answer->absent->pdata[index]));
    *value = answer == NULL ? NULL : answer->value;
    return answer != NULL;
}

void
guard_remember(Guard *guard, const char *sql, const char *value)
{
    ViewAnswer *answer = guard->latest;
    guard->latest = view_answer_new();
    answer->value = g_strdup(value);
    views_remember(guard->views, sql, answer);
}

gboolean
guard_step(Guard *guard, sqlite3_stmt *statement, gboolean *has_row, GError **error)
{
    if (guard->timed != statement) {
        guard->timed = statement;
        guard->deadline = processor_time() + (gint64)MAXIMUM_SECONDS * G_USEC_PER_SEC;
    }
    int code = sqlite3_step(statement);
    *has_row = code == SQLITE_ROW;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        set_error(guard, error);
    return code == SQLITE_ROW || code == SQLITE_DONE;
}

static int
compare_views(gconstpointer first, gconstpointer second)
{
    return g_strcmp0((*(View *const *)first)->name, (*(View *const *)second)->name);
}

/* Adds the view and what it depends on, each once. */
static void
add_view(const Guard *guard, View *view, GPtrArray *views)
{
    if (view == NULL || g_ptr_array_find(views, view, NULL))
        return;
    g_ptr_array_add(views, view);
    for (guint index = 0; index < view->facts->len; index++)
        add_view(guard, views_find(guard->views, view->facts->pdata[index]), views);
}

static GPtrArray *
views_read(const Guard *guard)
{
    GPtrArray *views = g_ptr_array_new();
    GHashTableIter iterator;
    gpointer view;
    g_hash_table_iter_init(&iterator, guard->seen);
    while (g_hash_table_iter_next(&iterator, &view, NULL))
        add_view(guard, view, views);
    g_ptr_array_sort(views, compare_views);
    return views;
}

GPtrArray *
guard_facts(const Guard *guard)
{
    g_autoptr(GPtrArray) views = views_read(guard);
    GPtrArray *names = g_ptr_array_new();
    for (guint index = 0; index < views->len; index++) {
        View *view = views->pdata[index];
        if (view->fact != NULL)
            g_ptr_array_add(names, view->name);
    }
    return names;
}

GPtrArray *
guard_scans(const Guard *guard)
{
    GPtrArray *views = views_read(guard);
    for (guint index = views->len; index > 0; index--)
        if (!((const View *)views->pdata[index - 1])->is_scan)
            g_ptr_array_remove_index(views, index - 1);
    return views;
}

gboolean
guard_is_unasked(const Guard *guard, char **reason)
{
    g_autoptr(GPtrArray) views = views_read(guard);
    for (guint index = 0; index < views->len; index++) {
        const View *view = views->pdata[index];
        if (!view->is_unasked)
            continue;
        *reason = g_strdup(view->reason);
        return TRUE;
    }
    return FALSE;
}

void
guard_add_line(GString *text, const char *line)
{
    if (line != NULL && strstr(text->str, line) == NULL)
        g_string_append_printf(text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static char *
finish_text(GString *text)
{
    gboolean is_empty = text->len == 0;
    char *result = g_string_free(text, is_empty);
    return is_empty ? NULL : result;
}

static ViewState
add_absent_columns(const Guard *guard, GString *reasons)
{
    GHashTableIter iterator;
    gpointer line;
    ViewState state = VIEW_READ;
    g_hash_table_iter_init(&iterator, guard->absent);
    while (g_hash_table_iter_next(&iterator, &line, NULL)) {
        guard_add_line(reasons, line);
        state = VIEW_ABSENT;
    }
    return state;
}

ViewState
guard_state(const Guard *guard, char **reason, char **grant)
{
    g_autoptr(GPtrArray) views = views_read(guard);
    GString *reasons = g_string_new(NULL);
    GString *grants = g_string_new(NULL);
    ViewState worst = add_absent_columns(guard, reasons);
    for (guint index = 0; index < views->len; index++) {
        View *view = views->pdata[index];
        worst = MAX(worst, view->state);
        guard_add_line(reasons, view->reason);
        if (view->state != VIEW_READ)
            guard_add_line(grants, view->grant);
    }
    *reason = finish_text(reasons);
    *grant = finish_text(grants);
    return worst;
}
