-- servers: 14 15
-- servers: 18 15
-- settings: source max_replication_slots=4
-- expect: slot|-|spilling|-|info/info/none
CREATE TABLE t (id int, x text);
SET synchronous_commit = on;
SET logical_decoding_work_mem = '64kB';
SELECT pg_create_logical_replication_slot('spilling', 'pgoutput');
SELECT pg_create_logical_replication_slot('idle', 'pgoutput');
CREATE PUBLICATION p FOR TABLE t;
INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series(1, 2000) i;
SELECT count(*) FROM pg_logical_slot_get_binary_changes('spilling', NULL, NULL, 'proto_version', '1',
                                                        'publication_names', 'p');

