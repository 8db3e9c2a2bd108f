-- expect: table|shop|lo"g|-|none/blocker/none
-- expect: table|shop|place|-|none/blocker/none
-- expect: table|shop|made|-|none/blocker/none
-- servers: 15 15
-- servers: 10 18
CREATE SCHEMA shop;
CREATE TYPE shop.pair AS (a int, b point);
CREATE DOMAIN shop.document AS json;
CREATE TABLE shop."lo""g" (at timestamptz, line json);
ALTER TABLE shop."lo""g" REPLICA IDENTITY FULL;
CREATE TABLE shop.place (corners box[]);
ALTER TABLE shop.place REPLICA IDENTITY FULL;
CREATE TABLE shop.made (pair shop.pair, document shop.document);
ALTER TABLE shop.made REPLICA IDENTITY FULL;
