-- options: --phase verify
-- servers: 15 15
-- servers: 10 18
SELECT lo_from_bytea(50001, ''), lo_from_bytea(50002, decode(repeat('ab', 1048576), 'hex')), lo_from_bytea(50003, 'x');
SELECT lo_put(50003, 2000000, 'far');
GRANT SELECT ON LARGE OBJECT 50003 TO PUBLIC;
-- on: target
SELECT lo_from_bytea(50003, 'x'), lo_from_bytea(50002, decode(repeat('ab', 1048576), 'hex')), lo_from_bytea(50001, '');
SELECT lo_put(50003, 2000000, 'far');
GRANT SELECT ON LARGE OBJECT 50003 TO PUBLIC;
