-- fact: publication
-- columns: oid integer, name text, is_for_all_tables boolean, has_insert boolean,
--   has_update boolean, has_delete boolean, has_truncate boolean, is_via_root boolean,
--   has_generated boolean
-- dump: publication

-- has_truncate is NULL where the server never sends TRUNCATE.

-- query: 10
SELECT oid::bigint AS oid, pubname AS name, puballtables AS is_for_all_tables,
       pubinsert AS has_insert, pubupdate AS has_update, pubdelete AS has_delete,
       NULL AS has_truncate, false AS is_via_root, false AS has_generated
  FROM pg_publication
 ORDER BY oid

-- query: 11
SELECT oid::bigint AS oid, pubname AS name, puballtables AS is_for_all_tables,
       pubinsert AS has_insert, pubupdate AS has_update, pubdelete AS has_delete,
       pubtruncate AS has_truncate, false AS is_via_root, false AS has_generated
  FROM pg_publication
 ORDER BY oid

-- query: 13
SELECT oid::bigint AS oid, pubname AS name, puballtables AS is_for_all_tables,
       pubinsert AS has_insert, pubupdate AS has_update, pubdelete AS has_delete,
       pubtruncate AS has_truncate, pubviaroot AS is_via_root, false AS has_generated
  FROM pg_publication
 ORDER BY oid

-- query: 18
SELECT oid::bigint AS oid, pubname AS name, puballtables AS is_for_all_tables,
       pubinsert AS has_insert, pubupdate AS has_update, pubdelete AS has_delete,
       pubtruncate AS has_truncate, pubviaroot AS is_via_root, pubgencols = 's' AS has_generated
  FROM pg_publication
 ORDER BY oid
