-- settings: wal_level=replica
-- options: --phase cutover
-- expect: setting|-|wal_level|-|info/info/info
CREATE TABLE letter (id int);
