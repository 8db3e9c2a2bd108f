#include "assess/dialect.h"

#include "base/error.h"

#include <string.h>

typedef struct {
    char *name; /* NULL: the platform has none of its own */
    char *value;
    gboolean restarts;
} Parameter;

struct Dialect {
    gboolean is_of_source;
    Parameter parameters[PLATFORM_COUNT]; /* that of PLATFORM_SELF_MANAGED is for all */
    char *remedies[PLATFORM_COUNT];
};

/* Where to look for what a platform does not say itself. */
static const Platform relatives[PLATFORM_COUNT] = {
    [PLATFORM_AURORA] = PLATFORM_RDS,
    [PLATFORM_ALLOYDB] = PLATFORM_CLOUDSQL,
};

/* How a parameter is set: without a restart, and with one. */
static const char *const sentences[PLATFORM_COUNT][2] = {
    [PLATFORM_SELF_MANAGED] =
        {"Set {name} to {value} with ALTER SYSTEM or in postgresql.conf, then SELECT "
         "pg_reload_conf().",
         "Set {name} to {value} with ALTER SYSTEM or in postgresql.conf, then restart the server."},
    [PLATFORM_RDS] =
        {"Set {name} to {value} in the instance's DB parameter group; it takes effect without a "
         "reboot.",
         "Set {name} to {value} in the instance's DB parameter group, then reboot the instance."},
    [PLATFORM_AURORA] = {"Set {name} to {value} in the DB cluster parameter group; it takes effect "
                         "without a reboot.",
                         "Set {name} to {value} in the DB cluster parameter group, then reboot the "
                         "writer instance."},
    [PLATFORM_CLOUDSQL] =
        {"Set the database flag {name} to {value} (gcloud sql instances patch --database-flags, "
         "with all"
         " flags that are set already: those left out are reset).",
         "Set the database flag {name} to {value} (gcloud sql instances patch --database-flags, "
         "with all"
         " flags that are set already: those left out are reset); the instance restarts."},
    [PLATFORM_ALLOYDB] =
        {"Set the database flag {name} to {value} (gcloud alloydb instances update "
         "--database-flags, with"
         " all flags that are set already: those left out are reset).",
         "Set the database flag {name} to {value} (gcloud alloydb instances update "
         "--database-flags, with"
         " all flags that are set already: those left out are reset); the instance restarts."},
    [PLATFORM_AZURE] =
        {"Set the server parameter {name} to {value} (az postgres flexible-server parameter set).",
         "Set the server parameter {name} to {value} (az postgres flexible-server parameter set), "
         "then"
         " restart the server."},
};

void
dialect_free(Dialect *dialect)
{
    if (dialect == NULL)
        return;
    for (guint platform = 0; platform < PLATFORM_COUNT; platform++) {
        g_free(dialect->parameters[platform].name);
        g_free(dialect->parameters[platform].value);
        g_free(dialect->remedies[platform]);
    }
    g_free(dialect);
}

static gboolean
parse_parameter(Dialect *dialect, Parameter *parameter, const char *text)
{
    g_autoptr(GRegex) regex = g_regex_new("^(?:(source|target) )?([a-z_][a-z0-9_.]*) = (.+), "
                                          "(restart|reload)$",
                                          G_REGEX_DOLLAR_ENDONLY, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(regex, text, 0, &match))
        return FALSE;
    g_autofree char *side = g_match_info_fetch(match, 1);
    g_autofree char *effect = g_match_info_fetch(match, 4);
    dialect->is_of_source |= g_str_equal(side, "source");
    parameter->name = g_match_info_fetch(match, 2);
    parameter->value = g_match_info_fetch(match, 3);
    parameter->restarts = g_str_equal(effect, "restart");
    return TRUE;
}

static gboolean
take_parameter(Dialect *dialect, const Declaration *declaration, Platform platform, GError **error)
{
    g_autofree char *key = platform == PLATFORM_SELF_MANAGED
                               ? g_strdup("parameter")
                               : g_strconcat("parameter-", platform_name(platform), NULL);
    const char *text = declaration_value(declaration, key);
    if (text == NULL || parse_parameter(dialect, &dialect->parameters[platform], text))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "Write \"NAME = VALUE, restart\" or \"..., reload\", for a check on both sides with"
              " \"source\" or \"target\" in front.",
              "%s: \"%s\" is not a parameter", declaration->origin, text);
    return FALSE;
}

Dialect *
dialect_parse(const Declaration *declaration, GError **error)
{
    g_autoptr(Dialect) dialect = g_new0(Dialect, 1);
    for (guint platform = 0; platform < PLATFORM_COUNT; platform++) {
        g_autofree char *key = g_strconcat("remedy-", platform_name((Platform)platform), NULL);
        dialect->remedies[platform] = g_strdup(declaration_value(declaration, key));
        if (!take_parameter(dialect, declaration, (Platform)platform, error))
            return NULL;
    }
    return g_steal_pointer(&dialect);
}

static const char *
own_remedy(const Dialect *dialect, Platform platform)
{
    const char *own = dialect->remedies[platform];
    return own != NULL ? own : dialect->remedies[relatives[platform]];
}

static const Parameter *
own_parameter(const Dialect *dialect, Platform platform)
{
    const Parameter *own = &dialect->parameters[platform];
    if (own->name == NULL)
        own = &dialect->parameters[relatives[platform]];
    return own->name != NULL ? own : &dialect->parameters[PLATFORM_SELF_MANAGED];
}

static char *
parameter_sentence(const Parameter *parameter, Platform platform)
{
    GString *sentence = g_string_new(sentences[platform][parameter->restarts ? 1 : 0]);
    g_string_replace(sentence, "{name}", parameter->name, 1);
    g_string_replace(sentence, "{value}", parameter->value, 1);
    return g_string_free(sentence, FALSE);
}

char *
dialect_remedy(const Dialect *dialect, const char *remedy, Platform platform)
{
    if (dialect == NULL)
        return g_strdup(remedy);
    const char *own = own_remedy(dialect, platform);
    const Parameter *parameter = own_parameter(dialect, platform);
    if (own != NULL)
        remedy = own;
    if (parameter->name == NULL)
        return g_strdup(remedy);
    g_autofree char *sentence = parameter_sentence(parameter, platform);
    return g_strconcat(sentence, " ", remedy, NULL);
}

gboolean
dialect_is_special(const Dialect *dialect, Platform platform)
{
    return own_remedy(dialect, platform) != NULL ||
           own_parameter(dialect, platform) != &dialect->parameters[PLATFORM_SELF_MANAGED];
}

gboolean
dialect_differs(const Dialect *dialect, Platform platform)
{
    return own_remedy(dialect, platform) != NULL || own_parameter(dialect, platform)->name != NULL;
}

gboolean
dialect_is_of_source(const Dialect *dialect)
{
    return dialect->is_of_source;
}

gboolean
dialect_allows(Platform platform, const char *sql)
{
    return platform == PLATFORM_SELF_MANAGED || sql == NULL ||
           g_ascii_strncasecmp(sql, "ALTER SYSTEM", strlen("ALTER SYSTEM")) != 0;
}
