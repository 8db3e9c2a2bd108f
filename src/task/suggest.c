#include "task/suggest.h"

#include <string.h>

/* Longer ones are no typing mistakes; the work grows with the square. */
#define LONGEST_NAME 64

guint
suggest_distance(const char *first, const char *second)
{
    gsize length = strlen(second);
    if (strlen(first) > LONGEST_NAME || length > LONGEST_NAME)
        return G_MAXUINT;
    guint row[LONGEST_NAME + 1];
    for (gsize index = 0; index <= length; index++)
        row[index] = (guint)index;
    for (gsize at = 0; first[at] != '\0'; at++) {
        guint diagonal = row[0];
        row[0] = (guint)at + 1;
        for (gsize index = 0; index < length; index++) {
            guint above = row[index + 1];
            gboolean is_same = g_ascii_tolower(first[at]) == g_ascii_tolower(second[index]);
            row[index + 1] = MIN(MIN(above, row[index]) + 1, diagonal + (is_same ? 0 : 1));
            diagonal = above;
        }
    }
    return row[length];
}

const char *
suggest_name(const char *given, const char *const *names)
{
    const char *nearest = NULL;
    guint least = (guint)MAX(strlen(given) / 3, 1) + 1;
    for (; *names != NULL; names++) {
        guint distance = suggest_distance(given, *names);
        if (distance < least) {
            least = distance;
            nearest = *names;
        }
    }
    return nearest;
}
