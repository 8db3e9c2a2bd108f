-- id: ext-unavailable-on-target
-- title: An extension cannot be created on the target
-- aliases: Azure 603405, Google UNSUPPORTED_EXTENSIONS,
--   Google UNSUPPORTED_EXTENSIONS_NOT_MIGRATED
-- side: both
-- severity: dms=blocker logical=blocker copy=blocker
-- examines: SELECT count(*) FROM source_extension
-- finding: extension {name} {version} is on the source, and the target server does not have
--   it{use}{history}
-- why: CREATE EXTENSION fails, and with it every table, index and function that needs the
--   extension. A copy restores the schema first, and stops there whether the
--   extension is used or not; AWS DMS and a subscription need it for what they move alone.
-- remedy: Install the extension's package on the target server (same or newer version), or choose a
--   target that offers it. If nothing needs it any more, or it is one that only the platform of the
--   source has, drop it from the source, or leave it out and waive this.
-- reference: PostgreSQL manual, CREATE EXTENSION, System Views: pg_available_extensions; release
--   notes of 10, 11, 12, 15 and 17
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
),
known (name, history) AS (VALUES
    ('tsearch2', '; PostgreSQL 10 removed it: full text search is built in'),
    ('chkpass', '; PostgreSQL 11 removed it: pgcrypto has crypt()'),
    ('timetravel', '; PostgreSQL 12 removed it'),
    ('plpythonu', '; PostgreSQL 15 removed Python 2: make it a plpython3u function'),
    ('plpython2u', '; PostgreSQL 15 removed Python 2: make it a plpython3u function'),
    ('adminpack', '; PostgreSQL 17 removed it: only pgAdmin 3 used it'),
    ('old_snapshot', '; PostgreSQL 17 removed it along with old_snapshot_threshold'),
    ('aws_commons', '; it is Amazon''s own'), ('aws_s3', '; it is Amazon''s own'),
    ('aws_lambda', '; it is Amazon''s own'), ('aws_ml', '; it is Amazon''s own'),
    ('aws_oracle_ext', '; it is of Amazon''s Schema Conversion Tool'),
    ('apg_plan_mgmt', '; it is Aurora''s own'), ('aurora_stat_utils', '; it is Aurora''s own'),
    ('rds_tools', '; it is Amazon''s own'), ('rds_activity_stream', '; it is Amazon''s own'),
    ('google_ml_integration', '; it is Google''s own'),
    ('google_columnar_engine', '; it is Google''s own'),
    ('azure', '; it is Azure''s own'), ('azure_ai', '; it is Azure''s own'),
    ('azure_storage', '; it is Azure''s own'))
SELECT 'extension' AS object_type, NULL AS schema, w.name, NULL AS part, w.version,
       CASE WHEN w.is_used THEN '; columns that are moved have its types' ELSE '' END AS use,
       coalesce(k.history, '') AS history,
       CASE WHEN NOT w.is_used THEN 'warning' END AS severity_dms,
       CASE WHEN NOT w.is_used THEN 'warning' END AS severity_logical
  FROM wanted w
  LEFT JOIN known k ON k.name = w.name
 WHERE NOT EXISTS (SELECT 1 FROM target_extension t WHERE t.name = w.name)
   AND NOT EXISTS (SELECT 1 FROM target_available_extension a WHERE a.name = w.name)
