#include "report/stylesheet.h"

#include "base/error.h"
#include "base/resource.h"
#include "report/text.h"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>
#include <string.h>

#define NAMESPACE BAD_CAST "urn:pgcrossing"

static xsltSecurityPrefsPtr
forbid_everything(void)
{
    static const xsltSecurityOption options[] = {
        XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
        XSLT_SECPREF_READ_NETWORK, XSLT_SECPREF_WRITE_NETWORK};
    xsltSecurityPrefsPtr preferences = xsltNewSecurityPrefs();
    for (guint index = 0; index < G_N_ELEMENTS(options); index++)
        xsltSetSecurityPrefs(preferences, options[index], xsltSecurityForbid);
    return preferences;
}

/* The default preferences guard the parsing of the stylesheet, where there is no context yet. */
static xsltSecurityPrefsPtr
security(void)
{
    static gsize preferences;
    if (g_once_init_enter(&preferences)) {
        xsltSecurityPrefsPtr made = forbid_everything();
        xsltSetDefaultSecurityPrefs(made);
        g_once_init_leave(&preferences, (gsize)made);
    }
    return (xsltSecurityPrefsPtr)preferences;
}

static void
markdown_function(xmlXPathParserContextPtr context, int count)
{
    if (count != 1) {
        xmlXPathSetArityError(context);
        return;
    }
    xmlChar *text = xmlXPathPopString(context);
    g_autofree char *escaped = text_markdown(text == NULL ? "" : (const char *)text);
    xmlFree(text);
    xmlXPathReturnString(context, xmlStrdup(BAD_CAST escaped));
}

static void G_GNUC_PRINTF(2, 3) collect_message(void *data, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(data, format, arguments);
    va_end(arguments);
}

static void
set_error(GError **error, const char *name, const char *hint, const char *message)
{
    g_autofree char *text = g_strstrip(g_strdup(message));
    error_set(error, PGC_ERROR_IO, hint, "stylesheet \"%s\": %s", name,
              *text == '\0' ? "it could not be applied" : text);
}

static gboolean
is_include(xmlNodePtr node)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           xmlStrEqual(node->ns->href, XSLT_NAMESPACE) &&
           xmlStrEqual(node->name, BAD_CAST "include");
}

/* Puts what a part holds in the place of the element that includes it. */
static void
replace_include(xmlNodePtr include, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    xmlChar *href = xmlGetProp(include, BAD_CAST "href");
    g_autofree char *part_path = g_build_filename(folder, (const char *)href, NULL);
    g_autofree char *text = resource_text(part_path);
    xmlDocPtr part = xmlReadMemory(text, (int)strlen(text), part_path, NULL, XML_PARSE_NONET);
    xmlNodePtr child = part == NULL ? NULL : xmlDocGetRootElement(part)->children;
    for (; child != NULL; child = child->next)
        xmlAddPrevSibling(include, xmlDocCopyNode(child, include->doc, 1));
    xmlFree(href);
    xmlFreeDoc(part);
    xmlUnlinkNode(include);
    xmlFreeNode(include);
}

/* libxslt would have to be allowed to read files for it. Parts include nothing. */
static void
include_parts(xmlDocPtr document, const char *path)
{
    xmlNodePtr next;
    for (xmlNodePtr node = xmlDocGetRootElement(document)->children; node != NULL; node = next) {
        next = node->next;
        if (is_include(node))
            replace_include(node, path);
    }
}

/* NULL where it is none; what the parsers say goes into messages. One of our own may have parts. */
static xsltStylesheetPtr
parse(const char *text, const char *name, gboolean is_own, GString *messages)
{
    xmlDocPtr document = xmlReadMemory(text, (int)strlen(text), name, NULL, XML_PARSE_NONET);
    if (document == NULL || document->intSubset != NULL) {
        if (document != NULL)
            g_string_assign(messages, "a document type is not allowed");
        xmlFreeDoc(document);
        return NULL;
    }
    if (is_own)
        include_parts(document, name);
    xsltStylesheetPtr stylesheet = xsltParseStylesheetDoc(document);
    if (stylesheet == NULL)
        xmlFreeDoc(document);
    return stylesheet;
}

static GBytes *
serialize(xmlDocPtr result, xsltStylesheetPtr stylesheet)
{
    xmlChar *text = NULL;
    int length = 0;
    if (xsltSaveResultToString(&text, &length, result, stylesheet) != 0)
        return NULL;
    GBytes *bytes = g_bytes_new(text == NULL ? BAD_CAST "" : text, (gsize)length);
    xmlFree(text);
    return bytes;
}

/* Where what was said is an error too, or messages of the stylesheet's own may pass. */
static GBytes *
transform(xsltStylesheetPtr stylesheet, xmlDocPtr document, const char *const *parameters,
          const StylesheetLimits *limits, GString *messages)
{
    xsltTransformContextPtr context = xsltNewTransformContext(stylesheet, document);
    xsltSetTransformErrorFunc(context, messages, collect_message);
    xsltSetCtxtSecurityPrefs(security(), context);
    xsltRegisterExtFunction(context, BAD_CAST "markdown", NAMESPACE, markdown_function);
    if (limits != NULL)
        context->maxTemplateDepth = limits->depth;
    for (guint index = 0; parameters != NULL && parameters[index] != NULL; index += 2)
        xsltQuoteOneUserParam(context, BAD_CAST parameters[index], BAD_CAST parameters[index + 1]);
    xmlDocPtr result = xsltApplyStylesheetUser(stylesheet, document, NULL, NULL, NULL, context);
    GBytes *bytes = NULL;
    if (result != NULL && context->state == XSLT_STATE_OK && (limits != NULL || messages->len == 0))
        bytes = serialize(result, stylesheet);
    xmlFreeDoc(result);
    xsltFreeTransformContext(context);
    return bytes;
}

static GBytes *
apply(const char *text, const char *name, xmlDocPtr document, const char *const *parameters,
      const StylesheetLimits *limits, GString *messages)
{
    security();
    xsltStylesheetPtr stylesheet = parse(text, name, limits == NULL, messages);
    if (stylesheet == NULL)
        return NULL;
    GBytes *bytes = transform(stylesheet, document, parameters, limits, messages);
    xsltFreeStylesheet(stylesheet);
    return bytes;
}

GBytes *
stylesheet_apply(const char *path, xmlDocPtr document, const char *const *parameters,
                 GError **error)
{
    g_autofree char *text = resource_text(path);
    g_autoptr(GString) messages = g_string_new(NULL);
    GBytes *bytes = apply(text, path, document, parameters, NULL, messages);
    if (bytes == NULL)
        set_error(error, path, "This is a fault of the program: please report it.", messages->str);
    return bytes;
}

/* Nothing is ever loaded: no entity, no included or imported stylesheet, no document(). */
static xmlParserInputPtr
refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context)
{
    (void)url, (void)id, (void)context;
    return NULL;
}

static xmlDocPtr
refuse_document(const xmlChar *uri, xmlDictPtr dictionary, int options, void *context,
                xsltLoadType type)
{
    (void)uri, (void)dictionary, (void)options, (void)context, (void)type;
    return NULL;
}

GBytes *
stylesheet_apply_strangers(const char *text, const char *name, xmlDocPtr document,
                           const StylesheetLimits *limits, GError **error)
{
    g_autoptr(GString) messages = g_string_new(NULL);
    xmlSetExternalEntityLoader(refuse_entity);
    xsltSetLoaderFunc(refuse_document);
    exsltCommonRegister();
    exsltMathRegister();
    exsltSetsRegister();
    exsltStrRegister();
    xmlSetGenericErrorFunc(messages, collect_message);
    xsltSetGenericErrorFunc(messages, collect_message);
    GBytes *bytes = apply(text, name, document, NULL, limits, messages);
    if (bytes == NULL)
        set_error(error, name, "Mend the stylesheet; docs/reports.md says what one may do.",
                  messages->str);
    return bytes;
}
