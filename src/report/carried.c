#include "report/carried.h"

#include "base/declaration.h"
#include "base/resource.h"

static void
carried_check_free(gpointer data)
{
    CarriedCheck *check = data;
    g_free(check->text);
    g_free(check->digest);
    g_free(check->finding);
    g_free(check->remedy_sql);
    g_free(check);
}

static void
add_check(GHashTable *checks, const char *path)
{
    g_autofree char *id = g_path_get_basename(path);
    CarriedCheck *check = g_new0(CarriedCheck, 1);
    check->text = resource_text(path);
    check->digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, check->text, -1);
    g_autoptr(Declaration) declaration = declaration_parse(path, check->text, NULL);
    if (declaration != NULL) {
        check->finding = g_strdup(declaration_value(declaration, "finding"));
        check->remedy_sql = g_strdup(declaration_value(declaration, "remedy-sql"));
    }
    *g_strrstr(id, ".sql") = '\0';
    g_hash_table_insert(checks, g_steal_pointer(&id), check);
}

GHashTable *
carried_checks(void)
{
    GHashTable *checks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, carried_check_free);
    g_autoptr(GPtrArray) paths = resource_list("checks");
    for (guint index = 0; index < paths->len; index++)
        add_check(checks, paths->pdata[index]);
    return checks;
}

const CarriedCheck *
carried_find(GHashTable *checks, const char *id, const char *digest)
{
    const CarriedCheck *check = id == NULL ? NULL : g_hash_table_lookup(checks, id);
    return check != NULL && g_strcmp0(check->digest, digest) == 0 ? check : NULL;
}
