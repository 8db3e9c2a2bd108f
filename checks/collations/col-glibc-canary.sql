-- id: col-glibc-canary
-- title: One locale that sorts differently on the two sides
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_database_locale
-- finding: the database {name} and the target have the locale {locale}, but the source sorts
--   {sample} and the target {target_sample}
-- why: The libraries behind the locale are of different versions, such as glibc before and after
--   2.28, whether the server can tell their version or not. Ranges and partitions by text take
--   other rows, a comparison in order of the key reports rows that are equal, and an index that is
--   moved as a file is corrupt.
-- remedy: Compare and split by COLLATE "C". Build every index on the target; after a physical copy
--   REINDEX all that hold text before anybody reads.
-- reference: PostgreSQL manual, Locale Support; Collation Support
SELECT 'database' AS object_type, NULL AS schema, p.database_name AS name, NULL AS part,
       p.shown_locale AS locale, p.sample,
       g.sample AS target_sample
  FROM source_database_locale p, target_database_locale g
 WHERE p.canonical_locale = g.canonical_locale AND p.provider = g.provider
   AND p.sample <> g.sample
   AND (p.actual_version = g.actual_version OR p.actual_version IS NULL
        OR g.actual_version IS NULL)
