-- options: --phase verify
-- servers: 15 15
-- servers: 12 18
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
-- on: target
CREATE EXTENSION hstore;
CREATE EXTENSION citext;
