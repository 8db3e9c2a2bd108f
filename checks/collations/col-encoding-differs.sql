-- id: col-encoding-differs
-- title: Source and target have different encodings
-- aliases: Google UNSUPPORTED_DATABASE_LOCALE
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_server
-- finding: the source database {name} has encoding {source_encoding}, the target {target_encoding}
-- why: Text is converted on its way. A character that the target's encoding lacks stops the load at
--   its row; SQL_ASCII on the source means that nobody has ever checked the bytes, and the target
--   may refuse them. Into UTF8 every character fits, but text grows: an index entry or a length in
--   bytes may no longer fit.
-- remedy: Create the target database with the source's encoding (CREATE DATABASE ... ENCODING ...
--   TEMPLATE template0), or with UTF8. For a source in SQL_ASCII find out which encoding the
--   applications have used, and look for bytes that are not of it.
-- reference: PostgreSQL manual, Character Set Support
SELECT 'database' AS object_type, NULL AS schema, database_name AS name, NULL AS part,
       source_encoding, target_encoding,
       lighter AS severity_dms, lighter AS severity_logical, lighter AS severity_copy
  FROM (SELECT s.database_name, s.encoding AS source_encoding, t.encoding AS target_encoding,
               CASE WHEN t.encoding = 'UTF8' AND s.encoding <> 'SQL_ASCII' THEN 'info' END
                   AS lighter
          FROM source_server s, target_server t
         WHERE s.encoding <> t.encoding)
