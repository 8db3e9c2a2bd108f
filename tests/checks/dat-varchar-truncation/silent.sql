-- options: --deep
CREATE TABLE customer (id int PRIMARY KEY, name text, city text);
INSERT INTO customer VALUES (1, 'Müller', repeat('x', 1000));
-- on: target
CREATE TABLE customer (id int PRIMARY KEY, name varchar(6), city varchar);
