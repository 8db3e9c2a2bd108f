#include "report/stranger.h"

#include "base/error.h"
#include "pg/child.h"
#include "report/stylesheet.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define STYLESHEET_BYTES (4 * 1024 * 1024)
#define PROCESSOR_SECONDS 10
#define CLOCK_SECONDS 120
#define MEMORY_BYTES (512 * 1024 * 1024)
#define OUTPUT_BYTES (100 * 1024 * 1024)
#define TEMPLATE_DEPTH 1000
#define MESSAGE_BYTES 2000

/* How the child ends; a signal is another way. */
enum { CHILD_DONE, CHILD_REFUSED, CHILD_NO_MEMORY, CHILD_NOT_CONFINED };

/* ---- memory: what libxml2 holds is counted, which works under any allocator ---- */

static gssize held;

static void *
count_memory(void *memory)
{
    held += (gssize)malloc_usable_size(memory);
    if (held > MEMORY_BYTES)
        _exit(CHILD_NO_MEMORY);
    return memory;
}

static void
counted_free(void *memory)
{
    held -= (gssize)malloc_usable_size(memory);
    free(memory);
}

static void *
counted_malloc(size_t size)
{
    if (size > MEMORY_BYTES)
        _exit(CHILD_NO_MEMORY);
    return count_memory(malloc(size));
}

static void *
counted_realloc(void *memory, size_t size)
{
    if (size > MEMORY_BYTES)
        _exit(CHILD_NO_MEMORY);
    held -= (gssize)malloc_usable_size(memory);
    return count_memory(realloc(memory, size));
}

static char *
counted_strdup(const char *text)
{
    return count_memory(strdup(text));
}

/* ---- the child ---- */

static void
set_limit(__rlimit_resource_t resource, rlim_t value)
{
    const struct rlimit limit = {value, value};
    if (setrlimit(resource, &limit) != 0)
        _exit(CHILD_NOT_CONFINED);
}

/* No descriptor can be had any more, for a file or for a socket; those that are open stay so. */
static void
confine(void)
{
    child_reset_signals();
    signal(SIGALRM, SIG_DFL);
    signal(SIGXCPU, SIG_DFL);
    alarm(CLOCK_SECONDS);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        _exit(CHILD_NOT_CONFINED);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_CPU, PROCESSOR_SECONDS);
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_NOFILE, 0);
    if (xmlMemSetup(counted_free, counted_malloc, counted_realloc, counted_strdup) != 0)
        _exit(CHILD_NOT_CONFINED);
}

static void
write_all(int descriptor, const char *text, gsize length)
{
    while (length > 0) {
        gssize written = write(descriptor, text, length);
        if (written < 0 && errno != EINTR)
            _exit(CHILD_NOT_CONFINED);
        if (written > 0) {
            text += written;
            length -= (gsize)written;
        }
    }
}

static G_GNUC_NORETURN void
run_child(const char *text, const char *path, xmlDocPtr document, int output, int messages)
{
    static const StylesheetLimits limits = {TEMPLATE_DEPTH};
    GError *error = NULL;
    confine();
    GBytes *bytes = stylesheet_apply_strangers(text, path, document, &limits, &error);
    if (bytes == NULL) {
        write_all(messages, error->message, MIN(strlen(error->message), MESSAGE_BYTES));
        _exit(CHILD_REFUSED);
    }
    gsize length;
    const char *result = g_bytes_get_data(bytes, &length);
    write_all(output, result, length);
    _exit(CHILD_DONE);
}

/* ---- the parent ---- */

/* FALSE if there is more than the limit. */
static gboolean
read_all(int descriptor, GByteArray *bytes, gsize limit)
{
    guint8 buffer[65536];
    for (;;) {
        gssize length = read(descriptor, buffer, sizeof buffer);
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0)
            return TRUE;
        if (bytes->len + (gsize)length > limit)
            return FALSE;
        g_byte_array_append(bytes, buffer, (guint)length);
    }
}

static void
set_end_error(GError **error, const char *path, int status, GByteArray *messages)
{
    static const char hint[] = "Mend the stylesheet; docs/reports.md says what one may do.";
    g_autofree char *text = g_strndup((const char *)messages->data, messages->len);
    if (WIFEXITED(status) && WEXITSTATUS(status) == CHILD_REFUSED)
        error_set(error, PGC_ERROR_USAGE, hint, "%s", text);
    else if (WIFEXITED(status) && WEXITSTATUS(status) == CHILD_NO_MEMORY)
        error_set(error, PGC_ERROR_USAGE, hint,
                  "stylesheet \"%s\": it takes more than %d MB of memory", path,
                  MEMORY_BYTES / 1024 / 1024);
    else if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ||
                                     WTERMSIG(status) == SIGALRM))
        error_set(error, PGC_ERROR_USAGE, hint,
                  "stylesheet \"%s\": it takes more than %d s of processor time or %d MB of output",
                  path, PROCESSOR_SECONDS, OUTPUT_BYTES / 1024 / 1024);
    else
        error_set(error, PGC_ERROR_USAGE, hint,
                  "stylesheet \"%s\": the process that applied it broke down", path);
}

static GBytes *
wait_for_child(pid_t child, int output, int messages, const char *path, GError **error)
{
    g_autoptr(GByteArray) result = g_byte_array_new();
    g_autoptr(GByteArray) said = g_byte_array_new();
    if (!read_all(output, result, OUTPUT_BYTES))
        kill(child, SIGKILL);
    read_all(messages, said, MESSAGE_BYTES);
    int status = -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    if (WIFEXITED(status) && WEXITSTATUS(status) == CHILD_DONE)
        return g_byte_array_free_to_bytes(g_steal_pointer(&result));
    set_end_error(error, path, status, said);
    return NULL;
}

static GBytes *
run(const char *text, const char *path, xmlDocPtr document, GError **error)
{
    int output[2], messages[2];
    if (!g_unix_open_pipe(output, FD_CLOEXEC, error))
        return NULL;
    if (!g_unix_open_pipe(messages, FD_CLOEXEC, error)) {
        close(output[0]);
        close(output[1]);
        return NULL;
    }
    pid_t child = fork();
    if (child == 0)
        run_child(text, path, document, output[1], messages[1]);
    int reason = errno;
    close(output[1]);
    close(messages[1]);
    GBytes *bytes = NULL;
    if (child < 0)
        error_set(error, PGC_ERROR_IO, "Try again when the machine has room for a process.",
                  "could not start a process: %s", g_strerror(reason));
    else
        bytes = wait_for_child(child, output[0], messages[0], path, error);
    close(output[0]);
    close(messages[0]);
    return bytes;
}

GBytes *
stranger_apply(const char *path, xmlDocPtr document, GError **error)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) reason = NULL;
    gsize length;
    if (!g_file_get_contents(path, &text, &length, &reason)) {
        error_set(error, PGC_ERROR_IO, "Name a stylesheet that can be read.", "%s",
                  reason->message);
        return NULL;
    }
    if (length > STYLESHEET_BYTES || strlen(text) != length) {
        error_set(error, PGC_ERROR_USAGE, "Name an XSLT 1.0 stylesheet in UTF-8.",
                  "stylesheet \"%s\": it is too large, or no text", path);
        return NULL;
    }
    return run(text, path, document, error);
}
