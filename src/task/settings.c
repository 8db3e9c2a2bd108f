#include "task/settings.h"

#include "base/error.h"
#include "task/declared.h"
#include "task/member.h"
#include "task/names.h"
#include "task/obeyed.h"

#define NOT_SUPPORTED "Take this setting out of the file."

static const struct {
    const char *keyword;
    const char *mode;
} prepare_modes[] = {
    {"DO_NOTHING", "do-nothing"},
    {"DROP_AND_CREATE", "drop-and-create"},
    {"TRUNCATE_BEFORE_LOAD", "truncate"},
};

typedef struct {
    const char *name;
    const char *why; /* why the group has no effect; NULL: it is FullLoadSettings */
} Group;

static const Group groups[] = {
    {"TargetMetadata", "large values are moved whole, and batches have a size of their own"},
    {"FullLoadSettings", NULL},
    {"TTSettings", "there is no time travel log"},
    {"Logging", "messages go to standard error"},
    {"ControlTablesSettings", "the case file and the ledger take the place of control tables"},
    {"StreamBufferSettings", "changes are not captured"},
    {"ChangeProcessingTuning", "changes are not captured"},
    {"ChangeProcessingDdlHandlingPolicy", "changes are not captured"},
    {"LoopbackPreventionSettings", "changes are not captured"},
    {"CharacterSetSettings", "characters are moved as they are"},
    {"BeforeImageSettings", "changes are not captured"},
    {"ErrorBehavior", "no row is left out, an interrupted load is resumed by --resume, and changes "
                      "are not captured"},
    {"ValidationSettings", "every row is compared, in ranges of blocks, whatever its key; of data "
                           "that moves by --live"},
    {"ResyncSettings", "nothing is synchronised again"},
};

/* Whose values are judged where they are obeyed or refused. */
static const char *const judged_elsewhere[] = {"TargetTablePrepMode", "MaxFullLoadSubTasks",
                                               "SupportLobs", NULL};

void
settings_free(TaskSettings *settings)
{
    if (settings == NULL)
        return;
    g_free(settings->prepare_mode);
    g_free(settings->target_schema);
    g_hash_table_unref(settings->others);
    g_free(settings);
}

const char *
settings_mode(const TaskSettings *settings)
{
    const char *keyword = settings == NULL ? NULL : settings->prepare_mode;
    for (guint index = 0; keyword != NULL && index < G_N_ELEMENTS(prepare_modes); index++)
        if (g_str_equal(prepare_modes[index].keyword, keyword))
            return prepare_modes[index].mode;
    return "create-missing";
}

static gboolean
parse_prepare_mode(const Member *full_load, TaskSettings *settings, GError **error)
{
    Member member = member_get(full_load, "TargetTablePrepMode");
    if (!member_take_text(&member, &settings->prepare_mode, error))
        return FALSE;
    if (settings->prepare_mode == NULL)
        return TRUE;
    for (guint index = 0; index < G_N_ELEMENTS(prepare_modes); index++)
        if (g_str_equal(prepare_modes[index].keyword, settings->prepare_mode))
            return TRUE;
    member_set_error_of(&member, PROBLEM_VALUE,
                        "Known are DO_NOTHING, DROP_AND_CREATE and TRUNCATE_BEFORE_LOAD.", error,
                        "unknown preparation mode \"%s\"", settings->prepare_mode);
    g_clear_pointer(&settings->prepare_mode, g_free);
    return FALSE;
}

/* Of what is read beside others: whether they are to be looked at, too. */
static gboolean
goes_on(const Member *member, gboolean is_done, GError **error)
{
    return is_done || task_problems_take(member->document->problems, error);
}

static gboolean
parse_full_load(const Member *full_load, TaskSettings *settings, GError **error)
{
    static const char *const ignored[][2] = {
        {"CreatePkAfterFullLoad", "keys and indexes are always made after the rows"},
        {"StopTaskCachedChangesApplied", "changes are not captured"},
        {"StopTaskCachedChangesNotApplied", "changes are not captured"},
        {"TransactionConsistencyTimeout", "a snapshot is read, and no transaction waited for"},
        {"CommitRate", "a table, or a range of it, is committed as a whole"}};
    Member subtasks = member_get(full_load, "MaxFullLoadSubTasks");
    gboolean given;
    if (!goes_on(full_load, parse_prepare_mode(full_load, settings, error), error) ||
        !goes_on(full_load,
                 member_take_integer(&subtasks, 1, 49, &settings->load_subtasks, &given, error),
                 error))
        return FALSE;
    for (guint index = 0; index < G_N_ELEMENTS(ignored); index++) {
        Member member = member_get(full_load, ignored[index][0]);
        if (!member_is_empty(&member))
            member_warn(&member, "this setting is not obeyed: %s", ignored[index][1]);
    }
    return TRUE;
}

static gboolean
refuse_false(const Member *group, const char *name, const char *why, GError **error)
{
    Member member = member_get(group, name);
    gboolean value = TRUE;
    if (!member_take_boolean(&member, &value, error))
        return goes_on(group, FALSE, error);
    if (value)
        return TRUE;
    member_set_error_of(&member, PROBLEM_UNSUPPORTED, NOT_SUPPORTED, error, "%s", why);
    return goes_on(group, FALSE, error);
}

static gboolean
refuse_content(const Member *group, const char *name, const char *why, GError **error)
{
    Member member = member_get(group, name);
    if (member_is_empty(&member))
        return TRUE;
    member_set_error_of(&member, PROBLEM_UNSUPPORTED, NOT_SUPPORTED, error, "%s", why);
    return goes_on(group, FALSE, error);
}

/* What would make other rows, columns, values or names arrive than those that we move. */
static gboolean
refuse_in_group(const Member *group, GError **error)
{
    if (g_str_equal(group->name, "TargetMetadata"))
        return refuse_false(group, "SupportLobs",
                            "leaving out columns with large values is not supported", error);
    if (g_str_equal(group->name, "CharacterSetSettings"))
        return refuse_content(group, "CharacterReplacements",
                              "replacing characters is not supported", error) &&
               refuse_content(group, "CharacterSetSupport", "replacing characters is not supported",
                              error);
    return TRUE;
}

const char *
settings_target_schema(const TaskSettings *settings)
{
    return settings == NULL ? NULL : settings->target_schema;
}

static gboolean
parse_target_schema(const Member *group, TaskSettings *settings, GError **error)
{
    Member member = member_get(group, "TargetSchema");
    if (member_is_empty(&member))
        return TRUE;
    if (!member_take_text(&member, &settings->target_schema, error))
        return FALSE;
    const char *problem = names_schema_problem(settings->target_schema);
    if (problem == NULL)
        return TRUE;
    member_set_error_of(&member, PROBLEM_VALUE, "Name another schema.", error, "the name \"%s\" %s",
                        settings->target_schema, problem);
    g_clear_pointer(&settings->target_schema, g_free);
    return FALSE;
}

static gboolean
is_container(const Member *member)
{
    return json_object_is_type(member->value, json_type_object) ||
           json_object_is_type(member->value, json_type_array);
}

/* AWS DMS would refuse the value; here it has no effect. */
static void
judge(const Member *member, const Declared *declared)
{
    gboolean wants_container =
        declared->type == DECLARED_ARRAY || declared->type == DECLARED_OBJECT;
    if (is_container(member) != wants_container) {
        if (!member_is_empty(member))
            member_warn_of(member, PROBLEM_VALUE, "expected %s",
                           declared_type_name(declared->type));
        return;
    }
    g_autofree char *problem =
        wants_container ? NULL : declared_problem(declared, json_object_get_string(member->value));
    if (problem != NULL)
        member_warn_of(member, PROBLEM_VALUE, "%s", problem);
}

static void
judge_members(const Member *group)
{
    g_autoptr(GPtrArray) names = member_names(group);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(group, names->pdata[index]);
        const Declared *declared = declared_find(DECLARED_SETTINGS, group->name, member.name);
        if (member.value == NULL)
            continue;
        if (declared == NULL)
            member_warn_suggesting(&member,
                                   declared_suggest(DECLARED_SETTINGS, group->name, member.name));
        else if (!g_strv_contains(judged_elsewhere, member.name) &&
                 !obeyed_has(group->name, member.name))
            judge(&member, declared);
    }
}

/* Keeps them for the checks, which judge a task that AWS DMS is to run. They go by their names
 * alone: a TargetSchema is that of TargetMetadata. */
static void
keep_others(const Member *group, TaskSettings *settings)
{
    if (g_str_equal(group->name, "LoopbackPreventionSettings"))
        return;
    g_autoptr(GPtrArray) names = member_names(group);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(group, names->pdata[index]);
        if (member.value != NULL && !is_container(&member) &&
            declared_find(DECLARED_SETTINGS, group->name, member.name) != NULL &&
            !g_hash_table_contains(settings->others, member.name))
            g_hash_table_insert(settings->others, g_strdup(member.name),
                                g_strdup(json_object_get_string(member.value)));
    }
}

static gboolean
has_others(const Member *group)
{
    g_autoptr(GPtrArray) names = member_names(group);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(group, names->pdata[index]);
        if (!obeyed_has(group->name, member.name) && !member_is_empty(&member))
            return TRUE;
    }
    return FALSE;
}

static gboolean
parse_group(const Member *member, const Group *group, TaskSettings *settings, GError **error)
{
    if (!member_check_object(member, error) || !refuse_in_group(member, error))
        return FALSE;
    judge_members(member);
    if (group->why == NULL)
        return parse_full_load(member, settings, error);
    keep_others(member, settings);
    if (!obeyed_judge(member, error) ||
        (g_str_equal(group->name, "TargetMetadata") &&
         !goes_on(member, parse_target_schema(member, settings, error), error)))
        return FALSE;
    if (has_others(member))
        member_warn(member, "these settings are not obeyed: %s", group->why);
    return TRUE;
}

static const Group *
find_group(const char *name)
{
    for (guint index = 0; index < G_N_ELEMENTS(groups); index++)
        if (g_str_equal(groups[index].name, name))
            return &groups[index];
    return NULL;
}

static gboolean
parse_top(const Member *member, TaskSettings *settings, GError **error)
{
    const Group *group = find_group(member->name);
    if (group != NULL)
        return parse_group(member, group, settings, error);
    if (g_str_equal(member->name, "PostProcessingRules")) {
        if (member_is_empty(member))
            return TRUE;
        member_set_error_of(member, PROBLEM_UNSUPPORTED, NOT_SUPPORTED, error,
                            "rules for after the load are not supported");
        return FALSE;
    }
    if (g_str_equal(member->name, "FailTaskWhenCleanTaskResourceFailed"))
        member_warn(member, "this setting is not obeyed");
    else
        member_warn_suggesting(member, declared_suggest(DECLARED_SETTINGS, NULL, member->name));
    return TRUE;
}

TaskSettings *
settings_parse(const char *path, GBytes *bytes, TaskProblems *problems, GError **error)
{
    g_autoptr(Document) document = document_parse("settings", path, bytes, problems, error);
    if (document == NULL)
        return NULL;
    g_autoptr(TaskSettings) settings = g_new0(TaskSettings, 1);
    settings->others = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Member root = member_root(document);
    g_autoptr(GPtrArray) names = member_names(&root);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(&root, names->pdata[index]);
        if (member.value != NULL && !goes_on(&root, parse_top(&member, settings, error), error))
            return NULL;
    }
    Member full_load = member_get(&root, "FullLoadSettings");
    gboolean is_group = json_object_is_type(full_load.value, json_type_object);
    if (!is_group || member_get(&full_load, "TargetTablePrepMode").value == NULL)
        task_problems_add(problems, "settings", PROBLEM_NOTE,
                          "FullLoadSettings.TargetTablePrepMode",
                          "not given: missing tables are created, and tables that hold rows are "
                          "refused");
    return g_steal_pointer(&settings);
}
