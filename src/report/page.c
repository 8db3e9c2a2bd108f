#include "report/page.h"

#include "base/resource.h"
#include "report/stylesheet.h"

#include <libxml/xpath.h>

/* Objects of checks on a page, some 400 bytes each. */
#define PAGE_OBJECTS 6000

static guint
count_objects(xmlDocPtr tree, guint limit)
{
    g_autofree char *expression =
        g_strdup_printf("count(/report/*/check/finding[position() <= %u])", limit);
    xmlXPathContextPtr context = xmlXPathNewContext(tree);
    xmlXPathObjectPtr count = xmlXPathEvalExpression(BAD_CAST expression, context);
    guint result = count == NULL ? 0 : (guint)count->floatval;
    xmlXPathFreeObject(count);
    xmlXPathFreeContext(context);
    return result;
}

/* The page shows so many objects of each check that all together stay few enough for a browser. */
static const char *
page_objects(xmlDocPtr tree)
{
    static const struct {
        const char *text;
        guint number;
    } limits[] = {{"100", 100}, {"50", 50}, {"20", 20}, {"10", 10}, {"5", 5}};
    for (guint index = 0; index + 1 < G_N_ELEMENTS(limits); index++)
        if (count_objects(tree, limits[index].number) <= PAGE_OBJECTS)
            return limits[index].text;
    return limits[G_N_ELEMENTS(limits) - 1].text;
}

/* As a Content-Security-Policy has it. */
static char *
policy_digest(const char *text)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)text, -1);
    guint8 digest[32];
    gsize length = sizeof digest;
    g_checksum_get_digest(checksum, digest, &length);
    return g_base64_encode(digest, length);
}

/* The page allows no style and no script but its own, by these digests, and nothing else at all. */
GBytes *
page_make(xmlDocPtr tree, GError **error)
{
    g_autofree char *style = resource_text("reports/html.css");
    g_autofree char *script = resource_text("reports/html.js");
    g_autofree char *style_digest = policy_digest(style);
    g_autofree char *script_digest = policy_digest(script);
    const char *parameters[] = {
        "style",         style,         "style-digest", style_digest,       "script", script,
        "script-digest", script_digest, "objects",      page_objects(tree), NULL};
    return stylesheet_apply("reports/html.xsl", tree, parameters, error);
}
