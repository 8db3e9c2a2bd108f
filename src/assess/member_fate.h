/*
 * What becomes of a member of a task's files: found by giving one to the code that reads them.
 */
#pragma once

#include "task/declared.h"

typedef enum { FATE_OBEYED, FATE_TOLD, FATE_IGNORED, FATE_REFUSED, FATE_CHECKED } FateKind;

typedef struct {
    FateKind kind;
    char *why; /* NULL: there is nothing to say */
} Fate;

void fate_clear(Fate *fate);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fate, fate_clear)

/* Of table mappings as they stand. */
void fate_of_mappings(const char *text, Fate *fate);

/* Of a task setting with that value, in JSON. */
void fate_of_setting(const Declared *declared, const char *value, Fate *fate);

/* Of an attribute of an endpoint with that value. */
void fate_of_attribute(DeclaredList list, const Declared *declared, const char *value, Fate *fate);

gboolean fate_is_same(const Fate *one, const Fate *other);

/* "obeyed", "ignored, with a warning: ..." The caller owns it. */
char *fate_text(const Fate *fate);
