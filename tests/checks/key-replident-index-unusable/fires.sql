-- The second index broke as one does when REINDEX CONCURRENTLY fails.
-- expect: table|shop|index gone|-|blocker/blocker/none
-- expect: table|shop|broken|-|blocker/blocker/none
-- servers: 15 15
-- servers: 11 18
CREATE SCHEMA shop;
CREATE TABLE shop."index gone" (id int PRIMARY KEY, code int NOT NULL);
CREATE UNIQUE INDEX gone_code ON shop."index gone" (code);
ALTER TABLE shop."index gone" REPLICA IDENTITY USING INDEX gone_code;
DROP INDEX shop.gone_code;
CREATE TABLE shop.broken (code int NOT NULL);
CREATE UNIQUE INDEX broken_code ON shop.broken (code);
ALTER TABLE shop.broken REPLICA IDENTITY USING INDEX broken_code;
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'shop.broken_code'::regclass;
