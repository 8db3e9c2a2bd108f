/*
 * What the locators of mapping rules match: found once, by the trie of their patterns, so that no
 * check holds all rules against all tables.
 *
 *   locator_match         the tables that a locator matches, whatever its rule may take of them
 *   locator_column_match  the columns, likewise
 *   locator_near          of a locator whose rule matches no table, one that it would match if case
 *                         did not count
 *   mapping_match, mapping_column_match, mapping_near    the same by the rule
 */
#pragma once

#include "assess/views.h"

/* What finds the locators of mapping_rule, to be run before anything else here. */
extern const char locator_numbering[];

/* After mapping_rule and the views of facts. */
gboolean locator_views_make(ViewSet *views, GError **error);
