-- id: col-client-encoding
-- title: Sessions that begin with an encoding that is not the server's
-- side: source
-- severity: dms=warning copy=info
-- examines: SELECT count(*) FROM source_role_setting
-- finding: sessions of {name} begin with client_encoding {value}, the database has {encoding}
-- why: What such a session reads is converted: a script that unloads with it writes files in that
--   encoding, and if the session that loads them takes another one for granted, characters are
--   wrong or refused. A character that the encoding lacks ends the unloading. This tool and pg_dump
--   set the encoding themselves.
-- remedy: Set client_encoding in every script of the move, for reading and for writing, to the
--   encoding of the server, or give the loading role its own setting.
-- actor: migration
-- reference: PostgreSQL manual, Character Set Support (Automatic Character Set Conversion)
WITH setting AS (
    SELECT r.database, r.role, upper(replace(replace(r.value, '-', ''), '_', '')) AS form, r.value
      FROM source_role_setting r
     WHERE r.name = 'client_encoding'
)
SELECT CASE WHEN c.role IS NULL THEN 'database' ELSE 'role' END AS object_type, NULL AS schema,
       coalesce(c.role, c.database, s.database_name) AS name,
       CASE WHEN c.role IS NOT NULL THEN c.database END AS part, c.value, s.encoding
  FROM setting c, source_server s
 WHERE replace(replace(c.form, 'UNICODE', 'UTF8'), 'ISO88591', 'LATIN1')
       <> upper(replace(replace(s.encoding, '-', ''), '_', ''))
