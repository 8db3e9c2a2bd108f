/*
 * What the tables that another program's file chooses come to on a source: partitions and children
 * are chosen otherwise there than by table mappings.
 */
#pragma once

#include "authoring/table_choice.h"
#include "task/source_catalog.h"

/* Names the children of tables that are chosen with them by choices of their own. Without a catalog
 * (NULL) a remark says that they are not known. */
void choice_check_children(TableChoices *choices, const SourceCatalog *catalog);

/* Adds a remark for each table that the mappings, as table_choices_mappings() gave them, select
 * otherwise than the choices do, and for each choice that names no table. */
gboolean choice_check(const TableChoices *choices, GBytes *mappings, SourceCatalog *catalog,
                      GError **error);
