#include "validate/view_pair.h"

#include "base/output.h"
#include "pg/view_reads.h"
#include "validate/pair.h"

/* A stored query names what it calls by number; what it has of texts is in numbers, too. The first
 * nine of the SQL value functions are those of the time. */
static const char unsteady_query[] = VIEW_READS
    ", rule(tree) AS (SELECT r.ev_action::text FROM below b JOIN pg_class c ON c.oid = b.oid"
    "   JOIN pg_rewrite r ON r.ev_class = b.oid AND r.ev_type = '1' WHERE c.relkind = 'v'),"
    " called(oid) AS (SELECT DISTINCT m[1]::oid FROM rule CROSS JOIN LATERAL regexp_matches(tree,"
    "   ':(?:funcid|opfuncid|aggfnoid|winfnoid|tsmhandler) ([1-9][0-9]*)', 'g') m),"
    " function(name, proname, pronargs, pronamespace, provolatile) AS ("
    "   SELECT p.oid::regprocedure, p.proname, p.pronargs, p.pronamespace, p.provolatile"
    "     FROM called f JOIN pg_proc p ON p.oid = f.oid)"
    " SELECT reason FROM ("
    "  SELECT 1 AS place, format('calls %s, which is volatile', name) AS reason"
    "    FROM function WHERE provolatile = 'v'"
    "  UNION ALL SELECT 2, format('calls %s, which tells the moment', name) FROM function"
    "   WHERE pronamespace = 'pg_catalog'::regnamespace AND (proname = 'age' AND pronargs = 1"
    "      OR proname IN ('now', 'transaction_timestamp', 'statement_timestamp', 'pg_backend_pid',"
    "        'txid_current_snapshot', 'pg_current_snapshot', 'inet_client_port'))"
    "  UNION ALL SELECT 3, 'asks for the time' FROM rule"
    "   WHERE tree ~ 'SQLVALUEFUNCTION :op [0-8] '"
    "  UNION ALL SELECT 4, format('reads the foreign table %s', c.oid::regclass) FROM below b"
    "    JOIN pg_class c ON c.oid = b.oid WHERE c.relkind = 'f') r"
    " ORDER BY place, reason LIMIT 1";

static void
leave_out(TablePair *pair, const char *reason)
{
    g_autofree char *printable = output_printable(reason);
    pair->state = PAIR_NOT_COMPARED;
    pair_add_reason(pair, "%s", printable);
}

static gboolean
check_pair(TablePair *pair, PgSession *source, GError **error)
{
    g_autofree char *oids = g_strdup_printf("{%u}", pair->relation[SIDE_SOURCE]->oid);
    const char *const parameters[] = {oids};
    g_autoptr(PgRows) rows = session_query(source, unsteady_query, 1, parameters, error);
    if (rows != NULL && rows_count(rows) > 0) {
        g_autofree char *reason =
            g_strdup_printf("the view on the source %s: it may have other rows whenever it is read",
                            rows_text(rows, 0, 0));
        leave_out(pair, reason);
    }
    return rows != NULL;
}

gboolean
view_pairs_check(const GPtrArray *pairs, PgSession *source, gboolean is_live, GError **error)
{
    for (guint index = 0; index < pairs->len; index++) {
        TablePair *pair = pairs->pdata[index];
        const Relation *relation = pair->relation[SIDE_SOURCE];
        if (pair->state != PAIR_OPEN || relation == NULL ||
            (relation->kind != 'v' && relation->kind != 'm'))
            continue;
        if (is_live)
            leave_out(pair, "the source has a view, whose changes no feed brings");
        else if (relation->kind == 'v' && !check_pair(pair, source, error))
            return FALSE;
    }
    return TRUE;
}
