#include "collect/dump_input.h"

#include "base/error.h"
#include "pg/interrupt.h"
#include "pg/programs.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The mark of a tar file is at byte 257. */
#define HEAD_BYTES 512
#define TAR_MARK_AT 257
#define PUMP_BYTES 65536
#define WAIT_MILLISECONDS 200

struct DumpInput {
    const Confinement *confinement;
    char *path;
    int file;          /* of the dump; -1: in a folder of ours */
    gboolean is_stdin; /* not ours to close */
    char head[HEAD_BYTES];
    gsize head_length;
    const char *format; /* of pg_restore; NULL: a script already */
    char *folder;       /* for the directory format: where pg_restore finds the contents */
    int output;         /* of pg_restore */
    GPid process;       /* of pg_restore; 0: none */
    int pump_output;
    GThread *pump;
    gint is_closing;
    DumpScript *script;
};

static gboolean
refuse(const DumpInput *input, const char *hint, const char *what, GError **error)
{
    error_set(error, PGC_ERROR_USAGE, hint, "\"%s\" %s", input->path, what);
    return FALSE;
}

/* Only the contents are needed of a dump in directory format: the rows are beside them. */
static gboolean
copy_contents(DumpInput *input, GError **error)
{
    g_autofree char *from = g_build_filename(input->path, "toc.dat", NULL);
    input->folder = g_build_filename(confinement_folder(input->confinement), "dump", NULL);
    g_autofree char *to = g_build_filename(input->folder, "toc.dat", NULL);
    g_autoptr(GFile) source = g_file_new_for_path(from);
    g_autoptr(GFile) copy = g_file_new_for_path(to);
    g_autoptr(GError) failure = NULL;
    if (!g_file_test(from, G_FILE_TEST_IS_REGULAR))
        return refuse(input, "Give the folder that pg_dump --format=directory made.",
                      "is a folder without a dump's toc.dat", error);
    if (g_mkdir(input->folder, 0700) != 0 ||
        !g_file_copy(source, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &failure)) {
        error_set(error, PGC_ERROR_IO, "Make room in TMPDIR.", "could not copy \"%s\": %s", from,
                  failure != NULL ? failure->message : g_strerror(errno));
        return FALSE;
    }
    input->format = "--format=directory";
    return confinement_give(input->confinement, input->folder, error) &&
           confinement_give(input->confinement, to, error);
}

static gboolean
read_head(DumpInput *input, GError **error)
{
    while (input->head_length < sizeof input->head) {
        struct pollfd file = {.fd = input->file, .events = POLLIN};
        if (interrupt_check(error))
            return FALSE;
        if (poll(&file, 1, WAIT_MILLISECONDS) <= 0)
            continue;
        gssize length = read(input->file, input->head + input->head_length,
                             sizeof input->head - input->head_length);
        if (length == 0)
            break;
        if (length < 0 && errno != EINTR) {
            error_set(error, PGC_ERROR_IO, "Check the file.", "could not read \"%s\": %s",
                      input->path, g_strerror(errno));
            return FALSE;
        }
        input->head_length += length > 0 ? (gsize)length : 0;
    }
    return TRUE;
}

static gboolean
head_has(const DumpInput *input, gsize at, const char *mark, gsize length)
{
    return input->head_length >= at + length && memcmp(input->head + at, mark, length) == 0;
}

static gboolean
find_format(DumpInput *input, GError **error)
{
    static const char unpack[] = "Unpack it, and give it as \"-\": zcat FILE | pgcrossing collect "
                                 "--dump -";
    if (input->head_length == 0)
        return refuse(input, "Give a dump by pg_dump.", "is empty", error);
    if (head_has(input, 0, "\x1f\x8b", 2) || head_has(input, 0, "\x28\xb5\x2f\xfd", 4) ||
        head_has(input, 0, "BZh", 3) ||
        head_has(input, 0,
                 "\xfd"
                 "7zXZ",
                 5))
        return refuse(input, unpack, "is compressed", error);
    if (head_has(input, 0, "PGDMP", 5))
        input->format = "--format=custom";
    else if (head_has(input, TAR_MARK_AT, "ustar", 5))
        input->format = "--format=tar";
    return TRUE;
}

static gboolean
open_file(DumpInput *input, GError **error)
{
    input->is_stdin = g_str_equal(input->path, "-");
    input->file = input->is_stdin ? STDIN_FILENO : open(input->path, O_RDONLY | O_CLOEXEC);
    if (input->file < 0) {
        error_set(error, PGC_ERROR_USAGE, "Check the name and the rights of the file.",
                  "could not open dump \"%s\": %s", input->path, g_strerror(errno));
        return FALSE;
    }
    return read_head(input, error) && find_format(input, error);
}

static gboolean
write_all(int file, const char *bytes, gsize length)
{
    while (length > 0) {
        gssize written = write(file, bytes, length);
        if (written < 0 && errno != EINTR)
            return FALSE;
        bytes += MAX(written, 0);
        length -= (gsize)MAX(written, 0);
    }
    return TRUE;
}

/* pg_restore stops to read as soon as it has the contents: that is no error. */
static gpointer
pump_bytes(gpointer data)
{
    DumpInput *input = data;
    g_autofree char *buffer = g_malloc(PUMP_BYTES);
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, NULL);
    gssize length = (gssize)input->head_length;
    memcpy(buffer, input->head, input->head_length);
    while (length > 0 && write_all(input->pump_output, buffer, (gsize)length)) {
        struct pollfd files[] = {{.fd = input->file, .events = POLLIN},
                                 {.fd = input->pump_output, .events = 0}};
        while (poll(files, 2, WAIT_MILLISECONDS) <= 0 && !g_atomic_int_get(&input->is_closing))
            continue;
        gboolean is_over = g_atomic_int_get(&input->is_closing) || files[1].revents != 0;
        length = is_over ? 0 : read(input->file, buffer, PUMP_BYTES);
    }
    close(input->pump_output);
    return NULL;
}

/* A file is handed on as it is; what cannot be read twice is pumped, since its head is read. */
static gboolean
give_input(DumpInput *input, int *child_input, GError **error)
{
    *child_input = -1;
    if (input->file < 0)
        return TRUE;
    if (lseek(input->file, 0, SEEK_SET) == 0) {
        *child_input = input->file;
        return TRUE;
    }
    int ends[2];
    g_autoptr(GError) failure = NULL;
    if (!g_unix_open_pipe(ends, FD_CLOEXEC, &failure)) {
        error_set(error, PGC_ERROR_IO, NULL, "%s", failure->message);
        return FALSE;
    }
    *child_input = ends[0];
    input->pump_output = ends[1];
    input->pump = g_thread_new("dump", pump_bytes, input);
    return TRUE;
}

/* The newest: it reads the files of all that are older. */
static char *
find_pg_restore(GError **error)
{
    g_autoptr(GPtrArray) list = programs_list(NULL);
    const Programs *best = NULL;
    for (guint index = 0; index < list->len; index++) {
        const Programs *programs = list->pdata[index];
        if (best == NULL || programs->major > best->major)
            best = programs;
    }
    if (best == NULL)
        error_set(error, PGC_ERROR_STATE,
                  "Install PostgreSQL's client programs (Debian: postgresql-client).",
                  "there is no pg_restore to read the dump with");
    return best == NULL ? NULL : g_strdup(best->pg_restore);
}

/* With --create the script says the database's name and encoding. */
static gboolean
run_pg_restore(DumpInput *input, GError **error)
{
    g_autofree char *program = find_pg_restore(error);
    int child_input;
    if (program == NULL || !give_input(input, &child_input, error))
        return FALSE;
    char *const list[] = {program,
                          (char *)(gpointer) "--schema-only",
                          (char *)(gpointer) "--create",
                          (char *)(gpointer) "--no-owner",
                          (char *)(gpointer) "--no-privileges",
                          (char *)(gpointer) "--no-tablespaces",
                          (char *)(gpointer) "--file=-",
                          (char *)(gpointer)input->format,
                          input->folder,
                          NULL};
    gboolean started = confinement_start(input->confinement, (char **)(gpointer)list, child_input,
                                         &input->output, &input->process, error);
    if (!started)
        input->process = 0;
    if (child_input >= 0 && child_input != input->file)
        close(child_input);
    return started;
}

DumpInput *
dump_input_open(const char *path, const Confinement *confinement, GError **error)
{
    g_autoptr(DumpInput) input = g_new0(DumpInput, 1);
    input->confinement = confinement;
    input->path = g_strdup(path);
    input->file = input->output = -1;
    gboolean opened = g_file_test(path, G_FILE_TEST_IS_DIR) ? copy_contents(input, error)
                                                            : open_file(input, error);
    if (!opened || (input->format != NULL && !run_pg_restore(input, error)))
        return NULL;
    input->script = input->format != NULL
                        ? dump_script_new(input->output, "", 0)
                        : dump_script_new(input->file, input->head, input->head_length);
    return g_steal_pointer(&input);
}

DumpScript *
dump_input_script(const DumpInput *input)
{
    return input->script;
}

gboolean
dump_input_finish(DumpInput *input, GError **error)
{
    if (input->process == 0)
        return TRUE;
    GPid process = input->process;
    input->process = 0;
    return confinement_wait(input->confinement, "pg_restore", process, error);
}

void
dump_input_close(DumpInput *input)
{
    if (input == NULL)
        return;
    g_atomic_int_set(&input->is_closing, 1);
    if (input->process != 0) {
        kill(input->process, SIGKILL);
        while (waitpid(input->process, NULL, 0) < 0 && errno == EINTR)
            continue;
    }
    if (input->pump != NULL)
        g_thread_join(input->pump);
    if (input->output >= 0)
        close(input->output);
    if (input->file >= 0 && !input->is_stdin)
        close(input->file);
    dump_script_free(input->script);
    g_free(input->path);
    g_free(input->folder);
    g_free(input);
}
