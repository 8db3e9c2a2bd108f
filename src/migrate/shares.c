#include "migrate/shares.h"

#define NO_POSITION G_MAXUINT

static void
unref_entries(gpointer entries)
{
    g_ptr_array_unref(entries);
}

void
shares_free(Shares *shares)
{
    g_ptr_array_unref(shares->first);
    g_ptr_array_unref(shares->shares);
    g_ptr_array_unref(shares->last);
    g_free(shares);
}

/* Tables and what depends on them in any way, as sets: each entry points to an earlier one of its
 * set, or to itself. */
typedef struct {
    const GPtrArray *entries;
    GHashTable *positions; /* dump id → position */
    guint *sets;           /* by position */
    gboolean *is_dealt;    /* by position: it is, or depends on, a table */
} Sets;

static guint
find_set(const Sets *sets, guint position)
{
    while (sets->sets[position] != position) {
        sets->sets[position] = sets->sets[sets->sets[position]];
        position = sets->sets[position];
    }
    return position;
}

static gboolean
is_relation(const TocEntry *entry)
{
    return entry->class_oid == TOC_CLASS_RELATION;
}

/* The entries that the one at position depends on, by their positions; NO_POSITION for what is not
 * among them. */
static guint
dependency(const Sets *sets, guint position, guint index)
{
    const TocEntry *entry = sets->entries->pdata[position];
    gpointer other;
    gboolean is_there = g_hash_table_lookup_extended(
        sets->positions, &g_array_index(entry->depends, int, index), NULL, &other);
    return is_there ? GPOINTER_TO_UINT(other) : NO_POSITION;
}

static guint
count_dependencies(const Sets *sets, guint position)
{
    return ((const TocEntry *)sets->entries->pdata[position])->depends->len;
}

/* Whether it depends on one that is known to be dealt. */
static gboolean
depends_on_dealt(const Sets *sets, guint position)
{
    for (guint index = 0; index < count_dependencies(sets, position); index++) {
        guint other = dependency(sets, position, index);
        if (other != NO_POSITION && sets->is_dealt[other])
            return TRUE;
    }
    return FALSE;
}

/* Nearly always one round finds all: what others depend on is listed before them. */
static void
mark_dealt(Sets *sets)
{
    gboolean changed;
    do {
        changed = FALSE;
        for (guint position = 0; position < sets->entries->len; position++)
            if (!sets->is_dealt[position] &&
                (is_relation(sets->entries->pdata[position]) || depends_on_dealt(sets, position)))
                changed = sets->is_dealt[position] = TRUE;
    } while (changed);
}

static void
join_sets(Sets *sets)
{
    for (guint position = 0; position < sets->entries->len; position++)
        for (guint index = 0; index < count_dependencies(sets, position); index++) {
            guint other = dependency(sets, position, index);
            if (other == NO_POSITION || !sets->is_dealt[other])
                continue;
            guint one = find_set(sets, position), two = find_set(sets, other);
            sets->sets[MAX(one, two)] = MIN(one, two);
        }
}

static Sets
make_sets(const GPtrArray *entries)
{
    Sets sets = {.entries = entries,
                 .positions = g_hash_table_new(g_int_hash, g_int_equal),
                 .sets = g_new(guint, entries->len),
                 .is_dealt = g_new0(gboolean, entries->len)};
    for (guint position = 0; position < entries->len; position++) {
        TocEntry *entry = entries->pdata[position];
        g_hash_table_insert(sets.positions, &entry->dump_id, GUINT_TO_POINTER(position));
        sets.sets[position] = position;
    }
    mark_dealt(&sets);
    join_sets(&sets);
    return sets;
}

static void
clear_sets(Sets *sets)
{
    g_hash_table_unref(sets->positions);
    g_free(sets->sets);
    g_free(sets->is_dealt);
}

static GPtrArray *
shortest(const GPtrArray *shares)
{
    GPtrArray *found = shares->pdata[0];
    for (guint index = 1; index < shares->len; index++) {
        GPtrArray *share = shares->pdata[index];
        if (share->len < found->len)
            found = share;
    }
    return found;
}

/* Rights that are given early may be in the way of what follows. */
static gboolean
is_right(const TocEntry *entry)
{
    return toc_is(entry, "ACL") || toc_is(entry, "DEFAULT ACL");
}

/* Nothing depends on it. */
static gboolean
is_remark(const TocEntry *entry)
{
    return toc_is(entry, "COMMENT") || toc_is(entry, "SECURITY LABEL");
}

/* Where one that is and depends on no table goes: a remark to any share, since what it is about is
 * among the first. For a few a session of its own would cost more than they do. */
static GPtrArray *
list_for(const TocEntry *entry, const Shares *shares)
{
    return is_right(entry)    ? shares->last
           : is_remark(entry) ? shortest(shares->shares)
                              : shares->first;
}

/* A set goes where its first entry went. */
static void
deal(const Sets *sets, Shares *shares)
{
    g_autofree GPtrArray **of_set = g_new0(GPtrArray *, sets->entries->len);
    for (guint position = 0; position < sets->entries->len; position++) {
        TocEntry *entry = sets->entries->pdata[position];
        guint set = find_set(sets, position);
        if (!sets->is_dealt[position]) {
            g_ptr_array_add(list_for(entry, shares), entry);
            continue;
        }
        if (of_set[set] == NULL)
            of_set[set] = shortest(shares->shares);
        g_ptr_array_add(of_set[set], entry);
    }
}

Shares *
shares_deal(const GPtrArray *entries, guint count)
{
    Shares *shares = g_new0(Shares, 1);
    shares->first = g_ptr_array_new();
    shares->last = g_ptr_array_new();
    shares->shares = g_ptr_array_new_with_free_func(unref_entries);
    for (guint index = 0; index < count; index++)
        g_ptr_array_add(shares->shares, g_ptr_array_new());
    g_autoptr(GPtrArray) wanted = g_ptr_array_new();
    for (guint index = 0; index < entries->len; index++) {
        TocEntry *entry = entries->pdata[index];
        if (entry->is_wanted && !entry->is_present)
            g_ptr_array_add(wanted, entry);
    }
    Sets sets = make_sets(wanted);
    deal(&sets, shares);
    clear_sets(&sets);
    return shares;
}
