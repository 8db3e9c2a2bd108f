-- options: --deep
CREATE TABLE customer (id int PRIMARY KEY, note text, code varchar(6));
INSERT INTO customer VALUES (1, ' ', ''), (2, NULL, 'a');
