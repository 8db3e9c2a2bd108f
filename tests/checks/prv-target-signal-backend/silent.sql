-- role: target @ROLE@
CREATE TABLE customer (id int);
-- on: target
CREATE ROLE @ROLE@ LOGIN;
GRANT pg_signal_backend TO @ROLE@;
