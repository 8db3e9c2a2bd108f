-- expect: setting|-|autovacuum|-|warning/warning/warning
-- case: UPDATE fact_setting SET setting = 'off' WHERE name = 'autovacuum' AND collection = 2
CREATE TABLE item (id int PRIMARY KEY);
