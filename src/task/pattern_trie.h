/*
 * Many patterns, found by the names that they match: in time that grows with the name, and with how
 * many patterns begin like it, but not with how many there are. Most names hold underscores, which
 * are wildcards: what stands before the first wildcard is often the same for all of them.
 *
 * A pattern has one part or several: of a schema, of a table in it, of a column in that. All
 * patterns are one tree; a walk of it is in as many places of the tree as the name leaves open.
 */
#pragma once

#include "task/wildcard.h"

/* Parts that a pattern can have. */
#define PATTERN_PARTS 3

typedef struct PatternTrie PatternTrie;
typedef struct PatternWalk PatternWalk;

PatternTrie *pattern_trie_new(void);
void pattern_trie_free(PatternTrie *trie);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PatternTrie, pattern_trie_free)

/* Parts, count of them, have to outlive the trie. Numbers need not differ. */
void pattern_trie_add(PatternTrie *trie, const Wildcard *const *parts, guint count, guint number);

/* For looking names up in a trie to which nothing is added any more. One thread at a time. */
PatternWalk *pattern_walk_new(const PatternTrie *trie);
void pattern_walk_free(PatternWalk *walk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PatternWalk, pattern_walk_free)

/* Takes a name as part number part, counted from 0, below the parts that were taken before. FALSE:
 * no pattern goes on from there. */
gboolean pattern_walk_enter(PatternWalk *walk, guint part, const char *name);

/* Appends the numbers (guint) of the patterns that match the parts up to that one, and have no more
 * than these, in no order; each as often as it was added. */
void pattern_walk_numbers(const PatternWalk *walk, guint part, GArray *numbers);
