/*
 * Runs a stylesheet that anybody wrote over the tree of a report. It is parsed and applied in a
 * process of its own that can open no file and no connection, whatever libxml2 or libxslt would let
 * it do, and that has little time and memory.
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* path is the stylesheet's file. The caller owns the result. */
GBytes *stranger_apply(const char *path, xmlDocPtr document, GError **error);
