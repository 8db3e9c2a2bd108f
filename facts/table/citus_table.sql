-- fact: citus_table
-- columns: table_oid integer, is_reference boolean
-- side: source
-- dump: extension

-- The tables whose rows Citus keeps in shards: distributed ones, and reference tables, which every
-- server has whole. It also lists tables that it leaves where they are. query_to_xml() asks for a
-- table that only a server with Citus has.
SELECT v[1]::bigint AS table_oid, v[2] = 'n' AS is_reference
  FROM (SELECT query_to_xml('SELECT logicalrelid::oid AS oid, partmethod::text AS method'
                            ' FROM pg_catalog.pg_dist_partition'
                            ' WHERE partmethod <> ''n'' OR repmodel = ''t''',
                            false, false, '')::text AS rows
         WHERE to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL) x
 CROSS JOIN LATERAL regexp_matches(x.rows, '<oid>([0-9]+)</oid>\s*<method>([a-z])</method>', 'g') v
 ORDER BY 1
