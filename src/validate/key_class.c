#include "validate/key_class.h"

static gboolean
is_wanted(const KeyClasses *classes, guint number)
{
    return classes->wanted == 0 || ((classes->wanted >> number) & 1) != 0;
}

gint64
key_classes_narrow(KeyClasses *classes)
{
    gint64 equal = 0;
    classes->wanted = 0;
    for (guint number = 0; number < KEY_CLASSES; number++) {
        if (digest_equal(classes->digest[0][number], classes->digest[1][number]))
            equal += classes->digest[0][number].rows;
        else
            classes->wanted |= (guint64)1 << number;
    }
    if (equal == 0)
        classes->wanted = 0;
    return equal;
}

Digest
key_classes_digest(const KeyClasses *classes, guint side)
{
    Digest digest = {0};
    for (guint number = 0; number < KEY_CLASSES; number++)
        if (is_wanted(classes, number))
            digest_add(&digest, classes->digest[side][number]);
    return digest;
}
