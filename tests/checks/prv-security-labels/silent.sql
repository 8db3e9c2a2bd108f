-- A comment is no label.
CREATE TABLE customer (id int);
COMMENT ON TABLE customer IS 'system_u:object_r:sepgsql_table_t:s0';
