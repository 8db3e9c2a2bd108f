-- case: UPDATE fact_server SET version = 'PostgreSQL 15.2-YB-2025.1.0.0-b0 on x86_64-pc-linux-gnu'
-- expect: server|-|source|-|blocker/blocker/blocker
SELECT 1;
