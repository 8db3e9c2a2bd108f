-- id: typ-user-base-type
-- title: Base type of a user that the target does not have
-- side: both
-- severity: logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_type WHERE extension IS NULL AND kind = 'b' AND category <>
--   'A'
-- finding: the target lacks the base type {schema}.{name}, which selected columns use
-- why: A base type has input and output functions, mostly in C, from a library on the server. The
--   library has to be on the target, built for its version, and only a superuser may create the
--   type. On a managed service there is neither. What AWS DMS makes of such a column, character
--   varying, is told column by column.
-- remedy: On a server of your own install the library and let a superuser create the type first.
--   Otherwise change the columns to a type that PostgreSQL has, such as text or a domain, before
--   the move.
-- reference: PostgreSQL manual, CREATE TYPE (Base Types); User-Defined Types
WITH base_type_of_user AS MATERIALIZED (
    SELECT oid, schema, name FROM source_type WHERE extension IS NULL AND kind = 'b' AND category <> 'A'
),
mention AS (
    SELECT y.oid, y.schema, y.name, k.table_oid, k.number
      FROM base_type_of_user y
     CROSS JOIN source_column k ON k.base_type = y.name AND k.base_oid = y.oid
     WHERE k.base_schema <> 'pg_catalog' OR k.element_oid IS NOT NULL
     UNION ALL
    SELECT y.oid, y.schema, y.name, k.table_oid, k.number
      FROM base_type_of_user y
     CROSS JOIN source_column k ON k.element_type = y.name AND k.element_oid = y.oid
),
used AS (
    SELECT DISTINCT m.oid, m.schema, m.name
      FROM mention m
     CROSS JOIN selected_column c ON c.table_id = m.table_oid AND c.position = m.number
     WHERE c.action = 'copy'
)
SELECT 'type' AS object_type, u.schema, u.name, NULL AS part
  FROM used u
  LEFT JOIN target_type g ON g.schema = u.schema AND g.name = u.name AND g.kind = 'b'
 WHERE g.oid IS NULL
