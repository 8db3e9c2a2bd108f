#include "validate/difference.h"

Difference *
difference_new(DifferenceKind kind, const char *identity)
{
    Difference *difference = g_new0(Difference, 1);
    difference->kind = kind;
    difference->identity = g_strdup(identity);
    difference->key = g_ptr_array_new_with_free_func(g_free);
    difference->columns = g_ptr_array_new();
    difference->kinds = g_array_new(FALSE, TRUE, sizeof(KindFound));
    for (guint side = 0; side < 2; side++)
        difference->values[side] = g_ptr_array_new_with_free_func(g_free);
    return difference;
}

void
difference_free(gpointer data)
{
    Difference *difference = data;
    g_free(difference->identity);
    g_ptr_array_unref(difference->key);
    g_ptr_array_unref(difference->columns);
    g_array_unref(difference->kinds);
    for (guint side = 0; side < 2; side++) {
        g_free(difference->place[side]);
        g_ptr_array_unref(difference->values[side]);
    }
    g_free(difference);
}

const char *
difference_kind_name(DifferenceKind kind)
{
    static const char *const names[] = {"different", "source only", "target only"};
    return names[kind];
}

const char *
difference_state_name(DifferenceState state)
{
    static const char *const names[] = {"different", "equal on re-read", "hot", "suspended"};
    return names[state];
}

gboolean
difference_stands(const Difference *difference, DifferenceKind kind)
{
    return difference->state == DIFFERENCE_STANDS && difference->kind == kind;
}

Side
difference_side(const Difference *difference)
{
    return difference->kind == DIFFERENCE_TARGET_ONLY ? SIDE_TARGET : SIDE_SOURCE;
}
