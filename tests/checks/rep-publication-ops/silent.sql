-- Servers before 11 have no TRUNCATE to publish; another publication does not matter.
-- servers: 10 15
-- options: --given publication=mine
CREATE PUBLICATION mine;
CREATE PUBLICATION other WITH (publish = 'insert');
