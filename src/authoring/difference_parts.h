/* What the parts of difference.h share. */
#pragma once

#include "authoring/difference.h"
#include "authoring/flat.h"
#include "task/document.h"

/* The path is copied; members may be NULL. */
void difference_add(GPtrArray *differences, const char *path, const FlatMember *old_member,
                    const FlatMember *new_member);

/* Adds what two tables of flat.h have otherwise, each path behind the prefix. */
void difference_add_members(GPtrArray *differences, const char *prefix, GHashTable *old_members,
                            GHashTable *new_members);

void difference_of_settings(GPtrArray *differences, json_object *old_root, json_object *new_root);
void difference_of_mappings(GPtrArray *differences, json_object *old_root, json_object *new_root);
