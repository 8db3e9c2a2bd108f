-- As a label provider would have written it.
-- expect: label provider|-|selinux|-|info/info/warning
CREATE TABLE customer (id int);
INSERT INTO pg_catalog.pg_seclabel VALUES ('customer'::regclass, 'pg_class'::regclass, 0, 'selinux', 'system_u:object_r:sepgsql_table_t:s0');
