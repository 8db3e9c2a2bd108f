-- id: ext-unavailable-on-target
-- title: An extension cannot be created on the target
-- aliases: Azure 603405, Google UNSUPPORTED_EXTENSIONS
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {version} is on the source, and the target server does not have it{use}
-- why: CREATE EXTENSION fails, and with it every table, index and function that needs the
--   extension. A restore of the schema stops or goes on without them.
-- remedy: Install the extension's package on the target server (same or newer version), or choose a
--   target that offers it. If nothing needs it any more, drop it from the source, or leave it out
--   and waive this.
-- reference: PostgreSQL manual, CREATE EXTENSION, System Views: pg_available_extensions
WITH RECURSIVE used (oid) AS (
    SELECT t.oid
      FROM selected_column s
      JOIN source_column c ON c.table_oid = s.table_id AND c.number = s.position
      JOIN source_type t ON t.schema = c.type_schema AND t.name = c.type_name
     WHERE s.action = 'copy'
    UNION
    SELECT p.oid
      FROM used u
      JOIN source_type t ON t.oid = u.oid
      JOIN source_type p ON p.oid IN (t.element_oid, t.base_oid)
),
wanted AS (
    SELECT e.name, e.version,
           EXISTS (SELECT 1
                     FROM used u
                     JOIN source_type t ON t.oid = u.oid
                    WHERE t.extension = e.name) AS is_used
      FROM source_extension e
)
SELECT 'extension' AS object_type, NULL AS schema, w.name, NULL AS part, w.version,
       CASE WHEN w.is_used THEN '; columns that are moved have its types' ELSE '' END AS use,
       CASE WHEN NOT w.is_used THEN 'warning' END AS severity_dms,
       CASE WHEN NOT w.is_used THEN 'warning' END AS severity_logical
  FROM wanted w
 WHERE NOT EXISTS (SELECT 1 FROM target_extension t WHERE t.name = w.name)
   AND NOT EXISTS (SELECT 1 FROM target_available_extension a WHERE a.name = w.name)
