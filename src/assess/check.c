#include "assess/check.h"

#include "assess/actor.h"
#include "base/declaration.h"
#include "base/error.h"

#include <string.h>

static const char *const known_keys[] = {"id",
                                         "title",
                                         "aliases",
                                         "side",
                                         "severity",
                                         "versions",
                                         "examines",
                                         "applies-when",
                                         "finding",
                                         "why",
                                         "remedy",
                                         "remedy-sql",
                                         "remedy-side",
                                         "reference",
                                         "actor",
                                         "parameter",
                                         "parameter-rds",
                                         "parameter-aurora",
                                         "parameter-cloudsql",
                                         "parameter-alloydb",
                                         "parameter-azure",
                                         "remedy-rds",
                                         "remedy-aurora",
                                         "remedy-cloudsql",
                                         "remedy-alloydb",
                                         "remedy-azure",
                                         NULL};

static const char *const side_names[] = {"source", "target", "both"};

const char *
check_side_name(CheckSide side)
{
    return side_names[side];
}

void
check_free(Check *check)
{
    if (check == NULL)
        return;
    char *const texts[] = {check->origin,    check->id,       check->family,   check->title,
                           check->aliases,   check->versions, check->examines, check->applies_when,
                           check->finding,   check->why,      check->remedy,   check->remedy_sql,
                           check->reference, check->sql,      check->digest,   check->text,
                           check->actor};
    for (guint index = 0; index < G_N_ELEMENTS(texts); index++)
        g_free(texts[index]);
    dialect_free(check->dialect);
    g_free(check);
}

static gboolean
take_required(const Declaration *declaration, const char *key, char **field, GError **error)
{
    *field = g_strdup(declaration_require(declaration, key, error));
    return *field != NULL;
}

static gboolean
take_texts(const Declaration *declaration, Check *check, GError **error)
{
    check->aliases = g_strdup(declaration_value(declaration, "aliases"));
    check->applies_when = g_strdup(declaration_value(declaration, "applies-when"));
    check->remedy_sql = g_strdup(declaration_value(declaration, "remedy-sql"));
    check->sql = g_strdup(declaration->body);
    return take_required(declaration, "id", &check->id, error) &&
           take_required(declaration, "title", &check->title, error) &&
           take_required(declaration, "examines", &check->examines, error) &&
           take_required(declaration, "finding", &check->finding, error) &&
           take_required(declaration, "why", &check->why, error) &&
           take_required(declaration, "remedy", &check->remedy, error) &&
           take_required(declaration, "reference", &check->reference, error);
}

/* Ids stand in command lines, file names and reports. */
static gboolean
check_id(const Check *check, GError **error)
{
    if (g_regex_match_simple("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", check->id, G_REGEX_DOLLAR_ENDONLY, 0))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Write it in lower case, with words parted by \"-\".",
              "%s: \"%s\" is not an id of a check", check->origin, check->id);
    return FALSE;
}

static gboolean
take_side(const Declaration *declaration, Check *check, GError **error)
{
    const char *side = declaration_require(declaration, "side", error);
    if (side == NULL)
        return FALSE;
    for (guint index = 0; index < G_N_ELEMENTS(side_names); index++)
        if (g_str_equal(side, side_names[index])) {
            check->side = (CheckSide)index;
            return TRUE;
        }
    error_set(error, PGC_ERROR_USAGE, "It is source, target or both.", "%s: \"%s\" is not a side",
              check->origin, side);
    return FALSE;
}

static gboolean
take_remedy_side(const Declaration *declaration, Check *check, GError **error)
{
    const char *side = declaration_value(declaration, "remedy-side");
    gboolean is_of_source =
        side != NULL ? g_str_equal(side, "source")
                     : check->side == CHECK_SOURCE ||
                           (check->side == CHECK_BOTH && dialect_is_of_source(check->dialect));
    check->remedy_side = is_of_source ? SIDE_SOURCE : SIDE_TARGET;
    if (side == NULL || is_of_source || g_str_equal(side, "target"))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "It is source or target.", "%s: \"%s\" is not a side",
              check->origin, side);
    return FALSE;
}

static gboolean
take_actor(const Declaration *declaration, Check *check, GError **error)
{
    const char *actor = declaration_value(declaration, "actor");
    if (actor == NULL)
        actor = actor_default(check->family, check->remedy_side);
    check->actor = g_strdup(actor);
    if (actor_is_known(actor))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE,
              "It is source DBA, target DBA, application, network or migration.",
              "%s: \"%s\" is nobody who acts", check->origin, actor);
    return FALSE;
}

static gboolean
take_severity(const Declaration *declaration, Check *check, GError **error)
{
    const char *severity = declaration_require(declaration, "severity", error);
    if (severity == NULL)
        return FALSE;
    if (severity_parse(severity, &check->severity, error))
        return TRUE;
    g_prefix_error(error, "%s: ", check->origin);
    return FALSE;
}

/* "13-", "10-15", "-12" or "15". */
static gboolean
parse_versions(const char *text, int *first, int *last)
{
    g_autoptr(GRegex) regex =
        g_regex_new("^([0-9]{1,3})?(-)?([0-9]{1,3})?$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(regex, text, 0, &match))
        return FALSE;
    g_autofree char *lower = g_match_info_fetch(match, 1);
    g_autofree char *dash = g_match_info_fetch(match, 2);
    g_autofree char *upper = g_match_info_fetch(match, 3);
    gboolean has_lower = lower != NULL && *lower != '\0';
    gboolean has_upper = upper != NULL && *upper != '\0';
    gboolean has_dash = dash != NULL && *dash != '\0';
    if ((!has_lower && !has_upper) || (has_upper && !has_dash))
        return FALSE;
    *first = has_lower ? (int)g_ascii_strtoll(lower, NULL, 10) : 0;
    *last = has_upper ? (int)g_ascii_strtoll(upper, NULL, 10) : has_dash ? G_MAXINT : *first;
    return *first <= *last;
}

static gboolean
take_versions(const Declaration *declaration, Check *check, GError **error)
{
    check->versions = g_strdup(declaration_value(declaration, "versions"));
    check->first_major = 0;
    check->last_major = G_MAXINT;
    if (check->versions == NULL)
        return TRUE;
    if (check->side == CHECK_BOTH) {
        error_set(error, PGC_ERROR_USAGE, "Use applies-when to say which of the two is meant.",
                  "%s: versions of a check on both sides", check->origin);
        return FALSE;
    }
    if (parse_versions(check->versions, &check->first_major, &check->last_major))
        return TRUE;
    error_set(error, PGC_ERROR_USAGE, "Write, for example, \"13-\" or \"10-15\".",
              "%s: \"%s\" is not a range of versions", check->origin, check->versions);
    return FALSE;
}

Check *
check_parse(const char *origin, const char *family, const char *text, GError **error)
{
    g_autoptr(Declaration) declaration = declaration_parse(origin, text, error);
    if (declaration == NULL || !declaration_check_keys(declaration, known_keys, error))
        return NULL;
    g_autoptr(Check) check = g_new0(Check, 1);
    check->origin = g_strdup(origin);
    check->family = g_strdup(family);
    check->dialect = dialect_parse(declaration, error);
    check->digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
    if (check->dialect == NULL || !take_texts(declaration, check, error) ||
        !check_id(check, error) || !take_side(declaration, check, error) ||
        !take_remedy_side(declaration, check, error) || !take_actor(declaration, check, error) ||
        !take_severity(declaration, check, error) || !take_versions(declaration, check, error))
        return NULL;
    return g_steal_pointer(&check);
}
