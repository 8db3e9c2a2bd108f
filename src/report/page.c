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

/* The page allows no style but its own, by this digest, and nothing else at all. */
GBytes *
page_make(xmlDocPtr tree, GError **error)
{
    g_autofree char *style = resource_text("reports/html.css");
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)style, -1);
    guint8 digest[32];
    gsize length = sizeof digest;
    g_checksum_get_digest(checksum, digest, &length);
    g_autofree char *encoded = g_base64_encode(digest, length);
    const char *parameters[] = {
        "style", style, "style-digest", encoded, "objects", page_objects(tree), NULL};
    return stylesheet_apply("reports/html.xsl", tree, parameters, error);
}
