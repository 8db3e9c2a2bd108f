-- options: --deep
CREATE TABLE customer (id int PRIMARY KEY, name varchar(7), free varchar, code varchar(6));
INSERT INTO customer VALUES (1, 'Müller', 'Müller', 'abcdef');
