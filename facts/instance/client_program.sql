-- fact: client_program
-- columns: path text, major integer
-- side: source

-- Each pg_dump, with its pg_restore, of the machine that collects.
SELECT p.path, p.major
  FROM json_to_recordset(nullif(current_setting('pgcrossing.client_programs', true), '')::json)
       AS p (path text, major integer)
 ORDER BY p.major, p.path
