#include "task/pattern_trie.h"

#include <string.h>

#define NONE 0u /* the root is nobody's child */

/* A step from the node above. Those of an end lead to the next part, or to the pattern's end. */
typedef struct {
    WildcardToken token;
    guint sibling;  /* among literals, or among sets */
    guint literals; /* the first of its children of each kind; NONE */
    guint sets;
    guint one;
    guint many;
    guint end;
    guint patterns; /* the first of those that end here, + 1; 0: none */
} Node;

typedef struct {
    guint number;
    guint next; /* as patterns of a node */
} Ending;

struct PatternTrie {
    GArray *nodes; /* Node */
    GArray *endings;
};

struct PatternWalk {
    const PatternTrie *trie;
    GArray *places[PATTERN_PARTS + 1]; /* guint: nodes, before each part and behind the last */
    GArray *next;                      /* while a name is taken */
    char *names[PATTERN_PARTS];        /* taken last; NULL: none below the part before */
    guint *marks;                      /* by node: the step in which it was added last */
    guint step;
};

PatternTrie *
pattern_trie_new(void)
{
    PatternTrie *trie = g_new0(PatternTrie, 1);
    trie->nodes = g_array_new(FALSE, FALSE, sizeof(Node));
    trie->endings = g_array_new(FALSE, FALSE, sizeof(Ending));
    Node root = {.token = {.kind = WILDCARD_END}};
    g_array_append_val(trie->nodes, root);
    return trie;
}

void
pattern_trie_free(PatternTrie *trie)
{
    if (trie == NULL)
        return;
    g_array_unref(trie->nodes);
    g_array_unref(trie->endings);
    g_free(trie);
}

static Node *
node_at(const PatternTrie *trie, guint node)
{
    return &g_array_index(trie->nodes, Node, node);
}

static gboolean
is_same_token(const WildcardToken *one, const WildcardToken *other)
{
    if (one->count != other->count || one->literal != other->literal)
        return FALSE;
    return one->count == 0 ||
           memcmp(one->ranges, other->ranges, one->count * sizeof *one->ranges) == 0;
}

static guint
new_node(PatternTrie *trie, const WildcardToken *token, guint sibling)
{
    Node node = {.token = *token, .sibling = sibling};
    g_array_append_val(trie->nodes, node);
    return trie->nodes->len - 1;
}

static guint
find_child(const PatternTrie *trie, guint first, const WildcardToken *token)
{
    while (first != NONE && !is_same_token(&node_at(trie, first)->token, token))
        first = node_at(trie, first)->sibling;
    return first;
}

static guint *
first_child(Node *node, WildcardKind kind)
{
    switch (kind) {
    case WILDCARD_LITERAL:
        return &node->literals;
    case WILDCARD_SET:
        return &node->sets;
    case WILDCARD_ONE:
        return &node->one;
    case WILDCARD_MANY:
        return &node->many;
    case WILDCARD_END:
    default:
        return &node->end;
    }
}

/* The child by the token, made if there is none. */
static guint
descend(PatternTrie *trie, guint node, const WildcardToken *token)
{
    /* % after % says nothing more. */
    if (token->kind == WILDCARD_MANY && node_at(trie, node)->token.kind == token->kind)
        return node;
    guint first = *first_child(node_at(trie, node), token->kind);
    guint child = find_child(trie, first, token);
    if (child != NONE)
        return child;
    child = new_node(trie, token, first);
    *first_child(node_at(trie, node), token->kind) = child;
    return child;
}

void
pattern_trie_add(PatternTrie *trie, const Wildcard *const *parts, guint count, guint number)
{
    guint node = 0;
    for (guint part = 0; part < count; part++) {
        WildcardToken token = {0};
        for (gsize at = 0; token.kind != WILDCARD_END;) {
            wildcard_take_token(parts[part], &at, &token);
            node = descend(trie, node, &token);
        }
    }
    Ending ending = {number, node_at(trie, node)->patterns};
    g_array_append_val(trie->endings, ending);
    node_at(trie, node)->patterns = trie->endings->len;
}

PatternWalk *
pattern_walk_new(const PatternTrie *trie)
{
    PatternWalk *walk = g_new0(PatternWalk, 1);
    walk->trie = trie;
    for (guint part = 0; part <= PATTERN_PARTS; part++)
        walk->places[part] = g_array_new(FALSE, FALSE, sizeof(guint));
    walk->next = g_array_new(FALSE, FALSE, sizeof(guint));
    walk->marks = g_new0(guint, trie->nodes->len);
    guint root = 0;
    g_array_append_val(walk->places[0], root);
    if (node_at(trie, root)->many != NONE)
        g_array_append_val(walk->places[0], node_at(trie, root)->many);
    return walk;
}

void
pattern_walk_free(PatternWalk *walk)
{
    if (walk == NULL)
        return;
    for (guint part = 0; part <= PATTERN_PARTS; part++)
        g_array_unref(walk->places[part]);
    for (guint part = 0; part < PATTERN_PARTS; part++)
        g_free(walk->names[part]);
    g_array_unref(walk->next);
    g_free(walk->marks);
    g_free(walk);
}

/* A % that follows may stand for nothing. */
static void
add_place(PatternWalk *walk, GArray *places, guint node)
{
    for (; node != NONE && walk->marks[node] != walk->step;
         node = node_at(walk->trie, node)->many) {
        walk->marks[node] = walk->step;
        g_array_append_val(places, node);
    }
}

static void
begin_step(PatternWalk *walk, GArray *places)
{
    g_array_set_size(places, 0);
    if (++walk->step != 0)
        return;
    memset(walk->marks, 0, walk->trie->nodes->len * sizeof *walk->marks);
    walk->step = 1;
}

static void
take_character(PatternWalk *walk, const GArray *places, gunichar character)
{
    const PatternTrie *trie = walk->trie;
    begin_step(walk, walk->next);
    for (guint index = 0; index < places->len; index++) {
        guint place = g_array_index(places, guint, index);
        const Node *node = node_at(trie, place);
        if (node->token.kind == WILDCARD_MANY)
            add_place(walk, walk->next, place);
        add_place(walk, walk->next, node->one);
        guint child = node->literals;
        while (child != NONE && node_at(trie, child)->token.literal != character)
            child = node_at(trie, child)->sibling;
        add_place(walk, walk->next, child);
        for (child = node->sets; child != NONE; child = node_at(trie, child)->sibling)
            if (wildcard_token_takes(&node_at(trie, child)->token, character))
                add_place(walk, walk->next, child);
    }
}

/* Names come in the order of their schemas and tables: what was just taken is often the same. */
static gboolean
is_taken(PatternWalk *walk, guint part, const char *name)
{
    if (g_strcmp0(walk->names[part], name) == 0)
        return TRUE;
    g_free(walk->names[part]);
    walk->names[part] = g_strdup(name);
    for (guint below = part + 1; below < PATTERN_PARTS; below++)
        g_clear_pointer(&walk->names[below], g_free);
    return FALSE;
}

gboolean
pattern_walk_enter(PatternWalk *walk, guint part, const char *name)
{
    GArray *behind = walk->places[part + 1];
    if (is_taken(walk, part, name))
        return behind->len > 0;
    g_array_set_size(behind, 0);
    g_array_append_vals(behind, walk->places[part]->data, walk->places[part]->len);
    while (*name != '\0' && behind->len > 0) {
        take_character(walk, behind, wildcard_take_character(&name));
        GArray *taken = walk->next;
        walk->next = behind;
        behind = taken;
    }
    walk->places[part + 1] = behind;
    begin_step(walk, walk->next);
    for (guint index = 0; index < behind->len; index++)
        add_place(walk, walk->next, node_at(walk->trie, g_array_index(behind, guint, index))->end);
    walk->places[part + 1] = walk->next;
    walk->next = behind;
    return walk->places[part + 1]->len > 0;
}

void
pattern_walk_numbers(const PatternWalk *walk, guint part, GArray *numbers)
{
    const GArray *places = walk->places[part + 1];
    for (guint index = 0; index < places->len; index++) {
        guint at = node_at(walk->trie, g_array_index(places, guint, index))->patterns;
        while (at != 0) {
            const Ending *ending = &g_array_index(walk->trie->endings, Ending, at - 1);
            g_array_append_val(numbers, ending->number);
            at = ending->next;
        }
    }
}
