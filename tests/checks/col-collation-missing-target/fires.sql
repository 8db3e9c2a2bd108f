-- expect: column|shop|word|"text"|warning/blocker/blocker
-- expect: column|shop|word|other|warning/blocker/blocker
-- servers: 17 15
CREATE SCHEMA shop;
CREATE TABLE shop.word (id int PRIMARY KEY, """text""" text COLLATE pg_c_utf8, other text COLLATE unicode, plain text COLLATE "C");
