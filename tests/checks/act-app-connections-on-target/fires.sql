-- role: target @ROLE@
-- hold: target SELECT 1
-- expect: role|@TARGET_DATABASE@|postgres|-|warning/warning/warning
SELECT 1;
-- on: target
CREATE ROLE @ROLE@ LOGIN IN ROLE pg_read_all_stats;
