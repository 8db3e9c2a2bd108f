/* Texts that are kept once however often they are asked for: names of columns and types, and what
 * follows from these, are the same in thousands of tables. */
#pragma once

#include <glib.h>

/* NULL for NULL. To be given back by shared_free(), and not to be changed. */
static inline char *
shared_text(const char *text)
{
    return text == NULL ? NULL : g_ref_string_new_intern(text);
}

static inline void
shared_free(char *text)
{
    if (text != NULL)
        g_ref_string_release(text);
}
