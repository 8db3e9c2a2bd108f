-- fact: available_extension
-- columns: name text, default_version text, installed_version text, needs_superuser boolean,
--   is_trusted boolean

-- is_trusted: who may create objects in the database may create it without being superuser.

-- query: 10
SELECT a.name, a.default_version, a.installed_version, v.superuser AS needs_superuser,
       false AS is_trusted
  FROM pg_available_extensions a
  LEFT JOIN pg_available_extension_versions v ON v.name = a.name
                                             AND v.version = a.default_version
 ORDER BY a.name

-- query: 13
SELECT a.name, a.default_version, a.installed_version, v.superuser AS needs_superuser,
       v.trusted AS is_trusted
  FROM pg_available_extensions a
  LEFT JOIN pg_available_extension_versions v ON v.name = a.name
                                             AND v.version = a.default_version
 ORDER BY a.name
