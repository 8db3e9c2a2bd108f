-- Granted and taken back, and a grant on a table of the user's.
-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
CREATE ROLE @ROLE@;
GRANT SELECT ON pg_hba_file_rules TO @ROLE@;
REVOKE SELECT ON pg_hba_file_rules FROM @ROLE@;
CREATE TABLE pg_notes (id int);
GRANT SELECT ON pg_notes TO @ROLE@;
