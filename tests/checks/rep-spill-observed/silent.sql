-- Small transactions of a slot that is read.
-- settings: source max_replication_slots=5
SET synchronous_commit = on;
CREATE TABLE t (id int, x text);
SELECT pg_create_logical_replication_slot('@DATABASE@', 'pgoutput');
CREATE PUBLICATION p FOR TABLE t;
INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series(1, 100) i;
SELECT count(*) > 0 AS read FROM pg_logical_slot_get_binary_changes('@DATABASE@', NULL, NULL, 'proto_version', '1',
                                                        'publication_names', 'p');
