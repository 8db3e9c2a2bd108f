#include "validate/shared.h"

/* GLib finds a text whose last user has given it back and that is still to be removed, and then
 * two threads have what is freed: it must not look while another one gives back. */
static GMutex mutex;

char *
shared_text(const char *text)
{
    if (text == NULL)
        return NULL;
    g_mutex_lock(&mutex);
    char *shared = g_ref_string_new_intern(text);
    g_mutex_unlock(&mutex);
    return shared;
}

void
shared_free(char *text)
{
    if (text == NULL)
        return;
    g_mutex_lock(&mutex);
    g_ref_string_release(text);
    g_mutex_unlock(&mutex);
}
