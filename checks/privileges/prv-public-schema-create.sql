-- id: prv-public-schema-create
-- title: All may create objects in schema public on the source, not on the target
-- side: both
-- severity: dms=warning@cutover logical=warning@cutover copy=warning@cutover
-- examines: SELECT count(*) FROM source_schema WHERE name = 'public'
-- finding: PUBLIC has CREATE on schema public on the source, and not on the target
-- why: Since PostgreSQL 15 only the owner of the database creates objects in schema public of a
--   new database. An application that creates tables, functions or its own migrations there
--   under another role is refused after the cutover.
-- remedy: Find out which roles create objects in schema public, and grant CREATE to those. Not
--   to all: whoever may create there can put a function in the way of others.
-- reference: PostgreSQL 15 release notes; PostgreSQL manual, Schemas (Usage Patterns)

-- Where nothing is in schema public, nobody seems to use the right. A copy that is yet to come grants it.
WITH made AS (
    SELECT (SELECT count(*) FROM source_table WHERE schema = 'public' AND extension IS NULL)
           + (SELECT count(*) FROM source_sequence WHERE schema = 'public' AND extension IS NULL)
           + (SELECT count(*) FROM source_function WHERE schema = 'public' AND extension IS NULL)
           + (SELECT count(*) FROM source_type WHERE schema = 'public' AND extension IS NULL) AS objects
),
level AS (SELECT CASE objects WHEN 0 THEN 'info' END AS severity FROM made),
begun AS (
    SELECT count(*) AS tables
      FROM selected_table s
      JOIN target_table t ON t.schema = s.target_schema AND t.name = s.target_name
)
SELECT 'schema' AS object_type, NULL AS schema, 'public' AS name, NULL AS part,
       l.severity AS severity_dms, l.severity AS severity_logical,
       CASE b.tables WHEN 0 THEN 'none' ELSE l.severity END AS severity_copy
  FROM source_privilege p
  JOIN level l
  JOIN begun b
 WHERE p.kind = 'schema' AND p.name = 'public' AND p.grantee IS NULL
   AND p.privileges LIKE '%CREATE%'
   AND EXISTS (SELECT 1 FROM target_schema WHERE name = 'public')
   AND NOT EXISTS (SELECT 1 FROM target_privilege t
                    WHERE t.kind = 'schema' AND t.name = 'public' AND t.grantee IS NULL
                      AND t.privileges LIKE '%CREATE%')
