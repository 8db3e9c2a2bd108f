#include "validate/type_table.h"

/* The text of "char" has octal numbers from 15 on. Values of the last ones come from catalogs
 * alone; what they hold is not for anybody to move. */
static const KnownType built_in_types[] = {
    {"bool", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"int2", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"int4", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"int8", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"numeric", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"float4", 10, 0, ENTRY_FLOAT, TEXT_OF_FLOATS},
    {"float8", 10, 0, ENTRY_FLOAT, TEXT_OF_FLOATS},
    {"money", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"oid", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"xid", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"xid8", 13, 0, ENTRY_SEND, TEXT_ALIKE},
    {"cid", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"tid", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"int2vector", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"oidvector", 10, 0, ENTRY_SEND, TEXT_ALIKE},

    {"text", 10, 0, ENTRY_STRING, TEXT_ALIKE},
    {"varchar", 10, 0, ENTRY_STRING, TEXT_ALIKE},
    {"bpchar", 10, 0, ENTRY_STRING, TEXT_ALIKE},
    {"name", 10, 0, ENTRY_STRING, TEXT_ALIKE},
    {"refcursor", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"json", 10, 0, ENTRY_STRING, TEXT_ALIKE},
    {"char", 10, 0, ENTRY_SEND, TEXT_VARIES},
    {"bytea", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"bit", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"varbit", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"uuid", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"jsonb", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"jsonpath", 12, 0, ENTRY_SEND, TEXT_ALIKE},
    {"xml", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"tsvector", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"tsquery", 10, 0, ENTRY_SEND, TEXT_ALIKE},

    {"date", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"time", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"timetz", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"timestamp", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"timestamptz", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"interval", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"abstime", 10, 11, ENTRY_SEND, TEXT_ALIKE},
    {"reltime", 10, 11, ENTRY_SEND, TEXT_ALIKE},
    {"tinterval", 10, 11, ENTRY_SEND, TEXT_ALIKE},

    {"inet", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"cidr", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"macaddr", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"macaddr8", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"pg_lsn", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"txid_snapshot", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"pg_snapshot", 13, 0, ENTRY_SEND, TEXT_ALIKE},

    {"point", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"lseg", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"path", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"box", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"polygon", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"line", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},
    {"circle", 10, 0, ENTRY_FLOATS, TEXT_OF_FLOATS},

    {"int4range", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"int8range", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"numrange", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"tsrange", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"tstzrange", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"daterange", 10, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"int4multirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"int8multirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"nummultirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"tsmultirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"tstzmultirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},
    {"datemultirange", 14, 0, ENTRY_RANGE, TEXT_ALIKE},

    {"regclass", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regcollation", 13, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regconfig", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regdatabase", 19, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regdictionary", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regnamespace", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regoper", 10, 0, ENTRY_SIGNATURE, TEXT_ALIKE},
    {"regoperator", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regproc", 10, 0, ENTRY_SIGNATURE, TEXT_ALIKE},
    {"regprocedure", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regrole", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"regtype", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"aclitem", 10, 0, ENTRY_TEXT, TEXT_ALIKE},

    {"smgr", 10, 11, ENTRY_TEXT, TEXT_ALIKE},
    {"gtsvector", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"pg_node_tree", 10, 0, ENTRY_SEND, TEXT_VARIES},
    {"pg_ndistinct", 10, 0, ENTRY_SEND, TEXT_VARIES},
    {"pg_dependencies", 10, 0, ENTRY_SEND, TEXT_VARIES},
    {"pg_mcv_list", 12, 0, ENTRY_SEND, TEXT_VARIES},
    {"pg_brin_bloom_summary", 14, 0, ENTRY_SEND, TEXT_VARIES},
    {"pg_brin_minmax_multi_summary", 14, 0, ENTRY_SEND, TEXT_VARIES},
};

/* Those of ltree and cube have send functions on newer servers alone, the others none. */
static const KnownType extension_types[] = {
    {"citext", 10, 0, ENTRY_STRING, TEXT_ALIKE},  {"hstore", 10, 0, ENTRY_SEND, TEXT_ALIKE},
    {"ltree", 10, 0, ENTRY_TEXT, TEXT_ALIKE},     {"lquery", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"ltxtquery", 10, 0, ENTRY_TEXT, TEXT_ALIKE}, {"cube", 10, 0, ENTRY_TEXT, TEXT_OF_FLOATS},
    {"seg", 10, 0, ENTRY_TEXT, TEXT_ALIKE},       {"query_int", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"ean13", 10, 0, ENTRY_TEXT, TEXT_ALIKE},     {"isbn", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"isbn13", 10, 0, ENTRY_TEXT, TEXT_ALIKE},    {"ismn", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"ismn13", 10, 0, ENTRY_TEXT, TEXT_ALIKE},    {"issn", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
    {"issn13", 10, 0, ENTRY_TEXT, TEXT_ALIKE},    {"upc", 10, 0, ENTRY_TEXT, TEXT_ALIKE},
};

static const KnownType *
find(const KnownType *types, guint count, const char *name)
{
    for (guint index = 0; index < count; index++)
        if (g_str_equal(types[index].name, name))
            return &types[index];
    return NULL;
}

const KnownType *
type_table_built_in(const char *name)
{
    return find(built_in_types, G_N_ELEMENTS(built_in_types), name);
}

const KnownType *
type_table_extension(const char *name)
{
    return find(extension_types, G_N_ELEMENTS(extension_types), name);
}
