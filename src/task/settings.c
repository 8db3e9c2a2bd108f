#include "task/settings.h"

#include "base/error.h"
#include "task/member.h"

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
    const char *why;     /* why the group has no effect; NULL: it is FullLoadSettings */
    const char *members; /* separated by blanks */
} Group;

/* AWS DMS User Guide, "Specifying task settings". */
static const Group groups[] = {
    {"TargetMetadata", "large values are moved whole, and batches have a size of their own",
     "TargetSchema SupportLobs FullLobMode LobChunkSize LimitedSizeLobMode LobMaxSize "
     "InlineLobMaxSize LoadMaxFileSize ParallelLoadThreads ParallelLoadBufferSize "
     "ParallelLoadQueuesPerThread ParallelApplyThreads ParallelApplyBufferSize "
     "ParallelApplyQueuesPerThread BatchApplyEnabled TaskRecoveryTableEnabled"},
    {"FullLoadSettings", NULL,
     "TargetTablePrepMode MaxFullLoadSubTasks CreatePkAfterFullLoad StopTaskCachedChangesApplied "
     "StopTaskCachedChangesNotApplied TransactionConsistencyTimeout CommitRate"},
    {"TTSettings", "there is no time travel log", "EnableTT TTS3Settings TTRecordSettings"},
    {"Logging", "messages go to standard error",
     "EnableLogging EnableLogContext DeleteTaskLogs LogComponents CloudWatchLogGroup "
     "CloudWatchLogStream"},
    {"ControlTablesSettings", "the case file and the ledger take the place of control tables",
     "ControlSchema HistoryTimeslotInMinutes historyTimeslotInMinutes HistoryTableEnabled "
     "SuspendedTablesTableEnabled StatusTableEnabled FullLoadExceptionTableEnabled"},
    {"StreamBufferSettings", "changes are not captured",
     "StreamBufferCount StreamBufferSizeInMB CtrlStreamBufferSizeInMB"},
    {"ChangeProcessingTuning", "changes are not captured",
     "BatchApplyPreserveTransaction BatchApplyTimeoutMin BatchApplyTimeoutMax "
     "BatchApplyMemoryLimit BatchSplitSize MinTransactionSize CommitTimeout MemoryLimitTotal "
     "MemoryKeepTime StatementCacheSize RecoveryTimeout"},
    {"ChangeProcessingDdlHandlingPolicy", "changes are not captured",
     "HandleSourceTableDropped HandleSourceTableTruncated HandleSourceTableAltered"},
    {"LoopbackPreventionSettings", "changes are not captured",
     "EnableLoopbackPrevention SourceSchema TargetSchema"},
    {"CharacterSetSettings", "characters are moved as they are",
     "CharacterReplacements CharacterSetSupport"},
    {"BeforeImageSettings", "changes are not captured", "EnableBeforeImage FieldName ColumnFilter"},
    {"ErrorBehavior", "but for TableErrorPolicy: every error of a row is one of its table",
     "DataErrorPolicy DataTruncationErrorPolicy DataMaskingErrorPolicy DataErrorEscalationPolicy "
     "DataErrorEscalationCount EventErrorPolicy TableErrorPolicy TableErrorEscalationPolicy "
     "TableErrorEscalationCount RecoverableErrorCount RecoverableErrorInterval "
     "RecoverableErrorThrottling RecoverableErrorThrottlingMax "
     "RecoverableErrorStopRetryAfterThrottlingMax ApplyErrorDeletePolicy ApplyErrorInsertPolicy "
     "ApplyErrorUpdatePolicy ApplyErrorEscalationPolicy ApplyErrorEscalationCount "
     "ApplyErrorFailOnTruncationDdl FailOnNoTablesCaptured FailOnTransactionConsistencyBreached "
     "FullLoadIgnoreConflicts"},
    {"ValidationSettings", "pgcrossing validate has options of its own",
     "EnableValidation ValidationMode ThreadCount PartitionSize FailureMaxCount "
     "TableFailureMaxCount RecordFailureDelayInMinutes RecordFailureDelayLimitInMinutes "
     "RecordSuspendDelayInMinutes MaxKeyColumnSize ValidationOnly HandleCollationDiff "
     "SkipLobColumns ValidationPartialLobSize ValidationQueryCdcDelaySeconds ValidationS3Mask "
     "ValidationS3Time"},
    {"ResyncSettings", "nothing is synchronised again",
     "EnableResync ResyncSchedule MaxResyncTime "
     "ValidationTaskId"},
};

void
settings_free(TaskSettings *settings)
{
    if (settings == NULL)
        return;
    g_free(settings->prepare_mode);
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
    member_set_error(&member, "Known are DO_NOTHING, DROP_AND_CREATE and TRUNCATE_BEFORE_LOAD.",
                     error, "unknown preparation mode \"%s\"", settings->prepare_mode);
    return FALSE;
}

static gboolean
parse_full_load(const Member *full_load, TaskSettings *settings, GError **error)
{
    static const char *const ignored[] = {"CreatePkAfterFullLoad", "StopTaskCachedChangesApplied",
                                          "StopTaskCachedChangesNotApplied",
                                          "TransactionConsistencyTimeout", "CommitRate"};
    Member subtasks = member_get(full_load, "MaxFullLoadSubTasks");
    gboolean given;
    if (!parse_prepare_mode(full_load, settings, error) ||
        !member_take_integer(&subtasks, 1, 49, &settings->load_subtasks, &given, error))
        return FALSE;
    for (guint index = 0; index < G_N_ELEMENTS(ignored); index++) {
        Member member = member_get(full_load, ignored[index]);
        if (!member_is_empty(&member))
            member_warn(&member, "this setting is not obeyed");
    }
    return TRUE;
}

static gboolean
refuse_flag(const Member *group, const char *name, gboolean refused, const char *why,
            GError **error)
{
    Member member = member_get(group, name);
    gboolean value = !refused;
    if (!member_take_boolean(&member, &value, error))
        return FALSE;
    if (value != refused)
        return TRUE;
    member_set_error(&member, NOT_SUPPORTED, error, "%s", why);
    return FALSE;
}

static gboolean
refuse_content(const Member *group, const char *name, const char *why, GError **error)
{
    Member member = member_get(group, name);
    if (member_is_empty(&member))
        return TRUE;
    member_set_error(&member, NOT_SUPPORTED, error, "%s", why);
    return FALSE;
}

/* What would make other rows, columns, values or names arrive than those that we move. */
static gboolean
refuse_in_group(const Member *group, GError **error)
{
    if (g_str_equal(group->name, "TargetMetadata"))
        return refuse_flag(group, "SupportLobs", FALSE,
                           "leaving out columns with large values is not supported", error) &&
               refuse_content(group, "TargetSchema",
                              "one schema for all tables is not supported; a transformation rule "
                              "can rename schemas",
                              error);
    if (g_str_equal(group->name, "CharacterSetSettings"))
        return refuse_content(group, "CharacterReplacements",
                              "replacing characters is not supported", error) &&
               refuse_content(group, "CharacterSetSupport", "replacing characters is not supported",
                              error);
    if (g_str_equal(group->name, "ValidationSettings"))
        return refuse_flag(group, "ValidationOnly", TRUE,
                           "this task moves nothing; pgcrossing validate compares without a load",
                           error);
    return TRUE;
}

static void
warn_unknown_members(const Member *member, const Group *group)
{
    g_auto(GStrv) known = g_strsplit(group->members, " ", -1);
    member_warn_unknown(member, (const char *const *)known);
}

/* Keeps them for the checks, which judge a task that AWS DMS is to run. */
static void
keep_others(const Member *member, const Group *group, TaskSettings *settings)
{
    g_auto(GStrv) known = g_strsplit(group->members, " ", -1);
    for (guint index = 0; known[index] != NULL; index++) {
        json_object *value = member_get(member, known[index]).value;
        gboolean is_scalar = value != NULL && !json_object_is_type(value, json_type_object) &&
                             !json_object_is_type(value, json_type_array);
        if (is_scalar && !g_hash_table_contains(settings->others, known[index]))
            g_hash_table_insert(settings->others, g_strdup(known[index]),
                                g_strdup(json_object_get_string(value)));
    }
}

static gboolean
check_table_policy(const Member *group, GError **error)
{
    Member member = member_get(group, "TableErrorPolicy");
    g_autofree char *policy = NULL;
    if (!member_take_text(&member, &policy, error))
        return FALSE;
    if (policy == NULL || g_str_equal(policy, "SUSPEND_TABLE") || g_str_equal(policy, "STOP_TASK"))
        return TRUE;
    member_set_error(&member, "Known are SUSPEND_TABLE and STOP_TASK.", error,
                     "unknown policy \"%s\"", policy);
    return FALSE;
}

/* Whether it has anything but the member that is obeyed. */
static gboolean
has_others(const Member *group, const char *obeyed)
{
    g_autoptr(GPtrArray) names = member_names(group);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(group, names->pdata[index]);
        if (!g_str_equal(names->pdata[index], obeyed) && !member_is_empty(&member))
            return TRUE;
    }
    return FALSE;
}

static gboolean
parse_group(const Member *member, const Group *group, TaskSettings *settings, GError **error)
{
    if (!member_check_object(member, error) || !refuse_in_group(member, error))
        return FALSE;
    warn_unknown_members(member, group);
    if (group->why == NULL)
        return parse_full_load(member, settings, error);
    keep_others(member, group, settings);
    if (g_str_equal(group->name, "ErrorBehavior") && !check_table_policy(member, error))
        return FALSE;
    if (has_others(member, "TableErrorPolicy"))
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
        member_set_error(member, NOT_SUPPORTED, error,
                         "rules for after the load are not supported");
        return FALSE;
    }
    if (g_str_equal(member->name, "FailTaskWhenCleanTaskResourceFailed"))
        member_warn(member, "this setting is not obeyed");
    else
        member_warn(member, "unknown member, ignored");
    return TRUE;
}

TaskSettings *
settings_parse(const char *path, GBytes *bytes, GPtrArray *warnings, GError **error)
{
    g_autoptr(Document) document = document_parse("settings", path, bytes, warnings, error);
    if (document == NULL)
        return NULL;
    g_autoptr(TaskSettings) settings = g_new0(TaskSettings, 1);
    settings->others = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Member root = member_root(document);
    g_autoptr(GPtrArray) names = member_names(&root);
    for (guint index = 0; index < names->len; index++) {
        Member member = member_get(&root, names->pdata[index]);
        if (member.value != NULL && !parse_top(&member, settings, error))
            return NULL;
    }
    if (settings->prepare_mode == NULL)
        task_warnings_add(warnings, "settings", "FullLoadSettings.TargetTablePrepMode",
                          "not given: missing tables are created, and tables that hold rows are "
                          "refused");
    return g_steal_pointer(&settings);
}
