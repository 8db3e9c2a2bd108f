/*
 * What a view reads. A snapshot does not protect rows from TRUNCATE or a rewriting ALTER TABLE, and
 * a view locks what it reads only once it is read.
 */
#pragma once

/* A recursive query's first part: below(oid) has the relations of users that rows of those in $1,
 * an array of oids, come from, these too. A materialized view has rows of its own. */
#define VIEW_READS                                                                                 \
    "WITH RECURSIVE below(oid) AS (SELECT unnest($1::oid[]) UNION"                                 \
    " SELECT n.oid FROM below b CROSS JOIN LATERAL ("                                              \
    "  SELECT d.refobjid FROM pg_class c JOIN pg_rewrite r ON r.ev_class = c.oid"                  \
    "   JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid"                \
    "    AND d.refclassid = 'pg_class'::regclass"                                                  \
    "   WHERE c.oid = b.oid AND c.relkind = 'v' AND r.ev_type = '1' AND d.refobjid >= 16384"       \
    "  UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = b.oid) n(oid))"

/* Of those the first, by its oid, that has other storage now than the snapshot knows. */
#define VIEW_READS_REPLACED                                                                        \
    VIEW_READS " SELECT c.oid::regclass FROM below b JOIN pg_class c ON c.oid = b.oid"             \
               " WHERE c.relkind IN ('r', 'm')"                                                    \
               "   AND c.relfilenode IS DISTINCT FROM pg_relation_filenode(c.oid)"                 \
               " ORDER BY c.oid LIMIT 1"
