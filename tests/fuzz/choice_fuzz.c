/* Lists of tables, and the filters of pg_dump and pgcopydb: the first byte says which. */
#include "fuzz.h"

#include "authoring/table_choice.h"
#include "task/mapping.h"

const char fuzz_corpus[] = "choice";

/* What a file chooses can be said by rules that are read again. */
static void
require_mappings(const TableChoices *choices)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(GBytes) bytes = table_choices_mappings(choices, &error);
    require_error(error, bytes == NULL);
    g_autoptr(Mapping) mapping =
        bytes == NULL ? NULL : mapping_parse("fuzz", bytes, problems, &error);
    require(bytes == NULL || (mapping != NULL && problems->list->len == 0 &&
                              mapping->selections->len == choices->choices->len));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    if (size == 0)
        return 0;
    const char *kind = data[0] == 'd' ? "pg_dump" : data[0] == 'c' ? "pgcopydb" : "tables";
    const char *path = fuzz_file(data + 1, size - 1);
    g_autoptr(TableChoices) choices = table_choices_read(kind, path, NULL, &error);
    require_error(error, choices == NULL);
    if (choices != NULL)
        require_mappings(choices);
    return 0;
}
