-- id: col-builtin-provider
-- title: Source whose locale is builtin, which the target does not know
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_database_locale
-- finding: the source database {name} has the locale {source_locale}, which the target, with
--   {target_locale}, does not know
-- why: The builtin provider begins with version 17, its locale PG_UNICODE_FAST with 18. CREATE
--   DATABASE from a dump of the source fails, and the locale that the target has instead sorts or
--   changes case by other rules.
-- remedy: Create the target's database with LOCALE 'C.UTF-8' of libc, which sorts as the builtin
--   ones do, and test what depends on upper, lower and regular expressions; or move to a version
--   that has the locale.
-- reference: PostgreSQL manual, Locale Support; Collation Support
SELECT 'database' AS object_type, NULL AS schema, p.database_name AS name, NULL AS part,
       p.shown_locale AS source_locale, g.shown_locale AS target_locale
  FROM source_database_locale p, target_database_locale g, assessment a
 WHERE p.canonical_locale <> g.canonical_locale
   AND (p.provider = 'b' AND g.provider <> 'b'
            AND (a.target_version_num < 170000
                 OR p.locale = 'PG_UNICODE_FAST' AND a.target_version_num < 180000))
