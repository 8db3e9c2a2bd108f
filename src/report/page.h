/* The HTML report: one file that needs no other. */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/* The caller owns the page. */
GBytes *page_make(xmlDocPtr tree, GError **error);
