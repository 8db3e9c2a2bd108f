-- expect: materialized view|shop|daily "sum"|-|warning/warning/info
CREATE SCHEMA shop;
CREATE MATERIALIZED VIEW shop."daily ""sum""" AS SELECT 1 AS sum;
CREATE MATERIALIZED VIEW shop.there AS SELECT 1 AS sum;
-- on: target
CREATE SCHEMA shop;
CREATE MATERIALIZED VIEW shop.there AS SELECT 1 AS sum WITH NO DATA;
