/*
 * A rule of table mappings in words.
 */
#pragma once

#include "task/mapping.h"

/* E.g. rename table "shop"."item" to "items". Patterns stand as they are written. The caller owns
 * it. */
char *rule_text(const MappingRule *rule);

/* E.g. tables "shop"."%". The caller owns it. */
char *rule_object_text(const MappingRule *rule);
