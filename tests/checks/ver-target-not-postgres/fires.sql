-- case: UPDATE fact_server SET version = 'CockroachDB CCL v25.1.0 (x86_64-pc-linux-gnu)'
-- expect: server|-|target|-|blocker/blocker/blocker
SELECT 1;
