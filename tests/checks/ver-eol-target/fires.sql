-- servers: 12 12
-- expect: server|-|target|-|warning/warning/warning
SELECT 1;
