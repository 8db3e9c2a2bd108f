#include "authoring/explanation_settings.h"

#include "task/after_connect.h"
#include "task/task_setting.h"

/* What a value of a setting does; %s stands for the value. */
typedef struct {
    const char *name;
    const char *value; /* NULL: any but those above it */
    const char *text;  /* NULL: nothing */
} Effect;

static const Effect effects[] = {
    {"TargetSchema", NULL, "tables go into schema \"%s\" but where a rule names theirs"},
    {"MaxFullLoadSubTasks", NULL, "as many sessions load: %s"},
    {"DataErrorPolicy", "SUSPEND_TABLE",
     "a value or a constraint for which the target refuses a row leaves the table unloaded; the "
     "others are loaded"},
    {"DataErrorPolicy", "STOP_TASK",
     "a value or a constraint for which the target refuses a row ends the load"},
    {"DataTruncationErrorPolicy", "SUSPEND_TABLE",
     "a value that is too long for its column leaves the table unloaded; the others are loaded"},
    {"DataTruncationErrorPolicy", "STOP_TASK",
     "a value that is too long for its column ends the load"},
    {"TableErrorPolicy", "SUSPEND_TABLE",
     "a table that cannot be loaded is left; the others are loaded"},
    {"TableErrorPolicy", "STOP_TASK", "a table that cannot be loaded ends the load"},
    {"ValidationOnly", "true", "nothing is loaded: migrate refuses, run compares"},
    {"ThreadCount", NULL, "as many sessions compare on each server: %s"},
    {"TableFailureMaxCount", "0", NULL},
    {"TableFailureMaxCount", NULL,
     "so many rows of a table that differ are named, all are counted: %s"},
    {"FailureMaxCount", "0", NULL},
    {"FailureMaxCount", NULL, "so many rows that differ are named of all tables together: %s"},
    {"SkipLobColumns", "true",
     "columns of text, bytea, xml, json, arrays and the like are not compared, and their tables "
     "never equal"},
    {"ValidationPartialLobSize", "0", NULL},
    {"ValidationPartialLobSize", NULL,
     "of longer values so many kB and the length are compared, and their tables are never equal: "
     "%s"},
};

static gboolean
take_value(CaseFile *file, gint64 run, const char *name, const char *otherwise, char **value,
           GError **error)
{
    if (!task_setting_text(file, run, name, value, error))
        return FALSE;
    if (*value == NULL)
        *value = g_strdup(otherwise);
    return TRUE;
}

G_GNUC_PRINTF(2, 3)
static void
add_line(json_object *list, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    json_object_array_add(list, json_object_new_string(text));
}

static void
add_effect(json_object *list, const char *name, const char *value)
{
    for (guint index = 0; index < G_N_ELEMENTS(effects); index++) {
        const Effect *effect = &effects[index];
        if (!g_str_equal(effect->name, name) ||
            (effect->value != NULL && g_ascii_strcasecmp(effect->value, value) != 0))
            continue;
        if (effect->text != NULL) {
            g_autoptr(GString) text = g_string_new(effect->text);
            g_string_replace(text, "%s", value, 0);
            add_line(list, "%s (%s)", text->str, name);
        }
        return;
    }
}

static gboolean
add_escalation(CaseFile *file, gint64 run, json_object *list, GError **error)
{
    gint64 count = 0;
    g_autofree char *policy = NULL;
    if (!task_setting_number(file, run, "TableErrorEscalationCount", &count, error) ||
        !task_setting_text(file, run, "TableErrorEscalationPolicy", &policy, error))
        return FALSE;
    if (count > 0 && g_strcmp0(policy, "SUSPEND_TABLE") != 0)
        add_line(list,
                 "the load ends once ranges of one table failed so often: %" G_GINT64_FORMAT
                 " (TableErrorEscalationCount)",
                 count);
    return TRUE;
}

static gboolean
add_session_settings(CaseFile *file, json_object *list, GError **error)
{
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autoptr(GPtrArray) settings = after_connect_settings(file, side, error);
        if (settings == NULL)
            return FALSE;
        for (guint index = 0; index < settings->len; index++) {
            const PgSetting *setting = settings->pdata[index];
            add_line(list,
                     "sessions on the %s have %s = %s (AfterConnectScript), but for those of "
                     "pg_dump and pg_restore",
                     side_name(side), setting->name,
                     setting->value == NULL ? "DEFAULT" : setting->value);
        }
    }
    return TRUE;
}

json_object *
explanation_effects(CaseFile *file, gint64 run, GError **error)
{
    json_object *list = json_object_new_array();
    const char *last = "";
    gboolean is_good = TRUE;
    for (guint index = 0; is_good && index < G_N_ELEMENTS(effects); index++) {
        g_autofree char *value = NULL;
        if (g_str_equal(last, effects[index].name))
            continue;
        last = effects[index].name;
        is_good = task_setting_text(file, run, last, &value, error);
        if (value != NULL && *value != '\0')
            add_effect(list, last, value);
    }
    if (is_good && add_escalation(file, run, list, error) &&
        add_session_settings(file, list, error))
        return list;
    json_object_put(list);
    return NULL;
}

static gboolean
add_large_values(CaseFile *file, gint64 run, json_object *list, GError **error)
{
    g_autofree char *full = NULL, *limited = NULL, *size = NULL;
    if (!take_value(file, run, "FullLobMode", "false", &full, error) ||
        !take_value(file, run, "LimitedSizeLobMode", "true", &limited, error) ||
        !take_value(file, run, "LobMaxSize", "32", &size, error))
        return FALSE;
    if (g_ascii_strcasecmp(full, "true") != 0 && g_ascii_strcasecmp(limited, "true") == 0)
        add_line(list, "large values arrive whole: AWS DMS would cut them after %s kB (LobMaxSize)",
                 size);
    return TRUE;
}

/* AWS DMS logs the rows unless it is told otherwise. */
static gboolean
add_rows(CaseFile *file, gint64 run, json_object *list, GError **error)
{
    g_autofree char *data = NULL, *truncation = NULL;
    if (!take_value(file, run, "DataErrorPolicy", "LOG_ERROR", &data, error) ||
        !take_value(file, run, "DataTruncationErrorPolicy", "LOG_ERROR", &truncation, error))
        return FALSE;
    if (g_str_equal(data, "LOG_ERROR") || g_str_equal(truncation, "LOG_ERROR"))
        add_line(
            list,
            "no row is left out: AWS DMS would go on without one that the target refuses (%s "
            "LOG_ERROR); here it is an error of its table, which is not done until all rows are "
            "there",
            g_str_equal(data, "LOG_ERROR") ? "DataErrorPolicy" : "DataTruncationErrorPolicy");
    return TRUE;
}

static gboolean
add_numbers(CaseFile *file, json_object *list, GError **error)
{
    gboolean is_asked = FALSE;
    for (Side side = SIDE_SOURCE; side <= SIDE_TARGET; side++) {
        g_autoptr(GPtrArray) attributes = endpoint_of_case(file, side, error);
        if (attributes == NULL)
            return FALSE;
        for (guint index = 0; index < attributes->len; index++) {
            const EndpointAttribute *attribute = attributes->pdata[index];
            is_asked |= attribute->declared != NULL &&
                        g_str_equal(attribute->declared->name, "MapUnboundedNumericAsString");
        }
    }
    if (is_asked)
        add_line(list, "numeric without a precision arrives with every digit, as numeric, whatever "
                       "MapUnboundedNumericAsString says: AWS DMS moves it as text, or keeps 28 "
                       "digits of it");
    return TRUE;
}

json_object *
explanation_differences(CaseFile *file, gint64 run, GError **error)
{
    json_object *list = json_object_new_array();
    g_autofree char *mode = NULL;
    if (!add_large_values(file, run, list, error) || !add_numbers(file, list, error) ||
        !add_rows(file, run, list, error) ||
        !take_value(file, run, "TargetTablePrepMode", "", &mode, error)) {
        json_object_put(list);
        return NULL;
    }
    if (*mode == '\0' || g_str_equal(mode, "DROP_AND_CREATE"))
        add_line(list,
                 "tables are made with their defaults, indexes, constraints and triggers: AWS "
                 "DMS makes columns and the primary key alone");
    add_line(list, "sequences are set beyond the rows: AWS DMS leaves them as they are on the "
                   "target");
    return list;
}
