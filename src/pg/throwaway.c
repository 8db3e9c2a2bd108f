#include "pg/throwaway.h"

#include "base/error.h"
#include "pg/session.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define SUPERUSER "pgcrossing_super"
#define OWNER "pgcrossing_restore"
#define DATABASE "restored"

#define START_SECONDS 60
#define POLL_MICROSECONDS 50000
#define STOP_MICROSECONDS (10 * G_USEC_PER_SEC)
/* Counting a hundred thousand files takes a part of a second. */
#define DISK_SECONDS 1

typedef enum { ENDED_NOT, ENDED_TIME, ENDED_DISK } Ended;

struct Throwaway {
    const Confinement *confinement;
    GPid process; /* 0: gone */
    int status;   /* of waitpid(), once it is gone */
    char *password;
    PgServer *owner;
    PgServer *superuser;
    GThread *watch;
    GMutex mutex;
    GCond condition;
    gboolean is_stopping;
    Ended ended;
};

const PgServer *
throwaway_owner(const Throwaway *server)
{
    return server->owner;
}

const PgServer *
throwaway_superuser(const Throwaway *server)
{
    return server->superuser;
}

static char *
random_password(void)
{
    g_autofree char *one = g_uuid_string_random();
    g_autofree char *other = g_uuid_string_random();
    return g_strconcat(one, other, NULL);
}

static gboolean
write_secret(const Confinement *confinement, const char *path, const char *text, GError **error)
{
    g_autoptr(GError) failure = NULL;
    if (g_file_set_contents_full(path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, &failure))
        return confinement_give(confinement, path, error);
    error_set(error, PGC_ERROR_IO, "Make room in TMPDIR.", "%s", failure->message);
    return FALSE;
}

/* Passwords for all, so that nothing that the dump gets to run can come back as the superuser. */
static gboolean
run_initdb(const Throwaway *server, const ServerPrograms *programs, const char *encoding,
           GError **error)
{
    const char *folder = confinement_folder(server->confinement);
    g_autofree char *initdb = g_build_filename(programs->folder, "initdb", NULL);
    g_autofree char *data = g_build_filename(folder, "data", NULL);
    g_autofree char *secret = g_build_filename(folder, "password", NULL);
    g_autofree char *password = g_strconcat("--pwfile=", secret, NULL);
    g_autofree char *form = g_strconcat("--encoding=", encoding, NULL);
    char *const list[] = {initdb,
                          (char *)(gpointer) "--auth=md5",
                          (char *)(gpointer) "--username=" SUPERUSER,
                          password,
                          form,
                          (char *)(gpointer) "--locale=C",
                          (char *)(gpointer) "--no-sync",
                          (char *)(gpointer) "--pgdata",
                          data,
                          NULL};
    GPid process;
    if (!write_secret(server->confinement, secret, server->password, error))
        return FALSE;
    gboolean done = confinement_start(server->confinement, (char **)(gpointer)list, -1, NULL,
                                      &process, error) &&
                    confinement_wait(server->confinement, "initdb", process, error);
    g_unlink(secret);
    return done;
}

/* Nothing that the restored database could set again is relied on. */
static char **
server_arguments(const Throwaway *server, const ServerPrograms *programs)
{
    static const char *const settings[] = {"listen_addresses=",
                                           "unix_socket_permissions=0700",
                                           "port=5432",
                                           "max_connections=20",
                                           "shared_buffers=32MB",
                                           "dynamic_shared_memory_type=mmap",
                                           "fsync=off",
                                           "synchronous_commit=off",
                                           "full_page_writes=off",
                                           "autovacuum=off",
                                           "wal_level=minimal",
                                           "max_wal_senders=0",
                                           "max_wal_size=64MB",
                                           "min_wal_size=32MB",
                                           "max_prepared_transactions=0",
                                           "max_locks_per_transaction=1024",
                                           "logging_collector=off",
                                           "log_destination=stderr",
                                           "log_min_messages=fatal",
                                           "log_min_error_statement=panic",
                                           "temp_file_limit=1GB"};
    const char *folder = confinement_folder(server->confinement);
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_autofree char *postgres = g_build_filename(programs->folder, "postgres", NULL);
    g_autofree char *data = g_build_filename(folder, "data", NULL);
    g_autofree char *socket = g_strconcat("unix_socket_directories=", folder, NULL);
    g_strv_builder_add_many(builder, postgres, "-D", data, "-c", socket, NULL);
    for (guint index = 0; index < G_N_ELEMENTS(settings); index++)
        g_strv_builder_add_many(builder, "-c", settings[index], NULL);
    return g_strv_builder_end(builder);
}

static PgServer *
connection(const Throwaway *server, const char *user, const char *database, GError **error)
{
    g_autofree char *conninfo =
        g_strdup_printf("host='%s' port=5432 user=%s dbname=%s password=%s",
                        confinement_folder(server->confinement), user, database, server->password);
    return server_new(SIDE_SOURCE, conninfo, error);
}

/* TRUE once the process is gone. */
static gboolean
is_gone(Throwaway *server)
{
    if (server->process != 0 && waitpid(server->process, &server->status, WNOHANG) > 0)
        server->process = 0;
    return server->process == 0;
}

/* The session in the database "postgres" that tells that the server takes connections. */
static PgSession *
await_server(Throwaway *server, GError **error)
{
    g_autoptr(PgServer) first = connection(server, SUPERUSER, "postgres", error);
    gint64 deadline = g_get_monotonic_time() + START_SECONDS * G_USEC_PER_SEC;
    while (first != NULL) {
        g_autoptr(GError) failure = NULL;
        PgSession *session = session_open(first, SESSION_READ_WRITE, "restore", &failure);
        if (session != NULL)
            return session;
        if (is_gone(server)) {
            confinement_set_error(server->confinement, "the server", server->status, error);
            return NULL;
        }
        if (g_get_monotonic_time() > deadline ||
            g_error_matches(failure, PGC_ERROR, PGC_ERROR_CANCELLED)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
        g_usleep(POLL_MICROSECONDS);
    }
    return NULL;
}

/* The owner's schema public is as it is on a server where the owner made it. */
static gboolean
make_database(Throwaway *server, PgSession *session, GError **error)
{
    g_autofree char *role =
        g_strdup_printf("CREATE ROLE " OWNER " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE"
                        " NOREPLICATION NOBYPASSRLS PASSWORD '%s'",
                        server->password);
    server->superuser = connection(server, SUPERUSER, DATABASE, error);
    server->owner = connection(server, OWNER, DATABASE, error);
    if (server->superuser == NULL || server->owner == NULL ||
        !session_execute(session, role, error) ||
        !session_execute(session, "CREATE DATABASE " DATABASE " OWNER " OWNER, error))
        return FALSE;
    g_autoptr(PgSession) inside =
        session_open(server->superuser, SESSION_READ_WRITE, "restore", error);
    return inside != NULL && session_execute(inside, "ALTER SCHEMA public OWNER TO " OWNER, error);
}

static void
end_server(Throwaway *server, Ended why)
{
    server->ended = why;
    if (server->process != 0)
        kill(server->process, SIGQUIT);
}

/* No setting of the server's will do: the dump can take them back. */
static gpointer
watch_limits(gpointer data)
{
    Throwaway *server = data;
    const ConfinementLimits *limits = confinement_limits(server->confinement);
    gint64 deadline = g_get_monotonic_time() + (gint64)limits->seconds * G_USEC_PER_SEC;
    g_mutex_lock(&server->mutex);
    while (!server->is_stopping && server->ended == ENDED_NOT) {
        gint64 next = g_get_monotonic_time() + DISK_SECONDS * G_USEC_PER_SEC;
        if (g_cond_wait_until(&server->condition, &server->mutex, MIN(next, deadline)))
            continue;
        g_mutex_unlock(&server->mutex);
        gboolean is_full = confinement_bytes(server->confinement) > limits->bytes;
        g_mutex_lock(&server->mutex);
        if (is_full)
            end_server(server, ENDED_DISK);
        else if (g_get_monotonic_time() >= deadline)
            end_server(server, ENDED_TIME);
    }
    g_mutex_unlock(&server->mutex);
    return NULL;
}

Throwaway *
throwaway_start(const Confinement *confinement, const ServerPrograms *programs,
                const char *encoding, GError **error)
{
    g_autoptr(Throwaway) server = g_new0(Throwaway, 1);
    server->confinement = confinement;
    server->password = random_password();
    g_mutex_init(&server->mutex);
    g_cond_init(&server->condition);
    if (!run_initdb(server, programs, encoding, error))
        return NULL;
    g_auto(GStrv) arguments = server_arguments(server, programs);
    if (!confinement_start(confinement, arguments, -1, NULL, &server->process, error)) {
        server->process = 0;
        return NULL;
    }
    g_autoptr(PgSession) session = await_server(server, error);
    if (session == NULL || !make_database(server, session, error))
        return NULL;
    server->watch = g_thread_new("limits", watch_limits, server);
    return g_steal_pointer(&server);
}

gboolean
throwaway_failed(Throwaway *server, GError **error)
{
    const ConfinementLimits *limits = confinement_limits(server->confinement);
    g_mutex_lock(&server->mutex);
    Ended ended = server->ended;
    g_mutex_unlock(&server->mutex);
    if (ended == ENDED_NOT)
        return FALSE;
    g_clear_error(error);
    if (ended == ENDED_TIME)
        error_set(error, PGC_ERROR_STATE, limits->seconds_hint,
                  "restoring the dump took more than %u seconds", limits->seconds);
    else
        error_set(error, PGC_ERROR_STATE, limits->bytes_hint,
                  "the restored dump took more than %" G_GUINT64_FORMAT " bytes of disk",
                  limits->bytes);
    return TRUE;
}

static void
await_end(Throwaway *server)
{
    gint64 deadline = g_get_monotonic_time() + STOP_MICROSECONDS;
    kill(server->process, SIGQUIT);
    while (!is_gone(server)) {
        if (g_get_monotonic_time() > deadline)
            kill(server->process, SIGKILL);
        g_usleep(POLL_MICROSECONDS / 5);
    }
}

void
throwaway_stop(Throwaway *server)
{
    if (server == NULL)
        return;
    g_mutex_lock(&server->mutex);
    server->is_stopping = TRUE;
    g_cond_signal(&server->condition);
    g_mutex_unlock(&server->mutex);
    if (server->watch != NULL)
        g_thread_join(server->watch);
    if (server->process != 0)
        await_end(server);
    server_free(server->owner);
    server_free(server->superuser);
    g_mutex_clear(&server->mutex);
    g_cond_clear(&server->condition);
    g_free(server->password);
    g_free(server);
}
