#include "report/stylesheet.h"

#include "base/error.h"
#include "base/resource.h"
#include "report/text.h"

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>
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
set_error(GError **error, const char *path, const char *message)
{
    g_autofree char *text = g_strstrip(g_strdup(message));
    error_set(error, PGC_ERROR_IO, "This is a fault of the program: please report it.",
              "stylesheet \"%s\": %s", path, *text == '\0' ? "it could not be applied" : text);
}

static xsltStylesheetPtr
load_stylesheet(const char *path, GError **error)
{
    g_autofree char *text = resource_text(path);
    xmlDocPtr document = xmlReadMemory(text, (int)strlen(text), path, NULL, XML_PARSE_NONET);
    if (document == NULL || document->intSubset != NULL) {
        set_error(error, path, "it is not plain XML");
        xmlFreeDoc(document);
        return NULL;
    }
    xsltStylesheetPtr stylesheet = xsltParseStylesheetDoc(document);
    if (stylesheet == NULL) {
        set_error(error, path, "it is not a stylesheet");
        xmlFreeDoc(document);
    }
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

static GBytes *
transform(xsltStylesheetPtr stylesheet, xmlDocPtr document, const char *path,
          const char *const *parameters, GError **error)
{
    xsltTransformContextPtr context = xsltNewTransformContext(stylesheet, document);
    g_autoptr(GString) messages = g_string_new(NULL);
    xsltSetTransformErrorFunc(context, messages, collect_message);
    xsltSetCtxtSecurityPrefs(security(), context);
    xsltRegisterExtFunction(context, BAD_CAST "markdown", NAMESPACE, markdown_function);
    for (guint index = 0; parameters != NULL && parameters[index] != NULL; index += 2)
        xsltQuoteOneUserParam(context, BAD_CAST parameters[index], BAD_CAST parameters[index + 1]);
    xmlDocPtr result = xsltApplyStylesheetUser(stylesheet, document, NULL, NULL, NULL, context);
    GBytes *bytes = NULL;
    if (result != NULL && context->state == XSLT_STATE_OK && messages->len == 0)
        bytes = serialize(result, stylesheet);
    if (bytes == NULL)
        set_error(error, path, messages->str);
    xmlFreeDoc(result);
    xsltFreeTransformContext(context);
    return bytes;
}

GBytes *
stylesheet_apply(const char *path, xmlDocPtr document, const char *const *parameters,
                 GError **error)
{
    security();
    xsltStylesheetPtr stylesheet = load_stylesheet(path, error);
    if (stylesheet == NULL)
        return NULL;
    GBytes *bytes = transform(stylesheet, document, path, parameters, error);
    xsltFreeStylesheet(stylesheet);
    return bytes;
}
