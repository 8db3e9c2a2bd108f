-- So many tables take time to make: a smaller lock table is put into the case.
-- expect: setting|-|max_locks_per_transaction|-|info/info/warning
-- case: UPDATE fact_setting SET setting = CASE name WHEN 'max_connections' THEN '3' WHEN 'max_prepared_transactions' THEN '1' ELSE '1' END WHERE name IN ('max_connections', 'max_locks_per_transaction', 'max_prepared_transactions') AND collection = 2
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY, c int UNIQUE);
