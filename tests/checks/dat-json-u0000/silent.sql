-- options: --deep
CREATE TABLE letter (id int PRIMARY KEY, body json, note text);
INSERT INTO letter VALUES (1, '"\\u0000"', '\u0000'), (2, '"\u0001"', '');
-- on: target
CREATE TABLE letter (id int PRIMARY KEY, body jsonb, note text);
