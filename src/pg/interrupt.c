#include "pg/interrupt.h"

#include "base/error.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <signal.h>

#define CANCEL_NANOSECONDS 300000000

static GMutex registry_mutex;
static GPtrArray *registry; /* PGcancel *, not owned */
static gint requested;

void
interrupt_cancel_busy(void)
{
    char message[256];
    g_mutex_lock(&registry_mutex);
    for (guint index = 0; registry != NULL && index < registry->len; index++)
        /* A server that cannot be reached has nothing left to cancel. */
        (void)PQcancel(registry->pdata[index], message, sizeof message);
    g_mutex_unlock(&registry_mutex);
}

/* Again and again: a statement that was about to be sent when we looked runs all the same. */
static gpointer
wait_for_signals(gpointer data)
{
    const struct timespec pause = {.tv_nsec = CANCEL_NANOSECONDS};
    sigset_t *signals = data;
    int received;
    if (sigwait(signals, &received) != 0)
        return NULL;
    g_atomic_int_set(&requested, 1);
    for (;;) {
        interrupt_cancel_busy();
        (void)sigtimedwait(signals, NULL, &pause);
    }
    return NULL;
}

void
interrupt_install(void)
{
    static sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    g_thread_unref(g_thread_new("signals", wait_for_signals, &signals));
}

gboolean
interrupt_requested(void)
{
    return g_atomic_int_get(&requested) != 0;
}

gboolean
interrupt_check(GError **error)
{
    if (!interrupt_requested())
        return FALSE;
    error_set(error, PGC_ERROR_CANCELLED, NULL, "stopped at the user's request");
    return TRUE;
}

void
interrupt_register(gpointer pg_cancel)
{
    g_mutex_lock(&registry_mutex);
    if (registry == NULL)
        registry = g_ptr_array_new();
    g_ptr_array_add(registry, pg_cancel);
    g_mutex_unlock(&registry_mutex);
}

void
interrupt_unregister(gpointer pg_cancel)
{
    g_mutex_lock(&registry_mutex);
    if (registry != NULL && g_ptr_array_remove(registry, pg_cancel) && registry->len == 0)
        g_clear_pointer(&registry, g_ptr_array_unref);
    g_mutex_unlock(&registry_mutex);
}
