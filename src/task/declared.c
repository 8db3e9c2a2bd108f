#include "task/declared.h"

#include "task/suggest.h"

#include <string.h>

#define FLAG(group, name, initial)                                                                 \
    {                                                                                              \
        group, name, DECLARED_BOOLEAN, initial, 0, 0, NULL, FALSE                                  \
    }
#define NUMBER(group, name, initial, minimum, maximum)                                             \
    {                                                                                              \
        group, name, DECLARED_INTEGER, initial, minimum, maximum, NULL, FALSE                      \
    }
#define TEXT(group, name, initial)                                                                 \
    {                                                                                              \
        group, name, DECLARED_STRING, initial, 0, 0, NULL, FALSE                                   \
    }
#define CHOICE(group, name, initial, choices)                                                      \
    {                                                                                              \
        group, name, DECLARED_CHOICE, initial, 0, 0, choices, FALSE                                \
    }
#define ARRAY(group, name)                                                                         \
    {                                                                                              \
        group, name, DECLARED_ARRAY, NULL, 0, 0, NULL, FALSE                                       \
    }
#define OBJECT(group, name)                                                                        \
    {                                                                                              \
        group, name, DECLARED_OBJECT, NULL, 0, 0, NULL, FALSE                                      \
    }
#define READ_ONLY(group, name)                                                                     \
    {                                                                                              \
        group, name, DECLARED_STRING, NULL, 0, 0, NULL, TRUE                                       \
    }

#define MOST G_MAXINT32
#define DATA_POLICIES "IGNORE_RECORD LOG_ERROR SUSPEND_TABLE STOP_TASK"
#define TABLE_POLICIES "SUSPEND_TABLE STOP_TASK"

/* AWS DMS User Guide, "Specifying task settings" and the pages below it. Where it says only how
 * much is recommended there is no limit here. */
static const Declared settings[] = {
    TEXT("TargetMetadata", "TargetSchema", ""),
    FLAG("TargetMetadata", "SupportLobs", "true"),
    FLAG("TargetMetadata", "FullLobMode", "false"),
    NUMBER("TargetMetadata", "LobChunkSize", "64", 0, MOST),
    FLAG("TargetMetadata", "LimitedSizeLobMode", "true"),
    NUMBER("TargetMetadata", "LobMaxSize", "32", 0, 102400),
    NUMBER("TargetMetadata", "InlineLobMaxSize", "0", 0, 102400),
    NUMBER("TargetMetadata", "LoadMaxFileSize", "0", 0, 100000),
    NUMBER("TargetMetadata", "ParallelLoadThreads", "0", 0, MOST),
    NUMBER("TargetMetadata", "ParallelLoadBufferSize", "0", 0, MOST),
    NUMBER("TargetMetadata", "ParallelLoadQueuesPerThread", "1", 0, MOST),
    NUMBER("TargetMetadata", "ParallelApplyThreads", "0", 0, MOST),
    NUMBER("TargetMetadata", "ParallelApplyBufferSize", "100", 0, MOST),
    NUMBER("TargetMetadata", "ParallelApplyQueuesPerThread", "1", 0, MOST),
    FLAG("TargetMetadata", "BatchApplyEnabled", "false"),
    FLAG("TargetMetadata", "TaskRecoveryTableEnabled", "false"),

    CHOICE("FullLoadSettings", "TargetTablePrepMode", NULL,
           "DO_NOTHING DROP_AND_CREATE TRUNCATE_BEFORE_LOAD"),
    FLAG("FullLoadSettings", "CreatePkAfterFullLoad", "false"),
    FLAG("FullLoadSettings", "StopTaskCachedChangesApplied", "false"),
    FLAG("FullLoadSettings", "StopTaskCachedChangesNotApplied", "false"),
    NUMBER("FullLoadSettings", "MaxFullLoadSubTasks", "8", 1, 49),
    NUMBER("FullLoadSettings", "TransactionConsistencyTimeout", "600", 0, MOST),
    NUMBER("FullLoadSettings", "CommitRate", "10000", 1, 50000),

    FLAG("TTSettings", "EnableTT", "false"),
    OBJECT("TTSettings", "TTS3Settings"),
    OBJECT("TTSettings", "TTRecordSettings"),

    FLAG("Logging", "EnableLogging", "false"),
    FLAG("Logging", "EnableLogContext", "false"),
    FLAG("Logging", "DeleteTaskLogs", NULL),
    ARRAY("Logging", "LogComponents"),
    READ_ONLY("Logging", "CloudWatchLogGroup"),
    READ_ONLY("Logging", "CloudWatchLogStream"),

    TEXT("ControlTablesSettings", "ControlSchema", ""),
    NUMBER("ControlTablesSettings", "HistoryTimeslotInMinutes", "5", 0, MOST),
    NUMBER("ControlTablesSettings", "historyTimeslotInMinutes", "5", 0, MOST),
    FLAG("ControlTablesSettings", "HistoryTableEnabled", "false"),
    FLAG("ControlTablesSettings", "SuspendedTablesTableEnabled", "false"),
    FLAG("ControlTablesSettings", "StatusTableEnabled", "false"),
    FLAG("ControlTablesSettings", "FullLoadExceptionTableEnabled", "false"),

    NUMBER("StreamBufferSettings", "StreamBufferCount", "3", 0, MOST),
    NUMBER("StreamBufferSettings", "StreamBufferSizeInMB", "8", 0, MOST),
    NUMBER("StreamBufferSettings", "CtrlStreamBufferSizeInMB", "5", 1, 8),

    FLAG("ChangeProcessingTuning", "BatchApplyPreserveTransaction", "true"),
    NUMBER("ChangeProcessingTuning", "BatchApplyTimeoutMin", "1", 0, MOST),
    NUMBER("ChangeProcessingTuning", "BatchApplyTimeoutMax", "30", 0, MOST),
    NUMBER("ChangeProcessingTuning", "BatchApplyMemoryLimit", "500", 0, MOST),
    NUMBER("ChangeProcessingTuning", "BatchSplitSize", "0", 0, MOST),
    NUMBER("ChangeProcessingTuning", "MinTransactionSize", "1000", 0, MOST),
    NUMBER("ChangeProcessingTuning", "CommitTimeout", "1", 0, MOST),
    NUMBER("ChangeProcessingTuning", "MemoryLimitTotal", "1024", 0, MOST),
    NUMBER("ChangeProcessingTuning", "MemoryKeepTime", "60", 0, MOST),
    NUMBER("ChangeProcessingTuning", "StatementCacheSize", "50", 0, 200),
    NUMBER("ChangeProcessingTuning", "RecoveryTimeout", "-1", -1, MOST),

    FLAG("ChangeProcessingDdlHandlingPolicy", "HandleSourceTableDropped", "true"),
    FLAG("ChangeProcessingDdlHandlingPolicy", "HandleSourceTableTruncated", "true"),
    FLAG("ChangeProcessingDdlHandlingPolicy", "HandleSourceTableAltered", "true"),

    FLAG("LoopbackPreventionSettings", "EnableLoopbackPrevention", "false"),
    TEXT("LoopbackPreventionSettings", "SourceSchema", NULL),
    TEXT("LoopbackPreventionSettings", "TargetSchema", NULL),

    ARRAY("CharacterSetSettings", "CharacterReplacements"),
    OBJECT("CharacterSetSettings", "CharacterSetSupport"),

    FLAG("BeforeImageSettings", "EnableBeforeImage", "false"),
    TEXT("BeforeImageSettings", "FieldName", NULL),
    CHOICE("BeforeImageSettings", "ColumnFilter", "pk-only", "pk-only non-lob all"),

    CHOICE("ErrorBehavior", "DataErrorPolicy", "LOG_ERROR", DATA_POLICIES),
    CHOICE("ErrorBehavior", "DataTruncationErrorPolicy", "LOG_ERROR", DATA_POLICIES),
    CHOICE("ErrorBehavior", "DataMaskingErrorPolicy", "STOP_TASK", DATA_POLICIES),
    CHOICE("ErrorBehavior", "DataErrorEscalationPolicy", "SUSPEND_TABLE", TABLE_POLICIES),
    NUMBER("ErrorBehavior", "DataErrorEscalationCount", "0", 0, MOST),
    CHOICE("ErrorBehavior", "EventErrorPolicy", "IGNORE", "IGNORE STOP_TASK"),
    CHOICE("ErrorBehavior", "TableErrorPolicy", "SUSPEND_TABLE", TABLE_POLICIES),
    CHOICE("ErrorBehavior", "TableErrorEscalationPolicy", "STOP_TASK", TABLE_POLICIES),
    NUMBER("ErrorBehavior", "TableErrorEscalationCount", "0", 0, MOST),
    NUMBER("ErrorBehavior", "RecoverableErrorCount", "-1", -1, MOST),
    NUMBER("ErrorBehavior", "RecoverableErrorInterval", "5", 0, MOST),
    FLAG("ErrorBehavior", "RecoverableErrorThrottling", "true"),
    NUMBER("ErrorBehavior", "RecoverableErrorThrottlingMax", "1800", 0, MOST),
    FLAG("ErrorBehavior", "RecoverableErrorStopRetryAfterThrottlingMax", NULL),
    CHOICE("ErrorBehavior", "ApplyErrorDeletePolicy", "IGNORE_RECORD", DATA_POLICIES),
    CHOICE("ErrorBehavior", "ApplyErrorInsertPolicy", "LOG_ERROR", DATA_POLICIES " INSERT_RECORD"),
    CHOICE("ErrorBehavior", "ApplyErrorUpdatePolicy", "LOG_ERROR", DATA_POLICIES " UPDATE_RECORD"),
    CHOICE("ErrorBehavior", "ApplyErrorEscalationPolicy", "LOG_ERROR",
           "LOG_ERROR SUSPEND_TABLE STOP_TASK"),
    NUMBER("ErrorBehavior", "ApplyErrorEscalationCount", "0", 0, MOST),
    FLAG("ErrorBehavior", "ApplyErrorFailOnTruncationDdl", "false"),
    FLAG("ErrorBehavior", "FailOnNoTablesCaptured", "true"),
    FLAG("ErrorBehavior", "FailOnTransactionConsistencyBreached", "false"),
    FLAG("ErrorBehavior", "FullLoadIgnoreConflicts", "true"),

    FLAG("ValidationSettings", "EnableValidation", "false"),
    CHOICE("ValidationSettings", "ValidationMode", "ROW_LEVEL", "ROW_LEVEL GROUP_LEVEL"),
    NUMBER("ValidationSettings", "ThreadCount", "5", 1, MOST),
    NUMBER("ValidationSettings", "PartitionSize", "10000", 1, MOST),
    NUMBER("ValidationSettings", "FailureMaxCount", "10000", 0, MOST),
    NUMBER("ValidationSettings", "TableFailureMaxCount", "1000", 0, MOST),
    NUMBER("ValidationSettings", "RecordFailureDelayInMinutes", "5", 0, MOST),
    NUMBER("ValidationSettings", "RecordFailureDelayLimitInMinutes", "0", 0, MOST),
    NUMBER("ValidationSettings", "RecordSuspendDelayInMinutes", "30", 0, MOST),
    NUMBER("ValidationSettings", "MaxKeyColumnSize", "8096", 0, MOST),
    FLAG("ValidationSettings", "ValidationOnly", "false"),
    FLAG("ValidationSettings", "HandleCollationDiff", "false"),
    FLAG("ValidationSettings", "SkipLobColumns", "false"),
    NUMBER("ValidationSettings", "ValidationPartialLobSize", "0", 0, MOST),
    NUMBER("ValidationSettings", "ValidationQueryCdcDelaySeconds", "0", 0, MOST),
    NUMBER("ValidationSettings", "ValidationS3Mask", NULL, 0, 0),
    NUMBER("ValidationSettings", "ValidationS3Time", NULL, 0, 0),

    FLAG("ResyncSettings", "EnableResync", "false"),
    TEXT("ResyncSettings", "ResyncSchedule", NULL),
    NUMBER("ResyncSettings", "MaxResyncTime", NULL, 0, MOST),
    TEXT("ResyncSettings", "ValidationTaskId", NULL),

    FLAG("", "FailTaskWhenCleanTaskResourceFailed", "false"),
    ARRAY("", "PostProcessingRules"),
    {NULL},
};

/* What both sides have of an endpoint that is no matter of the data. */
#define CONNECTION_ATTRIBUTES                                                                      \
    TEXT(NULL, "AuthenticationMethod", NULL), TEXT(NULL, "DatabaseName", NULL),                    \
        TEXT(NULL, "Password", NULL), NUMBER(NULL, "Port", NULL, 1, 65535),                        \
        TEXT(NULL, "SecretsManagerAccessRoleArn", NULL),                                           \
        TEXT(NULL, "SecretsManagerSecretId", NULL), TEXT(NULL, "ServerName", NULL),                \
        TEXT(NULL, "ServiceAccessRoleArn", NULL), TEXT(NULL, "Username", NULL)

/* What the API takes for an endpoint on either side. */
#define SHARED_ATTRIBUTES                                                                          \
    TEXT(NULL, "AfterConnectScript", NULL), TEXT(NULL, "BabelfishDatabaseName", NULL),             \
        CHOICE(NULL, "DatabaseMode", "default", "default babelfish"),                              \
        NUMBER(NULL, "ExecuteTimeout", "60", 0, MOST),                                             \
        FLAG(NULL, "MapUnboundedNumericAsString", "false"),                                        \
        FLAG(NULL, "MapBooleanAsBoolean", "false"), FLAG(NULL, "MapJsonbAsClob", "false"),         \
        CHOICE(NULL, "MapLongVarcharAs", NULL, "wstring clob nclob"),                              \
        NUMBER(NULL, "MaxFileSize", "32768", 1, 1048576), FLAG(NULL, "TrimSpaceInChar", NULL),     \
        NUMBER(NULL, "ConnectionTimeout", "10", 0, MOST)

/* AWS DMS User Guide, "Using a PostgreSQL database as an AWS DMS source", "... as a target", and
 * PostgreSQLSettings of the API. */
static const Declared source_attributes[] = {
    SHARED_ATTRIBUTES,
    FLAG(NULL, "CaptureDdls", "true"),
    FLAG(NULL, "ConsumeMonotonicEvents", "true"),
    TEXT(NULL, "DdlArtifactsSchema", "public"),
    FLAG(NULL, "DisableUnicodeSourceFilter", "false"),
    FLAG(NULL, "FailTasksOnLobTruncation", "false"),
    NUMBER(NULL, "FetchCacheSize", "10000", 1, MOST),
    FLAG(NULL, "HeartbeatEnable", "false"),
    NUMBER(NULL, "HeartbeatFrequency", "5", 1, MOST),
    TEXT(NULL, "HeartbeatSchema", "public"),
    CHOICE(NULL, "PluginName", "no-preference",
           "no-preference test-decoding test_decoding pglogical"),
    TEXT(NULL, "SlotName", NULL),
    NUMBER(NULL, "UnboundedVarcharMaxSize", "8000", 1, 10485760),
    CONNECTION_ATTRIBUTES,
    {NULL},
};

static const Declared target_attributes[] = {
    SHARED_ATTRIBUTES,
    FLAG(NULL, "LoadUsingCSV", "true"),
    CONNECTION_ATTRIBUTES,
    {NULL},
};

const Declared *
declared_list(DeclaredList list)
{
    return list == DECLARED_SETTINGS ? settings
           : list == DECLARED_SOURCE ? source_attributes
                                     : target_attributes;
}

const Declared *
declared_find(DeclaredList list, const char *group, const char *name)
{
    for (const Declared *at = declared_list(list); at->name != NULL; at++)
        if (list == DECLARED_SETTINGS ? g_str_equal(at->group, group) && g_str_equal(at->name, name)
                                      : g_ascii_strcasecmp(at->name, name) == 0)
            return at;
    return NULL;
}

gboolean
declared_has_group(const char *group)
{
    for (const Declared *at = settings; at->name != NULL; at++)
        if (*group != '\0' && g_str_equal(at->group, group))
            return TRUE;
    return FALSE;
}

const char *
declared_type_name(DeclaredType type)
{
    static const char *const names[] = {"boolean", "integer", "string",
                                        "choice",  "array",   "object"};
    return names[type];
}

/* Attributes are written as Y and N, too. */
static gboolean
is_boolean(const Declared *declared, const char *value)
{
    static const char *const words[] = {"true", "false", "y", "n", "yes", "no", "1", "0"};
    guint count = declared->group != NULL ? 2 : G_N_ELEMENTS(words);
    for (guint index = 0; index < count; index++)
        if (g_ascii_strcasecmp(words[index], value) == 0)
            return TRUE;
    return FALSE;
}

static char *
integer_problem(const Declared *declared, const char *value)
{
    gboolean has_range = declared->minimum != 0 || declared->maximum != 0;
    if (g_ascii_string_to_signed(value, 10, has_range ? declared->minimum : G_MININT64,
                                 has_range ? declared->maximum : G_MAXINT64, NULL, NULL))
        return NULL;
    if (!has_range)
        return g_strdup_printf("expected a whole number, found \"%s\"", value);
    return declared->maximum == MOST
               ? g_strdup_printf("expected a whole number from %" G_GINT64_FORMAT
                                 " on, found \"%s\"",
                                 declared->minimum, value)
               : g_strdup_printf("expected a whole number from %" G_GINT64_FORMAT
                                 " to %" G_GINT64_FORMAT ", found \"%s\"",
                                 declared->minimum, declared->maximum, value);
}

static char *
choice_problem(const Declared *declared, const char *value)
{
    g_auto(GStrv) choices = g_strsplit(declared->choices, " ", -1);
    for (guint index = 0; choices[index] != NULL; index++)
        if (declared->group != NULL ? g_str_equal(choices[index], value)
                                    : g_ascii_strcasecmp(choices[index], value) == 0)
            return NULL;
    g_autofree char *list = g_strjoinv(", ", choices);
    return g_strdup_printf("expected one of %s, found \"%s\"", list, value);
}

char *
declared_problem(const Declared *declared, const char *value)
{
    switch (declared->type) {
    case DECLARED_BOOLEAN:
        return is_boolean(declared, value)
                   ? NULL
                   : g_strdup_printf("expected true or false, found \"%s\"", value);
    case DECLARED_INTEGER:
        return integer_problem(declared, value);
    case DECLARED_CHOICE:
        return choice_problem(declared, value);
    case DECLARED_STRING:
    case DECLARED_ARRAY:
    case DECLARED_OBJECT:
    default:
        return NULL;
    }
}

const char *
declared_suggest(DeclaredList list, const char *group, const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const Declared *at = declared_list(list); at->name != NULL; at++) {
        const char *candidate = list == DECLARED_SETTINGS && group == NULL ? at->group : at->name;
        if (list != DECLARED_SETTINGS || group == NULL || g_str_equal(at->group, group))
            g_ptr_array_add(names, (gpointer)(guintptr)candidate);
    }
    g_ptr_array_add(names, NULL);
    return suggest_name(name, (const char *const *)names->pdata);
}
