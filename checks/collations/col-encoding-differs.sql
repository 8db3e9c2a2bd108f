-- id: col-encoding-differs
-- title: Source and target have different encodings
-- aliases: Google UNSUPPORTED_DATABASE_LOCALE
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_server
-- finding: the source database {name} has encoding {source_encoding}, the target {target_encoding}
-- why: Text is converted on its way. A character that the target's encoding lacks stops the load at
--   its row (22P05). Into UTF8 every character fits, but text grows: an index entry or a length in
--   bytes may no longer fit. A target in SQL_ASCII takes the bytes and never looks at them.
-- remedy: Create the target database with the source's encoding (CREATE DATABASE ... ENCODING ...
--   TEMPLATE template0), or with UTF8.
-- reference: PostgreSQL manual, Character Set Support

-- A source in SQL_ASCII, which has no encoding, is a check of its own.
SELECT 'database' AS object_type, NULL AS schema, database_name AS name, NULL AS part,
       source_encoding, target_encoding,
       lighter AS severity_dms, lighter AS severity_logical, lighter AS severity_copy
  FROM (SELECT s.database_name, s.encoding AS source_encoding, t.encoding AS target_encoding,
               CASE WHEN t.encoding = 'UTF8' THEN 'info' END AS lighter
          FROM source_server s, target_server t
         WHERE s.encoding <> t.encoding AND s.encoding <> 'SQL_ASCII')
