-- fact: database_locale
-- columns: database_name text, provider text, lc_collate text, lc_ctype text, locale text,
--   rules text,
--   version text, actual_version text, unicode_version text, has_icu boolean, sample text,
--   shown_locale text, canonical_locale text

-- provider is c (libc), i (ICU) or b (builtin), locale that of the latter two. version is what was
-- noted when the database was made, NULL where nothing was, actual_version what the system has now,
-- NULL where the server cannot tell. sample is a few strings as this database sorts them: versions
-- of one locale differ in it. canonical_locale has all spellings of a locale in one.

-- query: 10
SELECT d.datname AS database_name, 'c' AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       NULL AS locale, NULL AS rules, NULL AS version, NULL AS actual_version,
       NULL AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample,
       d.datcollate || CASE WHEN d.datctype <> d.datcollate
            THEN ' with LC_CTYPE ' || d.datctype ELSE '' END
           AS shown_locale,
       replace(lower(replace(d.datcollate, '-', '')
               || CASE WHEN d.datctype <> d.datcollate
                       THEN ' ' || replace(d.datctype, '-', '') ELSE '' END), 'posix', 'c')
           AS canonical_locale
  FROM pg_database d
 WHERE d.datname = current_database()

-- query: 13
SELECT d.datname AS database_name, 'c' AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       NULL AS locale, NULL AS rules, NULL AS version,
       (SELECT pg_collation_actual_version(k.oid) FROM pg_collation k
         WHERE k.collprovider = 'c' AND k.collcollate = d.datcollate AND k.collctype = d.datctype
           AND k.collencoding IN (-1, d.encoding)
         ORDER BY k.oid LIMIT 1) AS actual_version,
       NULL AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample,
       d.datcollate || CASE WHEN d.datctype <> d.datcollate
            THEN ' with LC_CTYPE ' || d.datctype ELSE '' END
           AS shown_locale,
       replace(lower(replace(d.datcollate, '-', '')
               || CASE WHEN d.datctype <> d.datcollate
                       THEN ' ' || replace(d.datctype, '-', '') ELSE '' END), 'posix', 'c')
           AS canonical_locale
  FROM pg_database d
 WHERE d.datname = current_database()

-- query: 15
SELECT d.datname AS database_name, d.datlocprovider AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       d.daticulocale AS locale, NULL AS rules, d.datcollversion AS version,
       pg_database_collation_actual_version(d.oid) AS actual_version,
       NULL AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample,
       CASE d.datlocprovider WHEN 'i' THEN 'ICU ' || d.daticulocale
            ELSE d.datcollate || CASE WHEN d.datctype <> d.datcollate
                             THEN ' with LC_CTYPE ' || d.datctype ELSE '' END END AS shown_locale,
       CASE d.datlocprovider WHEN 'i' THEN 'icu ' || lower(d.daticulocale)
            ELSE replace(lower(replace(d.datcollate, '-', '')
                     || CASE WHEN d.datctype <> d.datcollate
                             THEN ' ' || replace(d.datctype, '-', '') ELSE '' END), 'posix', 'c')
            END AS canonical_locale
  FROM pg_database d
 WHERE d.datname = current_database()

-- query: 16
SELECT d.datname AS database_name, d.datlocprovider AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       d.daticulocale AS locale, d.daticurules AS rules, d.datcollversion AS version,
       pg_database_collation_actual_version(d.oid) AS actual_version,
       NULL AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample,
       CASE d.datlocprovider WHEN 'i' THEN 'ICU ' || d.daticulocale
                                    || coalesce(' with rules ' || d.daticurules, '')
            ELSE d.datcollate || CASE WHEN d.datctype <> d.datcollate
                             THEN ' with LC_CTYPE ' || d.datctype ELSE '' END END AS shown_locale,
       CASE d.datlocprovider WHEN 'i' THEN 'icu ' || lower(d.daticulocale)
                                    || coalesce(' with rules ' || d.daticurules, '')
            ELSE replace(lower(replace(d.datcollate, '-', '')
                     || CASE WHEN d.datctype <> d.datcollate
                             THEN ' ' || replace(d.datctype, '-', '') ELSE '' END), 'posix', 'c')
            END AS canonical_locale
  FROM pg_database d
 WHERE d.datname = current_database()

-- query: 17
SELECT d.datname AS database_name, d.datlocprovider AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       d.datlocale AS locale, d.daticurules AS rules, d.datcollversion AS version,
       pg_database_collation_actual_version(d.oid) AS actual_version,
       unicode_version() AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample,
       CASE d.datlocprovider WHEN 'i' THEN 'ICU ' || d.datlocale
                                    || coalesce(' with rules ' || d.daticurules, '')
            WHEN 'b' THEN 'builtin ' || d.datlocale
            ELSE d.datcollate || CASE WHEN d.datctype <> d.datcollate
                             THEN ' with LC_CTYPE ' || d.datctype ELSE '' END END AS shown_locale,
       CASE d.datlocprovider WHEN 'i' THEN 'icu ' || lower(d.datlocale)
                                    || coalesce(' with rules ' || d.daticurules, '')
            WHEN 'b' THEN lower(replace(d.datlocale, '-', ''))
            ELSE replace(lower(replace(d.datcollate, '-', '')
                     || CASE WHEN d.datctype <> d.datcollate
                             THEN ' ' || replace(d.datctype, '-', '') ELSE '' END), 'posix', 'c')
            END AS canonical_locale
  FROM pg_database d
 WHERE d.datname = current_database()
