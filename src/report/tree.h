/*
 * The one XML tree that the stylesheets read; reports/report.rng is its schema. It is made of rows:
 * a query's columns become the attributes and children of one element per row, by their names:
 *
 *     state            an attribute, on one line
 *     "why/"           a child element, on one line
 *     "remedy-sql/+"   a child element that may have several lines; it has the attribute
 *                      altered="yes" where a character had to be written out
 *
 * Nulls are left out. All text is made safe here, so that no stylesheet has to.
 */
#pragma once

#include "case/stage.h"
#include "case/verdict.h"

#include <libxml/tree.h>

/* Lists in the tree are cut at this many rows; what is cut is counted. */
#define TREE_LIST_LIMIT 100

typedef struct {
    CaseFile *file;
    CaseStages stages;
} TreeSource;

/* Called for each row with its new element; the query stands on the row. */
typedef gboolean (*TreeRow)(xmlNodePtr element, CaseQuery *query, gpointer data, GError **error);

/* The whole tree. The caller owns it (xmlFreeDoc). */
xmlDocPtr tree_build(CaseFile *file, GError **error);

xmlNodePtr tree_element(xmlNodePtr parent, const char *name);
void tree_attribute(xmlNodePtr element, const char *name, const char *text);

/* Adds an element for each row of a query that was bound. row may be NULL. */
gboolean tree_add_rows(xmlNodePtr parent, const char *name, CaseQuery *query, TreeRow row,
                       gpointer data, GError **error);

/* The same for a query whose ?1 is the run, if it has one. */
gboolean tree_add_query(const TreeSource *source, xmlNodePtr parent, const char *name,
                        const char *sql, gint64 run, GError **error);

/* SQL function report_label(part, ...), see text_label(). */
gboolean tree_register_functions(CaseFile *file, GError **error);

/* The parts, each in a file of its own. */
gboolean tree_add_evidence(const TreeSource *source, xmlNodePtr report, GError **error);
gboolean tree_add_assessment(const TreeSource *source, xmlNodePtr report, GError **error);
gboolean tree_add_load(const TreeSource *source, xmlNodePtr report, GError **error);
gboolean tree_add_comparison(const TreeSource *source, xmlNodePtr report, GError **error);
/* Within the row compare. */
gboolean tree_add_coverage(const TreeSource *source, xmlNodePtr comparison, gint64 run,
                           GError **error);
gboolean tree_add_since(const TreeSource *source, xmlNodePtr comparison, gint64 run,
                        GError **error);
gboolean tree_add_unseen(const TreeSource *source, xmlNodePtr report, GError **error);
