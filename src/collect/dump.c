#include "collect/dump.h"

#include "base/error.h"
#include "base/output.h"
#include "collect/dump_input.h"
#include "collect/restore.h"
#include "collect/statement.h"
#include "pg/server_programs.h"

/* What comes before the extensions in a dump is little. */
#define LONGEST_PREAMBLE 20000
#define OLDEST_VERSION 100000

/* What the head of the dump says. */
typedef struct {
    GPtrArray *statements; /* char *: those read so far */
    char *database;        /* NULL: it does not say */
    char *encoding;
    int version_num;
} Head;

static void
head_clear(Head *head)
{
    if (head->statements != NULL)
        g_ptr_array_unref(head->statements);
    g_free(head->database);
    g_free(head->encoding);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Head, head_clear)

/* 150004 for "15.4 (Debian 15.4-1)", 90624 for "9.6.24", 160000 for "16beta1"; 0 for nonsense. */
static int
version_number(const char *text)
{
    int parts[3] = {0};
    const char *at = text == NULL ? "" : text;
    for (guint index = 0; index < G_N_ELEMENTS(parts) && g_ascii_isdigit(*at); index++) {
        char *end;
        parts[index] = (int)CLAMP(g_ascii_strtoll(at, &end, 10), 0, 99);
        at = *end == '.' ? end + 1 : "";
    }
    return parts[0] >= 10 ? parts[0] * 10000 + parts[1]
                          : parts[0] * 10000 + parts[1] * 100 + parts[2];
}

static gboolean
check_head(const char *path, const DumpScriptNotes *notes, Head *head, GError **error)
{
    head->version_num = version_number(notes->server_version);
    if (notes->is_cluster)
        error_set(error, PGC_ERROR_USAGE, "Give a dump of one database, by pg_dump.",
                  "\"%s\" is a dump of a whole server, by pg_dumpall", path);
    else if (head->version_num == 0)
        error_set(error, PGC_ERROR_USAGE, "Give a dump by pg_dump, in any of its formats.",
                  "\"%s\" is not a dump by pg_dump: it does not say of which server it is", path);
    else if (head->version_num < OLDEST_VERSION)
        error_set(error, PGC_ERROR_STATE, "Upgrade the server first, or move it by other means.",
                  "\"%s\" is a dump of PostgreSQL %d.%d, which is older than 10", path,
                  head->version_num / 10000, head->version_num / 100 % 100);
    else
        return TRUE;
    return FALSE;
}

static void
look_at_statement(Head *head, const char *sql)
{
    g_autofree char *name = NULL, *encoding = NULL;
    if (head->database == NULL && statement_database(sql, &name, &encoding))
        head->database = g_steal_pointer(&name);
    if (encoding == NULL)
        encoding = statement_encoding(sql);
    if (head->encoding == NULL && encoding != NULL)
        head->encoding = g_steal_pointer(&encoding);
}

/* Reads on to the first statement that may be a stranger's own: all extensions are made by then. */
static gboolean
read_head(const char *path, DumpScript *script, Head *head, GError **error)
{
    gboolean is_preamble = TRUE;
    head->statements = g_ptr_array_new_with_free_func(g_free);
    while (is_preamble && head->statements->len < LONGEST_PREAMBLE) {
        g_autoptr(GError) failure = NULL;
        char *sql = dump_script_next(script, &failure);
        if (failure != NULL) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return FALSE;
        }
        if (sql == NULL)
            break;
        g_ptr_array_add(head->statements, sql);
        is_preamble = statement_is_preamble(sql);
        look_at_statement(head, sql);
    }
    return check_head(path, dump_script_notes(script), head, error);
}

static void
note_losses(const DumpScript *script, const Head *head, const ServerPrograms *programs,
            Losses *losses)
{
    const DumpScriptNotes *notes = dump_script_notes(script);
    int major = head->version_num / 10000;
    if (!notes->is_complete || notes->is_cut_off)
        losses_add(losses, "other", "the dump ends before its end");
    if (programs->major != major)
        losses_add(losses, "other",
                   "the dump is of PostgreSQL %d and was restored on %d, which shows some things "
                   "differently",
                   major, programs->major);
    if (notes->meta_commands > 0)
        losses_add(losses, "other", "the dump has %u commands for psql that were not obeyed",
                   notes->meta_commands);
}

static gboolean
take_facts(CaseFile *file, gint64 run, const Throwaway *server, const DumpScript *script,
           const Head *head, const DumpOptions *dump, const Losses *losses,
           const CollectOptions *options, gint64 *collection, GError **error)
{
    const DumpScriptNotes *notes = dump_script_notes(script);
    g_autofree char *version =
        g_strdup_printf("PostgreSQL %s, as its dump says (by pg_dump %s)", notes->server_version,
                        notes->dump_version == NULL ? "of unknown version" : notes->dump_version);
    g_autofree char *label = g_strconcat("dump ", dump->path, NULL);
    DumpOrigin origin = {.label = label,
                         .database_name = head->database,
                         .encoding = head->encoding == NULL ? "unknown" : head->encoding,
                         .version = version,
                         .version_num = head->version_num,
                         .losses = losses->reasons};
    CollectOptions with_dump = *options;
    with_dump.dump = &origin;
    if (options->platform == NULL)
        output_note("a dump does not say the source's platform: it is taken as self-managed unless "
                    "--source-platform says otherwise");
    g_autoptr(Collector) collector =
        collect_begin(throwaway_owner(server), NULL, &with_dump, error);
    return collector != NULL && collect_end(collector, file, run, collection, error);
}

/* A dump in SQL_ASCII may hold any bytes. */
static const char *
restored_encoding(const Head *head)
{
    gboolean is_bytes =
        head->encoding != NULL && g_ascii_strcasecmp(head->encoding, "SQL_ASCII") == 0;
    return is_bytes ? "SQL_ASCII" : "UTF8";
}

gboolean
collect_dump(CaseFile *file, gint64 run, const DumpOptions *dump, const CollectOptions *options,
             gint64 *collection, GError **error)
{
    g_auto(Head) head = {0};
    g_autoptr(Losses) losses = losses_new();
    g_autoptr(Confinement) confinement = confinement_new(&dump->limits, error);
    g_autoptr(DumpInput) input =
        confinement == NULL ? NULL : dump_input_open(dump->path, confinement, error);
    if (input == NULL)
        return FALSE;
    DumpScript *script = dump_input_script(input);
    g_autoptr(GError) failure = NULL;
    if (!read_head(dump->path, script, &head, &failure)) {
        /* pg_restore knows better what is wrong with a file that it could not read. */
        if (head.version_num != 0 || dump_input_finish(input, error))
            g_propagate_error(error, g_steal_pointer(&failure));
        return FALSE;
    }
    g_autoptr(ServerPrograms) programs =
        server_programs_find(dump->server_programs, head.version_num / 10000, error);
    g_autoptr(Throwaway) server =
        programs == NULL ? NULL
                         : throwaway_start(confinement, programs, restored_encoding(&head), error);
    if (server == NULL)
        return FALSE;
    gboolean done = restore_extensions(head.statements, server, error) &&
                    restore_run(head.statements, script, server, losses, error) &&
                    dump_input_finish(input, error);
    note_losses(script, &head, programs, losses);
    done = done &&
           take_facts(file, run, server, script, &head, dump, losses, options, collection, error);
    return done || (throwaway_failed(server, error) && FALSE);
}
