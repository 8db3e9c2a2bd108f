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
WITH used AS (
    SELECT DISTINCT y.oid, y.schema, y.name
      FROM source_column k
     CROSS JOIN selected_column c ON c.table_id = k.table_oid AND c.position = k.number
      JOIN source_type y ON y.oid = k.base_oid OR y.oid = k.element_oid
     WHERE (k.base_schema <> 'pg_catalog' OR k.element_oid IS NOT NULL)
       AND c.action = 'copy' AND y.extension IS NULL AND y.kind = 'b' AND y.category <> 'A'
)
SELECT 'type' AS object_type, u.schema, u.name, NULL AS part
  FROM used u
  LEFT JOIN target_type g ON g.schema = u.schema AND g.name = u.name AND g.kind = 'b'
 WHERE g.oid IS NULL
