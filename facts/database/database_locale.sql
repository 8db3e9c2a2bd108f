-- fact: database_locale
-- columns: database_name text, provider text, lc_collate text, lc_ctype text, locale text,
--   rules text,
--   version text, actual_version text, unicode_version text, has_icu boolean, sample text

-- provider is c (libc), i (ICU) or b (builtin), locale that of the latter two. version is what was
-- noted when the database was made, NULL where nothing was, actual_version what the system has now,
-- NULL where the server cannot tell. sample is a few strings as this database sorts them: versions
-- of one locale differ in it.

-- query: 10
SELECT d.datname AS database_name, 'c' AS provider, d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       NULL AS locale, NULL AS rules, NULL AS version, NULL AS actual_version,
       NULL AS unicode_version,
       EXISTS (SELECT FROM pg_collation k WHERE k.collprovider = 'i') AS has_icu,
       (SELECT string_agg(s.text, ' < ' ORDER BY s.text)
          FROM unnest(ARRAY['1-1', '11', '1.1', '111', 'a', 'B', 'a-a', 'a a', 'a+a', 'aa', 'ab',
                            '_b', '"a', '@a'])
               s (text)) AS sample
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
               s (text)) AS sample
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
               s (text)) AS sample
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
               s (text)) AS sample
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
               s (text)) AS sample
  FROM pg_database d
 WHERE d.datname = current_database()
