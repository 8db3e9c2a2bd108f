-- options: --deep
CREATE TABLE letter (id int PRIMARY KEY, body text, title varchar(40));
INSERT INTO letter VALUES (1, NULL, 'x');
