CREATE TABLE customer (id int PRIMARY KEY, mail text, code int, UNIQUE (mail, code));
CREATE UNIQUE INDEX by_code ON customer (code) WHERE code > 0;
CREATE UNIQUE INDEX ON customer (lower(mail));
-- on: target
CREATE TABLE customer (id int PRIMARY KEY, mail text, code int, UNIQUE (code, mail));
CREATE UNIQUE INDEX other_name ON customer (code) WHERE code > 0;
CREATE UNIQUE INDEX ON customer (lower(mail));
CREATE INDEX ON customer (mail);
