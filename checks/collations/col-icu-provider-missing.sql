-- id: col-icu-provider-missing
-- title: Source whose locale is ICU's, which the target cannot have for a database
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_database_locale
-- finding: the source database {name} has the locale {source_locale}, which the target, with
--   {target_locale}, cannot have: {reason}
-- why: No database of the target can sort as the source does. The rows arrive, but ORDER BY,
--   ranges, upper, lower and unique indexes on expressions go by the rules of libc; CREATE DATABASE
--   from a dump of the source fails.
-- remedy: Move to version 15 or later, built with ICU. Otherwise give the columns whose order
--   matters an ICU collation of their own (COLLATE "de-x-icu"), on the target, before the load.
-- reference: PostgreSQL manual, Locale Support; Collation Support
SELECT 'database' AS object_type, NULL AS schema, p.database_name AS name, NULL AS part,
       p.shown_locale AS source_locale, g.shown_locale AS target_locale,
       CASE WHEN a.target_version_num < 150000 THEN 'versions before 15 have ICU for columns alone'
            ELSE 'it was built without ICU' END AS reason
  FROM source_database_locale p, target_database_locale g, assessment a
 WHERE (p.provider = 'i' AND g.provider <> 'i'
            AND (a.target_version_num < 150000 OR NOT g.has_icu))
