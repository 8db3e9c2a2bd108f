#include "pg/confined.h"

#include "base/error.h"
#include "pg/child.h"
#include "pg/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <pwd.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Exit statuses of a child that did not get to its program; none of PostgreSQL's uses them. */
#define STATUS_NO_NAMESPACE 121
#define STATUS_NO_CONFINEMENT 122

/* A socket's path may have 107 bytes: "/.s.PGSQL.5432" comes after the folder's. */
#define LONGEST_FOLDER 90
#define LOG_BYTES_SHOWN 2000
#define WAIT_MICROSECONDS 20000

/* Waits for us to end, then for the server, which hears of our end by itself. */
static const char watcher_script[] =
    "cat >/dev/null; i=0; while [ -e \"$1/data/postmaster.pid\" ] && [ $i -lt 100 ]; do"
    " sleep 0.1; i=$((i+1)); done; cd / && exec rm -rf -- \"$1\"";

struct Confinement {
    ConfinementLimits limits;
    char *folder;
    char *log;
    gboolean is_root;
    uid_t user;
    gid_t group;
    char *user_map; /* of a namespace of users, for a child that is not started by root */
    char *group_map;
    GPid watcher;
    int watcher_input;
};

const char *
confinement_folder(const Confinement *confinement)
{
    return confinement->folder;
}

const ConfinementLimits *
confinement_limits(const Confinement *confinement)
{
    return &confinement->limits;
}

/* Not "postgres", where there is a choice: that user owns the machine's own servers. */
static gboolean
find_user(Confinement *confinement, GError **error)
{
    confinement->is_root = geteuid() == 0;
    confinement->user = geteuid();
    confinement->group = getegid();
    if (!confinement->is_root)
        return TRUE;
    const struct passwd *entry = getpwnam("nobody");
    if (entry == NULL || entry->pw_uid == 0) {
        error_set(error, PGC_ERROR_STATE, "Add a user \"nobody\", or run the tool as another user.",
                  "there is no user \"nobody\" to run programs as");
        return FALSE;
    }
    confinement->user = entry->pw_uid;
    confinement->group = entry->pw_gid;
    return TRUE;
}

/* Whether somebody else gets to the folder. */
static gboolean
is_open_to_others(const char *path)
{
    g_autofree char *folder = realpath(path, NULL);
    while (folder != NULL && !g_str_equal(folder, "/")) {
        struct stat state;
        if (stat(folder, &state) != 0 || (state.st_mode & S_IXOTH) == 0)
            return FALSE;
        char *parent = g_path_get_dirname(folder);
        g_free(folder);
        folder = parent;
    }
    return folder != NULL;
}

static gboolean
make_folder(Confinement *confinement, GError **error)
{
    gboolean fits = strlen(g_get_tmp_dir()) < LONGEST_FOLDER - strlen("/pgcrossing-XXXXXX") &&
                    (!confinement->is_root || is_open_to_others(g_get_tmp_dir()));
    const char *base = fits ? g_get_tmp_dir() : "/tmp";
    g_autofree char *folder = g_build_filename(base, "pgcrossing-XXXXXX", NULL);
    if (g_mkdtemp_full(folder, 0700) == NULL ||
        (confinement->is_root && chown(folder, confinement->user, confinement->group) != 0)) {
        error_set(error, PGC_ERROR_IO, "Set TMPDIR to a directory that can be written.",
                  "could not create a temporary directory: %s", g_strerror(errno));
        return FALSE;
    }
    confinement->folder = g_steal_pointer(&folder);
    confinement->log = g_build_filename(confinement->folder, "log", NULL);
    return TRUE;
}

static void
prepare_watcher(gpointer data)
{
    (void)data;
    child_reset_signals();
    setsid(); /* Ctrl-C is for us, not for it. */
}

/* The folder goes when the pipe's other end does, which is ours alone. */
static gboolean
start_watcher(Confinement *confinement, GError **error)
{
    char *arguments[] = {
        (char *)(gpointer) "/bin/sh", (char *)(gpointer) "-c", (char *)(gpointer)watcher_script,
        (char *)(gpointer) "sh",      confinement->folder,     NULL};
    char *environment[] = {(char *)(gpointer) "PATH=/usr/bin:/bin", NULL};
    g_autoptr(GError) failure = NULL;
    if (g_spawn_async_with_pipes("/", arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD,
                                 prepare_watcher, NULL, &confinement->watcher,
                                 &confinement->watcher_input, NULL, NULL, &failure))
        return TRUE;
    g_rmdir(confinement->folder);
    child_set_start_error(arguments[0], failure->message, error);
    return FALSE;
}

Confinement *
confinement_new(const ConfinementLimits *limits, GError **error)
{
    g_autoptr(Confinement) confinement = g_new0(Confinement, 1);
    confinement->limits = *limits;
    confinement->watcher_input = -1;
    if (!find_user(confinement, error) || !make_folder(confinement, error) ||
        !start_watcher(confinement, error))
        return NULL;
    confinement->user_map = g_strdup_printf("%u %u 1\n", confinement->user, confinement->user);
    confinement->group_map = g_strdup_printf("%u %u 1\n", confinement->group, confinement->group);
    return g_steal_pointer(&confinement);
}

void
confinement_free(Confinement *confinement)
{
    if (confinement == NULL)
        return;
    if (confinement->watcher_input >= 0) {
        close(confinement->watcher_input);
        while (waitpid(confinement->watcher, NULL, 0) < 0 && errno == EINTR)
            continue;
    }
    g_free(confinement->folder);
    g_free(confinement->log);
    g_free(confinement->user_map);
    g_free(confinement->group_map);
    g_free(confinement);
}

gboolean
confinement_give(const Confinement *confinement, const char *path, GError **error)
{
    if (!confinement->is_root || lchown(path, confinement->user, confinement->group) == 0)
        return TRUE;
    error_set(error, PGC_ERROR_IO, NULL, "could not give away \"%s\": %s", path, g_strerror(errno));
    return FALSE;
}

static guint64 counted_bytes;

/* What the server removes meanwhile is not there to be counted. */
static int
count_file(const char *path, const struct stat *state, int type, struct FTW *walk)
{
    (void)path;
    (void)walk;
    if (type != FTW_NS)
        counted_bytes += (guint64)state->st_blocks * 512;
    return 0;
}

guint64
confinement_bytes(const Confinement *confinement)
{
    static GMutex mutex; /* nftw() hands nothing on to its function */
    g_mutex_lock(&mutex);
    counted_bytes = 0;
    (void)nftw(confinement->folder, count_file, 16, FTW_PHYS);
    guint64 bytes = counted_bytes;
    g_mutex_unlock(&mutex);
    return bytes;
}

/* ---- in the child: system calls only -------------------------------------------------------- */

static gboolean
write_file(const char *path, const char *text)
{
    int file = open(path, O_WRONLY | O_CLOEXEC);
    gboolean written = file >= 0 && write(file, text, strlen(text)) == (gssize)strlen(text);
    if (file >= 0)
        close(file);
    return written;
}

/* Root, unless it is that of a container. */
static gboolean
leave_network_as_root(const Confinement *confinement)
{
    return confinement->is_root && unshare(CLONE_NEWNET | CLONE_NEWIPC) == 0;
}

/* Who is not root needs a namespace of users, in which it keeps its own number. */
static gboolean
leave_network_as_user(const Confinement *confinement)
{
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) != 0)
        return FALSE;
    if (!write_file("/proc/self/setgroups", "deny") ||
        !write_file("/proc/self/uid_map", confinement->user_map) ||
        !write_file("/proc/self/gid_map", confinement->group_map))
        _exit(STATUS_NO_NAMESPACE);
    return TRUE;
}

static gboolean
set_limit(int resource, guint64 value)
{
    struct rlimit limit;
    if (getrlimit((__rlimit_resource_t)resource, &limit) != 0)
        return FALSE;
    limit.rlim_max = MIN(limit.rlim_max, (rlim_t)value);
    limit.rlim_cur = limit.rlim_max;
    return setrlimit((__rlimit_resource_t)resource, &limit) == 0;
}

static gboolean
drop_rights(const Confinement *confinement)
{
    if (confinement->is_root &&
        (setgroups(0, NULL) != 0 ||
         setresgid(confinement->group, confinement->group, confinement->group) != 0 ||
         setresuid(confinement->user, confinement->user, confinement->user) != 0))
        return FALSE;
    /* A change of user makes the process's own files in /proc root's. */
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 1) == 0;
}

/* The death signal comes last: a change of user takes it back. SIGQUIT ends a server at once, with
 * all its processes. */
static void
prepare_child(gpointer data)
{
    const Confinement *confinement = data;
    child_reset_signals();
    signal(SIGPIPE, SIG_DFL);
    setsid();
    umask(077);
    gboolean is_apart = leave_network_as_root(confinement);
    if (!set_limit(RLIMIT_FSIZE, confinement->limits.bytes) || !set_limit(RLIMIT_CORE, 0) ||
        !set_limit(RLIMIT_CPU, confinement->limits.seconds) || !drop_rights(confinement) ||
        chdir(confinement->folder) != 0)
        _exit(STATUS_NO_CONFINEMENT);
    if (!is_apart && !leave_network_as_user(confinement) && !confinement->limits.allow_network)
        _exit(STATUS_NO_NAMESPACE);
    if (prctl(PR_SET_PDEATHSIG, SIGQUIT) != 0)
        _exit(STATUS_NO_CONFINEMENT);
}

/* ---- in the tool ------------------------------------------------------------------------------
 */

/* Nothing of ours: no secrets, no settings of libpq's, no preloaded library. */
static char **
child_environment(const Confinement *confinement)
{
    static const char *const fixed[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"};
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    for (guint index = 0; index < G_N_ELEMENTS(fixed); index++)
        g_strv_builder_add(builder, fixed[index]);
    g_autofree char *home = g_strconcat("HOME=", confinement->folder, NULL);
    g_autofree char *temporary = g_strconcat("TMPDIR=", confinement->folder, NULL);
    g_strv_builder_add_many(builder, home, temporary, NULL);
    return g_strv_builder_end(builder);
}

gboolean
confinement_start(const Confinement *confinement, char **arguments, int input, int *output,
                  GPid *process, GError **error)
{
    int ends[2] = {-1, -1};
    if (interrupt_check(error))
        return FALSE;
    g_auto(GStrv) environment = child_environment(confinement);
    g_autoptr(GError) failure = NULL;
    int log = open(confinement->log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    gboolean started = log >= 0 && nothing >= 0 &&
                       (output == NULL || g_unix_open_pipe(ends, FD_CLOEXEC, &failure));
    if (started)
        started = g_spawn_async_with_fds("/", arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD,
                                         prepare_child, (gpointer)(guintptr)confinement, process,
                                         input >= 0 ? input : nothing,
                                         output == NULL ? log : ends[1], log, &failure);
    if (!started)
        child_set_start_error(arguments[0], failure != NULL ? failure->message : g_strerror(errno),
                              error);
    const int mine[] = {log, nothing, ends[1], started ? -1 : ends[0]};
    for (guint index = 0; index < G_N_ELEMENTS(mine); index++)
        if (mine[index] >= 0)
            close(mine[index]);
    if (output != NULL)
        *output = ends[0];
    return started;
}

/* The end of the log, which the stranger's file may have written. */
static char *
log_end(const Confinement *confinement)
{
    g_autofree char *text = NULL;
    gsize length = 0;
    if (!g_file_get_contents(confinement->log, &text, &length, NULL))
        return g_strdup("");
    const char *end = length > LOG_BYTES_SHOWN ? text + length - LOG_BYTES_SHOWN : text;
    return g_strchomp(g_utf8_make_valid(end, -1));
}

void
confinement_set_error(const Confinement *confinement, const char *program, int status,
                      GError **error)
{
    if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NO_NAMESPACE) {
        error_set(error, PGC_ERROR_STATE, confinement->limits.network_hint,
                  "%s cannot be run without network: no namespace can be had here", program);
        return;
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == STATUS_NO_CONFINEMENT) {
        error_set(error, PGC_ERROR_STATE, "Run the tool as root or as a user without limits.",
                  "%s could not be run with fewer rights", program);
        return;
    }
    g_autofree char *end = log_end(confinement);
    if (WIFSIGNALED(status))
        error_set(error, PGC_ERROR_IO,
                  WTERMSIG(status) == SIGXFSZ ? confinement->limits.bytes_hint
                                              : confinement->limits.seconds_hint,
                  "%s was ended by signal %d", program, WTERMSIG(status));
    else
        error_set(error, PGC_ERROR_IO, "See what it says.", "%s failed", program);
    if (*end != '\0')
        error_set_detail(error, "%s", end);
}

gboolean
confinement_wait(const Confinement *confinement, const char *program, GPid process, GError **error)
{
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(process, &status, WNOHANG)) == 0 || (ended < 0 && errno == EINTR)) {
        if (interrupt_requested())
            kill(process, SIGQUIT);
        g_usleep(WAIT_MICROSECONDS);
    }
    g_spawn_close_pid(process);
    if (interrupt_check(error))
        return FALSE;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return TRUE;
    confinement_set_error(confinement, program, status, error);
    return FALSE;
}
