/* The files of the checks that the program carries. */
#pragma once

#include <glib.h>

typedef struct {
    char *text;
    char *digest;     /* SHA-256 of the text, as check_result has it */
    char *finding;    /* the template */
    char *remedy_sql; /* NULL where the check has none */
} CarriedCheck;

/* All of them by their id: char * → CarriedCheck *. The caller owns the table. */
GHashTable *carried_checks(void);

/* NULL where the program carries another check of that name, or none. Owned by the table. */
const CarriedCheck *carried_find(GHashTable *checks, const char *id, const char *digest);
