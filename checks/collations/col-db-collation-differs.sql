-- id: col-db-collation-differs
-- title: Source and target sort and fold text by different locales
-- aliases: Azure 603401, Google COLLATION, Google UNSUPPORTED_DATABASE_LOCALE
-- side: both
-- severity: dms=warning logical=warning copy=warning
-- examines: SELECT count(*) FROM target_database_locale
-- finding: the source database {name} has the locale {source_locale}, the target {target_locale}
-- why: Texts compare, sort and change case by other rules on the target: ORDER BY gives another
--   order, ranges and partitions by text take other rows, upper and lower give other letters, a
--   unique index on an expression may refuse rows, and a comparison of both sides in order of the
--   key, as the validation of AWS DMS does, reports rows that are equal.
-- remedy: Create the target's database with the source's locale: CREATE DATABASE ... TEMPLATE
--   template0 LOCALE ... (with LOCALE_PROVIDER and ICU_LOCALE where the source has them). A
--   database keeps its locale for ever. If the change is wanted, compare with COLLATE "C" and test
--   the application.
-- reference: PostgreSQL manual, Locale Support; Collation Support; AWS DMS user guide, Data
--   validation; Azure Database for PostgreSQL, migration service error codes
SELECT 'database' AS object_type, NULL AS schema, p.database_name AS name, NULL AS part,
       p.shown_locale AS source_locale, g.shown_locale AS target_locale
  FROM source_database_locale p, target_database_locale g, assessment a
 WHERE p.canonical_locale <> g.canonical_locale
   AND NOT (p.provider = 'i' AND g.provider <> 'i'
            AND (a.target_version_num < 150000 OR NOT g.has_icu))
   AND NOT (p.provider = 'b' AND g.provider <> 'b'
            AND (a.target_version_num < 170000
                 OR p.locale = 'PG_UNICODE_FAST' AND a.target_version_num < 180000))
