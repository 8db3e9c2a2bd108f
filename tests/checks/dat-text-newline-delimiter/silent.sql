-- options: --deep
CREATE TABLE customer (id int PRIMARY KEY, note text, "li
ne" text, scan bytea);
INSERT INTO customer VALUES (1, 'a\nb', E'\t', E'\\x0a');
