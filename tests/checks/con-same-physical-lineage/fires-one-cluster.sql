-- case: UPDATE fact_server SET system_identifier = '7', postmaster_start = '2026-01-01 00:00:00+00'
-- expect: server|-|target|-|info/warning/info
SELECT 1;
