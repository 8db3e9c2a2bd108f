-- fact: collation
-- columns: oid integer, schema text, name text, is_own boolean, provider text,
--   is_deterministic boolean, locale text, version text, actual_version text, extension text

-- Those that this database can use. is_own tells those of users from the server's. version is
-- what was noted when the collation was made, actual_version what the system has now; both only for
-- collations that a column or an index of a user uses, as asking takes long.

-- query: 10
WITH used (oid) AS (
    SELECT DISTINCT attcollation FROM pg_attribute
     WHERE attcollation <> 0 AND attnum > 0 AND attrelid >= 16384
), version (oid, noted, actual) AS (
    SELECT k.oid, k.collversion, pg_collation_actual_version(k.oid)
      FROM pg_collation k
     WHERE k.oid IN (SELECT oid FROM used) AND k.collversion IS NOT NULL
)
SELECT k.oid::bigint AS oid, n.nspname AS schema, k.collname AS name,
       k.collnamespace <> 'pg_catalog'::regnamespace AS is_own, k.collprovider AS provider,
       true AS is_deterministic,
       CASE WHEN k.collcollate = k.collctype THEN k.collcollate
            ELSE k.collcollate || ', ' || k.collctype END AS locale,
       v.noted AS version, v.actual AS actual_version, e.extname AS extension
  FROM pg_collation k
  JOIN pg_namespace n ON n.oid = k.collnamespace
  LEFT JOIN version v ON v.oid = k.oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_collation'::regclass AND d.objid = k.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE k.collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database()))
 ORDER BY k.oid

-- query: 12
WITH used (oid) AS (
    SELECT DISTINCT attcollation FROM pg_attribute
     WHERE attcollation <> 0 AND attnum > 0 AND attrelid >= 16384
), version (oid, noted, actual) AS (
    SELECT k.oid, k.collversion, pg_collation_actual_version(k.oid)
      FROM pg_collation k
     WHERE k.oid IN (SELECT oid FROM used) AND k.collversion IS NOT NULL
)
SELECT k.oid::bigint AS oid, n.nspname AS schema, k.collname AS name,
       k.collnamespace <> 'pg_catalog'::regnamespace AS is_own, k.collprovider AS provider,
       k.collisdeterministic AS is_deterministic,
       CASE WHEN k.collcollate = k.collctype THEN k.collcollate
            ELSE k.collcollate || ', ' || k.collctype END AS locale,
       v.noted AS version, v.actual AS actual_version, e.extname AS extension
  FROM pg_collation k
  JOIN pg_namespace n ON n.oid = k.collnamespace
  LEFT JOIN version v ON v.oid = k.oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_collation'::regclass AND d.objid = k.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE k.collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database()))
 ORDER BY k.oid

-- query: 15
WITH used (oid) AS (
    SELECT DISTINCT attcollation FROM pg_attribute
     WHERE attcollation <> 0 AND attnum > 0 AND attrelid >= 16384
), version (oid, noted, actual) AS (
    SELECT k.oid, k.collversion, pg_collation_actual_version(k.oid)
      FROM pg_collation k
     WHERE k.oid IN (SELECT oid FROM used) AND k.collversion IS NOT NULL
)
SELECT k.oid::bigint AS oid, n.nspname AS schema, k.collname AS name,
       k.collnamespace <> 'pg_catalog'::regnamespace AS is_own, k.collprovider AS provider,
       k.collisdeterministic AS is_deterministic,
       coalesce(k.colliculocale, CASE WHEN k.collcollate = k.collctype THEN k.collcollate
                     ELSE k.collcollate || ', ' || k.collctype END) AS locale,
       v.noted AS version, v.actual AS actual_version, e.extname AS extension
  FROM pg_collation k
  JOIN pg_namespace n ON n.oid = k.collnamespace
  LEFT JOIN version v ON v.oid = k.oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_collation'::regclass AND d.objid = k.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE k.collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database()))
 ORDER BY k.oid

-- query: 17
WITH used (oid) AS (
    SELECT DISTINCT attcollation FROM pg_attribute
     WHERE attcollation <> 0 AND attnum > 0 AND attrelid >= 16384
), version (oid, noted, actual) AS (
    SELECT k.oid, k.collversion, pg_collation_actual_version(k.oid)
      FROM pg_collation k
     WHERE k.oid IN (SELECT oid FROM used) AND k.collversion IS NOT NULL
)
SELECT k.oid::bigint AS oid, n.nspname AS schema, k.collname AS name,
       k.collnamespace <> 'pg_catalog'::regnamespace AS is_own, k.collprovider AS provider,
       k.collisdeterministic AS is_deterministic,
       coalesce(k.colllocale, CASE WHEN k.collcollate = k.collctype THEN k.collcollate
                     ELSE k.collcollate || ', ' || k.collctype END) AS locale,
       v.noted AS version, v.actual AS actual_version, e.extname AS extension
  FROM pg_collation k
  JOIN pg_namespace n ON n.oid = k.collnamespace
  LEFT JOIN version v ON v.oid = k.oid
  LEFT JOIN pg_depend d ON d.classid = 'pg_collation'::regclass AND d.objid = k.oid
                       AND d.deptype = 'e'
  LEFT JOIN pg_extension e ON e.oid = d.refobjid
 WHERE k.collencoding IN (-1, (SELECT encoding FROM pg_database WHERE datname = current_database()))
 ORDER BY k.oid
