-- Another machine may be the one that migrates.
-- case: DELETE FROM fact_client_program
-- expect: program|-|pg_dump|-|none/info/warning
SELECT 1;
