-- A vacuum of this kind takes 200 million transactions: the session that is held stands for it.
-- hold: SELECT 1
-- case: UPDATE fact_activity SET backend_type = 'autovacuum worker', prevents_wraparound = 1 WHERE database = (SELECT database_name FROM fact_server WHERE collection = 1) AND NOT is_own AND collection = 1
-- expect: session|@DATABASE@|autovacuum|@HELD@|info/info/info
CREATE TABLE customer (id int);
