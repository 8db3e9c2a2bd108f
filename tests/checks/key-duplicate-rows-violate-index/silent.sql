-- options: --deep
CREATE TABLE customer (id int PRIMARY KEY, mail text, code int, UNIQUE (mail, code));
INSERT INTO customer VALUES (1, 'a', 1), (2, 'a', 2), (3, NULL, 1), (4, NULL, 1);
CREATE TABLE log (line text);
INSERT INTO log VALUES ('a'), ('a');
