#include "task/problem_store.h"

#include "task/document.h"
#include "task/outline.h"
#include "task/stored_task.h"

/* Where the paths of a document stand; made for the first that is asked for. */
typedef struct {
    GPtrArray *members;
    GHashTable *by_path;
} Places;

static void
places_clear(Places *places)
{
    g_clear_pointer(&places->by_path, g_hash_table_unref);
    g_clear_pointer(&places->members, g_ptr_array_unref);
}

static void
find_place(const StoredTask *task, Places *places, const TaskProblem *problem, guint *line,
           guint *character)
{
    int document = 0;
    *line = problem->line;
    *character = problem->character;
    while (document < TASK_DOCUMENTS &&
           !g_str_equal(task_document_name((TaskDocument)document), problem->document))
        document++;
    if (*line != 0 || document == TASK_DOCUMENTS || task->bytes[document] == NULL)
        return;
    if (places[document].members == NULL) {
        places[document].members = document_outline(task->bytes[document]);
        places[document].by_path = outline_by_path(places[document].members);
    }
    const OutlineMember *member = outline_find(places[document].by_path, problem->path);
    if (member == NULL)
        return;
    *line = member->line;
    *character = member->character;
}

static gboolean
insert_problem(CaseQuery *query, gint64 run, const TaskProblem *problem, guint line,
               guint character, GError **error)
{
    case_bind_int(query, 1, run);
    case_bind_static(query, 2, problem->document);
    case_bind_static(query, 3, problem->path);
    case_bind_static(query, 4, problem->message);
    case_bind_static(query, 5, problem->kind);
    case_bind_int(query, 6, problem->is_error);
    if (line == 0) {
        case_bind_null(query, 7);
        case_bind_null(query, 8);
    } else {
        case_bind_int(query, 7, line);
        case_bind_int(query, 8, character);
    }
    return case_run_once(query, error);
}

gboolean
problem_store(CaseFile *file, gint64 run, const TaskProblems *problems, GError **error)
{
    g_autoptr(StoredTask) task = stored_task_load(file, error);
    g_autoptr(CaseQuery) query =
        task == NULL ? NULL
                     : case_query(file,
                                  "INSERT INTO task_warning (run, document, path, message, kind,"
                                  " is_error, line, character)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                  error);
    Places places[TASK_DOCUMENTS] = {0};
    gboolean is_done = query != NULL;
    for (guint index = 0; is_done && index < problems->list->len; index++) {
        const TaskProblem *problem = problems->list->pdata[index];
        guint line, character;
        find_place(task, places, problem, &line, &character);
        is_done = insert_problem(query, run, problem, line, character, error);
    }
    for (int document = 0; document < TASK_DOCUMENTS; document++)
        places_clear(&places[document]);
    return is_done;
}
