#include "tools/live_options.h"

#include "base/error.h"
#include "base/options.h"

#include <string.h>

#define DEFAULT_ROUNDS 10
#define MAXIMUM_ROUNDS 1000
#define DEFAULT_FENCE_SECONDS 60
#define MAXIMUM_FENCE_SECONDS 86400

static gboolean is_live;
static char *feed_text, *timeout_text, *rounds_text;
static LiveOptions live = {.rounds = DEFAULT_ROUNDS, .fence = {.seconds = DEFAULT_FENCE_SECONDS}};

const GOptionEntry live_entries[] = {
    {"live", 0, 0, G_OPTION_ARG_NONE, &is_live,
     "the data moves: read rows that differ again, behind a fence", NULL},
    {"feed", 0, 0, G_OPTION_ARG_STRING, &feed_text,
     "with --live, what brings changes to the target: subscription=NAME or slot=NAME", "FEED"},
    {"live-rounds", 0, 0, G_OPTION_ARG_STRING, &rounds_text,
     "with --live, how often a row is read again until it is given up (default: 10)", "N"},
    {"fence-timeout", 0, 0, G_OPTION_ARG_STRING, &timeout_text,
     "with --live, how long the target may take to get to a fence (default: 60)", "SECONDS"},
    {"fence-table", 0, 0, G_OPTION_ARG_STRING, &live.fence.table,
     "with --feed slot=, a table with a column marker: rows are written into it on the source",
     "SCHEMA.TABLE"},
    {"heartbeat", 0, 0, G_OPTION_ARG_NONE, &live.fence.heartbeat,
     "with --live, write a message into the WAL of a source that does not flush by itself", NULL},
    {NULL}};

static gboolean
refuse(GError **error, const char *hint, const char *message)
{
    error_set(error, PGC_ERROR_USAGE, hint, "%s", message);
    return FALSE;
}

static gboolean
read_feed(GError **error)
{
    static const char hint[] = "Give --feed subscription=NAME or --feed slot=NAME.";
    const char *name = feed_text == NULL ? NULL : strchr(feed_text, '=');
    if (name == NULL)
        return refuse(error, hint, "--live needs to know what brings changes to the target");
    live.fence.kind = g_str_has_prefix(feed_text, "slot=") ? FEED_SLOT : FEED_SUBSCRIPTION;
    if ((live.fence.kind == FEED_SUBSCRIPTION && !g_str_has_prefix(feed_text, "subscription=")) ||
        name[1] == '\0') {
        error_set(error, PGC_ERROR_USAGE, hint, "--feed \"%s\" is no feed", feed_text);
        return FALSE;
    }
    live.fence.name = name + 1;
    return TRUE;
}

gboolean
live_take_options(ValidateOptions *options, GError **error)
{
    if (!is_live)
        return (feed_text == NULL && rounds_text == NULL && timeout_text == NULL &&
                live.fence.table == NULL && !live.fence.heartbeat) ||
               refuse(error, "Add --live, or leave them out.",
                      "--feed, --live-rounds, --fence-timeout, --fence-table and --heartbeat are "
                      "for --live");
    if (!read_feed(error))
        return FALSE;
    if (live.fence.table != NULL && live.fence.kind != FEED_SLOT)
        return refuse(error, "Leave it out: a subscription tells how far it is.",
                      "--fence-table is for --feed slot=NAME");
    if (live.fence.table != NULL && live.fence.heartbeat)
        return refuse(error, "Leave --heartbeat out: what is written into the table does as well.",
                      "--fence-table and --heartbeat do not go together");
    if (options->rules.mode == COMPARE_EVIDENCE || options->dms_failures)
        return refuse(error, "Compare without --live, when nobody writes.",
                      "--mode evidence and --dms-failures are for data that rests");
    if (options->repair_path != NULL)
        return refuse(error, "Compare without --live, when nobody writes.",
                      "--repair-sql is for data that rests: rows may be on their way otherwise");
    gint64 rounds = DEFAULT_ROUNDS, seconds = DEFAULT_FENCE_SECONDS;
    /* Two rounds are needed for any row that really differs. */
    if ((rounds_text != NULL &&
         !options_number("live-rounds", rounds_text, 2, MAXIMUM_ROUNDS, &rounds, error)) ||
        (timeout_text != NULL &&
         !options_number("fence-timeout", timeout_text, 1, MAXIMUM_FENCE_SECONDS, &seconds, error)))
        return FALSE;
    live.rounds = (guint)rounds;
    live.fence.seconds = (guint)seconds;
    options->live = &live;
    return TRUE;
}
