-- As many, and those of an extension's objects.
CREATE TABLE product (id int PRIMARY KEY);
COMMENT ON TABLE product IS 'what is sold';
CREATE EXTENSION pg_trgm;
CREATE EXTENSION citext;
COMMENT ON TYPE citext IS 'text without case';
-- on: target
CREATE TABLE product (id int PRIMARY KEY);
COMMENT ON TABLE product IS 'to be sold';
