#include "pg/server.h"

#include "base/error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <libpq-fe.h>
#include <string.h>
#include <unistd.h>

static const char *const side_options[] = {"--source", "--target"};
static const char *const side_variables[] = {"PGCROSSING_SOURCE", "PGCROSSING_TARGET"};

/* One per side: what server_take_options() took. */
static char *given_conninfo[2];

const char *
side_name(Side side)
{
    return side == SIDE_SOURCE ? "source" : "target";
}

static void
overwrite(char *secret)
{
    memset(secret, 'x', strlen(secret));
}

static void
keep_conninfo(guint side, char *value)
{
    g_free(given_conninfo[side]);
    given_conninfo[side] = g_strdup(value);
    overwrite(value);
}

/* Quotes a value for a connection string of the key=value form. */
static void
append_conninfo_value(GString *result, const char *keyword, const char *value)
{
    g_string_append_printf(result, "%s%s='", result->len > 0 ? " " : "", keyword);
    for (const char *at = value; *at != '\0'; at++) {
        if (*at == '\'' || *at == '\\')
            g_string_append_c(result, '\\');
        g_string_append_c(result, *at);
    }
    g_string_append_c(result, '\'');
}

static gboolean
is_secret_keyword(const PQconninfoOption *option)
{
    /* libpq marks its secrets with '*' (password, sslpassword). */
    return option->dispchar[0] == '*';
}

/* The options of a connection string. Without dbname=, a plain word is a database's name, as for
 * all clients of PostgreSQL. libpq's own message may repeat a part of a password; it is not used.
 */
static PQconninfoOption *
parse_conninfo(const char *conninfo)
{
    char *message = NULL;
    g_autofree char *whole = strchr(conninfo, '=') == NULL && strstr(conninfo, "://") == NULL
                                 ? g_strdup_printf("dbname='%s'", conninfo)
                                 : g_strdup(conninfo);
    PQconninfoOption *options = PQconninfoParse(whole, &message);
    PQfreemem(message);
    return options;
}

static char *
public_conninfo(const char *conninfo)
{
    PQconninfoOption *options = parse_conninfo(conninfo);
    GString *result = g_string_new(NULL);
    for (PQconninfoOption *option = options; option != NULL && option->keyword != NULL; option++)
        if (option->val != NULL && !is_secret_keyword(option))
            append_conninfo_value(result, option->keyword, option->val);
    PQconninfoFree(options);
    return g_string_free(result, FALSE);
}

/* Which side an argument such as --source or --source=... belongs to; -1 for none. */
static int
argument_side(const char *argument)
{
    for (int side = 0; side < 2; side++) {
        gsize length = strlen(side_options[side]);
        if (strncmp(argument, side_options[side], length) == 0 &&
            (argument[length] == '\0' || argument[length] == '='))
            return side;
    }
    return -1;
}

static void
record_argument(GString *command_line, const char *argument)
{
    g_autofree char *quoted = g_shell_quote(argument);
    gboolean plain = strpbrk(argument, " \t\n'\"\\$`*?[]{}()<>|&;#~!") == NULL && *argument;
    g_string_append_printf(command_line, "%s%s", command_line->len > 0 ? " " : "",
                           plain ? argument : quoted);
}

static void
take_environment(void)
{
    for (guint side = 0; side < 2; side++) {
        char *value = (char *)(gpointer)g_getenv(side_variables[side]);
        if (value != NULL && *value != '\0' && given_conninfo[side] == NULL)
            keep_conninfo(side, value);
        g_unsetenv(side_variables[side]);
    }
}

static void
take_connection(GString *command_line, guint side, char *value)
{
    g_autofree char *shown = public_conninfo(value);
    record_argument(command_line, side_options[side]);
    record_argument(command_line, shown);
    keep_conninfo(side, value);
}

char *
server_take_options(int *argc, char **argv)
{
    GString *command_line = g_string_new(NULL);
    g_autofree char *program = g_path_get_basename(argv[0]);
    record_argument(command_line, program);
    int kept = 1;
    for (int index = 1; index < *argc; index++) {
        int side = argument_side(argv[index]);
        char *equals = side < 0 ? NULL : strchr(argv[index], '=');
        if (equals != NULL) {
            take_connection(command_line, (guint)side, equals + 1);
        } else if (side >= 0 && index + 1 < *argc) {
            take_connection(command_line, (guint)side, argv[++index]);
        } else {
            record_argument(command_line, argv[index]);
            argv[kept++] = argv[index];
        }
    }
    argv[kept] = NULL;
    *argc = kept;
    take_environment();
    return g_string_free(command_line, FALSE);
}

void
server_export_options(void)
{
    for (guint side = 0; side < 2; side++)
        if (given_conninfo[side] != NULL)
            g_setenv(side_variables[side], given_conninfo[side], TRUE);
}

PgServer *
server_given(Side side, GError **error)
{
    return given_conninfo[side] == NULL ? NULL : server_new(side, given_conninfo[side], error);
}

PgServer *
server_required(Side side, GError **error)
{
    if (given_conninfo[side] == NULL) {
        g_autofree char *hint = g_strdup_printf("Give --%s with a connection string, or set %s.",
                                                side_name(side), side_variables[side]);
        error_set(error, PGC_ERROR_USAGE, hint, "no %s server was given", side_name(side));
        return NULL;
    }
    return server_given(side, error);
}

static char *
display_name(const PQconninfoOption *options)
{
    static const char *const shown[] = {"host", "port", "dbname", "user", "service", NULL};
    GString *result = g_string_new(NULL);
    for (const PQconninfoOption *option = options; option->keyword != NULL; option++)
        if (option->val != NULL && g_strv_contains(shown, option->keyword))
            append_conninfo_value(result, option->keyword, option->val);
    return g_string_free(result, FALSE);
}

static const char *
option_value(const PQconninfoOption *options, const char *keyword)
{
    for (const PQconninfoOption *option = options; option->keyword != NULL; option++)
        if (g_str_equal(option->keyword, keyword))
            return option->val;
    return NULL;
}

PgServer *
server_new(Side side, const char *conninfo, GError **error)
{
    PQconninfoOption *options = parse_conninfo(conninfo);
    if (options == NULL) {
        error_set(error, PGC_ERROR_USAGE,
                  "Write key=value pairs or a postgresql:// URI; quote values with spaces, and "
                  "percent-encode special characters in a URI.",
                  "the %s connection string cannot be parsed", side_name(side));
        return NULL;
    }
    PgServer *server = g_new0(PgServer, 1);
    server->side = side;
    server->conninfo_public = public_conninfo(conninfo);
    server->password = g_strdup(option_value(options, "password"));
    server->display = display_name(options);
    GString *whole = g_string_new(server->conninfo_public);
    if (server->password != NULL)
        append_conninfo_value(whole, "password", server->password);
    server->conninfo = g_string_free(whole, FALSE);
    PQconninfoFree(options);
    return server;
}

PgSetting *
server_setting_new(const char *name, const char *value)
{
    PgSetting *setting = g_new0(PgSetting, 1);
    setting->name = g_strdup(name);
    setting->value = g_strdup(value);
    return setting;
}

void
server_setting_free(gpointer data)
{
    PgSetting *setting = data;
    g_free(setting->name);
    g_free(setting->value);
    g_free(setting);
}

void
server_free(PgServer *server)
{
    if (server == NULL)
        return;
    overwrite(server->conninfo);
    g_free(server->conninfo);
    if (server->password != NULL)
        overwrite(server->password);
    g_free(server->password);
    g_free(server->conninfo_public);
    g_free(server->display);
    g_clear_pointer(&server->settings, g_ptr_array_unref);
    g_free(server);
}

char **
server_child_environment(const PgServer *server, const char *passfile)
{
    char **environment = g_get_environ();
    for (guint side = 0; side < 2; side++)
        environment = g_environ_unsetenv(environment, side_variables[side]);
    environment = g_environ_setenv(environment, "LC_MESSAGES", "C", TRUE);
    environment = g_environ_unsetenv(environment, "LC_ALL");
    if (server->password != NULL)
        environment = g_environ_setenv(environment, "PGPASSFILE", passfile, TRUE);
    return environment;
}

/* host:port:database:user are wildcards: the file is read by one child for one server. */
static char *
passfile_line(const char *password)
{
    GString *line = g_string_new("*:*:*:*:");
    for (const char *at = password; *at != '\0'; at++) {
        if (*at == ':' || *at == '\\')
            g_string_append_c(line, '\\');
        g_string_append_c(line, *at);
    }
    g_string_append_c(line, '\n');
    return g_string_free(line, FALSE);
}

char *
server_write_passfile(const PgServer *server, const char *directory, GError **error)
{
    if (server->password == NULL)
        return NULL;
    g_autofree char *name = g_strdup_printf("%s-passfile", side_name(server->side));
    g_autofree char *path = g_build_filename(directory, name, NULL);
    g_autofree char *line = passfile_line(server->password);
    int file = g_open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    gboolean written = file >= 0 && write(file, line, strlen(line)) == (gssize)strlen(line);
    if (file >= 0)
        written = close(file) == 0 && written;
    overwrite(line);
    if (!written) {
        error_set(error, PGC_ERROR_IO, "Set TMPDIR to a directory that can be written.",
                  "could not write password file \"%s\": %s", path, g_strerror(errno));
        return NULL;
    }
    return g_steal_pointer(&path);
}
