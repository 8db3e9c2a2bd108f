/*
 * What a transformation carries besides its locator and value: a type, an expression, a key.
 */
#pragma once

#include "task/mapping.h"
#include "task/member.h"

/* Into the rule, whose action is known. What the action has no use for is refused. */
gboolean rule_parts_parse(const Member *member, MappingRule *rule, GError **error);
