/* A case file of a stranger: what opens it to read, and what looks whether it may be believed. */
#include "fuzz.h"

#include "case/case.h"
#include "case/stranger.h"

const char fuzz_corpus[] = "case";

static void
look(CaseFile *file)
{
    static const char *const tables[] = {"run", "finding", "check_result", NULL};
    g_autoptr(GError) error = NULL;
    gboolean is_believed = stranger_check(file, tables, &error);
    require_error(error, !is_believed);
    if (!is_believed)
        return;
    g_autoptr(GError) failure = NULL;
    g_autoptr(CaseQuery) query = case_query(
        file, "SELECT check_id, name, (SELECT tool FROM run LIMIT 1) FROM finding", &failure);
    while (case_next(query, &failure))
        (void)case_column_text(query, 1);
    require_error(failure, query == NULL || !case_at_end(query));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *path = fuzz_file(data, size);
    g_autoptr(GError) error = NULL;
    CaseFile *file = case_open(path, CASE_READ_ONLY, &error);
    require_error(error, file == NULL);
    if (file != NULL)
        look(file);
    case_close(file);
    static const char *const rest[] = {"", "-wal", "-shm", "-journal"};
    for (guint index = 0; index < G_N_ELEMENTS(rest); index++) {
        g_autofree char *name = g_strconcat(path, rest[index], NULL);
        g_unlink(name);
    }
    return 0;
}
