-- The target is older, and does not have it yet.
-- expect: column|shop|log|began|blocker/blocker/blocker
-- expect: column|shop|log|spans|blocker/blocker/blocker
-- servers: 15 12
CREATE SCHEMA shop;
CREATE TABLE shop.log (id int PRIMARY KEY, began xid8, spans datemultirange, path jsonpath);
