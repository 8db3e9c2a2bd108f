#include "assess/given.h"

#include "base/error.h"

#include <string.h>

#define NUMBER "^[0-9]{1,18}$"
#define DOTTED "^[0-9]{1,4}(\\.[0-9]{1,4}){0,3}$"
#define WORD "^[^[:cntrl:]]{1,200}$"

typedef struct {
    const char *name;
    const char *pattern; /* of its values */
    const char *meaning;
} Known;

static const Known known[] = {
    {"apply-bytes-per-second", NUMBER, "what the target is known to apply of changes"},
    {"aurora-serverless", "^v[12]$", "the source is Aurora Serverless, of that version"},
    {"cdc-start-time", WORD, "when the AWS DMS task is to begin its capture (CdcStartTime)"},
    {"dms-version", DOTTED, "the version of the AWS DMS replication instance, e.g. 3.5.4"},
    {"heartbeat", "^(true|false)$", "HeartbeatEnable of the AWS DMS source endpoint"},
    {"migration-hours", NUMBER, "how long the move is planned to take, to the end of the cutover"},
    {"publication", WORD, "the publication that the subscription is to use"},
    {"roles-created", "^(true|false)$", "whether the copy creates roles that the target lacks"},
    {"slot", WORD, "the replication slot that the move is to begin with"},
    {"source-free-bytes", NUMBER, "free space on the source's disk"},
    {"source-role", WORD, "the role that the move will read the source as, if another one looks"},
    {"target-free-bytes", NUMBER, "free space on the target's disk"},
    {"target-role", WORD, "the role that the move will write to the target as"},
};

int
given_name_length(const char *text)
{
    return (int)strcspn(text, "=");
}

static const Known *
find_known(const char *text)
{
    size_t length = (size_t)given_name_length(text);
    for (guint index = 0; index < G_N_ELEMENTS(known); index++)
        if (strlen(known[index].name) == length && strncmp(known[index].name, text, length) == 0)
            return &known[index];
    return NULL;
}

static gboolean
refuse(const char *text, const char *hint, GError **error)
{
    error_set(error, PGC_ERROR_USAGE, hint, "invalid value \"%s\" for --given", text);
    return FALSE;
}

static gboolean
check_one(const char *text, GError **error)
{
    const Known *entry = find_known(text);
    const char *equals = strchr(text, '=');
    if (entry == NULL || equals == NULL) {
        g_autofree char *help = given_help();
        g_autofree char *hint = g_strconcat("Write NAME=VALUE. Known are:\n", help, NULL);
        return refuse(text, hint, error);
    }
    if (g_regex_match_simple(entry->pattern, equals + 1, G_REGEX_DOLLAR_ENDONLY, 0))
        return TRUE;
    g_autofree char *hint =
        g_strdup_printf("%s is %s%s.", entry->name, entry->meaning,
                        g_str_equal(entry->pattern, NUMBER) ? ", a whole number" : "");
    return refuse(text, hint, error);
}

gboolean
given_check(const char *const *texts, GError **error)
{
    g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint index = 0; texts != NULL && texts[index] != NULL; index++) {
        if (!check_one(texts[index], error))
            return FALSE;
        if (!g_hash_table_add(names, (gpointer)find_known(texts[index])->name))
            return refuse(texts[index], "Give each name once.", error);
    }
    return TRUE;
}

char *
given_help(void)
{
    GString *help = g_string_new(NULL);
    for (guint index = 0; index < G_N_ELEMENTS(known); index++)
        g_string_append_printf(help, "%s  %s: %s", index > 0 ? "\n" : "", known[index].name,
                               known[index].meaning);
    return g_string_free(help, FALSE);
}
