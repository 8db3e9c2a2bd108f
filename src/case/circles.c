#include "case/circles.h"

typedef struct {
    gint64 origin;
    gint64 goal;
} Edge;

/* Tarjan's algorithm, without recursion: a chain may be as long as there are tables. */
typedef struct {
    guint next;  /* the edge to follow next */
    guint order; /* in which nodes were seen, from 1; 0: not yet */
    guint low;   /* the lowest order that is reached */
    gboolean is_open;
} Node;

typedef struct {
    GArray *names; /* gint64 of each node */
    GArray *first; /* guint, per node and one more: where its edges begin in goals */
    GArray *goals; /* guint */
    Node *nodes;
    GArray *path; /* guint: the nodes that are being looked at */
    GArray *open; /* guint: the nodes whose circle is not known yet */
    guint seen;
    guint circles;
    GString *found;
} Search;

static guint
node_index(GHashTable *indexes, GArray *names, gint64 name)
{
    gpointer index;
    if (g_hash_table_lookup_extended(indexes, &name, NULL, &index))
        return GPOINTER_TO_UINT(index);
    g_hash_table_insert(indexes, g_memdup2(&name, sizeof name), GUINT_TO_POINTER(names->len));
    g_array_append_val(names, name);
    return names->len - 1;
}

/* Numbers the nodes and puts the goals of each next to each other. */
static void
search_begin(Search *search, const GArray *edges)
{
    g_autoptr(GHashTable) indexes =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autofree guint *ends = g_new(guint, edges->len * 2);
    search->names = g_array_new(FALSE, FALSE, sizeof(gint64));
    for (guint index = 0; index < edges->len; index++) {
        const Edge *edge = &g_array_index(edges, Edge, index);
        ends[2 * index] = node_index(indexes, search->names, edge->origin);
        ends[2 * index + 1] = node_index(indexes, search->names, edge->goal);
    }
    guint count = search->names->len;
    search->first = g_array_new(FALSE, TRUE, sizeof(guint));
    search->goals = g_array_new(FALSE, TRUE, sizeof(guint));
    g_array_set_size(search->first, count + 1);
    g_array_set_size(search->goals, edges->len);
    guint *first = (guint *)(gpointer)search->first->data;
    for (guint index = 0; index < edges->len; index++)
        first[ends[2 * index]]++;
    for (guint node = 1; node <= count; node++)
        first[node] += first[node - 1];
    for (guint index = 0; index < edges->len; index++)
        g_array_index(search->goals, guint, --first[ends[2 * index]]) = ends[2 * index + 1];
    search->nodes = g_new0(Node, count);
    search->path = g_array_new(FALSE, FALSE, sizeof(guint));
    search->open = g_array_new(FALSE, FALSE, sizeof(guint));
    search->found = g_string_new(NULL);
}

static void
search_clear(Search *search)
{
    g_array_unref(search->names);
    g_array_unref(search->first);
    g_array_unref(search->goals);
    g_array_unref(search->path);
    g_array_unref(search->open);
    g_free(search->nodes);
    g_string_free(search->found, TRUE);
}

static void
enter(Search *search, guint index)
{
    Node *node = &search->nodes[index];
    node->order = node->low = ++search->seen;
    node->next = g_array_index(search->first, guint, index);
    node->is_open = TRUE;
    g_array_append_val(search->path, index);
    g_array_append_val(search->open, index);
}

/* All that is open from this node on leads to it and back. */
static void
close_circle(Search *search, guint index)
{
    GArray *open = search->open;
    gboolean is_circle = g_array_index(open, guint, open->len - 1) != index;
    guint member;
    if (is_circle)
        search->circles++;
    do {
        member = g_array_index(open, guint, open->len - 1);
        g_array_set_size(open, open->len - 1);
        search->nodes[member].is_open = FALSE;
        if (is_circle)
            g_string_append_printf(search->found, "%s[%" G_GINT64_FORMAT ",%u]",
                                   search->found->len > 0 ? "," : "",
                                   g_array_index(search->names, gint64, member), search->circles);
    } while (member != index);
}

static void
leave(Search *search, guint index)
{
    const Node *node = &search->nodes[index];
    if (node->low == node->order)
        close_circle(search, index);
    g_array_set_size(search->path, search->path->len - 1);
    if (search->path->len == 0)
        return;
    Node *before = &search->nodes[g_array_index(search->path, guint, search->path->len - 1)];
    before->low = MIN(before->low, node->low);
}

static void
search_from(Search *search, guint start)
{
    enter(search, start);
    while (search->path->len > 0) {
        guint index = g_array_index(search->path, guint, search->path->len - 1);
        Node *node = &search->nodes[index];
        if (node->next == g_array_index(search->first, guint, index + 1)) {
            leave(search, index);
            continue;
        }
        guint goal = g_array_index(search->goals, guint, node->next++);
        if (search->nodes[goal].order == 0)
            enter(search, goal);
        else if (search->nodes[goal].is_open)
            node->low = MIN(node->low, search->nodes[goal].order);
    }
}

static void
step(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    GArray **edges = sqlite3_aggregate_context(context, sizeof *edges);
    if (edges == NULL) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (*edges == NULL)
        *edges = g_array_new(FALSE, FALSE, sizeof(Edge));
    Edge edge = {sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1])};
    g_array_append_val(*edges, edge);
}

static void
finish(sqlite3_context *context)
{
    GArray **edges = sqlite3_aggregate_context(context, 0);
    if (edges == NULL || *edges == NULL) {
        sqlite3_result_text(context, "[]", -1, SQLITE_STATIC);
        return;
    }
    Search search = {0};
    search_begin(&search, *edges);
    for (guint index = 0; index < search.names->len; index++)
        if (search.nodes[index].order == 0)
            search_from(&search, index);
    sqlite3_result_text(context, g_strdup_printf("[%s]", search.found->str), -1, g_free);
    search_clear(&search);
    g_array_unref(*edges);
    *edges = NULL;
}

gboolean
circles_register(sqlite3 *database)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(database, "circles", 2, flags, NULL, NULL, step, finish,
                                      NULL) == SQLITE_OK;
}
