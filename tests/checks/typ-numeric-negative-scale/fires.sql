-- expect: column|shop|town|people|blocker/blocker/blocker
-- expect: column|shop|town|share|blocker/blocker/blocker
-- servers: 15 14
CREATE SCHEMA shop;
CREATE TABLE shop.town (id int PRIMARY KEY, people numeric(5, -3), share numeric(3, 5), area numeric(10, 10));
