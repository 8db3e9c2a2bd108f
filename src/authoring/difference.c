#include "authoring/difference.h"

#include "authoring/difference_parts.h"
#include "base/error.h"
#include "task/member.h"

static void
difference_free(gpointer data)
{
    Difference *difference = data;
    g_free(difference->path);
    g_free(difference->old_value);
    g_free(difference->new_value);
    g_free(difference);
}

void
difference_add(GPtrArray *differences, const char *path, const FlatMember *old_member,
               const FlatMember *new_member)
{
    Difference *difference = g_new0(Difference, 1);
    difference->path = g_strdup(path);
    if (old_member != NULL) {
        difference->old_value = g_strdup(old_member->value);
        difference->old_is_default = old_member->is_default;
        difference->is_quoted |= old_member->is_quoted;
    }
    if (new_member != NULL) {
        difference->new_value = g_strdup(new_member->value);
        difference->new_is_default = new_member->is_default;
        difference->is_quoted |= new_member->is_quoted;
    }
    g_ptr_array_add(differences, difference);
}

void
difference_add_members(GPtrArray *differences, const char *prefix, GHashTable *old_members,
                       GHashTable *new_members)
{
    g_autoptr(GHashTable) both = g_hash_table_new(g_str_hash, g_str_equal);
    GHashTable *const tables[] = {old_members, new_members};
    for (guint index = 0; index < G_N_ELEMENTS(tables); index++) {
        g_autoptr(GPtrArray) members = flat_sorted(tables[index]);
        for (guint at = 0; at < members->len; at++)
            g_hash_table_insert(both, ((FlatMember *)members->pdata[at])->path, members->pdata[at]);
    }
    g_autoptr(GPtrArray) paths = flat_sorted(both);
    for (guint index = 0; index < paths->len; index++) {
        const char *path = ((const FlatMember *)paths->pdata[index])->path;
        const FlatMember *old_member = g_hash_table_lookup(old_members, path);
        const FlatMember *new_member = g_hash_table_lookup(new_members, path);
        if (old_member != NULL && new_member != NULL &&
            g_str_equal(old_member->value, new_member->value))
            continue;
        g_autofree char *whole = g_strconcat(prefix, path, NULL);
        difference_add(differences, whole, old_member, new_member);
    }
}

static const char *
kind_of(const Document *document)
{
    return json_object_object_get_ex(document->root, "rules", NULL) ||
                   json_object_object_get_ex(document->root, "TableMappings", NULL)
               ? "mappings"
               : "settings";
}

static gboolean
check_rules(Document *document, GError **error)
{
    static const char *const names[] = {"rules", "TableMappings"};
    Member root = member_root(document);
    for (guint index = 0; index < G_N_ELEMENTS(names); index++) {
        Member rules = member_get(&root, names[index]);
        if (rules.value != NULL && !member_check_array(&rules, error))
            return FALSE;
    }
    return TRUE;
}

GPtrArray *
differences_find(const char *old_path, GBytes *old_bytes, const char *new_path, GBytes *new_bytes,
                 const char **kind, GError **error)
{
    g_autoptr(TaskProblems) problems = task_problems_new();
    g_autoptr(Document) old_document = document_parse("task", old_path, old_bytes, problems, error);
    g_autoptr(Document) new_document =
        old_document == NULL ? NULL : document_parse("task", new_path, new_bytes, problems, error);
    if (new_document == NULL)
        return NULL;
    *kind = kind_of(new_document);
    if (!check_rules(old_document, error) || !check_rules(new_document, error))
        return NULL;
    if (!g_str_equal(*kind, kind_of(old_document))) {
        error_set(error, PGC_ERROR_USAGE, "Name two files of table mappings, or two of settings.",
                  "\"%s\" has %s, \"%s\" has %s", old_path, document_label(kind_of(old_document)),
                  new_path, document_label(*kind));
        return NULL;
    }
    g_autoptr(GPtrArray) differences = g_ptr_array_new_with_free_func(difference_free);
    if (g_str_equal(*kind, "mappings"))
        difference_of_mappings(differences, old_document->root, new_document->root);
    else
        difference_of_settings(differences, old_document->root, new_document->root);
    return g_steal_pointer(&differences);
}
