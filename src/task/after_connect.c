#include "task/after_connect.h"

#include "base/error.h"

#include <string.h>

#define ATTRIBUTE "AfterConnectScript"
#define SHOWN_LETTERS 40

typedef enum {
    STATEMENT_OBEYED,
    STATEMENT_OURS,    /* our sessions set it themselves */
    STATEMENT_REFUSED, /* anything else */
} StatementKind;

typedef struct {
    StatementKind kind;
    char *text; /* its first words: what follows may be a secret */
    char *name; /* of the setting; NULL where it is refused */
    char *value;
} Statement;

/* What a session costs, and what it logs; * stands for any letters. */
static const char *const obeyed_names[] = {
    "session_replication_role",
    "work_mem",
    "maintenance_work_mem",
    "hash_mem_multiplier",
    "temp_buffers",
    "temp_file_limit",
    "deadlock_timeout",
    "effective_cache_size",
    "effective_io_concurrency",
    "maintenance_io_concurrency",
    "commit_delay",
    "commit_siblings",
    "wal_compression",
    "log_*",
    "track_*",
    "vacuum_cost_*",
    "enable_*",
    "cpu_*",
    "random_page_cost",
    "seq_page_cost",
    "parallel_*",
    "min_parallel_*",
    "max_parallel_*",
    "auto_explain.*",
    "pgaudit.*",
};

static const char *const our_names[] = {
    "search_path",
    "row_security",
    "timezone",
    "datestyle",
    "intervalstyle",
    "bytea_output",
    "extra_float_digits",
    "xmloption",
    "xmlbinary",
    "quote_all_identifiers",
    "synchronize_seqscans",
    "standard_conforming_strings",
    "jit",
    "client_encoding",
    "client_min_messages",
    "client_connection_check_interval",
    "application_name",
    "synchronous_commit",
    "statement_timeout",
    "lock_timeout",
    "idle_session_timeout",
    "idle_in_transaction_session_timeout",
    "transaction_timeout",
    "default_transaction_isolation",
    "default_transaction_deferrable",
    "default_transaction_read_only",
    "lc_*",
    "tcp_*",
};

static void
statement_free(gpointer data)
{
    Statement *statement = data;
    g_free(statement->text);
    g_free(statement->name);
    g_free(statement->value);
    g_free(statement);
}

/* Where the statement ends: at a semicolon outside of quotes. */
static const char *
statement_end(const char *at)
{
    for (char quote = '\0'; *at != '\0'; at++) {
        if (quote == '\0' && *at == ';')
            break;
        if (quote == '\0' && (*at == '\'' || *at == '"'))
            quote = *at;
        else if (*at == quote)
            quote = '\0';
    }
    return at;
}

static char *
first_words(const char *text)
{
    gsize length = 0;
    while (length < SHOWN_LETTERS &&
           (g_ascii_isalpha(text[length]) || text[length] == ' ' || text[length] == '_'))
        length++;
    return g_strchomp(g_strndup(text, length));
}

static gboolean
is_one_of(const char *name, const char *const *names, guint count)
{
    for (guint index = 0; index < count; index++)
        if (g_pattern_match_simple(names[index], name))
            return TRUE;
    return FALSE;
}

static char *
replace_doubled(const char *text, const char *doubled, const char *by)
{
    GString *result = g_string_new(text);
    g_string_replace(result, doubled, by, 0);
    return g_string_free(result, FALSE);
}

/* Made once: a script may have very many statements. */
static const GRegex *
compiled(GRegex **regex, const char *pattern)
{
    static GMutex mutex;
    g_mutex_lock(&mutex);
    if (*regex == NULL)
        *regex = g_regex_new(pattern, G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
    g_mutex_unlock(&mutex);
    return *regex;
}

/* One value, as SET takes it. A backslash means one thing or another as the server is set up. */
static gboolean
take_value(const char *text, char **value)
{
    static GRegex *regex;
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(compiled(&regex, "^(?:'((?:[^'\\\\]|'')*)'|([+-]?[0-9.]+|[a-z_]\\w*))$"),
                       text, 0, &match))
        return FALSE;
    g_autofree char *quoted = g_match_info_fetch(match, 1);
    g_autofree char *plain = g_match_info_fetch(match, 2);
    if (plain == NULL || *plain == '\0')
        *value = replace_doubled(quoted, "''", "'");
    else
        *value = g_ascii_strcasecmp(plain, "default") == 0 ? NULL : g_strdup(plain);
    return TRUE;
}

static Statement *
read_statement(const char *text)
{
    static const char pattern[] =
        "^SET\\s+(?:SESSION\\s+)?([a-z_]\\w*(?:\\.[a-z_]\\w*)?)\\s*(?:=|\\bTO\\b)\\s*(.+)$";
    static GRegex *regex;
    g_autoptr(GMatchInfo) match = NULL;
    Statement *statement = g_new0(Statement, 1);
    statement->text = first_words(text);
    statement->kind = STATEMENT_REFUSED;
    if (!g_regex_match(compiled(&regex, pattern), text, 0, &match))
        return statement;
    g_autofree char *written = g_match_info_fetch(match, 1);
    g_autofree char *name = g_ascii_strdown(written, -1);
    g_autofree char *value = g_match_info_fetch(match, 2);
    if (is_one_of(name, our_names, G_N_ELEMENTS(our_names)))
        statement->kind = STATEMENT_OURS;
    else if (is_one_of(name, obeyed_names, G_N_ELEMENTS(obeyed_names)) &&
             take_value(value, &statement->value))
        statement->kind = STATEMENT_OBEYED;
    statement->name = g_steal_pointer(&name);
    return statement;
}

/* Up to the first that is refused. */
static GPtrArray *
read_script(const char *script)
{
    GPtrArray *statements = g_ptr_array_new_with_free_func(statement_free);
    for (const char *at = script, *end; at != NULL; at = *end == ';' ? end + 1 : NULL) {
        end = statement_end(at);
        g_autofree char *text = g_strstrip(g_strndup(at, (gsize)(end - at)));
        if (*text == '\0')
            continue;
        Statement *statement = read_statement(text);
        g_ptr_array_add(statements, statement);
        if (statement->kind == STATEMENT_REFUSED)
            break;
    }
    return statements;
}

/* The last one that is given counts; NULL for none. */
static const EndpointAttribute *
find_script(const GPtrArray *attributes)
{
    const EndpointAttribute *found = NULL;
    for (guint index = 0; index < attributes->len; index++) {
        const EndpointAttribute *attribute = attributes->pdata[index];
        if (attribute->declared != NULL && g_str_equal(attribute->declared->name, ATTRIBUTE) &&
            attribute->value != NULL)
            found = attribute;
    }
    return found;
}

static void
refuse(const Statement *statement, const EndpointAttribute *script, const char *kind,
       TaskProblems *problems, GError **error)
{
    g_autofree char *message = g_strdup_printf(
        "\"%s ...\" is not run: nothing is but SET of what a session costs or logs, "
        "and of session_replication_role",
        statement->text);
    task_problems_expect(problems, kind, PROBLEM_UNSUPPORTED, script->path, script->line,
                         script->character, message);
    error_set(error, PGC_ERROR_USAGE,
              "Take the statement out of the script, and run it yourself where it is needed.",
              "%s: %s: %s (line %u, column %u)", document_label(kind), script->path, message,
              script->line, script->character);
}

gboolean
after_connect_judge(const GPtrArray *attributes, const char *kind, TaskProblems *problems,
                    GError **error)
{
    const EndpointAttribute *script = find_script(attributes);
    g_autoptr(GPtrArray) statements = read_script(script == NULL ? NULL : script->value);
    for (guint index = 0; index < statements->len; index++) {
        const Statement *statement = statements->pdata[index];
        if (statement->kind == STATEMENT_REFUSED) {
            refuse(statement, script, kind, problems, error);
            return FALSE;
        }
        g_autofree char *message =
            g_strdup_printf("%s is not obeyed: our sessions choose it themselves", statement->name);
        if (statement->kind == STATEMENT_OURS)
            task_problems_add_at(problems, kind, PROBLEM_IGNORED, script->path, script->line,
                                 script->character, message);
    }
    return TRUE;
}

static GPtrArray *
settings_of(const GPtrArray *attributes)
{
    GPtrArray *settings = g_ptr_array_new_with_free_func(server_setting_free);
    const EndpointAttribute *script = find_script(attributes);
    g_autoptr(GPtrArray) statements = read_script(script == NULL ? NULL : script->value);
    for (guint index = 0; index < statements->len; index++) {
        const Statement *statement = statements->pdata[index];
        if (statement->kind == STATEMENT_OBEYED)
            g_ptr_array_add(settings, server_setting_new(statement->name, statement->value));
    }
    return settings;
}

GPtrArray *
after_connect_settings(CaseFile *file, Side side, GError **error)
{
    g_autoptr(GPtrArray) attributes = endpoint_of_case(file, side, error);
    return attributes == NULL ? NULL : settings_of(attributes);
}
