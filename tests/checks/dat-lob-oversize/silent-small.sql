-- options: --deep
CREATE TABLE letter (id int PRIMARY KEY, body text, title varchar(60000));
INSERT INTO letter VALUES (1, repeat('x', 32768), repeat('x', 50000));
