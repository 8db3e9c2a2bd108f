-- id: col-lc-messages-monetary-time
-- title: Numbers and times are written by different locales
-- side: both
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM target_setting WHERE name IN ('lc_monetary', 'lc_numeric',
--   'lc_time')
-- finding: {name} is {setting} on the source and {target_setting} on the target
-- why: to_char and to_number write and read names of days and months, decimal points and currency
--   signs by these settings. Stored values do not change, but reports, generated columns and checks
--   made of to_char do.
-- remedy: Set the same for the database or the roles of the application. The locale has to be
--   installed on the target.
-- reference: PostgreSQL manual, Locale Support; Data Type Formatting Functions

-- What lc_monetary does to columns of money is a check of its own.
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting,
       g.setting AS target_setting
  FROM source_setting s
  JOIN target_setting g ON g.name = s.name
 WHERE s.name IN ('lc_monetary', 'lc_numeric', 'lc_time')
   AND replace(lower(replace(s.setting, '-', '')), 'posix', 'c')
       <> replace(lower(replace(g.setting, '-', '')), 'posix', 'c')
