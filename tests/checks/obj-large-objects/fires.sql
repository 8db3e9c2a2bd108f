-- servers: 15 15
-- servers: 10 15
-- servers: 18 15
-- expect: database|-|@DATABASE@|-|blocker/blocker/warning
SELECT lo_from_bytea(0, 'text');
