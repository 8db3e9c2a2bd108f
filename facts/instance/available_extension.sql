-- fact: available_extension
-- columns: name text, default_version text, installed_version text
SELECT name, default_version, installed_version
  FROM pg_available_extensions
 ORDER BY name
