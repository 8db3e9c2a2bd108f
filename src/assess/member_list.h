/*
 * The members of table mappings, each in mappings that have it and nothing else to speak of.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *section; /* NULL: that of the one before */
    const char *member;  /* Markdown */
    const char *text;    /* the mappings, with ' for " */
    const char *words;   /* checks, or words by which their SQL names it, parted by blanks; NULL */
} MappingMember;

/* Ended by one without a member. */
extern const MappingMember mapping_members[];
