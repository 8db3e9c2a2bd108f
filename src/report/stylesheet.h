/*
 * Runs one of the stylesheets in reports/. A stylesheet can read nothing but the tree and write
 * nothing but its result: no files, no network, no entities, no other stylesheet.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* path as in the repository, e.g. "reports/html.xsl"; it may include parts, by paths from there.
 * parameters are names and values in turn, ended by NULL; values are strings, not XPath.
 * Stylesheets may call pgc:markdown(string), in namespace urn:pgcrossing, which escapes what
 * Markdown would read as markup. The caller owns the result. */
GBytes *stylesheet_apply(const char *path, xmlDocPtr document, const char *const *parameters,
                         GError **error);

typedef struct {
    int depth; /* of templates that call templates */
} StylesheetLimits;

/* The same for a stylesheet that anybody wrote: changes how the whole process reads XML, and limits
 * neither time nor memory. For a process of its own: see report/stranger.h. */
GBytes *stylesheet_apply_strangers(const char *text, const char *name, xmlDocPtr document,
                                   const StylesheetLimits *limits, GError **error);
