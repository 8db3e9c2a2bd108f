-- id: col-sql-ascii
-- title: Source that never checked the bytes of its text (SQL_ASCII)
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_server
-- finding: the source database {name} has encoding SQL_ASCII, the target {target_encoding}
-- why: SQL_ASCII is no encoding: the server has taken every byte as it came, and converts nothing.
--   The target takes the bytes for its own encoding. Those that are none there stop the load at
--   their row (invalid byte sequence), others turn into wrong characters without a word, and texts
--   of several encodings can stand in one column.
-- remedy: Find out which encoding the applications write (client_encoding of their sessions), and
--   look for bytes that are not of it: convert_from(convert_to(column, 'SQL_ASCII'), 'UTF8') fails
--   on them. Mend those rows first. A target in SQL_ASCII takes everything, and keeps the trouble.
-- actor: source DBA, application
-- reference: PostgreSQL manual, Character Set Support
SELECT 'database' AS object_type, NULL AS schema, s.database_name AS name, NULL AS part,
       t.encoding AS target_encoding
  FROM source_server s, target_server t
 WHERE s.encoding = 'SQL_ASCII' AND t.encoding <> 'SQL_ASCII'
