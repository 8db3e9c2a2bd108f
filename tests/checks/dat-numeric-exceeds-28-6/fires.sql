-- options: --deep
-- expect: column|shop|rate|fine|blocker/none/none
-- expect: column|shop|rate|wide|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.rate (id int PRIMARY KEY, fine numeric, wide numeric, sound numeric, typed numeric(30, 10));
INSERT INTO shop.rate VALUES (1, 0.611111104488373, 1e23, 0.5, 0.0123456789), (2, NULL, 1, 1234.567800000, 1);
