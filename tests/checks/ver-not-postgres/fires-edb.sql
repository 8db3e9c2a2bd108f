-- case: UPDATE fact_server SET version = 'PostgreSQL 15.5 (EnterpriseDB Advanced Server 15.5.0) on x86_64-pc-linux-gnu'
-- expect: server|-|source|-|warning/warning/warning
SELECT 1;
