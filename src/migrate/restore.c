#include "migrate/restore.h"

#include <string.h>

void
restore_error_free(gpointer data)
{
    RestoreError *error = data;
    g_free(error->object);
    g_free(error->message);
    g_free(error);
}

static const char entry_mark[] = "pg_restore: from TOC entry ";
static const char error_mark[] = "pg_restore: error: ";
static const char query_mark[] = "could not execute query: ";
static const char detail_mark[] = "DETAIL:  ";
static const char ignored_mark[] = "pg_restore: warning: errors ignored on restore: ";
static const char command_mark[] = "Command was: ";
static const char harmless_command[] = "Command was: SET transaction_timeout = 0;";

/* "3328; 2606 16473 CONSTRAINT ..." without its numbers. */
static char *
entry_description(const char *line)
{
    const char *at = strchr(line, ';');
    for (guint skip = 0; at != NULL && skip < 3; skip++)
        at = strchr(at + 1, ' ');
    return g_strdup(at == NULL ? line : at + 1);
}

/* "ERROR:  ", or what the server's language has for it. */
static const char *
without_severity(const char *message)
{
    if (!g_str_has_prefix(message, query_mark))
        return message;
    message += sizeof query_mark - 1;
    const char *mark = strstr(message, ":  ");
    return mark == NULL || memchr(message, ' ', (gsize)(mark - message)) != NULL ? message
                                                                                 : mark + 3;
}

/* By the command, since the message is in the server's language. lines begin after the message. */
static gboolean
is_harmless(char *const *lines)
{
    for (; *lines != NULL && !g_str_has_prefix(*lines, "pg_restore: "); lines++)
        if (g_str_has_prefix(*lines, command_mark))
            return g_str_equal(*lines, harmless_command);
    return FALSE;
}

static void
add_error(GPtrArray *errors, const char *object, const char *message)
{
    RestoreError *error = g_new0(RestoreError, 1);
    error->object = g_strdup(object == NULL ? "restore" : object);
    error->message = g_strchomp(g_strdup(without_severity(message)));
    g_ptr_array_add(errors, error);
}

/* On the line after the message: which key it is about, or which object. */
static void
add_detail(GPtrArray *errors, const char *detail)
{
    RestoreError *error = errors->pdata[errors->len - 1];
    char *message = g_strdup_printf("%s: %s", error->message, detail);
    g_free(error->message);
    error->message = g_strchomp(message);
}

GPtrArray *
restore_errors(const char *text, int exit_status)
{
    GPtrArray *errors = g_ptr_array_new_with_free_func(restore_error_free);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_autofree char *object = NULL;
    guint64 ignored = 0, harmless_count = 0;
    for (guint index = 0; lines[index] != NULL; index++) {
        const char *line = lines[index];
        if (g_str_has_prefix(line, entry_mark)) {
            g_free(object);
            object = entry_description(line + sizeof entry_mark - 1);
        } else if (g_str_has_prefix(line, ignored_mark)) {
            ignored = g_ascii_strtoull(line + sizeof ignored_mark - 1, NULL, 10);
        } else if (g_str_has_prefix(line, error_mark) && is_harmless(lines + index + 1)) {
            harmless_count++;
        } else if (g_str_has_prefix(line, error_mark)) {
            add_error(errors, object, line + sizeof error_mark - 1);
            if (g_str_has_prefix(lines[index + 1] == NULL ? "" : lines[index + 1], detail_mark))
                add_detail(errors, lines[index + 1] + sizeof detail_mark - 1);
        }
    }
    gboolean explained = exit_status == 0 || (ignored > 0 && ignored == harmless_count);
    if (errors->len == 0 && !explained)
        add_error(errors, NULL, *text == '\0' ? "pg_restore ended without a message" : text);
    return errors;
}
