-- fact: session_default
-- columns: name text, setting text

-- Settings with which a session of this role begins, that decide what a load does or how a value is
-- written, and what the server was built with. Every role may see them, unlike some of those in the
-- fact "setting". Of keepalives the server shows what the socket of this very session has.
SELECT name,
       CASE WHEN source = 'session' OR name LIKE 'tcp_keepalives%' THEN reset_val ELSE setting END
           AS setting
  FROM pg_settings
 WHERE name IN ('session_replication_role', 'TimeZone', 'DateStyle', 'IntervalStyle', 'bytea_output',
                'extra_float_digits', 'standard_conforming_strings', 'tcp_keepalives_idle',
                'block_size', 'wal_block_size', 'ssl')
 ORDER BY name
