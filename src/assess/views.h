/*
 * What a check can see: TEMP views over the case, and nothing else. Some are kept as tables
 * (kept.h).
 *
 *   source_NAME, target_NAME   the fact, of the side's current collection
 *   selected_table, selected_column   the task's selection, of this run
 *   relation_pair              each table, view, ... that is on both sides
 *   column_pair                each column that is copied, with what both sides say of it
 *   task_member, mapping_rule, ...    the task's documents (task_views.h)
 *   assessment                 one row: what this assessment was asked
 *   given (name, value)        what the user said that no server can tell
 *
 * A view is there even when its fact is not: it has no rows then, and its state says why. A column
 * that an older case lacks, or a dump does not tell, is NULL, and reading it counts as reading what
 * is absent.
 */
#pragma once

#include "assess/severity.h"
#include "case/case.h"
#include "pg/server.h"

typedef enum { VIEW_READ, VIEW_PARTIAL, VIEW_ABSENT } ViewState;

typedef struct {
    char *name;
    char *fact;                 /* NULL: not the view of one fact */
    Side side;                  /* of the fact */
    GPtrArray *tables;          /* the tables of the case below it */
    GPtrArray *facts;           /* what it depends on: names of other views */
    GHashTable *absent_columns; /* name → what is absent, in words */
    ViewState state;
    gboolean is_kept;    /* a temporary table */
    gboolean is_scan;    /* its rows are answers from the rows of tables */
    gboolean is_unasked; /* absent since the collection was not to look into rows */
    char *reason;        /* why it is partial or absent */
    char *grant;         /* what would help; NULL where nothing is known */
} View;

typedef struct ViewSet ViewSet;

/* What an assessment is asked; the one row of the view "assessment". */
typedef struct {
    Engine engine;
    guint phases;
    const char *client_address;   /* where connections will come from; NULL: not given */
    const char *plugin;           /* of logical decoding; NULL: not given */
    int long_transaction_seconds; /* from when on a transaction is long */
    const char *const *given;     /* NAME=VALUE, checked by given_check(); NULL: nothing */
} Question;

/* A collection as the views know it; id 0 where the side was not collected. */
typedef struct {
    gint64 id;
    int version_num;
    const char *platform;
    gboolean deep;    /* it looked into rows of tables */
    gboolean is_dump; /* it is that of a restored dump */
} ViewCollection;

/* What all sets of views of an assessment are over. */
typedef struct {
    gint64 run;
    ViewCollection collections[2]; /* by Side */
} ViewBasis;

/* The run and the current collections. */
gboolean views_find_basis(CaseFile *file, gint64 run, ViewBasis *basis, GError **error);

/* Makes the views; column_pair, which costs most, only with pairs. One set at a time for a handle
 * of the case. */
ViewSet *views_bind(CaseFile *file, const ViewBasis *basis, const Question *question,
                    gboolean with_pairs, GError **error);

/* Makes the views, without rows, in a database without a case: enough to prepare checks. */
ViewSet *views_declare(sqlite3 *database, GError **error);

/* Drops the views. */
void views_free(ViewSet *views);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ViewSet, views_free)

/* NULL where there is no view of that name. */
View *views_find(const ViewSet *views, const char *name);
sqlite3 *views_database(const ViewSet *views);
/* Whether the case has a table of that name. */
gboolean views_has_table(const ViewSet *views, const char *name);
const ViewCollection *views_collection(const ViewSet *views, Side side);

/* What a query over the views gave before, so that checks which ask the same neither prepare nor
 * count anew. */
typedef struct {
    char *value;       /* may be NULL */
    GPtrArray *read;   /* the views that it read; theirs */
    GPtrArray *absent; /* what the case lacks of them, in words; its own */
} ViewAnswer;

ViewAnswer *view_answer_new(void);
void view_answer_free(ViewAnswer *answer);

/* NULL where it was not asked. Owned by the set. */
const ViewAnswer *views_recall(const ViewSet *views, const char *sql);
/* Takes the answer. */
void views_remember(const ViewSet *views, const char *sql, ViewAnswer *answer);
