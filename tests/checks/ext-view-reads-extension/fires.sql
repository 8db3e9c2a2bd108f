-- A view and a function of the extension, each by a view of one's own.
-- servers: 12 15
-- servers: 15 18
-- expect: view|shop|slow "x"|-|info/info/warning
-- expect: view|shop|kept|-|info/info/warning
CREATE SCHEMA shop;
CREATE EXTENSION pg_stat_statements;
CREATE VIEW shop."slow ""x""" AS SELECT query, calls FROM pg_stat_statements;
CREATE MATERIALIZED VIEW shop.kept AS SELECT s.query FROM pg_stat_statements(true) s WITH NO DATA;
