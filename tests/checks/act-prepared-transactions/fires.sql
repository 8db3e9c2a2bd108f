-- servers: 10 15
-- servers: 18 15
-- alone
-- options: --long-transaction 0
-- expect: prepared transaction|-|it's "<waiting>"|-|blocker/blocker/warning
BEGIN;
CREATE TABLE customer (id int);
PREPARE TRANSACTION 'it''s "<waiting>"';
