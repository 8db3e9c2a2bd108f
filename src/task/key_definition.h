/*
 * The key that a rule gives to a table: define-primary-key.
 */
#pragma once

#include "task/member.h"

typedef struct {
    char *name;
    gboolean is_index;  /* a unique index; else the primary key */
    GPtrArray *columns; /* char *: names, in the order of the key */
} KeyDefinition;

/* The rule's primary-key-def; NULL with an error. */
KeyDefinition *key_definition_parse(const Member *rule, GError **error);
void key_definition_free(KeyDefinition *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyDefinition, key_definition_free)
