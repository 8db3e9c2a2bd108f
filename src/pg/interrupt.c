#include "pg/interrupt.h"

#include "base/error.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <signal.h>

#define CANCEL_NANOSECONDS 300000000

/* A connection's way to cancel. Whoever sends a request needs it until that has ended, which takes
 * minutes where a server does not answer any more. */
typedef struct {
    PGcancel *cancel;
    guint users;
    gboolean is_asked; /* a request of the signals' is on its way */
} Entry;

static GMutex registry_mutex;
static GPtrArray *registry; /* Entry */
static gint requested;

/* With the mutex. */
static void
entry_release(Entry *entry)
{
    if (--entry->users > 0)
        return;
    PQfreeCancel(entry->cancel);
    g_free(entry);
}

static void
cancel_entry(Entry *entry)
{
    char message[256];
    /* A server that cannot be reached has nothing left to cancel. */
    (void)PQcancel(entry->cancel, message, sizeof message);
}

void
interrupt_cancel_busy(void)
{
    g_autoptr(GPtrArray) entries = g_ptr_array_new();
    g_mutex_lock(&registry_mutex);
    for (guint index = 0; registry != NULL && index < registry->len; index++) {
        Entry *entry = registry->pdata[index];
        entry->users++;
        g_ptr_array_add(entries, entry);
    }
    g_mutex_unlock(&registry_mutex);
    for (guint index = 0; index < entries->len; index++)
        cancel_entry(entries->pdata[index]);
    g_mutex_lock(&registry_mutex);
    for (guint index = 0; index < entries->len; index++)
        entry_release(entries->pdata[index]);
    g_mutex_unlock(&registry_mutex);
}

/* In a thread of the pool. */
static void
ask(gpointer data, gpointer unused)
{
    (void)unused;
    Entry *entry = data;
    cancel_entry(entry);
    g_mutex_lock(&registry_mutex);
    entry->is_asked = FALSE;
    entry_release(entry);
    g_mutex_unlock(&registry_mutex);
}

/* All at once: one server that does not answer must not keep the other one busy. */
static void
ask_all(GThreadPool *pool)
{
    g_mutex_lock(&registry_mutex);
    for (guint index = 0; registry != NULL && index < registry->len; index++) {
        Entry *entry = registry->pdata[index];
        if (entry->is_asked)
            continue;
        entry->is_asked = TRUE;
        entry->users++;
        g_thread_pool_push(pool, entry, NULL);
    }
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
    GThreadPool *pool = g_thread_pool_new(ask, NULL, -1, FALSE, NULL);
    for (;;) {
        ask_all(pool);
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
    Entry *entry = g_new0(Entry, 1);
    entry->cancel = pg_cancel;
    entry->users = 1;
    g_mutex_lock(&registry_mutex);
    if (registry == NULL)
        registry = g_ptr_array_new();
    g_ptr_array_add(registry, entry);
    g_mutex_unlock(&registry_mutex);
}

void
interrupt_unregister(gpointer pg_cancel)
{
    g_mutex_lock(&registry_mutex);
    for (guint index = 0; registry != NULL && index < registry->len; index++) {
        Entry *entry = registry->pdata[index];
        if (entry->cancel != pg_cancel)
            continue;
        g_ptr_array_remove_index_fast(registry, index);
        entry_release(entry);
        break;
    }
    if (registry != NULL && registry->len == 0)
        g_clear_pointer(&registry, g_ptr_array_unref);
    g_mutex_unlock(&registry_mutex);
}
