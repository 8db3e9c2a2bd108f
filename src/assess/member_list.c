#include "assess/member_list.h"

#define NAMES "'object-locator':{'schema-name':'s','table-name':'t'}"
#define COLUMN "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c'}"
#define FIRST                                                                                      \
    "{'rule-type':'selection','rule-id':'1','rule-name':'1','rule-action':'include'," NAMES
#define SELECTION(members) "{'rules':[" FIRST members "}]}"
#define RULE(members) "{'rules':[" FIRST "},{'rule-id':'2','rule-name':'2'," members "}]}"
#define SELECT(action, members)                                                                    \
    RULE("'rule-type':'selection','rule-action':'" action "'," NAMES members)
#define LOCATED(locator)                                                                           \
    RULE("'rule-type':'selection','rule-action':'include','object-locator':{" locator "}")
#define FILTER(condition)                                                                          \
    SELECTION(",'filters':[{'filter-type':'source','column-name':'c','filter-conditions':["        \
              "{" condition "}]}]")
#define TRANSFORM(target, action, locator, members)                                                \
    RULE("'rule-type':'transformation','rule-target':'" target "','rule-action':'" action          \
         "'," locator members)
#define TABLE(action, members) TRANSFORM("table", action, NAMES, members)
#define OF_COLUMN(action, members) TRANSFORM("column", action, COLUMN, members)
#define SETTINGS(members) RULE("'rule-type':'table-settings'," NAMES "," members)
#define VALUE ",'value':'x'"
#define BOTH_VALUES VALUE ",'old-value':'y'"
#define TYPE(name)                                                                                 \
    {                                                                                              \
        NULL, "*" name "*", OF_COLUMN("change-data-type", ",'data-type':{'type':'" name "'}"),     \
            NULL                                                                                   \
    }
#define SIZED(name, size)                                                                          \
    {                                                                                              \
        NULL, "*" name "*",                                                                        \
            OF_COLUMN("change-data-type", ",'data-type':{'type':'" name "'," size "}"), NULL       \
    }
#define TEXT_TYPE ",'data-type':{'type':'string','length':9}"

/* AWS DMS User Guide, "Specifying table selection and transformations rules using JSON" and the
 * pages below it; the forms of its console, and of its first API. */
const MappingMember mapping_members[] = {
    {"The file", "`rules`, in any order", SELECTION(""), NULL},
    {NULL, "`TableMappings`, the form until 2016",
     "{'TableMappings':[{'Type':'Include','SourceSchema':'s','SourceTable':'%'}]}",
     "map-legacy-format"},
    {NULL, "members that are null or empty",
     SELECTION(",'filters':[],'value':null,'old-value':null,'load-order':null"), NULL},
    {NULL, "numbers as strings", SELECTION(",'load-order':'2'"), NULL},
    {NULL, "a member that is given twice", SELECTION(",'rule-action':'include'"),
     "map-member-twice"},
    {NULL, "a member that nobody knows", SELECTION(",'colour':'red'"), "map-json-grammar"},

    {"Rules", "`rule-id`", SELECTION(""), "map-rule-id-duplicate"},
    {NULL, "`rule-name`", SELECTION(""), "map-rule-name-duplicate"},
    {NULL, "`object-locator`", SELECTION(""),
     "map-no-table-matches map-case-mismatch map-transform-unknown-object"},
    {NULL, "`rule-type` *selection*", SELECTION(""), NULL},
    {NULL, "`rule-type` *transformation*", TABLE("rename", VALUE), NULL},
    {NULL, "`rule-type` *table-settings*", SETTINGS("'parallel-load':{'type':'none'}"), NULL},
    {NULL, "`rule-type` *validation*",
     RULE("'rule-type':'validation','rule-target':'column','rule-action':"
          "'override-validation-function'," COLUMN ",'source-function':'f','target-function':'f'"),
     "validation"},
    {NULL, "`rule-type` *post-processing*", RULE("'rule-type':'post-processing'," NAMES), NULL},

    {"Wildcards", "`%`", LOCATED("'schema-name':'%','table-name':'a%'"), NULL},
    {NULL, "`_`", LOCATED("'schema-name':'s','table-name':'a_b'"), "map-underscore-wildcard"},
    {NULL, "`[_]`, `[ab]`, `[a-d]`", LOCATED("'schema-name':'s','table-name':'a[_][ab][a-d]'"),
     NULL},

    {"Selection rules", "`rule-action` *include*", SELECT("include", ""),
     "map-no-table-matches map-case-mismatch map-no-selection-rule"},
    {NULL, "`rule-action` *exclude*", SELECT("exclude", ""),
     "map-no-table-matches map-case-mismatch map-include-exclude-conflict"},
    {NULL, "`rule-action` *explicit*", SELECT("explicit", ""),
     "map-explicit-wildcard map-no-table-matches map-case-mismatch"},
    {NULL, "`table-type` *table*",
     LOCATED("'schema-name':'s','table-name':'t','table-type':'table'"), NULL},
    {NULL, "`table-type` *view*", LOCATED("'schema-name':'s','table-name':'t','table-type':'view'"),
     "table_type"},
    {NULL, "`table-type` *all*", LOCATED("'schema-name':'s','table-name':'t','table-type':'all'"),
     "table_type"},
    {NULL, "`load-order`", SELECTION(",'load-order':2"), "load_order"},
    {NULL, "`filters` by *eq*", FILTER("'filter-operator':'eq','value':'1'"), "mapping_filter"},
    {NULL, "*noteq*", FILTER("'filter-operator':'noteq','value':'1'"), "mapping_filter"},
    {NULL, "*ste*, *lte*", FILTER("'filter-operator':'ste','value':'1'"), "mapping_filter"},
    {NULL, "*gte*", FILTER("'filter-operator':'gte','value':'1'"), "mapping_filter"},
    {NULL, "*between*", FILTER("'filter-operator':'between','start-value':'1','end-value':'2'"),
     "mapping_filter"},
    {NULL, "*notbetween*",
     FILTER("'filter-operator':'notbetween','start-value':'1','end-value':'2'"), "mapping_filter"},
    {NULL, "*null*", FILTER("'filter-operator':'null'"), "mapping_filter"},
    {NULL, "*notnull*", FILTER("'filter-operator':'notnull'"), "mapping_filter"},
    {NULL, "`filters` of *exclude*",
     SELECT("exclude", ",'filters':[{'filter-type':'source','column-name':'c','filter-conditions':"
                       "[{'filter-operator':'null'}]}]"),
     "map-filter-on-exclude"},

    {"Transformation rules", "`rule-target` *schema*",
     TRANSFORM("schema", "rename", "'object-locator':{'schema-name':'s'}", VALUE), NULL},
    {NULL, "*table*", TABLE("rename", VALUE), NULL},
    {NULL, "*column*", OF_COLUMN("rename", VALUE), NULL},
    {NULL, "`rule-target` *table-tablespace*",
     TRANSFORM("table-tablespace", "rename", NAMES, VALUE), "tablespace"},
    {NULL, "*index-tablespace*", TRANSFORM("index-tablespace", "rename", NAMES, VALUE),
     "tablespace"},
    {NULL, "`rule-action` *rename*", TABLE("rename", VALUE),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*add-prefix*", TABLE("add-prefix", VALUE),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*add-suffix*", TABLE("add-suffix", VALUE),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*remove-prefix*", TABLE("remove-prefix", VALUE),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*remove-suffix*", TABLE("remove-suffix", VALUE),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*replace-prefix*", TABLE("replace-prefix", BOTH_VALUES),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*replace-suffix*", TABLE("replace-suffix", BOTH_VALUES),
     "map-transform-conflict map-transform-missing-value"},
    {NULL, "*convert-lowercase*", TABLE("convert-lowercase", ""), "map-transform-conflict"},
    {NULL, "*convert-uppercase*", TABLE("convert-uppercase", ""), "map-transform-conflict"},
    {NULL, "*remove-column*", OF_COLUMN("remove-column", ""), "map-remove-column-key"},
    {NULL, "*include-column*", OF_COLUMN("include-column", ""), "map-remove-column-key"},
    {NULL, "*add-column*", OF_COLUMN("add-column", VALUE TEXT_TYPE ",'expression':'1'"),
     "map-add-column-target-missing"},
    {NULL,
     "*add-column* with an `expression` that SQL can say as SQLite would, such as `lower($c)`",
     OF_COLUMN("add-column", VALUE TEXT_TYPE ",'expression':'lower($c)'"), "expression"},
    {NULL, "with another one, such as `random()`",
     OF_COLUMN("add-column", VALUE TEXT_TYPE ",'expression':'random()'"), "expression"},
    {NULL, "*change-data-type*", OF_COLUMN("change-data-type", TEXT_TYPE),
     "map-change-type-lossy map-change-type-scale map-lob-transform"},
    {NULL, "*define-primary-key*",
     TABLE("define-primary-key", ",'primary-key-def':{'name':'k','columns':['c']}"),
     "define-primary-key"},
    {NULL, "*add-before-image-columns*",
     OF_COLUMN("add-before-image-columns", ",'before-image-def':{'column-prefix':'x'}"),
     "map-before-image-nonstream-target"},
    {NULL, "`data-type` of the `object-locator`: *int2*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'int2'}",
               VALUE),
     NULL},
    {NULL, "*int4*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'int4'}",
               VALUE),
     NULL},
    {NULL, "*int8*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'int8'}",
               VALUE),
     NULL},
    {NULL, "*real4*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'real4'}",
               VALUE),
     NULL},
    {NULL, "*real8*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'real8'}",
               VALUE),
     NULL},
    {NULL, "*date*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'date'}",
               VALUE),
     NULL},
    {NULL, "`data-type` of the `object-locator`: others, such as *string*",
     TRANSFORM("column", "rename",
               "'object-locator':{'schema-name':'s','table-name':'t','column-name':'c',"
               "'data-type':'string'}",
               VALUE),
     NULL},

    {"Types of *change-data-type*", "*bytes*",
     OF_COLUMN("change-data-type", ",'data-type':{'type':'bytes'}"), NULL},
    TYPE("date"),
    TYPE("time"),
    TYPE("datetime"),
    TYPE("int1"),
    TYPE("int2"),
    TYPE("int4"),
    TYPE("int8"),
    SIZED("numeric", "'precision':9,'scale':2"),
    TYPE("real4"),
    TYPE("real8"),
    SIZED("string", "'length':9"),
    TYPE("uint1"),
    TYPE("uint2"),
    TYPE("uint4"),
    TYPE("uint8"),
    SIZED("wstring", "'length':9"),
    TYPE("blob"),
    TYPE("nclob"),
    TYPE("clob"),
    TYPE("boolean"),
    TYPE("set"),
    TYPE("list"),
    TYPE("map"),
    TYPE("tuple"),

    {"Masking", "*data-masking-digits-mask*", OF_COLUMN("data-masking-digits-mask", ",'value':'#'"),
     "map-masking-on-key map-masking-type map-masking-with-validation"},
    {NULL, "*data-masking-digits-randomize*", OF_COLUMN("data-masking-digits-randomize", ""),
     "map-masking-on-key map-masking-type map-masking-with-validation"},
    {NULL, "*data-masking-hash-mask*", OF_COLUMN("data-masking-hash-mask", ""),
     "map-masking-on-key map-masking-type map-masking-with-validation"},

    {"Table settings", "`parallel-load` *ranges*",
     SETTINGS("'parallel-load':{'type':'ranges','columns':['c'],'boundaries':[['1']]}"),
     "mapping_boundary"},
    {NULL, "`parallel-load` *partitions-auto*",
     SETTINGS("'parallel-load':{'type':'partitions-auto'}"), "partitions-auto"},
    {NULL, "*subpartitions-auto*", SETTINGS("'parallel-load':{'type':'subpartitions-auto'}"),
     "subpartitions-auto"},
    {NULL, "*partitions-list*",
     SETTINGS("'parallel-load':{'type':'partitions-list','partitions':['p']}"), "partitions-list"},
    {NULL, "`parallel-load` *none*", SETTINGS("'parallel-load':{'type':'none'}"), NULL},
    {NULL, "`number-of-partitions`",
     SETTINGS("'parallel-load':{'type':'none','number-of-partitions':'1'}"), NULL},
    {NULL, "`collection-count-from-metadata`",
     SETTINGS("'parallel-load':{'type':'none','collection-count-from-metadata':'1'}"), NULL},
    {NULL, "`max-records-skip-per-page`",
     SETTINGS("'parallel-load':{'type':'none','max-records-skip-per-page':'1'}"), NULL},
    {NULL, "`batch-size`", SETTINGS("'parallel-load':{'type':'none','batch-size':'1'}"), NULL},
    {NULL, "`lob-settings` *limited*",
     SETTINGS("'lob-settings':{'mode':'limited','bulk-max-size':'16'}"), "lob_mode"},
    {NULL, "*unlimited*", SETTINGS("'lob-settings':{'mode':'unlimited'}"), "lob_mode"},
    {NULL, "*none*", SETTINGS("'lob-settings':{'mode':'none'}"), "lob_mode"},
    {NULL, NULL, NULL, NULL},
};
