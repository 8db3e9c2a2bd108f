-- id: col-provider-version-differs
-- title: One collation, two versions of the library behind it
-- side: both
-- severity: dms=info,info@verify logical=warning,info@verify copy=warning,info@verify
-- examines: SELECT count(*) FROM target_database_locale
-- finding: {name} sorts by {locale}, of version {version} on the source and {target_version} on the
--   target
-- why: The same text may sort otherwise on the target: ranges and partitions by text take other
--   rows, a comparison of both sides in order of the key reports rows that are equal, and an index
--   that is moved as a file (a physical copy, a snapshot of the disk) is corrupt there. Rows that
--   are copied get their indexes built anew, and those are right.
-- remedy: Compare and split by COLLATE "C". Build every index on the target; after a physical copy
--   REINDEX all that hold text before anybody reads.
-- reference: PostgreSQL manual, Locale Support; Collation Support
SELECT 'database' AS object_type, NULL AS schema, p.database_name AS name, NULL AS part,
       p.shown_locale AS locale,
       p.actual_version AS version, g.actual_version AS target_version
  FROM source_database_locale p, target_database_locale g
 WHERE p.canonical_locale = g.canonical_locale AND p.provider = g.provider
   AND p.actual_version <> g.actual_version
 UNION ALL
SELECT 'collation', s.schema, s.name, NULL, s.locale, s.actual_version, g.actual_version
  FROM source_collation s
  JOIN target_collation g ON g.schema = s.schema AND g.name = s.name
                         AND g.provider = s.provider AND g.locale IS s.locale
 WHERE s.actual_version <> g.actual_version
