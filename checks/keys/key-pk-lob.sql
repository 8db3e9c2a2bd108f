-- id: key-pk-lob
-- title: Primary key on a type that AWS DMS moves as a large object
-- aliases: postgres-check-pk-lob
-- side: source
-- severity: dms=blocker@full-load,warning@cdc
-- examines: SELECT count(*) FROM selected_table t JOIN source_index i ON i.table_oid = t.table_id AND i.is_primary
-- finding: column {part} of the primary key of {schema}.{name} is {type}, a large object to AWS DMS
-- why: In full LOB mode AWS DMS first inserts a row with its large objects empty and fills them afterwards, found by the
--   key. When the key itself is such a column, rows arrive with a null key, and what is reported is a duplicate or a
--   violated constraint, not the cause. In limited LOB mode a key that is longer than LobMaxSize is cut off.
-- remedy: Give the column a type with a length, such as varchar(n) or uuid, or move the table without DMS.
-- actor: source DBA, application
-- reference: AWS re:Post, best practices for migrating PostgreSQL to RDS for PostgreSQL with AWS DMS; AWS DMS user
--   guide, Using a PostgreSQL database as an AWS DMS source, source data types
WITH large (type) AS (
    VALUES ('text'), ('citext'), ('json'), ('jsonb'), ('hstore'), ('bytea'), ('xml'), ('tsvector'), ('tsquery'),
           ('path'), ('polygon')
)
SELECT 'column' AS object_type, s.source_schema AS schema, s.source_name AS name, c.name AS part, c.type,
       CASE WHEN EXISTS (SELECT 1 FROM setting_full_lob_mode WHERE is_given AND lower(value) = 'false')
            THEN 'warning' END AS severity_dms
  FROM selected_table s
 CROSS JOIN source_table t ON t.oid = s.table_id
 CROSS JOIN source_index i ON i.table_oid = s.table_id AND i.is_primary
 CROSS JOIN source_index_column k ON k.index_oid = i.oid AND k.is_key
 CROSS JOIN source_column c ON c.table_oid = s.table_id AND c.number = k.column_number
 WHERE (c.base_type IN (SELECT type FROM large) OR c.type_category = 'A' OR c.type_kind = 'c')
   AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
