-- id: typ-lob-by-dms
-- title: Column that AWS DMS moves as a large object (LOB)
-- aliases: postgres-check-limited-lob-size
-- side: source
-- severity: dms=warning
-- examines: SELECT count(*) FROM selected_column WHERE action = 'copy'
-- finding: column {part} of {schema}.{name} is {type}, which AWS DMS moves as {lob}
-- why: The task's LOB settings rule over such a column. In limited LOB mode a value that is larger
--   than LobMaxSize is cut off, with no more than a line in the log; in full LOB mode each value is
--   fetched on its own, which is slow and needs a key; with LOB support off the column is left out.
-- remedy: Find the largest value of the column, and set LobMaxSize above it, or use full or inline
--   LOB mode for this table. Make the task fail on truncation. Compare the rows afterwards.
-- reference: AWS DMS user guide, Using a PostgreSQL database as an AWS DMS source (source data
--   types), Setting LOB support for source databases
WITH form (type, lob) AS (
    VALUES ('text', 'NCLOB'), ('citext', 'NCLOB'), ('json', 'NCLOB'), ('jsonb', 'NCLOB'),
           ('hstore', 'NCLOB'), ('bytea', 'BLOB'), ('xml', 'CLOB'), ('tsvector', 'CLOB'),
           ('tsquery', 'CLOB'), ('path', 'CLOB'), ('polygon', 'CLOB')
),
moved AS (
    SELECT t.schema, t.name, k.name AS part, k.type,
           CASE WHEN k.element_type IS NOT NULL AND k.type_category = 'A' THEN 'NCLOB'
                WHEN k.type_category = 'C' THEN 'NCLOB'
                ELSE (SELECT f.lob FROM form f WHERE f.type = k.base_type) END AS lob
      FROM selected_column c
      JOIN source_table t ON t.oid = c.table_id
      JOIN source_column k ON k.table_oid = c.table_id AND k.number = c.position
     WHERE c.action = 'copy'
       AND NOT (t.is_partition AND t.parent_oid IN (SELECT table_id FROM selected_table))
)
SELECT 'column' AS object_type, schema, name, part, type, lob
  FROM moved
 WHERE lob IS NOT NULL
