-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
-- expect: large object|-|50001|-|blocker/blocker/blocker
-- expect: large object|-|50002|-|blocker/blocker/blocker
-- expect: large object|-|50003|-|warning/warning/warning
-- expect: large object|-|50005|-|warning/warning/warning
-- expect: large object|-|50006|-|blocker/blocker/blocker
SELECT lo_from_bytea(50001, 'gone'), lo_from_bytea(50002, 'one'), lo_from_bytea(50003, 'rights'), lo_from_bytea(50004, 'same');
SELECT lo_from_bytea(50006, decode(repeat('ab', 3000000), 'hex'));
GRANT SELECT ON LARGE OBJECT 50003 TO PUBLIC;
-- on: target
SELECT lo_from_bytea(50002, 'two'), lo_from_bytea(50003, 'rights'), lo_from_bytea(50004, 'same'), lo_from_bytea(50005, 'new');
SELECT lo_from_bytea(50006, decode(repeat('ab', 2999999) || 'ac', 'hex'));
