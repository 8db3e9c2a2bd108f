-- fact: session_default
-- columns: name text, setting text

-- Settings with which a session of this role begins and that decide what a load does. Every role
-- may see them, unlike some of those in the fact "setting".
SELECT name, CASE WHEN source = 'session' THEN reset_val ELSE setting END AS setting
  FROM pg_settings
 WHERE name IN ('session_replication_role')
 ORDER BY name
