-- An extension's.
-- options: --target-platform azure
CREATE EXTENSION citext;
