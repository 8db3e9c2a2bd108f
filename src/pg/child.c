#include "pg/child.h"

#include "base/error.h"
#include "pg/interrupt.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define WAIT_MILLISECONDS 200
#define READ_BYTES 65536
/* pg_restore writes line by line, two for each object: a tool that wakes up for each line of
 * thousands takes the processor from the servers. */
#define SMALL_BYTES 4096
#define MANY_SMALL_READS 20
#define GATHER_MICROSECONDS 5000

void
child_reset_signals(void)
{
    sigset_t signals;
    sigemptyset(&signals);
    pthread_sigmask(SIG_SETMASK, &signals, NULL);
}

void
child_set_start_error(const char *program, const char *reason, GError **error)
{
    error_set(error, PGC_ERROR_IO, "Check that the program is installed and can be run.",
              "could not run \"%s\": %s", program, reason);
}

/* If the tool is killed, the child must not go on changing the target behind its back. */
static void
prepare_child(gpointer data)
{
    (void)data;
    child_reset_signals();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
}

/* FALSE at the end of the stream. Counts the reads in a row that brought little. */
static gboolean
read_more(int file, GString *text, guint *small_reads)
{
    char buffer[READ_BYTES];
    gssize length = read(file, buffer, sizeof buffer);
    if (length > 0)
        g_string_append_len(text, buffer, length);
    *small_reads = length < SMALL_BYTES ? *small_reads + 1 : 0;
    return length > 0 || (length < 0 && errno == EINTR);
}

static void
collect_output(ChildResult *result, GPid process, int output, int errors,
               const atomic_bool *given_up)
{
    gboolean told = FALSE;
    guint small_reads = 0;
    struct pollfd files[] = {{.fd = output, .events = POLLIN}, {.fd = errors, .events = POLLIN}};
    GString *texts[] = {result->output, result->errors};
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        if (small_reads >= MANY_SMALL_READS)
            g_usleep(GATHER_MICROSECONDS);
        (void)poll(files, 2, WAIT_MILLISECONDS);
        if (!told && (interrupt_requested() || (given_up != NULL && atomic_load(given_up)))) {
            kill(process, SIGTERM);
            told = TRUE;
        }
        for (guint index = 0; index < 2; index++) {
            gboolean ready = files[index].fd >= 0 && files[index].revents != 0;
            if (ready && !read_more(files[index].fd, texts[index], &small_reads))
                files[index].fd = -1;
            files[index].revents = 0;
        }
    }
}

ChildResult *
child_run(char **arguments, char **environment, const atomic_bool *given_up, GError **error)
{
    if (interrupt_check(error))
        return NULL;
    GPid process;
    int output, errors, status = 0;
    g_autoptr(GError) failure = NULL;
    if (!g_spawn_async_with_pipes(NULL, arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD,
                                  prepare_child, NULL, &process, NULL, &output, &errors,
                                  &failure)) {
        child_set_start_error(arguments[0], failure->message, error);
        return NULL;
    }
    g_autoptr(ChildResult) result = g_new0(ChildResult, 1);
    result->output = g_string_new(NULL);
    result->errors = g_string_new(NULL);
    collect_output(result, process, output, errors, given_up);
    close(output);
    close(errors);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR)
        continue;
    g_spawn_close_pid(process);
    result->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return interrupt_check(error) ? NULL : g_steal_pointer(&result);
}

void
child_result_free(ChildResult *result)
{
    if (result == NULL)
        return;
    g_string_free(result->output, TRUE);
    g_string_free(result->errors, TRUE);
    g_free(result);
}
